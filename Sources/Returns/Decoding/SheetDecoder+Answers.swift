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

  /// The answers under `answers`.
  mutating func answers(_ field: YAMLEntry) -> GivenAnswers {
    var given = GivenAnswers()
    guard case .mapping(let entries) = field.value.content else {
      reportShape(.mapping, field.value, of: field.key)
      return given
    }
    for entry in entries {
      switch keys[entry.key.value] {
      case nil: diagnostics.append(unknownQuestion(entry.key, keys.names))
      case .question(let position):
        let answer = answer(entry, to: rules.questions[position])
        take(answer, position, entry.key, &given)
      case .group(let position): read(entry, group: position, into: &given)
      case .cell(let group):
        diagnostics.append(.cellByItself(entry.key, of: rules.groups[group]))
      case .onSheet(let sheet):
        diagnostics.append(.answerOfOtherSheet(entry.key, sheet: rules.otherSheets[sheet].id.text))
      }
    }
    return given
  }

  /// Takes an answer; the second to one question is reported.
  mutating func take(
    _ answer: Answer, _ position: Int, _ key: Located<String>, _ given: inout GivenAnswers
  ) {
    if let first = given.byQuestion[position] {
      diagnostics.append(.answeredTwice(key, rules.questions[position], first: first.key.span))
    } else {
      given.byQuestion[position] = GivenAnswer(answer: answer, key: key)
    }
  }

  private func unknownQuestion(_ key: Located<String>, _ names: [String]) -> Diagnostic {
    let folded = WidthFolding.folded(key.value)
    let sameFolded = names.filter { WidthFolding.folded($0) == folded }
    return .unknownQuestion(key, among: sameFolded.isEmpty ? names : sameFolded)
  }

  /// Reports answers to questions that, by the other answers, are surely not put to the respondent.
  mutating func reportNotAsked(_ given: [Int: GivenAnswer], on sheet: AnswerSheet) {
    let states = prepared.plan.questionStates(of: sheet)
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
