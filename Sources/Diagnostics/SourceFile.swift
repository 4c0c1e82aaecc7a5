/// The number of a file within its `SourceMap`.
public struct FileID: Hashable, Comparable, Sendable {
  /// The file's position in the map, counted from 0.
  public let position: Int

  /// Makes the number of the file at a position.
  public init(_ position: Int) {
    self.position = position
  }

  /// Files are ordered as they were added.
  public static func < (left: FileID, right: FileID) -> Bool { left.position < right.position }
}

/// A stretch of bytes in a file: where something stands that a diagnostic or a trace points at.
public struct Span: Hashable, Sendable {
  /// The file.
  public let file: FileID
  /// The first byte, counted from 0.
  public let start: Int
  /// The byte after the last.
  public let end: Int

  /// Makes a span of the bytes `start ..< end`.
  public init(file: FileID, start: Int, end: Int) {
    precondition(start >= 0 && end >= start, "a span runs forward")
    self.file = file
    self.start = start
    self.end = end
  }
}

extension Span: Comparable {
  /// Spans are ordered by file, then start, then end.
  public static func < (left: Span, right: Span) -> Bool {
    (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }
}

/// A place as people count: lines and columns from 1, a column being one Unicode scalar.
public struct Location: Hashable, Sendable {
  /// The file's path as the user gave it.
  public let path: String
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
}

/// One file's path and bytes.
public struct SourceFile: Hashable, Sendable {
  /// The path as the user gave it; shown, never opened again.
  public let path: String
  /// The bytes as they were read.
  public let bytes: [UInt8]
  private let lineStarts: [Int]

  /// The Unicode scalars before every ``stride``th byte, so that a column on a line of megabytes
  /// costs no more than one on a short line.
  private let scalarsBefore: [Int]
  private static let stride = 1024

  /// Makes a file of a path and its bytes; lines end at LF, at CR LF, or at a lone CR.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (position, byte) in bytes.enumerated() {
      let isLoneReturn =
        byte == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A)
      if byte == 0x0A || isLoneReturn { starts.append(position + 1) }
    }
    lineStarts = starts
    var counts: [Int] = []
    var count = 0
    for (position, byte) in bytes.enumerated() {
      if position % Self.stride == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
    scalarsBefore = counts
  }

  /// The place of a byte; a byte behind the end counts as the end.
  public func location(of offset: Int) -> Location {
    let offset = min(offset, bytes.count)
    let line = lineIndex(of: offset)
    let column = scalarCount(from: lineStarts[line], to: offset)
    return Location(path: path, line: line + 1, column: column + 1)
  }

  /// The text of a line, counted from 1, without its line break; bytes that are not UTF-8 show as
  /// U+FFFD.
  public func lineText(_ line: Int) -> String {
    guard line >= 1, line <= lineStarts.count else { return "" }
    return String(decoding: bytes[lineRange(line - 1)], as: UTF8.self)
  }

  /// The text between two bytes; bytes that are not UTF-8 show as U+FFFD.
  public func text(from start: Int, to end: Int) -> String {
    let end = min(end, bytes.count)
    return String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
  }

  /// The bytes of a line, counted from 0, without its line break.
  package func lineRange(_ line: Int) -> Range<Int> {
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The line, counted from 0, that holds a byte.
  package func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func scalarCount(from start: Int, to end: Int) -> Int {
    max(0, scalars(before: end) - scalars(before: start))
  }

  private func scalars(before offset: Int) -> Int {
    let checkpoint = min(offset / Self.stride, scalarsBefore.count - 1)
    let from = min(checkpoint * Self.stride, offset)
    return bytes[from..<offset].reduce(scalarsBefore[checkpoint]) {
      $0 + ($1 & 0xC0 == 0x80 ? 0 : 1)
    }
  }
}

/// The files that a run has read, so that a span can be shown as a place and as text.
public struct SourceMap: Hashable, Sendable {
  /// The files in the order in which they were added.
  public private(set) var files: [SourceFile] = []

  /// Makes a map without files.
  public init() {}

  /// Adds a file and gives its number.
  public mutating func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(files.count - 1)
  }

  /// The file with a number, or nil when this map has none such.
  public func file(_ id: FileID) -> SourceFile? {
    files.indices.contains(id.position) ? files[id.position] : nil
  }

  /// Where a span begins, or nil when its file is not in this map.
  public func location(of span: Span) -> Location? {
    file(span.file)?.location(of: span.start)
  }

  /// The text of a span, or nil when its file is not in this map.
  public func text(of span: Span) -> String? {
    file(span.file)?.text(from: span.start, to: span.end)
  }
}

/// A value with the place where it was written.
public struct Located<Value> {
  /// The value.
  public let value: Value
  /// Where it was written.
  public let span: Span

  /// Joins a value with its place.
  public init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }

  /// The same place with another value made of this one.
  public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: span)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
