import RuleModel

/// What an expression can give over all answers, as ``Bounds`` of the scoring guide defines it.
struct Possibilities: Hashable {
  /// The values that it can have.
  enum Values: Hashable {
    /// None: it surely lacks.
    case nothing
    case condition(canBeTrue: Bool, canBeFalse: Bool)
    /// Nil where the numbers could be too wide, which has been reported.
    case numbers(NumberBound?)
    case dates(ClosedRange<CivilDate>)
    case member(MemberSet)
    case members(surely: MemberSet, possibly: MemberSet)
    case text(canBeEmpty: Bool, canBeWritten: Bool)
  }

  var values: Values
  /// Whether it can be not applicable or without a value.
  var canLack: Bool

  init(_ values: Values, canLack: Bool = false) {
    self.values = Self.withoutEmpty(values)
    self.canLack = canLack || self.values == .nothing
  }

  static let nothing = Possibilities(.nothing, canLack: true)

  static func condition(true canBeTrue: Bool, false canBeFalse: Bool, lack: Bool = false)
    -> Possibilities
  {
    Possibilities(.condition(canBeTrue: canBeTrue, canBeFalse: canBeFalse), canLack: lack)
  }

  static func number(_ bound: NumberBound?, lack: Bool = false) -> Possibilities {
    Possibilities(.numbers(bound), canLack: lack)
  }

  /// Everything that a type allows.
  static func anything(_ type: ValueType, in rules: RuleSet) -> Possibilities {
    switch type {
    case .boolean: .condition(true: true, false: true, lack: true)
    case .number: .number(nil, lack: true)
    case .date: Possibilities(.dates(CivilDate.first...CivilDate.last), canLack: true)
    case .text: Possibilities(.text(canBeEmpty: true, canBeWritten: true), canLack: true)
    case .member(let enumeration):
      Possibilities(.member(.all(rules.enumerations[enumeration].members.count)), canLack: true)
    case .members(let enumeration):
      Possibilities(
        .members(
          surely: MemberSet(), possibly: .all(rules.enumerations[enumeration].members.count)),
        canLack: true)
    }
  }

  /// One definite value.
  init(_ value: Value) {
    switch value {
    case .boolean(let value): self = .condition(true: value, false: !value)
    case .number(let value): self = .number(NumberBound(value))
    case .member(let value): self.init(.member(MemberSet([value])))
    case .members(let value): self.init(.members(surely: value, possibly: value))
    case .date(let value): self.init(.dates(value...value))
    case .text(let value):
      self.init(.text(canBeEmpty: value.isEmpty, canBeWritten: !value.isEmpty))
    }
  }

  var canBeTrue: Bool {
    if case .condition(let canBeTrue, _) = values { canBeTrue } else { false }
  }

  var canBeFalse: Bool {
    if case .condition(_, let canBeFalse) = values { canBeFalse } else { false }
  }

  var surelyLacks: Bool { values == .nothing }

  /// The only value there is, where a constant or a parameter gives one.
  var onlyNumber: Rational? {
    if case .numbers(let bound?) = values, bound.isPoint { bound.low } else { nil }
  }

  /// One or the other.
  func union(_ other: Possibilities) -> Possibilities {
    Possibilities(Self.union(values, other.values), canLack: canLack || other.canLack)
  }

  private static func withoutEmpty(_ values: Values) -> Values {
    switch values {
    case .condition(false, false), .text(false, false): .nothing
    case .member(let members) where members.isEmpty: .nothing
    case .members(let surely, let possibly) where !surely.isSubset(of: possibly): .nothing
    default: values
    }
  }

  private static func union(_ left: Values, _ right: Values) -> Values {
    switch (left, right) {
    case (.nothing, _): right
    case (_, .nothing): left
    case (.condition(let leftTrue, let leftFalse), .condition(let rightTrue, let rightFalse)):
      .condition(canBeTrue: leftTrue || rightTrue, canBeFalse: leftFalse || rightFalse)
    case (.numbers(let left), .numbers(let right)):
      .numbers(left.flatMap { left in right.map { left.union($0) } })
    case (.dates(let left), .dates(let right)):
      .dates(
        min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound))
    case (.member(let left), .member(let right)): .member(left.union(right))
    case (.members(let leftSure, let left), .members(let rightSure, let right)):
      .members(surely: leftSure.intersection(rightSure), possibly: left.union(right))
    case (.text(let leftEmpty, let leftWritten), .text(let rightEmpty, let rightWritten)):
      .text(
        canBeEmpty: leftEmpty || rightEmpty, canBeWritten: leftWritten || rightWritten)
    // The parts of a checked expression have one type.
    default: left
    }
  }
}
