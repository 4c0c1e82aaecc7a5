package import RuleModel

/// Random rule sets that keep the loader's promises: typed, without circles, numbers small,
/// divisors as Bounds.md allows them.
package struct RuleSetGenerator {
  /// How large the answers' domains are.
  package enum Size: Sendable {
    /// Every completion of a sheet can be listed.
    case small
    /// Anything.
    case rich
  }

  var random: SplitMix64
  let size: Size
  var builder = RuleSetBuilder()
  /// How many digits a measure's value can have, over and under the line.
  var digits: [Int] = []
  /// The enumeration of an item table's rows.
  var tables = Reference<Enumeration>(0)

  package init(seed: UInt64, _ size: Size) {
    random = SplitMix64(seed: seed)
    self.size = size
  }

  /// The rule set of a seed, its lists in random order.
  package static func ruleSet(seed: UInt64, _ size: Size) -> RuleSet {
    var generator = RuleSetGenerator(seed: seed, size)
    generator.fill()
    return generator.builder.rules.permuted(using: &generator.random)
  }

  mutating func fill() {
    if random.chance(40) {
      for number in 1...(1 + random.below(2)) { builder.add(subject: Identifier("role\(number)")) }
    }
    addEnumerations()
    addParameters()
    // Something to read for every type, or conditions compare constants with constants.
    addQuestion(.yesNo)
    addQuestion(random.chance(70) ? .integer(0...3) : nil)
    for _ in 0..<2 { addQuestion() }
    if random.chance(25) { addGroup() }
    if random.chance(20) { addSheet() }
    for _ in 0..<(size == .rich ? 6 + random.below(9) : 3 + random.below(6)) {
      switch random.below(20) {
      case 0..<7: addQuestion()
      case 7..<12: addCriterion()
      case 12..<17: addMeasure()
      case 17..<19: addLadder()
      default: addChecklist()
      }
    }
    if builder.criteria.isEmpty { addCriterion() }
    if builder.ladders.isEmpty, random.chance(50) { addLadder() }
    for _ in 0..<(1 + random.below(4)) { addRecommendation() }
    for number in 0..<random.below(3) {
      builder.add(
        consistency: Identifier("s\(number + 1)"), when: condition(2), subjects: someSubjects(30))
    }
  }

  // MARK: Vocabulary

  private mutating func addEnumerations() {
    let steps = 2 + random.below(3)
    let hasValues = random.chance(70)
    builder.add(
      enumeration: "scale1", .scale,
      (0..<steps).map {
        member(Identifier("step\($0)"), value: hasValues ? Rational($0 * 2 - 1, 2) : nil)
      })
    for number in 1...(1 + random.below(2)) {
      let choices = 2 + random.below(3)
      var members = (0..<choices).map {
        member(Identifier("choice\($0)"), value: hasValues ? Rational($0 * $0) : nil)
      }
      if random.chance(30) { members.append(member("unsure", value: 0, .unanswered)) }
      if random.chance(30) { members.append(member("never", value: 7, .notApplicable)) }
      builder.add(enumeration: Identifier("set\(number)"), .answerSet, members)
    }
    addTable(hasValues)
  }

  private mutating func addTable(_ hasValues: Bool) {
    tables = builder.add(
      enumeration: "table1", .table,
      (0...(1 + random.below(2))).map {
        member(Identifier("row\($0)"), value: hasValues ? Rational($0 * 3) : nil)
      })
  }

  private func member(
    _ id: Identifier, value: Rational?, _ meaning: Enumeration.Meaning = .itself
  ) -> Enumeration.Member {
    Enumeration.Member(
      id: id, title: id.text, value: value, meaning: meaning, span: RuleSetBuilder.nowhere)
  }

  private mutating func addParameters() {
    builder.add(parameter: "p_number", .number, .number(number()))
    builder.add(parameter: "p_yes_no", .boolean, .boolean(random.chance(50)))
    builder.add(parameter: "p_date", .date, .date(date()))
    let enumeration = Reference<Enumeration>(1)
    let members = builder.enumerations[enumeration].answerable.positions
    builder.add(
      parameter: "p_set", .members(enumeration), .members(MemberSet(subset(members, least: 1))))
    builder.add(parameter: "p_choice", .member(enumeration), .member(random.pick(members) ?? 0))
  }

  mutating func number() -> Rational {
    switch random.below(10) {
    case 0: 0
    case 1: -1
    case 2: Rational(1, 2)
    case 3: Rational(-3, 2)
    case 4: Rational(5, 4)
    default: Rational(1 + random.below(5))
    }
  }

  mutating func date() -> CivilDate {
    let dates = ["2023-03-31", "2023-04-01", "2024-02-29", "2024-04-01", "2025-03-31"]
    return random.pick(dates).flatMap { CivilDate(iso: $0) } ?? .first
  }

  mutating func subset<Element>(_ elements: [Element], least: Int = 0) -> [Element] {
    for _ in 0..<4 {
      let chosen = elements.filter { _ in random.chance(50) }
      if chosen.count >= least { return chosen }
    }
    return Array(elements.prefix(least))
  }

  mutating func someSubjects(_ percent: Int) -> [Reference<Subject>] {
    guard !builder.subjects.isEmpty, random.chance(percent) else { return [] }
    return subset(builder.subjects.indices.map { Reference<Subject>($0) }, least: 1)
  }

  // MARK: Questions

  mutating func addQuestion(_ kind: Question.Kind? = nil) {
    let kind = kind ?? questionKind()
    let askWhen = builder.questions.isEmpty || random.chance(65) ? nil : condition(1)
    builder.add(
      question: Identifier("q\(builder.questions.count + 1)"), kind, askWhen: askWhen,
      subjects: someSubjects(20), allowsNotApplicable: random.chance(20),
      suspension: random.chance(4) ? "not asked this year" : nil)
  }

  private mutating func questionKind() -> Question.Kind {
    switch random.below(12) {
    case 0..<3: return .yesNo
    case 3..<5:
      return .single(Reference(random.below(builder.enumerations.count)).declared(builder))
    case 5..<7:
      let sets = builder.enumerations.indices.filter {
        builder.enumerations[$0].origin == .answerSet
      }
      return .multi(Reference(random.pick(sets) ?? 1))
    case 7..<9:
      let small: [ClosedRange<Rational>] = [0...3, 1...4, -2...2, 0...1, -3 ... -1]
      let rich: [ClosedRange<Rational>] = [0...10, 0...40, 1...100, 0...1000]
      return .integer(random.pick(size == .small ? small : small + rich) ?? 0...3)
    case 9:
      return .decimal(random.pick([0...1, Rational(1, 2)...Rational(5, 2), -1...1]) ?? 0...1)
    case 10: return .date
    default: return .text(maximumLength: 20)
    }
  }

  // MARK: Criteria

  mutating func addCriterion() {
    builder.add(
      criterion: Identifier("c\(builder.criteria.count + 1)"), when: condition(2),
      whenNotApplicable: random.pick([.met, .notMet, .exclude]) ?? .exclude,
      whenMissing: random.pick([.met, .notMet, .exclude]) ?? .exclude,
      suspension: random.chance(6) ? "not judged this year" : nil)
  }

  // MARK: Advice

  mutating func addRecommendation() {
    let count = random.chance(40) ? 2 + random.below(2) : 1
    let triggers = (0..<count).map { _ in trigger() }
    builder.add(
      recommendation: Identifier("r\(builder.recommendations.count + 1)"), triggers,
      subjects: someSubjects(15))
  }

  private mutating func trigger() -> Recommendation.Trigger {
    let criteria = builder.criteria.indices.map { Reference<Criterion>($0) }
    let chosen = builder.questions.indices.filter {
      switch builder.questions[$0].kind {
      case .single, .multi: true
      default: false
      }
    }
    switch random.below(4) {
    case 0 where !builder.ladders.isEmpty:
      let ladder = random.below(builder.ladders.count)
      return .below(
        Reference(ladder), level: random.below(builder.ladders[ladder].levels.count))
    case 1 where !chosen.isEmpty:
      let question = random.pick(chosen) ?? 0
      var members: [Int] = []
      switch builder.questions[question].kind {
      case .single(let enumeration), .multi(let enumeration):
        members = builder.enumerations[enumeration].answerable.positions
      default: break
      }
      return .chosen(Reference(question), member: random.pick(members) ?? 0)
    case 2: return .condition(condition(1))
    default: return .unmet(random.pick(criteria) ?? Reference(0))
    }
  }
}

extension Reference<Enumeration> {
  /// The nearest enumeration before that may be asked; the first two always may.
  fileprivate func declared(_ builder: RuleSetBuilder) -> Self {
    var position = Swift.min(self.position, builder.enumerations.count - 1)
    while position > 1 {
      switch builder.enumerations[position].origin {
      case .scale, .answerSet: return Self(position)
      case .ladder, .table: position -= 1
      }
    }
    return Self(position)
  }
}
