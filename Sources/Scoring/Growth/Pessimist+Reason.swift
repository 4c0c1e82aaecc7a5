import RuleModel

extension Pessimist {
  /// Frees as many of some questions as a demand, which is excluded, stays excluded with; gives the
  /// rest.
  ///
  /// What is put together in a unit stays together; a group of units is tried as a whole first, the
  /// first group first, and what comes later is likelier to be left. Each case of the questions that
  /// open others and are free already is looked at once.
  mutating func kept(
    of groups: [[[Int]]], against demand: GrowthDemand, _ scope: GrowthScope,
    _ meter: inout WorkMeter
  ) -> Set<Int> {
    let gates = Set(scope.gates)
    let free = openGates(scope)
    // Questions that open others come last, taken by the bounds as they are.
    let opening = groups.map { $0.filter { $0.contains(where: gates.contains) } }.joined()
    let all = groups.map { $0.filter { !$0.contains(where: gates.contains) } } + [Array(opening)]
    var blocks: [Range<Int>] = []
    for group in all where !group.isEmpty {
      let start = blocks.last?.upperBound ?? 0
      blocks.append(start..<start + group.count)
    }
    let units = Array(all.joined())
    var narrowing = Narrowing(
      units: units, blocks: blocks, isKept: units.map { _ in false }, demand: demand)
    for question in units.joined() { self.free(question, scope) }
    if !excludeEach(free[...], &narrowing, scope, &meter) {
      for gate in free { setFree(gate, scope) }
      for question in units.joined() { keep(question) }
      settle(&meter)
      return Set(units.joined())
    }
    // What one case needs may be needless beside what the others need, and what opens others where
    // its own cases are looked at.
    let firstOpening = units.count - opening.count
    for unit in units.indices where narrowing.isKept[unit] {
      guard unit >= firstOpening || narrowing.rounds > 1 else { continue }
      narrowing.isKept[unit] = !canFree(units[unit], demand, scope, &meter)
    }
    return Set(units.indices.filter { narrowing.isKept[$0] }.flatMap { units[$0] })
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
