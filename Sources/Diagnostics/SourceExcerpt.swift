import TextLayout

/// One line of a source file, cut to fit, and the carets that go below it.
struct SourceExcerpt {
  /// The most cells of a line that are shown; a longer one is cut around the place meant.
  static let maximumCells = 96

  /// Cells shown before the place when the line is cut on its left.
  private static let cellsBefore = 40

  /// Bytes looked at on each side of the place: more than the cells shown can need, and few enough
  /// that a line of megabytes costs no more than a short one.
  private static let windowBytes = 1024

  let lineNumber: Int
  let text: String
  let carets: String

  /// The excerpt for a span, or nil when its file is unknown.
  init?(_ span: Span, in files: SourceMap) {
    guard let file = files.file(span.file) else { return nil }
    let start = min(span.start, file.bytes.count)
    let line = file.lineIndex(of: start)
    let range = file.lineRange(line)
    lineNumber = line + 1

    let from = min(max(start, range.lowerBound), range.upperBound)
    let to = min(max(min(span.end, file.bytes.count), from), range.upperBound)
    let left = Self.scalarStart(max(range.lowerBound, from - Self.windowBytes), in: file)
    let right = Self.scalarStart(min(range.upperBound, to + Self.windowBytes), in: file)
    let before = VisibleText.of(file.text(from: left, to: from))
    let marked = VisibleText.of(file.text(from: from, to: min(to, from + Self.windowBytes)))
    let after = VisibleText.of(file.text(from: to, to: right))

    var head = before
    let isWhole = DisplayWidth.of(before + marked + after) <= Self.maximumCells
    if left > range.lowerBound || (DisplayWidth.of(before) > Self.cellsBefore && !isWhole) {
      head = "…" + Self.suffix(of: before, cells: Self.cellsBefore)
    }
    let room = Self.maximumCells - DisplayWidth.of(head)
    let shown = Self.prefix(of: marked + after, cells: room)
    text = head + shown.text + (shown.isCut ? "…" : "")
    let width = min(DisplayWidth.of(marked), DisplayWidth.of(shown.text))
    carets =
      String(repeating: " ", count: DisplayWidth.of(head))
      + String(repeating: "^", count: max(1, width))
  }

  /// The first byte of the scalar that a byte belongs to.
  private static func scalarStart(_ offset: Int, in file: SourceFile) -> Int {
    var start = offset
    while start > 0, start < file.bytes.count, file.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private static func prefix(of text: String, cells: Int) -> (text: String, isCut: Bool) {
    var taken = ""
    var width = 0
    for scalar in text.unicodeScalars {
      width += DisplayWidth.of(scalar)
      if width > cells { return (taken, true) }
      taken.unicodeScalars.append(scalar)
    }
    return (taken, false)
  }

  private static func suffix(of text: String, cells: Int) -> String {
    var kept: [Unicode.Scalar] = []
    var width = 0
    for scalar in text.unicodeScalars.reversed() {
      width += DisplayWidth.of(scalar)
      if width > cells { break }
      kept.append(scalar)
    }
    return String(String.UnicodeScalarView(kept.reversed()))
  }
}
