import RuleModel
import Scoring
import Testing

/// What is known of one question, with everything that can become of it: tests that go through all
/// of them know what a construct over a few independent questions can give.
struct KnownPart {
  /// What is asked.
  enum Kind {
    /// A number from 0 to 2.
    case number
    /// A condition, 1 or 0.
    case truth
    /// One of four members, of which the first has no place in the order.
    case member
  }

  let kind: Kind
  let answer: Answer
  let allowsNotApplicable: Bool
  /// The numbers, or positions of members, that completions give; nil is one that does not apply.
  let completions: [Int?]

  /// Everything that can be known of a question: each value, nothing, and that it does not apply.
  static func all(_ kind: Kind) -> [KnownPart] {
    let values: [Int] =
      switch kind {
      case .number: [0, 1, 2]
      case .truth: [0, 1]
      case .member: [0, 1, 2, 3]
      }
    func answer(_ value: Int) -> Answer {
      switch kind {
      case .number: .number(Rational(value))
      case .truth: value == 1 ? .yes : .no
      case .member: .member(value)
      }
    }
    func part(_ answer: Answer, _ completions: [Int?], allows: Bool = false) -> KnownPart {
      KnownPart(
        kind: kind, answer: answer, allowsNotApplicable: allows, completions: completions)
    }
    return values.map { part(answer($0), [$0]) } + [
      part(.unanswered, values), part(.unanswered, values + [nil], allows: true),
      part(.notApplicable, [nil]),
    ]
  }

  /// Every list of so many parts of a kind.
  static func lists(_ kind: Kind, count: Int) -> [[KnownPart]] {
    combinations(Array(repeating: all(kind), count: count))
  }

  /// Asks the question.
  func question(
    in builder: inout RuleSetBuilder, _ enumeration: Reference<Enumeration>
  ) -> Expression {
    switch kind {
    case .number: builder.number(0...2, allowsNotApplicable: allowsNotApplicable)
    case .truth: builder.yesNo(allowsNotApplicable: allowsNotApplicable)
    case .member:
      .question(
        builder.question(.single(enumeration), allowsNotApplicable: allowsNotApplicable),
        .member(enumeration))
    }
  }
}

/// Every way to take one of each.
func combinations<Choice>(_ choices: [[Choice]]) -> [[Choice]] {
  choices.reduce([[]]) { lists, next in lists.flatMap { list in next.map { list + [$0] } } }
}

extension [KnownPart] {
  /// Every way in which the questions can turn out.
  var outcomes: [[Int?]] { combinations(map(\.completions)) }

  /// The result of a measure made of the questions, the only one that reads them.
  func assess(
    _ make: (inout RuleSetBuilder, [Expression]) -> Reference<Measure>
  ) -> MeasureResult {
    var builder = RuleSetBuilder()
    // The first, so that tests can name it beforehand.
    let enumeration = builder.enumeration(
      ["o", "a", "b", "c"], origin: .scale, unorderedPrefix: 1)
    let questions = map { $0.question(in: &builder, enumeration) }
    let measure = make(&builder, questions)
    return builder.assess(map(\.answer)).measures[measure.position]
  }
}

extension ValueType {
  /// The type of the members that parts are asked for.
  static let step = ValueType.member(Reference(0))
}

/// Expects just what completions give, and that it is known to be just that.
func expect(
  _ result: MeasureResult, gives outcomes: [Rational?], _ comment: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let numbers = outcomes.compactMap { $0 }
  let bounds: ValueBounds =
    if let low = numbers.min(), let high = numbers.max() {
      .number(low: low, high: high)
    } else {
      .nothing
    }
  #expect(result.bounds == bounds, comment, sourceLocation: sourceLocation)
  expect(result, canBeEmpty: outcomes.contains(nil), comment, sourceLocation)
}

/// Expects just the members that completions give, and that they are known to be just those.
func expect(
  _ result: MeasureResult, givesMembers outcomes: [Int?], _ comment: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let members = MemberSet(outcomes.compactMap { $0 })
  #expect(
    result.bounds == (members.isEmpty ? .nothing : .member(members)), comment,
    sourceLocation: sourceLocation)
  expect(result, canBeEmpty: outcomes.contains(nil), comment, sourceLocation)
}

private func expect(
  _ result: MeasureResult, canBeEmpty: Bool, _ comment: Comment,
  _ sourceLocation: SourceLocation
) {
  #expect(result.canBeEmpty == canBeEmpty, comment, sourceLocation: sourceLocation)
  #expect(result.isExact, comment, sourceLocation: sourceLocation)
}
