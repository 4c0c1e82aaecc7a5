import RuleModel
import TextLayout

extension TextPage {
  mutating func add(_ callout: Callout) {
    let ink = ink
    gap()
    let paint: (String) -> String =
      switch callout.tone {
      case .result: ink.good
      case .open: ink.open
      case .encouragement: ink.good
      case .remark: { $0 }
      }
    for part in LineBreaking.lines(callout.title.printable, width: width - 2) {
      append(paint("| ") + ink.bold(paint(part)))
    }
    for line in callout.lines {
      for part in LineBreaking.lines(line.printable, width: width - 2) {
        append(paint("| ") + part)
      }
    }
  }

  mutating func add(_ part: DigestPart) {
    let ink = ink
    gap()
    add(part.title, head: "* ", indent: 2, paint: ink.bold)
    if let text = part.text { add(text, indent: 2) }
    for (number, line) in part.lines.enumerated() {
      let head = line.mark.map { "\($0.sign) " } ?? "\(number + 1). "
      add(
        line.text, head: head, indent: 5,
        paintHead: { text in line.mark.map { ink.mark($0, text) } ?? text })
      if let detail = line.detail { add(detail, indent: 5, paint: ink.faint) }
    }
    if let rest = part.rest { add(rest, indent: 5, paint: ink.faint) }
  }

  mutating func add(_ facts: [Fact], indent: Int) {
    let column = min(28, facts.map { DisplayWidth.of($0.name) }.max() ?? 0)
    for fact in facts {
      let head = Padding.right(Padding.cut(fact.name.printable, to: column), to: column + 2)
      add(fact.value, head: head, indent: indent + column + 2, paintHead: ink.faint)
    }
  }

  mutating func add(_ level: LevelText) {
    gap()
    add("\(level.title)  [\(level.origin.mark)]", paint: ink.bold)
    if let text = level.quotation ?? level.text { add(text, indent: 2) }
    add("— \(level.origin.reference)", indent: 2, paint: ink.faint)
  }

  mutating func add(_ check: Check) {
    let ink = ink
    gap()
    let tag = check.tag.map { "  ★\($0)" } ?? ""
    add(
      "\(check.title)  [\(check.origin.mark)]\(tag)", head: "\(check.mark.sign) ", indent: 3,
      paint: ink.bold, paintHead: { ink.mark(check.mark, $0) })
    for condition in check.conditions {
      let indent = 6 + 3 * min(condition.depth, 6)
      add(
        condition.text, head: "\(condition.mark.sign) ", indent: indent,
        paintHead: { ink.mark(condition.mark, $0) })
      let small = [condition.found, condition.place.map { "(\($0))" }].compactMap { $0 }
      if !small.isEmpty {
        add(small.joined(separator: "  "), indent: indent, paint: ink.faint)
      }
    }
    for note in check.notes { add(note, indent: 3, paint: ink.faint) }
  }

  mutating func add(_ bar: Bar) {
    if bar.isTotal { gap() }
    add("\(bar.label)  \(bar.shown)", paint: bar.isTotal ? ink.bold : { $0 })
    append("  " + barText(bar))
    if let last = bar.previous { append("  " + barText(last)) }
    let details = [bar.counts, bar.range, bar.previous?.shown].compactMap { $0 }
    add(details.joined(separator: "  "), indent: 2, paint: ink.faint)
  }

  /// `#` up to what is sure, `~` up to what is possible, `.` for the rest, `|` at the score.
  private func barText(_ bar: Bar) -> String {
    let cells = min(50, width - 6)
    func position(_ share: Int?) -> Int { ((share ?? 0) * cells + 500) / 1000 }
    let (low, high) = (position(bar.low), position(bar.high))
    var text: [Character] = []
    for cell in 0..<cells { text.append(cell < low ? "#" : cell < high ? "~" : ".") }
    if let counted = bar.counted, bar.low != bar.high {
      text[min(cells - 1, max(0, position(counted) - 1))] = "|"
    }
    return "[\(String(text))]"
  }

  /// Last year's score, `-` up to it.
  private func barText(_ last: Bar.Previous) -> String {
    let cells = min(50, width - 6)
    let score = (last.counted * cells + 500) / 1000
    return "[\(String(repeating: "-", count: score))\(Padding.spaces(cells - score))]"
  }

  mutating func add(_ point: Point) {
    let ink = ink
    let origin = point.origin.map { "  [\($0.mark)]" } ?? ""
    add(
      point.title + origin, head: "\(point.mark.sign) ", indent: 3,
      paintHead: { ink.mark(point.mark, $0) })
  }

  mutating func add(_ card: AdviceCard) {
    gap()
    let paint = card.isNeeded ? ink.open : ink.accent
    add(card.title, head: "\(card.number). ", indent: 3, paint: ink.bold, paintHead: ink.bold)
    add("<\(card.tag)> [\(card.origin.mark)]", indent: 3, paint: paint)
    add(card.facts, indent: 3)
  }

  mutating func add(_ entry: ListEntry) {
    add(entry.text, head: "- ", indent: 2)
    for detail in entry.details { add(detail, indent: 4, paint: ink.faint) }
  }

  /// Each row as a head with its other cells named under it: no column is ever cut.
  mutating func add(_ table: Table) {
    gap()
    guard !table.isCompact else {
      for row in table.rows { add(compact: row, table.heads) }
      return
    }
    let column = table.heads.dropFirst().map { DisplayWidth.of($0) }.max() ?? 0
    for row in table.rows {
      add(row.first ?? "", head: "- ", indent: 2)
      for (head, cell) in zip(table.heads, row).dropFirst() {
        add(
          cell, head: Padding.right(head, to: column + 2), indent: 4 + column + 2,
          paintHead: ink.faint)
      }
    }
  }
}

extension TextPage {
  /// A row in one line or two: its name with the cell that matters most, then the others.
  private mutating func add(compact row: [String], _ heads: [String]) {
    let ink = ink
    let name = row.prefix(2).joined(separator: "  ")
    let others = zip(heads, row).dropFirst(2).filter { !$1.isEmpty && $1 != "–" }
      .map { "\($0) \($1)" }.joined(separator: "  ")
    guard DisplayWidth.of(name) + DisplayWidth.of(others) + 6 > width || others.isEmpty else {
      add("\(name)  \(others)", head: "- ", indent: 2)
      return
    }
    add(name, head: "- ", indent: 2)
    if !others.isEmpty { add(others, indent: 4, paint: ink.faint) }
  }
}

extension Mark {
  /// The sign that stands before a line.
  var sign: String {
    switch self {
    case .met: "○"
    case .notMet: "×"
    case .unknown: "？"
    case .notApplicable: "－"
    }
  }
}
