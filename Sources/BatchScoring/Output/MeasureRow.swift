import RuleModel
import Scoring

/// What tables and lines say of one measure.
struct MeasureRow {
  /// A value of a measure, by ids where it is of members.
  enum Shown {
    case number(Rational)
    case truth(Bool)
    case text(String)
  }

  let measure: Measure
  /// Whether there is a counted value, and why not.
  let state: String
  let counted: Shown?
  let low: Shown?
  let high: Shown?
  let isExact: Bool

  init(_ measure: Measure, _ result: MeasureResult, rules: RuleSet) {
    self.measure = measure
    isExact = result.isExact
    func ids(_ set: MemberSet) -> String {
      switch measure.type {
      case .member(let enumeration), .members(let enumeration):
        let members = rules.enumerations[enumeration].members
        return set.positions.filter(members.indices.contains).map { members[$0].id.text }
          .joined(separator: " ")
      case .boolean, .number, .date, .text: return ""
      }
    }
    func shown(_ value: Value) -> Shown {
      switch value {
      case .boolean(let truth): .truth(truth)
      case .number(let number): .number(number)
      case .member(let position): .text(ids(MemberSet([position])))
      case .members(let set): .text(ids(set))
      case .date(let date): .text(date.description)
      case .text(let text): .text(text)
      }
    }
    switch result.counted {
    case .value(let value): (state, counted) = ("value", shown(value))
    case .none: (state, counted) = ("none", nil)
    case .notApplicable: (state, counted) = ("not_applicable", nil)
    case .missing: (state, counted) = ("missing", nil)
    }
    switch result.tight ?? result.bounds {
    case .number(let low, let high): (self.low, self.high) = (.number(low), .number(high))
    case .date(let low, let high):
      (self.low, self.high) = (.text(low.description), .text(high.description))
    case .boolean(let possible):
      low =
        possible.contains(.notMet) ? .truth(false) : possible.contains(.met) ? .truth(true) : nil
      high =
        possible.contains(.met) ? .truth(true) : possible.contains(.notMet) ? .truth(false) : nil
    case .member(let set):
      low = set.positions.first.map { .text(ids(MemberSet([$0]))) }
      high = set.positions.last.map { .text(ids(MemberSet([$0]))) }
    case .members(let surely, let possibly):
      (low, high) = (.text(ids(surely)), .text(ids(possibly)))
    case .text, .nothing: (low, high) = (nil, nil)
    }
  }
}
