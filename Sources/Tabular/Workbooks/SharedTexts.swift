/// The texts that cells refer to by number, furigana left out; kept as bytes in one place.
final class SharedTexts: XMLHandler {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private let limits: WorkbookLimits
  private var isInText = false
  private var phoneticDepth = 0

  /// Reads a part; no texts where there is none.
  init(_ part: Archive.Part?, limits: WorkbookLimits) throws(TableFault) {
    self.limits = limits
    if let part { try PartScan.run(part, self) }
  }

  /// The bytes of a text as the XML has them; nil where there is none of this number.
  func text(_ number: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(number) else { return nil }
    return bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  func start(_ element: XMLElement) {
    if element.name.equals("rPh") { phoneticDepth += 1 }
    isInText = element.name.equals("t") && phoneticDepth == 0
  }

  func end(_ name: XMLName) throws(TableFault) {
    isInText = false
    if name.equals("rPh") { phoneticDepth -= 1 }
    guard name.equals("si") else { return }
    guard ends.count < limits.sharedTexts else {
      throw .tooMuchText(limits.sharedTextBytes)
    }
    ends.append(bytes.count)
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) throws(TableFault) {
    guard isInText else { return }
    guard bytes.count + piece.count <= limits.sharedTextBytes else {
      throw .tooMuchText(limits.sharedTextBytes)
    }
    bytes += piece
  }
}
