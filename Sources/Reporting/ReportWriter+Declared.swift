import RuleModel
import Scoring

extension ReportWriter {
  /// The respondent's own rating beside the computed level, and what makes the difference.
  func comparison(_ standing: Standing) -> [ReportBlock] {
    guard let question = standing.ladder.declared else { return [] }
    let heading = ReportBlock.heading(3, strings.comparison)
    let computed = Fact(name: strings.computedLevel, value: standing.title)
    let relation = Fact(
      name: strings.relation, value: strings.relation(standing.result.declared))
    guard let declared = standing.declaredPosition else {
      let own = Fact(name: strings.declaredLevel, value: wording.answer(to: question))
      let reason =
        standing.isUnjudged
        ? strings.unjudgedNotComparable
        : standing.isOutcome ? strings.outcomeNotComparable : strings.declaredNotComparable
      return [heading, .facts([own, computed, relation]), .paragraph(reason)]
    }
    let own = Fact(name: strings.declaredLevel, value: standing.title(declared))
    return [
      heading, .facts([own, computed, relation]),
      .paragraph(strings.remark(standing.result.declared)),
    ] + facts(of: standing)
  }

  /// The facts that keep both apart, by level.
  private func facts(of standing: Standing) -> [ReportBlock] {
    let facts = standing.result.declaredFacts
    guard let declared = standing.declaredPosition, !facts.isEmpty else { return [] }
    let isHigher = declared > standing.result.counted
    let title =
      isHigher
      ? strings.lacking(for: standing.title(declared))
      : strings.above(standing.title(declared), restsOn: standing.title)
    let entries = facts.map { fact -> ListEntry in
      let level = standing.ladder.levels[fact.level]
      guard let reference = fact.criterion else {
        let condition = level.condition.flatMap { wording.condition($0) }
        return ListEntry(
          strings.pair(level.title, strings.levelCondition),
          details: condition.map { [$0] } ?? [])
      }
      let criterion = rules.criteria[reference]
      let mark = strings.provenanceMark(criterion.attribution.provenance)
      let lines = wording.lines(
        assessment.criteria[reference.position].trace, criterion.condition, decisiveOnly: true)
      // What only joins the lines under it says nothing by itself.
      let leaves = lines.indices.filter { index in
        !lines.indices.contains(index + 1) || lines[index + 1].depth <= lines[index].depth
      }
      let told = leaves.prefix(ConditionWording.mostNamed).map { index in
        lines[index].found.map { lines[index].text + strings.found($0) } ?? lines[index].text
      }
      let rest = leaves.count - told.count
      return ListEntry(
        "\(strings.pair(level.title, criterion.title)) [\(mark)]",
        details: (fact.verdict == .unknown ? [strings.unknown] : []) + told
          + (rest > 0 ? [strings.andMore(rest)] : []))
    }
    return [.note(title), .list(entries)]
  }
}
