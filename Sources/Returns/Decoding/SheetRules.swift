import RuleModel
import Scoring

/// A rule set made ready for any number of answer sheets.
struct SheetRules: Sendable {
  let rules: RuleSet
  let keys: AnswerKeys
  let plan: ScoringPlan

  init(_ rules: RuleSet) {
    self.rules = rules
    keys = AnswerKeys(rules)
    plan = ScoringPlan(rules)
  }
}
