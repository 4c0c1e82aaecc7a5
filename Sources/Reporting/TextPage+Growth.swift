extension TextPage {
  mutating func add(_ change: PathChange) {
    gap()
    add(
      change.title, head: "\(change.number). ", indent: 4, paint: ink.bold, paintHead: ink.bold)
    add("\(change.from) → \(change.to)\(change.effort ?? "")", indent: 4, paint: ink.good)
    for remark in change.remarks { add(remark, indent: 4) }
    add(change.facts, indent: 4)
  }

  /// The changes that lead to a step, by their numbers.
  func climbWords(_ climb: Staircase.Climb?, step: Int) -> String? {
    guard let climb, let label = climb.label(step: step) else { return nil }
    return "← \(climb.change)\(label)"
  }
}
