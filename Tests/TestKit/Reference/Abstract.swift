package import RuleModel
package import Scoring

/// The values that completions can give an expression, and whether they can leave it lacking.
package struct Abstract: Hashable, Sendable {
  /// The values.
  package enum Content: Hashable, Sendable {
    case boolean(canBeTrue: Bool, canBeFalse: Bool)
    case number(Rational, Rational)
    case date(CivilDate, CivilDate)
    case member(MemberSet)
    case members(surely: MemberSet, possibly: MemberSet)
    /// A text that is not empty is kept where it is surely the answer to one question.
    case text(String?, of: Int?, canBeEmpty: Bool, canBeOther: Bool)
  }

  /// The values; nil when no completion gives one.
  package let content: Content?
  /// Whether completions can leave it without a value.
  package let canLack: Bool

  /// No completion gives a value.
  static let lacking = Abstract(nil, canLack: true)

  init(_ content: Content?, canLack: Bool = false) {
    self.content = content
    self.canLack = canLack || content == nil
  }

  /// A condition.
  init(_ possibilities: Possibilities) {
    let canBeTrue = possibilities.contains(.met)
    let canBeFalse = possibilities.contains(.notMet)
    let content = Content.boolean(canBeTrue: canBeTrue, canBeFalse: canBeFalse)
    self.init(
      canBeTrue || canBeFalse ? content : nil, canLack: possibilities.contains(.notApplicable))
  }

  /// One value.
  init(_ value: Value, canLack: Bool = false) {
    self.init(Content(value), canLack: canLack)
  }

  /// The possibilities of a condition.
  var possibilities: Possibilities {
    var result: Possibilities = canLack ? [.notApplicable] : []
    switch content {
    case nil: break
    case .boolean(let canBeTrue, let canBeFalse):
      if canBeTrue { result.insert(.met) }
      if canBeFalse { result.insert(.notMet) }
    default: preconditionFailure("not a condition")
    }
    return result
  }

  /// The ends of a number; a condition counts 1 or 0.
  var number: (low: Rational, high: Rational)? {
    switch content {
    case nil: return nil
    case .number(let low, let high): return (low, high)
    case .boolean(let canBeTrue, let canBeFalse): return (canBeFalse ? 0 : 1, canBeTrue ? 1 : 0)
    default: preconditionFailure("not a number")
    }
  }

  /// The value, where there is one and no other possibility.
  var point: Value? {
    canLack ? nil : content?.point
  }

  /// Without what a text says, of which bounds keep only whether it is empty.
  var forgettingText: Abstract {
    guard case .text(_, _, let canBeEmpty, let canBeOther) = content else { return self }
    return Abstract(
      .text(nil, of: nil, canBeEmpty: canBeEmpty, canBeOther: canBeOther), canLack: canLack)
  }

  /// The same values and the possibility to lack.
  func lacking(if canLack: Bool) -> Abstract {
    Abstract(content, canLack: self.canLack || canLack)
  }

  /// What is possible in either of two values, one of which is the only one there is; no values at
  /// all count for nothing.
  func joined(_ other: Abstract) -> Abstract {
    content == nil ? other : union(other)
  }

  /// What is possible in either.
  func union(_ other: Abstract) -> Abstract {
    let canLack = self.canLack || other.canLack
    guard let left = content else { return Abstract(other.content, canLack: canLack) }
    guard let right = other.content else { return Abstract(left, canLack: canLack) }
    return Abstract(left.union(right), canLack: canLack)
  }

  /// The bounds as results give them.
  package var bounds: ValueBounds {
    switch content {
    case nil: .nothing
    case .boolean(let canBeTrue, let canBeFalse):
      .boolean(Possibilities(met: canBeTrue, notMet: canBeFalse))
    case .number(let low, let high): .number(low: low, high: high)
    case .date(let low, let high): .date(low: low, high: high)
    case .member(let set): .member(set)
    case .members(let surely, let possibly): .members(surely: surely, possibly: possibly)
    case .text: .text
    }
  }
}

extension Abstract.Content {
  /// One value.
  init(_ value: Value) {
    switch value {
    case .boolean(let truth): self = .boolean(canBeTrue: truth, canBeFalse: !truth)
    case .number(let number): self = .number(number, number)
    case .date(let date): self = .date(date, date)
    case .member(let member): self = .member(MemberSet([member]))
    case .members(let members): self = .members(surely: members, possibly: members)
    case .text(let text):
      self = .text(text, of: nil, canBeEmpty: text.isEmpty, canBeOther: !text.isEmpty)
    }
  }

