import CXlsxWriter

extension WorkbookWriter {
  /// Offers the values of a range as a drop-down list in some cells, and refuses others there.
  ///
  /// The list is a range of cells, since one written into the cell ends at 255 characters; it may
  /// stand on a hidden sheet.
  public func offerChoices(
    _ choices: CellRange, on choiceSheet: SheetID, in cells: CellRange, of sheet: SheetID,
    title: String, message: String
  ) throws(TableWritingError) {
    let (_, source) = try cellPlace(
      row: choices.firstRow, column: choices.firstColumn, of: choiceSheet)
    let (target, place) = try cellPlace(
      row: cells.firstRow, column: cells.firstColumn, of: sheet)
    _ = try cellPlace(row: cells.lastRow, column: cells.lastColumn, of: sheet)
    let name = (source.sheet ?? "").split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    let formula =
      "='\(name)'!" + Self.absolute(choices.firstRow, choices.firstColumn) + ":"
      + Self.absolute(choices.lastRow, choices.lastColumn)
    let verdict = Self.withCStrings(formula, title, message) { formula, title, message in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      validation.value_formula = formula
      validation.error_title = title
      validation.error_message = message
      return worksheet_data_validation_range(
        target, lxw_row_t(cells.firstRow - 1), lxw_col_t(cells.firstColumn - 1),
        lxw_row_t(cells.lastRow - 1), lxw_col_t(cells.lastColumn - 1), &validation)
    }
    try check(verdict, at: place)
  }

  private static func absolute(_ row: Int, _ column: Int) -> String {
    "$\(TablePlace.letters(ofColumn: column))$\(row)"
  }

  /// Texts as the library's options want them; it copies them before the call returns.
  private static func withCStrings<Result>(
    _ first: String, _ second: String, _ third: String,
    _ body: (
      UnsafeMutablePointer<CChar>, UnsafeMutablePointer<CChar>, UnsafeMutablePointer<CChar>
    ) -> Result
  ) -> Result {
    first.withCString { first in
      second.withCString { second in
        third.withCString { third in
          body(
            UnsafeMutablePointer(mutating: first), UnsafeMutablePointer(mutating: second),
            UnsafeMutablePointer(mutating: third))
        }
      }
    }
  }
}
