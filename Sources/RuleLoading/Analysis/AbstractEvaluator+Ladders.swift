import RuleModel

extension AbstractEvaluator {
  /// What can become of a ladder's level while nothing is answered.
  struct LevelFate {
    /// Whether its own criteria and condition can hold.
    var canHold: Bool
    /// Whether it can be passed over.
    var canBePassedOver: Bool
    var canBeReached: Bool
    var canBeMissed: Bool
  }

  /// The results that a ladder can give, as members of its enumeration.
  mutating func possibilities(of ladder: Ladder) -> Possibilities {
    var possible = MemberSet()
    var isDecided = false
    for (position, outcome) in ladder.outcomes.enumerated() where !isDecided {
      guard let expression = outcome.expression else {
        // No completion gives it, but what reads the counted result can find it there.
        possible.insert(position)
        continue
      }
      let condition = possibilities(of: expression)
      if condition.canBeTrue { possible.insert(position) }
      isDecided = condition.canBeTrue && !condition.canBeFalse && !condition.canLack
    }
    if !isDecided {
      let fates = fates(of: ladder)
      var nothingAbove = true
      for (position, fate) in fates.enumerated().reversed() {
        if fate.canBeReached, fate.canHold, nothingAbove {
          possible.insert(ladder.position(ofLevel: position))
        }
        nothingAbove = nothingAbove && (fate.canBeMissed || fate.canBePassedOver)
      }
      if nothingAbove { possible.insert(ladder.floorPosition) }
    }
    let applies =
      ladder.appliesWhen.map { possibilities(of: $0) } ?? .condition(true: true, false: false)
    guard applies.canBeTrue else { return .nothing }
    return Possibilities(
      .member(possible),
      canLack: !ladder.subjects.isEmpty || applies.canBeFalse || applies.canLack)
  }

  private mutating func fates(of ladder: Ladder) -> [LevelFate] {
    var fates: [LevelFate] = []
    for level in ladder.levels {
      let own = all(level.conditions.map { possibilities(of: $0) })
      let canHold = own.canBeTrue || (own.canLack && level.whenNotApplicable == .met)
      let canFail = own.canBeFalse || (own.canLack && level.whenNotApplicable == .notMet)
      let canBePassedOver = own.canLack && level.whenNotApplicable == .exclude
      let required = level.requires.filter { fates.indices.contains($0) }.map { fates[$0] }
      fates.append(
        LevelFate(
          canHold: canHold, canBePassedOver: canBePassedOver,
          canBeReached: (canHold || canBePassedOver) && required.allSatisfy(\.canBeReached),
          canBeMissed: canFail || required.contains(where: \.canBeMissed)))
    }
    return fates
  }
}
