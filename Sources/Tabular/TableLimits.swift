/// How large the parts of a text table may be; each limit has a fault of its own.
///
/// They hold what people and their programs write many times over, and bound the memory that
/// reading takes whatever the file holds.
public struct TableLimits: Hashable, Sendable {
  /// The most bytes of one cell.
  public var cellBytes: Int
  /// The most cells of one record.
  public var cells: Int
  /// The most bytes of one record, with its quotes and line breaks; reading ends at a longer one.
  public var recordBytes: Int

  /// The limits that are used unless others are given: 1 MiB a cell (Excel holds 32,767
  /// characters), 16,384 cells (Excel's columns), 16 MiB a record.
  public static let standard = TableLimits(
    cellBytes: 1 << 20, cells: 16_384, recordBytes: 16 << 20)

  /// Makes limits.
  public init(cellBytes: Int, cells: Int, recordBytes: Int) {
    self.cellBytes = cellBytes
    self.cells = cells
    self.recordBytes = recordBytes
  }
}
