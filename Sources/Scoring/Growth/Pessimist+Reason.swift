import RuleModel

extension Pessimist {
  /// Frees as many of some questions as a demand, which is excluded, stays excluded with; gives the
  /// rest.
  ///
  /// What is put together in a unit stays together; a group of units is tried as a whole first, the
  /// first group first, and what comes later is likelier to be left. Each case of the questions that open others and are free already is looked at once.
  mutating func kept(
    of groups: [[[Int]]], against demand: GrowthDemand, _ scope: GrowthScope,
    _ meter: inout WorkMeter
  ) -> Set<Int> {
    let gates = Set(scope.gates)
    var plain: [[Int]] = []
    var blocks: [Range<Int>] = []
    for group in groups {
      let start = plain.count
      plain += group.filter { !$0.contains(where: gates.contains) }
      if start < plain.count { blocks.append(start..<plain.count) }
    }
    var narrowing = Narrowing(
      units: plain, blocks: blocks, isKept: plain.map { _ in false }, demand: demand)
    for question in plain.joined() { free(question, scope) }
    let free = scope.gates.filter { isFree[$0] }
    if !excludeEach(free[...], &narrowing, scope, &meter) {
      for gate in free { setFree(gate, scope) }
      for question in plain.joined() { keep(question) }
      settle(&meter)
      return Set(groups.joined().joined())
    }
    // What one case needs may be needless beside what the others need.
    if narrowing.rounds > 1 {
      for unit in plain.indices where narrowing.isKept[unit] {
        narrowing.isKept[unit] = !canFree(plain[unit], demand, scope, &meter)
      }
    }
    var kept = Set(plain.indices.filter { narrowing.isKept[$0] }.flatMap { plain[$0] })
    for unit in groups.joined() where unit.contains(where: gates.contains) {
      if !canFree(unit, demand, scope, &meter) { kept.formUnion(unit) }
    }
    return kept
  }

  // What has to be kept so far.
  private struct Narrowing {
    let units: [[Int]]
    /// The units that are tried together first.
    let blocks: [Range<Int>]
    var isKept: [Bool]
    let demand: GrowthDemand
    /// How often more had to be kept.
    var rounds = 0
  }

  // Frees a unit if a demand stays excluded.
  private mutating func canFree(
    _ unit: [Int], _ demand: GrowthDemand, _ scope: GrowthScope, _ meter: inout WorkMeter
  ) -> Bool {
    guard !meter.isSpent else { return false }
    for question in unit { free(question, scope) }
    settle(&meter)
    if excludes(demand, scope, &meter) { return true }
    for question in unit { keep(question) }
    settle(&meter)
    return false
  }

  // Goes through the cases, and keeps more where one of them asks for it; false where the demand is
  // possible in one of them even so.
  private mutating func excludeEach(
    _ gates: ArraySlice<Int>, _ narrowing: inout Narrowing, _ scope: GrowthScope,
    _ meter: inout WorkMeter
  ) -> Bool {
    settle(&meter)
    guard !meter.isSpent else { return false }
    func isExcluded(_ pessimist: Pessimist) -> Bool {
      !scope.state(of: narrowing.demand, in: pessimist.probe.evaluation).canBeMet
    }
    if isExcluded(self) { return true }
    if let gate = gates.first {
      for answer in answers(of: gate, scope) {
        set(answer, for: gate)
        guard excludeEach(gates.dropFirst(), &narrowing, scope, &meter) else { return false }
      }
      setFree(gate, scope)
      return true
    }
    let open = narrowing.units.indices.filter { !narrowing.isKept[$0] }
    for unit in open { for question in narrowing.units[unit] { keep(question) } }
    settle(&meter)
    guard isExcluded(self) else { return false }
    narrowing.rounds += 1
    var blocks = narrowing.blocks.reversed().map { block in
      open.filter(block.contains)[...]
    }.filter { !$0.isEmpty }
    while let block = blocks.popLast() {
      guard !meter.isSpent else { return false }
      for unit in block { for question in narrowing.units[unit] { free(question, scope) } }
      settle(&meter)
      if isExcluded(self) { continue }
      for unit in block { for question in narrowing.units[unit] { keep(question) } }
      if block.count == 1 {
        for unit in block { narrowing.isKept[unit] = true }
      } else {
        let middle = block.startIndex + block.count / 2
        blocks.append(block[middle...])
        blocks.append(block[..<middle])
      }
    }
    settle(&meter)
    return true
  }
}
