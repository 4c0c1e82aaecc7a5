import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let listThatCanBeEmpty = DiagnosticCode("R116", .error)
}

/// Finds conditions over rows that are not applicable where no row is left, in places where nothing
/// says what happens then.
///
/// A criterion that does not apply leaves its level: "some initiative runs" would hold no council
/// back that has none.
struct ListThatCanBeEmpty {
  private let evaluator: AbstractEvaluator
  private(set) var diagnostics: [Diagnostic] = []

  init(in rules: RuleSet, _ evaluator: AbstractEvaluator) {
    self.evaluator = evaluator
    for criterion in rules.criteria where criterion.suspension == nil {
      guard !criterion.statesNotApplicable, criterion.whenNotApplicable == .exclude else {
        continue
      }
      inspect(criterion.condition)
    }
    for ladder in rules.ladders {
      for condition in ladder.outcomes.compactMap(\.expression) { inspect(condition) }
      for level in ladder.levels where level.criteria.isEmpty && !level.statesNotApplicable {
        if level.whenNotApplicable == .exclude { level.condition.map { inspect($0) } }
      }
    }
  }

  private mutating func inspect(_ condition: Expression) {
    let parts: [Expression]
    switch condition.kind {
    case .all(let members), .any(let members): parts = members
    default: return
    }
    // Only rows have a case of their own with nothing beside it.
    var evaluator = evaluator
    let canAllLeave = parts.allSatisfy { part in
      guard case .cases(let cases, let otherwise) = part.kind, case .nothing = otherwise.kind,
        cases.count == 1
      else { return false }
      let holds = evaluator.possibilities(of: cases[0].condition)
      return holds.canBeFalse || holds.canLack
    }
    guard canAllLeave, !parts.isEmpty else { return }
    diagnostics.append(
      Diagnostic(
        .listThatCanBeEmpty,
        Message(
          ja: "当てはまる行が一つもないとき、この条件は該当なしになります",
          en: "where no row is left this condition is not applicable"),
        at: condition.span,
        help: Message(
          ja: "`empty: false` のように、行がないときの結果を書くか、`if_not_applicable` を書いてください",
          en: "say what holds then, as in `empty: false`, or write `if_not_applicable`")))
  }

  static let explanations = [
    Explanation(
      .listThatCanBeEmpty,
      title: Message(
        ja: "行がないときの結果が書かれていない条件", en: "a condition over rows that may be none"),
      meaning: Message(
        ja: "繰り返しの行や、回答で絞り込んだ行がすべて外れると、条件そのものが該当なしになります",
        en:
          "When all rows of a group, or all that answers select, drop out, the condition itself is not applicable"
      ),
      reason: Message(
        ja: "該当しない判定条件はレベルから抜けるので、一行も書いていない回答者がそのレベルに届いてしまいます",
        en:
          "A criterion that does not apply leaves its level, so a respondent without any row would reach it"
      ),
      wrong: "- id: running\n  when: any(initiatives, status == running)\n",
      right: "- id: running\n  when: \"any(initiatives, status == running, empty: false)\"\n")
  ]
}
