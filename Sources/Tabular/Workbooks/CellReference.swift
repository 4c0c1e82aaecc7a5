/// A cell's name such as `B7`.
struct CellReference {
  let row: Int
  let column: Int

  /// Reads a name within the format's grid; nil for anything else.
  init?(_ text: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    var hasDigit = false
    for byte in text {
      if (0x41...0x5A).contains(byte), !hasDigit {
        column = column * 26 + Int(byte) - 0x40
      } else if (0x30...0x39).contains(byte) {
        hasDigit = true
        row = row * 10 + Int(byte) - 0x30
      } else {
        return nil
      }
      guard column <= WorkbookLimits.columns, row <= WorkbookLimits.rows else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.row = row
    self.column = column
  }
}
