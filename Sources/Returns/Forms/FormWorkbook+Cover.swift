import RuleModel
import Tabular

extension FormWorkbook {
  private static let widths = [24, 50, 12, 12, 20]
  private static let answerColumn = 2
  private static let lastColumn = 5

  static func coverLayout(_ footer: String) -> SheetLayout {
    var layout = SheetLayout(FormWords.cover, widths: widths, isProtected: true)
    layout.fitsPageWidth = true
    layout.footer = footer
    layout.showsGrid = false
    return layout
  }

  /// The first sheet: who answers, how it is filled in, what there is, and what it belongs to.
  mutating func writeCover() throws(TableWritingError) {
    try writer.write(.text(rules.title), row: 1, column: 1, of: cover, FormStyles.title)
    try writer.setHeight(ofRow: 1, to: 30, of: cover)
    try writer.write(
      .text([FormWords.questions, kinds].joined(separator: "　")), row: 2, column: 1, of: cover,
      FormStyles.subtitle)
    var row = 4
    try writeRespondent(&row)
    try writeHeading(FormWords.howTo, &row)
    for direction in FormWords.directions { try wide("・" + direction, &row, FormStyles.plain) }
    row += 1
    try writeContents(&row)
    try writeIdentity(&row)
    row += 1
    if let note = rules.note {
      try writeHeading(FormWords.notesHead, &row)
      for line in note.split(whereSeparator: \.isNewline) {
        try wide(String(line), &row, FormStyles.note)
      }
    }
  }

  /// The kinds of respondent that the form is for.
  private var kinds: String {
    form.subjects.isEmpty
      ? FormWords.everyKind : form.subjects.map { rules.subjects[$0].title }.joined(separator: "、")
  }

  // MARK: Lines

  private func writeHeading(_ title: String, _ row: inout Int) throws(TableWritingError) {
    try write(title, row: row, from: 1, to: Self.lastColumn, of: cover, FormStyles.heading)
    try setHeight([], least: 22, row: row, of: cover)
    row += 1
  }

  private func wide(
    _ text: String, _ row: inout Int, _ style: CellStyle
  ) throws(TableWritingError) {
    try write(text, row: row, from: 1, to: Self.lastColumn, of: cover, style)
    let width = Self.widths.reduce(0, +)
    try setHeight(
      [Self.height(text, size: style.size ?? 10, width: width)], room: 2, least: 15, row: row,
      of: cover)
    row += 1
  }

  /// The heads above values that have a name.
  private func writeValueHeads(_ row: inout Int) throws(TableWritingError) {
    let last = Self.lastColumn
    try writer.write(
      [.text(FormWords.item), .text(FormWords.answerHead)], row: row, of: cover, FormStyles.head)
    try write(
      FormWords.helpHead, row: row, from: Self.answerColumn + 1, to: last - 1, of: cover,
      FormStyles.head)
    try writer.write(.text(FormWords.nameHead), row: row, column: last, of: cover, FormStyles.head)
    row += 1
  }

  /// A line with a value, what there is to say of it, and its name.
  private func writeValue(
    _ title: String, _ value: Cell, _ help: String, _ name: String, _ row: inout Int,
    _ style: CellStyle
  ) throws(TableWritingError) {
    try writer.write(.text(title), row: row, column: 1, of: cover, FormStyles.label)
    try writer.write(value, row: row, column: Self.answerColumn, of: cover, style)
    try write(
      help, row: row, from: Self.answerColumn + 1, to: Self.lastColumn - 1, of: cover,
      FormStyles.help)
    try writer.write(
      Self.cell(name), row: row, column: Self.lastColumn, of: cover, FormStyles.name)
    let width = Self.widths[2] + Self.widths[3]
    try setHeight([Self.height(help, size: 8, width: width)], least: 22, row: row, of: cover)
    row += 1
  }

  // MARK: Parts

  private mutating func writeRespondent(_ row: inout Int) throws(TableWritingError) {
    try writeHeading(FormWords.respondent, &row)
    try writeValueHeads(&row)
    let first = row
    try writeValue(
      FormWords.respondentID, .blank, FormWords.respondentIDHelp, ReturnField.respondentIDName,
      &row,
      FormStyles.textAnswer)
    try writeValue(
      FormWords.respondentName, .blank, FormWords.respondentNameHelp,
      ReturnField.respondentNameName,
      &row, FormStyles.textAnswer)
    try highlightFilled(
      Self.range((first, Self.answerColumn), (row - 1, Self.answerColumn)), of: cover)
    if !rules.subjects.isEmpty {
      if form.subjects.isEmpty {
        let cells = Self.range((row, Self.answerColumn), (row, Self.answerColumn))
        try writeValue(
          FormWords.kind, .blank, "", ReturnField.subjectsName, &row, FormStyles.choiceAnswer)
        try lists.offer(rules.subjects.map(\.title), in: cells, of: cover, writer)
        try highlightFilled(cells, of: cover)
      } else {
        let ids = form.subjects.map { rules.subjects[$0].id.text }
        try writeValue(
          FormWords.kind, .text(ids.joined(separator: ", ")), kinds, ReturnField.subjectsName,
          &row, FormStyles.fixedAnswer)
      }
    }
    if let year = rules.surveyYear {
      try writeValue(
        FormWords.surveyYear, .text("\(year)"), FormWords.fiscalYear(year),
        ReturnField.surveyYearName,
        &row, FormStyles.fixedAnswer)
    } else {
      try writeValue(
        FormWords.surveyYear, .blank, FormWords.surveyYearHelp, ReturnField.surveyYearName, &row,
        FormStyles.textAnswer)
    }
    row += 1
  }

