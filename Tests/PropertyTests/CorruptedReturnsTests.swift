import Diagnostics
import Foundation
import Returns
import RuleModel
import Scoring
import Tabular
import TestKit
import Testing

/// Random damage to tables of the synthetic national returns. What must come of each is said here,
/// by what was done to the table, and not by the reader.
@Suite(.enabled(if: isOptimised, "property suites run in release builds"))
struct `A damaged table of the national returns` {
  @Test(arguments: 0..<Iterations.shards)
  func `gives every row with the right answers, or puts it aside with its place`(
    shard: Int
  ) throws {
    let national = try National.shared.get()
    for seed in Iterations.seeds(Iterations.damagedReturns, shard: shard) {
      var random = SplitMix64(seed: UInt64(seed) ^ 0xDA3A6E)
      let first = random.below(national.sheets.count - 3)
      let table = NationalTable(
        Array(national.sheets[first..<(first + 3)]), national.rules.rules)
      let damage = Damage(table, national.rules.rules, using: &random, asWorkbook: seed % 4 == 0)
      let problem = try damage.problem(read: national.read(damage.bytes, damage.file))
      #expect(problem == nil, "seed \(seed), \(damage.what)")
    }
  }

  @Test func `which is not damaged gives every answer`() throws {
    let national = try National.shared.get()
    let step = 60
    for first in stride(from: 0, to: national.sheets.count - step, by: step) {
      let table = NationalTable(
        Array(national.sheets[first..<(first + step)]), national.rules.rules)
      let bytes = Array((table.lines.joined(separator: "\n") + "\n").utf8)
      let read = try national.read(bytes, "a.csv")
      #expect(read.count == step)
      for (row, sheet) in zip(read, table.sheets) {
        #expect(row.reading?.findings.filter { $0.code.severity == .error } ?? [] == [])
        #expect(row.reading?.sheet?.answers == sheet.answers, "\(sheet.respondent.id)")
      }
    }
  }
}

/// The rules, the returns and a reader of them.
private struct National {
  static let shared = Result { try National() }

  let rules: ReturnRules
  let decoder: ReturnDecoder
  let sheets: [AnswerSheet]

  init() throws {
    rules = ReturnRules(try NationalRules.load("mhlw-r6"))
    decoder = ReturnDecoder(rules)
    let text = try String(
      contentsOfFile: "\(NationalRules.root)/examples/national/synthetic-2024.ndjson",
      encoding: .utf8)
    let rules = rules.rules
    sheets = try text.split(separator: "\n").map { line in
      var files = SourceMap()
      let bytes = Array(line.utf8)
      let file = files.add(SourceFile(path: "national", bytes: bytes))
      let document = AnswerSheetReader.readDocument(bytes, as: file, format: .json)
      return try #require(AnswerSheetReader.read(document, rules: rules).sheet)
    }
  }

  /// What is read of a file: nil for blank rows.
  func read(
    _ bytes: [UInt8], _ file: String
  ) throws -> [(place: TablePlace, reading: ReadReturn?)] {
    var rest: [UInt8]? = bytes
    var reader = ReturnReader(file, rules: rules) {
      defer { rest = nil }
      return rest
    }
    var read: [(place: TablePlace, reading: ReadReturn?)] = []
    while let unread = try reader.next() {
      if case .blank = unread.content {
        read.append((unread.place, nil))
      } else {
        read.append((unread.place, decoder.read(unread)))
      }
    }
    return read
  }
}

/// A table with one fault, and what must come of it.
private struct Damage {
  /// What must become of a row.
  enum Expected {
    /// It gives the answers of a sheet.
    case sheet(Int)
    /// It is put aside, with this column where it is known.
    case aside(column: Int?)
    /// It gives the answers of a sheet but for those of a question, or is put aside.
    case sheetBut(Int, question: Int)
    case blank
  }

  let what: String
  let file: String
  let bytes: [UInt8]
  /// Of each row behind the heading.
  private let expected: [Expected]
  private let sheets: [AnswerSheet]

