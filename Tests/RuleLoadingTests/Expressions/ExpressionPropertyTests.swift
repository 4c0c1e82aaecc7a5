import Diagnostics
import RuleModel
import Testing
import YAMLSyntax

@testable import RuleLoading

/// The generator of Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &self)]
  }
}

struct ExpressionPropertyTests {
  private static let pieces = [
    "held", "size", "parts", "meetings", "minimum", "allowed", "growth", "broken", "large", "L1",
    "sizes.large", "growth.", ".", "1", "1,000", "2.5", ".5", "12345678901234567", "50%", "and",
    "or", "not", "in", "has", "has_any", "has_all", "true", "AND", "(", ")", "[", "]", ",", "==",
    "=", "!=", "!", "<", ">=", "=>", "&&", "|", "+", "-", "*", "/", "level(", "if(", "coalesce(",
    "ratio(", "empty:", "value(", "date(\"2024-04-01\")", "\"", "'", "＞＝", "１", "　", "「", "」",
    "target.score[", "p.level", "initiatives.2.", "none", "all(", "count(", " as p", " where ",
    "subject(", "会議", "ー", "≠", "\u{200B}", "\0", "\n", "\t", "𠮷", "か\u{3099}", " ",
  ]

  @Test func `any soup of words ends with places inside the text`() {
    let checker = ExpressionChecker(scope: .sample)
    for seed in 0..<20_000 as Range<UInt64> {
      var random = SeededGenerator(state: seed)
      let count = Int.random(in: 0...12, using: &random)
      let separator = random.pick(["", " "])
      let text = (0..<count).map { _ in random.pick(Self.pieces) }.joined(separator: separator)
      let node = SampleFile(text: text).node
      let (syntax, faults) = ExpressionParser.parse(node)
      let (expression, diagnostics) = syntax.map { checker.condition($0) } ?? (nil, [])
      for diagnostic in faults + diagnostics {
        let places = [diagnostic.span] + diagnostic.notes.map(\.span).filter { $0.end > 0 }
        let areInside = places.allSatisfy {
          $0.start >= node.span.start && $0.end <= node.span.end
        }
        #expect(areInside, "seed \(seed): \(text)")
      }
      if let expression {
        #expect(isInside(expression, node.span), "seed \(seed): \(text)")
      }
      let isSilent = expression == nil && faults.isEmpty && diagnostics.isEmpty
      let mayBeSilent = text.contains("broken") || syntax?.isLeftToExpansion == true
      #expect(!isSilent || mayBeSilent, "seed \(seed): \(text)")
    }
  }

  /// Whether each expression stands inside the one that it is a part of.
  private func isInside(_ expression: Expression, _ span: Span) -> Bool {
    expression.span.start >= span.start && expression.span.end <= span.end
      && expression.parts.allSatisfy { isInside($0, expression.span) }
  }

  @Test func `a tree written out and read again is the same tree`() {
    for seed in 0..<5_000 as Range<UInt64> {
      var random = SeededGenerator(state: seed)
      let tree = condition(depth: 4, &random)
      let (syntax, diagnostics) = ExpressionParser.parse(SampleFile(text: tree.text).node)
      #expect(diagnostics.isEmpty, "seed \(seed): \(tree.text)")
      #expect(syntax?.tree == tree.tree, "seed \(seed): \(tree.text)")
    }
  }

  // MARK: Random trees

  private func made(_ kind: ExpressionSyntax.Kind) -> ExpressionSyntax {
    ExpressionSyntax(kind, span: Self.nowhere)
  }

  private static let nowhere = Span(file: FileID(0), start: 0, end: 0)

  private func located<Value>(_ value: Value) -> Located<Value> {
    Located(value, at: Self.nowhere)
  }

