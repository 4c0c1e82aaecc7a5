import RuleModel
public import Tabular
import TextLayout

/// Writes a form as an Excel workbook without macros, which do not survive the gateways between
/// office networks.
///
/// Beside each answer stands the name by which it is found again, so that a form can be read after
/// any program has written it anew. The same form gives the same bytes.
public struct FormWorkbook {
  /// The edition of the form: what `FormReader` has to know to read it.
  static let version = 1

  /// Writes a form to a path.
  public static func write(_ form: Form, to path: String) throws(TableWritingError) {
    let writer = try WorkbookWriter(path: path)
    var workbook = try FormWorkbook(form, writer)
    try workbook.writeCover()
    for sheet in workbook.plan.questionSheets { try workbook.writeQuestions(sheet) }
    for sheet in workbook.plan.groupSheets { try workbook.writeGroup(sheet.name, sheet.block) }
    try writer.close()
  }

  let plan: FormPlan
  let formulas: FormFormulas
  let answers: FormAnswers
  let writer: WorkbookWriter
  let cover: WorkbookWriter.SheetID
  private(set) var sheets: [String: WorkbookWriter.SheetID] = [:]
  var lists: FormLists

  var form: Form { plan.form }
  var rules: RuleSet { plan.form.rules }

  private init(_ form: Form, _ writer: WorkbookWriter) throws(TableWritingError) {
    self.writer = writer
    plan = FormPlan(form)
    formulas = FormFormulas(plan: plan)
    answers = FormAnswers(rules: form.rules)
    let footer = Self.footer(form.rules.title)
    cover = try writer.add(Self.coverLayout(footer))
    for name in plan.order {
      let group = plan.groupSheets.first { $0.name == name }?.block
      let layout =
        group.map { Self.groupLayout(name, $0, form.rules, footer) }
        ?? Self.questionLayout(name, footer)
      sheets[name] = try writer.add(layout)
    }
    lists = FormLists(try writer.add(SheetLayout(FormWords.lists, visibility: .hidden)))
  }

  /// The foot of each page; `&` begins a code there, and 255 characters are the most.
  private static func footer(_ title: String) -> String {
    let short = title.prefix(60).filter { $0 != "&" && !$0.isNewline }
    return FormWords.footer(String(short))
  }

  // MARK: Cells

  /// A rectangle of cells.
  static func range(_ first: (row: Int, column: Int), _ last: (row: Int, column: Int)) -> CellRange
  {
    CellRange(
      firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column)
  }

  /// A text over several columns.
  func write(
    _ text: String, row: Int, from first: Int, to last: Int, of sheet: WorkbookWriter.SheetID,
    _ style: CellStyle
  ) throws(TableWritingError) {
    guard first < last else {
      return try writer.write(Self.cell(text), row: row, column: first, of: sheet, style)
    }
    try writer.merge(Self.range((row, first), (row, last)), of: sheet, text, style)
  }

  static func cell(_ text: String) -> Cell { text.isEmpty ? .blank : .text(text) }

  // MARK: Heights

  /// How many points of height stretches of text take, each of which begins a line.
  static func height(_ runs: [TextRun], width: Int) -> Double {
    runs.reduce(0) { sum, run in
      let text = run.text.first == "\n" ? String(run.text.dropFirst()) : run.text
      // Programs that know no letters of several kinds show all in those of the cell.
      let size = max(run.style.size ?? 10, FormStyles.question.size ?? 10)
      return sum + height(text, size: size, width: width)
    }
  }

  /// How many points of height a text takes in a cell so many digits wide.
  static func height(_ text: String, size: Int, width: Int) -> Double {
    guard !text.isEmpty else { return 0 }
    // A digit of the usual size is about as wide as half a Japanese character of 10.5 points; some
    // room is left, since fonts differ.
    let cells = max(4, Int(Double(width) * 10.5 / Double(size) * 0.97))
    return Double(LineBreaking.lines(text, width: cells).count) * Double(size) * 1.42
  }

  /// Sets a row as high as the highest of its texts.
  func setHeight(
    _ heights: [Double], room: Double = 6, least: Double = 18, row: Int,
    of sheet: WorkbookWriter.SheetID
  ) throws(TableWritingError) {
    let points = max(least, (heights.max() ?? 0) + room)
    try writer.setHeight(ofRow: row, to: Int(points.rounded(.up)), of: sheet)
  }
}
