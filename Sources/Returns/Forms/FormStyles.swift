import Tabular

/// How the cells of a form look.
enum FormStyles {
  /// A font that Windows has had since 2018, made for official papers; spreadsheets take their usual
  /// one where it is not there.
  private static let font = "BIZ UDPゴシック"
  private static let line: UInt32 = 0xB7C3D0
  private static let navy: UInt32 = 0x1F3B5C
  private static let grey: UInt32 = 0x5F6B78
  private static let blue: UInt32 = 0x1A5FA8

  static func style(
    size: Int = 10, bold: Bool = false, color: UInt32? = nil, fill: UInt32? = nil,
    border: Bool = false, _ change: (inout CellStyle) -> Void = { _ in }
  ) -> CellStyle {
    var style = CellStyle()
    style.font = font
    style.size = size
    style.isBold = bold
    style.color = color
    style.fill = fill
    style.wrapsText = true
    style.verticalAlignment = .center
    if border {
      style.hasBorder = true
      style.borderColor = line
    }
    change(&style)
    return style
  }

  // MARK: Heads

  static let title = style(size: 16, bold: true, color: navy) { $0.wrapsText = false }
  static let subtitle = style(size: 10, color: grey) { $0.wrapsText = false }
  static let heading = style(size: 12, bold: true, color: 0xFFFFFF, fill: navy) { $0.indent = 1 }
  static let section = style(size: 10, bold: true, color: navy, fill: 0xDCE6F1, border: true)
  static let note = style(size: 9, color: grey) { $0.verticalAlignment = .top }
  static let condition = style(size: 9, color: blue) { $0.verticalAlignment = .top }
  static let head = style(size: 9, bold: true, color: navy, fill: 0xEEF2F6, border: true) {
    $0.alignment = .center
  }
  static let verticalHead = style(size: 9, fill: 0xEEF2F6, border: true) {
    $0.isVertical = true
    $0.alignment = .center
  }
  static let plain = style()

  // MARK: Questions

  static let number = style(size: 9, color: grey, border: true) { $0.alignment = .center }
  static let question = style(size: 9, border: true)
  static let choice = style(size: 10, border: true) { $0.indent = 2 }
  static let label = style(bold: true, border: true)
  static let help = style(size: 8, color: grey, border: true)
  static let unit = style(size: 9, border: true) { $0.alignment = .center }
  static let state = style(size: 9, color: grey, border: true) { $0.alignment = .center }
  /// The name by which an answer is found again, in small print.
  static let name = style(size: 7, color: 0x9AA5B1, border: true) {
    $0.wrapsText = false
    $0.shrinksText = true
  }
  static let empty = style(fill: 0xF4F6F8, border: true)
  static let questionHead = style(size: 9, fill: 0xEEF2F6, border: true) {
    $0.verticalAlignment = .top
  }
  /// What a form belongs to, in small print.
  static let identity = style(size: 8, color: grey, border: true) { $0.numberFormat = "@" }
  static let link = style(size: 9, color: blue, border: true)

  // MARK: Letters within a question

  static let titleLetters = style(size: 10, bold: true)
  static let helpLetters = style(size: 8, color: grey)
  static let conditionLetters = style(size: 8, color: blue)

  // MARK: Answers

  private static func answer(_ change: (inout CellStyle) -> Void) -> CellStyle {
    style(fill: 0xFFF8DC, border: true) {
      $0.isUnlocked = true
      change(&$0)
    }
  }

  /// Texts as such, so that no spreadsheet makes a date of `1-1` or drops the zeros of a code.
  static let textAnswer = answer {
    $0.numberFormat = "@"
    $0.alignment = .left
  }
  static let longAnswer = answer {
    $0.numberFormat = "@"
    $0.alignment = .left
    $0.verticalAlignment = .top
  }
  static let choiceAnswer = answer {
    $0.numberFormat = "@"
    $0.alignment = .center
  }
  static let numberAnswer = answer { $0.alignment = .right }
  static let dateAnswer = answer {
    $0.numberFormat = "yyyy/m/d"
    $0.alignment = .center
  }
  static let fixedAnswer = style(border: true) {
    $0.numberFormat = "@"
    $0.alignment = .left
  }

  // MARK: Cells that change as the form is filled in

  static let filled = colours(fill: 0xFFFFFF)
  static let stateFilled = colours(fill: 0xE3F1E5, color: 0x2E6B3A)
  static let notAsked = colours(fill: 0xD9DDE1, color: 0x8A939C)

  private static func colours(fill: UInt32, color: UInt32? = nil) -> CellStyle {
    var style = CellStyle()
    style.fill = fill
    style.color = color
    return style
  }
}
