import CXlsxWriter

/// What is said where the cell of a form is entered, and where it refuses what was written.
public struct CellNotice: Hashable, Sendable {
  /// Its title; spreadsheets show 32 characters.
  public var title: String
  /// What is said where it refuses; spreadsheets show 255 characters.
  public var message: String
  /// What is said as soon as the cell is entered; nil for nothing.
  public var prompt: String?

  /// Makes a notice.
  public init(_ title: String, _ message: String, prompt: String? = nil) {
    self.title = title
    self.message = message
    self.prompt = prompt
  }
}

extension WorkbookWriter {
  /// Offers the values of a range as a drop-down list in some cells, and refuses others there.
  ///
  /// The list is a range of cells, since one written into the cell ends at 255 characters; it may
  /// stand on a hidden sheet.
  public func offerChoices(
    _ choices: CellRange, on choiceSheet: SheetID, in cells: CellRange, of sheet: SheetID,
    _ notice: CellNotice
  ) throws(TableWritingError) {
    var validation = lxw_data_validation()
    validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    let formula = try reference(to: choices, of: choiceSheet)
    try add(validation, formula, to: cells, of: sheet, notice)
  }

  /// Refuses all but numbers from one value to another in some cells.
  public func requireNumber(
    from least: CellNumber, to most: CellNumber, isWhole: Bool, in cells: CellRange,
    of sheet: SheetID, _ notice: CellNotice
  ) throws(TableWritingError) {
    var validation = lxw_data_validation()
    validation.validate = UInt8(
      (isWhole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL).rawValue)
    validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    validation.minimum_number = Double(least.description) ?? 0
    validation.maximum_number = Double(most.description) ?? 0
    try add(validation, "", to: cells, of: sheet, notice)
  }

  /// Refuses what a formula says of the first of some cells is not to be written.
  public func require(
    formula: String, in cells: CellRange, of sheet: SheetID, _ notice: CellNotice
  ) throws(TableWritingError) {
    var validation = lxw_data_validation()
    validation.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
    try add(validation, "=" + formula, to: cells, of: sheet, notice)
  }

  private func add(
    _ validation: lxw_data_validation, _ formula: String, to cells: CellRange, of sheet: SheetID,
    _ notice: CellNotice
  ) throws(TableWritingError) {
    let (target, place) = try cellPlace(row: cells.firstRow, column: cells.firstColumn, of: sheet)
    _ = try cellPlace(row: cells.lastRow, column: cells.lastColumn, of: sheet)
    let title = Self.cut(notice.title, to: 32)
    let prompt = notice.prompt.map { Self.cut($0, to: 255) } ?? ""
    // The library copies the texts before the call returns.
    let verdict = formula.withCString { formula in
      title.withCString { title in
        Self.cut(notice.message, to: 255).withCString { message in
          prompt.withCString { prompt in
            var validation = validation
            validation.value_formula = UnsafeMutablePointer(mutating: formula)
            validation.error_title = UnsafeMutablePointer(mutating: title)
            validation.error_message = UnsafeMutablePointer(mutating: message)
            if notice.prompt != nil {
              validation.input_title = UnsafeMutablePointer(mutating: title)
              validation.input_message = UnsafeMutablePointer(mutating: prompt)
            }
            return worksheet_data_validation_range(
              target, lxw_row_t(cells.firstRow - 1), lxw_col_t(cells.firstColumn - 1),
              lxw_row_t(cells.lastRow - 1), lxw_col_t(cells.lastColumn - 1), &validation)
          }
        }
      }
    }
    try check(verdict, at: place)
  }

  /// The head of a text that spreadsheets would refuse to show whole; they count UTF-16.
  private static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var head = ""
    for character in text {
      guard head.utf16.count + character.utf16.count < limit else { break }
      head.append(character)
    }
    return head + "…"
  }

  /// A range as formulas name it.
  func reference(to range: CellRange, of sheet: SheetID) throws(TableWritingError) -> String {
    let (_, place) = try cellPlace(row: range.firstRow, column: range.firstColumn, of: sheet)
    _ = try cellPlace(row: range.lastRow, column: range.lastColumn, of: sheet)
    let name = (place.sheet ?? "").split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    return "='\(name)'!" + Self.absolute(range.firstRow, range.firstColumn) + ":"
      + Self.absolute(range.lastRow, range.lastColumn)
  }

  private static func absolute(_ row: Int, _ column: Int) -> String {
    "$\(TablePlace.letters(ofColumn: column))$\(row)"
  }
}
