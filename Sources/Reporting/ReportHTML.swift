import Diagnostics
import RuleModel

/// A report as one page that needs nothing beside itself: no script, no request, styles inside.
public enum ReportHTML {
  /// The whole page; the same document always gives the same bytes.
  public static func render(_ document: ReportDocument) -> String {
    var page = HTMLPage()
    page.line("<!DOCTYPE html>")
    page.line("<html lang=\"\(document.language.rawValue)\">")
    page.line("<head>")
    page.line("<meta charset=\"utf-8\">")
    page.line(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "style-src 'unsafe-inline'; img-src data:\">")
    page.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    page.line("<meta name=\"referrer\" content=\"no-referrer\">")
    page.line(document.title.element("title"))
    page.line("<style>")
    page.line(PageStyle.text)
    page.line(PageStyle.previous)
    page.line("</style>")
    page.line("</head>")
    page.line("<body>")
    page.line("<main>")
    page.line(document.title.element("h1"))
    for block in document.blocks { page.add(block) }
    page.endSection()
    page.line("</main>")
    page.line("</body>")
    page.line("</html>")
    return page.lines.joined(separator: "\n") + "\n"
  }
}

/// The lines of a page while they are written.
struct HTMLPage {
  private(set) var lines: [String] = []
  private var isInSection = false
  /// How many pictures there are so far, so that their ids differ.
  var pictures = 0

  mutating func line(_ markup: String) {
    lines.append(markup)
  }

  mutating func endSection() {
    if isInSection { line("</section>") }
    isInSection = false
  }

  mutating func add(_ block: ReportBlock) {
    switch block {
    case .part(let title, let note):
      endSection()
      line(title.phrased("h2", "class=\"part\""))
      line(note.phrased("p", "class=\"note\""))
    case .heading(let level, let text):
      if level == 2 {
        endSection()
        line("<section>")
        isInSection = true
      }
      line(text.phrased("h\(level)"))
    case .paragraph(let text): line(text.element("p"))
    case .note(let text): line(text.phrased("p", "class=\"note\""))
    case .callout(let callout): add(callout)
    case .digest(let parts): add(parts)
    case .facts(let facts): add(facts)
    case .staircase(let staircase):
      pictures += 1
      line(StaircaseDrawing(staircase, number: pictures).markup())
    case .levelText(let level): add(level)
    case .checks(let checks): add(checks)
    case .bars(let bars): add(bars)
    case .points(let points): add(points)
    case .cards(let cards): for card in cards { add(card) }
    case .list(let entries): add(entries)
    case .folded(let list): add(list)
    case .changes(let changes): add(changes)
    case .table(let table): add(table)
    }
  }
}
