public import Diagnostics

/// The codes of faults in tables, with their explanations.
public enum TableDiagnostics {
  /// All codes, in their order.
  public static let codes: [DiagnosticCode] = [
    .unmarkedUTF16, .badByte, .strayQuote, .textAfterQuote, .unclosedQuote, .cellTooLong,
    .tooManyCells, .recordTooLong, .nulCharacter, .characterDoesNotFit,
    .workbookTooLarge, .notAWorkbook, .encryptedWorkbook, .otherFormat, .tooManyParts,
    .overlappingParts, .inflatesTooFar, .damagedPart, .missingPart, .documentType, .brokenXML,
    .cellOutOfGrid, .rowsOutOfOrder, .missingSharedText, .unreadableCell, .impossibleDate,
    .tooMuchText, .tooManySheets, .tooManyStyles, .tooManyMergedRanges, .tooManySheetCells,
    .machineDependentCharacter,
  ]

  /// One explanation for each code, in their order.
  public static let explanations: [Explanation] =
    TextExplanations.all
    + WorkbookExplanations.all + CellExplanations.all
    + AmountExplanations.all + WritingExplanations.all
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
  static let workbookTooLarge = DiagnosticCode("T011", .error)
  static let notAWorkbook = DiagnosticCode("T012", .error)
  static let encryptedWorkbook = DiagnosticCode("T013", .error)
  static let otherFormat = DiagnosticCode("T014", .error)
  static let tooManyParts = DiagnosticCode("T015", .error)
  static let overlappingParts = DiagnosticCode("T016", .error)
  static let inflatesTooFar = DiagnosticCode("T017", .error)
  static let damagedPart = DiagnosticCode("T018", .error)
  static let missingPart = DiagnosticCode("T019", .error)
  static let documentType = DiagnosticCode("T020", .error)
  static let brokenXML = DiagnosticCode("T021", .error)
  static let cellOutOfGrid = DiagnosticCode("T022", .error)
  static let rowsOutOfOrder = DiagnosticCode("T023", .error)
  static let missingSharedText = DiagnosticCode("T024", .error)
  static let unreadableCell = DiagnosticCode("T025", .error)
  static let impossibleDate = DiagnosticCode("T026", .error)
  static let tooMuchText = DiagnosticCode("T027", .error)
  static let tooManySheets = DiagnosticCode("T028", .error)
  static let tooManyStyles = DiagnosticCode("T029", .error)
  static let tooManyMergedRanges = DiagnosticCode("T030", .error)
  static let tooManySheetCells = DiagnosticCode("T031", .error)
  static let machineDependentCharacter = DiagnosticCode("T032", .warning)
}
