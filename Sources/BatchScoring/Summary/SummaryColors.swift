/// The colours of a table's columns in pictures, as `0xRRGGBB`.
struct SummaryColors {
  /// Colours that keep apart in print and for colour-blind eyes (Okabe and Ito's, with greys).
  private static let others: [UInt32] = [
    0x999999, 0x56B4E9, 0xE69F00, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7, 0x444444,
    0xBBBBBB,
  ]
  /// Colours of what has an order, from low to high: they keep their order in grey.
  private static let steps: [UInt32] = [
    0xDEEBF7, 0xC6DBEF, 0x9ECAE1, 0x6BAED6, 0x4292C6, 0x2171B5, 0x08519C, 0x08306B,
  ]
  /// Colours of what stands beside an order.
  private static let besides: [UInt32] = [
    0xE69F00, 0xF0E442, 0xCC79A7, 0xD55E00, 0x999999, 0x444444,
  ]
  /// The colour of bars that stand for one thing each.
  static let single: UInt32 = 0x0072B2

  private let columns: [SummaryTable.Column]

  init(_ table: SummaryTable) {
    columns = table.columns
  }

  /// The colour of a column by its place.
  func color(_ index: Int) -> UInt32 {
    guard columns.indices.contains(index) else { return Self.single }
    if let rank = columns[index].rank {
      return Self.steps[rank.place * (Self.steps.count - 1) / max(1, rank.count - 1)]
    }
    guard columns.contains(where: { $0.rank != nil }) else {
      return Self.others[index % Self.others.count]
    }
    let besides = columns[..<index].count { $0.rank == nil }
    return Self.besides[besides % Self.besides.count]
  }

  /// A colour as it stands in a page.
  static func hexadecimal(_ color: UInt32) -> String {
    let digits = String(color, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