  /// The value, where there is only one.
  var point: Value? {
    switch self {
    case .boolean(let canBeTrue, let canBeFalse):
      canBeTrue && canBeFalse ? nil : .boolean(canBeTrue)
    case .number(let low, let high): low == high ? .number(low) : nil
    case .date(let low, let high): low == high ? .date(low) : nil
    case .member(let set): set.count == 1 ? set.positions.first.map(Value.member) : nil
    case .members(let surely, let possibly): surely == possibly ? .members(surely) : nil
    case .text(let text, _, _, _): text.map(Value.text)
    }
  }

  /// What is possible in either.
  func union(_ other: Self) -> Self {
    switch (self, other) {
    case (.boolean(let trueA, let falseA), .boolean(let trueB, let falseB)):
      .boolean(canBeTrue: trueA || trueB, canBeFalse: falseA || falseB)
    case (.number(let lowA, let highA), .number(let lowB, let highB)):
      .number(min(lowA, lowB), max(highA, highB))
    case (.date(let lowA, let highA), .date(let lowB, let highB)):
      .date(min(lowA, lowB), max(highA, highB))
    case (.member(let left), .member(let right)): .member(left.union(right))
    case (.members(let surelyA, let possiblyA), .members(let surelyB, let possiblyB)):
      .members(
        surely: surelyA.intersection(surelyB), possibly: possiblyA.union(possiblyB))
    case (
      .text(let left, let first, let emptyA, let otherA),
      .text(let right, let second, let emptyB, let otherB)
    ):
      // What two questions say is not compared, unless there is nothing to compare.
      .text(
        left == right && (first == second || left == "") ? left : nil,
        of: first == second ? first : nil, canBeEmpty: emptyA || emptyB,
        canBeOther: otherA || otherB)
    default: preconditionFailure("values of two types")
    }
  }

  /// Whether a value is among those possible.
  func contains(_ value: Value) -> Bool {
    switch (self, value) {
    case (.boolean(let canBeTrue, let canBeFalse), .boolean(let truth)):
      truth ? canBeTrue : canBeFalse
    case (.number(let low, let high), .number(let number)): low <= number && number <= high
    case (.date(let low, let high), .date(let date)): low <= date && date <= high
    case (.member(let set), .member(let member)): set.contains(member)
    case (.members(let surely, let possibly), .members(let members)):
      surely.isSubset(of: members) && members.isSubset(of: possibly)
    case (.text(_, _, let canBeEmpty, let canBeOther), .text(let text)):
      text.isEmpty ? canBeEmpty : canBeOther
    default: false
    }
  }
}

extension Possibilities {
  /// True, false or both.
  init(met: Bool, notMet: Bool) {
    self = []
    if met { insert(.met) }
    if notMet { insert(.notMet) }
  }

  /// The three, one by one.
  static let each: [Possibilities] = [.met, .notMet, .notApplicable]

  /// Those in the set, one by one.
  var choices: [Possibilities] { Self.each.filter { contains($0) } }

  /// Not applicable becomes what a policy says; nil leaves it.
  func replacingNotApplicable(by replacement: Possibilities?) -> Possibilities {
    guard let replacement, contains(.notApplicable) else { return self }
    return subtracting(.notApplicable).union(replacement)
  }

  /// Conditions joined, by trying every choice of one possibility for each part: Bounds.md calls
  /// the parts independent, and RuleLanguage.md says what each choice gives.
  static func joined(
    _ parts: [Possibilities], _ rule: (_ met: Int, _ applicable: Int) -> Bool
  ) -> Possibilities {
    // Whether so many parts can be true while so many apply.
    let width = parts.count + 1
    var seen = [Bool](repeating: false, count: width * width)
    seen[0] = true
    for part in parts {
      var next = [Bool](repeating: false, count: width * width)
      for place in seen.indices where seen[place] {
        if part.contains(.met) { next[place + width + 1] = true }
        if part.contains(.notMet) { next[place + 1] = true }
        if part.contains(.notApplicable) { next[place] = true }
      }
      seen = next
    }
    return seen.indices.filter { seen[$0] }.reduce(into: []) { result, place in
      let (met, applicable) = place.quotientAndRemainder(dividingBy: width)
      if applicable == 0 {
        result.insert(.notApplicable)
      } else {
        result.insert(rule(met, applicable) ? .met : .notMet)
      }
    }
  }

  static func all(_ parts: [Possibilities]) -> Possibilities {
    joined(parts) { met, applicable in met == applicable }
  }
}
