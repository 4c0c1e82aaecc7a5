import Diagnostics
import RuleModel
import Scoring

extension ReasonFinder {
  func ladder(
    _ position: Int, _ part: LadderPart, expected: Notation, found: Notation
  ) -> [Reason] {
    let result = assessment.ladders[position]
    let names = LadderNames(rules.ladders[position])
    guard result.isApplicable else {
      return [
        Reason(
          Message(
            ja: "この種別の回答者には使わない梯子です",
            en: "the ladder is not for this kind of respondent"),
          at: rules.ladders[position].span)
      ]
    }
    switch (expected, found) {
    case (.word(let expected), .word(let found)):
      if part == .declared { return declared(position) }
      let first = names.all.firstIndex(of: expected) ?? names.outcomes.count
      let second = names.all.firstIndex(of: found) ?? names.outcomes.count
      if part == .next { return results(position, [first, second]) }
      return between(position, expected: first, found: second)
    case (.list(let expected), .list(let found)):
      let differing = names.all.indices.filter {
        expected.contains(names.all[$0]) != found.contains(names.all[$0])
      }
      return results(position, differing)
    default: return []
    }
  }

  // What stands between two results of a ladder.
  private func between(_ position: Int, expected: Int, found: Int) -> [Reason] {
    let ladder = rules.ladders[position]
    let floor = ladder.floorPosition
    let outcomes = [expected, found].filter { $0 < floor }.sorted()
    var reasons = outcomes.flatMap { outcome(position, $0) }
    let (low, high) = (max(expected, floor), max(found, floor))
    if low > high {
      reasons += results(position, Array((high + 1)...low))
    } else if low < high, let level = assessedLevel(position, low + 1) {
      // One level too many explains it: its criteria hold.
      reasons.append(heading(position, level))
      reasons += ladder.levels[level].criteria.flatMap { criterion($0.position, depth: 1) }
      reasons += condition(of: ladder.levels[level])
    }
    return reasons
  }

  // What keeps each of some results from being given.
  private func results(_ position: Int, _ positions: [Int]) -> [Reason] {
    let ladder = rules.ladders[position]
    return positions.sorted().flatMap { result -> [Reason] in
      if result < ladder.floorPosition { return outcome(position, result) }
      guard let level = assessedLevel(position, result) else { return [] }
      let found = assessment.ladders[position].levels[level]
      let open = (found.unmet + found.undecided).sorted()
      let criteria = ladder.levels[level].criteria
      return [heading(position, level)]
        + open.filter(criteria.indices.contains).flatMap {
          criterion(criteria[$0].position, depth: 1)
        }
        + condition(of: ladder.levels[level])
    }
  }

  private func assessedLevel(_ position: Int, _ result: Int) -> Int? {
    let level = result - rules.ladders[position].floorPosition - 1
    return assessment.ladders[position].levels.indices.contains(level) ? level : nil
  }

  private func heading(_ position: Int, _ level: Int) -> Reason {
    let declared = rules.ladders[position].levels[level]
    let found = assessment.ladders[position].levels[level]
    let (own, reached) = (found.own.verdict.rawValue, found.reached.verdict.rawValue)
    return Reason(
      Message(
        ja: "\(declared.id)（自身の条件 \(own)、到達 \(reached)）",
        en: "\(declared.id) (its own criteria: \(own), reached: \(reached))"),
      at: declared.span)
  }

  private func condition(of level: Ladder.Level) -> [Reason] {
    level.condition.map { [reason($0, depth: 1)] } ?? []
  }

  private func outcome(_ position: Int, _ outcome: Int) -> [Reason] {
    let declared = rules.ladders[position].outcomes[outcome]
    let traces = assessment.ladders[position].outcomes
    guard traces.indices.contains(outcome) else { return [] }
    let trace = traces[outcome]
    return [
      Reason(declared.id.text, result: trace.possibilities.verdict.rawValue, at: declared.span)
    ] + self.trace(trace, depth: 1)
  }

  private func declared(_ position: Int) -> [Reason] {
    let ladder = rules.ladders[position]
    let question = ladder.declared.map { [read(.question($0))] } ?? []
    return [
      Reason(
        ladder.id.text, result: results.notation(of: .ladder(position, .counted)).text,
        at: ladder.span, reads: question)
    ]
  }
}
