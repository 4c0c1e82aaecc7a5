import Diagnostics
import Testing

@testable import Tabular

@Suite struct RecordWriterTests {
  private func written(_ rows: [[Cell]], _ style: RecordWriter.Style = .init()) -> String {
    var writer = RecordWriter(style)
    for row in rows { writer.write(row) }
    return String(decoding: writer.takeBytes(), as: UTF8.self)
  }

  @Test func `a table has a byte order mark and CR LF unless asked otherwise`() {
    #expect(written([[.text("a"), .blank]]) == "\u{FEFF}a,\r\n")
    let plain = RecordWriter.Style(hasByteOrderMark: false, lineBreak: .lf)
    #expect(written([[.text("a"), .blank]], plain) == "a,\n")
  }

  @Test func `only what needs quotes gets them`() {
    let style = RecordWriter.Style(hasByteOrderMark: false, lineBreak: .lf)
    let row: [Cell] = [
      .text("a b"), .text("a,b"), .text("a\"b"), .text("a\nb"), .text("a\rb"), .text("a\tb"),
      .text("a\r\nb"),
    ]
    #expect(
      written([row], style) == "a b,\"a,b\",\"a\"\"b\",\"a\nb\",\"a\rb\",a\tb,\"a\r\nb\"\n")
    let tabs = RecordWriter.Style(delimiter: .tab, hasByteOrderMark: false, lineBreak: .lf)
    #expect(written([[.text("a,b"), .text("a\tb")]], tabs) == "a,b\t\"a\tb\"\n")
  }

  @Test(arguments: ["=1+1", "+81", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "=", "-"])
  func `a text that a spreadsheet takes for a formula is marked`(text: String) {
    var writer = RecordWriter(RecordWriter.Style(hasByteOrderMark: false))
    writer.write([text, "x"])
    #expect(
      RecordReader.read(writer.takeBytes(), .comma).records.first?.cells == ["'" + text, "x"])
    var open = RecordWriter(RecordWriter.Style(guardsFormulas: false))
    open.write([text, "x"])
    #expect(RecordReader.read(open.takeBytes(), .comma).records.first?.cells == [text, "x"])
  }

  @Test func `numbers, dates and logical values are never marked`() throws {
    let number = try #require(CellNumber("-1.50"))
    let row: [Cell] = [
      .number(number), .date(CellDate(day: .init(year: 2024, month: 4, day: 1))), .boolean(true),
      .error("#N/A"), .text("a-b"), .text("１-１"), .formulaWithoutValue("SUM(A1)"),
    ]
    let style = RecordWriter.Style(hasByteOrderMark: false)
    #expect(written([row], style) == "-1.5,2024-04-01,TRUE,#N/A,a-b,１-１,'=SUM(A1)\r\n")
  }

  @Test func `a record of one empty cell is no blank line`() {
    #expect(written([[.blank], [.text("a")]], .init(hasByteOrderMark: false)) == "\"\"\r\na\r\n")
  }

  @Test func `characters that CP932 lacks are listed with what was written`() {
    var writer = RecordWriter(RecordWriter.Style(encoding: .cp932))
    #expect(writer.write(["髙﨑①", "①～－"]).isEmpty)
    let unfit = writer.write(["a", "㉑と✓と〜"])
    #expect(unfit.map(\.scalar) == ["㉑", "✓", "〜"])
    #expect(unfit.map(\.written) == ["〓", "〓", "～"])
    #expect(unfit.allSatisfy { $0.record == 2 && $0.column == 2 })
    let records = RecordReader.read(writer.takeBytes(), .comma).records
    #expect(records.map(\.cells) == [["髙﨑①", "①～－"], ["a", "〓と〓と～"]])
  }

  @Test func `no two characters are written as the same one in silence`() {
    var writer = RecordWriter(RecordWriter.Style(encoding: .cp932))
    for value in UInt32(0x20)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "[" + String(Character(scalar)) + "]"
      guard writer.write([text]).isEmpty else {
        _ = writer.takeBytes()
        continue
      }
      let read = RecordReader.read(writer.takeBytes(), .comma, encoding: .cp932).records.first
      #expect(read?.cells == [text], "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [TextEncoding.utf8, .cp932, .utf16LittleEndian])
  func `a table without machine-dependent characters says what stands for each`(
    encoding: TextEncoding
  ) {
    var writer = RecordWriter(
      RecordWriter.Style(encoding: encoding, repertoire: .common, guardsFormulas: false))
    #expect(writer.write(["〜県ｱｲ亜熙", "a"]).count == (encoding == .cp932 ? 1 : 0))
    let unfit = writer.write(["a", "①㉑Ⅳ㈱髙㍻∑✓\u{20BB7}"])
    #expect(unfit.map(\.written) == ["(1)", "(21)", "IV", "(株)", "高", "平成", "〓", "〓", "〓"])
    #expect(unfit.allSatisfy { $0.reason == .machineDependent && $0.column == 2 })
    let records = RecordReader.read(writer.takeBytes(), .comma, encoding: encoding).records
    #expect(records.last?.cells == ["a", "(1)(21)IV(株)高平成〓〓〓"])
    #expect(unfit.first?.fault.code.text == "T032")
  }

  @Test
  func `the common characters are those of the standards, and what stands for others is common`() {
    // JIS X 0208 has 6,879 characters; ASCII 128; half-width kana are 63. Eight have two numbers.
    var common = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if Repertoire.common.has(scalar) { common += 1 }
      let written = Repertoire.substitute(for: scalar) ?? ""
      #expect(
        written.isEmpty || !Repertoire.common.has(scalar), "U+\(String(value, radix: 16))")
      #expect(written.unicodeScalars.allSatisfy(Repertoire.common.has), "\(written)")
    }
    #expect(common == 6879 + 128 + 63 + 8)
  }
}
