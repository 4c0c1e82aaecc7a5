import RuleModel
import Scoring

/// A ladder as one view sees it.
struct LadderView: Hashable {
  var isApplicable = true
  /// Whether the ladder need not apply; the rest is what it would be if it did.
  var canLack = false
  /// Each level on its own; not applicable stands for passed over.
  var own: [Possibilities] = []
  var reached: [Possibilities] = []
  var outcomes: [Possibilities] = []
  /// The results that can be, by position: outcomes, floor, levels.
  var possible = MemberSet()
}

extension AbstractEvaluator {
  func ladderView(_ ladder: Ladder, _ view: View) -> LadderView {
    var result = LadderView()
    guard isFor(ladder.subjects) else {
      result.isApplicable = false
      return result
    }
    if let appliesWhen = ladder.appliesWhen {
      let applies = possibilities(appliesWhen, view)
      result.isApplicable = applies.contains(.met)
      // Counted: a condition that is unknown counts as true.
      result.canLack = view == .bounds && applies != .met
    }
    result.outcomes = ladder.outcomes.map { outcome($0, view) }
    for level in ladder.levels {
      let own = own(level, view)
      let canBeReached =
        !own.isDisjoint(with: [.met, .notApplicable])
        && level.requires.allSatisfy { result.reached[$0].contains(.met) }
      let canFail =
        own.contains(.notMet)
        || level.requires.contains { result.reached[$0].contains(.notMet) }
      result.own.append(own)
      result.reached.append(Possibilities(met: canBeReached, notMet: canFail))
    }
    for (position, outcome) in result.outcomes.enumerated() where outcome.contains(.met) {
      result.possible.insert(position)
      if outcome == .met { return result }
    }
    func canBeLeft(_ level: Int) -> Bool {
      result.reached[level].contains(.notMet) || result.own[level].contains(.notApplicable)
    }
    if ladder.levels.indices.allSatisfy(canBeLeft) { result.possible.insert(ladder.outcomes.count) }
    for level in ladder.levels.indices {
      let canBeResult = result.reached[level].contains(.met) && result.own[level].contains(.met)
      if canBeResult, ladder.levels.indices.filter({ $0 > level }).allSatisfy(canBeLeft) {
        result.possible.insert(ladder.outcomes.count + 1 + level)
      }
    }
    return result
  }

  /// What reads a ladder's level.
  func level(_ reference: Reference<Ladder>, _ view: View) -> Abstract {
    let ladder = ladder(reference, view)
    guard ladder.isApplicable else { return .lacking }
    return Abstract(.member(ladder.possible), canLack: ladder.canLack)
  }

  /// A level's or an outcome's own condition: in the counted view an unknown one is not met.
  func decided(_ condition: Expression, _ view: View) -> Possibilities {
    let result = possibilities(condition, view)
    return view == .counted && result.verdict == .unknown ? .notMet : result
  }

  private func outcome(_ outcome: Ladder.Outcome, _ view: View) -> Possibilities {
    switch outcome.condition {
    case .holds(let condition): return decided(condition, view)
    case .unanswered(let questions):
      return view == .counted && questions.contains(where: isMissing) ? .met : .notMet
    }
  }

  /// Whether a question applies in the counted view and has no answer.
  func isMissing(_ question: Reference<Question>) -> Bool {
    given(question) == .unanswered && applicability(question, .counted).contains(.met)
  }

  private func own(_ level: Ladder.Level, _ view: View) -> Possibilities {
    let criteria = level.criteria.map { namedCriterion($0, view) }
    let all = Possibilities.all(criteria + (level.condition.map { [decided($0, view)] } ?? []))
    switch level.whenNotApplicable {
    case .met: return all.replacingNotApplicable(by: .met)
    case .notMet: return all.replacingNotApplicable(by: .notMet)
    case .exclude: return all
    }
  }

  /// Advice: given, or not, or both.
  func given(_ recommendation: Recommendation) -> Possibilities {
    guard isFor(recommendation.subjects) else { return .notMet }
    let triggers = recommendation.triggers.map(holds)
    if triggers.contains(.met) { return .met }
    return triggers.allSatisfy { $0 == .notMet } ? .notMet : [.met, .notMet]
  }

  /// A trigger: it holds, or not, or both.
  func holds(_ trigger: Recommendation.Trigger) -> Possibilities {
    let result: Possibilities
    switch trigger {
    case .unmet(let reference):
      let criterion = namedCriterion(reference, .bounds)
      result = Possibilities(met: criterion.contains(.notMet), notMet: criterion != .notMet)
    case .below(let reference, let level):
      let ladder = ladder(reference, .bounds)
      let floor = rules.ladders[reference].outcomes.count
      let below = MemberSet(floor..<(floor + 1 + level))
      let canBeBelow = ladder.isApplicable && !ladder.possible.intersection(below).isEmpty
      let canBeOther =
        !ladder.possible.isSubset(of: below) || !ladder.isApplicable || ladder.canLack
      result = Possibilities(met: canBeBelow, notMet: canBeOther)
    case .chosen(let question, let member):
      result = chosen(question, member)
    case .condition(let condition):
      result = possibilities(condition, .bounds)
    }
    return result.replacingNotApplicable(by: .notMet)
  }

  private func chosen(_ reference: Reference<Question>, _ member: Int) -> Possibilities {
    let question = rules.questions[reference]
    let asked = Expression(.question(reference), type: question.kind.type, span: question.span)
    let value = value(asked, .bounds)
    let wanted = MemberSet([member])
    var result: Possibilities = value.canLack ? .notApplicable : []
    switch value.content {
    case .member(let set):
      result.formUnion(isIn(.member(set), [.member(member)], negated: false))
    case .members(let surely, let possibly):
      result.formUnion(
        has(.members(surely: surely, possibly: possibly), wanted, .any).possibilities)
    default: break
    }
    return result
  }
}
