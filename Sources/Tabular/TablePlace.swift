/// Where something stands in a table, as far as it is known, all counted from 1.
public struct TablePlace: Hashable, Sendable {
  /// The sheet of a workbook.
  public let sheet: String?
  /// The record of a text table, blank ones counted too, or the row of a sheet.
  public let row: Int?
  /// The cell within the row.
  public let column: Int?
  /// The line of a text table; a record whose cells hold line breaks has several.
  public let line: Int?
  /// The byte of a text table, counted from 0; unknown where the text was UTF-16.
  public let byte: Int?

  /// Makes a place of what is known.
  public init(
    sheet: String? = nil, row: Int? = nil, column: Int? = nil, line: Int? = nil, byte: Int? = nil
  ) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.line = line
    self.byte = byte
  }

  /// No place within the file: the fault is one of the file as a whole.
  public static let file = TablePlace()
}

extension TablePlace {
  /// The letters of a column in a sheet: 1 is `A`, 28 is `AB`.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [Character] = []
    var rest = column
    while rest > 0 {
      letters.append(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))))
      rest = (rest - 1) / 26
    }
    return String(letters.reversed())
  }

  /// The place as it is named in a workbook, such as `B7`; nil without row and column.
  public var reference: String? {
    guard let row, let column else { return nil }
    return Self.letters(ofColumn: column) + String(row)
  }
}
