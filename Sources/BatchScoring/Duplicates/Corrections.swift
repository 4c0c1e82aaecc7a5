import Returns
import Tabular

/// Which of the returns that are to be put aside have come back corrected in the same run: rows of a
/// table of what was put aside say where they stood.
struct Corrections {
  private var byOriginal: [String: String] = [:]
  private var faulty: Set<Int> = []

  /// Notes a return.
  mutating func note(_ entry: SpoolEntry, ordinal: Int) {
    if entry.isFaulty { faulty.insert(ordinal) }
    guard let origin = entry.origin else { return }
    byOriginal[ReturnName.text(of: origin)] = ReturnName.text(file: entry.file, place: entry.place)
  }

  /// The name of the return that has taken the place of another one; nil of those that could be
  /// scored, which nothing needs to correct.
  func correction(ofOrdinal ordinal: Int, _ name: @autoclosure () -> String) -> String? {
    byOriginal.isEmpty || !faulty.contains(ordinal) ? nil : byOriginal[name()]
  }
}
