import Diagnostics
import RuleModel

/// One word, number or sign of an expression.
struct ExpressionToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A number; nil where it is malformed, which has been reported.
    case number(Rational?)
    case text(String)
    case name(String)
    /// A whole number behind a dot, such as the row in `initiatives.2.status`.
    case ordinal(String)
    case word(Word)
    case sign(Sign)
    /// Characters that mean nothing here, which have been reported.
    case unknown
    case end
  }

  /// A word of the language.
  enum Word: String, CaseIterable, Hashable, Sendable {
    case or, and, not, has
    case isIn = "in"
    case hasAny = "has_any"
    case hasAll = "has_all"
    case yes = "true"
    case no = "false"
    case nothing = "none"
  }

  /// A sign of the language.
  enum Sign: String, CaseIterable, Hashable, Sendable {
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case open = "("
    case close = ")"
    case openList = "["
    case closeList = "]"
    case comma = ","
    case dot = "."
    case colon = ":"
  }

  let kind: Kind
  let span: Span
  /// Whether it stands directly behind the token before it, without a space.
  let touchesPrevious: Bool
  /// The text as it is written in the file, for messages.
  let written: String
}
