import Diagnostics
import Testing
import YAMLSyntax

/// What is reported of a file that cannot be read, and where.
@Suite struct FaultPlaceTests {
  @Test(arguments: [
    ("a: 1\ntitle：協議会\nb: 2\n", "Y019 2:6"),
    ("title：協議会\nb: 2\n", "Y019 1:6"),
    ("rules：x\nanswers：\n  q1：はい\n", "Y019 1:6"),
    ("questions：\n  - id: a\n  - id: b\nmore: 1\n", "Y019 1:10"),
    ("- id: q\n  title：x\n  type: y\n", "Y019 2:8"),
    ("- id: q\n  title： x\n- id: r\n", "Y019 2:8"),
    ("目的: 連携：推進\n内容：x\n次: y\n", "Y019 2:3"),
    ("a:\n  b: 1\n　c: 2\nd: 3\n", "Y020 3:1"),
    ("a: 1\nb:　2\nc: 3\n", "Y020 2:3"),
    ("a:\n  - 1\n  －2\n  - 3\nb: 1\n", "Y019 3:3"),
    ("a: 1\n＃ 注\nb: 2\n", "Y019 2:1"),
    ("a: [1，2: 3\nb: 1\n", "Y024 1:4 Y019 1:6"),
    ("a: {x: 1，y: 2}\n", "Y019 1:9"),
    ("a: 1\nid:foo\nb: 2\n", "Y027 2:3"),
    ("b:\n\ta: 1\n", "Y021 2:1"),
    ("note: 一\n  目的：二\n\tx: 1\n", "Y021 3:1"),
    ("note: 一\n  目的：二\ntitle: a: b\n", "Y025 3:9"),
    ("a: 1\nb: - c\n", "Y028 2:4"),
    ("a: ]\n", "Y039 1:4"),
    ("a: [b, c:]\n", "Y027 1:9"),
    ("ｔitle: 1\n", "Y022 1:1"),
    ("ti\u{442}le\u{435}: 1\n", ""),
    ("title: \"協議会\nb: 1\n", "Y023 1:8"),
    ("a: 1\nb: [1, 2\nc: 3\n", "Y024 2:4"),
    ("a: 目的: 連携\n", "Y025 1:6"),
    ("a: 1\nbcd\ne: 2\n", "Y026 2:1"),
    ("a: 1\n  b: 2\n", "Y028 2:3"),
    ("a: \"協\\q\"\n", "Y030 1:6"),
    ("a: 1\na: 2\n", "Y014 2:1"),
    ("a: 協\u{202E}議\n", "Y004 1:5"),
    ("a: [[x, &y 1], !z 2]\nb: *q\n", "Y008 1:9 Y010 1:16 Y009 2:4"),
    ("\u{FEFF}協: &x 1\n", "Y008 1:5"),
  ])
  func `each mistake is one diagnostic at its true place`(_ text: String, _ expected: String) {
    #expect(reported(YAMLReader.read(Array(text.utf8), as: FileID(0)), in: text) == expected)
  }

  @Test(arguments: ["a: [b] c\n", "a: {b} c\n", "a: \"b\" c\n", "a: 'b' c\n"])
  func `text behind a value that has ended is not called indentation`(_ text: String) {
    let found = YAMLReader.read(Array(text.utf8), as: FileID(0)).diagnostics
    #expect(found.map(\.code.text) == ["Y028"])
    #expect(found.map { $0.message[.english].contains("there is more") } == [true])
  }

