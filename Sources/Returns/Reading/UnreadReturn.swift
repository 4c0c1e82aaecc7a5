public import Tabular

/// One respondent's return as it came, before its answers are read.
///
/// Making these is cheap and goes in the order of the input; reading the answers of one
/// (`ReturnDecoder`) needs no other, so that many can be read at a time.
public struct UnreadReturn: Sendable {
  /// What a return holds.
  public enum Content: Sendable {
    /// Nothing but spaces: it is counted and not read.
    case blank
    /// An answer sheet as text: a file of its own, or a line of many.
    case document([UInt8], AnswerSheetFormat)
    /// Cells by what they are about, from a row of a table or a form; blank ones are left out.
    case cells([FieldCell])
    /// Cells that say no more than a blank form does: which rules, which year, which kinds.
    case prefilled([FieldCell])
    /// What cannot be taken apart, and why.
    case faulty([ReturnFinding])
  }

  /// What was there, to the letter, for the file of what is put aside.
  public enum Original: Sendable {
    /// The text of each cell of a row, with the headings of its table; and the whole row as text
    /// where its cells are in doubt.
    case row([String], headings: Headings, record: String? = nil)
    /// Bytes that are no row: a line of JSON, a file.
    case bytes([UInt8])
  }

  /// A cell and what it is about.
  public struct FieldCell: Hashable, Sendable {
    /// What it is about.
    public let field: ReturnField
    /// What it holds.
    public let cell: GivenCell

    /// Makes a cell of a return.
    public init(_ field: ReturnField, _ cell: GivenCell) {
      self.field = field
      self.cell = cell
    }
  }

  /// The headings of a table, shared by its rows.
  public final class Headings: Sendable {
    /// What stands above each column; several header rows are joined.
    public let texts: [String]

    /// Takes the headings of a table.
    public init(_ texts: [String]) {
      self.texts = texts
    }
  }

  /// The file, as the user named it.
  public let file: String
  /// Where in the file: the sheet, the row, the line, as far as there is one.
  public let place: TablePlace
  /// What it holds.
  public let content: Content
  /// What was there, to the letter.
  public let original: Original
  /// What was found on the way to what it holds; a fault puts it aside, and its answers are read
  /// for theirs all the same.
  public let findings: [ReturnFinding]

  /// Makes a return that is still to be read.
  public init(
    file: String, place: TablePlace, content: Content, original: Original,
    findings: [ReturnFinding] = []
  ) {
    self.file = file
    self.place = place
    self.content = content
    self.original = original
    self.findings = findings
  }
}
