import RuleModel

extension HandbookWriter {
  /// Every source with all that rests on it, then counts, then what is quoted word for word.
  func writeSources(to page: inout MarkdownPage) {
    let things = rules.attributedThings
    writeHead(words.sourcesTitle, .sources, to: &page)
    page.list(
      Provenance.allCases.map {
        MarkdownPage.Entry("**\(provenance($0))**：\(words.meaning(of: $0))")
      })
    page.heading(2, "\(words.sources)")
    for position in rules.sources.indices {
      writeSource(Reference(position), things, to: &page)
    }
    writeCounts(things, to: &page)
    writeQuotations(things, to: &page)
  }

  // MARK: One source

  private func writeSource(
    _ reference: Reference<Source>, _ things: [AttributedThing], to page: inout MarkdownPage
  ) {
    let source = rules.sources[reference]
    page.heading(3, "\(source.title)")
    var facts: [MarkdownPage.Entry] = [
      MarkdownPage.Entry("\(words.id)：\(.code(source.id.text))（\(place(source.span))）")
    ]
    func add(_ name: String, _ value: Inline?) {
      value.map { facts.append(MarkdownPage.Entry("\(name)：\($0)")) }
    }
    add(words.publisher, source.publisher.map { "\($0)" })
    add(words.date, source.date.map { "\($0)" })
    add(words.address, source.url.map { .address($0) })
    add(words.note, source.note.map { "\($0)" })
    page.list(facts)
    let resting = things.filter { $0.attribution.source == reference }
    for kind in AttributedThing.Kind.allCases {
      let ofKind = resting.filter { $0.kind == kind }
      guard !ofKind.isEmpty else { continue }
      page.heading(4, "\(words.kind(kind))（\(words.count(ofKind.count))）")
      page.table(
        [
          "\(words.id)", "\(words.title)", "\(words.writtenBy)", "\(words.locator)",
          "\(words.rule)",
        ],
        lines(of: ofKind).map(row))
    }
    let phrases = phrases(of: reference)
    if !phrases.isEmpty {
      page.heading(4, "\(words.phrases)（\(words.count(phrases.count))）")
      page.table(
        ["\(words.id)", "\(words.title)", "\(words.phrase)", "\(words.rule)"], phrases)
    }
    if resting.isEmpty, phrases.isEmpty { page.paragraph("\(words.nothingRests)") }
  }

  /// Things of one kind and source as lines tell them: one by one, or all together that were written
  /// as one and are of one provenance.
  private func lines(of things: [AttributedThing]) -> [[AttributedThing]] {
    struct Written: Hashable {
      let origin: AttributedThing.Origin
      let provenance: Provenance
    }
    var lines: [[AttributedThing]] = []
    var lineOf: [Written: Int] = [:]
    for thing in things {
      guard let origin = thing.origin else {
        lines.append([thing])
        continue
      }
      let written = Written(origin: origin, provenance: thing.attribution.provenance)
      if let line = lineOf[written] {
        lines[line].append(thing)
      } else {
        lineOf[written] = lines.count
        lines.append([thing])
      }
    }
    return lines
  }

  private func row(_ things: [AttributedThing]) -> [Inline] {
    guard let first = things.first, let last = things.last else { return [] }
    let locator = first.attribution.locator
    let isOneLocator = things.allSatisfy { $0.attribution.locator == locator }
    let end: [Inline] = [
      provenance(first.attribution.provenance),
      isOneLocator ? locator.map { "\($0)" } ?? "–" : "\(words.eachItsOwn)",
    ]
    guard things.count > 1, let origin = first.origin else {
      return [.code(first.id), "\(first.title)"] + end + [place(first.span)]
    }
    let names: Inline = "\(.code(first.id)) … \(.code(last.id))"
    let title = origin.title.isEmpty ? words.andOthers(first.title) : origin.title
    return ["\(names)（\(words.count(things.count))）", "\(title)"] + end + [place(origin.span)]
  }

  /// What quotes a source to say what it makes visible.
  private func phrases(of source: Reference<Source>) -> [[Inline]] {
    let criteria = rules.criteria.filter { $0.sheet == nil }.map {
      ($0.id, $0.title, $0.basis, $0.span)
    }
    let advice = rules.recommendations.map { ($0.id, $0.title, $0.basis, $0.span) }
    return (criteria + advice).compactMap { id, title, basis, span -> [Inline]? in
      guard let basis, basis.source == source else { return nil }
      return [.code(id.text), "\(title)", "「\(basis.phrase)」", place(span)]
    }
  }

  // MARK: Counts and quotations

  private func writeCounts(_ things: [AttributedThing], to page: inout MarkdownPage) {
    page.heading(2, "\(words.counts)")
    func count(_ kind: AttributedThing.Kind?, _ provenance: Provenance?) -> Inline {
      let number = things.count {
        (kind == nil || $0.kind == kind)
          && (provenance == nil || $0.attribution.provenance == provenance)
      }
      return "\(number)"
    }
    func row(_ title: String, _ kind: AttributedThing.Kind?) -> [Inline] {
      ["\(title)"] + Provenance.allCases.map { count(kind, $0) } + [count(kind, nil)]
    }
    page.table(
      ["\(words.kindHead)"] + Provenance.allCases.map(provenance) + ["\(words.total)"],
      AttributedThing.Kind.allCases.map { row(words.kind($0), $0) } + [row(words.total, nil)])
  }

  private func writeQuotations(_ things: [AttributedThing], to page: inout MarkdownPage) {
    let verbatim = things.filter { $0.attribution.provenance == .verbatim }
    page.heading(2, "\(words.quotations)")
    guard !verbatim.isEmpty else { return page.paragraph("\(words.nothingQuoted)") }
    page.paragraph("\(words.quotationsMeaning)")
    for position in rules.sources.indices {
      let quoted = verbatim.filter { $0.attribution.source == Reference(position) }
      guard !quoted.isEmpty else { continue }
      page.heading(3, "\(rules.sources[position].title)")
      page.table(
        [
          "\(words.kindHead)", "\(words.id)", "\(words.phrase)", "\(words.locator)",
          "\(words.rule)",
        ],
        quoted.flatMap { thing in
          thing.words.map { phrase in
            [
              "\(words.kind(thing.kind))", .code(thing.id), "「\(phrase)」",
              thing.attribution.locator.map { "\($0)" } ?? "–", place(thing.span),
            ]
          }
        })
    }
  }
}
