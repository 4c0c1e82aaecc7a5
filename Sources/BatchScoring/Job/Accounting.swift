/// What became of the returns of a run; every one that was read is counted in just one place.
public struct Accounting: Hashable, Sendable {
  /// The returns that were read.
  public internal(set) var read = 0
  /// Those that were scored.
  public internal(set) var scored = 0
  /// Those of the scored ones that somebody should look at: with a warning, or answers that do not
  /// go together.
  public internal(set) var toReview = 0
  /// Those that were put aside, with a reason each.
  public internal(set) var setAside = 0
  /// Rows that hold nothing.
  public internal(set) var blank = 0
  /// Those in whose place another return of the same respondent holds.
  public internal(set) var superseded = 0

  /// An account of nothing.
  public init() {}

  /// Whether nothing was lost and nothing counted twice.
  public var isBalanced: Bool { read == scored + setAside + blank + superseded }
}
