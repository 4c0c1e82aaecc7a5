import RuleModel
import Scoring

/// A value as the messages of tests show it.
func dump(_ value: some Any) -> String {
  switch value {
  case let set as MemberSet: "\(set.positions)"
  case let bounds as ValueBounds:
    switch bounds {
    case .number(let low, let high): "[\(low), \(high)]"
    case .date(let low, let high): "[\(low), \(high)]"
    case .boolean(let possibilities): dump(possibilities)
    case .member(let set): "one of \(set.positions)"
    case .members(let surely, let possibly): "\(surely.positions)…\(possibly.positions)"
    case .text: "text"
    case .nothing: "nothing"
    }
  case let possibilities as Possibilities:
    "{"
      + [
        possibilities.contains(.met) ? "met" : nil,
        possibilities.contains(.notMet) ? "notMet" : nil,
        possibilities.contains(.notApplicable) ? "notApplicable" : nil,
      ].compactMap { $0 }.joined(separator: ", ") + "}"
  case let list as [Possibilities]: "\(list.map { dump($0) })"
  case let value as Value: "\(value)"
  case let counted as CountedValue:
    if case .value(let value) = counted { dump(value) } else { "\(counted)" }
  case let value as Value?: value.map { dump($0) } ?? "none"
  default: "\(value)"
  }
}
