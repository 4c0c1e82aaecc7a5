package import RuleModel

extension Question {
  /// The question with other things that growth reads.
  func growing(effort: Rational?, isFixed: Bool, requires: Expression?) -> Question {
    Question(
      id: id, title: title, kind: kind, askWhen: askWhen, subjects: subjects,
      allowsNotApplicable: allowsNotApplicable, effort: effort, isFixed: isFixed,
      requires: requires, suspension: suspension, origin: origin, attribution: attribution,
      span: span)
  }
}

extension RuleSet {
  /// The same rules in which some more questions are facts of the past.
  package func fixing(_ positions: Set<Int>) -> RuleSet {
    RuleSet(
      id: id, title: title, sources: sources, subjects: subjects, parameters: parameters,
      enumerations: enumerations,
      questions: questions.enumerated().map { position, question in
        question.growing(
          effort: question.effort, isFixed: question.isFixed || positions.contains(position),
          requires: question.requires)
      },
      criteria: criteria, measures: measures, checklists: checklists, ladders: ladders,
      recommendations: recommendations, consistency: consistency, groups: groups,
      otherSheets: otherSheets)
  }
}

extension RuleSetGenerator {
  /// The rule set of a seed with efforts, facts of the past and what changes require.
  package static func growingRuleSet(seed: UInt64, _ size: Size) -> RuleSet {
    var generator = RuleSetGenerator(seed: seed, size)
    generator.fill()
    generator.addGrowth()
    return generator.builder.rules.permuted(using: &generator.random)
  }

  private mutating func addGrowth() {
    let efforts: [Rational?] =
      random.chance(40) ? [nil] : [nil, 1, 2, 3, Rational(1, 2), Rational(5, 2)]
    for position in builder.questions.indices {
      let effort = random.pick(efforts) ?? nil
      let isFixed = random.chance(10)
      let requires = random.chance(12) ? condition(1) : nil
      builder.questions[position] = builder.questions[position].growing(
        effort: effort, isFixed: isFixed, requires: requires)
    }
  }
}
