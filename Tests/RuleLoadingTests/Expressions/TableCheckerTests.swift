import Diagnostics
import RuleModel
import Testing

@testable import RuleLoading

/// A table as the reader gives it; each key and cell has a byte of its own, keys from 10 on and
/// cells from 100 on.
private struct SampleTable {
  var axes: [LookupSyntax.Axis] = []

  mutating func axis(_ operand: String, _ keys: String...) throws {
    let start = 10 * (axes.count + 1)
    let syntax = try #require(ExpressionParser.parse(SampleFile(text: operand).node).0)
    axes.append(
      LookupSyntax.Axis(
        operand: syntax,
        keys: keys.enumerated().map { key($1, at: place(start + $0)) }, span: place(9)))
  }

  /// `2..4` is from 2 to below 4, `2..=4` up to 4; `yes` a truth value, all else members.
  private func key(_ text: String, at span: Span) -> LookupSyntax.Key {
    func number(_ text: String) -> ExpressionSyntax? {
      if let number = Rational(decimal: text) {
        return ExpressionSyntax(.number(number), span: span)
      }
      return text.isEmpty ? nil : ExpressionSyntax(.name(text), span: span)
    }
    if text == "yes" || text == "no" { return .truth(text == "yes", span) }
    guard let dots = text.firstRange(of: "..") else {
      return .members(text.split(separator: " ").map { Located(String($0), at: span) }, span)
    }
    let end = text[dots.upperBound...]
    let isIncluded = end.hasPrefix("=")
    return .band(
      from: number(String(text[..<dots.lowerBound])),
      below: isIncluded ? nil : number(String(end)),
      to: isIncluded ? number(String(end.dropFirst())) : nil, span)
  }

  func checked(_ cells: String, gives: String? = nil) -> (Expression?, [Diagnostic]) {
    let cells = cells.split(separator: " ").enumerated().map { position, text in
      let parsed = ExpressionParser.parse(SampleFile(text: String(text)).node).0
      return ExpressionSyntax(parsed?.kind ?? .faulty(mentions: []), span: place(100 + position))
    }
    let table = LookupSyntax(
      axes: axes, cells: cells, gives: gives.map { Located($0, at: place(8)) })
    return ExpressionChecker(scope: .sample).anyValue(
      ExpressionSyntax(.lookup(table), span: place(7)))
  }

  /// The codes with the byte at which each stands.
  func marks(_ cells: String, gives: String? = nil) -> String {
    checked(cells, gives: gives).1.map { "\($0.code.text)@\($0.span.start)" }
      .joined(separator: " ")
  }

  private func place(_ start: Int) -> Span {
    Span(file: FileID(0), start: start, end: start + 1)
  }
}

struct TableCheckerTests {
  private func table(of operand: String, _ keys: [String]) throws -> SampleTable {
    var table = SampleTable()
    switch keys.count {
    case 1: try table.axis(operand, keys[0])
    case 2: try table.axis(operand, keys[0], keys[1])
    default: try table.axis(operand, keys[0], keys[1], keys[2])
    }
    return table
  }

  private func lookup(_ expression: Expression?) -> Expression.Lookup? {
    if case .lookup(let lookup) = expression?.kind { lookup } else { nil }
  }

  @Test(
    arguments: [
      ("meetings", ["..2", "2..4", "4.."], [2, 4], [0, 1, 2]),
      ("meetings", ["4..", "2..4", "..2"], [2, 4], [2, 1, 0]),
      ("meetings", ["0..=1", "2..=3", "4..=50"], [2, 4], [0, 1, 2]),
      ("meetings", ["0..2", "2..3.5", "4..51"], [2, 4], [0, 1, 2]),
      ("meetings - 1", ["..=1", "2..=3", "4.."], [2, 4], [0, 1, 2]),
      ("points", ["4..", "2..=3", "..=1"], [2, 4], [2, 1, 0]),
      ("rate", ["0..0.5", "0.5..0.75", "0.75.."], [Rational(1, 2), Rational(3, 4)], [0, 1, 2]),
      ("score", ["0..2", "2..4", "4.."], [0, 2, 4], [nil, 0, 1, 2]),
      ("score", ["..2", "2..4", "4..9"], [2, 4, 9], [0, 1, 2, nil]),
      ("score", [".."], [], [0]),
      ("meetings", ["..minimum", ".."], [2], [0, 1]),
      ("meetings", ["minimum..", "nothing..minimum"], [2], [1, 0]),
      ("score", ["90..", "80..", ".."], [80, 90], [2, 1, 0]),
      ("meetings", ["..=0", "..=4", ".."], [1, 5], [0, 1, 2]),
      ("score", ["..2", "..4", "4.."], [2, 4], [0, 1, 2]),
      ("meetings", ["0..=4", ".."], [5], [0, 1]),
    ] as [(String, [String], [Rational], [Rational?])])
  func `bands become rising thresholds with their cells`(
    operand: String, keys: [String], thresholds: [Rational], cells: [Rational?]
  ) throws {
    let written = keys.indices.map { "\($0)" }.joined(separator: " ")
    let (expression, diagnostics) = try table(of: operand, keys).checked(written)
    #expect(diagnostics.isEmpty)
    let lookup = try #require(self.lookup(expression))
    #expect(lookup.axes.map(\.keys) == [.bands(thresholds)])
    #expect(lookup.cells == cells.map { $0.map { .number($0) } })
    #expect(expression?.type == .number)
  }

