import Diagnostics
import YAMLSyntax

/// Reads a condition: an expression, or `all:`, `any:`, `not:` or `at_least:` with its parts.
struct ConditionReader {
  /// Reads a condition; parts that cannot be read are faulty expressions in it.
  static func read(_ node: YAMLNode) -> (ConditionSyntax?, [Diagnostic]) {
    (nil, [])
  }
}
