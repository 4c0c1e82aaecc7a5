import Diagnostics
import YAMLSyntax

extension AnswerSheetReading {
  /// Whether all that is wrong with the sheet is what a blank form lacks: who answers.
  var isOfBlankForm: Bool {
    sheet == nil
      && diagnostics.allSatisfy { $0.code == .missingField || $0.code.severity != .error }
  }
}

extension YAMLNode {
  /// Whether a sheet names nobody and answers nothing.
  var isUnfilledSheet: Bool {
    guard case .mapping(let entries) = content else { return false }
    return entries.allSatisfy { entry in
      switch SheetKey(rawValue: entry.key.value) {
      case .rules, .surveyYear: true
      case .respondent: entry.value.isUnfilled { $0 == RespondentKey.subjects.rawValue }
      case .submitted, .answers, .sheets: entry.value.isUnfilled()
      case nil: false
      }
    }
  }

  /// Whether there are keys at most, but for those that are left out of account; an empty list is
  /// the answer that there is none.
  private func isUnfilled(except isLeftOut: (String) -> Bool = { _ in false }) -> Bool {
    switch content {
    case .scalar(let scalar): scalar.isNull || scalar.text.isEmpty
    case .sequence: false
    case .mapping(let entries):
      entries.allSatisfy { isLeftOut($0.key.value) || $0.value.isUnfilled() }
    }
  }
}
