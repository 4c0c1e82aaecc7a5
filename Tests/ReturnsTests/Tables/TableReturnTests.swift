import Diagnostics
import Returns
import RuleModel
import Scoring
import Tabular
import Testing

/// Text tables with a row for each return.
@Suite struct TableReturnTests {
  @Test func `each row below the headings is a return, blank ones too`() throws {
    let file = try TableSample.read(
      "respondent.id,establishment,meetings\r\narea-1,standalone,3\r\n,,\r\narea-2,never,\r\n")
    try #require(file.unread.count == 3)
    #expect(try file.answer("establishment") == .value(.member(0)))
    #expect(try file.answer("meetings") == .value(.number(Rational(3))))
    #expect(file.returns[0].sheet?.respondent.id == "area-1")
    guard case .blank = file.unread[1].content else {
      Issue.record("the second row is not blank")
      return
    }
    #expect(try file.answer("meetings", 2) == .unanswered)
    #expect(file.unread[2].place.row == 4)
  }

  @Test func `columns are recognised by title, alias, unit and letter case of width`() throws {
    let file = try TableSample.read(
      "ＩＤ,協議会の 設置状況,開催回数（回）,部会\narea-1,1,3,yes\n")
    #expect(file.codes == ["A056"])
    #expect(file.codes(0) == [])
    #expect(try file.answer("establishment") == .value(.member(0)))
    #expect(try file.answer("working_group") == .value(.boolean(true)))
    #expect(file.returns[0].conversions.isEmpty)
  }

  @Test func `title rows above the headings are passed over`() throws {
    let file = try TableSample.read(
      """
      令和6年度 調査結果,,
      ,,
      表1 協議会の状況,,
      respondent.id,設置状況,回数
      area-1,2,4

      """)
    #expect(file.unread.count == 1)
    #expect(file.unread[0].place.row == 5)
    #expect(try file.answer("meetings") == .value(.number(Rational(4))))
  }

