import RuleModel
import TextLayout

/// A report as text for a terminal or a plain file.
///
/// Where things stand under one another, only ASCII comes before them on the line, so that they do
/// so in fonts that draw ○ and ─ in one cell as well as in those that take two.
public enum ReportText {
  /// The text in lines of at most so many cells, ending in a line break; Japanese counts two.
  ///
  /// Widths below 40 are taken as 40. With colour, ANSI escapes stand around headings and marks.
  public static func render(
    _ document: ReportDocument, width: Int = 80, color: Bool
  ) -> String {
    var page = TextPage(width: max(40, width), ink: Ink(isOn: color))
    page.title(document.title)
    for block in document.blocks { page.add(block) }
    return page.lines.joined(separator: "\n") + "\n"
  }
}

/// Wraps text in ANSI escapes, or leaves it as it is.
struct Ink {
  let isOn: Bool

  func bold(_ text: String) -> String { wrapped(text, "1") }
  func faint(_ text: String) -> String { wrapped(text, "2") }
  func good(_ text: String) -> String { wrapped(text, "32") }
  func open(_ text: String) -> String { wrapped(text, "33") }
  func accent(_ text: String) -> String { wrapped(text, "36") }

  func mark(_ mark: Mark, _ text: String) -> String {
    switch mark {
    case .met: good(text)
    case .notMet: accent(text)
    case .unknown: open(text)
    case .notApplicable: faint(text)
    }
  }

  private func wrapped(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// The lines of a text report while they are written.
struct TextPage {
  let width: Int
  let ink: Ink
  private(set) var lines: [String] = []

  init(width: Int, ink: Ink) {
    self.width = width
    self.ink = ink
  }

  mutating func title(_ text: String) {
    rule("=")
    add(text, paint: ink.bold)
    rule("=")
  }

  /// Adds text in lines that begin so many cells from the left, behind a head on the first line.
  ///
  /// The head takes the place of the indent's last cells, so that later lines stand under the text.
  mutating func add(
    _ text: String, head: String = "", indent: Int = 0, paint: (String) -> String = { $0 },
    paintHead: (String) -> String = { $0 }
  ) {
    let body = LineBreaking.lines(text.printable, width: width - indent)
    let room = indent - DisplayWidth.of(head)
    for (number, line) in body.enumerated() {
      let before = number == 0 ? Padding.spaces(room) + paintHead(head) : Padding.spaces(indent)
      lines.append(line.isEmpty ? "" : before + paint(line))
    }
  }

  mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  mutating func append(_ line: String) {
    lines.append(line)
  }

  mutating func rule(_ character: Character) {
    lines.append(ink.faint(String(repeating: character, count: width)))
  }

  mutating func add(_ block: ReportBlock) {
    switch block {
    case .part(let title, let note): part(title, note)
    case .heading(let level, let text): heading(level, text)
    case .paragraph(let text):
      gap()
      add(text)
    case .note(let text):
      gap()
      add(text, head: "* ", indent: 2, paint: ink.faint, paintHead: ink.faint)
    case .callout(let callout): add(callout)
    case .digest(let parts): for part in parts { add(part) }
    case .facts(let facts):
      gap()
      add(facts, indent: 0)
    case .staircase(let staircase):
      gap()
      add(staircase)
    case .levelText(let level): add(level)
    case .checks(let checks): for check in checks { add(check) }
    case .bars(let bars): for bar in bars { add(bar) }
    case .points(let points): for point in points { add(point) }
    case .cards(let cards): for card in cards { add(card) }
    case .list(let entries):
      gap()
      for entry in entries { add(entry) }
    case .folded(let list): add(list)
    case .changes(let changes): for change in changes { add(change) }
    case .table(let table): add(table)
    }
  }

  private mutating func part(_ title: String, _ note: String) {
    gap()
    lines.append("")
    rule("=")
    add(title, paint: ink.bold)
    rule("=")
    gap()
    add(note)
  }

  private mutating func heading(_ level: Int, _ text: String) {
    gap()
    if level == 2 {
      lines.append("")
      add(text, head: "## ", indent: 3, paint: ink.bold, paintHead: ink.faint)
      rule("-")
    } else {
      add(
        text, head: level == 3 ? "> " : ">> ", indent: level == 3 ? 2 : 3, paint: ink.bold,
        paintHead: ink.faint)
    }
  }
}
