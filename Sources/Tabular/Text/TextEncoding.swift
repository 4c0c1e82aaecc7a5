/// The encodings in which a table's text may be written.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, with a byte order mark or without.
  case utf8 = "utf-8"
  /// Windows-31J: what Japanese Windows calls Shift_JIS.
  case cp932
  /// UTF-16, the low byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the high byte first.
  case utf16BigEndian = "utf-16be"

  /// The bytes of the byte order mark; empty where the encoding has none.
  public var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .cp932: []
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }

  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}

/// The encoding in which a table is read, and why.
public struct DetectedEncoding: Hashable, Sendable {
  /// Why a table is read in an encoding.
  public enum Reason: Hashable, Sendable {
    /// The caller said so.
    case forced
    /// The file begins with the byte order mark.
    case byteOrderMark
    /// Nothing but ASCII has come, which UTF-8 and CP932 write alike.
    case onlyASCII
    /// All that was looked at is well-formed UTF-8.
    case wellFormed
    /// What was looked at is not well-formed UTF-8, and more like this encoding than the other.
    case mostly
  }

  /// The encoding.
  public let encoding: TextEncoding
  /// Why it was taken.
  public let reason: Reason
  /// Whether the file begins with a byte order mark, which is no part of the first cell.
  public let hasByteOrderMark: Bool

  /// Makes a finding.
  public init(_ encoding: TextEncoding, _ reason: Reason, hasByteOrderMark: Bool = false) {
    self.encoding = encoding
    self.reason = reason
    self.hasByteOrderMark = hasByteOrderMark
  }
}
