import Diagnostics

/// The codes of expressions, R050 to R099.
enum ExpressionDiagnostics {
  /// Every code, in order.
  static let codes: [DiagnosticCode] = [
    .unexpectedCharacters, .lookAlikes, .foreignSpelling, .wordInCapitals, .unterminatedText,
    .malformedNumber, .numberTooLong, .emptyExpression, .unexpectedToken, .chainedComparison,
    .expressionTooLong, .expressionTooDeep, .unknownName, .unknownFunction, .wrongArguments,
    .unknownMember, .memberOfOtherEnumeration, .memberWithoutContext, .typesDoNotCompare, .noOrder,
    .equalityOfSetOrText, .hasWithoutSet, .inWithoutChoice, .constantExpected, .conditionExpected,
    .numberExpected, .unusableDivisor, .ambiguousName, .memberWithoutNumber, .questionExpected,
    .ladderExpected, .invalidDate, .otherTypeExpected, .branchesDiffer, .repeatedConstant,
    .constantComparison, .atLeastCount, .conditionShape, .emptyList, .yesNoCompared,
    .nameInPieces, .rowExpected, .malformedRows, .noneAlone, .keyOfOtherType, .bandsOutOfOrder,
    .gapInTable, .overlapInTable,
    .unusableEnd, .unusableCell,
  ]

  /// What each code means, in the same order.
  static let explanations: [Explanation] =
    (Explanation.syntaxFaults + Explanation.nameFaults + Explanation.typeFaults
    + Explanation.conditionFaults + Explanation.rowFaults + Explanation.tableFaults).sorted {
      $0.code.text < $1.code.text
    }
}
