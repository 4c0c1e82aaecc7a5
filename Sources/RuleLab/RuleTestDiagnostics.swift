package import Diagnostics

/// The codes of faults in files of rule tests, with their explanations.
package enum RuleTestDiagnostics {
  /// All codes, in their order.
  package static let codes: [DiagnosticCode] = [
    .wrongForm, .unknownTestKey, .missingTestKey, .unknownCase, .repeatedCase, .nothingExpected,
    .unknownName, .unknownResult, .unknownWord, .unreadableValue, .unknownCode, .expectedTwice,
    .tooManyCases, .unknownException, .missingSheetFile, .unreadableFilter, .noRowFits,
  ]

  /// One explanation for each code, in their order.
  package static let explanations: [Explanation] =
    CaseExplanations.all + ExpectationExplanations.all + ExceptionExplanations.all
    + AnswerSourceExplanations.all
}

extension DiagnosticCode {
  static let wrongForm = DiagnosticCode("R140", .error)
  static let unknownTestKey = DiagnosticCode("R141", .error)
  static let missingTestKey = DiagnosticCode("R142", .error)
  static let unknownCase = DiagnosticCode("R143", .error)
  static let repeatedCase = DiagnosticCode("R144", .error)
  static let nothingExpected = DiagnosticCode("R145", .error)
  static let unknownName = DiagnosticCode("R146", .error)
  static let unknownResult = DiagnosticCode("R147", .error)
  static let unknownWord = DiagnosticCode("R148", .error)
  static let unreadableValue = DiagnosticCode("R149", .error)
  static let unknownCode = DiagnosticCode("R150", .error)
  static let expectedTwice = DiagnosticCode("R151", .error)
  static let tooManyCases = DiagnosticCode("R152", .error)
  static let unknownException = DiagnosticCode("R153", .error)
  static let missingSheetFile = DiagnosticCode("R154", .error)
  static let unreadableFilter = DiagnosticCode("R155", .error)
  static let noRowFits = DiagnosticCode("R156", .error)
}
