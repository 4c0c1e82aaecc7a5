public import Diagnostics

/// A closed list of named members: an answer set, a scale, or the levels of a ladder.
///
/// Members of different enumerations never compare, whatever they are called.
public struct Enumeration: Hashable, Sendable {
  /// What the list was declared as.
  public enum Origin: Hashable, Sendable {
    /// Choices of an answer; they have no order.
    case answerSet
    /// Ordered steps, lowest first.
    case scale
    /// The rows of an item table; they have no order.
    case table
    /// A ladder's results: its outcomes, which stand outside the order, then floor and levels. Of
    /// several ladders that share it, the first.
    case ladder(Reference<Ladder>)
  }

  /// One member.
  public struct Member: Hashable, Sendable {
    /// The id, unique in its enumeration.
    public let id: Identifier
    /// The name for people.
    public let title: String
    /// The official code, where there is one.
    public let code: String?
    /// Other spellings found in returns.
    public let aliases: [String]
    /// The number that a measure takes for it, where the rule file gives one.
    public let value: Rational?
    /// What choosing it says of the question itself.
    public let meaning: Meaning
    /// Where it is declared.
    public let span: Span

    /// Makes a member.
    public init(
      id: Identifier, title: String, code: String? = nil, aliases: [String] = [],
      value: Rational? = nil, meaning: Meaning = .itself, span: Span
    ) {
      self.id = id
      self.title = title
      self.code = code
      self.aliases = aliases
      self.value = value
      self.meaning = meaning
      self.span = span
    }
  }

  /// What choosing a member says of the question itself.
  public enum Meaning: String, Hashable, Sendable {
    /// An answer like any other.
    case itself
    /// Not known: as if the question had not been answered (不明).
    case unanswered
    /// The question does not apply (該当なし).
    case notApplicable = "not_applicable"
  }

  /// The id; a ladder's enumeration has the ladder's.
  public let id: Identifier
  /// The name for people, where it has one.
  public let title: String?
  /// What it was declared as.
  public let origin: Origin
  /// The members, at most ``MemberSet/capacity``, in the order declared.
  public let members: [Member]
  /// How many members at the front stand outside the order; only a ladder has some.
  public let unorderedPrefix: Int
  /// Where it comes from, where that is said; a ladder's and a table's have their own.
  public let attribution: Attribution?
  /// Where it is declared.
  public let span: Span

  /// Makes an enumeration.
  public init(
    id: Identifier, title: String? = nil, origin: Origin, members: [Member],
    unorderedPrefix: Int = 0, attribution: Attribution? = nil, span: Span
  ) {
    precondition(members.count <= MemberSet.capacity, "an enumeration has at most 256 members")
    self.id = id
    self.title = title
    self.origin = origin
    self.members = members
    self.unorderedPrefix = unorderedPrefix
    self.attribution = attribution
    self.span = span
  }

  /// Whether members can be compared with `<`.
  public var isOrdered: Bool {
    switch origin {
    case .answerSet, .table: false
    case .scale, .ladder: true
    }
  }

  /// Whether a member has a place in the order.
  public func hasRank(_ position: Int) -> Bool { isOrdered && position >= unorderedPrefix }

  /// The members that an answer can have as its value: those that mean themselves.
  public var answerable: MemberSet {
    MemberSet(members.indices.filter { members[$0].meaning == .itself })
  }
}
