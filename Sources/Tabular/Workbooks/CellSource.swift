/// What the cells of all sheets rest on: shared texts, styles and the calendar; turns stored cells
/// into values.
final class CellSource {
  let styles: CellStyles
  let limits: WorkbookLimits
  private let texts: SharedTexts
  private let countsFrom1904: Bool
  /// The UTF-8 bytes of all texts given out.
  private var textBytes = 0
  /// All cells that have come, blank ones too.
  private var cells = 0

  init(texts: SharedTexts, styles: CellStyles, countsFrom1904: Bool, limits: WorkbookLimits) {
    self.texts = texts
    self.styles = styles
    self.countsFrom1904 = countsFrom1904
    self.limits = limits
  }

  /// Counts a cell; throws when there are too many.
  func countCell(at place: TablePlace) throws(TableFault) {
    cells += 1
    guard cells <= limits.cells else { throw .tooManySheetCells(limits.cells, at: place) }
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

  /// What a stored cell holds; what is wrong with it joins the faults.
  func value(of cell: StoredCell, at place: TablePlace, faults: inout [TableFault]) -> Cell {
    if cell.isTooLong {
      faults.append(.record(.cellTooLong, at: place))
      return .error("")
    }
    guard cell.hasValue, !(cell.value.isEmpty && cell.hasFormula && cell.type != "str") else {
      return cell.hasFormula
        ? .formulaWithoutValue(String(decoding: cell.formula, as: UTF8.self)) : .blank
    }
    let raw = String(decoding: cell.value, as: UTF8.self)
    func unreadable(_ fault: TableFault) -> Cell {
      faults.append(fault)
      return .error(raw)
    }
    switch cell.type {
    case "n", nil:
      if raw.isEmpty { return .blank }
      guard let number = CellNumber(raw) else {
        return unreadable(.unreadableCell(raw, at: place))
      }
      let format = styles.format(cell.style)
      guard format.isDate else { return .number(number) }
      guard let date = SerialDate.date(number, format, countsFrom1904: countsFrom1904) else {
        return unreadable(.impossibleDate(raw, at: place))
      }
      return .date(date)
    case "s":
      guard let number = Int(raw), let text = texts.text(number) else {
        return unreadable(.missingSharedText(raw, at: place))
      }
      return Self.text(Array(text))
    case "str", "inlineStr":
      return Self.text(cell.value)
    case "b":
      switch raw {
      case "1", "true": return .boolean(true)
      case "0", "false": return .boolean(false)
      default: return unreadable(.unreadableCell(raw, at: place))
      }
    case "e":
      return .error(raw)
    case "d":
      guard let date = ISODate.date(raw) else { return unreadable(.impossibleDate(raw, at: place)) }
      return .date(date)
    default:
      return unreadable(.unreadableCell(raw, at: place))
    }
  }

  private static func text(_ bytes: [UInt8]) -> Cell {
    bytes.isEmpty ? .blank : .text(EscapedText.decoded(bytes))
  }
}
