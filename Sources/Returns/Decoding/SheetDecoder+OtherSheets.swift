import Diagnostics
import RuleModel
import Scoring
import YAMLSyntax

/// The keys of a sheet written under `sheets`.
enum OtherSheetKey: String, CaseIterable {
  case answers
}

extension SheetDecoder {
  /// The answers of the sheets under `sheets`, by the positions of those.
  mutating func otherSheets(_ entry: YAMLEntry?) -> [Int: GivenAnswers] {
    guard let entry, !entry.value.isNull else { return [:] }
    guard case .mapping(let entries) = entry.value.content else {
      reportShape(.mapping, entry.value, of: entry.key)
      return [:]
    }
    var sheets: [Int: GivenAnswers] = [:]
    for entry in entries {
      guard let position = rules.otherSheets.firstIndex(where: { $0.id.text == entry.key.value })
      else {
        diagnostics.append(.unknownSheet(entry.key, among: rules.otherSheets.map(\.id.text)))
        continue
      }
      // A sheet without anything is as good as none.
      guard !entry.value.isNull else { continue }
      let fields = fields(of: entry.value, OtherSheetKey.self, in: entry.key)
      guard let answers = fields[.answers], !answers.value.isNull else {
        if case .mapping = entry.value.content {
          diagnostics.append(.missingField("answers", at: entry.key.span))
        }
        continue
      }
      sheets[position] = self.answers(answers)
    }
    return sheets
  }

  /// The answers of a sheet in a file of its own.
  mutating func otherSheet(_ root: YAMLNode) -> GivenAnswers {
    guard case .mapping = root.content else {
      reportShape(.mapping, root, of: nil)
      return GivenAnswers()
    }
    let fields = fields(of: root, SheetKey.self, in: nil)
    checkRules(fields[.rules])
    // It may well be another year's.
    _ = year(fields[.surveyYear])
    _ = submission(fields[.submitted])
    _ = respondent(fields[.respondent], root)
    if let inner = fields[.sheets] {
      diagnostics.append(
        .unknownKey(
          inner.key, among: SheetKey.allCases.filter { $0 != .sheets }.map(\.rawValue)))
    }
    guard let answers = fields[.answers], !answers.value.isNull else {
      diagnostics.append(.missingField("answers", at: fields[.answers]?.key.span ?? root.span))
      return GivenAnswers()
    }
    return self.answers(answers)
  }

  /// The answers to all questions of the rule set, those on further sheets among them.
  func merged(_ own: GivenAnswers, _ others: [Int: GivenAnswers]) -> [Int: GivenAnswer] {
    var given = own.byQuestion
    for (position, question) in rules.questions.enumerated() {
      guard case .copy(let original, let sheet) = question.origin else { continue }
      given[position] = others[sheet.position]?.byQuestion[original.position]
    }
    return given
  }

  /// The answer to a question: what is given, and for the presence of a sheet whether it is there.
  func answer(
    to position: Int, _ given: [Int: GivenAnswer], _ others: [Int: GivenAnswers]
  ) -> Answer {
    if case .presence(let sheet) = rules.questions[position].origin {
      return .value(.boolean(others[sheet.position] != nil))
    }
    return given[position]?.answer ?? .unanswered
  }
}
