public import Diagnostics

/// A rule set that an overlay rests on.
public struct BaseRules: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// Its survey year.
  public let surveyYear: Int?
  /// Its folder, as it is shown.
  public let folder: String
  /// The rule tests that need not hold in the rule set that extends it.
  public let exceptions: [TestException]
}

/// A rule test of a base that need not hold in an overlay.
public struct TestException: Hashable, Sendable {
  /// The name of the test file.
  public let file: Located<String>
  /// The name of the case.
  public let testCase: Located<String>
  /// Why it need not hold.
  public let reason: String
}
