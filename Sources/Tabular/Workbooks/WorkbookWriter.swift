import CXlsxWriter

/// Writes an Excel workbook with typed cells; the same calls give the same bytes.
///
///     let writer = try WorkbookWriter(path: path)
///     let sheet = try writer.add(SheetLayout("集計", widths: [12, 30], frozenRows: 1))
///     try writer.write([.text("団体コード"), .text("名称")], row: 1, of: sheet, .heading)
///     try writer.close()
///
/// The file appears when `close` returns. Texts are written as texts, whatever they begin with.
public final class WorkbookWriter {
  /// A sheet of the workbook that is being written.
  public struct SheetID: Hashable, Sendable {
    let index: Int
  }

  /// The creation date that files carry, so that they do not differ by the day: 2000-01-01.
  private static let created = 946_684_800

  /// The most bytes of the name of a sheet that repeats rows and columns.
  ///
  /// The library cuts off what names both at 128 bytes, even within a character; the sheet's name is
  /// in it twice.
  public static let mostBytesOfRepeatedName = 47

  let path: String
  var handle: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [(handle: UnsafeMutablePointer<lxw_worksheet>, name: String)] = []
  var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  /// Begins a workbook that is written to a path.
  public init(path: String) throws(TableWritingError) {
    self.path = path
    guard let handle = workbook_new(path) else {
      throw TableWritingError(code: .cannotWrite, path: path, place: .file, cause: "")
    }
    self.handle = handle
    var properties = lxw_doc_properties()
    properties.created = time_t(Self.created)
    workbook_set_properties(handle, &properties)
  }

  deinit {
    if let handle { lxw_workbook_free(handle) }
  }

  /// Adds a sheet behind the others.
  public func add(_ layout: SheetLayout) throws(TableWritingError) -> SheetID {
    let place = TablePlace(sheet: layout.name)
    let verdict = workbook_validate_sheet_name(handle, layout.name)
    try check(verdict, layout.name.isEmpty ? LXW_ERROR_PARAMETER_VALIDATION : nil, at: place)
    guard let sheet = workbook_add_worksheet(handle, layout.name) else {
      throw TableWritingError(code: .sheetName, path: path, place: place, cause: "")
    }
    for (column, width) in layout.widths.enumerated().prefix(WorkbookLimits.columns) {
      let column = lxw_col_t(column)
      worksheet_set_column(sheet, column, column, Double(max(0, min(width, 255))), nil)
    }
    let rows = lxw_row_t(clamping: layout.frozenRows)
    if layout.frozenRows > 0 || layout.frozenColumns > 0 {
      worksheet_freeze_panes(sheet, rows, lxw_col_t(clamping: layout.frozenColumns))
    }
    if layout.visibility != .visible { worksheet_hide(sheet) }
    if layout.isProtected { protect(sheet) }
    setUpPages(of: sheet, layout)
    sheets.append((sheet, layout.name))
    return SheetID(index: sheets.count - 1)
  }

  /// Keeps what is locked; rows may be made higher and columns wider, so that long answers can be read.
  private func protect(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    var allowed = lxw_protection()
    allowed.format_rows = 1
    allowed.format_columns = 1
    worksheet_protect(sheet, nil, &allowed)
  }

  private func setUpPages(of sheet: UnsafeMutablePointer<lxw_worksheet>, _ layout: SheetLayout) {
    // 9 is A4.
    worksheet_set_paper(sheet, 9)
    if layout.isLandscape { worksheet_set_landscape(sheet) }
    if layout.runsOverPages {
      worksheet_set_print_scale(sheet, UInt16(max(10, min(layout.printScale, 400))))
      let columns = lxw_col_t(clamping: layout.repeatedColumns)
      let quotes = layout.name.utf8.count { $0 == UInt8(ascii: "'") }
      let fits = layout.name.utf8.count + quotes <= Self.mostBytesOfRepeatedName
      if columns > 0, fits || layout.frozenRows == 0 {
        worksheet_repeat_columns(sheet, 0, columns - 1)
      }
    } else if layout.isLandscape || layout.fitsPageWidth {
      worksheet_fit_to_pages(sheet, 1, 0)
    }
    let first = lxw_row_t(clamping: max(1, layout.firstRepeatedRow) - 1)
    let rows = lxw_row_t(clamping: layout.frozenRows)
    if rows > first { worksheet_repeat_rows(sheet, first, rows - 1) }
    if let footer = layout.footer {
      worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.7)
      worksheet_set_footer(sheet, footer)
    }
    if !layout.showsGrid { worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    if layout.zoom != 100 { worksheet_set_zoom(sheet, UInt16(max(10, min(layout.zoom, 400)))) }
    if let color = layout.tabColor { worksheet_set_tab_color(sheet, color) }
  }

