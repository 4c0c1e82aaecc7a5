import RuleModel
import Scoring
import Testing

@Suite struct `What keeps the declared level and the counted one apart` {
  private func result(_ answers: Answer...) -> LadderResult {
    var builder = RuleSetBuilder()
    let questions = (0..<3).map { _ in builder.yesNo() }
    let ids = builder.enumeration(["L0", "L1", "L2", "L3"])
    let rating = builder.question(.single(ids))
    let criteria = questions.map { builder.criterion($0) }
    _ = builder.ladder(
      [
        RuleSetBuilder.LevelDraft(criteria: [criteria[0]]),
        RuleSetBuilder.LevelDraft(criteria: [criteria[1]]),
        RuleSetBuilder.LevelDraft(criteria: [criteria[2]], condition: questions[0]),
      ], declared: rating)
    return builder.assess(answers).ladders[0]
  }

  @Test func `is what the declared level lacks, where it is the higher one`() {
    let result = result(.yes, .no, .unanswered, .member(3))
    #expect(result.declared == .differs(position: 3, steps: 2))
    #expect(
      result.declaredFacts == [
        DeclaredFact(
          level: 1, criterion: Reference(1), verdict: .notMet, questions: [Reference(1)]),
        DeclaredFact(
          level: 2, criterion: Reference(2), verdict: .unknown, questions: [Reference(2)]),
      ])
  }

  @Test func `is what the levels above it rest on, where it is the lower one`() {
    let result = result(.yes, .yes, .yes, .member(1))
    #expect(result.declared == .differs(position: 1, steps: -2))
    #expect(result.declaredFacts.map(\.level) == [1, 2, 2])
    #expect(result.declaredFacts.map(\.criterion) == [Reference(1), Reference(2), nil])
    #expect(result.declaredFacts.allSatisfy { $0.verdict == .met })
  }

  @Test func `is nothing where both are the same, or not comparable`() {
    #expect(result(.yes, .no, .no, .member(1)).declaredFacts.isEmpty)
    #expect(result(.yes, .no, .no, .unanswered).declaredFacts.isEmpty)
  }
}
