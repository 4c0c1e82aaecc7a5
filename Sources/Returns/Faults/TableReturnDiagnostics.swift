import Diagnostics

/// The codes of what is wrong with tables of returns and with mapping files.
enum TableReturnDiagnostics {
  /// All codes, in their order.
  static let codes: [DiagnosticCode] = [
    .lineTooLong, .noHeadings, .noRespondentColumn, .headingTwice, .ambiguousHeading,
    .unknownHeadings, .missingColumns, .mappedColumnMissing, .noSuchSheet, .sheetsNotRead,
    .otherCellCount, .cellWithoutHeading, .otherSubjects, .moreRowsThanCounted, .wrongMappingValue,
    .unknownMappingKey,
    .unknownField, .mappedTwice, .notCorrected,
  ]

  /// One explanation for each code, in their order.
  static let explanations: [Explanation] =
    TableReturnExplanations.all + MappingExplanations.all + ReturnedRowExplanations.all
}

extension DiagnosticCode {
  static let lineTooLong = DiagnosticCode("A050", .error)
  static let noHeadings = DiagnosticCode("A051", .error)
  static let noRespondentColumn = DiagnosticCode("A052", .error)
  static let headingTwice = DiagnosticCode("A053", .error)
  static let ambiguousHeading = DiagnosticCode("A054", .error)
  static let unknownHeadings = DiagnosticCode("A055", .warning)
  static let missingColumns = DiagnosticCode("A056", .warning)
  static let mappedColumnMissing = DiagnosticCode("A057", .error)
  static let noSuchSheet = DiagnosticCode("A058", .error)
  static let sheetsNotRead = DiagnosticCode("A059", .warning)
  static let otherCellCount = DiagnosticCode("A060", .error)
  static let cellWithoutHeading = DiagnosticCode("A061", .warning)
  static let otherSubjects = DiagnosticCode("A062", .warning)
  static let moreRowsThanCounted = DiagnosticCode("A063", .error)
  static let wrongMappingValue = DiagnosticCode("A064", .error)
  static let unknownMappingKey = DiagnosticCode("A065", .error)
  static let unknownField = DiagnosticCode("A066", .error)
  static let mappedTwice = DiagnosticCode("A067", .error)
  static let notCorrected = DiagnosticCode("A068", .error)
}
