import Diagnostics
import YAMLSyntax

/// What an overlay takes out of its base (`remove`) and puts in its place (`replace`).
struct ChangesDraft {
  static let keys = ["remove", "replace"]

  /// The ids to take away, each with its block.
  private(set) var removals: [(block: String, id: Located<String>)] = []
  /// The items to put in the place of those with their ids, file by file.
  private(set) var replacements: [RuleDraft] = []
  /// Whether everything that is written could be read.
  private(set) var isWhole = true
  private var places: [Located<String>] = []

  /// Adds what one file says.
  mutating func add(_ file: Fields, _ defaults: DefaultsDraft) {
    for key in Self.keys {
      if let place = file.place(of: key) { places.append(Located(key, at: place)) }
    }
    if let node = file.node("remove") {
      let fields = Fields(node, keys: RuleDraft.blocks, file.findings)
      isWhole = isWhole && fields.isWhole
      for block in RuleDraft.blocks where fields.has(block) {
        let ids = fields.words(block)
        isWhole = isWhole && ids != nil
        removals += (ids ?? []).map { (block, $0) }
      }
    }
    if let node = file.node("replace") {
      var draft = RuleDraft()
      draft.add(blocks: Fields(node, keys: RuleDraft.blocks, file.findings), defaults)
      isWhole = isWhole && draft.isWhole
      replacements.append(draft)
    }
  }

  /// Reports changes in a rule set that has no base.
  func reportMisplaced(_ findings: Findings) {
    for key in places {
      findings.report(.misfitKey(key.value, at: key.span, reason: .onlyInOverlay))
    }
  }
}
