/// Reads a sheet row by row; memory does not grow with the sheet.
public struct SheetReader {
  /// What ended the reading before the end of the sheet; nothing behind its place was read.
  public private(set) var failure: TableFault?

  private let sheet: Sheet
  private let cells: SheetRows
  private var scan: PartScan?
  private var position = 0

  init(_ sheet: Sheet, in archive: Archive, _ source: CellSource) {
    self.sheet = sheet
    cells = SheetRows(sheet.name, source)
    do throws(TableFault) {
      guard let part = try archive.part(sheet.path) else { throw .missingPart(sheet.name) }
      scan = try PartScan(part, cells)
    } catch {
      failure = error.on(sheet: sheet.name, row: nil)
    }
  }

  /// The next row that the file holds; nil when there is none.
  public mutating func next() -> SheetRow? {
    while position >= cells.rows.count {
      cells.rows.removeAll(keepingCapacity: true)
      position = 0
      guard failure == nil, let scan, !scan.hasEnded else { return nil }
      do throws(TableFault) {
        try scan.advance()
      } catch {
        // Rows that were whole before the fault are given out first.
        failure = error.on(sheet: sheet.name, row: cells.place.row)
      }
    }
    defer { position += 1 }
    return cells.rows[position]
  }
}
