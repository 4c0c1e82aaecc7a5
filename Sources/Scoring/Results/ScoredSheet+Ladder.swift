import RuleModel

extension ScoredSheet {
  /// The result of a ladder.
  func ladder(_ position: Int) -> LadderResult {
    guard bounds.ladderApplies[position].canBeMet else { return .notApplicable }
    let ladder = plan.program.ladders[position]
    let possible = bounds.ladderResults[position].possibleMembers
    let ranks = possible.positions.filter { $0 >= ladder.floor }
    let result = counted.ladderResults[position].possibleMembers.lowest ?? ladder.floor
    let levels = ladder.levels.indices.map { level($0, of: ladder) }
    let next = next(after: result, on: ladder)
    let declared = declared(on: position, counted: result)
    return LadderResult(
      isApplicable: true, counted: result, possible: possible, low: ranks.first,
      high: ranks.last, isExact: isExact(.ladder(position)),
      tight: possible.count == 1
        ? possible : finding(for: .ladder(position))?.tight.possibleMembers,
      deciding: deciding(
        .ladder(position), otherwise: undecidedReads(of: ladder, between: ranks)),
      levels: levels, outcomes: outcomes(position), next: next,
      firstBlocking: next.flatMap { blocking(ladder.levels[$0]).first },
      outOfOrder: levels.indices.filter {
        levels[$0].own == .met && levels[$0].reached != .met
      },
      nearMisses: ranks.isEmpty
        ? [] : levels.indices.filter { isNearMiss($0, of: ladder, levels) },
      declared: declared,
      declaredFacts: declaredFacts(on: ladder, counted: result, declared: declared))
  }

  // What missing answers give is told by the counted result: no completion gives it.
  private func outcomes(_ position: Int) -> [TraceNode] {
    zip(rules.ladders[position].outcomes, plan.program.ladders[position].outcomes).map {
      $0.expression == nil ? counted.trace($1) : bounds.trace($1)
    }
  }

  /// The criteria, by position in the level's list, that can be in the way of it.
  func blocking(_ level: Program.Level) -> [Int] {
    level.criteria.indices.filter { bounds.criteriaRead[level.criteria[$0]].canBeNotMet }
  }

  private func level(_ place: Int, of ladder: Program.Ladder) -> LadderResult.Level {
    let level = ladder.levels[place]
    let criteria = level.criteria.map { bounds.criteriaRead[$0] }
    return LadderResult.Level(
      own: bounds.ownLevels[ladder.firstLevel + place],
      reached: bounds.reachedLevels[ladder.firstLevel + place],
      isReachedInCounted: counted.reachedLevels[ladder.firstLevel + place] == .met,
      unmet: criteria.indices.filter { criteria[$0] == .notMet },
      undecided: criteria.indices.filter { !criteria[$0].isSingle })
  }

  // A level that is passed over is never given, so it does not come next either.
  private func next(after result: Int, on ladder: Program.Ladder) -> Int? {
    guard result >= ladder.floor else { return nil }
    return ladder.levels.indices.first {
      ladder.position(ofLevel: $0) > result
        && counted.ownLevels[ladder.firstLevel + $0] != .notApplicable
    }
  }

  private func isNearMiss(
    _ place: Int, of ladder: Program.Ladder, _ levels: [LadderResult.Level]
  ) -> Bool {
    let level = ladder.levels[place]
    let condition = level.condition.map(bounds.condition) ?? .notApplicable
    return levels[place].unmet.count == 1 && levels[place].undecided.isEmpty
      && (condition == .met || condition == .notApplicable)
      && level.requires.allSatisfy { levels[$0].reached == .met }
  }

  // What the outcomes read, the levels above the lowest possible result up to the highest, and
  // the levels that those require and that are not surely reached.
  private func undecidedReads(of ladder: Program.Ladder, between ranks: [Int]) -> [Element] {
    var isIn = ladder.levels.map { _ in false }
    if let low = ranks.first, let high = ranks.last {
      for place in ladder.levels.indices.reversed() {
        let position = ladder.position(ofLevel: place)
        if low < position, position <= high { isIn[place] = true }
        guard isIn[place] else { continue }
        for required in ladder.levels[place].requires
        where bounds.reachedLevels[ladder.firstLevel + required] != .met {
          isIn[required] = true
        }
      }
    }
    let levels = ladder.levels.indices.filter { isIn[$0] }.map { ladder.levels[$0] }
    return plan.program.reader.elements(in: ladder.outcomes + levels.compactMap(\.condition))
      + levels.flatMap { $0.criteria.map(Element.criterion) }
  }

  private func declared(on position: Int, counted: Int) -> LadderResult.Declared {
    let ladder = rules.ladders[position]
    guard counted >= ladder.floorPosition, let question = ladder.declared?.position,
      bounds.questions[question].isAsked.canBeMet,
      case .value(let answer) = bounds.answers[question],
      case .member(let members) = answer.content, let member = members.positions.first,
      let declared = plan.declaredPositions[position][member]
    else { return .notComparable }
    return declared == counted
      ? .same(position: declared) : .differs(position: declared, steps: declared - counted)
  }
}

extension LadderResult {
  /// The result of a ladder that does not apply.
  fileprivate static let notApplicable = LadderResult(
    isApplicable: false, counted: 0, possible: MemberSet(), low: nil, high: nil, isExact: true,
    tight: nil, deciding: .none, levels: [], outcomes: [], next: nil, firstBlocking: nil,
    outOfOrder: [], nearMisses: [], declared: .notComparable)
}
