public import RuleModel

/// The unanswered questions on which a result hangs.
public struct DecidingQuestions: Hashable, Sendable {
  /// The questions, in the order of the rule set.
  public let questions: [Reference<Question>]
  /// Whether these are exactly those for which two completions that differ only there (and in what
  /// hangs on it) differ in the result; otherwise some of them may turn out not to matter.
  public let isExact: Bool
  /// How strongly each decides: in which share of the combinations of the other questions' answers
  /// its answer changes the result. Answers that never make a difference to each other count as
  /// one. One number for each question where the list is exact, otherwise none.
  public let decides: [Rational]

  /// Makes a list of questions.
  public init(_ questions: [Reference<Question>], isExact: Bool, decides: [Rational] = []) {
    self.questions = questions
    self.isExact = isExact
    self.decides = decides
  }

  /// The questions in the order in which to ask for their answers: what decides most strongly
  /// first, then in the order of the rule set.
  public var strongestFirst: [(question: Reference<Question>, share: Rational?)] {
    func share(_ place: Int) -> Rational? {
      decides.indices.contains(place) ? decides[place] : nil
    }
    let places = questions.indices.sorted {
      let (left, right) = (share($0) ?? .zero, share($1) ?? .zero)
      return left == right ? $0 < $1 : left > right
    }
    return places.map { (questions[$0], share($0)) }
  }

  /// Nothing is missing.
  public static let none = DecidingQuestions([], isExact: true)
}
