package import RuleModel
package import Scoring

extension AnswerSheet {
  /// The sheet with a random answer, or 該当なし where allowed, to one question.
  package func answering(
    _ question: Int, in rules: RuleSet, using random: inout SplitMix64
  ) -> AnswerSheet {
    let isOut = rules.questions[question].allowsNotApplicable(in: rules) && random.chance(30)
    let value = Self.value(rules.questions[question], rules, using: &random)
    return replacing(question, with: isOut ? .notApplicable : .value(value))
  }
}

extension Assessment {
  /// Where the assessment of a complete sheet is not the point that the concrete rules give.
  package func differences(
    fromComplete expected: ConcreteResult, _ rules: RuleSet
  ) -> [Difference] {
    var faults: [Difference] = []
    func expect<Part: Equatable>(_ id: Identifier, _ expected: Part, _ found: Part) {
      guard expected != found else { return }
      faults.append(Difference(path: "\(id)", expected: dump(expected), found: dump(found)))
    }
    for (position, question) in rules.questions.enumerated() {
      expect(question.id, expected.applies[position], questions[position] != .notApplicable)
    }
    for (position, criterion) in rules.criteria.enumerated() {
      let truth = Possibilities(expected.criteria[position])
      expect(criterion.id, truth, criteria[position].possibilities)
      var counted = truth.verdict
      if truth == .notApplicable, criterion.suspension == nil {
        switch criterion.whenNotApplicable {
        case .met: counted = .met
        case .notMet: counted = .notMet
        case .exclude: break
        }
      }
      expect(criterion.id, counted, criteria[position].counted)
      expect(criterion.id, [], criteria[position].deciding.questions)
    }
    for (position, measure) in rules.measures.enumerated() {
      let result = measures[position]
      let value = expected.measures[position]
      let point = value.map { Abstract($0).bounds } ?? .nothing
      expect(measure.id, point, result.bounds)
      expect(measure.id, value == nil, result.canBeEmpty)
      expect(measure.id, point, result.tight)
      expect(measure.id, true, result.isExact)
      switch result.counted {
      case .value(let counted): expect(measure.id, value, counted)
      case .none, .notApplicable: expect(measure.id, value, nil)
      case .missing: expect(measure.id, "a result", "missing")
      }
    }
    for (position, ladder) in rules.ladders.enumerated() {
      let result = ladders[position]
      expect(ladder.id, expected.laddersApply[position], result.isApplicable)
      guard result.isApplicable, let place = expected.ladders[position] else { continue }
      expect(ladder.id, MemberSet([place]), result.possible)
      expect(ladder.id, place, result.counted)
      expect(
        ladder.id, expected.levelsOwn[position].map { Possibilities($0) }, result.levels.map(\.own))
      expect(
        ladder.id, expected.levelsReached[position], result.levels.map(\.isReachedInCounted))
      expect(
        ladder.id, expected.levelsReached[position].map { Possibilities($0) },
        result.levels.map(\.reached))
    }
    for (position, rule) in rules.consistency.enumerated() {
      let truth = Possibilities(expected.consistency[position])
      expect(rule.id, truth, consistency[position].possibilities)
    }
    let given = rules.recommendations.indices.filter { expected.recommendations[$0] }
    expect("given", given, recommendations.given.map(\.recommendation.position).sorted())
    expect("depends", 0, recommendations.depends.count)
    return faults
  }

  /// Where bounds allow what they did not allow before.
  package func widenings(from before: Assessment, _ rules: RuleSet) -> [Difference] {
    var faults: [Difference] = []
    func check(_ isWithin: Bool, _ id: Identifier, _ before: Any, _ after: Any) {
      guard !isWithin else { return }
      faults.append(
        Difference(path: "\(id)", expected: "within \(dump(before))", found: dump(after)))
    }
    for (position, criterion) in rules.criteria.enumerated() {
      let (old, new) = (before.criteria[position].possibilities, criteria[position].possibilities)
      check(new.isSubset(of: old), criterion.id, old, new)
    }
    for (position, measure) in rules.measures.enumerated() {
      let (old, new) = (before.measures[position], measures[position])
      check(new.bounds.isWithin(old.bounds), measure.id, old.bounds, new.bounds)
      check(old.canBeEmpty || !new.canBeEmpty, measure.id, "a value", "none")
    }
    for (position, ladder) in rules.ladders.enumerated() {
      let (old, new) = (before.ladders[position], ladders[position])
      check(new.possible.isSubset(of: old.possible), ladder.id, old.possible, new.possible)
      for (inner, outer) in zip(new.levels, old.levels) {
        check(inner.own.isSubset(of: outer.own), ladder.id, outer.own, inner.own)
        check(inner.reached.isSubset(of: outer.reached), ladder.id, outer.reached, inner.reached)
      }
    }
    for (position, rule) in rules.consistency.enumerated() {
      let (old, new) = (
        before.consistency[position].possibilities, consistency[position].possibilities
      )
      check(new.isSubset(of: old), rule.id, old, new)
    }
    let wasOpen = Set(before.recommendations.depends.map(\.recommendation))
    check(
      recommendations.depends.allSatisfy { wasOpen.contains($0.recommendation) },
      "recommendations", before.recommendations.depends, recommendations.depends)
    return faults
  }

