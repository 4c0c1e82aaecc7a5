/// How much of a rule set a canonical form holds.
public enum CanonicalForm: String, Hashable, Sendable, CaseIterable {
  /// What can change the value of a result.
  case logic
  /// That, and every text and where it comes from.
  case full
}
