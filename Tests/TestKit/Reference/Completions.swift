package import RuleModel
package import Scoring

/// The answers that completions of a sheet can give, one list for each missing answer that may be
/// asked for.
///
/// For numbers and dates with too many values it takes those at, and next to, every constant of
/// the rule set: enough where the question is only compared with constants.
package struct CompletionSpace: Sendable {
  /// The questions without an answer that may apply, in the order of the rule set.
  package let questions: [Int]
  /// Their answers.
  package let domains: [[Answer]]
  /// Whether the list holds every kind of completion.
  package let isExhaustive: Bool
  let sheet: AnswerSheet

  /// Those of all missing answers, or only of some questions.
  package init(_ rules: RuleSet, _ sheet: AnswerSheet, only wanted: Set<Int>? = nil) {
    let evaluator = AbstractEvaluator(rules, sheet)
    let thresholds = Thresholds(rules, sheet.respondent)
    var isExhaustive = true
    var questions: [Int] = []
    var domains: [[Answer]] = []
    for position in rules.questions.indices {
      if let wanted, !wanted.contains(position) { continue }
      switch evaluator.state(Reference(position)) {
      case .answered, .notApplicable: continue
      case .unanswered, .unansweredIfAsked: break
      }
      let question = rules.questions[position]
      let (values, isComplete) = thresholds.values(position, question)
      isExhaustive = isExhaustive && isComplete
      questions.append(position)
      domains.append(
        values.map(Answer.value)
          + (question.allowsNotApplicable(in: rules) ? [.notApplicable] : []))
    }
    self.questions = questions
    self.domains = domains
    self.isExhaustive = isExhaustive
    self.sheet = sheet
  }

  /// How many combinations there are, or nil when there are more than a limit.
  package func count(upTo limit: Int) -> Int? {
    var product = 1
    for domain in domains {
      product *= domain.count
      if product > limit { return nil }
    }
    return product
  }

  /// The sheet of a combination, counted like an odometer whose first wheel turns fastest.
  package func sheet(_ number: Int) -> AnswerSheet {
    var answers = sheet.answers
    var rest = number
    for (question, domain) in zip(questions, domains) {
      answers[question] = domain[rest % domain.count]
      rest /= domain.count
    }
    return AnswerSheet(
      respondent: sheet.respondent, surveyYear: sheet.surveyYear, answers: answers)
  }

  /// The questions for which two combinations that differ only there differ in the result.
  package func deciding<Result: Equatable>(_ results: [Result]) -> [Int] {
    var stride = 1
    var deciding: [Int] = []
    for (question, domain) in zip(questions, domains) {
      let decides = results.indices.contains { number in
        let wheel = number / stride % domain.count
        return wheel > 0 && results[number] != results[number - wheel * stride]
      }
      if decides { deciding.append(question) }
      stride *= domain.count
    }
    return deciding
  }

  /// For each question: in which share of the combinations of the others its answer changes the
  /// result, when answers that never differ in it count as one.
  package func shares<Result: Equatable>(_ results: [Result]) -> [Rational] {
    let strides = domains.indices.map { domains[..<$0].reduce(1) { $0 * $1.count } }
    func wheel(_ number: Int, _ place: Int) -> Int {
      number / strides[place] % domains[place].count
    }
    let firstAlike = domains.indices.map { place in
      let others = results.indices.filter { wheel($0, place) == 0 }
      return domains[place].indices.filter { answer in
        !(0..<answer).contains { earlier in
          others.allSatisfy {
            results[$0 + answer * strides[place]] == results[$0 + earlier * strides[place]]
          }
        }
      }
    }
    return domains.indices.map { place in
      let others = results.indices.filter { number in
        domains.indices.allSatisfy {
          $0 == place
            ? wheel(number, $0) == 0 : firstAlike[$0].contains(wheel(number, $0))
        }
      }
      let changed = others.filter { number in
        domains[place].indices.contains {
          results[number + $0 * strides[place]] != results[number]
        }
      }
      return Rational(changed.count, max(1, others.count))
    }
  }

  /// The same space with "stays without an answer" for the questions whose `answered` is read.
  package func allowingToStay(_ questions: Set<Int>) -> CompletionSpace {
    CompletionSpace(
      questions: self.questions,
      domains: zip(self.questions, domains).map {
        questions.contains($0) ? $1 + [.unanswered] : $1
      }, isExhaustive: isExhaustive, sheet: sheet)
  }

  private init(
    questions: [Int], domains: [[Answer]], isExhaustive: Bool, sheet: AnswerSheet
  ) {
    self.questions = questions
    self.domains = domains
    self.isExhaustive = isExhaustive
    self.sheet = sheet
  }
}
