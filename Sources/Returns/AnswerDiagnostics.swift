public import Diagnostics

/// The codes of faults in answer sheets, with their explanations.
public enum AnswerDiagnostics {
  /// All codes, in their order.
  public static let codes: [DiagnosticCode] =
    [
      .wrongShape, .unknownKey, .missingField, .otherRules,
      .notAYear, .otherYear, .unknownSubject, .unknownQuestion,
      .answeredTwice, .unknownChoice, .wrongType, .outOfRange,
      .tooManyDigits, .fullWidthValue, .notApplicableNotAllowed, .textTooLong,
      .choiceTwice, .choiceStandsAlone, .notAsked, .cellByItself,
      .answerOfOtherSheet, .tooManyRows, .rowKeyTwice, .unknownUnit,
      .unknownColumn, .unknownSheet, .severalTicks, .otherRespondent,
      .laterYear,
      .standsElsewhere, .unexpectedDate, .dateAsCode, .vagueNumber, .rangeOfNumbers,
      .severalForOne, .ambiguousChoice, .otherUnit, .errorCell, .uncalculatedFormula,
      .beforeEra, .pastEra, .lostZeros, .yearWithoutEra, .unreadableSubmission, .yearOfDay,
    ] + TableReturnDiagnostics.codes + [
      .unknownRespondent, .contradictingIdentity, .ambiguousRespondent, .wrongCheckDigit,
      .notInForce, .otherName, .registerColumn, .registerValue, .registeredTwice, .lineOfTotals,
      .otherDigest, .unknownFormName, .choiceAndNone, .answerWithoutName, .otherEdition, .notRead,
      .unknownMark, .missingFromForm, .unfilledForm,
    ]

  /// One explanation for each code, in their order.
  public static let explanations: [Explanation] =
    SheetExplanations.all + AnswerExplanations.all + GroupExplanations.all
    + PreviousSheetExplanations.all
    + (CellExplanations.all + NumberCellExplanations.all).sorted { $0.code.text < $1.code.text }
    + TableReturnDiagnostics.explanations + IdentityExplanations.all + FormExplanations.all
}

extension DiagnosticCode {
  static let wrongShape = DiagnosticCode("A001", .error)
  static let unknownKey = DiagnosticCode("A002", .error)
  static let missingField = DiagnosticCode("A003", .error)
  static let otherRules = DiagnosticCode("A004", .error)
  static let notAYear = DiagnosticCode("A005", .error)
  static let otherYear = DiagnosticCode("A006", .warning)
  static let unknownSubject = DiagnosticCode("A007", .error)
  static let unknownQuestion = DiagnosticCode("A008", .error)
  static let answeredTwice = DiagnosticCode("A009", .error)
  static let unknownChoice = DiagnosticCode("A010", .error)
  static let wrongType = DiagnosticCode("A011", .error)
  static let outOfRange = DiagnosticCode("A012", .error)
  static let tooManyDigits = DiagnosticCode("A013", .error)
  static let fullWidthValue = DiagnosticCode("A014", .error)
  static let notApplicableNotAllowed = DiagnosticCode("A015", .error)
  static let textTooLong = DiagnosticCode("A016", .error)
  static let choiceTwice = DiagnosticCode("A017", .error)
  static let choiceStandsAlone = DiagnosticCode("A018", .error)
  static let notAsked = DiagnosticCode("A019", .warning)
  static let cellByItself = DiagnosticCode("A020", .error)
  static let answerOfOtherSheet = DiagnosticCode("A021", .error)
  static let tooManyRows = DiagnosticCode("A022", .error)
  static let rowKeyTwice = DiagnosticCode("A023", .error)
  static let unknownUnit = DiagnosticCode("A024", .error)
  static let unknownColumn = DiagnosticCode("A025", .error)
  static let unknownSheet = DiagnosticCode("A026", .error)
  static let severalTicks = DiagnosticCode("A027", .warning)
  static let otherRespondent = DiagnosticCode("A028", .warning)
  static let laterYear = DiagnosticCode("A029", .warning)
}
