import RuleModel
import Tabular

extension FormWorkbook {
  private typealias Column = FormPlan.Column

  /// The widths of the columns of questions, in digits.
  private static let widths = [6, 60, 34, 9, 8, 18]
  private static let lastColumn = FormPlan.Column.name.rawValue

  static func questionLayout(_ name: String, _ footer: String) -> SheetLayout {
    var layout = SheetLayout(
      name, widths: widths, frozenRows: FormPlan.headRow, isProtected: true)
    layout.fitsPageWidth = true
    layout.firstRepeatedRow = FormPlan.headRow
    layout.footer = footer
    layout.showsGrid = false
    layout.tabColor = 0x1F3B5C
    return layout
  }

  /// A sheet with questions one below the other.
  mutating func writeQuestions(_ planned: FormPlan.QuestionSheet) throws(TableWritingError) {
    guard let sheet = sheets[planned.name] else { return }
    try writer.write(
      .text("\(rules.title)　\(planned.name)"), row: 1, column: 1, of: sheet, FormStyles.title)
    try writer.setHeight(ofRow: 1, to: 28, of: sheet)
    let heads = [
      FormWords.numberHead, FormWords.questionHead, FormWords.answerHead, FormWords.unitHead,
      FormWords.stateHead, FormWords.nameHead,
    ]
    try writer.write(
      heads.map { .text($0) }, row: FormPlan.headRow, of: sheet, FormStyles.head)
    for (row, line) in planned.lines { try write(line, row: row, of: sheet) }
    guard let first = planned.lines.first?.row, let last = planned.lines.last?.row else { return }
    try highlight(rows: first...last, of: sheet)
  }

  /// Shows at once what is answered and what need not be.
  private func highlight(
    rows: ClosedRange<Int>, of sheet: WorkbookWriter.SheetID
  ) throws(TableWritingError) {
    let state = TablePlace.letters(ofColumn: Column.state.rawValue)
    let answer = TablePlace.letters(ofColumn: Column.answer.rawValue)
    let first = rows.lowerBound
    let states = Self.range(
      (first, Column.state.rawValue), (rows.upperBound, Column.state.rawValue))
    try writer.highlight(
      states, of: sheet, where: "$\(state)\(first)=\"\(FormWords.notAsked)\"", FormStyles.notAsked)
    try writer.highlight(
      states, of: sheet, where: "$\(state)\(first)=\"\(FormWords.filled)\"",
      FormStyles.stateFilled)
    for (cells, place) in plan.places.sorted(by: { $0.key.position < $1.key.position })
      .filter({ sheets[$0.value.sheet] == sheet }).map({ (answerCells($0.value), $0.value) })
    {
      try writer.highlight(
        cells, of: sheet, where: "$\(answer)\(cells.firstRow)<>\"\"", FormStyles.filled)
      try writer.highlight(
        cells, of: sheet, where: "$\(state)$\(place.stateRow)=\"\(FormWords.notAsked)\"",
        FormStyles.notAsked)
    }
  }

  private func answerCells(_ place: FormPlan.Place) -> CellRange {
    Self.range((place.first, Column.answer.rawValue), (place.last, Column.answer.rawValue))
  }

  // MARK: Lines

  private mutating func write(
    _ line: FormPlan.Line, row: Int, of sheet: WorkbookWriter.SheetID
  ) throws(TableWritingError) {
    switch line {
    case .heading(let block):
      try write(block.title, row: row, from: 1, to: Self.lastColumn, of: sheet, FormStyles.heading)
      try setHeight([], least: 24, row: row, of: sheet)
    case .note(let text):
      try wide(text, row: row, of: sheet, FormStyles.note)
    case .condition(let text):
      try wide(FormWords.whenElse(text), row: row, of: sheet, FormStyles.condition)
    case .section(let title):
      try write(title, row: row, from: 1, to: Self.lastColumn, of: sheet, FormStyles.section)
      try setHeight([], least: 20, row: row, of: sheet)
    case .question(let item): try write(item, row: row, of: sheet)
    case .choice(let item, let member):
      let choice = rules.choices(of: item.question)[member]
      let text = FormLists.text(of: choice, among: rules.choices(of: item.question))
      try writeChoice(
        text, [FormWords.tick], "\(id(of: item)).\(choice.id)", row: row, of: sheet)
    case .noChoice(let item):
      try writeChoice(
        FormWords.noChoice, [FormWords.tick], FieldNames.noChoice(id(of: item)), row: row, of: sheet
      )
    case .notApplicable(let item):
      try writeChoice(
        FormWords.notApplicable, [FormWords.notApplicable], id(of: item), row: row, of: sheet)
    }
  }

  private func id(of item: Form.Item) -> String { rules.questions[item.question].id.text }

