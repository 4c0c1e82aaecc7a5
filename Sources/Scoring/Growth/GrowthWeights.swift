import RuleModel

/// What changes weigh, in shares of one that make every weight whole.
struct GrowthWeights: Sendable {
  let costs: [Int128]
  let sharesOfOne: Int128

  /// The most shares that a weight can have, so that a million of them can be added.
  private static let mostShares: Int128 = .max / 1_000_000

  init(of questions: [Int], _ rules: RuleSet, _ weighing: GrowthWeighing) {
    let efforts = questions.map { question -> Rational in
      switch weighing {
      case .byNumber: .one
      case .byEffort: max(rules.questions[question].effort ?? .one, .zero)
      }
    }
    var shares: Int128 = 1
    for effort in efforts where shares <= Self.mostShares {
      let divisor = Int128(
        Rational.greatestCommonDivisor(shares.magnitude, effort.denominator.magnitude))
      let (product, overflow) = shares.multipliedReportingOverflow(
        by: effort.denominator / divisor)
      shares = overflow ? .max : product
    }
    // Weights of a rule file have six decimals; others that do not fit go by the whole shares.
    if shares > Self.mostShares { shares = 1_000_000 }
    sharesOfOne = shares
    let most = Self.mostShares
    costs = efforts.map { effort in
      Rational(numerator: shares, denominator: 1)?.multiplied(by: effort)
        .map { min($0.roundedToInteger(.ceiling), most) } ?? most
    }
  }
}
