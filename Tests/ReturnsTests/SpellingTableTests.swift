import Diagnostics
import Foundation
import RuleModel
import Scoring
import Tabular
import Testing

@testable import Returns

/// What each spelling is read as stands in `Fixtures/spellings.csv`: `exact`, `taken`, or `warning`
/// or `refused` with its code; and what it is taken for.
@Suite struct SpellingTableTests {
  /// A row of the table.
  struct Row {
    let line: Int
    let question: String
    let kind: String
    let cell: GivenCell
    let expected: String
    let value: String
  }

  private static func rows() throws -> [Row] {
    let bytes = Array(
      try Data(contentsOf: SpellingRules.folder.appendingPathComponent("spellings.csv")))
    let table = RecordReader.read(bytes, .comma, encoding: .utf8)
    #expect(table.failure == nil)
    return try table.records.dropFirst().map { record in
      let cells = record.cells
      try #require(cells.count == 6, "line \(record.line)")
      let place = TablePlace(row: record.number)
      let cell = GivenCell(
        try #require(value(cells[2], kind: cells[1]), "line \(record.line)"),
        format: cells[3].isEmpty ? nil : cells[3], at: place)
      return Row(
        line: record.line, question: cells[0], kind: cells[1], cell: cell, expected: cells[4],
        value: cells[5])
    }
  }

  private static func value(_ text: String, kind: String) -> Cell? {
    switch kind {
    case "text": return .text(text)
    case "number": return CellNumber(text).map { .number($0) }
    case "boolean": return .boolean(text == "TRUE")
    case "error": return .error(text)
    case "formula": return .formulaWithoutValue(text)
    case "blank": return .blank
    case "date", "date without year":
      guard let (year, month, day) = CivilDate(iso: text)?.components else { return nil }
      return .date(
        CellDate(
          day: CellDate.Day(year: year, month: month, day: day), hidesYear: kind != "date"))
    default: return nil
    }
  }

  /// What a reading is, in the words of the table.
  private static func words(
    of reading: ValueReading<Answer>, _ question: Question, _ rules: RuleSet
  ) -> (expected: String, value: String) {
    let value =
      reading.value.map { AnswerText.of($0, to: question, rules) } ?? ""
    guard let fault = reading.fault else {
      return (reading.taken == nil ? "exact" : "taken", reading.taken ?? value)
    }
    let isError = fault.code.severity == .error
    return ("\(isError ? "refused" : "warning") \(fault.code.text)", reading.taken ?? value)
  }

  @Test func `every spelling of the table is read as the table says`() throws {
    let rules = try SpellingRules.rules()
    var exceptions: [Reference<Question>: ValueExceptions.OfQuestion] = [:]
    for (position, question) in rules.questions.enumerated()
    where question.id.text.hasSuffix("_dates") {
      exceptions[Reference(position)] = .init(takesDatesAsCodes: true)
    }
    let reader = ValueReader(rules, exceptions: ValueExceptions(exceptions))
    let rows = try Self.rows()
    #expect(rows.count >= 2000)
    for row in rows {
      let position = try #require(
        rules.questions.firstIndex { $0.id.text == row.question }, "line \(row.line)")
      let reading = reader.read(row.cell, as: Reference(position))
      let found = Self.words(of: reading, rules.questions[position], rules)
      #expect(
        found.expected == row.expected && found.value == row.value,
        """
        line \(row.line): `\(row.cell.text)` as \(row.question) is \(found.expected) \
        `\(found.value)`, expected \(row.expected) `\(row.value)`
        """)
      // What has no value is refused, and only that.
      #expect((reading.value == nil) == row.expected.hasPrefix("refused"), "line \(row.line)")
    }
  }

  @Test func `no row of the table stands there twice`() throws {
    var seen: Set<String> = []
    for row in try Self.rows() {
      let isNew = seen.insert(
        "\(row.question)|\(row.kind)|\(row.cell.value)|\(row.cell.format ?? "")"
      ).inserted
      #expect(isNew, "line \(row.line)")
    }
  }
}
