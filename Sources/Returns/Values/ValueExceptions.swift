public import RuleModel
public import Scoring

/// What texts stand for in one file, beside what the rule set says: what a mapping file lists.
public struct ValueExceptions: Hashable, Sendable {
  /// What is said of one question.
  public struct OfQuestion: Hashable, Sendable {
    /// The answers that texts stand for, by the text as it is shown in the cell.
    public let answers: [String: Answer]
    /// Whether a date where a choice is expected is what a spreadsheet made of a code: 2 January of
    /// `1-2`.
    public let takesDatesAsCodes: Bool

    /// Makes the exceptions of one question.
    public init(answers: [String: Answer] = [:], takesDatesAsCodes: Bool = false) {
      self.answers = answers
      self.takesDatesAsCodes = takesDatesAsCodes
    }
  }

  /// No exceptions.
  public static let none = ValueExceptions([:])

  private let byQuestion: [Reference<Question>: OfQuestion]

  /// Makes the exceptions of some questions.
  public init(_ byQuestion: [Reference<Question>: OfQuestion]) {
    self.byQuestion = byQuestion
  }

  /// What is said of a question.
  subscript(question: Reference<Question>) -> OfQuestion? { byQuestion[question] }
}
