import RuleModel
import Scoring

/// How a result reads the answers to questions, as Bounds.md distinguishes it.
struct ValueUse {
  /// Thresholds of questions that are compared with constants.
  var thresholds: [Int: Set<Rational>] = [:]
  /// Members named in `has` of questions.
  var named: [Int: MemberSet] = [:]
  /// Questions read in another way.
  var otherwise: Set<Int> = []
}

/// Which results the scorer enumerates, counted as Bounds.md says ("Exact, tight, deciding").
struct CombinationBudget {
  static let perResult = 65_536
  static let perAssessment = 262_144

  /// The results that are enumerated, or nil where the text leaves a domain's size open: decimals
  /// and dates between thresholds.
  let enumerated: Set<ResultKey>?

  init(_ rules: RuleSet, _ sheet: AnswerSheet, _ evaluator: AbstractEvaluator) {
    var products: [(key: ResultKey, product: Int)] = []
    for key in rules.resultKeys where !evaluator.outcome(key).isSingle {
      let reads = rules.reads(key, sheet.respondent)
      let questions = CompletionSpace(rules, sheet, only: reads.questions).questions
      var product = 1
      for question in questions {
        switch Self.size(of: question, reads, rules) {
        case .finite(let size): product = min(product * size, Self.perResult + 1)
        case .unlimited: product = Self.perResult + 1
        case .open:
          enumerated = nil
          return
        }
      }
      products.append((key, product))
    }
    var total = 0
    var enumerated: Set<ResultKey> = []
    // Sorting is stable: equal products keep the order of the rule set.
    for (key, product) in products.sorted(by: { $0.product < $1.product }) {
      total += product
      guard product <= Self.perResult, total <= Self.perAssessment else { break }
      enumerated.insert(key)
    }
    self.enumerated = enumerated
  }

  private enum Size {
    case finite(Int)
    case unlimited
    case open
  }

  private static func size(of position: Int, _ reads: Reads, _ rules: RuleSet) -> Size {
    let question = rules.questions[position]
    var extra = question.allowsNotApplicable(in: rules) ? 1 : 0
    if reads.answered.contains(position), question.kind.type != .text { extra += 1 }
    let isOnlyTested = !reads.use.otherwise.contains(position)
    switch question.kind {
    case .yesNo, .text: return .finite(2 + extra)
    case .single(let enumeration):
      return .finite(rules.enumerations[enumeration].answerable.count + extra)
    case .multi(let enumeration):
      let answerable = rules.enumerations[enumeration].answerable
      guard isOnlyTested else { return .finite((1 << answerable.count) + extra) }
      let named = (reads.use.named[position] ?? MemberSet()).intersection(answerable)
      return .finite((1 << min(named.count + 1, answerable.count)) + extra)
    case .integer(let range):
      if isOnlyTested {
        var points: Set<Rational> = []
        for threshold in reads.use.thresholds[position] ?? [] {
          guard threshold.isInteger else { return .open }
          points.formUnion([exact(threshold - 1), threshold, exact(threshold + 1)])
        }
        return .finite(max(1, points.count(where: range.contains)) + extra)
      }
      let width = exact(range.upperBound - range.lowerBound)
      return width < 64 ? .finite(Int(width.numerator) + 1 + extra) : .unlimited
    case .decimal, .date: return isOnlyTested ? .open : .unlimited
    }
  }
}
