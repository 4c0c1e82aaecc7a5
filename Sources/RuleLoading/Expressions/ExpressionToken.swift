import Diagnostics
import RuleModel

/// One word, number or sign of an expression.
struct ExpressionToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A number; nil where it is malformed, which has been reported.
    case number(Rational?)
    case text(String)
    case name(String)
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
  /// The text as it is written in the file, for messages.
  let written: String
}
