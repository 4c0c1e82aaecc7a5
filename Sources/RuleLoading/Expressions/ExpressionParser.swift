import Diagnostics
import YAMLSyntax

/// Reads the text of an expression into its syntax.
struct ExpressionParser {
  /// Parses a scalar. A text that cannot be read gives a faulty tree that still mentions its names;
  /// nil is given for what holds no expression at all.
  static func parse(_ node: YAMLNode) -> (ExpressionSyntax?, [Diagnostic]) {
    (nil, [])
  }
}
