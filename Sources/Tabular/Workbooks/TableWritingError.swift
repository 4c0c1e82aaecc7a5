/// Why a workbook could not be written; a fault of the program or the machine, not of a user's file.
public struct TableWritingError: Error, Hashable, Sendable {
  /// What failed.
  public struct Code: Hashable, Sendable {
    /// The code's text.
    public let text: String

    /// The file cannot be written where it is wanted.
    public static let cannotWrite = Code(text: "cannot-write")
    /// A sheet's name is empty, used twice, over 31 characters, or has one of `[]:*?/\`.
    public static let sheetName = Code(text: "sheet-name")
    /// A text is longer than the 32,767 characters that a cell holds, or has a NUL.
    public static let text = Code(text: "text")
    /// A cell lies beyond the grid of a sheet, or a rectangle is of one cell.
    public static let place = Code(text: "place")
  }

  /// What failed.
  public let code: Code
  /// The file.
  public let path: String
  /// Where in the workbook, as far as it is known.
  public let place: TablePlace
  /// What the library says.
  public let cause: String
}
