import Diagnostics
import RuleModel
import Tabular

/// Gathers the answers of a form by their names.
struct FormCells {
  private let rules: RuleSet
  private let names: FieldNames
  private let file: String
  private var cells: [UnreadReturn.FieldCell] = []
  private var faults: [ReturnFinding] = []
  private var warnings: [ReturnFinding] = []
  /// What stood beside each name, in the words that tables have too.
  private var given: [(name: String, text: String)] = []

  init(_ rules: RuleSet, _ names: FieldNames, file: String) {
    self.rules = rules
    self.names = names
    self.file = file
  }

  // MARK: Taking cells

  /// Takes an answer by the name of its row, and by that of its column where it has one.
  mutating func take(_ cell: GivenCell, named row: String, by column: String?) {
    guard !row.isEmpty else { return report(.answerWithoutName(cell, in: file)) }
    let possible =
      column.map { column in
        [FieldNames.meeting(row, column), FieldNames.meeting(column, row)]
          .compactMap(\.self)
      } ?? [row]
    let name = possible.first { names[$0] != nil } ?? possible.first ?? row
    let field = names[name]
    let cell = field.map { translated(cell, $0) } ?? cell
    given.append((name, cell.text))
    switch name {
    case FieldNames.form: checkEdition(cell)
    case FieldNames.digest: checkDigest(cell)
    default:
      if let field {
        cells.append(UnreadReturn.FieldCell(field, cell))
      } else {
        report(.unknownFormName(name, cell, in: file))
      }
    }
  }

  /// The form's own words as every rule set has them; what else was written stays as it is.
  private func translated(_ cell: GivenCell, _ field: ReturnField) -> GivenCell {
    guard case .text(let text) = cell.value else { return cell }
    func changed(_ value: Cell) -> GivenCell {
      GivenCell(value, format: cell.format, isFormula: cell.isFormula, at: cell.place)
    }
    switch field {
    case .choice, .noChoice: return text == FormWords.tick ? changed(.text("yes")) : cell
    case .question(let reference):
      let question = rules.questions[reference]
      if case .rowCount = question.origin, text == FormWords.noRows {
        return changed(.number(CellNumber(0)))
      }
      if question.allowsNotApplicable, text == FormWords.notApplicable {
        return changed(.text(AnswerText.notApplicable))
      }
      if case .text = question.kind, text == FormWords.noText { return changed(.text("\"\"")) }
      return cell
    case .rules, .surveyYear, .respondentID, .respondentName, .subjects, .submitted, .rowKey:
      return cell
    }
  }

  // MARK: The form itself

  private mutating func checkEdition(_ cell: GivenCell) {
    guard cell.text != "\(FormWorkbook.version)" else { return }
    report(.otherEdition(cell, expected: FormWorkbook.version, in: file))
  }

  private mutating func checkDigest(_ cell: GivenCell) {
    guard let digest = rules.digests?.full, cell.text != digest else { return }
    warnings.append(.otherDigest(cell, expected: digest, in: file))
  }

  // MARK: Reporting

  /// Reports what stands where no answer does.
  mutating func reportBeside(_ cell: GivenCell) {
    warnings.append(.notRead(cell, in: file))
  }

  mutating func report(_ finding: ReturnFinding) { faults.append(finding) }

  mutating func report(_ fault: TableFault) {
    faults.append(
      ReturnFinding(fault.code, fault.message, help: fault.help, in: file, at: fault.place))
  }

  /// All that was gathered.
  func reading(at place: TablePlace) -> FormReader.Reading {
    let content: UnreadReturn.Content =
      if !faults.isEmpty { .faulty(faults) } else if isUnfilled { .blank } else { .cells(cells) }
    return FormReader.Reading(
      unread: UnreadReturn(
        file: file, place: place, content: content,
        original: .row(
          given.map(\.text), headings: UnreadReturn.Headings(given.map(\.name)))),
      findings: warnings)
  }

  /// Whether nothing stands in it but what the form says itself.
  private var isUnfilled: Bool {
    cells.allSatisfy { cell in
      switch cell.field {
      case .rules, .surveyYear, .subjects: true
      case .respondentID, .respondentName, .submitted, .question, .choice, .noChoice, .rowKey: false
      }
    }
  }
}
