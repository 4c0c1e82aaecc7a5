import Diagnostics
import RuleModel
import YAMLSyntax

/// `{over: ROWS, value: EXPRESSION, weight: EXPRESSION}`: a part of a roll-up for each row.
struct RowPartsDraft {
  var rows: RowsSyntax
  /// Nil where it is not written: the row's answer.
  var value: ValueDraft?
  /// Made of attributes only; nil where it is not written: 1.
  var weight: ExpressionSyntax?
  let span: Span

  init?(_ node: YAMLNode, isWeighted: Bool, _ findings: Findings) {
    let keys = ["over", "value"] + (isWeighted ? ["weight"] : [])
    let fields = Fields(node, keys: keys, findings)
    fields.require("over")
    let rows = fields.rows("over")
    value = fields.value("value")
    weight = fields.expression("weight")
    span = fields.place(of: "over") ?? fields.span
    let isFaulty =
      (fields.has("value") && value == nil) || (fields.has("weight") && weight == nil)
    guard let rows, !isFaulty else { return nil }
    self.rows = rows
  }
}

/// `pick`: the row with the least or greatest value.
struct PickDraft {
  var rows: RowsSyntax
  let extreme: Expression.Extreme
  var value: ExpressionSyntax
  let span: Span

  init?(_ node: YAMLNode, _ findings: Findings) {
    let extremes = Expression.Extreme.allCases.map(\.rawValue)
    let fields = Fields(node, keys: ["over"] + extremes, findings)
    fields.require("over")
    let rows = fields.rows("over")
    guard let word = fields.exactlyOne(of: extremes),
      let extreme = Expression.Extreme(rawValue: word), let value = fields.expression(word),
      let rows
    else { return nil }
    self.rows = rows
    self.extreme = extreme
    self.value = value
    span = fields.place(of: word) ?? fields.span
  }
}

/// `walk`: goes through rows while a condition does not fail.
struct WalkDraft {
  static let keys = ["over", "while", "give"]

  /// The row that is given.
  enum Given: String, CaseIterable {
    /// The first where the condition is false.
    case stop
    /// The one before it, or the last of all.
    case last
  }

  var rows: RowsSyntax
  var condition: ConditionSyntax
  let given: Given
  let span: Span

  init?(_ node: YAMLNode, _ findings: Findings) {
    let fields = Fields(node, keys: Self.keys, findings)
    fields.require("over")
    fields.require("while")
    let rows = fields.rows("over")
    given = fields.word("give", of: Given.allCases)?.value ?? .stop
    guard let condition = fields.condition("while"), let rows else { return nil }
    self.rows = rows
    self.condition = condition
    span = fields.place(of: "while") ?? fields.span
  }
}
