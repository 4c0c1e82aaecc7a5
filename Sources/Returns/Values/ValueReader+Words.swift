import RuleModel
import Scoring
import Tabular
import YAMLSyntax

extension ValueReader {
  // MARK: Yes and no

  func yesNo(_ cell: GivenCell, _ question: Question) -> ValueReading<Answer> {
    switch cell.value {
    case .boolean(let truth): return ValueReading(.value(.boolean(truth)))
    case .date:
      return ValueReading(
        refused: .unexpectedDate(
          cell.text, expected: Expected.yesNo, meant: dateCode(cell)))
    default: break
    }
    let text = cell.text
    if SheetDecoder.yes.contains(text) { return ValueReading(.value(.boolean(true))) }
    if SheetDecoder.no.contains(text) { return ValueReading(.value(.boolean(false))) }
    switch spellings.word(SpellingFolding.folded(text)) {
    case .yes: return ValueReading(.value(.boolean(true)), taken: "yes")
    case .no: return ValueReading(.value(.boolean(false)), taken: "no")
    default: break
    }
    if let reading = insteadOfValue(text, question) { return reading }
    if let code = dateCode(cell) {
      return ValueReading(
        refused: .unexpectedDate(text, expected: Expected.yesNo, meant: code))
    }
    return ValueReading(refused: .notYesNo(text))
  }

  /// What a text says in the place of a value of any kind, if it does.
  func insteadOfValue(_ text: String, _ question: Question) -> ValueReading<Answer>? {
    switch spellings.word(SpellingFolding.folded(text)) {
    case .unanswered: ValueReading(.unanswered, taken: "")
    case .notApplicable:
      allowsNotApplicable(question)
        ? ValueReading(.notApplicable, taken: AnswerText.notApplicable)
        : ValueReading(refused: .notApplicableNotAllowed())
    case .elsewhere: ValueReading(refused: .standsElsewhere(text))
    case .yes, .no, nil:
      // An answer sheet's own word, which has to be known whatever the spellings are.
      text == AnswerText.notApplicable && allowsNotApplicable(question)
        ? ValueReading(.notApplicable) : nil
    }
  }

  private func allowsNotApplicable(_ question: Question) -> Bool {
    if question.allowsNotApplicable { return true }
    return switch question.kind {
    case .single(let list), .multi(let list):
      rules.enumerations[list].members.contains { $0.meaning == .notApplicable }
    default: false
    }
  }

  // MARK: Text

  /// Free text is kept to the letter; 該当なし has its meaning where the question allows it.
  func text(
    _ cell: GivenCell, _ question: Question, _ maximumLength: Int
  ) -> ValueReading<Answer> {
    let text = cell.text
    // An answer sheet's own form of a text without letters, which no cell can hold.
    if text == "\"\"" { return ValueReading(.value(.text(""))) }
    if question.allowsNotApplicable,
      text == AnswerText.notApplicable
        || spellings.word(SpellingFolding.folded(text)) == .notApplicable
    {
      return ValueReading(
        .notApplicable,
        taken: text == AnswerText.notApplicable ? nil : AnswerText.notApplicable)
    }
    let length = text.unicodeScalars.count
    guard length <= maximumLength else {
      return ValueReading(refused: .textTooLong(length: length, maximum: maximumLength))
    }
    return ValueReading(.value(.text(text)))
  }

  // MARK: Ticks

  /// Reads a tick; another word is one where there is no fault of it.
  func tick(
    _ cell: GivenCell, fault: (String) -> ValueFault?
  ) -> ValueReading<Tick> {
    if cell.isEmpty { return ValueReading(.blank) }
    switch cell.value {
    case .boolean(let truth): return ValueReading(truth ? .ticked : .unticked)
    case .date:
      return ValueReading(
        refused: .unexpectedDate(cell.text, expected: Expected.tick, meant: dateCode(cell)))
    default: break
    }
    let text = cell.text
    if SheetDecoder.yes.contains(text) { return ValueReading(.ticked) }
    if SheetDecoder.no.contains(text) { return ValueReading(.unticked) }
    switch spellings.word(SpellingFolding.folded(text)) {
    case .yes: return ValueReading(.ticked, taken: "yes")
    case .no: return ValueReading(.unticked, taken: "no")
    case .unanswered: return ValueReading(.blank, taken: "")
    case .elsewhere: return ValueReading(refused: .standsElsewhere(text))
    case .notApplicable: return ValueReading(refused: .notApplicableNotAllowed())
    case nil: break
    }
    return fault(text).map { ValueReading(refused: $0) } ?? ValueReading(.ticked, taken: "yes")
  }
}