  /// Writes cells of a row from a column on; rows and columns count from 1.
  public func write(
    _ cells: [Cell], row: Int, column: Int = 1, of sheet: SheetID, _ style: CellStyle = .plain
  ) throws(TableWritingError) {
    for (index, cell) in cells.enumerated() {
      try write(cell, row: row, column: column + index, of: sheet, style)
    }
  }

  /// Writes one cell.
  public func write(
    _ cell: Cell, row: Int, column: Int, of sheet: SheetID, _ style: CellStyle = .plain
  ) throws(TableWritingError) {
    let (target, place) = try cellPlace(row: row, column: column, of: sheet)
    let (row, column) = (lxw_row_t(row - 1), lxw_col_t(column - 1))
    switch cell {
    case .blank:
      try check(worksheet_write_blank(target, row, column, format(style)), at: place)
    case .text(let text), .error(let text):
      try write(text, to: target, row, column, style, at: place)
    case .formulaWithoutValue(let formula):
      try write("=" + formula, to: target, row, column, style, at: place)
    case .number(let number):
      // A spreadsheet's numbers have 15 digits; longer ones are kept as text.
      let digits = number.description.utf8.count { $0 != 0x2D && $0 != 0x2E }
      if digits <= CellNumber.significantDigits, let value = Double(number.description) {
        try check(worksheet_write_number(target, row, column, value, format(style)), at: place)
      } else {
        try write(number.description, to: target, row, column, style, at: place)
      }
    case .boolean(let value):
      try check(
        worksheet_write_boolean(target, row, column, value ? 1 : 0, format(style)), at: place)
    case .date(let date):
      try write(date, to: target, row, column, style, at: place)
    }
  }

  /// Joins a rectangle of cells; its first cell's value and style hold for all.
  public func merge(
    _ range: CellRange, of sheet: SheetID, _ text: String, _ style: CellStyle = .plain
  ) throws(TableWritingError) {
    let (target, place) = try cellPlace(row: range.firstRow, column: range.firstColumn, of: sheet)
    _ = try cellPlace(row: range.lastRow, column: range.lastColumn, of: sheet)
    try checkText(text, at: place)
    try check(
      worksheet_merge_range(
        target, lxw_row_t(range.firstRow - 1), lxw_col_t(range.firstColumn - 1),
        lxw_row_t(range.lastRow - 1), lxw_col_t(range.lastColumn - 1), EscapedText.encoded(text),
        format(style)), at: place)
  }

  /// Sets how high a row is, in points; spreadsheets fit rows to wrapped texts only when they are edited.
  public func setHeight(
    ofRow row: Int, to points: Int, of sheet: SheetID
  ) throws(TableWritingError) {
    let (target, place) = try cellPlace(row: row, column: 1, of: sheet)
    try check(
      worksheet_set_row(target, lxw_row_t(row - 1), Double(max(0, min(points, 409))), nil),
      at: place)
  }

  /// Begins new pages before some rows; spreadsheets do so only where a sheet is not fitted to pages.
  public func breakPages(
    beforeRows rows: [Int], of sheet: SheetID
  ) throws(TableWritingError) {
    guard !rows.isEmpty else { return }
    let (target, place) = try cellPlace(row: rows.max() ?? 1, column: 1, of: sheet)
    // The library reads up to the first 0.
    var breaks = rows.filter { $0 > 1 }.map { lxw_row_t($0 - 1) } + [0]
    try check(worksheet_set_h_pagebreaks(target, &breaks), at: place)
  }

