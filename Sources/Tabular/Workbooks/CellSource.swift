/// What the cells of all sheets rest on: shared texts, styles and the calendar; turns stored cells
/// into values.
final class CellSource {
  let styles: CellStyles
  let limits: WorkbookLimits
  private let texts: SharedTexts
  private let countsFrom1904: Bool
  /// The UTF-8 bytes of all texts given out.
  private var textBytes = 0

  init(texts: SharedTexts, styles: CellStyles, countsFrom1904: Bool, limits: WorkbookLimits) {
    self.texts = texts
    self.styles = styles
    self.countsFrom1904 = countsFrom1904
    self.limits = limits
  }

  /// The bytes that a value takes; throws when all values together take too many.
  func count(_ value: Cell, at place: TablePlace) throws(TableFault) -> Int {
    let bytes =
      switch value {
      case .text(let text), .error(let text), .formulaWithoutValue(let text): text.utf8.count
      case .number(let number): number.description.utf8.count
      case .blank, .boolean, .date: 0
      }
    textBytes += bytes
    guard textBytes <= limits.textBytes else {
      throw TableFault.tooMuchText(limits.textBytes).on(sheet: place.sheet, row: place.row)
    }
    return bytes
  }

  /// What a stored cell holds, and what is wrong with it.
  func value(
    of cell: StoredCell, at place: TablePlace
  ) throws(TableFault) -> (Cell, TableFault?) {
    if cell.isTooLong { return (.error(""), .record(.cellTooLong, at: place)) }
    guard cell.hasValue, !(cell.value.isEmpty && cell.hasFormula && cell.type != "str") else {
      return cell.hasFormula
        ? (.formulaWithoutValue(String(decoding: cell.formula, as: UTF8.self)), nil) : (.blank, nil)
    }
    let raw = String(decoding: cell.value, as: UTF8.self)
    func unreadable(_ fault: TableFault) -> (Cell, TableFault?) { (.error(raw), fault) }
    switch cell.type {
    case "s":
      guard let number = Int(raw), let text = texts.text(number) else {
        return unreadable(.missingSharedText(raw, at: place))
      }
      return (Self.text(Array(text)), nil)
    case "str", "inlineStr":
      return (Self.text(cell.value), nil)
    case "b":
      switch raw {
      case "1", "true": return (.boolean(true), nil)
      case "0", "false": return (.boolean(false), nil)
      default: return unreadable(.unreadableCell(raw, at: place))
      }
    case "e":
      return (.error(raw), nil)
    case "d":
      guard let date = ISODate.date(raw) else { return unreadable(.impossibleDate(raw, at: place)) }
      return (.date(date), nil)
    case "n", nil:
      if raw.isEmpty { return (.blank, nil) }
      guard let number = CellNumber(raw) else {
        return unreadable(.unreadableCell(raw, at: place))
      }
      let format = styles.format(cell.style)
      guard format.isDate else { return (.number(number), nil) }
      guard let date = SerialDate.date(number, format, countsFrom1904: countsFrom1904) else {
        return unreadable(.impossibleDate(raw, at: place))
      }
      return (.date(date), nil)
    default:
      return unreadable(.unreadableCell(raw, at: place))
    }
  }

  private static func text(_ bytes: [UInt8]) -> Cell {
    bytes.isEmpty ? .blank : .text(EscapedText.decoded(bytes))
  }
}
