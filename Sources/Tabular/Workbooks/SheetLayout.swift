/// A sheet to be written, without its cells.
public struct SheetLayout: Hashable, Sendable {
  /// Its name: at most 31 characters, none of `[]:*?/\`.
  public var name: String
  /// Whether people see it; the first sheet is always seen.
  public var visibility: Sheet.Visibility
  /// The widths of the columns from the first on, in digits of the usual size; a Japanese character
  /// takes two.
  public var widths: [Int]
  /// How many rows stay in sight at the top.
  public var frozenRows: Int
  /// How many columns stay in sight at the left.
  public var frozenColumns: Int
  /// Whether only unlocked cells may be changed.
  public var isProtected: Bool
  /// Whether it is printed on A4 across, fitted to the page's width unless it runs over pages,
  /// frozen rows on each page.
  public var isLandscape: Bool

  /// Whether its printed pages are made as wide as the paper; so are those across.
  public var fitsPageWidth = false
  /// Whether it goes on over pages side by side, however it lies.
  public var runsOverPages = false
  /// How many columns are printed on each of these pages; none on a sheet with frozen rows whose name
  /// takes more than 47 bytes.
  public var repeatedColumns = 0
  /// How large it is printed, in percent, where it is not made as wide as the paper.
  public var printScale = 100
  /// The first row that stays in sight and is repeated, where the rows above it are not.
  public var firstRepeatedRow = 1
  /// What stands at the foot of each printed page, by the codes of spreadsheets: `&C&P / &N`.
  public var footer: String?
  /// Whether thin lines part all cells on the screen.
  public var showsGrid = true
  /// How large it is shown on the screen, in percent.
  public var zoom = 100
  /// The colour of its tab, as `0xRRGGBB`; nil for none.
  public var tabColor: UInt32?

  /// Makes a sheet.
  public init(
    _ name: String, visibility: Sheet.Visibility = .visible, widths: [Int] = [],
    frozenRows: Int = 0, frozenColumns: Int = 0, isProtected: Bool = false,
    isLandscape: Bool = false
  ) {
    self.name = name
    self.visibility = visibility
    self.widths = widths
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.isProtected = isProtected
    self.isLandscape = isLandscape
  }
}
