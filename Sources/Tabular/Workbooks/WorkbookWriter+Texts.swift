import CXlsxWriter

/// A stretch of a cell's text with letters of its own.
public struct TextRun: Hashable, Sendable {
  /// The text.
  public var text: String
  /// Its letters: font, size, colour and weight; whatever else a style has is the cell's.
  public var style: CellStyle

  /// Makes a stretch of text.
  public init(_ text: String, _ style: CellStyle) {
    self.text = text
    self.style = style
  }
}

extension WorkbookWriter {
  /// Writes a cell whose text has letters of several kinds.
  public func write(
    _ runs: [TextRun], row: Int, column: Int, of sheet: SheetID, _ style: CellStyle
  ) throws(TableWritingError) {
    let runs = runs.filter { !$0.text.isEmpty }
    guard runs.count > 1 else {
      let text = runs.first?.text ?? ""
      return try write(
        text.isEmpty ? .blank : .text(text), row: row, column: column, of: sheet, style)
    }
    let (target, place) = try cellPlace(row: row, column: column, of: sheet)
    try checkText(runs.map(\.text).joined(), at: place)
    // The library copies the texts before the call returns.
    let texts = runs.map { Array(EscapedText.encoded($0.text).utf8CString) }
    let starts = texts.indices.map { texts[..<$0].reduce(0) { $0 + $1.count } }
    var bytes = Array(texts.joined())
    let verdict = bytes.withUnsafeMutableBufferPointer { buffer -> lxw_error in
      var tuples = zip(runs, starts).map { run, start in
        lxw_rich_string_tuple(
          format: format(run.style), string: buffer.baseAddress?.advanced(by: start))
      }
      return tuples.withUnsafeMutableBufferPointer { tuples in
        var pointers: [UnsafeMutablePointer<lxw_rich_string_tuple>?] = tuples.indices.map {
          tuples.baseAddress?.advanced(by: $0)
        }
        pointers.append(nil)
        return worksheet_write_rich_string(
          target, lxw_row_t(row - 1), lxw_col_t(column - 1), &pointers, format(style))
      }
    }
    try check(verdict, at: place)
  }

  /// Writes a formula with the text that it gives as long as nothing has been filled in; without the
  /// leading `=`.
  public func write(
    formula: String, value: Cell, row: Int, column: Int, of sheet: SheetID, _ style: CellStyle
  ) throws(TableWritingError) {
    let (target, place) = try cellPlace(row: row, column: column, of: sheet)
    try checkText(formula, at: place)
    let (row, column) = (lxw_row_t(row - 1), lxw_col_t(column - 1))
    if case .number(let number) = value {
      try check(
        worksheet_write_formula_num(
          target, row, column, "=" + formula, format(style), Double(number.description) ?? 0),
        at: place)
    } else {
      let text = if case .text(let text) = value { text } else { "" }
      try check(
        worksheet_write_formula_str(target, row, column, "=" + formula, format(style), text),
        at: place)
    }
  }

  /// Writes a text that leads to a cell of the same workbook.
  public func write(
    _ text: String, linkedTo cell: (row: Int, column: Int), of linked: SheetID, row: Int,
    column: Int, of sheet: SheetID, _ style: CellStyle
  ) throws(TableWritingError) {
    let (target, place) = try cellPlace(row: row, column: column, of: sheet)
    try checkText(text, at: place)
    let reference = try reference(
      to: CellRange(
        firstRow: cell.row, firstColumn: cell.column, lastRow: cell.row, lastColumn: cell.column),
      of: linked)
    let address = "internal:" + reference.dropFirst().split(separator: ":")[0].filter { $0 != "$" }
    try check(
      worksheet_write_url_opt(
        target, lxw_row_t(row - 1), lxw_col_t(column - 1), address, format(style),
        EscapedText.encoded(text), nil),
      at: place)
  }

  /// Shows cells in the colours of a style as long as a formula holds, which is written for the first
  /// of them.
  public func highlight(
    _ cells: CellRange, of sheet: SheetID, where formula: String, _ style: CellStyle
  ) throws(TableWritingError) {
    let (target, place) = try cellPlace(row: cells.firstRow, column: cells.firstColumn, of: sheet)
    _ = try cellPlace(row: cells.lastRow, column: cells.lastColumn, of: sheet)
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    condition.format = format(style)
    let verdict = ("=" + formula).withCString { formula in
      condition.value_string = UnsafeMutablePointer(mutating: formula)
      return worksheet_conditional_format_range(
        target, lxw_row_t(cells.firstRow - 1), lxw_col_t(cells.firstColumn - 1),
        lxw_row_t(cells.lastRow - 1), lxw_col_t(cells.lastColumn - 1), &condition)
    }
    try check(verdict, at: place)
  }
}
