public import Diagnostics

/// Every diagnostic code of rule files, with what `renkei explain` says of it.
public enum RuleDiagnostics {
  /// The codes, by number.
  public static let codes: [DiagnosticCode] =
    loadingCodes + ExpressionDiagnostics.codes + AnalysisDiagnostics.codes
    + OverlayDiagnostics.codes

  /// What each code means, by number.
  public static let explanations: [Explanation] =
    loadingExplanations + ExpressionDiagnostics.explanations + AnalysisDiagnostics.explanations
    + OverlayDiagnostics.explanations

  /// The codes of files, fields, names and references, R001 to R049.
  static let loadingCodes: [DiagnosticCode] = [
    .wrongKind, .unknownKey, .missingKey, .emptyValue, .unknownWord, .listWithoutEntries,
    .repeatedEntry,
    .notExactlyOne, .misfitKey, .unreadableNumber, .numberOutOfLimits, .unknownQuestion,
    .reversedRange, .malformedDate, .malformedID, .malformedRuleSetID, .reservedID, .duplicateID,
    .sharedSpelling, .unknownInclude, .repeatedInclude, .forbiddenInclude, .unlistedFile,
    .unknownSource, .unknownSubject, .unknownEnumeration, .unknownChoice, .unknownCriterion,
    .unknownLevel, .unknownLadder, .malformedPair, .missingProvenance, .missingSource,
    .parameterOutOfRange, .yearsNotRising, .noValueInForce, .tooManyMembers, .negativeWeight,
    .onlyZeroWeights, .levelWithoutCriteria, .requiresNotBelow, .declaredOfOtherType,
    .undeclarableChoice, .unknownTextParameter, .loneBrace, .cycle, .scaleForSeveral,
    .choiceOfPlainQuestion,
  ]

  private static let loadingExplanations: [Explanation] = [
    StructureFaults.explanations, NumberFaults.explanations, IdentifierFaults.explanations,
    FileFaults.explanations, ReferenceFaults.explanations, ParameterFaults.explanations,
    EnumerationFaults.explanations, LadderFaults.explanations, TextFaults.explanations,
    CycleFault.explanations,
  ].flatMap { $0 }.sorted { $0.code.text < $1.code.text }
}
