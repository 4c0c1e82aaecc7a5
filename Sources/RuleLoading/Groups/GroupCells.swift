import Diagnostics
import RuleModel

/// Makes a question of every cell of a group, and one of the number of its free rows.
struct GroupCells {
  /// How many cells all groups of a rule set may have together.
  static let maximumCells = 10_000

  private let valueNames: Set<String>
  private let memberNames: Set<String>
  private let findings: Findings

  /// Adds the questions of all groups to a draft; units that are an item table's rows are found
  /// with the help of `tables`, which gives nil for what is no table.
  static func add(
    to draft: inout RuleDraft, _ findings: Findings,
    tables: (Located<String>) -> [ItemHead]?
  ) {
    let maker = GroupCells(draft, findings)
    var registry = NameRegistry()
    var count = 0
    for position in draft.groups.indices {
      draft.groups[position].settle(findings, tables)
      let group = draft.groups[position]
      guard let id = group.head.id else { continue }
      // A second group of one name is reported where the names are declared.
      guard registry.declare(id, Findings()) else {
        draft.groups[position].columns = []
        continue
      }
      // So is a group of free rows that is called like something else.
      if group.isFree, maker.valueNames.contains(id.value.lowercased()) {
        draft.groups[position].columns = []
      }
      count += group.rowCount * draft.groups[position].columns.count
      guard count <= Self.maximumCells else {
        findings.report(.tooManyCells(of: id, maximum: Self.maximumCells))
        return
      }
      draft.questions += maker.questions(of: draft.groups[position], id, at: position)
    }
  }

  private init(_ draft: RuleDraft, _ findings: Findings) {
    valueNames = Set(draft.valueDeclarations.map { $0.id.value.lowercased() })
    memberNames = Set(
      draft.enumerations.flatMap { list in
        list.members.map { "\(list.head.name).\($0.head.name)" }
      })
    self.findings = findings
  }

  private func questions(
    of group: GroupDraft, _ id: Located<String>, at position: Int
  ) -> [QuestionDraft] {
    var questions: [QuestionDraft] = []
    if case .free(let maximum) = group.rows {
      questions.append(
        QuestionDraft(
          rowCountOf: group, maximum: maximum, origin: .rowCount(group: position)))
    }
    for column in group.columns {
      var asking = column.asking
      asking.changeExpressions { expression in
        findings.expand(expression.span)
        return expression
      }
    }
    for row in 0..<group.rowCount {
      for (column, draft) in group.columns.enumerated() {
        guard let columnID = draft.head.id else { continue }
        var cell = draft
        cell.head = ItemHead(
          id: Located("\(id.value).\(group.rowName(row)).\(columnID.value)", at: columnID.span),
          title: group.cellTitle(row, draft.head.title), span: draft.head.span)
        cell.aliases = []
        cell.origin = .cell(group: position, row: row, column: column)
        cell.isRepeat = row > 0
        cell.asking.requires = draft.asking.requires.map {
          condition(of: $0, in: group, id, row: row)
        }
        let own = draft.asking.askWhen.map { condition(of: $0, in: group, id, row: row) }
        if case .free = group.rows {
          cell.asking.askWhen = Self.condition(row, of: id, and: own, at: draft.head.span)
          cell.asking.isConditional = true
        } else {
          cell.asking.askWhen = own
        }
        questions.append(cell)
      }
    }
    return questions
  }

  /// That the row is there, and the column's own condition.
  private static func condition(
    _ row: Int, of group: Located<String>, and own: ConditionSyntax?, at span: Span
  ) -> ConditionSyntax {
    let count = ExpressionSyntax(.name(group.value), span: span)
    let number = ExpressionSyntax(.number(Rational(row + 1)), span: span)
    let isThere = ConditionSyntax.expression(
      ExpressionSyntax(
        .compare(Located(.greaterOrEqual, at: span), count, number), span: span))
    return own.map { .all([isThere, $0], key: span) } ?? isThere
  }

  // MARK: The columns' own conditions

