import Scoring

/// The words about the own rating beside the computed level.
extension Strings {
  var relation: String { pick("比べた結果", "Compared") }

  func relation(_ declared: LadderResult.Declared) -> String {
    switch declared {
    case .same: pick("一致", "the same")
    case .differs(_, let steps) where steps > 0:
      pick("自己評価が高い（\(steps)段階）", "own rating higher by \(steps)")
    case .differs(_, let steps):
      pick("自己評価が低い（\(-steps)段階）", "own rating lower by \(-steps)")
    case .notComparable: pick("比較不能", "not comparable")
    }
  }

  func remark(_ declared: LadderResult.Declared) -> String {
    switch declared {
    case .same: bothTheSame
    case .differs(_, let steps) where steps > 0: declaredAbove(steps)
    case .differs(_, let steps): declaredBelow(-steps)
    case .notComparable: declaredNotComparable
    }
  }

  var outcomeNotComparable: String {
    pick(
      "結果がレベルの外にあるため、自己評価とは比べていません。",
      "The result stands outside the levels, so there is nothing to compare.")
  }
  var unjudgedNotComparable: String {
    pick(
      "レベルがまだ判定できないため、自己評価とは比べていません。",
      "The level cannot be judged yet, so there is nothing to compare.")
  }
  func lacking(for level: String) -> String {
    pick(
      "回答の上で「\(level)」にまだそろっていない条件は、次のとおりです。",
      "What the answers do not show yet for “\(level)”:")
  }
  func above(_ declared: String, restsOn computed: String) -> String {
    pick(
      "自己評価の「\(declared)」より上の「\(computed)」は、次の条件を満たしていることによります。",
      "“\(computed)”, above your own rating “\(declared)”, rests on these criteria, which are met:")
  }
}
