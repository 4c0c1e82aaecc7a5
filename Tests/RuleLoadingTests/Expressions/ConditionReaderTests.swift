import Diagnostics
import RuleModel
import Testing
import YAMLSyntax

@testable import RuleLoading

/// Builds condition trees by hand; every node gets bytes of its own, in the order made.
private struct TreeMaker {
  private var offset = 0

  mutating func text(_ text: String) -> YAMLNode {
    let start = offset
    offset += text.utf8.count + 1
    let scalar = YAMLScalar(text: text, style: .plain, origins: .contiguous(start: start))
    return YAMLNode(.scalar(scalar), span: span(start, start + text.utf8.count))
  }

  mutating func list(_ texts: String...) -> YAMLNode {
    let start = offset
    offset += 1
    return YAMLNode(.sequence(texts.map { text($0) }), span: span(start, start + 1))
  }

  mutating func key(_ name: String) -> Located<String> {
    let start = offset
    offset += name.utf8.count + 1
    return Located(name, at: span(start, start + name.utf8.count))
  }

  func mapping(_ entries: YAMLEntry...) -> YAMLNode {
    YAMLNode(.mapping(entries), span: entries.first?.key.span ?? span(offset, offset))
  }

  private func span(_ start: Int, _ end: Int) -> Span {
    Span(file: FileID(0), start: start, end: end)
  }
}

struct ConditionReaderTests {
  private func codes(_ node: YAMLNode) -> [String] {
    ConditionReader.read(node).1.map(\.code.text)
  }

  @Test func `lists of conditions become trees that stand at their keys`() throws {
    var maker = TreeMaker()
    let key = maker.key("all")
    let tree = maker.mapping(YAMLEntry(key: key, value: maker.list("held", "meetings >= minimum")))
    let (condition, diagnostics) = ConditionReader.read(tree)
    #expect(diagnostics.isEmpty)
    #expect(condition?.names.map(\.value) == ["held", "meetings", "minimum"])
    let checker = ExpressionChecker(scope: .sample)
    let expression = checker.condition(try #require(condition)).0
    #expect(expression?.parts.count == 2)
    #expect(expression?.span == key.span)
  }

  @Test func `not and at least are read`() throws {
    var maker = TreeMaker()
    let count = YAMLEntry(key: maker.key("count"), value: maker.text("2"))
    let of = YAMLEntry(key: maker.key("of"), value: maker.list("held", "parts has large", "true"))
    let atLeast = YAMLEntry(key: maker.key("at_least"), value: maker.mapping(count, of))
    let not = maker.mapping(YAMLEntry(key: maker.key("not"), value: maker.mapping(atLeast)))
    let (condition, diagnostics) = ConditionReader.read(not)
    #expect(diagnostics.isEmpty)
    let checker = ExpressionChecker(scope: .sample)
    let expression = checker.condition(try #require(condition)).0
    guard case .not(let inner) = expression?.kind, case .atLeast(2, let parts) = inner.kind else {
      Issue.record("not a negated count")
      return
    }
    #expect(parts.count == 3)
  }

  @Test(arguments: ["0", "4", "-1", "two", "2.0", "+2", ""])
  func `a count that no number of parts can reach is an error`(text: String) {
    var maker = TreeMaker()
    let count = YAMLEntry(key: maker.key("count"), value: maker.text(text))
    let of = YAMLEntry(key: maker.key("of"), value: maker.list("a", "b", "c"))
    let tree = maker.mapping(YAMLEntry(key: maker.key("at_least"), value: maker.mapping(count, of)))
    #expect(codes(tree) == ["R086"])
    #expect(ConditionReader.read(tree).0?.names.map(\.value) == ["a", "b", "c"])
  }

  @Test func `an unknown key or a second key or a missing key is reported once`() {
    var maker = TreeMaker()
    let all = YAMLEntry(key: maker.key("all"), value: maker.list("a"))
    let any = YAMLEntry(key: maker.key("any"), value: maker.list("b"))
    let typo = YAMLEntry(key: maker.key("al"), value: maker.list("a"))
    let count = YAMLEntry(key: maker.key("count"), value: maker.text("1"))
    let atLeast = YAMLEntry(key: maker.key("at_least"), value: maker.mapping(count))
    #expect(codes(maker.mapping(all, any)) == ["R087"])
    #expect(codes(maker.mapping(typo)) == ["R087"])
    #expect(codes(maker.mapping(atLeast)) == ["R087"])
    #expect(codes(maker.mapping()) == ["R087"])
    #expect(codes(maker.list("a")) == ["R087"])
    let (_, diagnostics) = ConditionReader.read(maker.mapping(typo))
    #expect(diagnostics.first?.help?.en == "did you mean `all`?")
    #expect(diagnostics.first?.span == typo.key.span)
  }

  @Test func `an empty list is an error`() {
    var maker = TreeMaker()
    let empty = YAMLNode(.sequence([]), span: maker.text("[]").span)
    #expect(codes(maker.mapping(YAMLEntry(key: maker.key("any"), value: empty))) == ["R088"])
  }

  @Test func `a faulty part leaves the other parts readable`() throws {
    var maker = TreeMaker()
    let key = maker.key("all")
    let tree = maker.mapping(YAMLEntry(key: key, value: maker.list("held and", "meetigs > 1", "")))
    let (condition, diagnostics) = ConditionReader.read(tree)
    #expect(diagnostics.map(\.code.text) == ["R058", "R057"])
    #expect(condition?.names.map(\.value) == ["held", "meetigs"])
    let checker = ExpressionChecker(scope: .sample)
    let (expression, faults) = checker.condition(try #require(condition))
    #expect(expression == nil)
    #expect(faults.map(\.code.text) == ["R062"])
  }

  @Test func `a tree too deep for people is refused`() {
    var maker = TreeMaker()
    var tree = maker.text("held")
    for _ in 0..<63 { tree = maker.mapping(YAMLEntry(key: maker.key("not"), value: tree)) }
    #expect(codes(tree) == [])
    tree = maker.mapping(YAMLEntry(key: maker.key("not"), value: tree))
    #expect(codes(tree) == ["R061"])
  }
}
