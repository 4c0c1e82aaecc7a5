import Diagnostics
import Tabular
import Testing

/// Encodings: found, forced, and faulty.
@Suite struct EncodingTests {
  @Test func `the byte order mark, well-formed UTF-8, then CP932`() {
    func found(_ bytes: [UInt8]) -> DetectedEncoding {
      RecordReader.read(bytes, .comma).encoding
    }
    let text = Array("協議会,1\n".utf8)
    #expect(
      found([0xEF, 0xBB, 0xBF] + text)
        == DetectedEncoding(.utf8, .byteOrderMark, hasByteOrderMark: true))
    #expect(found(text) == DetectedEncoding(.utf8, .wellFormed))
    #expect(found(Array("a,1\n".utf8)) == DetectedEncoding(.utf8, .onlyASCII))
    #expect(found([0x8B, 0xA6, 0x8B, 0x63, 0x89, 0xEF, 0x0A]) == DetectedEncoding(.cp932, .mostly))
    #expect(
      found([0xFF, 0xFE, 0x41, 0x00])
        == DetectedEncoding(.utf16LittleEndian, .byteOrderMark, hasByteOrderMark: true))
    #expect(
      found([0xFE, 0xFF, 0x00, 0x41])
        == DetectedEncoding(.utf16BigEndian, .byteOrderMark, hasByteOrderMark: true))
  }

  @Test func `the mark is no part of the first cell, in pieces of any size`() {
    for size in 1...6 {
      let utf8 = [0xEF, 0xBB, 0xBF] + Array("あ,b\n".utf8)
      #expect(utf8.records(.comma, inPiecesOf: size).map(\.cells) == [["あ", "b"]])
      let utf16: [UInt8] = [0xFF, 0xFE, 0x42, 0x30, 0x2C, 0x00, 0x3D, 0xD8, 0x00, 0xDE, 0x0A, 0x00]
      let records = utf16.records(.comma, inPiecesOf: size)
      #expect(records.map(\.cells) == [["あ", "😀"]])
      #expect(records.flatMap(\.rawBytes) == Array(utf16.dropFirst(2)))
    }
  }

  @Test func `UTF-16 without a mark is refused, or read when forced`() {
    let bytes: [UInt8] = [0x41, 0x00, 0x0A, 0x00]
    let refused = RecordReader.read(bytes, .comma)
    #expect(refused.records.isEmpty)
    #expect(refused.failure?.code.text == "T001")
    let forced = RecordReader.read(bytes, .comma, encoding: .utf16LittleEndian)
    #expect(forced.records.map(\.cells) == [["A"]])
    #expect(forced.encoding.reason == .forced)
  }

  @Test func `a bad byte of UTF-8 puts its record aside, not the file`() {
    let bytes =
      Array("id,name\n1,南部協議会\n2,北".utf8) + [0x96] + Array("部\n3,\"東\n部\"\n4,西部\n".utf8)
    let (records, encoding, failure) = RecordReader.read(bytes, .comma)
    #expect(encoding == DetectedEncoding(.utf8, .mostly))
    #expect(failure == nil)
    #expect(records.map { $0.faults.map(\.code.text) } == [[], [], ["T002"], [], []])
    #expect(
      records[2].faults.first?.place == TablePlace(row: 3, column: 2, line: 3, byte: 31))
    #expect(records[2].rawBytes == Array("2,北".utf8) + [0x96] + Array("部\n".utf8))
    #expect(records[4].cells == ["4", "西部"])
  }

  @Test func `each cell with a bad byte is named, on its own line`() {
    let bytes = Array("1,\"a\nb".utf8) + [0xFF, 0xFF] + Array("\",c".utf8) + [0x80, 0x0A]
    let records = bytes.records(.comma, encoding: .utf8)
    #expect(
      records.first?.faults.map(\.place) == [
        TablePlace(row: 1, column: 2, line: 2, byte: 6),
        TablePlace(row: 1, column: 3, line: 2, byte: 11),
      ])
  }

  @Test func `a lead byte of CP932 before a comma does not swallow it`() {
    let bytes: [UInt8] = [0x31, 0x2C, 0x82, 0x2C, 0x33, 0x0A, 0x82, 0xA0, 0x2C, 0x82, 0xA2, 0x0A]
    let records = bytes.records(.comma, encoding: .cp932)
    #expect(records.map { $0.faults.map(\.code.text) } == [["T002"], []])
    #expect(records.first?.faults.first?.place.column == 2)
    #expect(records.last?.cells == ["あ", "い"])
  }

  @Test func `second bytes of CP932 that look like structure are text`() {
    // 表 is 95 5C, ― is 81 5C, ポ is 83 7C: a backslash and a bar by their second bytes.
    let bytes: [UInt8] = [0x95, 0x5C, 0x2C, 0x22, 0x83, 0x7C, 0x22, 0x0A]
    #expect(bytes.records(.comma).map(\.cells) == [["表", "ポ"]])
  }

  @Test func `every code of CP932 is read as iconv and Windows have it`() {
    var characters = 0
    for lead in UInt8(0x81)...0xFC where !(0xA0...0xDF).contains(lead) {
      for second in UInt8(0x40)...0xFC {
        let records = [lead, second, 0x0A].records(.comma, encoding: .cp932)
        guard let record = records.first, record.faults.isEmpty else { continue }
        #expect(record.count == 1 && record[0].unicodeScalars.count == 1)
        #expect(record[0] != "\u{FFFD}" && record[0] != "?")
        characters += 1
      }
    }
    #expect(characters == 9_604)
    let samples: KeyValuePairs<String, [UInt8]> = [
      "①": [0x87, 0x40], "髙": [0xFB, 0xFC], "﨑": [0xFA, 0xB1], "～": [0x81, 0x60],
      "－": [0x81, 0x7C], "\u{E000}": [0xF0, 0x40], "ｱ": [0xB1], "〇": [0x81, 0x5A],
      "×": [0x81, 0x7E],
    ]
    for (character, bytes) in samples {
      #expect(bytes.records(.comma, encoding: .cp932).map(\.cells) == [[character]])
    }
    for byte: UInt8 in [0x80, 0xA0, 0xFD, 0xFE, 0xFF] {
      #expect([byte].records(.comma, encoding: .cp932).first?.faults.map(\.code.text) == ["T002"])
    }
  }

  @Test func `halves of surrogates and an odd byte are found and kept as they came`() {
    let bytes: [UInt8] = [
      0xFF, 0xFE, 0x41, 0x00, 0x2C, 0x00, 0x3D, 0xD8, 0x0A, 0x00, 0x42, 0x00, 0x0A, 0x00, 0x00,
      0xDC,
      0x0A, 0x00, 0x22,
    ]
    for size in 1...bytes.count {
      let records = bytes.records(.comma, inPiecesOf: size)
      #expect(records.map { $0.faults.map(\.code.text) } == [["T002"], [], ["T002"], ["T002"]])
      #expect(records.map { $0.faults.map(\.place.column) } == [[2], [], [1], [1]])
      #expect(records.flatMap(\.rawBytes) == Array(bytes.dropFirst(2)))
    }
  }

  @Test func `an encoding is taken only when what is not ASCII has come`() {
    var reader = RecordReader(.comma)
    reader.push(Array("a,b\n".utf8))
    #expect(reader.next()?.cells == ["a", "b"])
    reader.push([0x82, 0xA0, 0x2C, 0x31, 0x0A])
    #expect(reader.next() == nil)
    reader.finish()
    #expect(reader.next()?.cells == ["あ", "1"])
    #expect(reader.encoding.encoding == .cp932)
  }

  @Test(arguments: TextEncoding.allCases)
  func `a record of nothing but bad bytes is looked through once`(encoding: TextEncoding) {
    // A second look at the rest for each bad byte would take hours.
    let bad: [UInt8] = encoding.isWide ? [0xDC, 0xDC] : [0xFF, 0xFF]
    let bytes = [UInt8]((0..<500_000).map { _ in bad }.joined())
    let records = bytes.records(.comma, encoding: encoding)
    #expect(records.count == 1)
    #expect(records.first?.faults.first?.code.text == "T002")
    #expect(records.first?.faults.first?.place.column == 1)
  }
}

extension TextEncoding {
  /// Whether a character has two bytes or four.
  fileprivate var isWide: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
