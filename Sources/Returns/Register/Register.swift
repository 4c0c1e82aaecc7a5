public import RuleModel

/// Those who are asked: a list that returns are held against.
public struct Register: Sendable {
  /// One of them.
  public struct Entry: Hashable, Sendable {
    /// A stable id, such as an official code.
    public let id: String
    /// The name for people.
    public let name: String
    /// The kinds of respondent that it is; empty is every kind.
    public let subjects: [Reference<Subject>]
    /// Other names found in returns.
    public let aliases: [String]
    /// The first fiscal year in which it is there; nil is always.
    public let validFrom: Int?
    /// The last fiscal year in which it is there; nil is to this day.
    public let validTo: Int?
    /// The id of the one that it became part of.
    public let successor: String?
    /// The values of the further columns, in the order of `attributeNames`.
    public let attributes: [String]

    /// Makes an entry.
    public init(
      id: String, name: String, subjects: [Reference<Subject>] = [], aliases: [String] = [],
      validFrom: Int? = nil, validTo: Int? = nil, successor: String? = nil,
      attributes: [String] = []
    ) {
      self.id = id
      self.name = name
      self.subjects = subjects
      self.aliases = aliases
      self.validFrom = validFrom
      self.validTo = validTo
      self.successor = successor
      self.attributes = attributes
    }

    /// Whether it is there in a fiscal year; where that is not known, whether it is to this day.
    public func isValid(in year: Int?) -> Bool {
      guard let year else { return validTo == nil }
      return (validFrom ?? .min) <= year && year <= (validTo ?? .max)
    }
  }

  /// The headings of the further columns, such as the prefecture; kept for summaries.
  public let attributeNames: [String]
  /// All of them, in the order of the file.
  public let entries: [Entry]
  let names: RegisterNames

  /// Makes a register; spellings say which letters of names are the same.
  public init(
    _ entries: [Entry], attributeNames: [String] = [], spellings: Spellings = Spellings()
  ) {
    self.entries = entries
    self.attributeNames = attributeNames
    names = RegisterNames(entries, spellings)
  }

  /// The entry of an id; of several in turn the one that is there in a year, else the last.
  public func entry(_ id: String, in year: Int?) -> Entry? {
    let found = names.withID(id).map { entries[$0] }
    return found.first { $0.isValid(in: year) } ?? found.last
  }

  /// The entry that stands for another one in a year: itself while it is there, else whatever it has
  /// become part of by then.
  public func heir(of entry: Entry, in year: Int?) -> Entry? {
    var current = entry
    // The reader refuses rings of successors; a register made otherwise may have one.
    for _ in entries.indices {
      if current.isValid(in: year) { return current }
      guard let next = current.successor.flatMap({ self.entry($0, in: year) }) else { return nil }
      current = next
    }
    return nil
  }

  /// Those who are there in a year and have not been seen, in the order of the file.
  public func missing(after seen: Set<String>, in year: Int?) -> [Entry] {
    entries.filter { $0.isValid(in: year) && !seen.contains($0.id) }
  }
}
