import RuleModel
import Tabular

extension FormWorkbook {
  private static let textColumn = 2
  private static let firstCell = 3
  private static let questionWidth = 46
  private static let cellWidth = 15
  private static let tickWidth = 4
  private static let nameWidth = 20

  static func groupLayout(
    _ name: String, _ block: Form.Block, _ rules: RuleSet, _ footer: String
  ) -> SheetLayout {
    var layout = SheetLayout(name, isProtected: true, isLandscape: true)
    layout.footer = footer
    layout.showsGrid = false
    layout.tabColor = 0x2E6B3A
    guard let group = FormGroup(block, rules) else { return layout }
    let cells =
      group.standsSideBySide
      ? group.rowNames.map { _ in cellWidth } : group.lines.map { width(of: $0, rules) }
    layout.widths =
      [6, group.standsSideBySide ? questionWidth : 28] + cells + [nameWidth]
    layout.frozenRows = group.nameRow
    layout.firstRepeatedRow = group.headRow
    layout.frozenColumns = textColumn
    return layout
  }

  /// How wide the column of a line is where a row has the cells of one of its rows.
  private static func width(of line: FormGroup.Line, _ rules: RuleSet) -> Int {
    switch line.ask {
    case .choice, .noChoice: return tickWidth
    case .notApplicable: return 9
    case .key: return cellWidth
    case .answer:
      guard !line.isHead, let item = line.item else { return 16 }
      if case .text = rules.questions[item.question].kind { return 32 }
      return 16
    }
  }

  /// A sheet with the table of a group.
  mutating func writeGroup(_ name: String, _ block: Form.Block) throws(TableWritingError) {
    guard let sheet = sheets[name], let group = FormGroup(block, rules) else { return }
    try writer.write(
      .text("\(rules.title)　\(group.group.title)"), row: 1, column: 1, of: sheet, FormStyles.title)
    try writer.setHeight(ofRow: 1, to: 28, of: sheet)
    let notes =
      block.notes.map { ($0, FormStyles.note) }
      + (block.condition.map { [(FormWords.whenElse($0), FormStyles.condition)] } ?? [])
    let noteColumns = min(Self.firstCell + 4, lastColumn(of: group) - 1)
    for (index, (text, style)) in notes.enumerated() {
      try write(text, row: index + 2, from: 1, to: noteColumns, of: sheet, style)
      try setHeight([Self.height(text, size: 9, width: 100)], least: 16, row: index + 2, of: sheet)
    }
    try writeEmptyMark(group, of: sheet)
    if group.standsSideBySide {
      try writeSideBySide(group, of: sheet)
    } else {
      try writeRows(group, of: sheet)
    }
  }

  private func lastColumn(of group: FormGroup) -> Int {
    Self.firstCell + (group.standsSideBySide ? group.rowNames.count : group.lines.count)
  }

  /// The cell that tells a table without rows from one that was not filled in.
  private mutating func writeEmptyMark(
    _ group: FormGroup, of sheet: WorkbookWriter.SheetID
  ) throws(TableWritingError) {
    guard let head = group.emptyHeadRow else { return }
    let last = lastColumn(of: group)
    let row = head + 1
    try writer.write(
      [.blank, .text(FormWords.noRows(group.group.title)), .text(FormWords.answerHead)], row: head,
      of: sheet, FormStyles.head)
    try writer.write(.text(FormWords.nameHead), row: head, column: last, of: sheet, FormStyles.head)
    try writer.write(.blank, row: row, column: 1, of: sheet, FormStyles.number)
    try writer.write(
      .text(FormWords.noRowsHelp), row: row, column: Self.textColumn, of: sheet,
      FormStyles.question)
    try writer.write(
      .blank, row: row, column: Self.firstCell, of: sheet, FormStyles.choiceAnswer)
    let cells = Self.range((row, Self.firstCell), (row, Self.firstCell))
    try lists.offer([FormWords.noRows], in: cells, of: sheet, writer)
    try highlightFilled(cells, of: sheet)
    try writer.write(
      .text(FieldNames.count(of: group.group)), row: row, column: last, of: sheet, FormStyles.name)
    try setHeight(
      [Self.height(FormWords.noRowsHelp, size: 10, width: Self.questionWidth)], row: row, of: sheet)
  }

  func highlightFilled(
    _ cells: CellRange, of sheet: WorkbookWriter.SheetID
  ) throws(TableWritingError) {
    let first = TablePlace.letters(ofColumn: cells.firstColumn) + "\(cells.firstRow)"
    try writer.highlight(cells, of: sheet, where: "\(first)<>\"\"", FormStyles.filled)
  }

  // MARK: Rows side by side

  private mutating func writeSideBySide(
    _ group: FormGroup, of sheet: WorkbookWriter.SheetID
  ) throws(TableWritingError) {
    let last = lastColumn(of: group)
    let titles =
      [FormWords.numberHead, FormWords.questionHead] + group.rowTitles + [FormWords.nameHead]
    try writer.write(titles.map(Self.cell), row: group.headRow, of: sheet, FormStyles.head)
    let names = ["", ""] + group.rowNames + [FormWords.nameHead]
    try writer.write(names.map(Self.cell), row: group.nameRow, of: sheet, FormStyles.name)
    for (index, line) in group.lines.enumerated() {
      let row = group.nameRow + 1 + index
      try writer.write(
        Self.cell(number(of: line)), row: row, column: 1, of: sheet, FormStyles.number)
      let runs = texts(of: line)
      try writer.write(
        runs, row: row, column: Self.textColumn, of: sheet,
        isFurther(line) ? FormStyles.choice : FormStyles.question)
      let cells = Self.range((row, Self.firstCell), (row, last - 1))
      try writeCells(cells, line, of: sheet)
      try writer.write(Self.cell(line.name), row: row, column: last, of: sheet, FormStyles.name)
      try setHeight(
        [Self.height(runs, width: Self.questionWidth), answerHeight(of: line)], row: row, of: sheet)
    }
  }

