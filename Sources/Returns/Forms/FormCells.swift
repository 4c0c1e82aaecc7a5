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
  /// What stands beside the answers.
  private var remarks: [ReturnFinding] = []
  /// What is to be said of the form, and not of this respondent.
  private var formFindings: [ReturnFinding] = []
  /// What stood beside each name, in the words that tables have too.
  private var given: [(name: String, text: String)] = []
  /// What the form has room for.
  private var offered: Set<ReturnField> = []
  /// Whether what else stands in it cannot be told, so that the faults of its answers cannot be.
  private var isUnreadable = false

  init(_ rules: RuleSet, _ names: FieldNames, file: String) {
    self.rules = rules
    self.names = names
    self.file = file
  }

  // MARK: Taking cells

  /// Takes an answer by the name of its row, and by that of its column where it has one.
  mutating func take(_ cell: GivenCell, named row: String, by column: String?) {
    guard !row.isEmpty else { return report(.answerWithoutName(cell, in: file)) }
    let possible = Self.names(row, column)
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

  /// Notes that there is room for an answer, by the name of its row and that of its column where it
  /// has one.
  mutating func offer(named row: String, by column: String?) {
    for name in Self.names(row, column) {
      if let field = names[name] { offered.insert(field) }
    }
  }

  /// The names that the meeting of a row and a column may have.
  private static func names(_ row: String, _ column: String?) -> [String] {
    guard let column else { return [row] }
    return [FieldNames.meeting(row, column), FieldNames.meeting(column, row)].compactMap(\.self)
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
    isUnreadable = true
    report(.otherEdition(cell, expected: FormWorkbook.version, in: file))
  }

  private mutating func checkDigest(_ cell: GivenCell) {
    guard let digest = rules.digests?.full, cell.text != digest else { return }
    formFindings.append(.otherDigest(cell, expected: digest, in: file))
  }

  // MARK: Reporting

  /// Reports what stands where no answer does.
  mutating func reportBeside(_ cell: GivenCell) {
    remarks.append(.notRead(cell, in: file))
  }

  mutating func report(_ finding: ReturnFinding) { faults.append(finding) }

  mutating func report(_ fault: TableFault) { faults.append(ReturnFinding(fault, in: file)) }

  /// Reports what kept a sheet from being read to its end.
  mutating func end(_ fault: TableFault) {
    isUnreadable = true
    report(fault)
  }

  /// All that was gathered. Beside faults the answers are kept, so that theirs are told as well.
  func reading(at place: TablePlace) -> FormReader.Reading {
    let (content, findings): (UnreadReturn.Content, [ReturnFinding]) =
      if isUnreadable {
        (.faulty(faults), remarks)
      } else if faults.isEmpty, cells.isPrefilled {
        (.blank, [.unfilledForm(in: file, at: place)] + remarks)
      } else {
        (.cells(cells), faults + remarks + gaps)
      }
    return FormReader.Reading(
      unread: UnreadReturn(
        file: file, place: place, content: content,
        original: .row(
          given.map(\.text), headings: UnreadReturn.Headings(given.map(\.name))),
        findings: findings),
      findings: formFindings)
  }

  /// Says which questions there is no room for.
  private var gaps: [ReturnFinding] {
    let kinds = cells.first { $0.field == .subjects }?.cell.text
    let missing = FormGaps(rules, offered: offered, kinds: kinds).names
    return missing.isEmpty ? [] : [.missingFromForm(missing, in: file)]
  }
}

extension [UnreadReturn.FieldCell] {
  /// Whether nothing stands in them but what a form says itself.
  var isPrefilled: Bool {
    allSatisfy { cell in
      switch cell.field {
      case .rules, .surveyYear, .subjects: true
      case .respondentID, .respondentName, .submitted, .question, .choice, .noChoice, .rowKey: false
      }
    }
  }
}
