public import Tabular

/// What a mapping file says of tables whose columns are foreign to the rule set.
///
/// It goes before whatever the headings say; what it says nothing of is recognised as usual.
public struct ReturnMapping: Sendable {
  /// Which rows hold headings.
  enum HeadingRows: Hashable, Sendable {
    /// Those in which known headings are found.
    case found
    /// None: every column is named by its letters.
    case none
    case rows(ClosedRange<Int>)
  }

  /// What a line of `columns` speaks of.
  enum ColumnKey: Hashable, Sendable {
    /// A column by its letters or number, from 1.
    case number(Int)
    /// A column by what stands above it.
    case heading(String)
  }

  /// What a column is.
  enum ColumnUse: Hashable, Sendable {
    case field(ReturnField)
    case ignored
  }

  /// What a line of `columns` says.
  struct Column: Hashable, Sendable {
    let key: ColumnKey
    let use: ColumnUse
    /// The key as it is written.
    let text: String
  }

  /// A field that has the same value in every row.
  struct Constant: Hashable, Sendable {
    let field: ReturnField
    let text: String
  }

  /// What stands between the cells of a text table; nil where that is to be found out.
  public let delimiter: Delimiter?
  /// The encoding of a text table; nil where that is to be found out.
  public let encoding: TextEncoding?
  /// What texts stand for; the decoder wants them.
  public let exceptions: ValueExceptions
  /// The name or the number of the sheet with the table; nil for every sheet with known headings.
  let sheet: String?
  let headingRows: HeadingRows
  /// The first row with data; nil for the one below the headings.
  let firstRow: Int?
  /// Whether a record with fewer cells than the headings lacks only empty ones at its end.
  let fillsShortRows: Bool
  let constants: [Constant]
  let columns: [Column]

  /// What is done without a mapping file.
  static let none = ReturnMapping(
    delimiter: nil, encoding: nil, exceptions: .none, sheet: nil, headingRows: .found,
    firstRow: nil, fillsShortRows: false, constants: [], columns: [])
}

extension Sheet {
  /// Whether it is the one that somebody names, by its name or by its number from 1.
  func isCalled(_ name: String, number: Int) -> Bool {
    name == self.name || name == String(number)
  }
}
