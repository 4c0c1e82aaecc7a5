import Diagnostics
import Returns
import RuleModel
import Scoring
import Tabular
import Testing

/// Returns as Japanese offices send them.
@Suite struct JapaneseReturnTests {
  private func bytes(
    _ rows: [[String]], _ encoding: TextEncoding, lineBreak: RecordWriter.Style.LineBreak = .crlf
  ) -> [UInt8] {
    var writer = RecordWriter(
      .init(
        encoding: encoding, hasByteOrderMark: encoding != .cp932, lineBreak: lineBreak,
        guardsFormulas: false))
    for row in rows { #expect(writer.write(row).isEmpty) }
    return writer.takeBytes()
  }

  private static let heads = ["団体コード", "団体名", "調査年度", "設置状況", "開催回数（回）", "部会", "設置した日"]

  @Test(arguments: [TextEncoding.cp932, .utf8, .utf16LittleEndian])
  func `marks, eras and units are read, and a date in a choice puts its return aside`(
    encoding: TextEncoding
  ) throws {
    let file = try TableSample.read(
      bytes(
        [
          ["表１　協議会の状況", "", "", "", "", "", ""], Self.heads,
          ["011002", "札幌市　", "令和６年度", "合同で設置", "３", "〇", "令和元年5月1日"],
          ["131016", "千代田区", "R6", "１", "約３回", "○", "H30.4.1"],
          ["271004", "大阪市", "2024", "1月2日", "2回", "×", "-"],
        ], encoding))
    #expect(file.encoding?.encoding == encoding)
    #expect(file.returns.map { $0.sheet == nil } == [false, false, true])
    #expect(file.returns[0].sheet?.respondent.name == "札幌市")
    #expect(file.returns[0].sheet?.surveyYear == 2024)
    #expect(try file.answer("establishment", 0) == .value(.member(1)))
    #expect(try file.answer("working_group", 0) == .value(.boolean(true)))
    #expect(try file.answer("working_group", 1) == .value(.boolean(true)))
    #expect(
      try file.answer("founded", 0)
        == .value(.date(try #require(CivilDate(iso: "2019-05-01")))))
    #expect(try file.answer("meetings", 1) == .value(.number(Rational(3))))
    #expect(file.codes(1) == ["A033"])
    let finding = file.returns[2].findings[0]
    #expect(finding.code.text == "A031")
    #expect(finding.found == "1月2日")
    #expect(finding.place.row == 5)
    #expect(finding.place.column == 4)
    #expect(
      file.returns[0].conversions.map(\.found)
        == ["札幌市　", "令和６年度", "３", "〇", "令和元年5月1日"])
  }

  @Test func `a mapping file lets a date stand for the code that it was`() throws {
    let text = "団体コード,設置状況\n011002,1月2日\n"
    #expect(try TableSample.read(text).codes(0) == ["A031"])
    let mapped = try TableSample.read(
      text, mapping: "values: {establishment: {answers: {1月2日: joint}}}")
    #expect(try mapped.answer("establishment") == .value(.member(1)))
    #expect(mapped.returns[0].conversions.map(\.taken) == ["joint"])
  }

  @Test func `a character that CP932 does not have is kept as it came`() throws {
    let file = try TableSample.read(
      bytes([["団体コード", "備考"], ["011002", "順位㉑、髙橋"]], .utf8, lineBreak: .lf))
    #expect(try file.answer("note") == .value(.text("順位㉑、髙橋")))
    #expect(file.codes(0) == [])
  }

  @Test func `one bad byte puts one row aside`() throws {
    var bytes = bytes(
      [["団体コード", "備考"], ["011002", "札幌市です"], ["131016", "千代田区です"]], .cp932)
    let target = try #require(bytes.lastIndex(of: UInt8(ascii: ",")))
    bytes[target + 1] = 0x80
    let file = try TableSample.read(bytes)
    #expect(file.codes(0) == [])
    #expect(file.codes(1) == ["T002"])
    #expect(file.returns[1].findings[0].place.column == 2)
  }

  @Test func `なし in the first row says that a group has none`() throws {
    let file = try TableSample.read(
      "団体コード,取組 1：名前,取組 1：状況,取組 2：名前\n011002,なし,,\n131016,なし,実施中,\n")
    #expect(try file.answer("initiatives", 0) == .value(.number(.zero)))
    #expect(try file.answer("initiatives.1.name", 0) == .unanswered)
    #expect(file.returns[0].conversions.map(\.taken) == ["0"])
    #expect(try file.answer("initiatives", 1) == .value(.number(Rational(1))))
  }

  @Test func `無回答 in every cell of a row is no row`() throws {
    let file = try TableSample.read(
      "団体コード,initiatives.1.status,initiatives.2.status\n011002,実施中,-\n")
    #expect(try file.answer("initiatives", 0) == .value(.number(Rational(1))))
  }
}
