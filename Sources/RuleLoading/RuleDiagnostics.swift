public import Diagnostics

/// Every diagnostic code of rule files, with what `renkei explain` says of it.
public enum RuleDiagnostics {
  /// The codes, by number.
  public static let codes: [DiagnosticCode] =
    loadingCodes + ExpressionDiagnostics.codes + AnalysisDiagnostics.codes + rowCodes + groupCodes
    + measureCodes + OverlayDiagnostics.codes + SpellingDiagnostics.codes

  /// What each code means, by number.
  public static let explanations: [Explanation] =
    loadingExplanations + ExpressionDiagnostics.explanations + AnalysisDiagnostics.explanations
    + ItemTableFaults.explanations + TemplateFaults.explanations + GroupFaults.explanations
    + LadderReadingFaults.explanations + MeasureFaults.explanations
    + OverlayDiagnostics.explanations + SpellingDiagnostics.explanations

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

  /// The codes of groups and further answer sheets, R220 to R229.
  static let groupCodes: [DiagnosticCode] = [
    .tooManyCells, .columnNamedLikeValue, .columnCalledKey, .notOnSheet, .parameterOnSheet,
    .sheetReadsSheet, .tooManySheets,
  ]

  /// The codes of measures and of ladders that are read off something, R230 to R249.
  static let measureCodes: [DiagnosticCode] = [
    .thresholdsNotRising, .levelWithoutThreshold, .thresholdWithoutNumber, .levelIsNoMember,
    .levelsOutOfOrder, .ladderFromOtherType, .statesOfPlainLadder, .statesOfUnorderedSet,
    .requiredStateTooLow, .everyLevelReached, .mixedParts, .numberForMembers, .ownOfOtherType,
    .cellsOfOtherCount, .tableKeyWithoutForm, .amountOfOtherType, .suspendedWithoutYear,
  ]

  /// The codes of item tables, rows in expressions and templates, R200 to R219.
  static let rowCodes: [DiagnosticCode] = [
    .unknownDomain, .unknownAttribute, .unknownRow, .unknownAttributeType, .takenAttribute,
    .nameAtHandTwice, .misusedAttribute, .rowWithoutAnswer, .emptyOfTotal, .filterOnAnswers,
    .unknownTemplate, .wrongIndexCount, .noSuchCopy, .tooManyDomains, .unknownRowText,
    .expansionTooLarge, .tooManyRows,
  ]

  private static let loadingExplanations: [Explanation] = [
    StructureFaults.explanations, NumberFaults.explanations, IdentifierFaults.explanations,
    FileFaults.explanations, ReferenceFaults.explanations, ParameterFaults.explanations,
    EnumerationFaults.explanations, LadderFaults.explanations, TextFaults.explanations,
    CycleFault.explanations,
  ].flatMap { $0 }.sorted { $0.code.text < $1.code.text }
}
