import Diagnostics
import Testing
import YAMLSyntax

/// Where the parts of a document are said to stand.
@Suite struct PlaceTests {
  private static let styles: [(source: String, text: String)] = [
    ("a: 協議会 を 開く # 注", "協議会 を 開く"),
    ("a: 協議会を\n  年に2回\n\n  開く\nb: 1", "協議会を 年に2回\n開く"),
    ("a: '協議会''s'", "協議会's"),
    ("a: '一\n  二\n\n\n  三 '", "一 二\n\n三 "),
    (#"a: "協\t議\u4F1A\n\"x\"\\""#, "協\t議会\n\"x\"\\"),
    ("a: \"一 \n  二\\\n  三 \\\n\n  四\"", "一 二三 \n四"),
    ("a: \"\\x41\\U0001F600/\\/\"", "A😀//"),
    ("a: |\n  一\n   二\n\n  三\n\n", "一\n 二\n\n三\n"),
    ("a: |-\n  一\n  二\n", "一\n二"),
    ("a: |+\n  一\n\n\nb: 1", "一\n\n\n"),
    ("a: |2\n    一\n  二\n", "  一\n二\n"),
    ("a: |1-\n\n    一", "\n   一"),
    ("a: >\n  一\n  二\n\n  三\n   四\n  五\n", "一 二\n三\n 四\n五\n"),
    ("a: >-\n\n  一\n\n\n  二\n# 終わり\n", "\n一\n\n二"),
    ("a: >+2 # 注\n  一\n   二\n\n", "一\n 二\n\n"),
    ("a: |\r\n  一\r\n  二\r\n", "一\n二\n"),
    ("a: 一\r\n  二\r\n\r\n  三\r\n", "一 二\n三"),
    ("{a: [x, 一\n 二]}", "一 二"),
    ("\u{FEFF}a: \"一\\n二\"", "一\n二"),
  ]

  @Test(arguments: styles)
  func `every byte of a scalar's text knows the byte of the file it comes from`(
    _ source: String, _ text: String
  ) throws {
    let bytes = Array(source.utf8)
    let scalar = try #require(try scalar(in: bytes))
    #expect(scalar.text == text)
    var offset = 0
    var previous = -1
    for letter in scalar.text.unicodeScalars {
      let origin = scalar.fileOffset(ofTextByte: offset)
      #expect(origin > previous, "`\(letter)` at \(offset)")
      previous = origin
      let first = try #require(bytes.indices.contains(origin) ? bytes[origin] : nil)
      switch letter {
      // A space may be a fold and a newline an escape; other letters stand there themselves.
      case " ": #expect([0x20, 0x0A, 0x0D].contains(first))
      case "\n": #expect([0x0A, 0x0D, 0x5C].contains(first))
      default: #expect(first == UTF8.encode(letter)?.first || first == 0x5C)
      }
      offset += UTF8.width(letter)
    }
    #expect(scalar.fileOffset(ofTextByte: offset) >= previous)
    #expect(scalar.fileOffset(ofTextByte: offset) <= bytes.count)
  }

  /// The value of `a`, or the second element of its list.
  private func scalar(in bytes: [UInt8]) throws -> YAMLScalar? {
    let document = YAMLReader.read(bytes, as: FileID(0))
    #expect(document.diagnostics.isEmpty, "\(document.diagnostics)")
    guard case .mapping(let entries) = document.root?.content, let first = entries.first else {
      return nil
    }
    switch first.value.content {
    case .scalar(let scalar): return scalar
    case .sequence(let items):
      guard items.count > 1, case .scalar(let scalar) = items[1].content else { return nil }
      return scalar
    case .mapping: return nil
    }
  }

  @Test func `an offset in an escaped text points at the escape`() throws {
    let source = #"a: "x\ty >= 1""#
    let scalar = try #require(try scalar(in: Array(source.utf8)))
    let offset = try #require(scalar.text.utf8.firstIndex(of: UInt8(ascii: ">")))
    let place = scalar.fileOffset(
      ofTextByte: scalar.text.utf8.distance(from: scalar.text.utf8.startIndex, to: offset))
    #expect(Array(source.utf8)[place] == UInt8(ascii: ">"))
    #expect(scalar.fileOffset(ofTextByte: 1) == 5)
  }

  @Test(arguments: [
    ("a: 協議会", "a|協議会"),
    ("a: '協議会'\nb: \"x\"", "a|'協議会'|b|\"x\""),
    ("a: [1, {b: 2}]", "a|[|1|{|b|2"),
    ("a:\n  - 1\n  - b: 2", "a|-|1|b|b|2"),
    ("a:\n- 1\n- - 2", "a|-|1|-|2"),
    ("a:\nb: 1", "a||b|1"),
    ("a: |\n  一\n  二\n\nb: 1", "a||\n  一\n  二|b|1"),
    ("a: [b: 1]", "a|[|b|b|1"),
    ("協: 議\n会: 1", "協|議|会|1"),
  ])
  func `spans hold the smallest text of each part`(_ source: String, _ parts: String) throws {
    let document = YAMLReader.read(Array(source.utf8), as: FileID(0))
    let root = try #require(document.root, "\(document.diagnostics)")
    let file = SourceFile(path: "a.yaml", bytes: Array(source.utf8))
    // The document's own span is that of its first key.
    let texts = spans(of: root).dropFirst().map { file.text(from: $0.start, to: $0.end) }
    #expect(texts.joined(separator: "|") == parts)
  }

  private func spans(of node: YAMLNode) -> [Span] {
    switch node.content {
    case .scalar: [node.span]
    case .sequence(let items): [node.span] + items.flatMap(spans(of:))
    case .mapping(let entries):
      [node.span] + entries.flatMap { [$0.key.span] + spans(of: $0.value) }
    }
  }
}
