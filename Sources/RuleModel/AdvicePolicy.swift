/// How much advice a report shows at length, and what comes first.
public struct AdvicePolicy: Hashable, Sendable {
  /// How much advice is shown at length; nil where the rule set does not say.
  public let limit: Int?
  /// Tags of advice in the order in which to show it; advice without any of them comes behind.
  public let order: [String]

  /// Makes a policy; without arguments it says nothing.
  public init(limit: Int? = nil, order: [String] = []) {
    self.limit = limit
    self.order = order
  }
}
