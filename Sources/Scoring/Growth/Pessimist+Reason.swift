import RuleModel

extension Pessimist {
  /// Frees as many of some questions as a demand that is excluded stays excluded with; gives the
  /// rest, or nil where the demand is not excluded, or the work is spent.
  ///
  /// What is put together in a unit stays together; a group of units is tried as a whole first, the
  /// first group first, and what comes later is likelier to be left. Each case of the questions that
  /// open others and are free already is looked at once.
  mutating func kept(
    of groups: [[[Int]]], against demand: GrowthDemand, _ scope: GrowthScope,
    _ meter: inout WorkMeter
  ) -> Set<Int>? {
    let gates = Set(scope.gates)
    let free = openGates(scope)
    if canMeet(demand, scope, &meter), free.isEmpty || isWitnessed(demand, free, scope, &meter) {
      return nil
    }
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
      units: units, blocks: blocks, keptSince: units.map { _ in nil }, demand: demand)
    for question in units.joined() { self.free(question, scope) }
    if !excludeEach(free[...], &narrowing, scope, &meter) {
      for gate in free { setFree(gate, scope) }
      for question in units.joined() { keep(question) }
      return nil
    }
    // What one case needs may be needless beside what later ones need, and what opens others where
    // its own cases are looked at.
    let firstOpening = units.count - opening.count
    for unit in units.indices {
      guard let round = narrowing.keptSince[unit],
        unit >= firstOpening || round + 1 < narrowing.cases.count
      else { continue }
      for (gate, answer) in narrowing.cases[round] { noteWitness(answer, for: gate) }
      if canFree(units[unit], demand, scope, &meter) { narrowing.keptSince[unit] = nil }
    }
    return Set(units.indices.filter { narrowing.keptSince[$0] != nil }.flatMap { units[$0] })
  }

  // What has to be kept so far.
  private struct Narrowing {
    let units: [[Int]]
    /// The units that are tried together first.
    let blocks: [Range<Int>]
    /// The first of ``cases`` that needs a unit; nil where none does.
    var keptSince: [Int?]
    let demand: GrowthDemand
    /// The cases in which more had to be kept, in the order of finding them.
    var cases: [[(gate: Int, answer: GivenAnswer)]] = []
    /// The case that is looked at.
    var present: [(gate: Int, answer: GivenAnswer)] = []
  }

  // Frees a unit if a demand stays excluded.
  private mutating func canFree(
    _ unit: [Int], _ demand: GrowthDemand, _ scope: GrowthScope, _ meter: inout WorkMeter
  ) -> Bool {
    guard !meter.isSpent else { return false }
    for question in unit { free(question, scope) }
    if excludes(demand, scope, &meter) { return true }
    for question in unit { keep(question) }
    return false
  }

  // Goes through the cases, and keeps more where one of them asks for it; false where the demand is
  // possible in one of them even so.
  private mutating func excludeEach(
    _ gates: ArraySlice<Int>, _ narrowing: inout Narrowing, _ scope: GrowthScope,
    _ meter: inout WorkMeter
  ) -> Bool {
    guard !meter.isSpent else { return false }
    guard canMeet(narrowing.demand, scope, &meter) else { return true }
    if let gate = gates.first {
      for answer in answers(of: gate, scope) {
        set(answer, for: gate)
        narrowing.present.append((gate, answer))
        defer { narrowing.present.removeLast() }
        guard excludeEach(gates.dropFirst(), &narrowing, scope, &meter) else {
          if !meter.isSpent { noteWitness(answer, for: gate) }
          return false
        }
      }
      setFree(gate, scope)
      return true
    }
    let open = narrowing.units.indices.filter { narrowing.keptSince[$0] == nil }
    for unit in open { for question in narrowing.units[unit] { keep(question) } }
    guard !canMeet(narrowing.demand, scope, &meter) else { return false }
    narrowing.cases.append(narrowing.present)
    var blocks = narrowing.blocks.reversed().map { block in
      open.filter(block.contains)[...]
    }.filter { !$0.isEmpty }
    while let block = blocks.popLast() {
      guard !meter.isSpent else { return false }
      for unit in block { for question in narrowing.units[unit] { free(question, scope) } }
      guard canMeet(narrowing.demand, scope, &meter) else { continue }
      for unit in block { for question in narrowing.units[unit] { keep(question) } }
      if block.count == 1 {
        for unit in block { narrowing.keptSince[unit] = narrowing.cases.count - 1 }
      } else {
        let middle = block.startIndex + block.count / 2
        blocks.append(block[middle...])
        blocks.append(block[..<middle])
      }
    }
    return true
  }
}
