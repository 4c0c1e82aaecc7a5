import Diagnostics
import RuleLoading
import RuleModel
import Testing

/// Which digests a change of each member of the model changes, as the page on the canonical form
/// says.
@Suite struct CanonicalMemberTests {
  private static let rules = CanonicalSample.rules
  private static let before = RuleSetJSON.digests(of: rules)

  @Test(arguments: Alteration.all.indices)
  func `a changed member changes the digests that it should`(index: Int) throws {
    let alteration = Alteration.all[index]
    let changed = try #require(alteration.apply(Self.rules), "\(alteration.name)")
    #expect(changed != Self.rules, "\(alteration.name) is not changed")
    let after = RuleSetJSON.digests(of: changed)
    #expect(
      (after.logic != Self.before.logic) == (alteration.effect == .logic), "\(alteration.name)")
    #expect(
      (after.full != Self.before.full) == (alteration.effect != .nothing), "\(alteration.name)")
  }

  /// A member that is new in the model has to be decided upon here and in the page.
  @Test func `no member of the model is left out`() throws {
    let rules = Self.rules
    let ladder = rules.ladders[0]
    let measure = rules.measures[0]
    let section = rules.checklists[0].sections[0]
    let parts: [Any] = [
      rules, rules.sources[0], rules.subjects[0], rules.parameters[0], rules.enumerations[0],
      rules.enumerations[0].members[0], rules.questions[0], rules.criteria[0], measure,
      measure.policies, measure.display, rules.checklists[0], section, section.items[0], ladder,
      ladder.outcomes[0], ladder.floor, ladder.levels[0], rules.recommendations[0],
      rules.consistency[0], rules.groups[0], rules.groups[0].columns[0], rules.otherSheets[0],
      CanonicalSample.attribution, CanonicalSample.basis,
    ]
    var missing: [String] = []
    let known = Set(Alteration.all.map(\.name))
    for part in parts {
      for child in Mirror(reflecting: part).children {
        let name = "\(type(of: part)).\(child.label ?? "?")"
        if !known.contains(name) { missing.append(name) }
      }
    }
    #expect(missing == [])
  }
}