  /// A text over all columns but the last.
  private func wide(
    _ text: String, row: Int, of sheet: WorkbookWriter.SheetID, _ style: CellStyle
  ) throws(TableWritingError) {
    try write(text, row: row, from: 1, to: Self.lastColumn - 1, of: sheet, style)
    let width = Self.widths.dropLast().reduce(0, +)
    try setHeight([Self.height(text, size: 9, width: width)], least: 16, row: row, of: sheet)
  }

  private mutating func write(
    _ item: Form.Item, row: Int, of sheet: WorkbookWriter.SheetID
  ) throws(TableWritingError) {
    let question = rules.questions[item.question]
    let hasChoices = !rules.choices(of: item.question).isEmpty
    try writer.write(
      .text(FormWords.number(item.number)), row: row, column: Column.number.rawValue, of: sheet,
      FormStyles.number)
    let runs = runs(of: item)
    try writer.write(
      runs, row: row, column: Column.question.rawValue, of: sheet, FormStyles.question)
    try writer.write(
      Self.cell(question.unit ?? ""), row: row, column: Column.unit.rawValue, of: sheet,
      FormStyles.unit)
    let answer = Column.answer.rawValue
    if hasChoices {
      try writer.write(.blank, row: row, column: answer, of: sheet, FormStyles.empty)
    } else {
      try writeAnswer(to: question, row: row, of: sheet)
    }
    try writeState(of: item.question, row: row, of: sheet)
    try writer.write(
      Self.cell(hasChoices ? "" : question.id.text), row: row, column: Column.name.rawValue,
      of: sheet, FormStyles.name)
    let width = Self.widths[Column.question.rawValue - 1]
    try setHeight(
      [Self.height(runs, width: width), Self.answerHeight(of: question)], least: 22, row: row,
      of: sheet)
  }

  private mutating func writeAnswer(
    to question: Question, row: Int, of sheet: WorkbookWriter.SheetID
  ) throws(TableWritingError) {
    let column = Column.answer.rawValue
    let cells = Self.range((row, column), (row, column))
    let style = answers.style(of: question)
    if case .text = question.kind {
      // Free texts take the column of the unit too, which they have none of.
      try write("", row: row, from: column, to: column + 1, of: sheet, style)
    } else {
      try writer.write(.blank, row: row, column: column, of: sheet, style)
    }
    try answers.check(cells, of: sheet, for: question, writer, &lists)
  }

  private func writeState(
    of question: Reference<Question>, row: Int, of sheet: WorkbookWriter.SheetID
  ) throws(TableWritingError) {
    guard let formula = formulas.state(of: question) else { return }
    try writer.write(
      formula: formula, value: .text(FormWords.open), row: row, column: Column.state.rawValue,
      of: sheet, FormStyles.state)
  }

  private mutating func writeChoice(
    _ text: String, _ marks: [String], _ name: String, row: Int, of sheet: WorkbookWriter.SheetID
  ) throws(TableWritingError) {
    let answer = Column.answer.rawValue
    try writer.write(.blank, row: row, column: Column.number.rawValue, of: sheet, FormStyles.number)
    try writer.write(
      Self.cell(text), row: row, column: Column.question.rawValue, of: sheet, FormStyles.choice)
    try writer.write(.blank, row: row, column: answer, of: sheet, FormStyles.choiceAnswer)
    try writer.write(.blank, row: row, column: Column.unit.rawValue, of: sheet, FormStyles.unit)
    try writer.write(.blank, row: row, column: Column.state.rawValue, of: sheet, FormStyles.state)
    try writer.write(
      .text(name), row: row, column: Column.name.rawValue, of: sheet, FormStyles.name)
    try lists.offer(
      marks, in: Self.range((row, answer), (row, answer)), of: sheet, writer)
    let width = Self.widths[Column.question.rawValue - 1] - 4
    try setHeight([Self.height(text, size: 10, width: width)], row: row, of: sheet)
  }

  // MARK: Texts of a question

  /// The question, how to answer it and when, each in letters of its own.
  func runs(of item: Form.Item) -> [TextRun] {
    var runs = [TextRun(item.title, FormStyles.titleLetters)]
    func add(_ text: String, _ letters: CellStyle) {
      guard !text.isEmpty else { return }
      runs.append(TextRun("\n" + text, letters))
    }
    add(item.help ?? "", FormStyles.helpLetters)
    add(answers.directions(for: rules.questions[item.question]), FormStyles.helpLetters)
    switch item.condition {
    case nil: break
    case .always: add(FormWords.always, FormStyles.conditionLetters)
    case .when(let condition): add(FormWords.when(condition), FormStyles.conditionLetters)
    }
    return runs
  }

  /// Room for what is expected to be written.
  static func answerHeight(of question: Question) -> Double {
    guard case .text(let length) = question.kind else { return 0 }
    return Double(max(1, min(6, length / 40))) * 15
  }
}
