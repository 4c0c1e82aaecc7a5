import Diagnostics

extension RuleDraft {
  /// This rule set as an overlay changes it: items are taken away and replaced where they stand, and
  /// what the overlay adds comes behind them.
  func changed(by overlay: RuleDraft, _ findings: Findings) -> RuleDraft {
    var merge = OverlayMerge(base: self, overlay: overlay, findings: findings)
    merge.change("sources", \.sources, head: \.head)
    merge.change("subjects", \.subjects, head: \.head)
    merge.change("parameters", \.parameters, head: \.head)
    merge.change("scales", \.enumerations, head: \.head) { $0.origin == .scale }
    merge.change("answer_sets", \.enumerations, head: \.head) { $0.origin == .answerSet }
    merge.change("questions", \.questions, head: \.head)
    merge.change("criteria", \.criteria, head: \.head)
    merge.change("measures", \.measures, head: \.head)
    merge.change("checklists", \.checklists, head: \.head)
    merge.change("ladders", \.ladders, head: \.head)
    merge.change("recommendations", \.recommendations, head: \.head)
    merge.change("consistency", \.consistency, head: \.head)
    merge.change("items", \.tables, head: \.head)
    merge.change("groups", \.groups, head: \.head)
    merge.change("sheets", \.sheets, head: \.head)
    var result = merge.result
    result.spellings = spellings.changed(by: overlay.spellings)
    return result
  }
}

/// Puts an overlay's blocks over its base's, block by block.
struct OverlayMerge {
  /// The base with the blocks changed so far.
  private(set) var result: RuleDraft
  private let overlay: RuleDraft
  private let findings: Findings

  init(base: RuleDraft, overlay: RuleDraft, findings: Findings) {
    result = base
    self.overlay = overlay
    self.findings = findings
  }

  /// Changes the items of one block, which are those of a list that belong to it.
  mutating func change<Item>(
    _ block: String, _ list: WritableKeyPath<RuleDraft, [Item]>, head: (Item) -> ItemHead,
    where belongs: (Item) -> Bool = { _ in true }
  ) {
    let base = result[keyPath: list]
    var positions: [String: Int] = [:]
    for (position, item) in base.enumerated() where belongs(item) {
      if let id = head(item).id { positions[id.value] = position }
    }
    var changed: [String: Span] = [:]
    var items: [Item?] = base
    for item in overlay.changes.replacements.flatMap({ $0[keyPath: list] }) where belongs(item) {
      guard let id = head(item).id,
        let position = position(of: id, in: block, positions, &changed)
      else { continue }
      items[position] = item
    }
    for (_, id) in overlay.changes.removals.filter({ $0.block == block }) {
      guard let position = position(of: id, in: block, positions, &changed) else { continue }
      items[position] = nil
    }
    for item in overlay[keyPath: list] where belongs(item) {
      if let id = head(item).id, let position = positions[id.value] {
        findings.report(.addedAgain(id, of: block, first: head(base[position]).span))
      } else {
        items.append(item)
      }
    }
    result[keyPath: list] = items.compactMap(\.self)
  }

  /// The position of the base's item that is changed; nil where there is none or it is changed
  /// already, which is reported.
  private func position(
    of id: Located<String>, in block: String, _ positions: [String: Int],
    _ changed: inout [String: Span]
  ) -> Int? {
    guard let position = positions[id.value] else {
      let known = positions.sorted { $0.value < $1.value }.map(\.key)
      findings.report(
        .unknownChange(id, of: block, known: findings.nearNames.candidates(known)))
      return nil
    }
    if let first = changed[id.value] {
      findings.report(.changedTwice(id, of: block, first: first))
      return nil
    }
    changed[id.value] = id.span
    return position
  }
}
