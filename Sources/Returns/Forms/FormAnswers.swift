import RuleModel
import Tabular

/// What a cell of a form takes: how it looks, what it offers, and what it refuses.
struct FormAnswers {
  let rules: RuleSet

  /// How the cells of a question look.
  func style(of question: Question) -> CellStyle {
    switch question.kind {
    case .yesNo, .single, .multi: FormStyles.choiceAnswer
    case .integer, .decimal: FormStyles.numberAnswer
    case .date: FormStyles.dateAnswer
    case .text(let length): length > Self.shortText ? FormStyles.longAnswer : FormStyles.textAnswer
    }
  }

  /// Texts up to this length are expected to fit a line or two.
  private static let shortText = 30

  /// How a question is to be answered, in a line; empty where the cell says it itself.
  func directions(for question: Question, isPrinted: Bool = true) -> String {
    let words =
      switch question.kind {
      case .yesNo: ""
      case .single(let list): directions(for: rules.enumerations[list])
      case .multi: FormWords.several
      case .integer(let range): FormWords.whole(range)
      case .decimal(let range): FormWords.decimal(range)
      case .date: FormWords.date
      case .text(let length): FormWords.text(length)
      }
    return question.allowsNotApplicable ? FormWords.orNotApplicable(words) : words
  }

  /// A list with more choices than this is not told on paper.
  private static let mostToldChoices = 12

  private func directions(for list: Enumeration) -> String {
    guard list.members.count <= Self.mostToldChoices else {
      return FormWords.oneOf(list.members.count)
    }
    return FormWords.oneOf(FormLists.texts(of: list))
  }

  /// Adds drop-down lists and checks to some cells that take the answer to a question.
  func check(
    _ cells: CellRange, of sheet: WorkbookWriter.SheetID, for question: Question,
    _ writer: WorkbookWriter, _ lists: inout FormLists
  ) throws(TableWritingError) {
    let none = question.allowsNotApplicable ? [FormWords.notApplicable] : []
    switch question.kind {
    case .yesNo:
      try lists.offer([FormWords.yes, FormWords.no] + none, in: cells, of: sheet, writer)
    case .single(let list):
      try lists.offer(
        FormLists.texts(of: rules.enumerations[list]) + none, in: cells, of: sheet, writer)
    case .multi: break
    case .integer(let range):
      try checkNumber(cells, of: sheet, range, isWhole: true, question, writer)
    case .decimal(let range):
      try checkNumber(cells, of: sheet, range, isWhole: false, question, writer)
    case .date:
      let cell = Self.first(of: cells)
      try writer.require(
        formula: Self.or("ISNUMBER(\(cell))", question, cell), in: cells, of: sheet,
        CellNotice(FormWords.dateTitle, FormWords.date))
    case .text(let length):
      // What a cell holds at most needs no check.
      guard length < 32_767 else { return }
      try writer.require(
        formula: "LEN(\(Self.first(of: cells)))<=\(length)", in: cells, of: sheet,
        CellNotice(FormWords.textTitle, FormWords.textMessage(length)))
    }
  }

  private func checkNumber(
    _ cells: CellRange, of sheet: WorkbookWriter.SheetID, _ range: ClosedRange<Rational>,
    isWhole: Bool, _ question: Question, _ writer: WorkbookWriter
  ) throws(TableWritingError) {
    let words = directions(for: question) + (question.unit.map(FormWords.unit) ?? "")
    let notice = CellNotice(FormWords.numberTitle, FormWords.numberMessage(words), prompt: words)
    guard let least = CellNumber("\(range.lowerBound)"),
      let most = CellNumber("\(range.upperBound)")
    else { return }
    guard question.allowsNotApplicable else {
      return try writer.requireNumber(
        from: least, to: most, isWhole: isWhole, in: cells, of: sheet, notice)
    }
    let cell = Self.first(of: cells)
    let whole = isWhole ? ",\(cell)=INT(\(cell))" : ""
    let fits = "IF(ISNUMBER(\(cell)),AND(\(cell)>=\(least),\(cell)<=\(most)\(whole)),FALSE)"
    try writer.require(formula: Self.or(fits, question, cell), in: cells, of: sheet, notice)
  }

  private static func or(_ formula: String, _ question: Question, _ cell: String) -> String {
    question.allowsNotApplicable
      ? "OR(\(cell)=\"\(FormWords.notApplicable)\",\(formula))" : formula
  }

  private static func first(of cells: CellRange) -> String {
    TablePlace.letters(ofColumn: cells.firstColumn) + "\(cells.firstRow)"
  }
}
