import RuleModel
import Scoring
import Testing

@Suite struct ChecklistTests {
  @Test func `items are counted by how they stand, and the score skips what is missing`() {
    var builder = RuleSetBuilder()
    let items = (0..<5).map { _ in builder.yesNo() }
    _ = builder.checklist(items)
    let result = builder.assess(.yes, .no, .unanswered, .notApplicable, .yes)
    let counts = ChecklistResult.Counts(met: 2, notMet: 1, unknown: 1, notApplicable: 1)
    #expect(result.checklists[0].isApplicable)
    #expect(result.checklists[0].counts == counts)
    #expect(result.checklists[0].sections[0].counts == counts)
    #expect(
      result.checklists[0].sections[0].items
        == [.met, .notMet, [.met, .notMet], .notApplicable, .met])
    #expect(result.measures[0].counted == .value(.number(Rational(200, 3))))
    #expect(result.measures[0].bounds == .number(low: 50, high: 75))
    #expect(result.measures[0].deciding.questions == [Reference(2)])
  }

  @Test func `a checklist for others does not apply, nor do its measures`() {
    var builder = RuleSetBuilder()
    let (mine, other) = (builder.subject(), builder.subject())
    let item = builder.yesNo()
    _ = builder.checklist([item], subjects: [other])
    _ = builder.measure(
      .sum([Measure.Term(.measure(Reference(1)))]),
      policies: Measure.Policies(notApplicable: .value(3), noResultChild: .value(4)))
    let result = builder.assess(.yes, subjects: [mine])
    #expect(!result.checklists[0].isApplicable)
    #expect(
      result.checklists[0].counts
        == ChecklistResult.Counts(met: 0, notMet: 0, unknown: 0, notApplicable: 1))
    #expect(result.measures[0].counted == .notApplicable)
    #expect(result.measures[1].counted == .notApplicable)
    #expect(result.measures[2].counted == .value(.number(3)))
    #expect(builder.assess(.yes, subjects: [other]).measures[1].counted == .value(.number(100)))
  }
}
