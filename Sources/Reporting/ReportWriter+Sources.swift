import RuleModel
import Scoring

extension ReportWriter {
  /// What the marks mean, and the documents that the rules rest on.
  func sources() -> [ReportBlock] {
    let rows = Provenance.allCases.map {
      [strings.provenanceMark($0), strings.provenanceMeaning($0)]
    }
    let legend = Table(
      caption: strings.marks, heads: [strings.mark, strings.meaning], rows: rows)
    var blocks: [ReportBlock] = [
      .heading(2, strings.sources), .heading(3, strings.marks), .table(legend),
    ]
    guard !rules.sources.isEmpty else { return blocks }
    blocks.append(.heading(3, strings.sourceList))
    blocks.append(
      .list(
        rules.sources.enumerated().map { position, source in
          let published = [source.publisher, source.date].compactMap { $0 }
          let details =
            (published.isEmpty ? [] : [published.joined(separator: strings.separator)])
            + [source.url, source.note].compactMap { $0 }
          return ListEntry("\(label(of: Reference(position))) \(source.title)", details: details)
        }))
    return blocks
  }

  /// What made the report, and how missing answers were treated.
  func smallPrint() -> [ReportBlock] {
    var facts = [Fact(name: strings.ruleSetID, value: rules.id)]
    if let path = context.ruleSetPath {
      facts.append(Fact(name: strings.ruleSetPath, value: path))
    }
    facts.append(Fact(name: strings.engine, value: "renkei \(context.engineVersion)"))
    return [
      .heading(2, strings.about), .facts(facts),
      .note(strings.pair(strings.howUnanswered, strings.howUnansweredText)), .note(strings.small),
      .note(strings.allInJSON),
    ]
  }
}
