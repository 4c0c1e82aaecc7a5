import Diagnostics
import RuleModel
import YAMLSyntax

/// How far a level is met: the first state whose condition holds, or else one that needs none.
struct LevelStatesDraft {
  /// One state.
  struct State {
    let step: Located<String>
    var condition: ConditionSyntax
  }

  var states: [State]
  /// Nil where it is not written: the lowest step.
  let otherwise: Located<String>?
  let span: Span

  /// Reads `states` and `otherwise`; nil where a part of them is missing or faulty.
  init?(_ fields: Fields) {
    let nodes = fields.filledList("states") ?? []
    otherwise = fields.plain("otherwise")
    span = fields.place(of: "states") ?? fields.span
    states = nodes.compactMap { node in
      let inner = Fields(node, keys: ["state", "when"], fields.findings)
      inner.require("state")
      inner.require("when")
      let step = inner.plain("state")
      guard let condition = inner.condition("when"), let step else { return nil }
      return State(step: step, condition: condition)
    }
    if nodes.isEmpty || states.count != nodes.count { return nil }
    if fields.has("otherwise"), otherwise == nil { return nil }
  }

  /// The states as a list of cases.
  func cases(in scale: Located<String>) -> CasesDraft {
    CasesDraft(
      enumeration: scale,
      cases: states.map {
        CasesDraft.Case(condition: $0.condition, decision: .holds, member: $0.step)
      },
      otherwise: otherwise.map { .member($0) } ?? .lowest, span: span)
  }

  /// The same states with every expression put through a function.
  func mapping(_ transform: (ExpressionSyntax) -> ExpressionSyntax) -> LevelStatesDraft {
    var draft = self
    for position in states.indices {
      draft.states[position].condition = states[position].condition.changed(transform)
    }
    return draft
  }
}
