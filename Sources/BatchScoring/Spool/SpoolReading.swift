import Diagnostics
import Returns
import Tabular

/// Reads the entries of a spool back, each preceded by its length.
struct SpoolReading<Source: Spool> {
  private var source: Source
  private var piece: [UInt8] = []
  private var position = 0

  private static var pieceBytes: Int { 1 << 18 }
  /// More than any return takes, whose parts have limits of their own.
  private static var mostEntryBytes: Int { 1 << 32 }

  /// Begins at the first entry.
  init(_ source: Source) throws {
    self.source = source
    try self.source.rewind()
  }

  /// The bytes of the next entry; nil at the end.
  mutating func next() throws -> EntryBytes? {
    var (count, shift) = (0, 0)
    guard try fill(1) else { return nil }
    while try fill(1) {
      let byte = piece[position]
      position += 1
      count |= Int(byte & 0x7F) << shift
      guard byte >= 0x80, shift < 56 else { break }
      shift += 7
    }
    guard (0...Self.mostEntryBytes).contains(count), try fill(count) else { throw SpoolDamage() }
    defer { position += count }
    return EntryBytes(piece[position..<position + count])
  }

  /// Sees to it that so many bytes lie ahead; false where there are no more.
  private mutating func fill(_ count: Int) throws -> Bool {
    while piece.count - position < count {
      let more = try source.read(atMost: Self.pieceBytes)
      guard !more.isEmpty else { return false }
      piece.removeSubrange(..<position)
      position = 0
      piece += more
    }
    return true
  }
}

/// What was put down does not come back as it was: the disk or another program is at fault.
struct SpoolDamage: Error {}

/// The parts of one entry, taken in the order in which `SpoolWriting` put them.
struct EntryBytes {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  mutating func number() throws -> Int {
    var (value, shift): (UInt, UInt) = (0, 0)
    while position < bytes.endIndex, shift < 70 {
      let byte = bytes[position]
      position += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value) }
      shift += 7
    }
    throw SpoolDamage()
  }

  mutating func optionalNumber() throws -> Int? {
    try number() == 0 ? nil : number()
  }

  mutating func raw() throws -> [UInt8] {
    let count = try number()
    guard count >= 0, count <= bytes.endIndex - position else { throw SpoolDamage() }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func text() throws -> String {
    String(decoding: try raw(), as: UTF8.self)
  }

  mutating func optionalText() throws -> String? {
    try number() == 0 ? nil : text()
  }

  mutating func list<Element>(_ element: (inout EntryBytes) throws -> Element) throws -> [Element] {
    let count = try number()
    guard count >= 0, count <= bytes.endIndex - position else { throw SpoolDamage() }
    var list: [Element] = []
    for _ in 0..<count { list.append(try element(&self)) }
    return list
  }

  mutating func place() throws -> TablePlace {
    TablePlace(
      sheet: try optionalText(), row: try optionalNumber(), column: try optionalNumber(),
      line: try optionalNumber(), byte: try optionalNumber())
  }

  mutating func message() throws -> Message {
    Message(ja: try text(), en: try text())
  }

  mutating func finding() throws -> ReturnFinding {
    let code = try text()
    guard let severity = Severity(rawValue: try text()) else { throw SpoolDamage() }
    let said = try message()
    let help = try number() == 0 ? nil : message()
    return ReturnFinding(
      DiagnosticCode(code, severity), said, help: help, in: try text(), at: try place(),
      field: try optionalText(), found: try optionalText())
  }

  mutating func conversion() throws -> Conversion {
    Conversion(at: try place(), field: try text(), found: try text(), taken: try text())
  }

  mutating func cell() throws -> Cell {
    switch try number() {
    case 0: return .blank
    case 1: return .text(try text())
    case 2:
      guard let number = CellNumber(try text()) else { throw SpoolDamage() }
      return .number(number)
    case 3: return .boolean(true)
    case 4: return .boolean(false)
    default: throw SpoolDamage()
    }
  }
}
