/// A table read by a parser that shares nothing with the production one: it has the whole text at
/// hand, looks ahead freely, and is written from RFC 4180 and the page of `RecordReader`.
enum NaiveTable {
  enum Row: Equatable {
    case cells([[UInt8]])
    /// The code of what is wrong.
    case faulty(String)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let lineFeed = UInt8(ascii: "\n")

  static func rows(of text: [UInt8], delimiter: UInt8) -> [Row] {
    var rows: [Row] = []
    var rest = text[...]
    while !rest.isEmpty { rows.append(row(&rest, delimiter)) }
    return rows
  }

  private static func row(_ rest: inout ArraySlice<UInt8>, _ delimiter: UInt8) -> Row {
    var cells: [[UInt8]] = []
    var fault: String?
    while true {
      if rest.first == quote {
        guard let (cell, length) = quotedCell(rest) else {
          rest = []
          return .faulty(fault ?? "T005")
        }
        rest = rest.dropFirst(length)
        cells.append(cell)
        let tail = rest.prefix { $0 != delimiter && $0 != carriageReturn && $0 != lineFeed }
        if !tail.isEmpty { fault = fault ?? "T004" }
        rest = rest.dropFirst(tail.count)
      } else {
        let cell = rest.prefix { $0 != delimiter && $0 != carriageReturn && $0 != lineFeed }
        if cell.contains(quote) { fault = fault ?? "T003" }
        rest = rest.dropFirst(cell.count)
        cells.append(Array(cell))
      }
      guard rest.first == delimiter else {
        let isPair = rest.starts(with: [carriageReturn, lineFeed])
        rest = rest.dropFirst(isPair ? 2 : 1)
        return fault.map(Row.faulty) ?? .cells(cells)
      }
      rest = rest.dropFirst()
    }
  }

  /// The cell's text and its length with the quotes; nil where it is not closed.
  private static func quotedCell(_ text: ArraySlice<UInt8>) -> ([UInt8], length: Int)? {
    let inner = Array(text.dropFirst())
    var cell: [UInt8] = []
    var index = 0
    while let next = inner[index...].firstIndex(of: quote) {
      cell += inner[index..<next]
      guard next + 1 < inner.count, inner[next + 1] == quote else { return (cell, next + 2) }
      cell.append(quote)
      index = next + 2
    }
    return nil
  }
}
