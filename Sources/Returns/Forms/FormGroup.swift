import RuleModel

/// The table of a group on a form: what is asked of every row, and the rows.
struct FormGroup {
  /// What a line of the table asks.
  enum Ask {
    /// The question itself.
    case answer
    /// A tick at one of its choices.
    case choice(Int)
    /// A tick that says that none of its choices was made.
    case noChoice
    /// That the question does not apply.
    case notApplicable
    /// The stable key of a row.
    case key
  }

  /// A line of the table.
  struct Line {
    /// The question, of which this is the first line or a further one; nil for the key.
    let item: Form.Item?
    let ask: Ask
    /// The name by which it is found again.
    let name: String
    /// Whether it only heads the choices that follow.
    let isHead: Bool
  }

  let block: Form.Block
  let group: Group
  let lines: [Line]
  /// The names by which the rows are found again.
  let rowNames: [String]
  /// What the rows are called.
  let rowTitles: [String]
  let isFree: Bool

  init?(_ block: Form.Block, _ rules: RuleSet) {
    guard case .rows(let reference) = block.kind else { return nil }
    let group = rules.groups[reference]
    self.block = block
    self.group = group
    rowNames = group.cells.indices.map { FieldNames.row($0, of: group) }
    if case .units(let units) = group.rows {
      isFree = false
      rowTitles = units.map(\.title)
    } else {
      isFree = true
      rowTitles = rowNames.indices.map { FormWords.row($0 + 1) }
    }
    var lines: [Line] = []
    for item in block.items {
      guard case .cell(_, _, let column) = rules.questions[item.question].origin else { continue }
      let name = FieldNames.column(column, of: group)
      let choices = rules.choices(of: item.question)
      lines.append(
        Line(item: item, ask: .answer, name: choices.isEmpty ? name : "", isHead: !choices.isEmpty))
      guard !choices.isEmpty else { continue }
      for (member, choice) in choices.enumerated() {
        lines.append(
          Line(item: item, ask: .choice(member), name: "\(name).\(choice.id)", isHead: false))
      }
      lines.append(
        Line(item: item, ask: .noChoice, name: FieldNames.noChoice(name), isHead: false))
      if rules.questions[item.question].allowsNotApplicable {
        lines.append(Line(item: item, ask: .notApplicable, name: name, isHead: false))
      }
    }
    if isFree {
      let name = FieldNames.keys(of: group)
      lines.append(Line(item: nil, ask: .key, name: name, isHead: false))
    }
    self.lines = lines
  }

  /// Few rows of which much is asked stand side by side, so that every question can be read.
  var standsSideBySide: Bool { rowNames.count <= 12 && lines.count > 12 }

  // MARK: Rows of the sheet

  /// Notes and the condition stand below the title.
  var noteCount: Int { block.notes.count + (block.condition == nil ? 0 : 1) }
  /// The head of the line that says that there are no rows, where there can be none.
  var emptyHeadRow: Int? { isFree ? 2 + noteCount : nil }
  /// The head of the table.
  var headRow: Int { (emptyHeadRow ?? noteCount - 1) + (isFree ? 2 : 3) }
  /// The row of the names below it.
  var nameRow: Int { headRow + 1 }
}
