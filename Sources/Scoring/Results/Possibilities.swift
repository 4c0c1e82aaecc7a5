/// The results that completions of the missing answers can give for a condition.
public struct Possibilities: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set of its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// It can be true.
  public static let met = Possibilities(rawValue: 1)
  /// It can be false.
  public static let notMet = Possibilities(rawValue: 2)
  /// It can be left without anything that applies.
  public static let notApplicable = Possibilities(rawValue: 4)

  /// The verdict that these possibilities leave.
  public var verdict: Verdict {
    switch self {
    case .met: .met
    case .notMet: .notMet
    case .notApplicable: .notApplicable
    default: .unknown
    }
  }
}

/// What can be said of a condition.
public enum Verdict: String, Hashable, Sendable {
  /// True, whatever the missing answers are.
  case met
  /// False, whatever the missing answers are.
  case notMet = "not_met"
  /// The missing answers decide.
  case unknown
  /// Nothing in it applies.
  case notApplicable = "not_applicable"
}
