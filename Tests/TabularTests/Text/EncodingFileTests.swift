import Diagnostics
import Foundation
import Tabular
import Testing

/// 480 files: texts that trip readers, in each encoding, with each line break.
@Suite struct EncodingFileTests {
  /// Texts as they occur in returns, and what is known to break readers.
  static let texts: [String] = [
    "レベル1-①", "レベル１－①", "髙橋", "﨑山", "〇", "○", "◯", "×", "✓", "☑", "⭕", "㉑", "⑳", "Ⅻ",
    "Ⅳ", "㈱地域", "㎡", "℡", "表", "ソフト", "能力", "十二", "貼付", "ポスター", "―", "～", "〜", "－", "−",
    "‐", "–", "ー", "ｱｲｳ", "ﾃｽﾄﾞ", "ﾚﾍﾞﾙ", "１２３", "　前後の空白　", " 前後の空白 ", "竜ヶ崎", "竜ケ崎",
    "が", "か\u{3099}", "葛󠄀城", "𠮷野家", "😀", "👨‍👩‍👧", "\u{E000}", "令和元年", "㋿6年", "㍻", "¥1,000", "\\1,000",
    "~", "‾", "a\"b", "\"", "1,2", "改\n行", "改\r\n行", "タブ\tあり",
  ]

  struct File: Sendable, CustomTestStringConvertible {
    let name: String
    let encoding: TextEncoding
    let hasMark: Bool
    let foundation: String.Encoding
    let lineBreak: String
    var testDescription: String { "\(name), \(lineBreak.debugDescription)" }
  }

  static let files: [File] = ["\n", "\r\n"].flatMap { lineBreak in
    [
      File(
        name: "UTF-8", encoding: .utf8, hasMark: false, foundation: .utf8, lineBreak: lineBreak),
      File(
        name: "UTF-8 with a mark", encoding: .utf8, hasMark: true, foundation: .utf8,
        lineBreak: lineBreak),
      File(
        name: "CP932", encoding: .cp932, hasMark: false, foundation: .shiftJIS,
        lineBreak: lineBreak),
      File(
        name: "UTF-16", encoding: .utf16LittleEndian, hasMark: true,
        foundation: .utf16LittleEndian, lineBreak: lineBreak),
    ]
  }

  @Test func `there are 60 texts`() {
    #expect(Self.texts.count == 60)
    #expect(Set(Self.texts.map { Array($0.utf8) }).count == 60)
  }

  @Test(arguments: files)
  func `a text comes back exactly, or is refused with its place`(file: File) throws {
    for text in Self.texts {
      // The heading makes the encoding plain, as it does in a return.
      let rows = [["番号", "回答"], ["901", text], ["902", "はい"]]
      guard let bytes = foundation(rows, file) else {
        // What cannot be written in CP932 is named by our writer, at its cell.
        #expect(file.encoding == .cp932)
        try expectRefusal(of: text, rows, file)
        continue
      }
      let (records, encoding, failure) = RecordReader.read(bytes, .comma)
      #expect(encoding.encoding == file.encoding, "\(text)")
      #expect(failure == nil)
      let exact = records.map { $0.cells.map { Array($0.utf8) } }
      #expect(exact == rows.map { $0.map { Array($0.utf8) } }, "\(text)")
      #expect(written(rows, file).bytes == bytes, "\(text)")
    }
  }

  /// A file as Foundation writes it; nil where it cannot.
  private func foundation(_ rows: [[String]], _ file: File) -> [UInt8]? {
    let text = rows.map { row in
      row.map { cell in
        cell.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
          ? "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : cell
      }.joined(separator: ",") + file.lineBreak
    }.joined()
    guard let data = text.data(using: file.foundation),
      String(data: data, encoding: file.foundation).map({ Array($0.utf8) }) == Array(text.utf8)
    else { return nil }
    return (file.hasMark ? file.encoding.byteOrderMark : []) + Array(data)
  }

  private func written(
    _ rows: [[String]], _ file: File
  ) -> (bytes: [UInt8], unfit: [UnfitCharacter]) {
    var writer = RecordWriter(
      RecordWriter.Style(
        encoding: file.encoding, hasByteOrderMark: file.hasMark,
        lineBreak: file.lineBreak == "\n" ? .lf : .crlf, guardsFormulas: false))
    let unfit = rows.flatMap { writer.write($0) }
    return (writer.takeBytes(), unfit)
  }

  private func expectRefusal(of text: String, _ rows: [[String]], _ file: File) throws {
    let (bytes, unfit) = written(rows, file)
    let first = try #require(unfit.first, "\(text)")
    #expect(first.record == 2 && first.column == 2)
    #expect(text.unicodeScalars.contains(first.scalar))
    #expect(first.fault.code.text == "T010")
    let read = RecordReader.read(bytes, .comma).records
    #expect(read.allSatisfy { $0.faults.isEmpty }, "\(text)")
    #expect(!read[1][1].contains("?") && !read[1][1].contains("\u{FFFD}"))
    #expect(read[0].cells == rows[0] && read[2].cells == rows[2])
  }
}
