package import RuleModel

extension RuleSetBuilder {
  /// One column of a group.
  package struct Column {
    var kind: Question.Kind
    /// When it is asked of a row, given the questions of the row's columns before it.
    var askWhen: ((RuleSetBuilder, [Reference<Question>]) -> Expression)?

    package init(
      _ kind: Question.Kind,
      askWhen: ((RuleSetBuilder, [Reference<Question>]) -> Expression)? = nil
    ) {
      self.kind = kind
      self.askWhen = askWhen
    }
  }

  /// A group of free rows with the questions that the loader would make.
  @discardableResult
  package mutating func add(
    group id: Identifier, rows maximum: Int, columns: [Column], allowsNotApplicable: Bool = false
  ) -> Reference<Group> {
    let group = Reference<Group>(groups.count)
    let count = add(
      question: id, .integer(0...Rational(maximum)), origin: .rowCount(group))
    var cells: [[Reference<Question>]] = []
    for row in 0..<maximum {
      var questions: [Reference<Question>] = []
      for (position, column) in columns.enumerated() {
        let isThere = self.isThere(row: row, count)
        let askWhen = column.askWhen.map { make(.all([isThere, $0(self, questions)])) }
        questions.append(
          add(
            question: Identifier("\(id).\(row + 1).c\(position + 1)"), column.kind,
            askWhen: askWhen ?? isThere, allowsNotApplicable: allowsNotApplicable,
            origin: .cell(group, row: row, column: position)))
      }
      cells.append(questions)
    }
    groups.append(
      Group(
        id: id, title: id.text, rows: .free(count: count, maximum: maximum),
        columns: columns.indices.map {
          Group.Column(id: Identifier("c\($0 + 1)"), title: "column", span: Self.nowhere)
        }, cells: cells, attribution: Self.attribution, span: Self.nowhere))
    return group
  }

  /// Whether a row, counted from 0, is there.
  package func isThere(row: Int, _ count: Reference<Question>) -> Expression {
    compare(answer(count), .greaterOrEqual, Rational(row + 1))
  }

  /// A value of each row of a group of free rows, none for the rows that are not there.
  package func rows(
    of reference: Reference<Group>, _ type: ValueType, _ body: ([Reference<Question>]) -> Expression
  ) -> [Expression] {
    guard case .free(let count, _) = groups[reference].rows else { return [] }
    return groups[reference].cells.enumerated().map { row, cells in
      make(
        .cases(
          [.init(when: isThere(row: row, count), then: body(cells))],
          otherwise: make(.nothing, type)),
        type)
    }
  }

  /// A further sheet with copies of some questions, which are asked where the sheet is there.
  @discardableResult
  package mutating func add(
    sheet id: Identifier, copying originals: [Reference<Question>]
  ) -> Reference<OtherSheet> {
    let sheet = Reference<OtherSheet>(otherSheets.count)
    let presence = add(question: id, .yesNo, origin: .presence(sheet))
    otherSheets.append(
      OtherSheet(id: id, title: id.text, presence: presence, span: Self.nowhere))
    for original in originals {
      let question = questions[original]
      add(
        question: Identifier("\(id).\(question.id)"), question.kind, askWhen: answer(presence),
        subjects: question.subjects, allowsNotApplicable: question.allowsNotApplicable,
        suspension: question.suspension, origin: .copy(of: original, on: sheet))
    }
    return sheet
  }
}
