import RuleModel
import Scoring

/// What the appendix says of advice: what the numbered rests on, the rest, and what waits for
/// answers.
extension ReportWriter {
  /// How many questions are named beside one piece of advice that waits for them; they all stand in
  /// the JSON result.
  private static let mostQuestionsNamed = 2

  /// The advice that is not told at length, with what all advice rests on.
  func furtherAdvice() -> [ReportBlock] {
    let blocks = groundsOfAdvice() + otherAdvice() + dependingAdvice()
    return blocks.isEmpty ? [] : [.heading(2, strings.moreOnAdvice)] + blocks
  }

  private func groundsOfAdvice() -> [ReportBlock] {
    let entries = adviceOrder.shown.enumerated().map { index, entry in
      let advice = rules.recommendations[entry.given.recommendation]
      return ListEntry(
        strings.numbered(index + 1, advice.title),
        details: [
          strings.explanation(entry.ground, of: rules),
          advice.basis.map { strings.pair(strings.basis, basis($0)) },
          source(advice.attribution).map { strings.pair(strings.source, $0) },
        ].compactMap { $0 })
    }
    return entries.isEmpty ? [] : [.heading(3, strings.groundsOfAdvice), .list(entries)]
  }

  private func otherAdvice() -> [ReportBlock] {
    let rest = adviceOrder.rest
    guard !rest.isEmpty else { return [] }
    let shared = sharedProvenance(rest.map(\.given.recommendation))
    let entries = rest.map { other in
      let advice = rules.recommendations[other.given.recommendation]
      return ListEntry(
        marked(
          "<\(strings.tag(other.ground, of: rules))> \(advice.title)",
          shared == nil ? advice.attribution.provenance : nil))
    }
    let title = marked(strings.otherAdvice(rest.count), shared)
    return [.folded(FoldedList(title: title, entries: entries))]
  }

  /// What waits for answers that a level hangs on is told at length, the rest by its names.
  private func dependingAdvice() -> [ReportBlock] {
    let depends = assessment.recommendations.depends
    let deciding = Set(
      shown.ladders.flatMap { position in
        toAnswerFirst(
          Standing(ladder: rules.ladders[position], result: assessment.ladders[position]))
      })
    func isTold(_ advice: RecommendationResults.Depending) -> Bool {
      advice.deciding.questions.contains(where: deciding.contains)
    }
    let (told, others) = (depends.filter(isTold), depends.filter { !isTold($0) })
    var blocks: [ReportBlock] = []
    if !told.isEmpty {
      let shared = sharedProvenance(told.map(\.recommendation))
      blocks += [
        .heading(3, marked(strings.dependingAdvice(told.count), shared)),
        .list(told.map { entry(for: $0, isMarked: shared == nil) }),
      ]
    }
    if !others.isEmpty {
      let shared = sharedProvenance(others.map(\.recommendation))
      let entries = others.map { depending in
        let advice = rules.recommendations[depending.recommendation]
        return ListEntry(
          marked(advice.title, shared == nil ? advice.attribution.provenance : nil))
      }
      let title = marked(strings.furtherDepending(others.count), shared)
      blocks.append(.folded(FoldedList(title: title, entries: entries)))
    }
    return blocks
  }

  private func entry(
    for depending: RecommendationResults.Depending, isMarked: Bool
  ) -> ListEntry {
    let advice = rules.recommendations[depending.recommendation]
    let deciding = names.open(depending.deciding).map(\.entry)
    let titles = deciding.prefix(Self.mostQuestionsNamed).map(names.title)
    let rest = deciding.count - titles.count
    let reasons = advice.triggers.count > 1 ? reasons(of: advice, depending.open) : []
    return ListEntry(
      marked(advice.title, isMarked ? advice.attribution.provenance : nil),
      details: reasons
        + (titles.isEmpty ? [] : [strings.waitsFor(named(titles), more: rest)]))
  }

  // MARK: Marks

  /// Who wrote some advice, where all is of the same provenance; it is then said once.
  private func sharedProvenance(_ advice: [Reference<Recommendation>]) -> Provenance? {
    let provenances = Set(advice.map { rules.recommendations[$0].attribution.provenance })
    return provenances.count == 1 ? provenances.first : nil
  }

  private func marked(_ text: String, _ provenance: Provenance?) -> String {
    provenance.map { "\(text) [\(strings.provenanceMark($0))]" } ?? text
  }
}
