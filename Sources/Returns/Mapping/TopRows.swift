import Tabular

/// The first rows of the table in a file, as many as headings are looked for in.
struct TopRows {
  let rows: [TableRow]
  /// The sheet, where the file is a workbook.
  let sheet: String?
  let findings: [ReturnFinding]
  /// What stands between the cells, where the file is text.
  let delimiter: Delimiter?

  /// The rows of a text table; the encoding is found out unless one is forced.
  init(
    _ file: String, _ bytes: inout ByteSource, _ delimiter: Delimiter, encoding: TextEncoding?
  ) throws {
    var reader = RecordReader(delimiter, encoding: encoding)
    var rows: [TableRow] = []
    var hasEnded = false
    while rows.count < HeadingSearch.rowCount {
      if let record = reader.next() {
        rows.append(TableRow(record))
      } else if reader.failure == nil, !hasEnded, let piece = try bytes.next() {
        reader.push(piece)
      } else if !hasEnded {
        hasEnded = true
        reader.finish()
      } else {
        break
      }
    }
    self.rows = rows
    self.delimiter = delimiter
    sheet = nil
    findings = reader.failure.map { [ReturnFinding($0, in: file)] } ?? []
  }

  /// The rows of a workbook's sheet: of that which is asked for by name or number, else of the
  /// visible one with the most cells at its top.
  init(_ file: String, workbook content: [UInt8], sheet wanted: String?) {
    delimiter = nil
    switch Workbook.open(content) {
    case .failure(let fault):
      rows = []
      sheet = nil
      findings = [ReturnFinding(fault, in: file)]
    case .success(let workbook):
      let all = workbook.sheets
      let sheets =
        if let wanted {
          all.enumerated().filter { $0.element.isCalled(wanted, number: $0.offset + 1) }
            .map(\.element)
        } else {
          all.filter { $0.visibility == .visible }
        }
      var best: (sheet: Sheet, rows: [TableRow], cells: Int)?
      for sheet in sheets {
        var reader = workbook.rows(of: sheet)
        var rows: [TableRow] = []
        while rows.count < HeadingSearch.rowCount, let row = reader.next() {
          rows.append(TableRow(row, of: sheet))
        }
        let cells = rows.reduce(0) { $0 + $1.cells.count }
        if cells > best?.cells ?? 0 { best = (sheet, rows, cells) }
      }
      rows = best?.rows ?? []
      sheet = best?.sheet.name
      findings =
        if let wanted, sheets.isEmpty {
          [.noSuchSheet(wanted, among: all.map(\.name), in: file)]
        } else {
          []
        }
    }
  }
}
