/// Writes ZIP files byte by byte, right ones and wrong ones.
public struct ZipBuilder: Sendable {
  /// One part of the archive.
  public struct Part: Sendable {
    /// The path within the archive.
    public var name: String
    /// What it holds.
    public var bytes: [UInt8]
    /// The compressed form; the bytes themselves are stored when nil.
    public var deflated: [UInt8]?
    /// What the headers say of the size, where it is a lie.
    public var declaredSize: Int?
    /// The flags in its headers.
    public var flags = 0
    /// Where the directory says that the part begins, where it is a lie.
    public var declaredStart: (@Sendable (Int) -> Int)?
    /// Whether the headers tell of another checksum.
    public var hasWrongChecksum = false

    /// Makes a part that is not compressed.
    public init(_ name: String, _ text: String) {
      self.name = name
      bytes = Array(text.utf8)
    }
  }

  /// The parts in their order.
  public var parts: [Part] = []
  /// Whether sizes stand in the fields for large files, as some programs write them.
  public var writesLargeSizes = false

  /// Makes a file without parts.
  public init() {}

  /// The bytes of the file.
  public func build() -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let start = file.count
      let data = part.deflated ?? part.bytes
      let size = part.declaredSize ?? part.bytes.count
      let checksum = part.checksum ^ (part.hasWrongChecksum ? 1 : 0)
      let common =
        word(part.flags) + word(part.deflated == nil ? 0 : 8) + word(0) + word(0x21)
        + long(Int(checksum))
      let name = Array(part.name.utf8)
      file += long(0x0403_4B50) + word(20) + common + long(data.count) + long(size)
      file += word(name.count) + word(0) + name + data
      let claimed = part.declaredStart?(start) ?? start
      directory += long(0x0201_4B50) + word(20) + word(20) + common
      if writesLargeSizes {
        let extra =
          word(1) + word(24) + long(size) + long(0) + long(data.count) + long(0) + long(claimed)
          + long(0)
        directory += long(0xFFFF_FFFF) + long(0xFFFF_FFFF) + word(name.count) + word(extra.count)
        directory += word(0) + word(0) + word(0) + long(0) + long(0xFFFF_FFFF) + name + extra
      } else {
        directory += long(data.count) + long(size) + word(name.count) + word(0) + word(0) + word(0)
        directory += word(0) + long(0) + long(claimed) + name
      }
    }
    let start = file.count
    file += directory
    file += long(0x0605_4B50) + word(0) + word(0) + word(parts.count) + word(parts.count)
    file += long(directory.count) + long(start) + word(0)
    return file
  }

  private func word(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private func long(_ value: Int) -> [UInt8] { word(value) + word(value >> 16) }

  private static let checksumTable: [UInt32] = (UInt32(0)..<256).map { index in
    (0..<8).reduce(index) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }

  fileprivate static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let table = checksumTable
    var value = UInt32.max
    for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ value >> 8 }
    return ~value
  }
}

extension ZipBuilder.Part {
  fileprivate var checksum: UInt32 { ZipBuilder.checksum(bytes) }

  /// A part whose text has a middle that is repeated; compressed by fixed codes, it is a hundredth
  /// of its size when the middle is short. Its checksum is right only if it is to be read whole.
  public init(
    _ name: String, _ before: String, repeating middle: String, _ count: Int, _ after: String,
    isReadWhole: Bool = false
  ) {
    self.init(name, "")
    let unit = Array(middle.utf8)
    var deflater = Deflater()
    deflater.literals(Array(before.utf8) + unit)
    deflater.repeats(unit.count * (count - 1), distance: unit.count)
    deflater.literals(Array(after.utf8))
    deflated = deflater.finish()
    guard isReadWhole else {
      declaredSize = before.utf8.count + unit.count * count + after.utf8.count
      return
    }
    bytes = Array(before.utf8)
    bytes.reserveCapacity(before.utf8.count + unit.count * count + after.utf8.count)
    for _ in 0..<count { bytes += unit }
    bytes += after.utf8
  }
}

/// DEFLATE with its fixed codes: literals, and repeats at one distance.
private struct Deflater {
  private var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var count = 0

  init() {
    // The last block, with fixed codes.
    append(1, 1)
    append(1, 2)
  }

  mutating func literals(_ literals: [UInt8]) {
    for literal in literals { symbol(Int(literal)) }
  }

  /// Repeats at least three bytes that stand at most 256 before.
  mutating func repeats(_ length: Int, distance: Int) {
    // Distances by their code: base and extra bits of codes 0 to 15.
    let bases = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193]
    let extras = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]
    let code = bases.lastIndex { $0 <= distance } ?? 0
    var rest = length
    while rest > 0 {
      // 258 is symbol 285, 3 to 10 are symbols 257 to 264; never leave one or two bytes over.
      let piece =
        rest >= 258 + 3 || rest == 258 ? 258 : (rest == 11 || rest == 12 ? 8 : min(rest, 10))
      symbol(piece == 258 ? 285 : 254 + piece)
      reversed(code, 5)
      append(UInt64(distance - bases[code]), extras[code])
      rest -= piece
    }
  }

  mutating func finish() -> [UInt8] {
    symbol(256)
    flush(all: true)
    return bytes
  }

  private mutating func symbol(_ value: Int) {
    switch value {
    case ..<144: reversed(0x30 + value, 8)
    case ..<256: reversed(0x190 + value - 144, 9)
    case ..<280: reversed(value - 256, 7)
    default: reversed(0xC0 + value - 280, 8)
    }
  }

  /// Appends a Huffman code, whose highest bit comes first.
  private mutating func reversed(_ value: Int, _ width: Int) {
    for place in (0..<width).reversed() { append(UInt64(value >> place & 1), 1) }
  }

  private mutating func append(_ value: UInt64, _ width: Int) {
    bits |= value << UInt64(count)
    count += width
    flush(all: false)
  }

  private mutating func flush(all: Bool) {
    while count >= 8 || (all && count > 0) {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      count = max(0, count - 8)
    }
  }
}
