public import Diagnostics

/// The codes of faults in tables, with their explanations.
public enum TableDiagnostics {
  /// All codes, in their order.
  public static let codes: [DiagnosticCode] = [
    .unmarkedUTF16, .badByte, .strayQuote, .textAfterQuote, .unclosedQuote, .cellTooLong,
    .tooManyCells, .recordTooLong, .nulCharacter, .characterDoesNotFit,
  ]

  /// One explanation for each code, in their order.
  public static let explanations: [Explanation] = TextExplanations.all
}

extension DiagnosticCode {
  static let unmarkedUTF16 = DiagnosticCode("T001", .error)
  static let badByte = DiagnosticCode("T002", .error)
  static let strayQuote = DiagnosticCode("T003", .error)
  static let textAfterQuote = DiagnosticCode("T004", .error)
  static let unclosedQuote = DiagnosticCode("T005", .error)
  static let cellTooLong = DiagnosticCode("T006", .error)
  static let tooManyCells = DiagnosticCode("T007", .error)
  static let recordTooLong = DiagnosticCode("T008", .error)
  static let nulCharacter = DiagnosticCode("T009", .error)
  static let characterDoesNotFit = DiagnosticCode("T010", .warning)
}