  @Test(arguments: [
    ("meetings", ["..2", "3.."], "R096@11"),
    ("meetings", ["3..", "..2"], "R096@11"),
    ("meetings", ["..3", "2.."], "R097@11"),
    ("meetings", ["..2", "2..", "4.."], "R097@11"),
    ("meetings", ["..2", "..4"], "R096@11"),
    ("meetings", ["..", "2.."], "R097@10"),
    ("meetings", ["..", ".."], "R097@11"),
    ("meetings", ["..2", "..4", "..3"], "R095@12"),
    ("meetings", ["2..4", "..2", "4.."], "R095@12"),
    ("meetings", ["..2", "4..", "2..4"], "R095@12"),
    ("meetings", ["2..2", "2.."], "R095@10"),
    ("meetings", ["1..", "..1", "3..2"], "R095@12"),
    ("meetings", ["1..", "yes"], "R094@11"),
    ("meetings", ["large", "small"], "R094@10"),
    ("meetings", ["2..", "1..2"], "R096@11"),
    ("meetings", ["..2", "2..50"], "R096@11"),
    ("meetings", ["..2", "2..=49"], "R096@11"),
    ("rate", ["..0.5", "0.5..1"], "R096@11"),
    ("rate", ["..=0.5", "0.6.."], "R098@10"),
    ("score", ["..=2", "3..=4", "5.."], "R098@10"),
    ("meetings / 2", ["..=2", "3.."], "R098@10"),
    ("size", ["..1", "1.."], "R094@10"),
    ("size", ["large", "small"], "R096@9"),
    ("size", ["large small", "medium small"], "R097@11"),
    ("size", ["large", "medum", "small"], "R065@11"),
    ("held", ["yes", "yes"], "R097@11"),
    ("held", ["yes"], "R096@9"),
    ("held", ["large", "small"], "R094@10"),
    ("founded", ["..1", "1.."], "R082@8"),
    ("broken", ["..1", "3.."], ""),
    ("meetings", ["..score", ".."], "R098@10"),
    ("meetings", ["..size", ".."], "R075@10"),
    ("meetings", ["..minimun", ".."], "R062@10"),
    ("meetings", ["..broken", ".."], ""),
  ])
  func `keys that do not fit are marked`(
    operand: String, keys: [String], marks: String
  ) throws {
    let table = try table(of: operand, keys)
    let cells = keys.map { _ in "1" }.joined(separator: " ")
    #expect(table.marks(cells) == marks)
    #expect(table.checked(cells).0 == nil)
  }

  @Test(
    arguments: [
      ("1 small", nil, "R099@101"),
      ("1 held", nil, "R099@101"),
      ("1 true", nil, "R099@101"),
      ("none none", nil, "R099@7"),
      ("1 2 3", nil, "R099@7"),
      ("large 1", "sizes", "R099@101"),
      ("large tiny", "sizes", "R065@101"),
      ("large extent.fully", "sizes", "R066@101"),
      ("large small", "sises", "R062@8"),
      ("none none", "sizes", ""),
      ("none -1", nil, ""),
      ("sizes.large none", "sizes", ""),
    ] as [(String, String?, String)])
  func `cells that do not fit are marked`(cells: String, gives: String?, marks: String) throws {
    #expect(try table(of: "held", ["yes", "no"]).marks(cells, gives: gives) == marks)
  }

  @Test func `two axes are read row by row, whatever the direction of their bands`() throws {
    var table = SampleTable()
    try table.axis("meetings", "2..", "..2")
    try table.axis("size", "large medium", "small")
    let (expression, diagnostics) = table.checked("large medium none small", gives: "sizes")
    #expect(diagnostics.isEmpty)
    let lookup = try #require(self.lookup(expression))
    #expect(lookup.cells == [nil, .member(2), .member(0), .member(1)])
    #expect(
      lookup.axes.map(\.keys) == [.bands([2]), .members([[0, 1], [2]].map(MemberSet.init))])
    #expect(expression?.type == .member(Reference(0)))
  }

  @Test func `members called yes and no are keys too`() throws {
    var scope = NameScope.sample
    let list = Enumeration(
      id: "sizes", origin: .answerSet,
      members: ["yes", "partly", "no"].map {
        Enumeration.Member(
          id: $0, title: "題", span: Span(file: FileID(0), start: 0, end: 0))
      }, span: Span(file: FileID(0), start: 0, end: 0))
    scope.enumerations[0] = list
    let table = try table(of: "size", ["yes", "partly", "no"])
    let syntax = ExpressionSyntax(
      .lookup(
        LookupSyntax(
          axes: table.axes,
          cells: (0..<3).map {
            ExpressionSyntax(
              .number(Rational($0)), span: Span(file: FileID(0), start: 0, end: 0))
          }, gives: nil)),
      span: Span(file: FileID(0), start: 0, end: 0))
    let (expression, diagnostics) = ExpressionChecker(scope: scope).anyValue(syntax)
    #expect(diagnostics.isEmpty)
    #expect(self.lookup(expression)?.cells.count == 3)
  }
}
