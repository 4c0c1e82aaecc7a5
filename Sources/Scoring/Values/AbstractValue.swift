import RuleModel

/// What completions of the missing answers can make of a value.
struct AbstractValue: Hashable, Sendable {
  /// The values that are possible.
  enum Content: Hashable, Sendable {
    /// None: it surely lacks a value.
    case nothing
    /// Truth values; never "not applicable".
    case truth(Possibilities)
    case number(Interval)
    /// From the first to the second.
    case date(CivilDate, CivilDate)
    /// One of these members.
    case member(MemberSet)
    /// At least the first members, at most the second.
    case members(surely: MemberSet, possibly: MemberSet)
    case text(AbstractText)
  }

  let content: Content
  /// Whether it can lack a value: by not applying, or by being a measure without one.
  let canLack: Bool

  /// Makes a value; one without content lacks.
  init(_ content: Content, canLack: Bool = false) {
    self.content = content
    self.canLack = canLack || content == .nothing
  }

  /// Makes the value of a condition.
  init(_ possibilities: Possibilities) {
    let truth = possibilities.subtracting(.notApplicable)
    self.init(
      truth.isEmpty ? .nothing : .truth(truth), canLack: possibilities.canBeNotApplicable)
  }

  static let lacking = AbstractValue(.nothing)

  var isLacking: Bool { content == .nothing }

  /// Whether nothing is left open.
  var isSingle: Bool {
    switch content {
    case .nothing: true
    case .truth(let truth): !canLack && truth.isSingle
    case .number(let interval): !canLack && interval.isPoint
    case .date(let low, let high): !canLack && low == high
    case .member(let members): !canLack && members.count == 1
    case .members(let surely, let possibly): !canLack && surely == possibly
    case .text(let text): !canLack && text.isSingle
    }
  }

  /// The value read as a condition.
  var possibilities: Possibilities {
    guard case .truth(let truth) = content else { return .notApplicable }
    return canLack ? truth.union(.notApplicable) : truth
  }

  /// The value read as a number; a condition is 1 or 0.
  var interval: Interval? {
    switch content {
    case .number(let interval): interval
    case .truth(let truth): Interval(truth.canBeNotMet ? 0 : 1, truth.canBeMet ? 1 : 0)
    case .nothing, .date, .member, .members, .text: nil
    }
  }

  /// The members that it can have or hold.
  var possibleMembers: MemberSet {
    switch content {
    case .member(let members): members
    case .members(_, let possibly): possibly
    case .nothing, .truth, .number, .date, .text: MemberSet()
    }
  }

  /// The same values, that may be lacking too.
  func lacking(if canLack: Bool) -> AbstractValue {
    canLack && !self.canLack ? AbstractValue(content, canLack: true) : self
  }

  /// The same values, surely there.
  var withoutLack: AbstractValue { AbstractValue(content) }

  /// The same values; of a text only whether it can be empty, and whether something else.
  var withoutTextOrigin: AbstractValue {
    guard case .text(var text) = content else { return self }
    text.origin = nil
    return AbstractValue(.text(text), canLack: canLack)
  }

  /// What either can be.
  func union(_ other: AbstractValue) -> AbstractValue {
    AbstractValue(content.union(other.content), canLack: canLack || other.canLack)
  }
}

extension AbstractValue.Content {
  /// What either can be; values of different types do not meet in a checked rule set.
  func union(_ other: Self) -> Self {
    switch (self, other) {
    case (let content, .nothing), (.nothing, let content): content
    case (.truth(let left), .truth(let right)): .truth(left.union(right))
    case (.number(let left), .number(let right)): .number(left.union(right))
    case (.date(let low, let high), .date(let otherLow, let otherHigh)):
      .date(min(low, otherLow), max(high, otherHigh))
    case (.member(let left), .member(let right)): .member(left.union(right))
    case (.members(let surely, let possibly), .members(let otherSurely, let otherPossibly)):
      .members(
        surely: surely.intersection(otherSurely), possibly: possibly.union(otherPossibly))
    case (.text(let left), .text(let right)): .text(left.union(right))
    default: .nothing
    }
  }
}

/// What a text can be. What it says matters to no rule, only whether it says something.
struct AbstractText: Hashable, Sendable {
  /// Where a text that is known stands.
  enum Origin: Hashable, Sendable {
    case answer(question: Int)
    case constant(Int)
  }

  let canBeEmpty: Bool
  let canBeWritten: Bool
  /// The text itself, where it is known.
  var origin: Origin?

  static let unknown = AbstractText(canBeEmpty: true, canBeWritten: true, origin: nil)

  var isSingle: Bool { origin != nil || !canBeWritten }

  func union(_ other: AbstractText) -> AbstractText {
    AbstractText(
      canBeEmpty: canBeEmpty || other.canBeEmpty,
      canBeWritten: canBeWritten || other.canBeWritten,
      origin: origin == other.origin ? origin : nil)
  }
}

extension AbstractValue {
  /// A definite value; texts need to know where they stand.
  init(_ value: Value, textOrigin: AbstractText.Origin?) {
    switch value {
    case .boolean(let truth): self.init(.truth(truth ? .met : .notMet))
    case .number(let number): self.init(.number(Interval(number)))
    case .member(let position): self.init(.member(MemberSet([position])))
    case .members(let members): self.init(.members(surely: members, possibly: members))
    case .date(let date): self.init(.date(date, date))
    case .text(let text):
      self.init(
        .text(
          AbstractText(
            canBeEmpty: text.isEmpty, canBeWritten: !text.isEmpty, origin: textOrigin)))
    }
  }
}