  /// The blocks, each with the number of its questions and of those that are still open.
  private func writeContents(_ row: inout Int) throws(TableWritingError) {
    try writeHeading(FormWords.contents, &row)
    // Nothing stands in the column of answers here.
    try write(
      FormWords.contentsPart, row: row, from: 1, to: Self.answerColumn, of: cover, FormStyles.head)
    try writer.write(
      [.text(FormWords.contentsCount), .text(FormWords.contentsOpen)], row: row,
      column: Self.answerColumn + 1, of: cover, FormStyles.head)
    row += 1
    let first = row
    for sheet in plan.questionSheets where sheet.name != FormWords.checklists {
      try writeContents(of: sheet, &row)
    }
    for sheet in plan.groupSheets {
      try writeContent(
        sheet.name, row: 1, sheet.block.title, sheet.block.items.count, formula: nil, &row)
    }
    for sheet in plan.questionSheets where sheet.name == FormWords.checklists {
      try writeContents(of: sheet, &row)
    }
    if row > first {
      let open = Self.range((first, 4), (row - 1, 4))
      try writer.highlight(
        open, of: cover, where: "AND($D\(first)<>\"\",$D\(first)=0)", FormStyles.stateFilled)
    }
    row += 1
  }

  private func writeContents(
    of sheet: FormPlan.QuestionSheet, _ row: inout Int
  ) throws(TableWritingError) {
    let heads = sheet.lines.compactMap { line -> (row: Int, block: Form.Block)? in
      if case .heading(let block) = line.line { (line.row, block) } else { nil }
    }
    let ends = heads.dropFirst().map { $0.row - 1 } + [sheet.lines.last?.row ?? 0]
    for (head, end) in zip(heads, ends) {
      let state = TablePlace.letters(ofColumn: FormPlan.Column.state.rawValue)
      try writeContent(
        sheet.name, row: head.row, head.block.title, head.block.items.count,
        formula:
          "COUNTIF('\(sheet.name)'!$\(state)$\(head.row):$\(state)$\(end),\"\(FormWords.open)\")",
        &row)
    }
  }

  private func writeContent(
    _ sheet: String, row target: Int, _ title: String, _ count: Int, formula: String?,
    _ row: inout Int
  ) throws(TableWritingError) {
    guard let linked = sheets[sheet] else { return }
    let text = FormWords.content(title, on: sheet)
    try write(text, row: row, from: 1, to: Self.answerColumn, of: cover, FormStyles.link)
    try writer.write(
      text, linkedTo: (target, 1), of: linked, row: row, column: 1, of: cover, FormStyles.link)
    try writer.write(
      .number(CellNumber(count)), row: row, column: 3, of: cover, FormStyles.number)
    if let formula {
      try writer.write(
        formula: formula, value: .number(CellNumber(count)), row: row, column: 4, of: cover,
        FormStyles.number)
    } else {
      try writer.write(.blank, row: row, column: 4, of: cover, FormStyles.number)
    }
    try setHeight(
      [Self.height(text, size: 9, width: Self.widths[0] + Self.widths[1])], room: 3, least: 15,
      row: row, of: cover)
    row += 1
  }

  /// What the form belongs to, also in print, since hidden sheets do not survive every gateway.
  private func writeIdentity(_ row: inout Int) throws(TableWritingError) {
    try writeHeading(FormWords.identity, &row)
    try writeValueHeads(&row)
    for (title, name, value) in identity {
      try writer.write(.text(title), row: row, column: 1, of: cover, FormStyles.identity)
      try write(
        value, row: row, from: Self.answerColumn, to: Self.lastColumn - 1, of: cover,
        FormStyles.identity)
      try writer.write(.text(name), row: row, column: Self.lastColumn, of: cover, FormStyles.name)
      row += 1
    }
  }

  /// What the form belongs to, by name.
  private var identity: [(title: String, name: String, value: String)] {
    [
      (FormWords.version, FieldNames.form, "\(Self.version)"),
      (FormWords.rulesID, ReturnField.rulesName, rules.id),
      (FormWords.digest, FieldNames.digest, rules.digests?.full ?? ""),
    ]
  }
}
