/// A sheet of a workbook.
public struct Sheet: Hashable, Sendable {
  /// Whether people see it.
  public enum Visibility: String, Hashable, Sendable {
    /// It has a tab.
    case visible
    /// It is hidden and can be shown.
    case hidden
    /// It is hidden and only a program can show it.
    case veryHidden
  }

  /// Its name, as on its tab.
  public let name: String
  /// Whether people see it.
  public let visibility: Visibility
  let path: String
}

/// A cell of a sheet that is not blank.
public struct SheetCell: Hashable, Sendable {
  /// The column, from 1.
  public let column: Int
  /// What it holds; where one of the row's faults is at this cell, an `error` with the text as it
  /// is stored.
  public let value: Cell
  /// The code of its number format, such as `0%`, `000000` or `m"月"d"日"`; nil for the general one.
  public let format: String?
  /// Whether a formula gave the value.
  public let isFormula: Bool
}

/// A row of a sheet.
public struct SheetRow: Hashable, Sendable {
  /// The row, from 1; rows that the file leaves out are left out here too.
  public let number: Int
  /// Whether it is hidden, by hand or by a filter.
  public let isHidden: Bool
  /// The cells that are not blank, from left to right.
  public let cells: [SheetCell]
  /// What is wrong with it: a row with faults is to be put aside.
  public let faults: [TableFault]

  /// What a cell holds, by its column from 1.
  public subscript(column: Int) -> Cell {
    cells.first { $0.column == column }?.value ?? .blank
  }

  /// Whether no cell holds anything but spaces.
  public var isBlank: Bool {
    cells.allSatisfy {
      guard case .text(let text) = $0.value else { return false }
      return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
  }
}

/// A rectangle of cells, all counted from 1, the last ones included.
public struct CellRange: Hashable, Sendable {
  /// The first row.
  public let firstRow: Int
  /// The first column.
  public let firstColumn: Int
  /// The last row.
  public let lastRow: Int
  /// The last column.
  public let lastColumn: Int

  /// Makes a rectangle of its corners.
  public init(firstRow: Int, firstColumn: Int, lastRow: Int, lastColumn: Int) {
    self.firstRow = firstRow
    self.firstColumn = firstColumn
    self.lastRow = lastRow
    self.lastColumn = lastColumn
  }
}
