import RuleModel
import Scoring

/// An answer as the rules take it: a member that means 該当なし or 不明 is none.
enum GivenAnswer: Hashable {
  case value(Value)
  case notApplicable
  case unanswered

  init(_ answer: Answer, _ question: Question, _ rules: RuleSet) {
    self = Self(written: answer, question, rules)
    // Another sheet of which nothing is said is not there.
    if case .presence = question.origin, self == .unanswered { self = .value(.boolean(false)) }
  }

  private init(written answer: Answer, _ question: Question, _ rules: RuleSet) {
    switch (answer, question.kind) {
    case (.notApplicable, _): self = .notApplicable
    case (.unanswered, _): self = .unanswered
    case (.value(let value), _) where !question.isFitting(value, rules): self = .unanswered
    case (.value(.member(let member)), .single(let enumeration)):
      self = Self(meanings: [rules.enumerations[enumeration].members[member].meaning], answer)
    case (.value(.members(let members)), .multi(let enumeration)):
      let meanings = members.positions.map { rules.enumerations[enumeration].members[$0].meaning }
      self = Self(meanings: meanings, answer)
    case (.value(let value), _): self = .value(value)
    }
  }

  private init(meanings: [Enumeration.Meaning], _ answer: Answer) {
    if meanings.contains(.notApplicable) {
      self = .notApplicable
    } else if !meanings.contains(.unanswered), case .value(let value) = answer {
      self = .value(value)
    } else {
      self = .unanswered
    }
  }
}

extension Question {
  /// Whether a value is one that the question asks for.
  fileprivate func isFitting(_ value: Value, _ rules: RuleSet) -> Bool {
    switch (kind, value) {
    case (.yesNo, .boolean), (.date, .date), (.text, .text): true
    case (.single(let enumeration), .member(let member)):
      rules.enumerations[enumeration].members.indices.contains(member)
    case (.multi(let enumeration), .members(let members)):
      members.isSubset(of: .all(rules.enumerations[enumeration].members.count))
    case (.integer(let range), .number(let number)): number.isInteger && range.contains(number)
    case (.decimal(let range), .number(let number)): range.contains(number)
    default: false
    }
  }

  /// Whether an answer may say that the question does not apply.
  func allowsNotApplicable(in rules: RuleSet) -> Bool {
    switch kind {
    case .single(let enumeration), .multi(let enumeration):
      allowsNotApplicable
        || rules.enumerations[enumeration].members.contains { $0.meaning == .notApplicable }
    default: allowsNotApplicable
    }
  }
}

extension Checklist {
  /// The measures that exist for it.
  var allMeasures: [Reference<Measure>] { [measure] + sections.map(\.measure) }
}

extension Expression.Comparison {
  /// Whether the comparison holds between two values that have an order.
  func holds<Ordered: Comparable>(_ left: Ordered, _ right: Ordered) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

// The generators keep numbers small; the reference has no business with overflow.
func + (left: Rational, right: Rational) -> Rational? { left.adding(right) }
func - (left: Rational, right: Rational) -> Rational? { left.subtracting(right) }
func * (left: Rational, right: Rational) -> Rational? { left.multiplied(by: right) }
func / (left: Rational, right: Rational) -> Rational? { left.divided(by: right) }

/// The exact result; it always fits in what the generators write.
func exact(_ result: Rational?) -> Rational {
  guard let result else { preconditionFailure("a generated number does not fit") }
  return result
}

/// One step of `then`.
func applied(_ number: Rational, _ step: Measure.Step) -> Rational {
  switch step {
  case .scale(let factor): exact(number * factor)
  case .clamp(let range): min(max(number, range.lowerBound), range.upperBound)
  case .round(let step, let mode): exact(number.rounded(toMultipleOf: step, mode))
  }
}

extension Expression.Lookup.Keys {
  /// The key that names a value; nil where none does.
  func position(of value: Value) -> Int? {
    switch (self, value) {
    case (.bands(let thresholds), .number(let number)): thresholds.count { $0 <= number }
    case (.members(let sets), .member(let member)): sets.firstIndex { $0.contains(member) }
    case (.truth(let truths), .boolean(let truth)): truths.firstIndex(of: truth)
    default: nil
    }
  }
}
