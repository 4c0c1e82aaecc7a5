import Returns
import Scoring
import Tabular

/// A return after its turn: what it gave, or why it is put aside, and what stood there.
struct SpoolEntry: Sendable {
  /// What became of a return taken for itself.
  enum Outcome: Sendable {
    case blank
    case faulty
    case scored(ResultForm.Payload, isToReview: Bool)
  }

  let outcome: Outcome
  let file: String
  let place: TablePlace
  let original: UnreadReturn.Original
  let findings: [ReturnFinding]
  let conversions: [Conversion]
  /// Whose it is, where that can be told; not kept in the spool.
  let claim: RespondentClaim?
  /// The id of that respondent.
  let respondent: String?
  /// Where it stood before it was put aside, if it comes back; not kept in the spool.
  let origin: UnreadReturn.Origin?

  var isFaulty: Bool {
    if case .faulty = outcome { true } else { false }
  }

  /// Reads and scores a return.
  init(_ unread: UnreadReturn, decoder: ReturnDecoder, plan: ScoringPlan, form: ResultForm) {
    file = unread.file
    place = unread.place
    origin = unread.origin
    if case .blank = unread.content {
      (outcome, original, findings, conversions) = (.blank, .bytes([]), unread.findings, [])
      (claim, respondent) = (nil, nil)
      return
    }
    let read = decoder.read(unread)
    findings = read.findings
    conversions = read.conversions
    original = unread.original
    guard let sheet = read.sheet else {
      outcome = read.isBlank ? .blank : .faulty
      claim =
        read.isBlank
        ? nil
        : decoder.identity(of: unread).map {
          RespondentClaim(id: $0.id, year: $0.surveyYear, submitted: $0.submitted)
        }
      respondent = claim?.id
      return
    }
    claim = RespondentClaim(
      id: sheet.respondent.id, year: sheet.surveyYear, submitted: read.submitted)
    respondent = sheet.respondent.id
    let assessment = plan.assess(sheet, trials: form.trials)
    let isToReview = !findings.isEmpty || assessment.consistency.contains(where: \.isRaised)
    let scored = ScoredReturn(
      sheet: sheet, assessment: assessment, file: file, place: place, findings: findings,
      status: isToReview ? .review : .scored)
    outcome = .scored(form.payload(of: scored, plan), isToReview: isToReview)
  }

  /// Makes an entry of its parts.
  init(
    _ outcome: Outcome, file: String, place: TablePlace, respondent: String?,
    original: UnreadReturn.Original, findings: [ReturnFinding], conversions: [Conversion]
  ) {
    self.outcome = outcome
    self.file = file
    self.place = place
    self.original = original
    self.findings = findings
    self.conversions = conversions
    self.respondent = respondent
    claim = nil
    origin = nil
  }
}

/// A return with its result.
struct ScoredReturn {
  let sheet: AnswerSheet
  let assessment: Assessment
  let file: String
  let place: TablePlace
  let findings: [ReturnFinding]
  let status: ResultStatus
}

/// How far a result can be relied on without looking at the return.
public enum ResultStatus: String, Hashable, Sendable {
  /// Nothing speaks against it.
  case scored
  /// Somebody should look at it: there was a warning, or the answers do not go together.
  case review
}
