/// Turns the XML of a sheet into rows.
final class SheetRows: XMLHandler {
  /// The rows that are whole and not given out yet.
  var rows: [SheetRow] = []
  /// The last row that was begun; 0 before the first.
  private var lastRow = 0
  /// Where the reading has come to.
  var place: TablePlace { TablePlace(sheet: sheet, row: lastRow > 0 ? lastRow : nil) }

  /// The elements of a sheet that matter here, each its name as one number: a sheet has millions.
  private enum Element: UInt64 {
    /// `c`
    case cell = 0x63
    /// `v`
    case value = 0x76
    /// `t`
    case text = 0x74
    /// `f`
    case formula = 0x66
    /// `row`
    case row = 0x72_6F77
    /// `rPh`
    case furigana = 0x72_5068
  }

  private enum Capture {
    case nothing
    case value
    case formula
    case inlineText
  }

  private let sheet: String
  private let source: CellSource
  /// Whether the rows have begun and not ended; the places of check boxes have elements of their name.
  private var isInData = false
  private var isInRow = false
  private var isHidden = false
  private var cells: [SheetCell] = []
  private var faults: [TableFault] = []
  private var rowBytes = 0
  private var lastColumn = 0

  private var stored = StoredCell()
  private var isInCell = false
  private var capture = Capture.nothing
  private var phoneticDepth = 0

  init(_ sheet: String, _ source: CellSource) {
    self.sheet = sheet
    self.source = source
  }

  func start(_ element: XMLElement) throws(TableFault) {
    switch Element(rawValue: element.name.packed) {
    case .cell where isInRow:
      try startCell(element)
    case .value where isInCell:
      stored.hasValue = true
      capture = .value
    case .text where isInCell && phoneticDepth == 0:
      stored.hasValue = true
      capture = .inlineText
    case .formula where isInCell:
      stored.hasFormula = true
      capture = .formula
    case .furigana where isInCell:
      phoneticDepth += 1
    case .row where isInData:
      try startRow(element)
    default:
      if !isInData { isInData = element.name.equals("sheetData") }
    }
  }

  func end(_ name: XMLName) throws(TableFault) {
    switch Element(rawValue: name.packed) {
    case .cell where isInCell:
      try endCell()
    case .row where isInRow:
      rows.append(SheetRow(number: lastRow, isHidden: isHidden, cells: cells, faults: faults))
      cells = []
      faults = []
      isInRow = false
    case .furigana where isInCell:
      phoneticDepth -= 1
    default:
      if isInData, name.equals("sheetData") { isInData = false }
    }
    capture = .nothing
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch capture {
    case .nothing: return
    case .formula: stored.append(bytes, to: \.formula, limit: source.limits.cellBytes)
    case .value, .inlineText: stored.append(bytes, to: \.value, limit: source.limits.cellBytes)
    }
  }

  private func startRow(_ element: XMLElement) throws(TableFault) {
    guard !isInRow else { throw .rowsOutOfOrder(at: place) }
    let given = element.text("r")
    let number = given.map { Int($0) ?? -1 } ?? lastRow + 1
    guard (1...WorkbookLimits.rows).contains(number) else {
      throw .cellOutOfGrid(given ?? String(number), at: place)
    }
    guard number > lastRow else { throw .rowsOutOfOrder(at: place) }
    lastRow = number
    lastColumn = 0
    rowBytes = 0
    isInRow = true
    isHidden = element.isTrue("hidden")
  }

  private func startCell(_ element: XMLElement) throws(TableFault) {
    guard !isInCell else { throw .rowsOutOfOrder(at: place(lastColumn)) }
    var column = lastColumn + 1
    if let name = element.bytes("r") {
      let bytes = UnsafeBufferPointer(start: name, count: XMLElement.length(name))
      guard let reference = CellReference(bytes.lazy.map { UInt8(bitPattern: $0) }) else {
        throw .cellOutOfGrid(String(cString: name), at: place(lastColumn))
      }
      guard reference.row == lastRow else { throw .rowsOutOfOrder(at: place(reference.column)) }
      column = reference.column
    }
    guard column <= WorkbookLimits.columns else {
      throw .cellOutOfGrid(TablePlace.letters(ofColumn: column), at: place(lastColumn))
    }
    guard column > lastColumn else { throw .rowsOutOfOrder(at: place(column)) }
    lastColumn = column
    isInCell = true
    phoneticDepth = 0
    stored.clear()
    stored.type = element.text("t")
    stored.style = element.number("s")
  }

  private func endCell() throws(TableFault) {
    isInCell = false
    let place = place(lastColumn)
    try source.countCell(at: place)
    let value = source.value(of: stored, at: place, faults: &faults)
    guard value != .blank else { return }
    rowBytes += try source.count(value, at: place)
    guard rowBytes <= source.limits.rowBytes else { throw .record(.recordTooLong, at: place) }
    cells.append(
      SheetCell(
        column: lastColumn, value: value, format: source.styles.format(stored.style).code,
        isFormula: stored.hasFormula))
  }

  private func place(_ column: Int) -> TablePlace {
    TablePlace(sheet: sheet, row: lastRow, column: max(1, column))
  }
}

/// A cell as the file stores it.
struct StoredCell {
  var type: String?
  var style: Int?
  var hasValue = false
  var hasFormula = false
  var value: [UInt8] = []
  var formula: [UInt8] = []
  private(set) var isTooLong = false

  /// Is ready for the next cell, its memory kept.
  mutating func clear() {
    type = nil
    style = nil
    hasValue = false
    hasFormula = false
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    isTooLong = false
  }

  /// Appends a piece of text, up to a limit.
  mutating func append(
    _ piece: UnsafeBufferPointer<UInt8>, to text: WritableKeyPath<StoredCell, [UInt8]>, limit: Int
  ) {
    guard self[keyPath: text].count + piece.count <= limit else {
      isTooLong = true
      return
    }
    self[keyPath: text] += piece
  }
}
