import RuleModel
import Scoring
import TestKit

/// Everything that is needed to see a difference again.
struct Report: CustomStringConvertible {
  let description: String

  init(_ seed: Int, _ rules: RuleSet, _ sheet: AnswerSheet, _ differences: [Difference]) {
    description = """
      seed \(seed)
      \(rules.dumped)
      ---
      \(rules.dumped(sheet))
      ---
      \(differences.map(\.description).joined(separator: "\n"))
      """
  }
}
