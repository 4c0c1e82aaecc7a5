/// The result of one checklist.
public struct ChecklistResult: Hashable, Sendable {
  /// How many items stand how.
  public struct Counts: Hashable, Sendable {
    /// Items that hold.
    public let met: Int
    /// Items that do not.
    public let notMet: Int
    /// Items that missing answers decide.
    public let unknown: Int
    /// Items that do not apply.
    public let notApplicable: Int

    /// Makes counts.
    public init(met: Int, notMet: Int, unknown: Int, notApplicable: Int) {
      self.met = met
      self.notMet = notMet
      self.unknown = unknown
      self.notApplicable = notApplicable
    }
  }

  /// One section's items.
  public struct Section: Hashable, Sendable {
    /// How many items stand how.
    public let counts: Counts
    /// Each item's possibilities, in the order of the rule set.
    public let items: [Possibilities]

    /// Makes a section's result.
    public init(counts: Counts, items: [Possibilities]) {
      self.counts = counts
      self.items = items
    }
  }

  /// Whether the checklist is for this respondent.
  public let isApplicable: Bool
  /// How many items stand how, in all sections.
  public let counts: Counts
  /// The sections; their scores are the results of their measures.
  public let sections: [Section]

  /// Makes a result.
  public init(isApplicable: Bool, counts: Counts, sections: [Section]) {
    self.isApplicable = isApplicable
    self.counts = counts
    self.sections = sections
  }
}
