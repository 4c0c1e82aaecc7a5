/// One record of a text table: its cells, or what is wrong with it, and its bytes as they came.
public struct Record: Hashable, Sendable {
  /// Which record of the file it is, from 1, blank and faulty ones counted too.
  public let number: Int
  /// The line on which it begins, from 1.
  public let line: Int
  /// The byte at which it begins, from 0; unknown where the text is UTF-16.
  public let byte: Int?
  /// What is wrong with it, by place. A record with faults has no cells: it is to be put aside as
  /// it came.
  public let faults: [TableFault]

  let raw: [UInt8]
  let encoding: TextEncoding
  /// The cells as far as they can be told apart.
  private let text: [UInt8]
  private let ends: [Int]

  init(
    number: Int, line: Int, byte: Int?, raw: [UInt8], encoding: TextEncoding, text: [UInt8],
    ends: [Int], faults: [TableFault]
  ) {
    self.number = number
    self.line = line
    self.byte = byte
    self.raw = raw
    self.encoding = encoding
    self.text = text
    self.ends = ends
    self.faults = faults
  }

  /// How many cells it has; another record may have more or fewer.
  public var count: Int { faults.isEmpty ? ends.count : 0 }

  /// The text of a cell, counted from 0.
  public subscript(index: Int) -> String {
    String(decoding: utf8(index), as: UTF8.self)
  }

  /// The text of all cells.
  public var cells: [String] { (0..<count).map { self[$0] } }

  /// The cells of a record that is to be put aside, as far as they can be told apart: bytes that
  /// are no character as `\82`, and none where quotes or limits are broken.
  public var shownCells: [String] { ends.indices.map { self[$0] } }

  /// The record as it came, as text, without the line break at its end: what is no character as
  /// `\82`, a backslash as `\\`.
  public var shown: String {
    let isBreak: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    let end = raw.lastIndex { !isBreak($0) }.map { $0 + 1 } ?? 0
    return ShownBytes.text(Array(raw[..<end]), in: encoding)
  }

  /// The UTF-8 bytes of a cell, counted from 0.
  public func utf8(_ index: Int) -> ArraySlice<UInt8> {
    text[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// Whether no cell holds anything but spaces; such records are counted and not read.
  public var isBlank: Bool {
    guard faults.isEmpty else { return false }
    return String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy {
      $0 == " " || $0 == "\t" || $0 == "\u{3000}" || $0 == "\u{A0}" || $0 == "\n" || $0 == "\r"
    }
  }

  /// The bytes as they came, with quotes and the line break at the end, in the file's encoding.
  public var rawBytes: [UInt8] {
    encoding.isUTF16 ? UTF16Transcoder.bytes(of: raw, in: encoding) : raw
  }
}