  /// Where a result is lower than before: a criterion lost, a number, a level.
  package func lowerings(from before: Assessment, _ rules: RuleSet) -> [Difference] {
    var faults: [Difference] = []
    func expect<Part: Comparable>(_ id: Identifier, _ old: Part?, _ new: Part?) {
      guard let old, let new, new < old else { return }
      faults.append(Difference(path: "\(id)", expected: "≥ \(old)", found: "\(new)"))
    }
    func rank(_ possibilities: Possibilities) -> (low: Int, high: Int) {
      (possibilities.contains(.notMet) ? 0 : 1, possibilities.contains(.met) ? 1 : 0)
    }
    for (position, criterion) in rules.criteria.enumerated() {
      let old = rank(before.criteria[position].possibilities)
      let new = rank(criteria[position].possibilities)
      expect(criterion.id, old.low, new.low)
      expect(criterion.id, old.high, new.high)
    }
    for (position, measure) in rules.measures.enumerated() {
      guard case .number(let oldLow, let oldHigh) = before.measures[position].bounds,
        case .number(let newLow, let newHigh) = measures[position].bounds
      else { continue }
      expect(measure.id, oldLow, newLow)
      expect(measure.id, oldHigh, newHigh)
      if case .value(.number(let old)) = before.measures[position].counted,
        case .value(.number(let new)) = measures[position].counted
      {
        expect(measure.id, old, new)
      }
    }
    for (position, ladder) in rules.ladders.enumerated() {
      expect(ladder.id, before.ladders[position].low, ladders[position].low)
      expect(ladder.id, before.ladders[position].high, ladders[position].high)
      expect(ladder.id, before.ladders[position].counted, ladders[position].counted)
    }
    return faults
  }

  /// Every result by the names of what it stands for, so that orders of declaration compare.
  package func byName(_ rules: RuleSet) -> [String: String] {
    var names: [String: String] = [:]
    func ids(_ deciding: DecidingQuestions) -> String {
      let shares = deciding.questions.enumerated().map { place, question in
        let share = deciding.decides.indices.contains(place) ? "\(deciding.decides[place])" : "?"
        return "\(rules.questions[question].id) \(share)"
      }
      return "\(shares.sorted()) \(deciding.isExact)"
    }
    for (position, question) in rules.questions.enumerated() {
      names[question.id.text] = "\(questions[position])"
    }
    for (position, criterion) in rules.criteria.enumerated() {
      let result = criteria[position]
      names[criterion.id.text] =
        "\(dump(result.possibilities)) \(result.counted) \(ids(result.deciding))"
    }
    for (position, measure) in rules.measures.enumerated() {
      let result = measures[position]
      names[measure.id.text] =
        "\(dump(result.counted)) \(dump(result.bounds)) \(result.canBeEmpty) \(result.isExact) "
        + "\(result.tight.map { dump($0) } ?? "-") \(ids(result.deciding))"
    }
    for (position, checklist) in rules.checklists.enumerated() {
      names["checklist \(checklist.id)"] = "\(checklists[position])"
    }
    for (position, ladder) in rules.ladders.enumerated() {
      let result = ladders[position]
      names[ladder.id.text] =
        "\(result.counted) \(dump(result.possible)) \(result.isExact) \(result.levels) "
        + "\(result.tight.map { dump($0) } ?? "-") \(ids(result.deciding)) \(result.outOfOrder) "
        + "\(result.nearMisses) \(String(describing: result.next)) \(result.declared)"
    }
    for (position, rule) in rules.consistency.enumerated() {
      names["consistency \(rule.id)"] = dump(consistency[position].possibilities)
    }
    names["given"] = "\(recommendations.given)"
    names["withheld"] = "\(recommendations.withheld)"
    names["depends"] = recommendations.depends.map {
      "\($0.recommendation.position): \($0.open) \(ids($0.deciding))"
    }.joined(separator: "; ")
    return names
  }
}
