import JSONWriting
import RuleModel
import Scoring

extension AssessmentEncoder {
  /// How the declared level stands to the counted one, and the facts that keep both apart.
  func declared(_ result: LadderResult, _ ladder: Ladder) -> JSONValue {
    let (comparison, relation): (String, String)
    var (level, steps): (JSONValue, JSONValue) = (.null, .null)
    switch result.declared {
    case .notComparable: (comparison, relation) = ("not_comparable", "not_comparable")
    case .same(let position):
      (comparison, relation, level, steps) = (
        "same", "same", id(ofPosition: position, in: ladder), 0
      )
    case .differs(let position, let difference):
      (comparison, relation) = ("differs", difference > 0 ? "higher" : "lower")
      (level, steps) = (id(ofPosition: position, in: ladder), .integer(difference))
    }
    return [
      "comparison": .string(comparison), "relation": .string(relation), "level": level,
      "steps": steps, "shown": .string(strings.relation(result.declared)),
      "facts": .array(result.declaredFacts.map { fact($0, ladder) }),
    ]
  }

  private func fact(_ fact: DeclaredFact, _ ladder: Ladder) -> JSONValue {
    [
      "level": id(ladder.levels[fact.level].id),
      "criterion": fact.criterion.map { id(rules.criteria[$0].id) } ?? .null,
      "verdict": .string(fact.verdict.rawValue),
      "questions": .array(fact.questions.map { id(rules.questions[$0].id) }),
    ]
  }
}
