import Diagnostics
import RuleModel

/// What decides whether a question applies; questions alike in it come and go together.
struct Presence: Equatable {
  let askWhen: Expression?
  let subjects: [Reference<Subject>]
  /// A question that can be answered 該当なし goes alone.
  let alone: Identifier?

  init(_ question: Question) {
    askWhen = question.askWhen?.withoutPlaces
    subjects = question.subjects
    alone = question.allowsNotApplicable ? question.id : nil
  }
}

extension Expression {
  /// The parts that all hold where the expression does.
  var conjuncts: [Expression] {
    guard case .all(let parts) = kind else { return [self] }
    return [self] + parts
  }

  /// Whether it is a member of a list that can do no harm there, whatever it reads.
  var isPlain: Bool {
    switch kind {
    case .question, .criterion, .answered, .applicable, .constant, .parameter: true
    case .compare, .isIn, .isInParameter, .has: parts.allSatisfy { $0.parts.isEmpty }
    default: false
    }
  }

  /// The questions whose absence takes the whole expression with it.
  var bareReads: [(Reference<Question>, Span)] {
    switch kind {
    case .question(let question): [(question, span)]
    case .coalesce, .cases, .aggregate, .pick, .all, .any, .atLeast: []
    default: parts.flatMap(\.bareReads)
    }
  }
}
