import RuleModel
import Scoring

extension Coverage {
  /// Counts what quotients are divided by, and where that lies.
  mutating func addDivisors(_ rules: RuleSet) {
    let sheet = AnswerSheet(
      respondent: Respondent(id: "all"), answers: rules.questions.map { _ in .unanswered })
    let evaluator = AbstractEvaluator(rules, sheet)
    for divisor in Self.divisors(rules) {
      guard let (low, high) = evaluator.value(divisor, .bounds).number,
        let units = evaluator.granularity.units(of: divisor)
      else { continue }
      let place = "\(units == 1 ? "of whole numbers" : "of fractions") \(Self.place(low, high))"
      count("divisor \(place)")
      if let kind = Self.kind(divisor) { count("divisor \(kind) \(place)") }
    }
  }

  private static func divisors(_ rules: RuleSet) -> [Expression] {
    var divisors: [Expression] = []
    for measure in rules.measures {
      if case .ratio(_, let divisor) = measure.kind { divisors.append(divisor) }
    }
    var waiting = rules.expressions
    while let next = waiting.popLast() {
      if case .ratio(_, let divisor, _) = next.kind { divisors.append(divisor) }
      waiting += next.parts
    }
    return divisors
  }

  private static func place(_ low: Rational, _ high: Rational) -> String {
    if low > 0 { return "above zero" }
    if high < 0 { return "below zero" }
    if low < 0 && high > 0 { return "around zero" }
    if low == 0 && high == 0 { return "zero" }
    return low == 0 ? "from zero up" : "up to zero"
  }

  private static func kind(_ divisor: Expression) -> String? {
    switch divisor.kind {
    case .arithmetic(.subtract, _, _): "difference"
    case .aggregate(.mean, _): "mean"
    case .measure: "measure"
    default: nil
    }
  }
}