  @Test(arguments: [
    ("", "Y005 1:1"), ("[1,]", "Y035 1:3"), ("{\"a\": 1,}", "Y035 1:8"), ("[01]", "Y036 1:2"),
    ("[+1]", "Y036 1:2"), ("[.5]", "Y036 1:2"), ("[5.]", "Y036 1:2"), ("[-]", "Y036 1:2"),
    ("[1e]", "Y036 1:2"), ("[0x10]", "Y036 1:2"), ("[1_000]", "Y036 1:2"), ("[-01]", "Y036 1:2"),
    ("[NaN]", "Y034 1:2"), ("[Infinity]", "Y034 1:2"), ("[-Infinity]", "Y036 1:2"),
    ("[True]", "Y034 1:2"), ("[nul]", "Y034 1:2"), ("['a']", "Y034 1:2"), ("{a: 1}", "Y034 1:2"),
    ("[1 2]", "Y034 1:4"), ("[1,,2]", "Y034 1:4"), ("[,1]", "Y034 1:2"), ("[1", "Y024 1:1"),
    ("[", "Y024 1:1"), ("{\"a\"}", "Y034 1:5"), ("{\"a\": }", "Y034 1:7"),
    ("{\"a\" 1}", "Y034 1:6"), ("{1: 2}", "Y034 1:2"), ("[1}", "Y034 1:3"), ("]", "Y034 1:1"),
    ("[1] x", "Y032 1:5"), ("[1] // c", "Y032 1:5"), ("[/* c */ 1]", "Y034 1:2"),
    ("[\"a]", "Y023 1:2"), ("[\"a\nb\"]", "Y037 1:4"), ("[\"a\tb\"]", "Y037 1:4"),
    (#"["\x41"]"#, "Y030 1:3"), (#"["\u12G4"]"#, "Y030 1:3"), (#"["\uD800"]"#, "Y038 1:3"),
    (#"["\uDC00"]"#, "Y038 1:3"), (#"["\uD800\u0041"]"#, "Y038 1:3"), (#"["\"]"#, "Y023 1:2"),
    (#"["\u0000"]"#, "Y004 1:3"), ("[\"\u{0}\"]", "Y004 1:3"),
    ("{\"a\": 1, \"a\": 2}", "Y014 1:10"),
    ("{\"１\": 1, \"1\": 2}", "Y014 1:10"), ("\u{A0}[1]", "Y034 1:1"), ("｛｝", "Y034 1:1"),
    ("[1]\u{FEFF}", "Y004 1:4"), ("[1]]", "Y032 1:4"), ("\"a\" \"b\"", "Y032 1:5"),
  ])
  func `JSON is read as strictly as RFC 8259 has it`(_ text: String, _ expected: String) {
    #expect(reported(JSONReader.read(Array(text.utf8), as: FileID(0)), in: text) == expected)
  }

  @Test(arguments: [
    "[]", "{}", " [1 , 2.5e-3,-0,0,1E+2] ", "\"a\"", "1", "null", "true",
    #"{"a": "\"\\\/\n\r\t"}"#,
    #"["\u00e9\ud83d\ude00"]"#, "\u{FEFF}[1]", "[[[]]]\r\n",
  ])
  func `JSON that RFC 8259 allows is read`(_ text: String) {
    let document = JSONReader.read(Array(text.utf8), as: FileID(0))
    #expect(document.diagnostics.isEmpty)
    #expect(document.root != nil)
  }

  @Test func `JSON that is too deep is refused at the bracket`() {
    for (bracket, count) in [("[", 100_000), ("{\"a\":", 100_000), ("[", 65)] {
      let bytes = Array(String(repeating: bracket, count: count).utf8)
      let document = JSONReader.read(bytes, as: FileID(0))
      #expect(document.diagnostics.map(\.code.text) == ["Y015"])
      #expect(document.diagnostics.first?.span.start == 64 * bracket.utf8.count)
    }
  }

  @Test func `a text where a list or mapping was meant is told apart`() throws {
    for (text, code) in [
      ("a：b", "Y019"), ("－ a", "Y019"), ("［a］", "Y019"), ("a:b", "Y027"), ("q1:b", "Y027"),
      ("a:　b", "Y020"),
      ("'a：b'", nil), ("http://a", nil), ("協議会", nil), ("[a：b]", nil),
    ] as [(String, String?)] {
      let document = YAMLReader.read(Array("x: \(text)".utf8), as: FileID(0))
      guard case .mapping(let entries) = document.root?.content, let value = entries.first?.value
      else {
        // Within a mapping libyaml itself trips over a missing blank.
        continue
      }
      #expect(SyntaxDiagnostics.misread(value)?.code.text == code, "\(text)")
    }
  }

  private func reported(_ document: ReadDocument, in text: String) -> String {
    #expect((document.root == nil) == !document.diagnostics.isEmpty)
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    return document.diagnostics.map {
      let place = file.location(of: $0.span.start)
      return "\($0.code.text) \(place.line):\(place.column)"
    }.joined(separator: " ")
  }
}
