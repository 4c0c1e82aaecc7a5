/// How a written cell looks and behaves.
public struct CellStyle: Hashable, Sendable {
  /// Where the text stands within the cell's width.
  public enum Alignment: Hashable, Sendable {
    /// Texts to the left, numbers to the right.
    case general
    /// To the left.
    case left
    /// In the middle.
    case center
    /// To the right.
    case right
  }

  /// Where the text stands within the cell's height.
  public enum VerticalAlignment: Hashable, Sendable {
    /// At the top.
    case top
    /// In the middle.
    case center
  }

  /// The name of the font; nil for the usual one.
  public var font: String?
  /// Whether the text is bold.
  public var isBold = false
  /// Whether long texts go on in further lines.
  public var wrapsText = false
  /// Whether letters are shown smaller where the text would not fit; not together with further lines.
  public var shrinksText = false
  /// Whether thin lines surround the cell.
  public var hasBorder = false
  /// The colour of these lines, as `0xRRGGBB`; nil for black.
  public var borderColor: UInt32?
  /// Whether the cell may be changed where the sheet is protected.
  public var isUnlocked = false
  /// Where the text stands.
  public var alignment = Alignment.general
  /// Where the text stands within the cell's height.
  public var verticalAlignment = VerticalAlignment.top
  /// How far the text stands from the side, in steps of about one Japanese character.
  public var indent = 0
  /// Whether the text is written downwards, character below character.
  public var isVertical = false
  /// The colour behind the text, as `0xRRGGBB`; nil for none.
  public var fill: UInt32?
  /// The colour of the text, as `0xRRGGBB`; nil for the usual one.
  public var color: UInt32?
  /// The size of the text in points; nil for the usual one.
  public var size: Int?
  /// The code of the number format; nil for the general one, or a date's where there is a date.
  public var numberFormat: String?

  /// A style without anything special.
  public static let plain = CellStyle()
  /// A heading of a table: bold, grey, with lines around it.
  public static let heading: CellStyle = {
    var style = CellStyle()
    style.isBold = true
    style.wrapsText = true
    style.hasBorder = true
    style.fill = 0xE7E6E6
    return style
  }()

  /// Makes a plain style, to change single properties.
  public init() {}
}