  @Test func `ids and titles in two rows of headings are one heading`() throws {
    let file = try TableSample.read(
      "respondent.id,establishment,meetings\n番号,協議会の設置状況,開催回数\narea-1,1,4\n")
    #expect(file.unread.count == 1)
    guard case .row(_, let headings, _) = file.unread[0].original else {
      Issue.record("the row is not kept")
      return
    }
    #expect(
      headings.texts == ["respondent.id / 番号", "establishment / 協議会の設置状況", "meetings / 開催回数"])
  }

  @Test func `a question over its choices heads a column for each choice`() throws {
    let file = try TableSample.read(
      """
      respondent.id,位置づけた計画,,,設置状況
      ,健康増進計画,医療計画,その他,
      a,yes,no,yes,1
      b,no,no,,1
      c,,,,1

      """)
    #expect(file.codes == ["A056"])
    try #require(file.unread.count == 3)
    #expect(try file.answer("plans", 0) == .value(.members(MemberSet([0, 2]))))
    #expect(try file.answer("plans", 1) == .value(.members(MemberSet([]))))
    #expect(try file.answer("plans", 2) == .unanswered)
  }

  @Test func `the headings of rejected rows are recognised when they come back in one row`() throws
  {
    let file = try TableSample.read(
      """
      renkei.reasons,respondent.id,位置づけた計画 / 健康増進計画,位置づけた計画 / 医療計画
      A011,a,yes,no

      """)
    #expect(file.codes == ["A056"])
    #expect(try file.answer("plans", 0) == .value(.members(MemberSet([0]))))
  }

  @Test func `a choice has a column by id`() throws {
    let file = try TableSample.read("id,plans.health,plans.unknown\na,yes,\nb,,yes\nc,yes,yes\n")
    #expect(try file.answer("plans", 0) == .value(.members(MemberSet([0]))))
    #expect(try file.answer("plans", 1) == .unanswered)
    #expect(file.codes(2) == ["A018"])
  }

  @Test(arguments: [
    ("id,establishment,設置状況\na,1,1\n", "A053"),
    ("id,plans,plans.health\na,,yes\n", "A053"),
    ("id,plans.health,plans\na,yes,\n", "A053"),
    ("id,職員数\na,3\n", "A054"),
    ("establishment,meetings\n1,3\n", "A052"),
    ("番号,Q1,Q2\na,1,3\n", "A051"),
    ("", ""),
    ("\n\n", ""),
  ])
  func `a table whose columns are not known has no returns`(text: String, code: String) throws {
    let file = try TableSample.read(text)
    #expect(file.codes == (code.isEmpty ? [] : [code]))
    #expect(file.returns.allSatisfy { $0.sheet == nil })
  }

  @Test func `columns that are not known and questions without one are named once`() throws {
    let file = try TableSample.read("id,establishmnet,部会\na,1,yes\nb,1,yes\n")
    #expect(file.codes == ["A055", "A056"])
    #expect(file.findings[0].message.en.contains("B `establishmnet`"))
    #expect(file.findings[0].help?.en == "did you mean `establishment`?")
    #expect(file.findings[1].message.en.contains("`establishment`, `meetings`"))
    #expect(!file.findings[1].message.en.contains("`working_group`"))
  }

  @Test func `a row with more or fewer cells than the headings is put aside whole`() throws {
    let file = try TableSample.read("id,meetings,部会\na,3\nb,3,yes\nc,3,,yes\nd,3,yes,\n")
    #expect(file.returns.map { $0.sheet == nil } == [true, false, true, true])
    #expect(file.codes(0) == ["A060"])
    guard case .row(let cells, _, _) = file.unread[2].original else {
      Issue.record("the row is not kept")
      return
    }
    #expect(cells == ["c", "3", "", "yes"])
  }

  @Test func `a mapping file lets rows lack empty cells at their end`() throws {
    let file = try TableSample.read(
      "id,meetings,部会\na,3\nb,3,yes,\n", mapping: "fill_short_rows: yes")
    #expect(file.codes(0) == [])
    #expect(file.codes(1) == ["A060"])
  }

  @Test func `what stands in a column without a heading is reported once`() throws {
    let file = try TableSample.read("id,meetings,\na,3,\nb,3,廃止\nc,3,廃止\n")
    #expect(file.codes == ["A056", "A061"])
    #expect(file.findings[1].place.row == 3)
    #expect(file.findings[1].found == "廃止")
  }

  @Test func `a row of data with known words in it is data`() throws {
    let file = try TableSample.read("id,備考,担当\na,部会,\nb,回数,部会\n")
    #expect(file.returns.count == 2)
  }

  @Test func `headings are found behind any number of blank rows`() throws {
    let file = try TableSample.read(String(repeating: ",\n", count: 40) + "id,meetings\na,3\n")
    #expect(file.returns.count == 1)
    #expect(file.unread[0].place.row == 42)
  }

  @Test func `a broken record is put aside and the reading goes on`() throws {
    let file = try TableSample.read("id,meetings\na,\"3\nb,4\"x\nc,5\n")
    #expect(file.codes(0) == ["T004"])
    #expect(try file.answer("meetings", 1) == .value(.number(Rational(5))))
    guard case .row(let cells, _, let record) = file.unread[0].original else {
      Issue.record("the record is not kept")
      return
    }
    #expect(cells == [])
    #expect(record == "a,\"3\nb,4\"x")
  }

  @Test(arguments: [1, 2, 3, 7, 64])
  func `pieces of any size give the same returns`(size: Int) throws {
    let text = "\u{FEFF}id,開催回数,備考\r\na,3,\"一行目\r\n二行目\"\r\nb,4,…\r\n"
    let whole = try TableSample.read(text)
    let pieces = try TableSample.read(Array(text.utf8), pieceSize: size)
    #expect(pieces.returns.map(\.sheet) == whole.returns.map(\.sheet))
    #expect(pieces.returns.count == 2)
    #expect(try pieces.answer("note") == .value(.text("一行目\r\n二行目")))
  }

  @Test func `tabs and semicolons are found out`() throws {
    for (name, delimiter) in [("a.tsv", "\t"), ("a.csv", ";"), ("a.txt", "\t")] {
      let file = try TableSample.read("id\(delimiter)meetings\na\(delimiter)3\n", as: name)
      #expect(try file.answer("meetings") == .value(.number(Rational(3))))
    }
  }

  @Test func `a column may say that none of the choices was made`() throws {
    let file = try TableSample.read(
      "id,plans.health,plans.0\na,,○\nb,○,○\nc,○,×\nd,,\ne,,？\n")
    #expect(try file.answer("plans", 0) == .value(.members(MemberSet([]))))
    #expect(file.codes(1) == ["A082"])
    #expect(try file.answer("plans", 2) == .value(.members(MemberSet([0]))))
    #expect(try file.answer("plans", 3) == .unanswered)
    #expect(file.codes(4) == ["A086"])
  }
}
