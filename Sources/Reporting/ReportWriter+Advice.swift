import RuleModel
import Scoring

extension ReportWriter {
  /// More advice than this is shown by title only: what stands on one page is done, a heap is not.
  static let cardLimit = 7

  /// What to do first.
  func advice() -> [ReportBlock] {
    guard !rules.recommendations.isEmpty else { return [] }
    let given = assessment.recommendations.given
    let heading = ReportBlock.heading(2, strings.advice)
    guard !given.isEmpty else { return [heading, .paragraph(strings.noAdvice)] }
    let cards = given.prefix(Self.cardLimit).enumerated().map { card($1, number: $0 + 1) }
    var blocks: [ReportBlock] = [heading, .paragraph(strings.adviceIntro), .cards(cards)]
    let rest = given.dropFirst(Self.cardLimit)
    if !rest.isEmpty {
      blocks.append(.heading(3, strings.otherAdvice))
      blocks.append(.list(rest.map { entry(for: $0) }))
    }
    return blocks
  }

  private func card(_ given: RecommendationResults.Given, number: Int) -> AdviceCard {
    let advice = rules.recommendations[given.recommendation]
    var facts: [Fact] = []
    func add(_ name: String, _ value: String?) {
      if let value { facts.append(Fact(name: name, value: value)) }
    }
    add(strings.firstStep, advice.firstStep)
    add(strings.reason, advice.reason)
    add(strings.who, advice.who)
    add(strings.effort, advice.effort)
    add(strings.because, cause(of: advice))
    add(strings.basis, advice.basis.map { basis($0) })
    add(strings.source, source(advice.attribution))
    return AdviceCard(
      number: number, title: advice.title, tag: tag(given), isNeeded: given.isNeededForNextLevel,
      facts: facts, origin: origin(advice.attribution))
  }

  private func entry(for given: RecommendationResults.Given) -> ListEntry {
    let advice = rules.recommendations[given.recommendation]
    let mark = strings.provenanceMark(advice.attribution.provenance)
    return ListEntry("\(advice.title) [\(mark)]", details: [tag(given)])
  }

  private func tag(_ given: RecommendationResults.Given) -> String {
    given.isNeededForNextLevel ? strings.neededForNext : strings.foundation
  }

  private func cause(of advice: Recommendation) -> String? {
    switch advice.trigger {
    case .unmet(let criterion): return strings.unmetCriterion(rules.criteria[criterion].title)
    case .below(let ladder, let level):
      let levels = rules.ladders[ladder].levels
      return levels.indices.contains(level) ? strings.belowLevel(levels[level].title) : nil
    case .chosen(let question, let member):
      let question = rules.questions[question]
      return strings.chosen(
        strings.named(question.title), wording.members(MemberSet([member]), question.kind.type))
    case .condition(let condition): return wording.condition(condition)
    }
  }

  // MARK: What is not known

  /// The questions that would decide, and the advice that waits for them.
  func missingAnswers() -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    for (ladder, result) in zip(rules.ladders, assessment.ladders)
    where result.isApplicable && !result.deciding.questions.isEmpty {
      blocks.append(.heading(3, strings.decides(ladder.title)))
      blocks.append(.list(result.deciding.questions.map { entry(for: $0) }))
      if !result.deciding.isExact { blocks.append(.note(strings.mayDecide)) }
    }
    let depends = assessment.recommendations.depends
    if !depends.isEmpty {
      blocks.append(.heading(3, strings.dependingAdvice))
      blocks.append(.list(depends.map { entry(for: $0) }))
    }
    let heading = ReportBlock.heading(2, strings.undecided)
    return blocks.isEmpty
      ? [heading, .paragraph(strings.nothingUndecided)]
      : [heading, .paragraph(strings.undecidedIntro)] + blocks
  }

  private func entry(for question: Reference<Question>) -> ListEntry {
    let definition = rules.questions[question]
    let title = definition.code.map { "\($0) \(definition.title)" } ?? definition.title
    var details = definition.help.map { [$0] } ?? []
    if case .unansweredIfAsked = assessment.questions[question.position] {
      details.append(strings.unansweredIfAsked)
    }
    return ListEntry(title, details: details)
  }

  private func entry(for depending: RecommendationResults.Depending) -> ListEntry {
    let advice = rules.recommendations[depending.recommendation]
    let mark = strings.provenanceMark(advice.attribution.provenance)
    let questions = depending.deciding.questions.map { rules.questions[$0].title }
    return ListEntry(
      "\(advice.title) [\(mark)]",
      details: questions.isEmpty ? [] : [strings.waitsFor(names(questions))])
  }
}
