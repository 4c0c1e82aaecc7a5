import Diagnostics
import RuleModel
import YAMLSyntax

/// Reads weights, which are at least zero and not all zero.
enum WeightReader {
  /// The weight of a part: 1 where none is written, nil where it is faulty.
  static func weight(_ fields: Fields) -> Rational? {
    guard fields.has("weight") else { return .one }
    guard let weight = fields.number("weight") else { return nil }
    return checked(weight, fields.findings)
  }

  /// A weight, or nil where it lies below zero, which is reported.
  static func checked(_ weight: Located<Rational>, _ findings: Findings) -> Rational? {
    guard weight.value >= 0 else {
      findings.report(.negativeWeight(weight))
      return nil
    }
    return weight.value
  }

  /// Reports weights that are all zero.
  static func reportNothingWeighed(
    _ weights: [Rational?], at span: Span, _ findings: Findings
  ) {
    guard !weights.isEmpty, weights.allSatisfy({ $0 == .zero }) else { return }
    findings.report(.onlyZeroWeights(at: span))
  }
}
