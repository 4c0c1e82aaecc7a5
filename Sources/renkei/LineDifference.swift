import Diagnostics

/// The first line in which a kept file differs from what it should be.
struct LineDifference: Hashable {
  /// The line, counted from 1.
  let number: Int
  /// The line as the file has it; nil where the file has ended.
  let kept: String?
  /// The line as it should be; nil where nothing more should come.
  let current: String?

  /// The first difference; nil for the same bytes.
  init?(kept: [UInt8], current: [UInt8]) {
    guard kept != current else { return nil }
    let (left, right) = (Self.lines(kept), Self.lines(current))
    let shorter = min(left.count, right.count)
    let position = (0..<shorter).first { left[$0] != right[$0] } ?? shorter
    func text(_ lines: [ArraySlice<UInt8>]) -> String? {
      lines.indices.contains(position)
        ? VisibleText.of(String(decoding: lines[position], as: UTF8.self)) : nil
    }
    number = position + 1
    self.kept = text(left)
    self.current = text(right)
  }

  /// The lines with their ends left off; after the last line break comes an empty one, so that a
  /// file without it differs.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }
}
