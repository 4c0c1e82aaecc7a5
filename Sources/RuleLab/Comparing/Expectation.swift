import Diagnostics

/// A result as a test file writes it, so that expected and found can be compared and shown.
enum Notation: Hashable {
  case word(String)
  /// In the order of the rule set.
  case list([String])

  var text: String {
    switch self {
    case .word(let word): word
    case .list(let words): "[\(words.joined(separator: ", "))]"
    }
  }
}

/// One part of the result that a case names, with what it expects there.
struct Expectation {
  /// The part of the result.
  let subject: ResultPart
  /// Its name in the test file, such as `ladders.growth.counted`.
  let path: String
  /// Where it is expected.
  let span: Span
  let expected: Notation
}

/// A part of a result that can be expected; elements by their position in the rule set.
enum ResultPart: Hashable {
  case ladder(Int, LadderPart)
  case criterion(Int)
  case measure(Int, MeasurePart)
  case checklist(Int, ChecklistPart)
  case recommendation(Int)
  /// All the advice that is given.
  case given
  case deciding(NamedResult)
  case question(Int)
  case consistency(Int)
  /// The codes that reading the answers gives.
  case diagnostics

  /// Whether it is found by trying combinations of missing answers.
  var needsTrials: Bool {
    switch self {
    case .deciding: true
    case .ladder, .criterion, .measure, .checklist, .recommendation, .given, .question,
      .consistency, .diagnostics:
      false
    }
  }
}

/// What can be expected of a ladder.
enum LadderPart: String, CaseIterable {
  case counted
  case low
  case high
  case outcome
  case possible
  case next
  case outOfOrder = "out_of_order"
  case nearMisses = "near_misses"
  case declared
}

/// What can be expected of a measure.
enum MeasurePart: String, CaseIterable {
  case counted
  case low
  case high
}

/// What can be expected of a checklist: how many items stand how.
enum ChecklistPart: String, CaseIterable {
  case met
  case notMet = "not_met"
  case unknown
  case notApplicable = "not_applicable"
}

/// A result that missing answers may decide.
enum NamedResult: Hashable {
  case ladder(Int)
  case criterion(Int)
  case measure(Int)
}

/// The words of a test file for results without ids.
enum Words {
  static let none = "none"
  static let missing = "missing"
  static let notApplicable = "not_applicable"
  /// Stands for every result of answers that could not be read.
  static let notScored = "not_scored"
  static let verdicts = ["met", "not_met", "unknown", "not_applicable"]
  static let questionStates = [
    "answered", "unanswered", "unanswered_if_asked", "not_applicable",
  ]
  /// How a consistency rule stands.
  static let raised = "raised"
  static let notRaised = "not_raised"
  static let declared = ["same", "higher", "lower", "not_comparable"]
}
