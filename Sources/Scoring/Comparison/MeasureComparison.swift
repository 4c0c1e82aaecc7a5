public import RuleModel

/// A measure in two years.
public struct MeasureComparison: Hashable, Sendable {
  /// What became of the counted value.
  public enum Course: Hashable, Sendable {
    case same
    /// A number changed by so much.
    case number(difference: Rational)
    /// Another value that has no difference in numbers.
    case other
    /// One year has no value, or another type of value, or no such measure.
    case notComparable
  }

  /// The measure in both years.
  public let measure: YearPair<Measure>
  /// What became of the counted value.
  public let course: Course

  init(_ measure: YearPair<Measure>, before: AssessedYear, now: AssessedYear) {
    self.measure = measure
    course = Self.course(measure, before, now)
  }

  private static func course(
    _ measure: YearPair<Measure>, _ before: AssessedYear, _ now: AssessedYear
  ) -> Course {
    guard let old = measure.before, let new = measure.now,
      case .value(let oldValue) = before.assessment.measures[old.position].counted,
      case .value(let newValue) = now.assessment.measures[new.position].counted
    else { return .notComparable }
    switch (oldValue, newValue) {
    case (.number(let old), .number(let new)):
      guard let difference = new.subtracting(old) else { return .notComparable }
      return difference == .zero ? .same : .number(difference: difference)
    case (.boolean, .boolean), (.date, .date), (.text, .text):
      return oldValue == newValue ? .same : .other
    case (.member, .member), (.members, .members):
      guard let oldIDs = before.rules.ids(oldValue, before.rules.measures[old].type),
        let newIDs = now.rules.ids(newValue, now.rules.measures[new].type)
      else { return .notComparable }
      return oldIDs == newIDs ? .same : .other
    default: return .notComparable
    }
  }
}

extension RuleSet {
  /// The ids of the members that a value names; nil for a value of another type.
  fileprivate func ids(_ value: Value, _ type: ValueType) -> [String]? {
    let set: MemberSet
    switch value {
    case .member(let position): set = MemberSet([position])
    case .members(let members): set = members
    case .boolean, .number, .date, .text: return nil
    }
    switch type {
    case .member(let enumeration), .members(let enumeration):
      let members = enumerations[enumeration].members
      return set.positions.filter(members.indices.contains).map { members[$0].id.text }.sorted()
    case .boolean, .number, .date, .text: return nil
    }
  }
}
