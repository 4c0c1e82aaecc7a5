/// Finds the names that a misspelt one may have meant.
public enum Suggestion {
  /// A name this much like another is offered: a third of its letters may differ, at least one.
  /// Beyond that the offers that we looked at were silly more often than right.
  static let toleratedShare = 3

  /// How many names one diagnostic offers at most.
  static let maximumCount = 3

  /// The candidates nearest to a name, best first, ties in the order given; letter case counts
  /// for nothing.
  public static func nearest(to name: String, among candidates: [String]) -> [String] {
    let target = Array(name.lowercased().unicodeScalars.prefix(80))
    let limit = max(1, target.count / toleratedShare)
    var scored: [(distance: Int, order: Int, name: String)] = []
    for (order, candidate) in candidates.enumerated() {
      let letters = Array(candidate.lowercased().unicodeScalars.prefix(80))
      guard abs(letters.count - target.count) <= limit else { continue }
      let distance = editDistance(target, letters)
      guard distance <= limit else { continue }
      scored.append((distance, order, candidate))
    }
    var offered: [String] = []
    for entry in scored.sorted(by: { ($0.distance, $0.order) < ($1.distance, $1.order) })
    where !offered.contains(entry.name) {
      offered.append(entry.name)
      if offered.count == maximumCount { break }
    }
    return offered
  }

  /// The help that offers the nearest candidates, or nil when none is near.
  public static func help(for name: String, among candidates: [String]) -> Message? {
    help(offering: nearest(to: name, among: candidates))
  }

  /// The help that offers these names, or nil without any.
  public static func help(offering names: [String]) -> Message? {
    guard !names.isEmpty else { return nil }
    let quoted = names.map { "`\($0)`" }
    return Message(
      ja: "\(quoted.joined(separator: " または ")) のことですか?",
      en: "did you mean \(quoted.joined(separator: " or "))?")
  }

  /// The optimal-string-alignment distance: insertions, deletions, substitutions and swaps of
  /// neighbours count one each (Damerau 1964, restricted form).
  static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var rows = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count { rows[row][0] = row }
    for column in 0...right.count { rows[0][column] = column }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    for row in 1...left.count {
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var best = min(
          rows[row - 1][column] + 1, rows[row][column - 1] + 1, rows[row - 1][column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, rows[row - 2][column - 2] + 1)
        }
        rows[row][column] = best
      }
    }
    return rows[left.count][right.count]
  }
}