  init(
    _ table: NationalTable, _ rules: RuleSet, using random: inout SplitMix64, asWorkbook: Bool
  ) {
    sheets = table.sheets
    let row = random.below(table.rows.count)
    let answered = table.questions.indices.filter { !Self.cell(table, row, $0).isEmpty }
    let index = answered[random.below(answered.count)]
    let question = table.questions[index]
    let column = index + NationalTable.head.count
    let text = Self.cell(table, row, index)
    let kind = rules.questions[question].kind
    var expected = table.rows.indices.map { Expected.sheet($0) }
    let isText = if case .text = kind { true } else { false }
    if asWorkbook {
      let change = Self.cellChange(kind, text, using: &random)
      if !isText { expected[row] = change.isRefused ? .aside(column: column + 1) : .sheet(row) }
      // Where a year is asked, a date that shows its year is that year, with a warning.
      if case .date = change.cell, change.isRefused, Self.asksForYear(question, rules) {
        expected[row] = .sheetBut(row, question: question)
      }
      (what, file) = (
        "row \(row + 2), `\(rules.questions[question].id)` as \(change.cell)", "a.xlsx"
      )
      let place = NationalTable.Place(row: row + 2, column: column + 1)
      bytes = (try? table.workbook(isText ? [:] : [place: change.cell])) ?? []
      self.expected = expected
      return
    }
    var changed = table
    var lines: [String]?
    var rawByte: UInt8?
    let kindOfDamage = random.below(11)
    switch kindOfDamage {
    case 0 where !isText:
      // Nothing in any rule set reads like this.
      changed.rows[row][column] = "#?\(random.below(1000))?#"
      expected[row] = .aside(column: column + 1)
    case 1 where !isText:
      changed.rows[row][column] = Self.wide(text)
    case 2 where !isText:
      changed.rows[row][column] = "\u{3000}" + text + " "
    case 3:
      lines = table.lines
      lines?[row + 1] += ",余り"
      expected[row] = .aside(column: nil)
    case 4:
      lines = table.lines
      lines?[row + 1] = "id,\"broken\"quote" + String(repeating: ",", count: random.below(9))
      expected[row] = .aside(column: nil)
    case 5:
      lines = table.lines
      lines?.insert(String(repeating: ",", count: random.below(5)), at: row + 1)
      expected.insert(.blank, at: row)
    case 6:
      rawByte = 0xFF
      expected[row] = .aside(column: nil)
    case 7:
      lines = table.lines
      lines?.insert(table.lines[row + 1], at: row + 1)
      expected.insert(.sheet(row), at: row)
    case 8:
      changed.rows[row][0] = ""
      expected[row] = .aside(column: nil)
    case 9:
      if case .integer = kind {
        changed.rows[row][column] = "-1"
        expected[row] = .aside(column: column + 1)
      }
    default:
      // Another character in place of one: the other answers stay what they are.
      var characters = Array(text)
      characters[random.below(characters.count)] =
        random.pick(Array("0123456789abcxyz○×①-.有無")) ?? "0"
      changed.rows[row][column] = String(characters)
      expected[row] = .sheetBut(row, question: question)
    }
    var bytes = Array(((lines ?? changed.lines).joined(separator: "\n") + "\n").utf8)
    if let rawByte {
      let starts = bytes.indices.filter { $0 == 0 || bytes[$0 - 1] == 0x0A }
      // Cells of these returns hold no line breaks, so that lines are records.
      bytes.insert(rawByte, at: starts[row + 1])
    }
    what = "damage \(kindOfDamage), row \(row + 2), `\(rules.questions[question].id)` = \(text)"
    file = "a.csv"
    self.bytes = bytes
    self.expected = expected
  }

  private static func cell(_ table: NationalTable, _ row: Int, _ index: Int) -> String {
    table.rows[row][index + NationalTable.head.count]
  }

  private static func asksForYear(_ question: Int, _ rules: RuleSet) -> Bool {
    let years = rules.spellings[.years] + rules.spellings[.fiscalYears]
    return rules.questions[question].unit.map(years.contains) ?? false
  }

  /// A cell of a workbook in place of one, and whether it must be refused; otherwise it says the same.
  private static func cellChange(
    _ kind: Question.Kind, _ text: String, using random: inout SplitMix64
  ) -> (cell: Cell, isRefused: Bool) {
    switch random.below(4) {
    case 0: return (.error("#N/A"), true)
    case 1: return (.formulaWithoutValue("A1+1"), true)
    case 2:
      if case .date = kind { return (.text(text), false) }
      return (.date(CellDate(day: .init(year: 2025, month: 1, day: 2))), true)
    default: return (.text(wide(text)), false)
    }
  }

  /// The digits of a number full-width; other texts as they are.
  private static func wide(_ text: String) -> String {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  /// How what was read differs from what must come of it; nil where it does not.
  func problem(read: [(place: TablePlace, reading: ReadReturn?)]) -> String? {
    guard read.count == expected.count else {
      return "\(read.count) rows in place of \(expected.count)"
    }
    for (place, (found, expected)) in zip(read, expected).enumerated() {
      let row = place + 2
      guard found.place.row == row else { return "row \(row) is said to be \(found.place)" }
      let faults = found.reading?.findings.filter { $0.code.severity == .error } ?? []
      if found.reading != nil, (found.reading?.sheet == nil) != !faults.isEmpty {
        return "row \(row) has neither a sheet nor a fault"
      }
      if let elsewhere = faults.first(where: { $0.place.row != row }) {
        return "row \(row) has a fault at \(elsewhere.place)"
      }
      switch expected {
      case .blank:
        guard found.reading == nil else { return "row \(row) is not blank" }
      case .aside(let column):
        guard !faults.isEmpty else { return "row \(row) is not put aside" }
        if let column, !faults.contains(where: { $0.place.column == column }) {
          return "row \(row) is put aside for \(faults.map(\.place))"
        }
      case .sheet(let number):
        guard let sheet = found.reading?.sheet else { return "row \(row): \(faults)" }
        guard sheet.answers == sheets[number].answers else { return "row \(row) is misread" }
      case .sheetBut(let number, let question):
        guard let sheet = found.reading?.sheet else { continue }
        for other in sheet.answers.indices where other != question {
          guard sheet.answers[other] == sheets[number].answers[other] else {
            return "row \(row) is misread at answer \(other)"
          }
        }
      }
    }
    return nil
  }
}
