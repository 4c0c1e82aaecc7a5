public import Diagnostics
public import RuleModel

/// One condition of a criterion with what it found.
public struct TraceNode: Hashable, Sendable {
  /// What joins the parts, or that there are none.
  public enum Kind: Hashable, Sendable {
    case all
    case any
    case not
    case atLeast(Int)
    /// A condition without conditions in it; `reads` says what it looked at.
    case leaf
  }

  /// What joins the parts.
  public let kind: Kind
  /// Where the condition is written.
  public let span: Span
  /// What the missing answers leave possible.
  public let possibilities: Possibilities
  /// The questions, measures and the like that a leaf reads, with what it found there.
  public let reads: [TraceRead]
  /// The conditions within; those of a leaf are the conditions of the lists in it, such as those
  /// that it counts.
  public let parts: [TraceNode]

  /// Makes a node.
  public init(
    kind: Kind, span: Span, possibilities: Possibilities, reads: [TraceRead] = [],
    parts: [TraceNode] = []
  ) {
    self.kind = kind
    self.span = span
    self.possibilities = possibilities
    self.reads = reads
    self.parts = parts
  }
}

/// Something that a condition looked at.
public enum TraceRead: Hashable, Sendable {
  case question(Reference<Question>)
  case parameter(Reference<Parameter>)
  case measure(Reference<Measure>)
  case criterion(Reference<Criterion>)
  case ladder(Reference<Ladder>)
}