  private func answerHeight(of line: FormGroup.Line) -> Double {
    guard case .answer = line.ask, let item = line.item, !line.isHead else { return 0 }
    return Self.answerHeight(of: rules.questions[item.question]) * 0.75
  }

  // MARK: A row for each

  private mutating func writeRows(
    _ group: FormGroup, of sheet: WorkbookWriter.SheetID
  ) throws(TableWritingError) {
    let last = lastColumn(of: group)
    try writer.write(
      [.text(FormWords.numberHead), .text(group.isFree ? "" : group.group.title)],
      row: group.headRow, of: sheet, FormStyles.head)
    try writer.write([.blank, .blank], row: group.nameRow, of: sheet, FormStyles.name)
    var heights: [Double] = [60]
    for (index, line) in group.lines.enumerated() {
      let column = Self.firstCell + index
      let runs = texts(of: line)
      let isTick = Self.width(of: line, rules) == Self.tickWidth
      try writer.write(
        isTick ? [TextRun(runs.map(\.text).joined(), FormStyles.head)] : runs, row: group.headRow,
        column: column, of: sheet, isTick ? FormStyles.verticalHead : FormStyles.questionHead)
      try writer.write(
        Self.cell(line.name), row: group.nameRow, column: column, of: sheet, FormStyles.name)
      let width = Self.width(of: line, rules)
      heights.append(
        isTick
          ? Double(runs.map(\.text).joined().count) * 13.5
          : Self.height(runs, width: width))
    }
    try writer.write(
      .text(FormWords.nameHead), row: group.headRow, column: last, of: sheet, FormStyles.head)
    try writer.write(
      .text(FormWords.nameHead), row: group.nameRow, column: last, of: sheet, FormStyles.name)
    try setHeight(heights, row: group.headRow, of: sheet)
    for (index, name) in group.rowNames.enumerated() {
      let row = group.nameRow + 1 + index
      try writer.write(
        .text(FormWords.row(index + 1)), row: row, column: 1, of: sheet, FormStyles.number)
      try writer.write(
        Self.cell(group.isFree ? "" : group.rowTitles[index]), row: row, column: Self.textColumn,
        of: sheet, FormStyles.label)
      try writer.write(.text(name), row: row, column: last, of: sheet, FormStyles.name)
      try setHeight([32], row: row, of: sheet)
    }
    let rows = (group.nameRow + 1)...(group.nameRow + max(1, group.rowNames.count))
    for (index, line) in group.lines.enumerated() {
      let column = Self.firstCell + index
      try writeCells(
        Self.range((rows.lowerBound, column), (rows.upperBound, column)), line, of: sheet)
    }
  }

  // MARK: Lines

  private func isFurther(_ line: FormGroup.Line) -> Bool {
    switch line.ask {
    case .choice, .noChoice, .notApplicable: true
    case .answer, .key: false
    }
  }

  private func number(of line: FormGroup.Line) -> String {
    guard case .answer = line.ask, let item = line.item else { return "" }
    return FormWords.number(item.number)
  }

  private func texts(of line: FormGroup.Line) -> [TextRun] {
    let text: String
    switch line.ask {
    case .answer: return line.item.map(runs) ?? []
    case .key:
      return [
        TextRun(FormWords.rowKey, FormStyles.titleLetters),
        TextRun("\n" + FormWords.rowKeyHelp, FormStyles.helpLetters),
      ]
    case .choice(let member):
      let choices = line.item.map { rules.choices(of: $0.question) } ?? []
      text =
        choices.indices.contains(member)
        ? FormLists.text(of: choices[member], among: choices) : ""
    case .noChoice: text = FormWords.noChoice
    case .notApplicable: text = FormWords.notApplicable
    }
    return [TextRun(text, FormStyles.plain)]
  }

  /// The cells of a line, in every row of the group.
  private mutating func writeCells(
    _ cells: CellRange, _ line: FormGroup.Line, of sheet: WorkbookWriter.SheetID
  ) throws(TableWritingError) {
    var style = FormStyles.choiceAnswer
    switch line.ask {
    case .answer:
      if line.isHead {
        style = FormStyles.empty
      } else if let item = line.item {
        style = answers.style(of: rules.questions[item.question])
      }
    case .key: style = FormStyles.textAnswer
    case .choice, .noChoice, .notApplicable: break
    }
    for row in cells.firstRow...cells.lastRow {
      for column in cells.firstColumn...cells.lastColumn {
        try writer.write(.blank, row: row, column: column, of: sheet, style)
      }
    }
    guard !line.isHead else { return }
    switch line.ask {
    case .answer:
      if let item = line.item {
        try answers.check(
          cells, of: sheet, for: rules.questions[item.question], writer, &lists)
      }
    case .choice, .noChoice:
      try lists.offer([FormWords.tick], in: cells, of: sheet, writer)
    case .notApplicable:
      try lists.offer([FormWords.notApplicable], in: cells, of: sheet, writer)
    case .key: break
    }
    try highlightFilled(cells, of: sheet)
    guard let item = line.item, let notAsked = formulas.notAsked(item.question) else { return }
    try writer.highlight(cells, of: sheet, where: notAsked, FormStyles.notAsked)
  }
}
