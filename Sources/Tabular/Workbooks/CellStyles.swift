/// The number format of each cell style.
final class CellStyles: XMLHandler {
  private var formats: [NumberFormat] = []
  private var custom: [Int: NumberFormat] = [:]
  private var isInCellStyles = false
  private let limit: Int
  private let path: String
  /// The most bytes of a number format; spreadsheets stop at 255 characters.
  private static let formatBytes = 1_024

  /// Reads a part; where there is none, or a cell has no style, the general format holds.
  init(_ part: Archive.Part?, limits: WorkbookLimits) throws(TableFault) {
    limit = limits.styles
    path = part?.path ?? ""
    if let part { try PartScan.run(part, self) }
  }

  func format(_ style: Int?) -> NumberFormat {
    guard let style, formats.indices.contains(style) else { return .general }
    return formats[style]
  }

  func start(_ element: XMLElement) throws(TableFault) {
    switch element.name {
    case "cellXfs":
      isInCellStyles = true
    case "xf" where isInCellStyles:
      guard formats.count < limit else { throw .tooManyStyles(limit) }
      let number = element.number("numFmtId") ?? 0
      formats.append(custom[number] ?? .builtIn(number))
    case "numFmt":
      // Formats of single cells stand before the styles; those behind belong to something else.
      guard formats.isEmpty, let number = element.number("numFmtId"),
        let code = element.text("formatCode")
      else { return }
      guard custom.count < limit else { throw .tooManyStyles(limit) }
      guard code.utf8.count <= Self.formatBytes else { throw .damagedPart(path) }
      custom[number] = NumberFormat(code)
    default:
      break
    }
  }

  func end(_ name: XMLName) {
    if name.equals("cellXfs") { isInCellStyles = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