  /// A chart of the workbook that is on no sheet yet.
  func newChart(_ kind: UInt8) -> UnsafeMutablePointer<lxw_chart>? {
    handle.flatMap { workbook_add_chart($0, kind) }
  }

  /// Writes the file; nothing may be written behind this.
  public func close() throws(TableWritingError) {
    guard let handle else { return }
    self.handle = nil
    sheets = []
    try check(workbook_close(handle), at: .file)
  }

  private func write(
    _ text: String, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t,
    _ column: lxw_col_t, _ style: CellStyle, at place: TablePlace
  ) throws(TableWritingError) {
    try checkText(text, at: place)
    try check(
      worksheet_write_string(sheet, row, column, EscapedText.encoded(text), format(style)),
      at: place)
  }

  private func write(
    _ date: CellDate, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t,
    _ column: lxw_col_t, _ style: CellStyle, at place: TablePlace
  ) throws(TableWritingError) {
    var style = style
    if style.numberFormat == nil {
      let parts = [
        date.day == nil ? nil : "yyyy-mm-dd",
        date.seconds == nil ? nil : (date.day == nil ? "[hh]:mm:ss" : "hh:mm:ss"),
      ]
      style.numberFormat = parts.compactMap { $0 }.joined(separator: " ")
    }
    let seconds = date.seconds ?? 0
    guard let day = date.day else {
      let value = Double(seconds) / 86_400
      try check(worksheet_write_number(sheet, row, column, value, format(style)), at: place)
      return
    }
    var value = lxw_datetime()
    value.year = Int32(clamping: day.year)
    value.month = Int32(clamping: day.month)
    value.day = Int32(clamping: day.day)
    value.hour = Int32(clamping: seconds / 3600)
    value.min = Int32(seconds / 60 % 60)
    value.sec = Double(seconds % 60)
    try check(worksheet_write_datetime(sheet, row, column, &value, format(style)), at: place)
  }

  /// A sheet's handle and the place of a cell in it; refuses what lies beyond the grid.
  func cellPlace(
    row: Int, column: Int, of sheet: SheetID
  ) throws(TableWritingError) -> (UnsafeMutablePointer<lxw_worksheet>, TablePlace) {
    let isKnown = sheets.indices.contains(sheet.index)
    let place = TablePlace(
      sheet: isKnown ? sheets[sheet.index].name : nil, row: row, column: column)
    guard isKnown, (1...WorkbookLimits.rows).contains(row),
      (1...WorkbookLimits.columns).contains(column)
    else { throw TableWritingError(code: .place, path: path, place: place, cause: "") }
    return (sheets[sheet.index].handle, place)
  }

  func checkText(_ text: String, at place: TablePlace) throws(TableWritingError) {
    // The library takes C strings, and counts characters where spreadsheets count UTF-16.
    guard text.utf16.count <= 32_767, !text.utf8.contains(0) else {
      throw TableWritingError(code: .text, path: path, place: place, cause: "")
    }
  }

  func check(
    _ verdict: lxw_error, _ other: lxw_error? = nil, at place: TablePlace
  ) throws(TableWritingError) {
    let verdict = verdict == LXW_NO_ERROR ? other ?? verdict : verdict
    guard verdict != LXW_NO_ERROR else { return }
    let code: TableWritingError.Code =
      switch verdict {
      case LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED, LXW_ERROR_SHEETNAME_ALREADY_USED,
        LXW_ERROR_INVALID_SHEETNAME_CHARACTER, LXW_ERROR_PARAMETER_VALIDATION:
        .sheetName
      case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED: .text
      case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE: .place
      default: .cannotWrite
      }
    throw TableWritingError(
      code: code, path: path, place: place, cause: String(cString: lxw_strerror(verdict)))
  }
}
