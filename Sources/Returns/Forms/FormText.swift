import JSONWriting
import RuleModel
import Tabular

/// Writes a form as text: a table for spreadsheets, or an answer sheet to be completed.
public enum FormText {
  /// A table in CSV: a row of titles for people, a row of names, and a row to be filled in, of which
  /// there can be any number.
  public static func table(_ form: Form) -> [UInt8] {
    let columns = FormColumns(form).all
    var writer = RecordWriter()
    writer.write(columns.map(\.title))
    writer.write(columns.map(\.name))
    writer.write(columns.map(\.value))
    return writer.takeBytes()
  }

  /// An answer sheet in JSON without answers.
  public static func json(_ form: Form) -> String {
    let rules = form.rules
    var answers: [JSONValue.Member] = []
    for block in form.blocks {
      guard case .rows(let reference) = block.kind else {
        answers += block.items.map { .init(rules.questions[$0.question].id.text, .null) }
        continue
      }
      let group = rules.groups[reference]
      answers.append(.init(group.id.text, empty(group, block, rules)))
    }
    var respondent: [JSONValue.Member] = [.init("id", .null), .init("name", .null)]
    if !form.subjects.isEmpty {
      respondent.append(
        .init("subjects", .array(form.subjects.map { .string(rules.subjects[$0].id.text) })))
    }
    var sheet: [JSONValue.Member] = [.init("rules", .string(rules.id))]
    if let year = rules.surveyYear { sheet.append(.init("survey_year", .integer(year))) }
    sheet += [.init("respondent", .object(respondent)), .init("answers", .object(answers))]
    return JSONValue.object(sheet).prettyText()
  }

  /// The rows of units without answers; rows that are as many as one writes are not there yet.
  private static func empty(_ group: Group, _ block: Form.Block, _ rules: RuleSet) -> JSONValue {
    guard case .units(let units) = group.rows else { return .null }
    let cells = columns(of: block, rules).map {
      JSONValue.Member(group.columns[$0].id.text, .null)
    }
    return .object(units.map { .init($0.id.text, .object(cells)) })
  }

  /// The columns of a group that are on the form.
  static func columns(of block: Form.Block, _ rules: RuleSet) -> [Int] {
    block.items.compactMap { item in
      guard case .cell(_, _, let column) = rules.questions[item.question].origin else {
        return nil
      }
      return column
    }
  }
}

/// The columns of a form that is a table.
struct FormColumns {
  struct Column {
    let name: String
    let title: String
    /// What the row to be filled in says already.
    var value: Cell = .blank
  }

  private(set) var all: [Column] = []

  init(_ form: Form) {
    let rules = form.rules
    all.append(
      Column(name: ReturnField.rulesName, title: FormWords.rulesID, value: .text(rules.id)))
    all.append(
      Column(
        name: ReturnField.surveyYearName, title: FormWords.surveyYear,
        value: rules.surveyYear.map { .number(CellNumber($0)) } ?? .blank))
    all.append(Column(name: ReturnField.respondentIDName, title: FormWords.respondentID))
    all.append(Column(name: ReturnField.respondentNameName, title: FormWords.respondentName))
    if !rules.subjects.isEmpty {
      let ids = form.subjects.map { rules.subjects[$0].id.text }.joined(separator: ", ")
      all.append(
        Column(
          name: ReturnField.subjectsName, title: FormWords.kind,
          value: ids.isEmpty ? .blank : .text(ids)
        ))
    }
    for block in form.blocks {
      guard let group = FormGroup(block, rules) else {
        for item in block.items {
          add(item, name: rules.questions[item.question].id.text, row: nil, rules)
        }
        continue
      }
      if group.isFree {
        all.append(
          Column(
            name: FieldNames.count(of: group.group), title: FormWords.rowCount(block.title)))
      }
      for (name, title) in zip(group.rowNames, group.rowTitles) {
        if group.isFree {
          all.append(
            Column(
              name: "\(name).\(ReturnField.rowKeyName)",
              title: FormWords.inRow(FormWords.rowKey, block.title, title)))
        }
        for (item, column) in zip(block.items, FormText.columns(of: block, rules)) {
          add(
            item, name: "\(name).\(group.group.columns[column].id)", row: (block.title, title),
            rules)
        }
      }
    }
  }

  private mutating func add(
    _ item: Form.Item, name: String, row: (group: String, title: String)?, _ rules: RuleSet
  ) {
    let unit = rules.questions[item.question].unit.map { "（\($0)）" } ?? ""
    let own = "\(FormWords.number(item.number)) \(item.title)\(unit)"
    let title = row.map { FormWords.inRow(own, $0.group, $0.title) } ?? own
    let choices = rules.choices(of: item.question)
    guard !choices.isEmpty else {
      all.append(Column(name: name, title: title))
      return
    }
    for choice in choices {
      let text = FormLists.text(of: choice, among: choices)
      all.append(Column(name: "\(name).\(choice.id)", title: "\(title)：\(text)"))
    }
  }
}
