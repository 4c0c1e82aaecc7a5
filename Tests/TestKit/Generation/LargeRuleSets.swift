package import RuleModel
package import Scoring

/// The worst that the language's limits let a rule set be, at a size that can be doubled.
package enum LargeRuleSets: CaseIterable, Sendable {
  /// Measures each of which reads the one before twice.
  case deepChain
  /// Lists, picks and roll-ups over all questions, all of whose parts can be left out.
  case wideLists
  /// A group of free rows with quantifiers over all of them, filters included.
  case longGroup
  /// Items with ladders that each ask for some of them.
  case manyLadders

  /// The size that stands for the limits.
  package var size: Int {
    switch self {
    case .deepChain: 200
    case .wideLists: 100
    case .longGroup: 50
    case .manyLadders: 50
    }
  }

  /// The rule set of a size.
  package func ruleSet(_ size: Int) -> RuleSet {
    var builder = RuleSetBuilder()
    switch self {
    case .deepChain: Self.addChain(size, &builder)
    case .wideLists: Self.addLists(size, &builder)
    case .longGroup: Self.addGroup(size, &builder)
    case .manyLadders: Self.addLadders(size, &builder)
    }
    return builder.rules
  }

  /// A sheet that answers every other question.
  package static func sheet(for rules: RuleSet) -> AnswerSheet {
    AnswerSheet(
      respondent: Respondent(id: "r"),
      answers: rules.questions.enumerated().map { position, question in
        guard position % 2 == 0 else { return .unanswered }
        if case .integer(let range) = question.kind { return .value(.number(range.upperBound)) }
        return .value(.boolean(position % 4 == 0))
      })
  }

  private static func addChain(_ size: Int, _ builder: inout RuleSetBuilder) {
    let question = builder.add(question: "q", .integer(0...3), allowsNotApplicable: true)
    var last = builder.add(measure: "m0", .value(builder.answer(question)))
    for number in 1...size {
      let value = builder.value(last)
      last = builder.add(
        measure: Identifier("m\(number)"), .lowest([value, value]), own: nil,
        appliesWhen: builder.compare(value, .greaterOrEqual, 0),
        policies: Measure.Policies(missing: .skip, noResultChild: .skip))
    }
  }

  private static func addLists(_ size: Int, _ builder: inout RuleSetBuilder) {
    let answers = (0..<size).map { number in
      let question = builder.add(
        question: Identifier("q\(number)"), .integer(0...3), allowsNotApplicable: true)
      return builder.answer(question)
    }
    builder.add(
      enumeration: "rows", .table,
      (0..<min(size, MemberSet.capacity)).map {
        Enumeration.Member(id: Identifier("row\($0)"), title: "", span: RuleSetBuilder.nowhere)
      })
    for (number, aggregate) in [Expression.Aggregate.sum, .lowest, .highest].enumerated() {
      builder.add(
        measure: Identifier("m\(number)"),
        .value(builder.make(.aggregate(aggregate, answers), .number)))
    }
    builder.add(measure: "m3", .sum(answers.map { Measure.Term($0) }))
    builder.add(measure: "m4", .lowest(answers))
    let holds = answers.map { builder.compare($0, .greaterOrEqual, 1) }
    builder.add(criterion: "c1", when: builder.make(.atLeast(max(1, size / 2), holds)))
    let type = ValueType.member(Reference(0))
    let candidates = answers.enumerated().map {
      Expression.Candidate(member: $0.offset, value: $0.element)
    }
    builder.add(measure: "m5", .value(builder.make(.pick(.least, candidates), type)), type: type)
    let cases = holds.map { Expression.Case(when: $0, then: builder.number(1)) }
    builder.add(
      measure: "m6", .value(builder.make(.cases(cases, otherwise: builder.number(0)), .number)))
  }

  private static func addGroup(_ size: Int, _ builder: inout RuleSetBuilder) {
    let group = builder.add(
      group: "g", rows: size, columns: [.init(.yesNo), .init(.integer(0...3))])
    let plain = builder
    let holds = plain.rows(of: group, .boolean) { cells in
      plain.make(
        .cases(
          [
            .init(
              when: plain.answer(cells[0]), then: plain.compare(plain.answer(cells[1]), .less, 2))
          ],
          otherwise: plain.make(.nothing)))
    }
    let values = plain.rows(of: group, .number) { plain.answer($0[1]) }
    builder.add(criterion: "c1", when: builder.make(.all(holds)))
    builder.add(criterion: "c2", when: builder.make(.any(holds)))
    for (number, aggregate) in Expression.Aggregate.allCases.enumerated() where aggregate != .mean {
      let parts = aggregate == .count ? holds : values
      builder.add(
        measure: Identifier("m\(number)"),
        .value(builder.make(.aggregate(aggregate, parts), .number)))
    }
  }

  /// Four items for each ladder.
  private static func addLadders(_ size: Int, _ builder: inout RuleSetBuilder) {
    for ladder in 0..<size {
      let criteria = (0..<4).map { item in
        let question = builder.add(question: Identifier("q\(ladder)_\(item)"), .yesNo)
        return builder.add(
          criterion: Identifier("c\(ladder)_\(item)"), when: builder.answer(question))
      }
      builder.add(
        ladder: Identifier("l\(ladder)"),
        levels: criteria.enumerated().map {
          RuleSetBuilder.Level(Identifier("lv\($0.offset)"), [$0.element])
        })
    }
    let levels = builder.ladders.indices.map { ladder in
      builder.make(.isIn(builder.level(Reference(ladder)), [.member(4)], negated: false))
    }
    builder.add(measure: "top", .count(levels))
  }
}
