import Diagnostics
import JSONWriting
import Returns
import Tabular
import Testing

@testable import BatchScoring

@Suite struct SummaryTests {
  private static let head = "respondent.id,held,meetings\n"
  private static let now = head + "1,yes,3\n2,yes,1\n3,no,1\n4,yes,2\n5,yes,\n"
  private static let before = head + "1,yes,1\n2,yes,3\n3,no,1\n9,yes,1\n"

  private func summary(
    of text: String, before: String? = nil, register: Register? = nil
  ) async throws -> Summary {
    let now = try await BatchSample.tally([("a.csv", text)], register: register)
    var then: SummaryTally?
    if let before { then = try await BatchSample.tally([("b.csv", before)]).tally }
    return Summary(
      now.tally, before: then, language: .english, engineVersion: "0")
  }

  private func counts(_ table: SummaryTable, _ row: Int) -> [Int] {
    guard table.rows.indices.contains(row) else { return [] }
    return table.rows[row].cells.map(\.size)
  }

  private func table(_ id: String, of summary: Summary) throws -> SummaryTable {
    try #require(summary.tables.first { $0.id == id })
  }

  @Test func `levels are counted, with percentages that add up to 100`() async throws {
    let levels = try table("levels.growth", of: try await summary(of: Self.now))
    #expect(levels.columns.map(\.id) == ["L0", "L1", "L2", "not_applicable"])
    #expect(counts(levels, 0) == [1, 2, 2, 0])
    #expect(
      levels.rows.first?.cells == [
        .count(1, percent: 20), .count(2, percent: 40), .count(2, percent: 40),
        .count(0, percent: 0),
      ])
  }

  @Test func `what blocks the next level is counted, the most frequent first`() async throws {
    let blocking = try table("blocking.growth", of: try await summary(of: Self.now))
    #expect(blocking.rows.map(\.id) == ["often", "is_held"])
    #expect(counts(blocking, 0) == [1, 1])
    #expect(counts(blocking, 1) == [1, 0])
  }

  @Test func `last year's results stand against this year's of the same respondents`()
    async throws
  {
    let result = try await summary(of: Self.now, before: Self.before)
    let moves = try table("transitions.growth", of: result)
    #expect(moves.rows.map(\.id) == ["L0", "L1", "L2", "not_applicable"])
    #expect(counts(moves, 0) == [1, 0, 0, 0])
    #expect(counts(moves, 1) == [0, 0, 1, 0])
    #expect(counts(moves, 2) == [0, 1, 0, 0])
    #expect(moves.note?.contains("last year only: 1, this year only: 2") == true)
    let levels = try table("levels.growth", of: result)
    #expect(levels.rows.suffix(2).map(\.by) == ["year", "year"])
    #expect(counts(levels, levels.rows.count - 2) == [1, 2, 1, 0])
    #expect(counts(levels, levels.rows.count - 1) == [1, 2, 2, 0])
  }

  @Test func `those of a register that sent in nothing are counted, and its columns are groups`()
    async throws
  {
    let register = Register(
      (1...6).map {
        .init(id: String($0), name: "名\($0)", attributes: [$0 % 2 == 0 ? "偶" : "奇"])
      }, attributeNames: ["parity"])
    let result = try await summary(of: Self.now, register: register)
    let levels = try table("levels.growth", of: result)
    #expect(levels.rows.map(\.id) == ["all", "奇", "偶"])
    #expect(counts(levels, 0) == [1, 2, 2, 0, 1])
    #expect(counts(levels, 1) == [1, 1, 1, 0, 0])
    #expect(counts(levels, 2) == [0, 1, 1, 0, 1])
    let responses = try table("responses", of: result)
    #expect(counts(responses, 0) == [5, 0, 1])
  }

  @Test func `those whose return was put aside are neither lost nor taken for silent`()
    async throws
  {
    let register = Register(
      (1...6).map {
        .init(
          id: String($0), name: "名\($0)", validTo: $0 == 6 ? 2023 : nil,
          attributes: [$0 % 2 == 0 ? "偶" : "奇"])
      }, attributeNames: ["parity"])
    // Two holds, a duplicate of 1, faults of 3 and 4, nothing of 5, one of nobody, one of last year.
    let text =
      Self.head + "1,yes,3\n1,yes,2\n2,yes,1\n3,yes,1000\n4,maybe,1\n99,yes,1\n6,yes,1\n,yes,1\n"
    let counted = try await BatchSample.tally([("a.csv", text)], register: register)
    let result = Summary(counted.tally, language: .english, engineVersion: "0")
    let responses = try table("responses", of: result)
    #expect(responses.columns.map(\.id) == ["scored", "set_aside", "missing"])
    #expect(responses.rows.map(\.base) == [5, 3, 2])
    #expect(counts(responses, 0) == [1, 3, 1])
    #expect(counts(responses, 1) == [0, 2, 1])
    #expect(counts(responses, 2) == [1, 1, 0])
    #expect(responses.note?.contains("2 returns that were set aside are of nobody") == true)
    let levels = try table("levels.growth", of: result)
    #expect(levels.columns.suffix(2).map(\.id) == ["set_aside", "missing"])
    #expect(counts(levels, 0).suffix(2) == [3, 1])
    let returns = try table("returns", of: result)
    #expect(counts(returns, 0) == [1, 1, 4, 2, 0, 0])
    #expect(returns.rows.first?.base == counted.account.read)
    #expect(counted.account.setAside == 6 && counted.account.scored == 2)
  }

  @Test func `without a register those whose return was put aside are counted as far as known`()
    async throws
  {
    let text = Self.head + "1,yes,3\n1,yes,2\n2,yes,1\n3,yes,1000\n"
    let responses = try table("responses", of: try await summary(of: text))
    #expect(responses.columns.map(\.id) == ["scored", "set_aside"])
    #expect(counts(responses, 0) == [1, 2])
  }

  @Test func `the table of all tables has each number with what it is the number of`()
    async throws
  {
    var bytes: [UInt8] = []
    try await summary(of: Self.now).write(
      to: RecordSink(.init(hasByteOrderMark: false)) { bytes += $0 })
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.contains("levels.growth,Levels: 成長,all,all,all,L1,段階1,2,40,,5\r\n"))
  }

  @Test func `the page has every table and what people wrote only as text`() async throws {
    let result = try await summary(of: Self.now, before: Self.before)
    let page = result.html()
    for table in result.tables {
      #expect(page.contains("<section id=\"\(table.id)\">"))
    }
    #expect(Summary.escaped("<a & \"b\">\u{0}") == "&lt;a &amp; &quot;b&quot;&gt; ")
    #expect(!page.contains("http"))
  }

  @Test func `a table of many columns is turned, so that groups stand beside each other`() throws {
    let table = SummaryTable(
      id: "answers.q", kind: "answers", title: "見出し", note: "注", rowHead: "区分",
      columns: (1...20).map { .init(id: "c\($0)", title: "選択肢\($0)") },
      rows: ["全体", "甲"].map { title in
        .init(
          by: "all", id: title, title: title, base: 9,
          cells: (1...20).map { .count($0, percent: $0 * 2) })
      }, chart: .bars)
    let sheet = SummarySheet(table, SummaryWords(.japanese))
    #expect(sheet.heading == ["項目", "全体", "甲"])
    let rows = sheet.rows(ofPercentages: true)
    #expect(rows.count == 21)
    #expect(rows[0] == [.text("回答数"), .of(9), .of(9)])
    #expect(rows[20] == [.text("選択肢20"), .of(40), .of(40)])
    let chart = try #require(sheet.chart(counts: 5, percentages: 30))
    #expect(chart.categories.firstRow == 6 && chart.categories.lastRow == 25)
    let values = try #require(chart.series.first?.values)
    #expect(values.firstRow == 31 && values.lastRow == 50 && values.firstColumn == 2)
  }

  @Test func `sheets have a chart for each table that has parts, and rows as high as their texts`()
    async throws
  {
    let result = try await summary(of: Self.now, before: Self.before)
    let words = SummaryWords(.japanese)
    for table in result.tables where table.kind != "unpaired" {
      let sheet = SummarySheet(table, words)
      let chart = try #require(sheet.chart(counts: 5, percentages: 20))
      #expect(chart.series.count == (table.chart == .bars ? 2 : table.columns.count))
      #expect((chart.kind == .barsOfParts) == !["blocking", "answers"].contains(table.kind))
      #expect(sheet.heading.count == sheet.widths.count && !sheet.heading.contains("%"))
    }
    let long = String(repeating: "判定条件", count: 20)
    let sheet = SummarySheet(try table("blocking.growth", of: result), words)
    #expect((sheet.height(of: [long]) ?? 0) > 45)
    #expect(sheet.height(of: ["短い"]) == nil)
    #expect(sheet.height(ofText: "見出し", size: 14) > 18)
  }

  @Test func `a picture of many bars is several, each of which fits on a page`() {
    let table = SummaryTable(
      id: "answers.q", kind: "answers", title: "見出し", note: nil, rowHead: "区分",
      columns: (1...45).map { .init(id: "c\($0)", title: "選択肢\($0)") },
      rows: [
        .init(
          by: "all", id: "all", title: "全体", base: 45,
          cells: (1...45).map { .count($0, percent: $0) })
      ], chart: .bars)
    let pictures = SummaryDrawing(table).markup().split(separator: "<svg")
    #expect(pictures.map { $0.split(separator: "<rect").count - 1 } == [20, 20, 5])
  }

  @Test func `pages end before what would be parted`() {
    #expect(Summary.breaks([(1, 200), (20, 200), (40, 200)], pageHeight: 500) == [40])
    #expect(Summary.breaks([(1, 700), (50, 100), (60, 100)], pageHeight: 500) == [50])
    #expect(Summary.breaks([(1, 100)], pageHeight: 500) == [])
  }

  @Test func `scores are shown with one decimal, a half rounded up`() {
    #expect(SummaryTable.Amount.shown(62_450_000) == "62.5")
    #expect(SummaryTable.Amount.shown(62_449_999) == "62.4")
    #expect(SummaryTable.Amount.shown(0) == "0.0")
    #expect(SummaryTable.Amount.shown(-50_000) == "-0.1")
    #expect(SummaryTables.mean(5, 2) == 3)
  }
}
