import RuleModel
import Scoring

extension ReportWriter {
  /// How many questions are named beside one piece of advice that waits for them; they all stand in
  /// the ladder's own list, and in the JSON result.
  private static let mostQuestionsNamed = 5

  /// What to find out first, the advice that waits for it, and how much cannot matter any more.
  func missingAnswers() -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    for position in shown.detailed {
      blocks += neededToJudge(position)
      let title = shown.ladders.count > 1 ? rules.ladders[position].title : nil
      blocks += neededToJudge(position)
      blocks += deciding(assessment.ladders[position].deciding, strings.findOutFirst(title))
    }
    blocks += deciding(furtherDeciding(), strings.furtherDecided)
    let depends = assessment.recommendations.depends
    if !depends.isEmpty {
      blocks.append(.heading(3, strings.dependingAdvice))
      blocks.append(.list(depends.map { entry(for: $0) }))
    }
    let heading = ReportBlock.heading(2, strings.undecided)
    let start =
      blocks.isEmpty
      ? [heading, .paragraph(strings.nothingUndecided)]
      : [heading, .paragraph(strings.undecidedIntro)]
    return start + blocks + withoutEffect()
  }

  /// The missing answers that no level hangs on.
  private func withoutEffect() -> [ReportBlock] {
    let ladders = shown.ladders.filter { assessment.ladders[$0].isApplicable }
    guard !ladders.isEmpty else { return [] }
    let deciding = Set(ladders.flatMap { assessment.ladders[$0].deciding.questions })
    let questions = assessment.unanswered.filter {
      !deciding.contains($0) && isCounted($0.position)
    }
    let open = names.open(questions)
    guard !open.isEmpty else { return [] }
    let titles = open.map { ListEntry(title(of: $0.entry)) }
    return [.folded(FoldedList(title: strings.withoutEffect(open.count), entries: titles))]
  }

  /// The questions that decide only ladders which the table of all ladders shows.
  private func furtherDeciding() -> DecidingQuestions {
    let results = shown.ladders.filter { !shown.detailed.contains($0) }
      .map { assessment.ladders[$0].deciding }
    let named = shown.detailed.flatMap { assessment.ladders[$0].deciding.questions }
    let questions = Set(results.flatMap(\.questions)).subtracting(named)
    return DecidingQuestions(questions.sorted(), isExact: results.allSatisfy(\.isExact))
  }

  func deciding(_ deciding: DecidingQuestions, _ title: String) -> [ReportBlock] {
    guard !deciding.questions.isEmpty else { return [] }
    let entries = names.open(deciding).map { entry(for: $0.entry, share: $0.share) }
    let intro = deciding.decides.isEmpty ? [] : [ReportBlock.note(strings.strongestFirst)]
    let list: [ReportBlock] = [.heading(3, title)] + intro + [.list(entries)]
    return deciding.isExact ? list : list + [.note(strings.mayDecide)]
  }

  private func entry(for open: OpenQuestions.Entry, share: Rational?) -> ListEntry {
    let strength = share.map { [strings.decides($0)] } ?? []
    guard case .question(let question) = open else {
      return ListEntry(title(of: open), details: strength + [strings.groupIsOpen])
    }
    var details = strength + (rules.questions[question].help.map { [$0] } ?? [])
    if case .unansweredIfAsked = assessment.questions[question.position] {
      details.append(strings.unansweredIfAsked)
    }
    return ListEntry(title(of: open), details: details)
  }

  /// The name of what to answer, with the number of the question where it has one.
  private func title(of open: OpenQuestions.Entry) -> String {
    let name = names.title(open)
    guard case .question(let question) = open else { return name }
    return rules.questions[question].code.map { "\($0) \(name)" } ?? name
  }

  private func entry(for depending: RecommendationResults.Depending) -> ListEntry {
    let advice = rules.recommendations[depending.recommendation]
    let mark = strings.provenanceMark(advice.attribution.provenance)
    let deciding = names.open(depending.deciding).map(\.entry)
    let titles = deciding.prefix(Self.mostQuestionsNamed).map(names.title)
    let rest = deciding.count - titles.count
    let reasons = advice.triggers.count > 1 ? reasons(of: advice, depending.open) : []
    return ListEntry(
      "\(advice.title) [\(mark)]",
      details: reasons
        + (titles.isEmpty ? [] : [strings.waitsFor(named(titles), more: rest)]))
  }
}
