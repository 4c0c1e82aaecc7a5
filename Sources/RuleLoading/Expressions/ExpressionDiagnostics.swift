import Diagnostics

/// The codes of expressions, R050 to R089.
enum ExpressionDiagnostics {
  /// Every code, in order.
  static let codes: [DiagnosticCode] = []
  /// What each code means, in the same order.
  static let explanations: [Explanation] = []
}
