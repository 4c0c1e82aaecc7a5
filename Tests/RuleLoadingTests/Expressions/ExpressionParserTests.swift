import Diagnostics
import Testing
import YAMLSyntax

@testable import RuleLoading

struct ExpressionParserTests {
  @Test(arguments: [
    ("a or b and not c == d", "(or a (and b (not (== c d))))"),
    ("a or b or c", "(or a b c)"),
    ("(a or b) or c", "(or (or a b) c)"),
    ("a and b and (c or d)", "(and a b (or c d))"),
    ("not not a", "(not (not a))"),
    ("1 + 2 * 3 - 4 / 5", "(- (+ 1 (* 2 3)) (/ 4 5))"),
    ("1 - 2 - 3", "(- (- 1 2) 3)"),
    ("-a * -2.50", "(* (neg a) (neg 2.5))"),
    ("a + 1 >= b * 2", "(>= (+ a 1) (* b 2))"),
    ("a != b", "(!= a b)"),
    ("a in [b, c]", "(in a [b c])"),
    ("a not in [1, -2]", "(not in a [1 (neg 2)])"),
    ("not a in p", "(not (in a p))"),
    (
      "a has b or a has_any [b, c] or a has_all [d]",
      "(or (has a b) (has_any a [b c]) (has_all a [d]))"
    ),
    ("level(growth) >= growth.L2", "(>= level{growth} growth.L2)"),
    ("ratio(a, b, empty: 0) < 0.5", "(< ratio{a b empty:0} 0.5)"),
    ("if(a and b, 1, 0)", "if{(and a b) 1 0}"),
    ("date(\"2024-04-01\") <= d", "(<= date{\"2024-04-01\"} d)"),
    ("a\n  and b\t", "(and a b)"),
    ("true == false", "(== true false)"),
    ("min(1,200)", "min{1 200}"),
    ("a in [100,200]", "(in a [100 200])"),
  ])
  func `an expression is read by precedence`(text: String, tree: String) {
    let (syntax, diagnostics) = ExpressionParser.parse(SampleFile(text: text).node)
    #expect(syntax?.tree == tree)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("a # b", "R050@3-4"),
    ("会議 >= 2", "R050@1-3"),
    ("a\u{200B}", "R050@2-3"),
    ("a ＞＝ 2", "R051@3-5"),
    ("a >= １", "R051@6-7"),
    ("a　>= 1", "R051@2-3"),
    ("ａ　＞＝　１", "R051@1-7"),
    ("a in [b，c]", "R051@8-9"),
    ("（a or b）", "R051@1-2 R051@8-9"),
    ("a ≧ 2 and b ≠ 1", "R051@3-4 R051@13-14"),
    ("a ＝ 2", "R051@3-4"),
    ("a ＆＆ b ＯＲ c", "R051@3-5 R051@8-10"),
    ("date(‘2024-04-01’) < d", "R051@6-7 R051@17-18"),
    ("a == ー1", "R051@6-7"),
    ("date(「2024-04-01」) < d", "R051@6-7 R051@17-18"),
    ("a = 2", "R052@3-4"),
    ("a && b || !c", "R052@3-5 R052@8-10 R052@11-12"),
    ("a => 1", "R052@3-5"),
    ("a <> 1", "R052@3-5"),
    ("date('2024-04-01') < d", "R052@6-18"),
    ("a AND b Or c", "R053@3-6 R053@9-11"),
    ("date(\"2024", "R054@6-11"),
    ("a >= 1,000", "R055@6-11"),
    ("(a >= 1,000)", "R055@7-12"),
    ("a >= .5", "R055@6-8"),
    ("a >= 5.", "R055@6-8"),
    ("a >= 1e3", "R055@6-9"),
    ("a >= 50%", "R055@6-9"),
    ("a >= 1.2.3", "R055@6-11"),
    ("a >= 2024-04-01", "R055@6-16"),
    ("a >= 1234567890123456", "R056@6-22"),
    ("a >= 0.1234567", "R056@6-15"),
    ("", "R057@1-1"),
    ("  ", "R057@1-3"),
    ("a and", "R058@6-6"),
    ("a b", "R058@3-4"),
    ("(a or b", "R058@8-8"),
    ("a)", "R058@2-3"),
    ("a in (b, c)", "R058@6-7"),
    ("a has [b]", "R058@7-8"),
    ("a has_any b", "R058@11-12"),
    ("a in [b, ]", "R058@10-11"),
    ("growth.", "R058@8-8"),
    ("a == not b", "R058@6-9"),
    ("1 <= a <= 5", "R059@8-10"),
    ("a == b in [c]", "R059@8-10"),
  ])
  func `a fault of writing is marked where it stands`(text: String, marks: String) {
    let file = SampleFile(text: text)
    let (_, diagnostics) = ExpressionParser.parse(file.node)
    #expect(file.marks(of: diagnostics) == marks)
  }

  @Test func `a look-alike is read as what it looks like`() {
    let (syntax, _) = ExpressionParser.parse(SampleFile(text: "ａ　＞＝　１").node)
    #expect(syntax?.tree == "(>= a 1)")
  }

  @Test func `a look-alike in another language's spelling gets one hint for both`() {
    let (syntax, diagnostics) = ExpressionParser.parse(SampleFile(text: "ａ＝１ ＡＮＤ b").node)
    #expect(syntax?.tree == "(and (== a 1) b)")
    #expect(diagnostics.map(\.help?.en) == ["write `a==1`", "write `and`"])
  }

  @Test func `a text that cannot be read still mentions its names`() {
    let (syntax, _) = ExpressionParser.parse(SampleFile(text: "a >= and level(b) scale.c").node)
    #expect(syntax?.names.map(\.value) == ["a", "b"])
  }

  @Test func `names are found with their places but listed members are not`() {
    let file = SampleFile(text: "a == b or c in [d] or e has f or x.y == min(g, 1)")
    let (syntax, _) = ExpressionParser.parse(file.node)
    #expect(syntax?.names.map(\.value) == ["a", "b", "c", "e", "g"])
    #expect(syntax?.names[2].span.start == file.node.span.start + 10)
  }

  @Test(arguments: [
    (String(repeating: "(", count: 63) + "a" + String(repeating: ")", count: 63), true),
    (String(repeating: "(", count: 64) + "a" + String(repeating: ")", count: 64), false),
    (String(repeating: "not ", count: 63) + "a", true),
    (String(repeating: "not ", count: 64) + "a", false),
    (String(repeating: "-", count: 100_000) + "1", false),
    ("1" + String(repeating: " + 1", count: 63), true),
    ("1" + String(repeating: " + 1", count: 64), false),
    ("a" + String(repeating: " or a", count: 900), true),
  ])
  func `nesting ends at the limit`(text: String, isFine: Bool) {
    let (_, diagnostics) = ExpressionParser.parse(SampleFile(text: text).node)
    #expect(diagnostics.isEmpty == isFine)
    #expect(isFine || ["R060", "R061"].contains(diagnostics.last?.code.text))
  }

  @Test func `the two thousand and first word is one too many`() {
    let most = SampleFile(text: "a" + String(repeating: " or a", count: 999) + " ")
    #expect(ExpressionParser.parse(most.node).1.isEmpty)
    let more = SampleFile(text: "a" + String(repeating: " or a", count: 1000))
    #expect(more.marks(of: ExpressionParser.parse(more.node).1) == "R060@5001-5002")
    let longer = SampleFile(text: more.text + "　" + more.text)
    #expect(ExpressionParser.parse(longer.node).1.map(\.code.text) == ["R060"])
  }

  @Test func `places in a quoted scalar skip its escapes`() {
    // File: "date(\"x\") = d" with the quotes escaped; the text's `=` follows two escapes.
    let text = "date(\"x\") = d"
    var origins: [Int] = []
    var offset = 1
    for byte in text.utf8 {
      origins.append(offset)
      offset += byte == UInt8(ascii: "\"") ? 2 : 1
    }
    let scalar = YAMLScalar(
      text: text, style: .doubleQuoted, origins: .bytewise(origins + [offset]))
    let span = Span(file: FileID(0), start: 0, end: offset + 1)
    let (_, diagnostics) = ExpressionParser.parse(YAMLNode(.scalar(scalar), span: span))
    #expect(diagnostics.map(\.span) == [Span(file: FileID(0), start: 13, end: 14)])
  }

  @Test func `places in a block scalar skip its indentation`() {
    // File: `|`, then two lines indented by four; the block begins at byte 10.
    let text = "a or\nb = 1\n"
    let origins = Array(14...18) + Array(23...28) + [29]
    let scalar = YAMLScalar(text: text, style: .literal, origins: .bytewise(origins))
    let span = Span(file: FileID(0), start: 8, end: 29)
    let (_, diagnostics) = ExpressionParser.parse(YAMLNode(.scalar(scalar), span: span))
    #expect(diagnostics.map(\.span) == [Span(file: FileID(0), start: 25, end: 26)])
  }
}
