public import Diagnostics

/// The codes of faults in the text of YAML and JSON files, with their explanations.
public enum SyntaxDiagnostics {
  /// All codes, in their order.
  public static let codes: [DiagnosticCode] = [
    .fileTooLarge, .invalidUTF8, .otherEncoding, .forbiddenCharacter,
    .emptyDocument, .severalDocuments, .directive, .anchor,
    .alias, .tag, .mergeKey, .keyNotText,
    .missingKey, .duplicateKey, .tooDeep, .tooManyNodes,
    .scalarTooLong, .keyTooLong, .fullWidthPunctuation, .wideSpace,
    .tab, .lookAlikeKey, .unterminatedQuote, .unterminatedBracket,
    .unexpectedColon, .missingColon, .missingSpace, .indentation,
    .reservedCharacter, .unknownEscape, .blockHeader, .textAfterEnd,
    .otherSyntax, .unexpectedJSON, .trailingComma, .numberJSON,
    .rawControl, .loneSurrogate, .missingValue,
  ]

  /// One explanation for each code, in their order.
  public static let explanations: [Explanation] =
    EncodingExplanations.all
    + StructureExplanations.all
    + LimitExplanations.all
    + FullWidthExplanations.all
    + SyntaxExplanations.all
    + JSONExplanations.all + [MissingValue.explanation]
}

extension DiagnosticCode {
  static let fileTooLarge = DiagnosticCode("Y001", .error)
  static let invalidUTF8 = DiagnosticCode("Y002", .error)
  static let otherEncoding = DiagnosticCode("Y003", .error)
  static let forbiddenCharacter = DiagnosticCode("Y004", .error)
  static let emptyDocument = DiagnosticCode("Y005", .error)
  static let severalDocuments = DiagnosticCode("Y006", .error)
  static let directive = DiagnosticCode("Y007", .error)
  static let anchor = DiagnosticCode("Y008", .error)
  static let alias = DiagnosticCode("Y009", .error)
  static let tag = DiagnosticCode("Y010", .error)
  static let mergeKey = DiagnosticCode("Y011", .error)
  static let keyNotText = DiagnosticCode("Y012", .error)
  static let missingKey = DiagnosticCode("Y013", .error)
  static let duplicateKey = DiagnosticCode("Y014", .error)
  static let tooDeep = DiagnosticCode("Y015", .error)
  static let tooManyNodes = DiagnosticCode("Y016", .error)
  static let scalarTooLong = DiagnosticCode("Y017", .error)
  static let keyTooLong = DiagnosticCode("Y018", .error)
  static let fullWidthPunctuation = DiagnosticCode("Y019", .error)
  static let wideSpace = DiagnosticCode("Y020", .error)
  static let tab = DiagnosticCode("Y021", .error)
  static let lookAlikeKey = DiagnosticCode("Y022", .error)
  static let unterminatedQuote = DiagnosticCode("Y023", .error)
  static let unterminatedBracket = DiagnosticCode("Y024", .error)
  static let unexpectedColon = DiagnosticCode("Y025", .error)
  static let missingColon = DiagnosticCode("Y026", .error)
  static let missingSpace = DiagnosticCode("Y027", .error)
  static let indentation = DiagnosticCode("Y028", .error)
  static let reservedCharacter = DiagnosticCode("Y029", .error)
  static let unknownEscape = DiagnosticCode("Y030", .error)
  static let blockHeader = DiagnosticCode("Y031", .error)
  static let textAfterEnd = DiagnosticCode("Y032", .error)
  static let otherSyntax = DiagnosticCode("Y033", .error)
  static let unexpectedJSON = DiagnosticCode("Y034", .error)
  static let trailingComma = DiagnosticCode("Y035", .error)
  static let numberJSON = DiagnosticCode("Y036", .error)
  static let rawControl = DiagnosticCode("Y037", .error)
  static let loneSurrogate = DiagnosticCode("Y038", .error)
  static let missingValue = DiagnosticCode("Y039", .error)
}
