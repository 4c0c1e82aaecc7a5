/// How large a workbook may be; each limit has a fault of its own.
///
/// They hold a year's returns many times over, and keep any file at all within 256 MiB and 2 s.
public struct WorkbookLimits: Hashable, Sendable {
  /// The most bytes of the file (32 MiB).
  public var fileBytes = 32 << 20
  /// The most parts that the file is made of.
  public var parts = 2_000
  /// The most bytes that come out of compressed parts, counted as they come (96 MiB).
  public var inflatedBytes = 96 << 20
  /// The most UTF-8 bytes of the texts that cells share (32 MiB).
  public var sharedTextBytes = 32 << 20
  /// The most texts that cells share.
  public var sharedTexts = 1_000_000
  /// The most UTF-8 bytes of text in all cells that are read (256 MiB); many cells may share one.
  public var textBytes = 256 << 20
  /// The most UTF-8 bytes of one cell (1 MiB).
  public var cellBytes = 1 << 20
  /// The most UTF-8 bytes of one row (16 MiB).
  public var rowBytes = 16 << 20
  /// The most cells that are read, blank ones included; tables of millions belong into CSV files.
  public var cells = 2_000_000
  /// The most sheets.
  public var sheets = 1_000
  /// The most number formats and cell styles.
  public var styles = 100_000
  /// The most merged ranges of a sheet.
  public var mergedRanges = 100_000

  /// The columns of a sheet, by the format.
  package static let columns = 16_384
  /// The rows of a sheet, by the format.
  package static let rows = 1_048_576
  /// The deepest nesting of XML elements; the format needs a dozen.
  static let depth = 64
  /// The most bytes of one tag in XML.
  static let tagBytes = 1 << 20

  /// The limits that are used unless others are given.
  public static let standard = WorkbookLimits()

  /// Makes the standard limits, to change single ones.
  public init() {}
}
