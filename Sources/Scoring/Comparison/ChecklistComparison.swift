public import RuleModel

/// A checklist in two years.
public struct ChecklistComparison: Hashable, Sendable {
  /// A section in two years, by position in each year's checklist.
  public struct Section: Hashable, Sendable {
    /// The section last year.
    public let before: Int?
    /// The section this year.
    public let now: Int?
    /// Its score.
    public let score: MeasureComparison
  }

  /// A point in two years.
  public struct Item: Hashable, Sendable {
    /// The id.
    public let id: Identifier
    /// What it says, this year's words first.
    public let title: String
    /// What could be said of it last year.
    public let before: Verdict?
    /// What can be said of it this year.
    public let now: Verdict?
    /// What became of it.
    public let course: YearCourse
  }

  /// The checklist in both years.
  public let checklist: YearPair<Checklist>
  /// The score of the whole.
  public let score: MeasureComparison
  /// The sections.
  public let sections: [Section]
  /// The points, whatever section they stand in.
  public let items: [Item]

  init(_ checklist: YearPair<Checklist>, before: AssessedYear, now: AssessedYear) {
    self.checklist = checklist
    let old = checklist.before.map { before.rules.checklists[$0] }
    let new = checklist.now.map { now.rules.checklists[$0] }
    func score(_ old: Reference<Measure>?, _ new: Reference<Measure>?) -> MeasureComparison {
      MeasureComparison(YearPair(before: old, now: new), before: before, now: now)
    }
    self.score = score(old?.measure, new?.measure)
    let (oldSections, newSections) = (old?.sections ?? [], new?.sections ?? [])
    sections = YearPair<Checklist.Section>.all(
      before: YearComparison.named(oldSections, \.id), now: YearComparison.named(newSections, \.id)
    ).map { pair in
      Section(
        before: pair.before?.position, now: pair.now?.position,
        score: score(
          pair.before.map { oldSections[$0.position].measure },
          pair.now.map { newSections[$0.position].measure }))
    }
    let oldItems = oldSections.flatMap(\.items)
    let newItems = newSections.flatMap(\.items)
    let oldFound = checklist.before.map { before.verdicts($0.position) } ?? []
    let newFound = checklist.now.map { now.verdicts($0.position) } ?? []
    items = YearPair<Checklist.Item>.all(
      before: YearComparison.named(oldItems, \.id), now: YearComparison.named(newItems, \.id)
    ).compactMap { pair in
      guard
        let item = pair.now.map({ newItems[$0.position] })
          ?? pair.before.map({ oldItems[$0.position] })
      else { return nil }
      let old = pair.before.map { oldFound[$0.position] }
      let new = pair.now.map { newFound[$0.position] }
      return Item(
        id: item.id, title: item.title, before: old, now: new,
        course: YearCourse(before: old, now: new))
    }
  }
}

extension AssessedYear {
  /// What can be said of each point of a checklist.
  fileprivate func verdicts(_ checklist: Int) -> [Verdict] {
    assessment.checklists[checklist].sections.flatMap { $0.items.map(\.verdict) }
  }
}
