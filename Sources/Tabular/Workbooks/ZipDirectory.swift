/// The list of parts at the end of a ZIP file, read before anything is unpacked: damaged, encrypted
/// and overlapping parts are refused here.
struct ZipDirectory {
  private struct Part {
    let start: Int
    let end: Int
    let name: ArraySlice<UInt8>
  }

  private let bytes: [UInt8]
  private let limits: WorkbookLimits

  /// Looks through the directory and throws the first thing that is wrong with it.
  static func check(_ bytes: [UInt8], limits: WorkbookLimits) throws(TableFault) {
    try ZipDirectory(bytes: bytes, limits: limits).check()
  }

  private func check() throws(TableFault) {
    guard let end = endRecord(), let count = word(end + 10), let size = long(end + 12),
      let offset = long(end + 16), offset + size <= end
    else { throw .notAWorkbook() }
    guard count <= limits.parts else { throw .tooManyParts(count, limits.parts) }
    var parts: [Part] = []
    var position = offset
    for _ in 0..<count {
      parts.append(try part(at: &position, directory: offset))
    }
    guard position <= offset + size else { throw .damagedPart(nil) }
    var previousEnd = 0
    for part in parts.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      guard part.start >= previousEnd else { throw .overlappingParts() }
      previousEnd = part.end
    }
    guard previousEnd <= offset else { throw .overlappingParts() }
    let names = Set(parts.map { $0.name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 } })
    guard names.count == parts.count else { throw .overlappingParts() }
  }

  /// Where the record stands that ends the file: the last one whose comment fits.
  private func endRecord() -> Int? {
    var position = bytes.count - 22
    let first = max(0, bytes.count - 22 - 0xFFFF)
    while position >= first {
      if long(position) == 0x0605_4B50, let comment = word(position + 20),
        position + 22 + comment <= bytes.count
      {
        return position
      }
      position -= 1
    }
    return nil
  }

  /// One entry of the directory, and where the part that it names lies.
  private func part(at position: inout Int, directory: Int) throws(TableFault) -> Part {
    guard long(position) == 0x0201_4B50, let flags = word(position + 8),
      var size = long(position + 20), var inflated = long(position + 24),
      let nameLength = word(position + 28), let extraLength = word(position + 30),
      let commentLength = word(position + 32), var start = long(position + 42)
    else { throw .damagedPart(nil) }
    let nameStart = position + 46
    let extraStart = nameStart + nameLength
    guard extraStart + extraLength <= bytes.count else { throw .damagedPart(nil) }
    guard flags & 1 == 0 else { throw .encryptedWorkbook() }
    try readLargeSizes(
      extraStart..<(extraStart + extraLength), inflated: &inflated, size: &size, start: &start)
    // The part's own header repeats the name; its extra field may be longer or shorter.
    guard start < directory, long(start) == 0x0403_4B50, let ownName = word(start + 26),
      let ownExtra = word(start + 28), size <= bytes.count
    else { throw .damagedPart(nil) }
    position = extraStart + extraLength + commentLength
    return Part(
      start: start, end: start + 30 + ownName + ownExtra + size, name: bytes[nameStart..<extraStart]
    )
  }

  /// Sizes beyond 32 bits, which some programs write for small files too.
  private func readLargeSizes(
    _ extra: Range<Int>, inflated: inout Int, size: inout Int, start: inout Int
  ) throws(TableFault) {
    var position = extra.lowerBound
    while position + 4 <= extra.upperBound, let id = word(position), let length = word(position + 2)
    {
      let end = position + 4 + length
      guard end <= extra.upperBound else { throw .damagedPart(nil) }
      if id == 1 {
        var field = position + 4
        func next(_ value: inout Int) throws(TableFault) {
          guard value == 0xFFFF_FFFF else { return }
          guard field + 8 <= end, let low = long(field), let high = long(field + 4), high == 0
          else { throw .damagedPart(nil) }
          value = low
          field += 8
        }
        try next(&inflated)
        try next(&size)
        try next(&start)
      }
      position = end
    }
  }

  private func word(_ position: Int) -> Int? {
    guard position >= 0, position + 2 <= bytes.count else { return nil }
    return Int(bytes[position]) | Int(bytes[position + 1]) << 8
  }

  private func long(_ position: Int) -> Int? {
    guard let low = word(position), let high = word(position + 2) else { return nil }
    return low | high << 16
  }
}
