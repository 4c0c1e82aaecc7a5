import RuleModel

/// Groups of free rows and further sheets, with the questions that the loader makes of them.
extension RuleSetGenerator {
  mutating func addGroup() {
    let scale = Reference<Enumeration>(0)
    let kinds: [Question.Kind] = [.yesNo, .integer(0...3), .single(scale), .single(Reference(1))]
    var columns: [RuleSetBuilder.Column] = []
    for position in 0..<(1 + random.below(2)) {
      guard let kind = random.pick(kinds) else { continue }
      if position > 0, random.chance(40) {
        // A question of the row that hangs on the row's first one.
        columns.append(
          RuleSetBuilder.Column(kind) { builder, cells in builder.make(.answered(cells[0])) })
      } else {
        columns.append(RuleSetBuilder.Column(kind))
      }
    }
    builder.add(
      group: Identifier("g\(builder.groups.count + 1)"),
      rows: 1 + random.below(size == .small ? 2 : 4), columns: columns,
      allowsNotApplicable: random.chance(20))
  }

  /// A value of each row of a group, of the rows that a filter takes; nil where no column has the
  /// type.
  mutating func rows(_ type: ValueType) -> [Expression]? {
    guard !builder.groups.isEmpty else { return nil }
    let group = Reference<Group>(random.below(builder.groups.count))
    guard let first = builder.groups[group].cells.first else { return nil }
    let columns = first.indices.filter { column in
      let kind = builder.questions[first[column]].kind
      return type == .boolean || kind.type == type
    }
    guard let column = random.pick(columns) else { return nil }
    let threshold = Rational(random.below(4))
    let filter = random.chance(30) ? random.pick(Array(first.indices)) : nil
    let made = builder
    return made.rows(of: group, type) { cells in
      let answer = made.answer(cells[column])
      let body = type == .boolean ? Self.test(answer, threshold, made) : answer
      guard let filter else { return body }
      let test = Self.test(made.answer(cells[filter]), threshold, made)
      return made.make(
        .cases([.init(when: test, then: body)], otherwise: made.make(.nothing, type)), type)
    }
  }

  /// A condition over one cell.
  private static func test(
    _ answer: Expression, _ threshold: Rational, _ builder: RuleSetBuilder
  ) -> Expression {
    switch answer.type {
    case .number: builder.compare(answer, .greaterOrEqual, threshold)
    case .member:
      builder.make(.isIn(answer, [.member(Int(threshold.numerator) % 2)], negated: false))
    default: answer
    }
  }

  mutating func addSheet() {
    let originals = builder.questions.indices.filter {
      builder.questions[$0].origin == .declared && builder.questions[$0].kind.type != .text
    }
    let chosen = (0...random.below(2)).compactMap { _ in random.pick(originals) }
    let copied = Set(chosen).sorted()
    let sheet = builder.add(
      sheet: Identifier("target\(builder.otherSheets.count + 1)"),
      copying: copied.map { Reference($0) })
    let name = builder.otherSheets[sheet].id
    builder.add(
      criterion: Identifier("\(name).c"), when: condition(1),
      whenNotApplicable: random.pick([.met, .notMet, .exclude]) ?? .exclude, sheet: sheet)
  }
}
