import RuleModel

/// Last year's result beside this year's, part by part.
///
/// Parts are the same where their ids are, whatever their order; the rule sets may be those of
/// different years. What rules say of the first, second … row of a group is compared by that number,
/// whatever the row's key. What stands on other answer sheets is not compared. Lists follow this year's
/// rule set; what only last year's has comes behind.
public struct YearComparison: Sendable {
  /// Last year.
  public let before: AssessedYear
  /// This year.
  public let now: AssessedYear
  /// The levels.
  public let ladders: [LadderComparison]
  /// The criteria.
  public let criteria: [CriterionComparison]
  /// The measures, those of checklists among them.
  public let measures: [MeasureComparison]
  /// The checklists.
  public let checklists: [ChecklistComparison]
  /// The advice that was given in one of the years.
  public let advice: [AdviceComparison]

  /// Compares two years.
  public init(before: AssessedYear, now: AssessedYear) {
    self.before = before
    self.now = now
    let (old, new) = (before.rules, now.rules)
    ladders = YearPair<Ladder>.all(
      before: Self.own(old.ladders, \.id, sheet: \.sheet),
      now: Self.own(new.ladders, \.id, sheet: \.sheet)
    ).map { LadderComparison($0, before: before, now: now) }
    let answers = AnswerMatching(before: before, now: now)
    criteria = YearPair<Criterion>.all(
      before: Self.own(old.criteria, \.id, sheet: \.sheet),
      now: Self.own(new.criteria, \.id, sheet: \.sheet)
    ).map { CriterionComparison($0, before: before, now: now, answers: answers) }
    measures = YearPair<Measure>.all(
      before: Self.own(old.measures, \.id, sheet: \.sheet),
      now: Self.own(new.measures, \.id, sheet: \.sheet)
    ).map { MeasureComparison($0, before: before, now: now) }
    checklists = YearPair<Checklist>.all(
      before: Self.named(old.checklists, \.id), now: Self.named(new.checklists, \.id)
    ).map { ChecklistComparison($0, before: before, now: now) }
    advice = AdviceComparison.all(before: before, now: now)
  }

  /// Parts by position with their ids.
  static func named<Part>(
    _ parts: [Part], _ id: (Part) -> Identifier
  ) -> [(position: Int, name: String)] {
    parts.enumerated().map { ($0, id($1).text) }
  }

  // The parts that do not stand on another answer sheet.
  private static func own<Part>(
    _ parts: [Part], _ id: (Part) -> Identifier, sheet: (Part) -> Reference<OtherSheet>?
  ) -> [(position: Int, name: String)] {
    parts.indices.filter { sheet(parts[$0]) == nil }.map { ($0, id(parts[$0]).text) }
  }
}
