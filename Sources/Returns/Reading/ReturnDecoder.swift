import RuleModel

/// Reads the answers of returns, each on its own, so that many can be read at a time.
public struct ReturnDecoder: Sendable {
  let prepared: SheetRules
  let reader: ValueReader
  let identityReader: IdentityReader

  /// Makes a decoder of returns that answer a rule set; with a register, whoever is not in it is
  /// unknown. The exceptions are a mapping file's.
  public init(
    _ rules: ReturnRules, register: Register? = nil, exceptions: ValueExceptions = .none
  ) {
    prepared = rules.sheet
    identityReader = IdentityReader(
      register: register, surveyYear: rules.rules.surveyYear,
      totals: rules.rules.spellings[.totals])
    reader = ValueReader(rules.rules, exceptions: exceptions)
  }

  var rules: RuleSet { prepared.rules }

  /// The answers of a return, or why it is put aside.
  public func read(_ unread: UnreadReturn) -> ReadReturn {
    switch unread.content {
    case .blank: ReadReturn(blank: unread.findings)
    case .faulty(let findings): ReadReturn(sheet: nil, findings: findings, conversions: [])
    case .document(let bytes, let format): read(bytes, format, of: unread)
    case .cells(let cells), .prefilled(let cells): read(cells, of: unread)
    }
  }

  /// Whose return it is and of what year, without reading its answers; nil where that cannot be
  /// told.
  public func identity(of unread: UnreadReturn) -> ReturnIdentity? {
    switch unread.content {
    case .blank, .faulty: nil
    case .cells(let cells), .prefilled(let cells): identity(cells, of: unread)
    case .document(let bytes, let format): identity(bytes, format, of: unread)
    }
  }
}

/// Whose return it is.
public struct ReturnIdentity: Hashable, Sendable {
  /// The respondent's id.
  public let id: String
  /// The fiscal year of the survey, where the return names it.
  public let surveyYear: Int?
  /// When it was sent in, where the return says so.
  public let submitted: SubmissionTime?
}
