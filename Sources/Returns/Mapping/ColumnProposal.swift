public import Diagnostics
public import Tabular

/// A mapping file for a table whose columns are foreign, to be looked through and put right.
public struct ColumnProposal: Sendable {
  /// The mapping file; nil where no table was found.
  public let text: String?
  /// What is to be said of the file.
  public let findings: [ReturnFinding]

  /// Proposes what the columns of a file's table are: those that are recognised, and for the others
  /// the nearest question, marked as a guess.
  ///
  /// An encoding and a sheet that are asked for stand in the mapping file too. The sheet is named by
  /// its name or its number.
  public static func make(
    for file: String, kind: ReturnFileKind? = nil, encoding: TextEncoding? = nil,
    sheet: String? = nil, rules: ReturnRules, language: Language,
    pieces: @escaping () throws -> [UInt8]?
  ) throws -> ColumnProposal {
    var bytes = ByteSource(pieces)
    let head = try bytes.head()
    let top: TopRows
    switch kind ?? ReturnFileKind(fileName: file) ?? ReturnFileKind(content: head) {
    case .table(let delimiter):
      top = try TopRows(file, &bytes, delimiter ?? Delimiter(in: head), encoding: encoding)
    case .workbook:
      top = TopRows(
        file, workbook: try bytes.all(limit: WorkbookLimits.standard.fileBytes), sheet: sheet)
    case .lines, .sheet:
      return ColumnProposal(text: nil, findings: [.noTable(in: file)])
    }
    let grid = HeadingGrid(top.rows, names: rules.columnNames, mapping: .none)
    guard let region = HeadingSearch(grid: grid).rows() ?? fullest(grid) else {
      let fault = top.findings.isEmpty ? [ReturnFinding.noTable(in: file)] : []
      return ColumnProposal(text: nil, findings: top.findings + fault)
    }
    let reader = ColumnReader(file: file, names: rules.columnNames, mapping: .none)
    let columns = reader.columns(grid, region).map(\.column)
    var writer = ProposalWriter(rules: rules, language: language)
    writer.begin(
      file: file, sheet: top.sheet, delimiter: top.delimiter,
      encoding: top.sheet == nil ? encoding : nil, rows: region.map { top.rows[$0].place.row ?? 0 })
    writer.write(columns)
    return ColumnProposal(text: writer.text, findings: top.findings)
  }

  /// The first of the rows with the most texts, which are likely headings.
  private static func fullest(_ grid: HeadingGrid) -> Range<Int>? {
    let most = grid.rows.map(\.count).max() ?? 0
    guard most > 0, let row = grid.rows.firstIndex(where: { $0.count == most }) else { return nil }
    return row..<(row + 1)
  }
}

extension ReturnFinding {
  fileprivate static func noTable(in file: String) -> ReturnFinding {
    ReturnFinding(
      .noHeadings,
      Message(
        ja: "列に見出しのある表が見つかりません", en: "there is no table with headings over its columns"),
      help: Message(
        ja: "CSV、TSV、Excel の表を指定してください", en: "give a table in CSV, TSV or Excel"),
      in: file, at: .file)
  }
}
