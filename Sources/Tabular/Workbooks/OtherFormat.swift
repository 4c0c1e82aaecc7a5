/// Files that are given for workbooks and are something else.
enum OtherFormat {
  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// The name of the part that holds a workbook with a password, in UTF-16.
  private static let encryptedPart = "EncryptedPackage".utf16.flatMap {
    [UInt8($0 & 0xFF), UInt8($0 >> 8)]
  }

  /// Throws what a file is when it is another format that is known.
  static func refuse(_ bytes: [UInt8]) throws(TableFault) {
    if bytes.starts(with: compoundFile) {
      throw contains(bytes, encryptedPart) ? .encryptedWorkbook() : .otherFormat("xls")
    }
    // An OpenDocument file says what it is in its first part, which is not compressed.
    let head = bytes.prefix(100)
    if head.starts(with: [0x50, 0x4B, 3, 4]),
      contains(Array(head), Array("application/vnd.oasis.opendocument".utf8))
    {
      throw .otherFormat("ods")
    }
  }

  private static func contains(_ bytes: [UInt8], _ pattern: [UInt8]) -> Bool {
    guard let first = pattern.first, bytes.count >= pattern.count else { return false }
    return bytes.indices.dropLast(pattern.count - 1).contains {
      bytes[$0] == first && bytes[$0...].starts(with: pattern)
    }
  }
}
