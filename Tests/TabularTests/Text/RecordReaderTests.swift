import Diagnostics
import Tabular
import Testing

/// Cases of RFC 4180 and what stands beside it; those of csv-spectrum are written anew.
@Suite struct RecordReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let rows: [[String]]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a comma in quotes", text: "first,last,address\nJohn,Doe,\"120 any st., X\"\n",
      rows: [["first", "last", "address"], ["John", "Doe", "120 any st., X"]]),
    Case(
      name: "empty cells", text: "a,b,c\n1,\"\",\"\"\n,3,4\n",
      rows: [["a", "b", "c"], ["1", "", ""], ["", "3", "4"]]),
    Case(
      name: "empty cells, CR LF", text: "a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n",
      rows: [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
    Case(
      name: "JSON in a cell",
      text: "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [1, 2]}\"\n",
      rows: [["key", "val"], ["1", "{\"type\": \"Point\", \"at\": [1, 2]}"]]),
    Case(
      name: "line breaks in cells", text: "a,b\n1,\"Once upon\na time\"\n\"x\r\ny\",2\n",
      rows: [["a", "b"], ["1", "Once upon\na time"], ["x\r\ny", "2"]]),
    Case(
      name: "line breaks in cells, CR LF", text: "a,b\r\n1,\"Once upon\r\na time\"\r\n",
      rows: [["a", "b"], ["1", "Once upon\r\na time"]]),
    Case(
      name: "quotes and line breaks", text: "a,b\n1,\"ha\n\"\"ha\"\"\nha\"\n3,4\n",
      rows: [["a", "b"], ["1", "ha\n\"ha\"\nha"], ["3", "4"]]),
    Case(
      name: "escaped quotes", text: "a,b\n1,\"ha \"\"ha\"\" ha\"\n\"\"\"\",\"\"\"\"\"\"\n",
      rows: [["a", "b"], ["1", "ha \"ha\" ha"], ["\"", "\"\""]]),
    Case(name: "simple", text: "a,b,c\n1,2,3\n", rows: [["a", "b", "c"], ["1", "2", "3"]]),
    Case(name: "simple, CR LF", text: "a,b\r\n1,2\r\n", rows: [["a", "b"], ["1", "2"]]),
    Case(name: "CR alone", text: "a,b\r1,2\r", rows: [["a", "b"], ["1", "2"]]),
    Case(
      name: "UTF-8", text: "a,b\n協議会,髙﨑①\n4,ʤ😀\n",
      rows: [["a", "b"], ["協議会", "髙﨑①"], ["4", "ʤ😀"]]),
    Case(name: "location pairs", text: "x,\"1, 2\",\" 3 \"\n", rows: [["x", "1, 2", " 3 "]]),
    Case(name: "no line break at the end", text: "a,b\n1,", rows: [["a", "b"], ["1", ""]]),
    Case(
      name: "rows of any length", text: "a\nb,c,d\n,\n", rows: [["a"], ["b", "c", "d"], ["", ""]]),
    Case(name: "nothing", text: "", rows: []),
    Case(name: "spaces are text", text: " a , b \n", rows: [[" a ", " b "]]),
  ]

  @Test(arguments: cases)
  func `is read as meant, in pieces of any size`(expected: Case) {
    let bytes = Array(expected.text.utf8)
    for size in 1...max(1, bytes.count) {
      let records = bytes.records(.comma, inPiecesOf: size)
      #expect(records.map(\.cells) == expected.rows, "pieces of \(size)")
      #expect(records.allSatisfy { $0.faults.isEmpty }, "pieces of \(size)")
      #expect(records.flatMap(\.rawBytes) == bytes, "pieces of \(size)")
    }
  }

  @Test func `tabs and semicolons divide too`() {
    #expect(Array("a,b\t\"c\td\"\n".utf8).records(.tab).map(\.cells) == [["a,b", "c\td"]])
    #expect(Array("1,5;2\n".utf8).records(.semicolon).map(\.cells) == [["1,5", "2"]])
  }

  @Test func `blank records are told from rows`() {
    let records = Array("a,b\n\n,\n　, \n\"\"\nx,\n".utf8).records(.comma)
    #expect(records.map(\.isBlank) == [false, true, true, true, true, false])
    #expect(records.map(\.number) == [1, 2, 3, 4, 5, 6])
  }

  @Test func `a record knows its number, its line and its byte`() {
    let records = Array("a\n\"b\r\nc\"\r\nd\r".utf8).records(.comma)
    #expect(records.map(\.number) == [1, 2, 3])
    #expect(records.map(\.line) == [1, 2, 4])
    #expect(records.map(\.byte) == [0, 2, 10])
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String
    let place: TablePlace
    /// The cells of the records behind the faulty one.
    let rest: [[String]]
    var testDescription: String { "\(code): \(text.debugDescription)" }
  }

  static let faults: [Fault] = [
    Fault(
      text: "a,b\n1,x\"y\n3,4\n", code: "T003",
      place: TablePlace(row: 2, column: 2, line: 2, byte: 7), rest: [["3", "4"]]),
    Fault(
      text: "a,b\n1, \"y\"\n3,4\n", code: "T003",
      place: TablePlace(row: 2, column: 2, line: 2, byte: 7), rest: [["3", "4"]]),
    Fault(
      text: "a,b\n\"1\nx\"y,2\n3,4\n", code: "T004",
      place: TablePlace(row: 2, column: 1, line: 3, byte: 9), rest: [["3", "4"]]),
    Fault(
      text: "a,b\n\"1\" ,2\r\n3,4\n", code: "T004",
      place: TablePlace(row: 2, column: 1, line: 2, byte: 7), rest: [["3", "4"]]),
    Fault(
      text: "a,b\n1,\"2\n3,4\n", code: "T005",
      place: TablePlace(row: 2, column: 2, line: 2, byte: 6), rest: []),
    Fault(
      text: "a,b\n1,x\u{0}y\n3,4\n", code: "T009",
      place: TablePlace(row: 2, column: 2, line: 2, byte: 7), rest: [["3", "4"]]),
  ]

  @Test(arguments: faults)
  func `a fault puts its record aside, whole and with its place`(expected: Fault) throws {
    let bytes = Array(expected.text.utf8)
    for size in 1...bytes.count {
      let records = bytes.records(.comma, inPiecesOf: size)
      let faulty = try #require(records.dropFirst().first)
      #expect(records.first?.cells == ["a", "b"])
      #expect(faulty.faults.map(\.code.text) == [expected.code])
      #expect(faulty.faults.first?.place == expected.place)
      #expect(faulty.count == 0)
      #expect(!faulty.isBlank)
      #expect(records.dropFirst(2).map(\.cells) == expected.rest)
      #expect(records.flatMap(\.rawBytes) == bytes)
    }
  }

  @Test func `limits put a record aside, one on the record ends the reading`() {
    let limits = TableLimits(cellBytes: 5, cells: 3, recordBytes: 40)
    let text = "1,2\nabcdef,2\n1,\"abcdef\"\n1,2,3,4\n12345,2\n"
    let whole = RecordReader.read(Array(text.utf8), .comma, limits: limits)
    #expect(
      whole.records.map { $0.faults.map(\.code.text) } == [[], ["T006"], ["T006"], ["T007"], []])
    #expect(whole.records.map { $0.faults.map(\.place.column) } == [[], [1], [2], [4], []])
    #expect(whole.failure == nil)

    let long = "1,2\n" + String(repeating: "a", count: 100) + "\n3,4\n"
    for size in [1, 7, 300] {
      var reader = RecordReader(.comma, limits: limits)
      let records = Array(long.utf8).records(inPiecesOf: size, reader: &reader)
      #expect(records.map { $0.faults.map(\.code.text) } == [[], ["T008"]])
      #expect(reader.failure?.code.text == "T008")
      #expect(reader.failure?.endsReading == true)
      #expect((records.last?.rawBytes.count ?? 0) <= 42)
    }
  }

  @Test func `an escaped quote does not end a cell that is cut anywhere`() {
    let text = "\"a\"\"\"\"b\",\"\r\n\",c\r\n"
    for size in 1...text.utf8.count {
      let records = Array(text.utf8).records(.comma, inPiecesOf: size)
      #expect(records.map(\.cells) == [["a\"\"b", "\r\n", "c"]])
    }
  }
}
