/// The merged ranges of a sheet.
final class MergedRanges: XMLHandler {
  private(set) var ranges: [CellRange] = []
  private let limit: Int

  init(_ part: Archive.Part, limits: WorkbookLimits) throws(TableFault) {
    limit = limits.mergedRanges
    try PartScan.run(part, self)
  }

  func start(_ element: XMLElement) throws(TableFault) {
    guard element.name.equals("mergeCell"), let text = element.text("ref") else { return }
    guard ranges.count < limit else { throw .tooManyMergedRanges(limit) }
    let corners = text.utf8.split(separator: 0x3A)
    guard let first = corners.first.flatMap(CellReference.init),
      let last = corners.last.flatMap(CellReference.init), corners.count <= 2
    else { throw .cellOutOfGrid(text, at: .file) }
    ranges.append(
      CellRange(
        firstRow: min(first.row, last.row), firstColumn: min(first.column, last.column),
        lastRow: max(first.row, last.row), lastColumn: max(first.column, last.column)))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
