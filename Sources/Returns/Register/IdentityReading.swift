/// Who sent a return, as far as its cells say.
public struct IdentityReading: Sendable {
  /// The respondent's id; nil exactly when one of the findings is an error.
  public let id: String?
  /// Its name: the register's where there is one.
  public let name: String?
  /// Its entry in the register.
  public let entry: Register.Entry?
  /// What is to be said of it.
  public let findings: [ReturnFinding]
  /// What was taken for something other than what stands there.
  public let conversions: [Conversion]
}
