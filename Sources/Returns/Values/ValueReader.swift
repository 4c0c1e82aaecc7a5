public import RuleModel
public import Scoring
import Tabular
import YAMLSyntax

/// Reads the cells of returns: exactly what stands there, or what the rule set's spellings say of it.
///
/// What is not to the letter has `taken`; what is not surely understood is refused.
public struct ValueReader: Sendable {
  let rules: RuleSet
  let exceptions: ValueExceptions
  let spellings: SpellingTable
  /// The names of the members, by enumeration.
  let choices: [ChoiceTable]
  let kinds: ChoiceTable
  /// The units of numbers, by what the questions call them; that of no unit under the empty text.
  private let units: [String: NumberUnit]

  /// Makes a reader; the exceptions are those of one file.
  public init(_ rules: RuleSet, exceptions: ValueExceptions = .none) {
    self.rules = rules
    self.exceptions = exceptions
    let spellings = SpellingTable(rules.spellings)
    self.spellings = spellings
    choices = rules.enumerations.map { ChoiceTable($0.members) }
    kinds = ChoiceTable(rules.subjects)
    units = Dictionary(
      Set(rules.questions.map { $0.unit ?? "" }).map { ($0, NumberUnit($0, spellings)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The unit of a question's numbers.
  func unit(of question: Question) -> NumberUnit {
    units[question.unit ?? ""] ?? NumberUnit(question.unit, spellings)
  }

  /// Reads a cell as the answer to a question.
  public func read(
    _ cell: GivenCell, as question: Reference<Question>
  ) -> ValueReading<Answer> {
    let asked = rules.questions[question]
    if let answer = exception(for: cell, question) {
      return ValueReading(answer, taken: AnswerText.of(answer, to: asked, rules))
    }
    if let fault = uselessCell(cell) { return ValueReading(refused: fault) }
    if cell.isEmpty { return ValueReading(.unanswered) }
    switch asked.kind {
    case .yesNo: return yesNo(cell, asked)
    case .single(let list): return single(cell, question, choices[list.position])
    case .multi(let list): return multi(cell, question, choices[list.position])
    case .integer(let range): return number(cell, asked, range, isWhole: true)
    case .decimal(let range): return number(cell, asked, range, isWhole: false)
    case .date: return date(cell, asked)
    case .text(let maximumLength): return text(cell, asked, maximumLength)
    }
  }

  /// Reads a cell as a tick at one choice of a question, where each choice has a cell of its own;
  /// `member` is its place in the list.
  public func tick(
    _ cell: GivenCell, at member: Int, of question: Reference<Question>
  ) -> ValueReading<Tick> {
    if let fault = uselessCell(cell) { return ValueReading(refused: fault) }
    guard let list = rules.questions[question].kind.enumeration else { return ValueReading(.blank) }
    let table = choices[list.position]
    // The choice's own name or number may be written again in its column.
    return tick(cell) { text in
      switch table.match(text) {
      case .exact(member), .folded(member), .unpadded(member): nil
      default: .notATick(text, table.members[member].title)
      }
    }
  }

  /// Reads a cell as the mark that none of a question's choices was made.
  func tickAtNone(_ cell: GivenCell) -> ValueReading<Tick> {
    if let fault = uselessCell(cell) { return ValueReading(refused: fault) }
    return tick(cell) { text in
      SpellingFolding.folded(text) == SpellingFolding.folded(FormWords.noChoice)
        ? nil : .unknownMark(text)
    }
  }

  /// Reads a cell as a fiscal year, such as that of the survey; an empty cell is none.
  public func year(_ cell: GivenCell) -> ValueReading<Int?> {
    if let fault = uselessCell(cell) { return ValueReading(refused: fault) }
    return cell.isEmpty ? ValueReading(nil) : fiscalYear(cell).map { $0 }
  }

  /// Reads a cell as the kinds of respondent; an empty cell is none, which stands for every kind.
  public func subjects(_ cell: GivenCell) -> ValueReading<[Reference<Subject>]> {
    if let fault = uselessCell(cell) { return ValueReading(refused: fault) }
    return cell.isEmpty ? ValueReading([]) : respondentKinds(cell)
  }

  /// Reads a cell as the day, and the time where there is one, at which a return was sent in; an
  /// empty cell is none, and so, with a warning, is one that cannot be read.
  public func moment(_ cell: GivenCell) -> ValueReading<SubmissionTime?> {
    if cell.isEmpty { return ValueReading(nil) }
    let reading = dayAndTime(cell)
    guard uselessCell(cell) == nil, let date = reading.value, let day = date.civilDay else {
      return ValueReading(nil, taken: "", warning: .unreadableSubmission(cell.text))
    }
    return ValueReading(
      SubmissionTime(day: day, seconds: date.seconds), taken: reading.taken,
      warning: reading.fault)
  }

  /// What the mapping file says of a cell: by its text, of a date also as spreadsheets in Japanese
  /// show it.
  private func exception(for cell: GivenCell, _ question: Reference<Question>) -> Answer? {
    guard let answers = exceptions[question]?.answers else { return nil }
    if let answer = answers[cell.text] ?? answers[cell.text.trimmed] { return answer }
    guard case .date(let date) = cell.value, let day = date.day else { return nil }
    return answers["\(day.month)月\(day.day)日"]
  }

  /// A cell that holds no value of any kind.
  func uselessCell(_ cell: GivenCell) -> ValueFault? {
    switch cell.value {
    case .error(let code): .errorCell(code)
    case .formulaWithoutValue(let formula): .uncalculatedFormula(formula)
    case .blank, .text, .number, .date, .boolean: nil
    }
  }
}

/// Whether a choice was ticked.
public enum Tick: Hashable, Sendable {
  case ticked
  case unticked
  /// Nothing stands there; what that means hangs on the other choices.
  case blank
}

extension GivenCell {
  /// Whether nothing but spaces stands in the cell.
  public var isEmpty: Bool {
    switch value {
    case .blank: true
    case .text(let text): text.unicodeScalars.allSatisfy(SpellingFolding.isSpace)
    case .number, .date, .boolean, .error, .formulaWithoutValue: false
    }
  }
}
