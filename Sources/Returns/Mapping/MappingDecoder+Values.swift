import Diagnostics
import RuleModel
import Scoring
import YAMLSyntax

/// What a mapping file says of values: by question, or by a group's column for all its rows.
extension MappingDecoder {
  mutating func values(_ entry: YAMLEntry?) -> ValueExceptions {
    var ofQuestions: [Reference<Question>: ValueExceptions.OfQuestion] = [:]
    var ofColumns: [Reference<Question>: ValueExceptions.OfQuestion] = [:]
    var seen: [Subject: Span] = [:]
    for item in mappingEntries(entry) {
      guard let subject = subject(item.key) else { continue }
      if let first = seen[subject] {
        diagnostics.append(.valuesTwice(item.key, first: first))
        continue
      }
      seen[subject] = item.key.span
      switch subject {
      case .question(let question):
        ofQuestions[question] = exceptions(item.value, for: question)
      case .column(let cells):
        guard let first = cells.first else { continue }
        let said = exceptions(item.value, for: first)
        for cell in cells { ofColumns[cell] = said }
      }
    }
    // What is said of one row goes before what is said of all.
    return ValueExceptions(ofQuestions.merging(ofColumns) { row, _ in row })
  }

  /// What a line of `values` speaks of.
  private enum Subject: Hashable {
    case question(Reference<Question>)
    /// The cells of all rows of a group under one heading, `GROUP.COLUMN`.
    case column([Reference<Question>])
  }

  private mutating func subject(_ name: Located<String>) -> Subject? {
    let match = names.match(name.value)
    if case .field(.question(let question)) = match { return .question(question) }
    if match == nil {
      for group in rules.groups {
        for (column, heading) in group.columns.enumerated()
        where "\(group.id).\(heading.id)" == name.value {
          return .column(group.cells.map { $0[column] })
        }
      }
    }
    diagnostics.append(.unknownField(name, among: rules.questions.map(\.id.text)))
    return nil
  }

  private mutating func exceptions(
    _ node: YAMLNode, for question: Reference<Question>
  ) -> ValueExceptions.OfQuestion {
    let said = entries(node, MappingValueKey.self)
    var decoder = SheetDecoder(sheet)
    var answers: [String: Answer] = [:]
    for answer in mappingEntries(said[.answers]) {
      answers[answer.key.value] = decoder.answer(answer, to: rules.questions[question])
    }
    diagnostics += decoder.diagnostics
    let isCode = said[.datesAsCodes].flatMap { option($0, Self.truths) } ?? false
    return ValueExceptions.OfQuestion(answers: answers, takesDatesAsCodes: isCode)
  }
}
