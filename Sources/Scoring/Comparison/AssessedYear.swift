public import RuleModel

/// One year's answer sheet with the rules that it was scored with and what came of it.
public struct AssessedYear: Sendable {
  /// The rules, ready for scoring.
  public let plan: ScoringPlan
  /// What was answered.
  public let sheet: AnswerSheet
  /// What came of it.
  public let assessment: Assessment

  /// Scores a sheet.
  public init(_ plan: ScoringPlan, _ sheet: AnswerSheet) {
    self.init(plan: plan, sheet: sheet, assessment: plan.assess(sheet))
  }

  /// Takes a sheet that was scored with these rules.
  public init(plan: ScoringPlan, sheet: AnswerSheet, assessment: Assessment) {
    self.plan = plan
    self.sheet = sheet
    self.assessment = assessment
  }

  /// The rule set.
  public var rules: RuleSet { plan.rules }

  /// The fiscal year of the survey: the sheet's own, or that of the rules.
  public var fiscalYear: Int? { sheet.surveyYear ?? rules.surveyYear }
}

/// A part of last year's rule set and the part of this year's that has the same id; one of both is
/// missing where the other year's rules have no such part.
public struct YearPair<Part>: Hashable, Sendable {
  /// In last year's rule set.
  public let before: Reference<Part>?
  /// In this year's rule set.
  public let now: Reference<Part>?

  /// Makes a pair.
  public init(before: Reference<Part>?, now: Reference<Part>?) {
    self.before = before
    self.now = now
  }

  /// Pairs the parts of two years, each told by its position and what it is called: this year's in
  /// their order, then those that only last year's rules have.
  static func all(
    before: [(position: Int, name: String)], now: [(position: Int, name: String)]
  ) -> [YearPair] {
    let places = Dictionary(
      before.map { ($0.name, $0.position) }, uniquingKeysWith: { first, _ in first })
    let names = Set(now.map(\.name))
    return now.map {
      YearPair(before: places[$0.name].map { Reference($0) }, now: Reference($0.position))
    }
      + before.filter { !names.contains($0.name) }.map {
        YearPair(before: Reference($0.position), now: nil)
      }
  }
}
