/// How much a rule set may grow when its tables are written out.
enum ExpansionLimits {
  /// The rows of a table; the largest models have a few hundred practices.
  static let rows = 10_000
  /// The parts of all expressions that are written out; more takes minutes to check.
  static let parts = 500_000
  /// The parts of filters that are looked at, most of which leave nothing behind.
  static let filterParts = 5_000_000
}

/// Counts what an expansion makes.
struct ExpansionBudget {
  private var parts = ExpansionLimits.parts
  private var filterParts = ExpansionLimits.filterParts
  private var isReported = false

  /// Whether nothing more may be made.
  var isExhausted: Bool { parts <= 0 || filterParts <= 0 }

  /// Takes parts that are written out.
  mutating func takeParts(_ count: Int = 1) { parts -= min(count, max(parts, 0)) }

  /// Takes a part of a filter that is looked at.
  mutating func takeFilterPart() { filterParts -= 1 }

  /// Whether the budget is spent and nobody has said so yet.
  mutating func isFirstReport() -> Bool {
    guard isExhausted, !isReported else { return false }
    isReported = true
    return true
  }
}