  /// The condition of a column with the cells of a row in the place of the columns' bare names.
  private func condition(
    of condition: ConditionSyntax, in group: GroupDraft, _ id: Located<String>, row: Int
  ) -> ConditionSyntax {
    let columns = Set(group.columns.compactMap { $0.head.id?.value })
    let prefix = "\(id.value).\(group.rowName(row))"
    func cell(_ column: Located<String>) -> String? {
      guard columns.contains(column.value) else { return nil }
      if row == 0, valueNames.contains(column.value.lowercased()) {
        findings.report(.columnNamedLikeValue(column, group: id.value))
      }
      return "\(prefix).\(column.value)"
    }
    return condition.mapped { syntax in
      let span = syntax.span
      switch syntax.kind {
      case .name(let name):
        return cell(Located(name, at: span)).map { ExpressionSyntax(.name($0), span: span) }
          ?? syntax
      case .qualified(let owner, let member)
      where !memberNames.contains("\(owner.value).\(member.value)"):
        return cell(owner).map {
          ExpressionSyntax(.qualified(Located($0, at: owner.span), member: member), span: span)
        } ?? syntax
      case .reference(let reference):
        guard let owner = reference.head.first, let name = cell(owner) else { return syntax }
        return ExpressionSyntax(
          .reference(
            ReferenceSyntax(
              head: [Located(name, at: owner.span)] + reference.head.dropFirst(),
              indices: reference.indices, tail: reference.tail)),
          span: span)
      case .quantified(let quantifier):
        guard let name = cell(quantifier.rows.domain) else { return syntax }
        return ExpressionSyntax(
          .quantified(
            QuantifierSyntax(
              function: quantifier.function,
              rows: RowsSyntax(
                domain: Located(name, at: quantifier.rows.domain.span),
                binder: quantifier.rows.binder, filter: quantifier.rows.filter),
              body: quantifier.body, empty: quantifier.empty)),
          span: span)
      default: return syntax
      }
    }
  }
}

extension GroupDraft {
  /// How many rows it has at most.
  var rowCount: Int {
    switch rows {
    case .free(let maximum): maximum
    case .units(let units): units.count
    case .table, nil: 0
    }
  }

  /// Whether the respondent says how many rows there are; their number is a question then.
  var isFree: Bool {
    if case .free = rows { true } else { false }
  }

  /// What stands for a row in the ids of its cells: its number from 1, or its unit.
  func rowName(_ row: Int) -> String {
    if case .units(let units) = rows { units[row].name } else { String(row + 1) }
  }

  /// The title of a cell.
  func cellTitle(_ row: Int, _ column: TextDraft) -> TextDraft {
    let middle: [TextDraft.Piece] =
      if case .units(let units) = rows {
        [.literal("・")] + units[row].title.pieces
      } else {
        [.literal(" \(row + 1)")]
      }
    return TextDraft(
      head.title.pieces + middle + [.literal("：")] + column.pieces, at: column.span)
  }

  /// Finds the rows of a table that are its units, and drops columns and units of one name.
  mutating func settle(
    _ findings: Findings, _ tables: (Located<String>) -> [ItemHead]?
  ) {
    if case .table(let name) = rows {
      rows = tables(name).map { .units($0) }
    }
    if case .units(let units) = rows {
      var registry = NameRegistry()
      rows = .units(units.filter { $0.id.map { registry.declare($0, findings) } ?? false })
    }
    var registry = NameRegistry()
    columns = columns.filter { column in
      guard let id = column.head.id else { return false }
      if id.value == Self.rowKey { findings.report(.columnCalledKey(id)) }
      return registry.declare(id, findings)
    }
  }
}

extension QuestionDraft {
  /// The question of how many rows a group has.
  init(rowCountOf group: GroupDraft, maximum: Int, origin: QuestionOrigin) {
    self.init(
      head: group.head, type: .integer, range: .zero...Rational(maximum),
      asking: AskingDraft(help: group.help), attribution: group.attribution, origin: origin)
  }
}
