public import Scoring

/// One respondent's return, read: its answers, or why it is put aside.
public struct ReadReturn: Sendable {
  /// The answers; nil exactly when it is blank or one of the findings is an error.
  public let sheet: AnswerSheet?
  /// Whether nobody has answered anything in it: it is counted and neither scored nor put aside.
  public let isBlank: Bool
  /// When it was sent in, where its sheet is there and says so.
  public let submitted: SubmissionTime?
  /// Everything found, by place.
  public let findings: [ReturnFinding]
  /// Each cell that was taken for something other than what stands there to the letter, by place.
  public let conversions: [Conversion]

  /// Makes a return that has been read.
  public init(
    sheet: AnswerSheet?, submitted: SubmissionTime? = nil, findings: [ReturnFinding],
    conversions: [Conversion]
  ) {
    self.sheet = sheet
    isBlank = false
    self.submitted = submitted
    self.findings = findings
    self.conversions = conversions
  }

  /// Makes a return in which nothing is answered, with the warnings that say so.
  init(blank findings: [ReturnFinding]) {
    sheet = nil
    isBlank = true
    submitted = nil
    self.findings = findings
    conversions = []
  }
}
