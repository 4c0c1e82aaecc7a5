import RuleModel

/// Every policy of measures, criteria and levels.
extension SmallRuleSets {
  func ofMeasures() -> [RuleSet] {
    let lists = [[n, a], [child, a], [child], []]
    let kinds =
      lists.flatMap { parts -> [(Measure.Kind, ValueType)] in
        let terms = parts.enumerated().map {
          Measure.Term($0.element, weight: Rational($0.offset + 1))
        }
        return [
          (.sum(terms), .number), (.mean(terms), .number), (.lowest(parts), .number),
          (.highest(parts), .number),
        ]
      }
      + [
        (.count([a, some()]), .number), (.ratio(child, n), .number), (.value(child), .number),
        (.mean([Measure.Term(n, weight: 0), Measure.Term(child, weight: 0)]), .number),
        (.sum([Measure.Term(n, weight: 0), Measure.Term(child)]), .number),
      ]
    let ofNumbers = kinds.flatMap { kind, type in
      policies([.skip, .none, .value(1)], empties: [nil, 1]).map { (kind, type, $0) }
    }
    let ofMembers = [Measure.Kind.lowest, Measure.Kind.highest].flatMap { make in
      [[s, step(1)], [s], [level], [level, cases(a, level)]].flatMap { parts in
        policies([.skip, .none], empties: [nil]).map {
          (make(parts), parts.first?.type ?? .member(scale), $0)
        }
      }
    }
    let applies: [Expression?] = [nil, conditions[2]]
    let all = (ofNumbers + ofMembers).flatMap { kind, type, policies in
      applies.flatMap { appliesWhen in
        owns(type).map { (kind, type, policies, appliesWhen, $0) }
      }
    }
    return parted(all) { builder, number, part in
      let (kind, type, policies, appliesWhen, own) = part
      let measure = builder.add(
        measure: Identifier("m\(number)"), kind, own: own, appliesWhen: appliesWhen, type: type,
        policies: policies, steps: type == .number ? [.scale(-2)] : [])
      // What reads it distinguishes the ways in which it lacks.
      guard type == .number, number % 3 == 0 else { return }
      builder.add(
        measure: Identifier("p\(number)"),
        .sum([Measure.Term(builder.value(measure)), Measure.Term(builder.number(1))]),
        policies: Measure.Policies(
          missing: .value(4), notApplicable: .skip, noResultChild: .value(9)))
    }
  }

  private func owns(_ type: ValueType) -> [Expression?] {
    let value =
      switch type {
      case .number: base.make(.memberValue(s), .number)
      case .member(scale): step(2)
      default: level
      }
    return [nil, cases(some(), value)]
  }

  private func policies(
    _ substitutes: [Measure.Substitute], empties: [Rational?]
  ) -> [Measure.Policies] {
    substitutes.flatMap { missing in
      substitutes.flatMap { notApplicable in
        substitutes.flatMap { noResultChild in
          empties.map {
            Measure.Policies(
              missing: missing, notApplicable: notApplicable, noResultChild: noResultChild,
              empty: $0)
          }
        }
      }
    }
  }

  func ofCriteria() -> [RuleSet] {
    let all = conditions.flatMap { condition in
      [Criterion.WhenNotApplicable.met, .notMet, .exclude].flatMap { whenNotApplicable in
        [Criterion.WhenMissing.met, .notMet, .exclude].flatMap { whenMissing in
          [nil, "not judged"].map { (condition, whenNotApplicable, whenMissing, $0) }
        }
      }
    }
    return parted(all) { builder, number, part in
      let criterion = builder.add(
        criterion: Identifier("c\(number)"), when: part.0, whenNotApplicable: part.1,
        whenMissing: part.2, suspension: part.3)
      let met = builder.met(criterion)
      builder.add(measure: Identifier("m\(number)"), .count([met, a]))
      builder.add(recommendation: Identifier("r\(number)"), .unmet(criterion))
      builder.add(
        consistency: Identifier("s\(number)"), when: builder.make(.all([met, some()])),
        subjects: number % 2 == 0 ? [] : [kind])
    }
  }

  func ofLadders() -> [RuleSet] {
    let words = [Ladder.Level.WhenNotApplicable.met, .notMet, .exclude]
    let applies: [Expression?] = [nil, a, conditions[2]]
    let shapes = applies.flatMap { appliesWhen in
      words.flatMap { below in words.map { (appliesWhen, below, $0) } }
    }
    typealias Outcome = (id: Identifier, condition: Ladder.Outcome.Condition)
    let none: Outcome = ("out", .holds(RuleSetBuilder().compare(n, .equal, 0)))
    // The first of them is asked only where the second is answered with yes.
    let unjudged: Outcome = ("unjudged", .unanswered([Reference(2), Reference(0)]))
    let details: [(requires: [Int], condition: Expression?, outcomes: [Outcome])] = [
      ([0], nil, [none]), ([0], nil, []), ([0], some(2), [none]), ([0], some(2), []),
      ([], nil, [none]), ([], nil, [unjudged]), ([], some(2), [none]), ([], some(2), []),
      ([0], nil, [none, unjudged]), ([0], some(2), [unjudged, none]),
    ]
    let all = shapes.flatMap { shape in details.map { (shape, $0) } }
    return parted(all) { builder, number, part in
      let ((appliesWhen, below, above), (requires, condition, outcomes)) = part
      let ladder = builder.add(
        ladder: Identifier("l\(number)"),
        outcomes: outcomes,
        levels: [
          .init("lv0", [Reference(0)], whenNotApplicable: below),
          .init(
            "lv1", [Reference(1)], requires: requires, when: condition, whenNotApplicable: above),
        ], appliesWhen: appliesWhen)
      builder.add(
        recommendation: Identifier("r\(number)"), .below(ladder, level: 1), .unmet(Reference(1)))
      builder.add(
        measure: Identifier("m\(number)"), .value(builder.level(ladder)),
        type: builder.level(ladder).type)
    }
  }
}
