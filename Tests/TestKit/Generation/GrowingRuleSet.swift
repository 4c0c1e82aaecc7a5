package import RuleModel

/// Random rule sets as maturity models are: criteria over a few questions, measures with policies,
/// ladders whose levels rest on one another, questions that open others, groups, roles, efforts,
/// facts of the past and changes that require others.
package struct GrowingRuleSet {
  var random: SplitMix64
  var builder = RuleSetBuilder()
  let scale = Reference<Enumeration>(0)
  let set = Reference<Enumeration>(1)

  /// The rule set of a seed.
  package static func ruleSet(seed: UInt64) -> RuleSet {
    var generator = GrowingRuleSet(random: SplitMix64(seed: seed))
    generator.fill()
    return generator.builder.rules.permuted(using: &generator.random)
  }

  private init(random: SplitMix64) {
    self.random = random
  }

  private mutating func fill() {
    if random.chance(30) {
      builder.add(subject: "role1")
      builder.add(subject: "role2")
    }
    addEnumerations()
    for _ in 0..<(2 + random.below(3)) { addQuestion() }
    if random.chance(30) { addGroup() }
    for _ in 0..<(1 + random.below(3)) { addQuestion() }
    for _ in 0..<(2 + random.below(2)) { addCriterion() }
    for _ in 0..<(1 + random.below(3)) { addMeasure() }
    for _ in 0..<(1 + random.below(3)) { addCriterion() }
    addLadder()
    if random.chance(35) {
      addCriterion()
      addLadder()
    }
    addGrowth()
  }

  private mutating func addEnumerations() {
    func members(_ name: String, _ count: Int) -> [Enumeration.Member] {
      (0..<count).map {
        let id = Identifier("\(name)\($0)")
        return Enumeration.Member(
          id: id, title: id.text, value: Rational($0), span: RuleSetBuilder.nowhere)
      }
    }
    builder.add(enumeration: "scale1", .scale, members("step", 2 + random.below(3)))
    var choices = members("choice", 2 + random.below(2))
    let meanings: [Enumeration.Meaning] = [.unanswered, .notApplicable]
    for meaning in meanings where random.chance(25) {
      choices.append(
        Enumeration.Member(
          id: Identifier("means_\(meaning.rawValue)"), title: "", value: 0, meaning: meaning,
          span: RuleSetBuilder.nowhere))
    }
    builder.add(enumeration: "set1", .answerSet, choices)
  }

  // MARK: Questions

  private mutating func addQuestion() {
    let askWhen = builder.questions.isEmpty || random.chance(70) ? nil : leaf()
    let subjects: [Reference<Subject>] =
      !builder.subjects.isEmpty && random.chance(15) ? [Reference(random.below(2))] : []
    builder.add(
      question: Identifier("q\(builder.questions.count + 1)"), questionKind(), askWhen: askWhen,
      subjects: subjects, allowsNotApplicable: random.chance(15),
      suspension: random.chance(2) ? "not asked this year" : nil)
  }

  private mutating func questionKind() -> Question.Kind {
    switch random.below(20) {
    case 0..<11: return .yesNo
    case 11..<14: return .single(scale)
    case 14: return .single(set)
    case 15: return .multi(set)
    case 16..<19: return .integer(random.pick([0...2, 0...3, -1...1, 1...4]) ?? 0...2)
    default:
      let millionth = Rational(1, 1_000_000)
      return random.chance(50)
        ? .text(maximumLength: 20)
        : .decimal(random.pick([(-millionth)...millionth, 1...exact(1 + millionth)]) ?? 1...1)
    }
  }

  private mutating func addGroup() {
    let id = Identifier("g\(builder.groups.count + 1)")
    var columns = [RuleSetBuilder.Column(random.chance(70) ? .yesNo : .single(scale))]
    if random.chance(35) {
      let isOpened = random.chance(50)
      columns.append(
        .init(
          random.chance(50) ? .yesNo : .integer(0...2),
          askWhen: isOpened && columns[0].kind == .yesNo
            ? { builder, row in builder.answer(row[0]) } : nil))
    }
    builder.add(
      group: id, rows: 1 + random.below(3), columns: columns, allowsNotApplicable: random.chance(15)
    )
  }

  private mutating func addGrowth() {
    let efforts: [Rational?] =
      random.pick([[nil], [1, 2], [nil, 1, 2, 3, Rational(1, 2), Rational(5, 2)]]) ?? [nil]
    for position in builder.questions.indices {
      let requires =
        random.chance(15) ? (random.chance(80) ? leaf() : condition(1)) : nil
      let effort = random.pick(efforts) ?? nil
      let isFixed = random.chance(10)
      builder.questions[position] = builder.questions[position].growing(
        effort: effort, isFixed: isFixed, requires: requires)
    }
  }

  // MARK: Conditions

  mutating func condition(_ depth: Int) -> Expression {
    guard depth > 0, random.chance(65) else { return leaf() }
    if random.chance(25), let rows = rows() {
      return random.chance(70)
        ? builder.make(.any(rows)) : builder.make(.atLeast(1 + random.below(rows.count), rows))
    }
    let parts = (0...(1 + random.below(3))).map { _ in condition(depth - 1) }
    switch random.below(7) {
    case 0, 1: return builder.make(.all(parts))
    case 2, 3: return builder.make(.any(parts))
    case 4, 5: return builder.make(.atLeast(1 + random.below(parts.count), parts))
    default: return builder.make(.not(condition(depth - 1)))
    }
  }

  /// What a respondent is asked for: that a question's answer is good enough.
  mutating func leaf() -> Expression {
    if !builder.measures.isEmpty, random.chance(15) {
      let measure = Reference<Measure>(random.below(builder.measures.count))
      return builder.compare(builder.value(measure), .greaterOrEqual, threshold())
    }
    if !builder.criteria.isEmpty, random.chance(10) {
      return builder.met(Reference(random.below(builder.criteria.count)))
    }
    if !builder.ladders.isEmpty, random.chance(10) {
      let ladder = Reference<Ladder>(random.below(builder.ladders.count))
      let level = builder.level(ladder)
      let top = builder.enumerations[builder.ladders[ladder].enumeration].members.count - 1
      let wanted = builder.make(.constant(.member(top - random.below(2))), level.type)
      return builder.make(.compare(.greaterOrEqual, level, wanted))
    }
    return isGood(Reference(random.below(builder.questions.count)))
  }

  private mutating func isGood(_ question: Reference<Question>) -> Expression {
    if random.chance(7) { return builder.make(.answered(question)) }
    if random.chance(3) { return builder.make(.applicable(question)) }
    let answer = builder.answer(question)
    switch builder.questions[question].kind {
    case .yesNo: return random.chance(85) ? answer : builder.make(.not(answer))
    case .single(let enumeration):
      let members = builder.enumerations[enumeration].answerable.positions
      let wanted = random.pick(members) ?? 0
      guard builder.enumerations[enumeration].isOrdered else {
        return builder.make(.isIn(answer, [.member(wanted)], negated: random.chance(30)))
      }
      let step = builder.make(.constant(.member(wanted)), answer.type)
      return builder.make(.compare(random.chance(80) ? .greaterOrEqual : .equal, answer, step))
    case .multi(let enumeration):
      let members = builder.enumerations[enumeration].answerable.positions
      let wanted = MemberSet(members.prefix(1 + random.below(members.count)))
      return builder.make(.has(answer, wanted, random.chance(50) ? .any : .all))
    case .integer(let range):
      let wanted = exact(range.lowerBound + Rational(random.below(4)))
      return builder.compare(
        answer, random.chance(80) ? .greaterOrEqual : .lessOrEqual, min(wanted, range.upperBound))
    case .decimal(let range):
      return builder.compare(answer, .greater, range.lowerBound)
    case .date, .text: return builder.make(.answered(question))
    }
  }

  /// Whether each row of a group is good; nil without a group.
  mutating func rows() -> [Expression]? {
    guard let group = random.pick(builder.groups.indices.map { Reference<Group>($0) }) else {
      return nil
    }
    let column = random.below(builder.groups[group].columns.count)
    // Every row starts from here, so that the same is asked of each.
    let start = self
    _ = random.next()
    return builder.rows(of: group, .boolean) { cells in
      var row = start
      return row.isGood(cells[column])
    }
  }

  mutating func threshold() -> Rational {
    random.pick([0, 1, 1, 2, 2, 3, 4, Rational(1, 2), Rational(3, 2)]) ?? 1
  }
}
