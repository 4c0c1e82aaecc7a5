package import RuleModel
package import Scoring

/// Everything that Growth.md lets a respondent change on a sheet.
package struct GrowthSpace: Sendable {
  /// One question that can change.
  package struct Choice: Sendable {
    package let question: Int
    /// What it weighs.
    package let cost: Rational
    /// Its other answers, the nearest first.
    package let answers: [Answer]
  }

  let rules: RuleSet
  package let sheet: AnswerSheet
  /// The questions that can change, in the order of the rule set; nil where the answers of one are
  /// too many to list.
  package let choices: [Choice]?

  package init(_ rules: RuleSet, _ sheet: AnswerSheet, _ weighing: GrowthWeighing) {
    self.rules = rules
    self.sheet = sheet
    let evaluator = AbstractEvaluator(rules, sheet)
    var choices: [Choice]? = []
    for position in Self.changeable(rules, sheet) {
      let question = rules.questions[position]
      var answers = question.nearestAnswers(
        to: evaluator.given(Reference(position)), in: rules)
      if case .rowCount = question.origin {
        let present = Self.rows(evaluator.given(Reference(position)))
        answers = answers?.filter { Self.rows($0) >= present }
      }
      guard let answers else {
        choices = nil
        break
      }
      guard !answers.isEmpty else { continue }
      choices?.append(
        Choice(
          question: position, cost: rules.questions[position].cost(weighing), answers: answers))
    }
    self.choices = choices
  }

  /// The questions that can change, whatever their answers, in the order of the rule set.
  package static func changeable(_ rules: RuleSet, _ sheet: AnswerSheet) -> [Int] {
    let declared = Set(rules.ladders.compactMap { $0.declared?.position })
    let evaluator = AbstractEvaluator(rules, sheet)
    return rules.questions.indices.filter { position in
      let question = rules.questions[position]
      switch question.origin {
      case .presence, .copy: return false
      case .declared, .rowCount, .cell: break
      }
      return !question.isFixed && question.suspension == nil && !declared.contains(position)
        && evaluator.isFor(question.subjects)
    }
  }

  /// Whether a question's answers are too many to list.
  static func isLarge(_ question: Question) -> Bool {
    switch question.kind {
    case .date: true
    case .integer(let range): exact(range.upperBound - range.lowerBound) >= 10
    case .decimal(let range): exact(range.upperBound - range.lowerBound) >= Rational(1, 1_000)
    case .yesNo, .single, .multi, .text: false
    }
  }

  /// How many states there are: each question as it stands or with another answer; nil when there
  /// are more than a limit.
  package func count(upTo limit: Int) -> Int? {
    guard let choices else { return nil }
    var product = 1
    for choice in choices {
      product *= choice.answers.count + 1
      if product > limit { return nil }
    }
    return product
  }

  /// The sheet with other answers.
  package func sheet(changing changes: [(question: Int, answer: Answer)]) -> AnswerSheet {
    var answers = sheet.answers
    for change in changes { answers[change.question] = change.answer }
    return AnswerSheet(
      respondent: sheet.respondent, surveyYear: sheet.surveyYear, answers: answers,
      rowKeys: sheet.rowKeys)
  }

  /// Whether new rows are filled from the first on.
  package func fillsRowsInOrder(_ changed: Set<Int>) -> Bool {
    let evaluator = AbstractEvaluator(rules, sheet)
    for group in rules.groups {
      guard case .free(let count, _) = group.rows else { continue }
      let present = Self.rows(evaluator.given(count))
      let changes = group.cells.dropFirst(present).map { cells in
        cells.contains { changed.contains($0.position) }
      }
      // Once a row is left alone, so are all behind it.
      if let first = changes.firstIndex(of: false), changes[first...].contains(true) {
        return false
      }
    }
    return true
  }

  /// Whether changes reach a goal and all that must hold at the end does.
  package func isRoute(
    _ changes: [(question: Int, answer: Answer)], to goal: GrowthGoal
  ) -> Bool {
    guard fillsRowsInOrder(Set(changes.map(\.question))) else { return false }
    let evaluator = AbstractEvaluator(rules, sheet(changing: changes))
    return changes.allSatisfy { evaluator.canHaveChanged($0.question) }
      && evaluator.isReached(goal)
  }

  private static func rows(_ given: GivenAnswer) -> Int {
    guard case .value(.number(let number)) = given else { return 0 }
    return Int(number.numerator)
  }

  private static func rows(_ answer: Answer) -> Int {
    guard case .value(.number(let number)) = answer else { return 0 }
    return Int(number.numerator)
  }
}

extension Question {
  /// What changing the answer weighs.
  package func cost(_ weighing: GrowthWeighing) -> Rational {
    switch weighing {
    case .byEffort: effort ?? 1
    case .byNumber: 1
    }
  }
}
