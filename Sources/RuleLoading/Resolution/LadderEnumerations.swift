import Diagnostics
import RuleModel

/// The enumerations of a draft's ladders, which stand behind its answer sets and scales: one for
/// each ladder, but one only for all that share it.
struct LadderEnumerations {
  /// The names, each with the first ladder that has it.
  private(set) var owners: [(name: Located<String>?, ladder: Int)] = []
  /// The enumeration of each ladder, by its place among the owners.
  private(set) var places: [Int] = []
  private let first: Int

  init(_ draft: RuleDraft) {
    first = draft.enumerations.count
    var known: [String: Int] = [:]
    for (position, ladder) in draft.ladders.enumerated() {
      if let shared = ladder.enumerationName?.value, let place = known[shared] {
        places.append(place)
        continue
      }
      let name = ladder.enumerationName ?? ladder.head.id
      // Of two ladders of one name, which is reported, each has its own.
      if let name, known[name.value] == nil { known[name.value] = owners.count }
      places.append(owners.count)
      owners.append((name, position))
    }
  }

  /// The enumeration of a ladder.
  func reference(ofLadder position: Int) -> Reference<Enumeration> {
    Reference(first + places[position])
  }
}
