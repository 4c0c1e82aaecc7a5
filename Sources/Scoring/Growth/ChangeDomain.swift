import RuleModel

/// What the answer to a question can become.
struct ChangeDomain: Sendable {
  /// How its values are tried, nearest first.
  enum Values: Sendable {
    /// These, in this order.
    case list([Value])
    case ticks(TickOrder)
    case line(LineOrder)
    case written
  }

  let values: Values
  /// Everything that it can be answered, with what stands there now.
  let freed: GivenAnswer

  /// Makes the domain of a question as it stands, the answer to which is read in some ways; nil
  /// where there is nothing that it could become.
  init?(
    of question: Question, _ rules: RuleSet, present: GivenAnswer, uses: QuestionUses
  ) {
    let everything = AbstractValue(unansweredOf: question.kind, rules)
    let given: AbstractValue? = if case .value(let value) = present { value } else { nil }
    var freedValue = everything
    switch question.kind {
    case .yesNo:
      let truths = [true, false].filter { given != AbstractValue($0 ? .met : .notMet) }
      values = .list(truths.map { .boolean($0) })
    case .single(let reference):
      let order = rules.enumerations[reference].nearest(
        to: given?.possibleMembers.lowest, among: everything.possibleMembers)
      guard !order.isEmpty else { return nil }
      values = .list(order.map { .member($0) })
    case .multi:
      guard
        let order = TickOrder(
          present: given?.possibleMembers, members: everything.possibleMembers,
          named: uses.namedMembers)
      else { return nil }
      values = .ticks(order)
    case .integer(var range), .decimal(var range):
      if case .rowCount = question.origin, let rows = given?.interval?.low,
        rows <= range.upperBound
      {
        range = rows...range.upperBound
        freedValue = AbstractValue(.number(Interval(range)))
      }
      let isWhole = if case .integer = question.kind { true } else { false }
      guard
        let order = LineOrder(
          from: range.lowerBound, to: range.upperBound, kind: isWhole ? .whole : .decimal,
          present: given?.interval?.low, thresholds: uses.comparedNumbers)
      else { return nil }
      values = .line(order)
    case .date:
      var present: Rational?
      if case .date(let date, _) = given?.content { present = Rational(date.dayNumber) }
      guard
        let order = LineOrder(
          from: Rational(CivilDate.first.dayNumber), to: Rational(CivilDate.last.dayNumber),
          kind: .date, present: present, thresholds: uses.comparedNumbers)
      else { return nil }
      values = .line(order)
    case .text:
      if case .text(let text) = given?.content, !text.canBeEmpty { return nil }
      values = .written
    }
    freed = present == .notApplicable ? .valueOrNotApplicable(freedValue) : .value(freedValue)
  }

  private init(values: Values, freed: GivenAnswer) {
    self.values = values
    self.freed = freed
  }

  /// The same with nothing but some of what it can become; at least one.
  func keeping(_ cases: [GivenAnswer]) -> ChangeDomain {
    let united = cases.dropFirst().reduce(cases.first ?? freed) { $0.union($1) }
    guard case .list(let list) = values else { return ChangeDomain(values: values, freed: united) }
    let left = list.filter { value in
      cases.contains(.value(AbstractValue(value, textOrigin: nil)))
    }
    return ChangeDomain(values: .list(left), freed: united)
  }

  /// Makes the domain of one value only.
  init(only answer: GrowthChange.Answer, present: GivenAnswer) {
    let value: AbstractValue
    switch answer {
    case .value(let given):
      values = .list([given])
      value = AbstractValue(given, textOrigin: nil)
    case .written:
      values = .written
      value = .written
    }
    switch present {
    case .value(let given), .valueOrNotApplicable(let given): freed = .value(given.union(value))
    case .notApplicable: freed = .valueOrNotApplicable(value)
    case .unanswered, .withheld: freed = .value(value)
    }
  }
}

extension GivenAnswer {
  // What is one or the other, of values and 該当なし.
  fileprivate func union(_ other: GivenAnswer) -> GivenAnswer {
    switch (self, other) {
    case (.value(let left), .value(let right)): .value(left.union(right))
    case (.valueOrNotApplicable(let left), .value(let right)),
      (.value(let left), .valueOrNotApplicable(let right)),
      (.valueOrNotApplicable(let left), .valueOrNotApplicable(let right)):
      .valueOrNotApplicable(left.union(right))
    case (.notApplicable, .value(let value)), (.value(let value), .notApplicable),
      (.notApplicable, .valueOrNotApplicable(let value)),
      (.valueOrNotApplicable(let value), .notApplicable):
      .valueOrNotApplicable(value)
    case (.notApplicable, .notApplicable): .notApplicable
    case (.unanswered, _), (_, .unanswered), (.withheld, _), (_, .withheld): .unanswered
    }
  }
}

extension AbstractValue {
  /// Any text that is not empty.
  static let written = AbstractValue(
    .text(AbstractText(canBeEmpty: false, canBeWritten: true, origin: nil)))
}

extension Enumeration {
  // The members that an answer can become: by steps where they have an order, else as listed.
  fileprivate func nearest(to present: Int?, among answerable: MemberSet) -> [Int] {
    let others = answerable.positions.filter { $0 != present }
    guard let present, hasRank(present) else { return others }
    // Of two equally near the higher; what has no place in the order comes last.
    func key(_ member: Int) -> (Int, Int, Int) {
      (hasRank(member) ? 0 : 1, hasRank(member) ? abs(member - present) : 0, -member)
    }
    return others.filter(hasRank).sorted { key($0) < key($1) } + others.filter { !hasRank($0) }
  }
}