  private func reference(_ random: inout SeededGenerator) -> ExpressionSyntax {
    func path(_ names: String...) -> [Located<String>] { names.map { located($0) } }
    let heads = [
      path("s", "g", "c"), path("g", "2"), path("g", "2", "level"), path("t", "in", "x"),
    ]
    guard Bool.random(using: &random) else {
      return made(.reference(ReferenceSyntax(head: random.pick(heads), indices: [], tail: [])))
    }
    let indices = (0..<Int.random(in: 1...2, using: &random)).map { _ in
      random.pick([path("p"), path("m", "practice"), path("3"), path("g", "2")])
    }
    return made(
      .reference(
        ReferenceSyntax(
          head: random.pick(heads + [path("score"), path("t", "score")]), indices: indices,
          tail: random.pick([[], path("domain"), path("domain", "level")]))))
  }

  private func quantified(depth: Int, _ random: inout SeededGenerator) -> ExpressionSyntax {
    let filter = Bool.random(using: &random) ? condition(depth: depth - 1, &random) : nil
    let body = Bool.random(using: &random) ? condition(depth: depth - 1, &random) : nil
    let empty = Bool.random(using: &random) ? number(depth: 0, &random) : nil
    return made(
      .quantified(
        QuantifierSyntax(
          function: located(random.pick(QuantifierSyntax.Function.allCases)),
          rows: RowsSyntax(
            domain: located("rows"), binder: Bool.random(using: &random) ? located("p") : nil,
            filter: filter),
          body: body, empty: empty)))
  }

  private func condition(depth: Int, _ random: inout SeededGenerator) -> ExpressionSyntax {
    guard depth > 0 else { return made(.name(random.pick(["a", "b_2", "C"]))) }
    let count = Int.random(in: 2...3, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return made(.or((0..<count).map { _ in condition(depth: depth - 1, &random) }))
    case 1: return made(.and((0..<count).map { _ in condition(depth: depth - 1, &random) }))
    case 2: return made(.not(condition(depth: depth - 1, &random)))
    case 3:
      let sign = random.pick(Expression.Comparison.allCases)
      let left = number(depth: depth - 1, &random)
      return made(.compare(located(sign), left, number(depth: depth - 1, &random)))
    case 4:
      let words: [ExpressionSyntax.Membership] = [.isIn, .isNotIn, .hasAny, .hasAll]
      let left = number(depth: depth - 1, &random)
      let list = (0..<count).map { _ in number(depth: 0, &random) }
      return made(
        .membership(located(random.pick(words)), left, .list(list, Self.nowhere)))
    case 5: return quantified(depth: depth, &random)
    default:
      let left = number(depth: depth - 1, &random)
      return made(.membership(located(.has), left, .single(made(.name("m")))))
    }
  }

  private func number(depth: Int, _ random: inout SeededGenerator) -> ExpressionSyntax {
    guard depth > 0 else {
      let level = ExpressionSyntax.Kind.qualified(located("L"), member: located("m"))
      let plain: [ExpressionSyntax.Kind] = [
        .number(Rational(3)), .number(Rational(5, 4)), .name("n"), .name("count"), level, .nothing,
      ]
      return Bool.random(using: &random) ? made(random.pick(plain)) : reference(&random)
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return made(.negated(number(depth: depth - 1, &random)))
    case 1:
      let parts = (0..<2).map { _ in
        ExpressionSyntax.ArgumentSyntax(label: nil, value: condition(depth: depth - 1, &random))
      }
      return made(.call(located("if"), parts))
    default:
      let sign = random.pick(Expression.Arithmetic.allCases)
      let left = number(depth: depth - 1, &random)
      return made(.arithmetic(located(sign), left, number(depth: depth - 1, &random)))
    }
  }
}

extension ExpressionSyntax {
  /// Whether something inside is for the expansion to resolve, of which the checker says nothing.
  fileprivate var isLeftToExpansion: Bool {
    switch kind {
    case .reference, .quantified: true
    default: kind.parts.contains(where: \.isLeftToExpansion)
    }
  }
}
