import RuleModel
import Scoring

extension ReportWriter {
  /// What to find out first: the answers that decide a level.
  func missingAnswers() -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    for position in shown.detailed {
      blocks += neededToJudge(position)
      let title = shown.ladders.count > 1 ? rules.ladders[position].title : nil
      blocks += deciding(furtherDeciding(position), strings.findOutFirst(title))
    }
    blocks += deciding(decidingTabled(), strings.furtherDecided)
    guard !blocks.isEmpty else { return [] }
    return [.heading(2, strings.undecided), .paragraph(strings.undecidedIntro)] + blocks
  }

  /// The missing answers that no level hangs on; the points of a checklist are counted.
  func withoutEffect() -> [ReportBlock] {
    let ladders = shown.ladders.filter { assessment.ladders[$0].isApplicable }
    guard !ladders.isEmpty else { return [] }
    let deciding = Set(ladders.flatMap { assessment.ladders[$0].deciding.questions })
    let questions = assessment.unanswered.filter {
      !deciding.contains($0) && isCounted($0.position)
    }
    let open = names.open(questions).map(\.entry)
    guard !open.isEmpty else { return [] }
    return [
      .heading(2, strings.withoutEffect), .paragraph(strings.withoutEffectIntro(open.count)),
      .list(withPointsCounted(open)),
    ]
  }

  /// What to answer by its names, the points of each checklist by their number.
  private func withPointsCounted(_ open: [OpenQuestions.Entry]) -> [ListEntry] {
    var listOfItem: [Reference<Question>: Int] = [:]
    for (position, list) in rules.checklists.enumerated() {
      for question in list.sections.flatMap(\.items).compactMap(\.question)
      where listOfItem[question] == nil {
        listOfItem[question] = position
      }
    }
    func list(_ entry: OpenQuestions.Entry) -> Int? {
      guard case .question(let question) = entry else { return nil }
      return listOfItem[question]
    }
    let counted = rules.checklists.indices.compactMap { position -> ListEntry? in
      let count = open.filter { list($0) == position }.count
      return count == 0
        ? nil : ListEntry(strings.pointsOf(rules.checklists[position].title, count))
    }
    return open.filter { list($0) == nil }.map { ListEntry(title(of: $0)) } + counted
  }

  /// The questions that decide a ladder, but for those that are asked for before it is judged.
  private func furtherDeciding(_ position: Int) -> DecidingQuestions {
    let (ladder, deciding) = (rules.ladders[position], assessment.ladders[position].deciding)
    let needed = missing(Standing(ladder: ladder, result: assessment.ladders[position]))
    guard !needed.isEmpty else { return deciding }
    let kept = deciding.questions.indices.filter { !needed.contains(deciding.questions[$0]) }
    return DecidingQuestions(
      kept.map { deciding.questions[$0] }, isExact: deciding.isExact,
      decides: deciding.decides.isEmpty ? [] : kept.map { deciding.decides[$0] })
  }

  /// The questions that decide only ladders which the table of all ladders shows.
  private func decidingTabled() -> DecidingQuestions {
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
}
