public import Diagnostics

/// A named constant that the ministry may set: what no source has fixed.
public struct Parameter: Hashable, Sendable {
  /// The id by which expressions and texts name it.
  public let id: Identifier
  /// What it fixes, for people.
  public let title: String
  /// Its type.
  public let type: ValueType
  /// The value in force for the rule set's survey year.
  public let value: Value
  /// The numbers that it may be set to, where the rule file limits them.
  public let range: ClosedRange<Rational>?
  /// Why it has this value.
  public let reason: String?
  /// Where it comes from.
  public let attribution: Attribution
  /// Where it is declared.
  public let span: Span

  /// Makes a parameter.
  public init(
    id: Identifier, title: String, type: ValueType, value: Value,
    range: ClosedRange<Rational>? = nil, reason: String? = nil, attribution: Attribution,
    span: Span
  ) {
    self.id = id
    self.title = title
    self.type = type
    self.value = value
    self.range = range
    self.reason = reason
    self.attribution = attribution
    self.span = span
  }
}
