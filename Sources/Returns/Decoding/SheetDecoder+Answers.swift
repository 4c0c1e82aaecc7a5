import Diagnostics
import RuleModel
import Scoring
import YAMLSyntax

extension SheetDecoder {
  /// An answer and the key that it stands under.
  struct GivenAnswer {
    let answer: Answer
    let key: Located<String>
  }

  /// The answers by the position of their question.
  mutating func answers(_ field: YAMLEntry) -> [Int: GivenAnswer] {
    guard case .mapping(let entries) = field.value.content else {
      reportShape(.mapping, field.value, of: field.key)
      return [:]
    }
    let positions = questionPositions()
    var given: [Int: GivenAnswer] = [:]
    for entry in entries {
      guard let position = positions[entry.key.value] else {
        diagnostics.append(unknownQuestion(entry.key, positions))
        continue
      }
      let answer = answer(entry, to: rules.questions[position])
      if let first = given[position] {
        diagnostics.append(
          .answeredTwice(entry.key, rules.questions[position], first: first.key.span))
      } else {
        given[position] = GivenAnswer(answer: answer, key: entry.key)
      }
    }
    return given
  }

  /// The questions by id and, where no id says otherwise, by alias.
  private func questionPositions() -> [String: Int] {
    var positions: [String: Int] = [:]
    for (position, question) in rules.questions.enumerated() {
      positions[question.id.text] = position
    }
    for (position, question) in rules.questions.enumerated() {
      for alias in question.aliases where positions[alias] == nil { positions[alias] = position }
    }
    return positions
  }

  private func unknownQuestion(
    _ key: Located<String>, _ positions: [String: Int]
  ) -> Diagnostic {
    let folded = WidthFolding.folded(key.value)
    let names = rules.questions.flatMap { [$0.id.text] + $0.aliases }
    let sameFolded = names.filter { WidthFolding.folded($0) == folded }
    return .unknownQuestion(key, among: sameFolded.isEmpty ? names : sameFolded)
  }

  /// Reports answers to questions that, by the other answers, are surely not put to the respondent.
  mutating func reportNotAsked(_ given: [Int: GivenAnswer], on sheet: AnswerSheet) {
    let states = ScoringPlan(rules).questionStates(of: sheet)
    for (position, question) in rules.questions.enumerated() {
      guard let answer = given[position], case .value = answer.answer,
        states.indices.contains(position), states[position] == .notApplicable
      else { continue }
      let isOthers =
        !question.subjects.isEmpty && !sheet.respondent.subjects.isEmpty
        && !question.subjects.contains(where: sheet.respondent.subjects.contains)
      diagnostics.append(.notAsked(answer.key, isOthers: isOthers))
    }
  }
}
