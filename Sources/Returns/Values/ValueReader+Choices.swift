import RuleModel
import Scoring
import Tabular
import YAMLSyntax

extension ValueReader {
  func single(
    _ cell: GivenCell, _ reference: Reference<Question>, _ table: ChoiceTable
  ) -> ValueReading<Answer> {
    if case .date = cell.value { return dateForChoice(cell, reference, table) }
    let question = rules.questions[reference]
    let text = cell.text
    if let match = table.match(text) {
      return choice(match, text, question, table) { member(at: $0, of: question) }
    }
    if let reading = insteadOfValue(text, question) { return reading }
    switch ChoiceSplitting(text, table).result {
    case .members(let positions) where positions.count > 1:
      return several(positions, text, question, table)
    default: break
    }
    if isDate(cell, table) { return dateForChoice(cell, reference, table) }
    return ValueReading(refused: .unknownChoice(text, table))
  }

  func multi(
    _ cell: GivenCell, _ reference: Reference<Question>, _ table: ChoiceTable
  ) -> ValueReading<Answer> {
    if case .date = cell.value { return dateForChoice(cell, reference, table) }
    let question = rules.questions[reference]
    let text = cell.text
    if let match = table.match(text) {
      return choice(match, text, question, table) { members(at: [$0], of: question) }
    }
    if let reading = insteadOfValue(text, question) { return reading }
    let key = SpellingFolding.folded(text)
    if key == "[]" { return ValueReading(.value(.members(MemberSet()))) }
    if spellings.isNothing(key) { return ValueReading(.value(.members(MemberSet())), taken: "[]") }
    switch ChoiceSplitting(text, table).result {
    case .members(let positions): return list(positions, text, question, table)
    case .ambiguous: return ValueReading(refused: .severalWaysToSplit(text))
    case .unclear(let part, let match):
      return ValueReading(refused: .ambiguousChoice(part, match, table))
    case .unknown(let part):
      if isDate(cell, table) { return dateForChoice(cell, reference, table) }
      return ValueReading(refused: .unknownChoice(part, table))
    }
  }

  // MARK: One member

  private func choice(
    _ match: ChoiceTable.Match, _ text: String, _ question: Question, _ table: ChoiceTable,
    _ answer: (Int) -> Answer
  ) -> ValueReading<Answer> {
    func taken(_ position: Int, warning: ValueFault? = nil) -> ValueReading<Answer> {
      let answer = answer(position)
      return ValueReading(
        answer, taken: AnswerText.of(answer, to: question, rules), warning: warning)
    }
    switch match {
    case .exact(let position): return ValueReading(answer(position))
    case .folded(let position): return taken(position)
    case .unpadded(let position):
      return taken(position, warning: .lostZeros(text, meant: table.members[position].id))
    case .ambiguous(let positions):
      return ValueReading(refused: .ambiguousChoice(text, positions, table))
    }
  }

  private func member(at position: Int, of question: Question) -> Answer {
    special(position, of: question) ?? .value(.member(position))
  }

  private func members(at positions: [Int], of question: Question) -> Answer {
    if positions.count == 1, let special = special(positions[0], of: question) { return special }
    return .value(.members(MemberSet(positions)))
  }

  /// The answer of a member that says something of the question itself.
  private func special(_ position: Int, of question: Question) -> Answer? {
    switch question.kind {
    case .single(let list), .multi(let list):
      switch rules.enumerations[list].members[position].meaning {
      case .itself: nil
      case .unanswered: .unanswered
      case .notApplicable: .notApplicable
      }
    default: nil
    }
  }

  // MARK: Several

  private func list(
    _ positions: [Int], _ text: String, _ question: Question, _ table: ChoiceTable
  ) -> ValueReading<Answer> {
    if let fault = faultOfList(positions, question, table) { return ValueReading(refused: fault) }
    let ids = positions.map { table.members[$0].id }.joined(separator: ", ")
    let answer = members(at: positions, of: question)
    // An answer sheet's own form is what stands there to the letter.
    return ValueReading(
      answer,
      taken: text == "[\(ids)]" ? nil : AnswerText.of(answer, to: question, rules))
  }

  /// Several ticks where one is expected.
  private func several(
    _ positions: [Int], _ text: String, _ question: Question, _ table: ChoiceTable
  ) -> ValueReading<Answer> {
    if let fault = faultOfList(positions, question, table) { return ValueReading(refused: fault) }
    let taken: Int? =
      switch question.severalTicks {
      case .lowest: positions.min()
      case .highest: positions.max()
      case .refuse: nil
      }
    guard let taken else {
      return ValueReading(refused: .severalForOne(text, count: positions.count))
    }
    let id = table.members[taken].id
    return ValueReading(
      .value(.member(taken)), taken: id,
      warning: .severalTicks(taken: id, of: positions.count, question.severalTicks))
  }

  private func faultOfList(
    _ positions: [Int], _ question: Question, _ table: ChoiceTable
  ) -> ValueFault? {
    var seen = MemberSet()
    for position in positions {
      if seen.contains(position) { return .choiceTwice(table.members[position].title) }
      seen.insert(position)
    }
    guard positions.count > 1,
      let alone = positions.first(where: { special($0, of: question) != nil })
    else { return nil }
    return .choiceStandsAlone(table.members[alone].title)
  }

  // MARK: Dates

  /// Whether a cell that names no choice holds a date, or a number that would be a day's.
  private func isDate(_ cell: GivenCell, _ table: ChoiceTable) -> Bool {
    let isNumber = serialDay(SpellingFolding.folded(cell.text)) != nil
    return dateCode(cell) != nil && !(isNumber && table.hasLongCodes)
  }

  /// A date where a choice is expected: refused, unless the mapping file says what dates stand for.
  private func dateForChoice(
    _ cell: GivenCell, _ reference: Reference<Question>, _ table: ChoiceTable
  ) -> ValueReading<Answer> {
    let code = dateCode(cell)
    let match = code.flatMap(table.match)
    if let code, let match, exceptions[reference]?.takesDatesAsCodes == true {
      switch match {
      case .exact(let position), .folded(let position):
        let question = rules.questions[reference]
        let answer =
          question.kind.type.isMember
          ? member(at: position, of: question) : members(at: [position], of: question)
        let taken = AnswerText.of(answer, to: question, rules)
        return ValueReading(
          answer, taken: taken, warning: .dateAsCode(cell.text, code: code, taken: taken))
      case .unpadded, .ambiguous: break
      }
    }
    return ValueReading(
      refused: .unexpectedDate(cell.text, expected: Expected.choice, meant: code))
  }
}

extension ValueType {
  fileprivate var isMember: Bool {
    if case .member = self { true } else { false }
  }
}
