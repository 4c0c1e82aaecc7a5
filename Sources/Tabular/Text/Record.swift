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
    self.text = faults.isEmpty ? text : []
    self.ends = faults.isEmpty ? ends : []
    self.faults = faults
  }

  /// How many cells it has; another record may have more or fewer.
  public var count: Int { ends.count }

  /// The text of a cell, counted from 0.
  public subscript(index: Int) -> String {
    String(decoding: utf8(index), as: UTF8.self)
  }

  /// The text of all cells.
  public var cells: [String] { ends.indices.map { self[$0] } }

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
