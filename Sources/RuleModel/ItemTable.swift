public import Diagnostics

/// A table of things, such as the practices of a model, each with the attributes that it was given.
///
/// What rules say of its rows is written out by the loader; the table itself stays for those who
/// name rows by their attributes, such as rule tests, and for listings.
public struct ItemTable: Hashable, Sendable {
  /// One attribute of a row; what a row has no value for is not there.
  public struct Attribute: Hashable, Sendable {
    /// The attribute's id in its table.
    public let name: String
    /// Its values as text: numbers exact, `yes` or `no`, ids of rows and members; one, or several
    /// where the attribute takes several.
    public let values: [String]

    /// Makes an attribute.
    public init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// The id, unique in its table.
    public let id: Identifier
    /// Its name for people.
    public let title: String
    /// The question that it is, in a table that asks.
    public let question: Reference<Question>?
    /// Its attributes, in the order of the table.
    public let attributes: [Attribute]
    /// Where it is declared.
    public let span: Span

    /// Makes a row.
    public init(
      id: Identifier, title: String, question: Reference<Question>? = nil,
      attributes: [Attribute] = [], span: Span
    ) {
      self.id = id
      self.title = title
      self.question = question
      self.attributes = attributes
      self.span = span
    }
  }

  /// The id.
  public let id: Identifier
  /// Its name for people.
  public let title: String
  /// The rows in the order written.
  public let rows: [Row]
  /// Where it is declared.
  public let span: Span

  /// Makes a table.
  public init(id: Identifier, title: String, rows: [Row], span: Span) {
    self.id = id
    self.title = title
    self.rows = rows
    self.span = span
  }
}
