import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let unreachableLevel = DiagnosticCode("R107", .warning)
  static let hiddenByOutcome = DiagnosticCode("R108", .warning)
}

/// Finds levels that can never be a result, and outcomes that hide everything behind them.
struct UnreachableResult {
  let rules: RuleSet
  let evaluator: AbstractEvaluator
  let conditions: UndecidableCondition

  func diagnostics() -> [Diagnostic] { rules.ladders.flatMap { faults(in: $0) } }

  private func faults(in ladder: Ladder) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for outcome in ladder.outcomes {
      guard let expression = outcome.expression, !conditions.hangsOnFault(expression) else {
        continue
      }
      let condition = NamedCondition(
        ja: "結果 `\(ladder.id).\(outcome.id)` の `when` の条件",
        en: "the `when` of outcome `\(ladder.id).\(outcome.id)`",
        expression: expression, definition: nil)
      switch evaluator.verdict(on: expression) {
      case .open: continue
      case .impossible(let contradiction):
        found.append(.impossible(condition, contradiction, in: rules))
      case .certain:
        // Nothing behind it can be judged any more.
        return found + [Self.hiding(outcome, expression, in: ladder)]
      }
    }
    var unreachable: Set<Int> = []
    for (position, level) in ladder.levels.enumerated() {
      let below = closure(of: position, in: ladder)
      if !below.isDisjoint(with: unreachable) || isReported(level) {
        unreachable.insert(position)
      } else if !canBeReached(position, below, in: ladder) {
        unreachable.insert(position)
        found.append(Self.unreachable(level, in: ladder))
      } else if let higher = follower(of: position, below, in: ladder) {
        found.append(Self.unreachable(level, impliedBy: higher, in: ladder))
      }
    }
    return found
  }

  private func isReported(_ level: Ladder.Level) -> Bool {
    level.conditions.contains { conditions.hangsOnFault($0) }
      || level.condition.map { condition in
        if case .open = evaluator.verdict(on: condition) { false } else { true }
      } ?? false
  }

  /// The levels that must be reached for one to be.
  private func closure(of position: Int, in ladder: Ladder) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = ladder.levels[position].requires
    while let next = waiting.popLast() {
      guard ladder.levels.indices.contains(next), found.insert(next).inserted else { continue }
      waiting.append(contentsOf: ladder.levels[next].requires)
    }
    return found
  }

  private func canBeReached(_ position: Int, _ below: Set<Int>, in ladder: Ladder) -> Bool {
    var trial = evaluator
    for condition in ladder.outcomes.compactMap(\.expression)
    where !trial.assume(condition, is: false, strictly: false) { return false }
    for required in below.sorted() {
      for condition in ladder.levels[required].conditions
      where !trial.assume(condition, is: true, strictly: false) { return false }
    }
    let level = ladder.levels[position]
    let holdsWhereNotApplicable = level.whenNotApplicable == .met
    guard trial.assume(level.own, is: true, strictly: !holdsWhereNotApplicable) else {
      return false
    }
    let own = trial.possibilities(of: level.own)
    return own.canBeTrue || (own.canLack && holdsWhereNotApplicable)
  }

  /// A higher level that is reached whenever this one is, since it asks for nothing more.
  private func follower(of position: Int, _ below: Set<Int>, in ladder: Ladder) -> Ladder.Level? {
    let reached = below.union([position])
    let known = Set(
      reached.flatMap { ladder.levels[$0].conditions }.map(\.withoutPlaces))
    return ladder.levels[(position + 1)...].first { level in
      let conditions = level.conditions
      guard !conditions.isEmpty, reached.isSuperset(of: level.requires),
        conditions.allSatisfy({ known.contains($0.withoutPlaces) })
      else { return false }
      // With everything not applicable it could still be missed or passed over.
      var trial = evaluator
      return level.whenNotApplicable == .met
        || conditions.contains { !trial.possibilities(of: $0).canLack }
    }
  }

  // MARK: Wording

  private static func hiding(
    _ outcome: Ladder.Outcome, _ condition: Expression, in ladder: Ladder
  ) -> Diagnostic {
    Diagnostic(
      .hiddenByOutcome,
      Message(
        ja: "結果 `\(ladder.id).\(outcome.id)` はどの回答でも選ばれ、それより後の結果とレベルは決して選ばれません",
        en:
          "outcome `\(ladder.id).\(outcome.id)` is given whatever is answered, so nothing after it ever is"
      ),
      at: condition.span,
      help: Message(
        ja: "条件を絞るか、結果を除いてください", en: "narrow its condition, or leave the outcome out"))
  }

  private static func unreachable(_ level: Ladder.Level, in ladder: Ladder) -> Diagnostic {
    Diagnostic(
      .unreachableLevel,
      Message(
        ja: "レベル `\(ladder.id).\(level.id)` の判定条件は、下のレベルの判定条件や結果の条件と合わせると満たせません",
        en:
          "the criteria of level `\(ladder.id).\(level.id)` cannot all hold, with those of the levels that it requires and without an outcome"
      ),
      at: level.span,
      help: Message(
        ja: "互いに矛盾する判定条件を直すか、`requires` を書き換えてください",
        en: "mend the criteria that contradict each other, or change `requires`"))
  }

  private static func unreachable(
    _ level: Ladder.Level, impliedBy higher: Ladder.Level, in ladder: Ladder
  ) -> Diagnostic {
    Diagnostic(
      .unreachableLevel,
      Message(
        ja:
          "レベル `\(ladder.id).\(level.id)` に届くと必ず `\(higher.id)` にも届くため、`\(level.id)` が結果になることはありません",
        en:
          "whoever reaches level `\(ladder.id).\(level.id)` also reaches `\(higher.id)`, so `\(level.id)` is never the result"
      ),
      at: level.span,
      help: Message(
        ja: "`\(higher.id)` にさらに判定条件を加えてください", en: "give `\(higher.id)` a further criterion"),
      notes: [
        Diagnostic.Note(
          Message(
            ja: "このレベルは下のレベルより多くを求めていません", en: "this level asks for nothing more"),
          at: higher.span)
      ])
  }

  static let explanations = [
    Explanation(
      .unreachableLevel,
      title: Message(ja: "結果になりえないレベル", en: "a level that is never the result"),
      meaning: Message(
        ja: "レベルの判定条件が互いに矛盾しているか、上のレベルが新しい判定条件を一つも求めていません",
        en: "The level's criteria contradict each other, or a level above asks for nothing more"),
      reason: Message(
        ja: "レベルの数と、実際に区別される数が食い違います",
        en: "The ladder promises more levels than it can tell apart"),
      wrong: "- {id: L1, criteria: [held], …}\n- {id: L2, criteria: [held], …}\n",
      right: "- {id: L1, criteria: [held], …}\n- {id: L2, criteria: [evaluated], …}\n"),
    Explanation(
      .hiddenByOutcome,
      title: Message(
        ja: "すべてを隠す結果", en: "an outcome that hides everything after it"),
      meaning: Message(
        ja: "結果の条件がいつも成り立つため、その後の結果もレベルも選ばれません",
        en: "The outcome's condition always holds, so no later outcome and no level is ever given"),
      reason: Message(
        ja: "どの回答者も同じ結果になります", en: "Every respondent would get the same result"),
      wrong: "outcomes: [{id: never, when: meetings >= 0, …}]\n",
      right: "outcomes: [{id: never, when: meetings == 0, …}]\n"),
  ]
}
