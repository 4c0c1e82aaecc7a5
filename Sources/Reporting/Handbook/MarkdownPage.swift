/// A page in Markdown, block after block.
struct MarkdownPage {
  /// One line of a list with what stands below it.
  struct Entry: Hashable {
    let text: Inline
    let entries: [Entry]

    init(_ text: Inline, _ entries: [Entry] = []) {
      self.text = text
      self.entries = entries
    }
  }

  /// The page so far; blocks are parted by an empty line.
  private(set) var text = ""

  /// A heading; the page's own is of level 1.
  mutating func heading(_ level: Int, _ title: Inline) {
    add(String(repeating: "#", count: min(max(level, 1), 6)) + " " + title.source)
  }

  mutating func paragraph(_ text: Inline) {
    add(text.source)
  }

  /// What somebody else has written.
  mutating func quotation(_ text: Inline) {
    add("> " + text.source)
  }

  mutating func list(_ entries: [Entry]) {
    guard !entries.isEmpty else { return }
    add(Self.lines(entries, indentation: "").joined(separator: "\n"))
  }

  mutating func table(_ heads: [Inline], _ rows: [[Inline]]) {
    guard !rows.isEmpty else { return }
    let lines = [heads.map(\.source), heads.map { _ in "---" }] + rows.map { $0.map(\.source) }
    add(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
  }

  private mutating func add(_ block: String) {
    text += (text.isEmpty ? "" : "\n") + block + "\n"
  }

  private static func lines(_ entries: [Entry], indentation: String) -> [String] {
    entries.flatMap { entry in
      [indentation + "- " + entry.text.source]
        + lines(entry.entries, indentation: indentation + "  ")
    }
  }
}
