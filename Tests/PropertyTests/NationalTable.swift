import Diagnostics
import Foundation
import Returns
import RuleModel
import Scoring
import Tabular
import TestKit
import Testing

/// Some of the synthetic national returns as the rows of a table, and what must be read of each.
struct NationalTable {
  /// The questions with a column, in the order of the columns behind the first three.
  let questions: [Int]
  /// The sheets, as the reader of JSON reads them.
  let sheets: [AnswerSheet]
  let heading: [String]
  var rows: [[String]]

  /// The columns of the respondent.
  static let head = ["respondent.id", "respondent.name", "respondent.subjects"]

  init(_ sheets: [AnswerSheet], _ rules: RuleSet) {
    self.sheets = sheets
    // Free rows of which no sheet here has any need no columns.
    let questions = rules.questions.indices.filter { position in
      switch rules.questions[position].origin {
      case .declared, .rowCount: true
      case .cell: sheets.contains { $0.answers[position] != .unanswered }
      case .presence, .copy: false
      }
    }
    self.questions = questions
    heading =
      Self.head
      + questions.map { ReturnField.question(Reference($0)).name(in: rules) }
    rows = sheets.map { sheet in
      [
        sheet.respondent.id, sheet.respondent.name ?? "",
        sheet.respondent.subjects.map { rules.subjects[$0].id.text }.joined(separator: ","),
      ]
        + questions.map { position in
          switch sheet.answers[position] {
          case .unanswered: ""
          case .notApplicable: "not_applicable"
          case .value(let value): Self.text(value, rules.questions[position].kind, rules)
          }
        }
    }
  }

  private static func text(_ value: Value, _ kind: Question.Kind, _ rules: RuleSet) -> String {
    func members(_ positions: [Int]) -> String {
      guard case .member(let list) = kind.type else {
        guard case .members(let list) = kind.type else { return "" }
        let ids = positions.map { rules.enumerations[list].members[$0].id.text }
        return ids.isEmpty ? "[]" : ids.joined(separator: ",")
      }
      return positions.map { rules.enumerations[list].members[$0].id.text }.joined()
    }
    switch value {
    case .boolean(let truth): return truth ? "はい" : "いいえ"
    case .number(let number): return number.description
    case .member(let position): return members([position])
    case .members(let set): return members(set.positions)
    case .date(let date): return date.description
    case .text(let text): return text
    }
  }

  /// The table as CSV, line by line, the heading first.
  var lines: [String] {
    ([heading] + rows).map { row in
      row.map { cell in
        cell.contains { ",\"\n\r".contains($0) }
          ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: ",")
    }
  }

  /// The table as a workbook, numbers as numbers.
  func workbook(_ changed: [Place: Cell]) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("renkei-national-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try WorkbookWriter(path: path)
    let sheet = try writer.add(SheetLayout("回答"))
    for (index, row) in ([heading] + rows).enumerated() {
      let cells = row.enumerated().map { column, text in
        if let cell = changed[Place(row: index + 1, column: column + 1)] { return cell }
        if text.isEmpty { return Cell.blank }
        guard index > 0, column >= Self.head.count, let number = CellNumber(text) else {
          return .text(text)
        }
        return .number(number)
      }
      try writer.write(cells, row: index + 1, of: sheet)
    }
    try writer.close()
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// A cell, both counted from 1, the heading's row among them.
  struct Place: Hashable {
    let row: Int
    let column: Int
  }
}
