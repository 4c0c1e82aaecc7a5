import Returns
import Tabular

/// Which of the returns that are to be put aside have come back corrected in the same run: rows of a
/// table of what was put aside say where they stood.
struct Corrections {
  /// A return that says where it stood before.
  private struct Correction {
    let name: String
    let isFaulty: Bool
  }

  private var byOriginal: [String: Correction] = [:]
  private var names: Set<String> = []
  private var faulty: Set<Int> = []

  /// Notes a return.
  mutating func note(_ entry: SpoolEntry, ordinal: Int) {
    if entry.isFaulty { faulty.insert(ordinal) }
    guard let origin = entry.origin else { return }
    let name = ReturnName.text(file: entry.file, place: entry.place)
    names.insert(name)
    byOriginal[ReturnName.text(of: origin)] = Correction(name: name, isFaulty: entry.isFaulty)
  }

  /// The name of the return that has taken the place of another one; nil of those that could be
  /// scored, which nothing needs to correct.
  func correction(ofOrdinal ordinal: Int, _ name: @autoclosure () -> String) -> String? {
    byOriginal.isEmpty || !faulty.contains(ordinal) ? nil : byOriginal[name()]?.name
  }

  /// The name of the return that takes the place of one that could be scored if it were not one of
  /// several.
  func correction(ofDuplicate name: String) -> String? {
    byOriginal[name].flatMap { $0.isFaulty ? nil : $0.name }
  }

  /// Whether a return says that it was put aside before.
  func isCorrection(_ name: String) -> Bool { names.contains(name) }
}
