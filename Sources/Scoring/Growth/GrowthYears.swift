/// The fiscal years over which a path is spread.
public struct GrowthYears: Hashable, Sendable {
  /// The most years that a plan can have.
  public static let most = 50

  /// The first fiscal year.
  public let first: Int
  /// How many years there are.
  public let count: Int

  /// Makes the years from the first on; nil where there are none, or more than ``most``.
  public init?(first: Int, count: Int) {
    guard (1...Self.most).contains(count), !first.addingReportingOverflow(count).overflow else {
      return nil
    }
    self.first = first
    self.count = count
  }
}
