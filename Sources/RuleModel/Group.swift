public import Diagnostics

/// Repeating rows of an answer sheet, such as the initiatives of a council.
///
/// The loader makes a question of every cell, and one of how many rows there are, so that nothing
/// behind it knows groups: a row that is not there is a row of questions that do not apply.
public struct Group: Hashable, Sendable {
  /// What rows there are.
  public enum Rows: Hashable, Sendable {
    /// As many as the respondent writes, up to a limit; the question holds their number.
    case free(count: Reference<Question>, maximum: Int)
    /// One for each unit.
    case units([Unit])
  }

  /// A unit that has a row.
  public struct Unit: Hashable, Sendable {
    /// The id, unique in its group.
    public let id: Identifier
    /// Its name for people.
    public let title: String
    /// Where it is declared.
    public let span: Span

    /// Makes a unit.
    public init(id: Identifier, title: String, span: Span) {
      self.id = id
      self.title = title
      self.span = span
    }
  }

  /// What is asked of each row.
  public struct Column: Hashable, Sendable {
    /// The id, unique in its group.
    public let id: Identifier
    /// The question as people read it.
    public let title: String
    /// Other names of its column in returns.
    public let aliases: [String]
    /// Where it is declared.
    public let span: Span

    /// Makes a column.
    public init(id: Identifier, title: String, aliases: [String] = [], span: Span) {
      self.id = id
      self.title = title
      self.aliases = aliases
      self.span = span
    }
  }

  /// The id by which answer sheets name it.
  public let id: Identifier
  /// Its name for people.
  public let title: String
  /// How to fill it in, where that needs saying.
  public let help: String?
  /// What rows there are.
  public let rows: Rows
  /// What is asked of each row.
  public let columns: [Column]
  /// The questions of each row, in the order of the columns.
  public let cells: [[Reference<Question>]]
  /// Where it comes from.
  public let attribution: Attribution
  /// Where it is declared.
  public let span: Span

  /// Makes a group.
  public init(
    id: Identifier, title: String, help: String? = nil, rows: Rows, columns: [Column],
    cells: [[Reference<Question>]], attribution: Attribution, span: Span
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.attribution = attribution
    self.span = span
  }
}

/// A further answer sheet of the same respondent, such as a target or the previous year's.
///
/// The loader makes copies of the questions that rules read on it, and of whatever rests on them.
public struct OtherSheet: Hashable, Sendable {
  /// The id by which rules and answer sheets name it.
  public let id: Identifier
  /// Its name for people.
  public let title: String
  /// The question that holds whether it is there.
  public let presence: Reference<Question>
  /// Where it is declared.
  public let span: Span

  /// Makes a further sheet.
  public init(id: Identifier, title: String, presence: Reference<Question>, span: Span) {
    self.id = id
    self.title = title
    self.presence = presence
    self.span = span
  }
}
