public import RuleModel

/// What became of something that is met or not.
public enum YearCourse: String, Hashable, Sendable, CaseIterable {
  /// Not met last year, met this year.
  case gained
  /// Met last year, not met this year.
  case lost
  /// Met in both years.
  case kept
  /// Met in neither year.
  case stillOpen = "still_open"
  /// Missing answers decide in one of the years, or in both.
  case unknown
  /// It does not apply in one of the years, or in both.
  case notApplicable = "not_applicable"
  /// Last year's rules did not have it.
  case new
  /// This year's rules do not have it.
  case gone

  init(before: Verdict?, now: Verdict?) {
    switch (before, now) {
    case (_, nil): self = .gone
    case (nil, _): self = .new
    case (.notApplicable, _), (_, .notApplicable): self = .notApplicable
    case (.unknown, _), (_, .unknown): self = .unknown
    case (.met, .met): self = .kept
    case (.met, .notMet): self = .lost
    case (.notMet, .met): self = .gained
    case (.notMet, .notMet): self = .stillOpen
    }
  }
}

/// A criterion in two years.
public struct CriterionComparison: Hashable, Sendable {
  /// The criterion in both years.
  public let criterion: YearPair<Criterion>
  /// What could be said of it last year.
  public let before: Verdict?
  /// What can be said of it this year.
  public let now: Verdict?
  /// What became of it.
  public let course: YearCourse
  /// For a gained or lost criterion the answers behind it that are not last year's; none where the
  /// rules alone made the difference.
  public let answers: [YearPair<Question>]

  init(
    _ criterion: YearPair<Criterion>, before: AssessedYear, now: AssessedYear,
    answers: AnswerMatching
  ) {
    self.criterion = criterion
    self.before = criterion.before.map { before.assessment.criteria[$0.position].verdict }
    self.now = criterion.now.map { now.assessment.criteria[$0.position].verdict }
    course = YearCourse(before: self.before, now: self.now)
    self.answers =
      course == .gained || course == .lost ? answers.changes(behind: criterion) : []
  }
}
