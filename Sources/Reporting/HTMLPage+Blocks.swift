import RuleModel

extension HTMLPage {
  mutating func add(_ callout: Callout) {
    line("<div class=\"callout \(callout.tone.rawValue)\">")
    line(callout.title.element("p", "class=\"lead\""))
    for text in callout.lines { line(text.phrased("p")) }
    line("</div>")
  }

  mutating func add(_ parts: [DigestPart]) {
    line("<div class=\"digest\">")
    for part in parts {
      line("<div class=\"part\">")
      line(part.title.phrased("h3"))
      if let text = part.text { line(text.phrased("p")) }
      let list = part.isNumbered ? "ol" : "ul"
      if !part.lines.isEmpty { line("<\(list)>") }
      for (number, entry) in part.lines.enumerated() {
        let head =
          entry.mark.map { sign($0, entry.markText) }
          ?? "\(number + 1).".element("span", "class=\"sign\" aria-hidden=\"true\"")
        let detail = entry.detail.map { $0.phrased("p", "class=\"source\"") } ?? ""
        line((head + "<div>" + entry.text.phrased("p") + detail + "</div>").wrapped(in: "li"))
      }
      if !part.lines.isEmpty { line("</\(list)>") }
      if let rest = part.rest { line(rest.phrased("p", "class=\"source\"")) }
      line("</div>")
    }
    line("</div>")
  }

  mutating func add(_ facts: [Fact]) {
    line("<dl class=\"facts\">")
    for fact in facts {
      line("<div>\(fact.name.element("dt"))\(fact.value.phrased("dd"))</div>")
    }
    line("</dl>")
  }

  mutating func add(_ level: LevelText) {
    line("<div class=\"level\">")
    line((level.title.escaped + badge(level.origin)).wrapped(in: "p", "class=\"level-title\""))
    if let text = level.text {
      line(text.element(level.quotation != nil ? "blockquote" : "p", "class=\"level-text\""))
    }
    line("— \(level.origin.reference)".phrased("p", "class=\"source\""))
    line("</div>")
  }

  /// The mark that says who wrote a line.
  func badge(_ origin: Origin) -> String {
    let attributes =
      "class=\"badge \(origin.provenance.rawValue)\" title=\"\(origin.source.escaped)\""
    return " " + origin.mark.element("span", attributes)
  }

  private func sign(_ mark: Mark, _ text: String) -> String {
    let seen = mark.sign.element("span", "aria-hidden=\"true\"")
    let read = text.element("span", "class=\"read\"")
    return (seen + read).wrapped(
      in: "span", "class=\"sign \(mark.rawValue)\" title=\"\(text.escaped)\"")
  }

  mutating func add(_ checks: [Check]) {
    line("<ul class=\"checks\">")
    for check in checks {
      let tag = check.tag.map { " " + $0.element("span", "class=\"tag first\"") } ?? ""
      line("<li class=\"\(check.mark.rawValue)\">")
      line(
        (sign(check.mark, check.markText) + check.title.element("strong") + badge(check.origin)
          + tag).wrapped(in: "p", "class=\"check\""))
      if !check.conditions.isEmpty {
        line("<ul class=\"conditions\">")
        for condition in check.conditions { add(condition) }
        line("</ul>")
      }
      for note in check.notes { line(note.phrased("p", "class=\"source\"")) }
      line("</li>")
    }
    line("</ul>")
  }

  private mutating func add(_ condition: Check.Condition) {
    let found = condition.found.map { " " + $0.element("span", "class=\"found\"") } ?? ""
    let place = condition.place.map { " " + $0.element("span", "class=\"place\"") } ?? ""
    let text = condition.text.element("span")
    let depth = min(condition.depth, 6)
    line(
      (sign(condition.mark, condition.markText) + "<div>" + text + found + place + "</div>")
        .wrapped(in: "li", depth == 0 ? "" : "style=\"margin-left:\(depth * 2)em\""))
  }

  mutating func add(_ bars: [Bar]) {
    line("<div class=\"bars\">")
    for bar in bars {
      pictures += 1
      line("<div class=\"bar\(bar.isTotal ? " total" : "")\">")
      line(
        (bar.label.element("span", "class=\"label\"")
          + bar.shown.element("span", "class=\"score\"")).wrapped(in: "p"))
      line(BarDrawing(bar, number: pictures).markup())
      let range = bar.range.map { $0.element("span", "class=\"range\"") } ?? ""
      let last = bar.previous.map { $0.shown.element("span", "class=\"last-year\"") } ?? ""
      line((bar.counts.element("span") + range + last).wrapped(in: "p", "class=\"small\""))
      line("</div>")
    }
    line("</div>")
  }

  mutating func add(_ points: [Point]) {
    line("<ul class=\"points\">")
    for point in points {
      let origin = point.origin.map { badge($0) } ?? ""
      line(
        (sign(point.mark, point.markText)
          + (point.title.escaped + origin).wrapped(in: "span")).wrapped(in: "li"))
    }
    line("</ul>")
  }

  mutating func add(_ card: AdviceCard) {
    line("<article class=\"card\(card.isNeeded ? " needed" : "")\">")
    line(
      (String(card.number).element("span", "class=\"number\"") + card.title.escaped)
        .wrapped(in: "h4"))
    line(
      (card.tag.element("span", "class=\"tag\(card.isNeeded ? " first" : "")\"")
        + badge(card.origin)).wrapped(in: "p", "class=\"tags\""))
    add(card.facts)
    line("</article>")
  }

  mutating func add(_ entries: [ListEntry]) {
    line("<ul class=\"list\">")
    for entry in entries {
      let details = entry.details.map { $0.phrased("p", "class=\"source\"") }.joined()
      line((entry.text.phrased + details).wrapped(in: "li"))
    }
    line("</ul>")
  }

  mutating func add(_ table: Table) {
    line("<table>")
    line(table.caption.element("caption"))
    let heads = table.heads.map { $0.element("th", "scope=\"col\"") }.joined()
    line(heads.wrapped(in: "tr").wrapped(in: "thead"))
    line("<tbody>")
    for row in table.rows {
      let cells = row.enumerated().map { index, cell in
        index == 0 ? cell.element("th", "scope=\"row\"") : cell.element("td")
      }
      line(cells.joined().wrapped(in: "tr"))
    }
    line("</tbody>")
    line("</table>")
  }
}
