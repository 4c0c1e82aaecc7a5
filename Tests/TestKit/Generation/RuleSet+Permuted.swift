package import RuleModel

extension RuleSet {
  /// The same rules with questions, criteria, measures and ladders declared in another order.
  package func permuted(using random: inout SplitMix64) -> RuleSet {
    renumbered(
      Renumbering(
        questions: questions.indices.shuffled(using: &random),
        criteria: criteria.indices.shuffled(using: &random),
        measures: measures.indices.shuffled(using: &random),
        ladders: ladders.indices.shuffled(using: &random)))
  }

  /// The same rules with every list in the order given.
  package func renumbered(_ new: Renumbering) -> RuleSet {
    RuleSet(
      id: id, title: title, sources: sources, subjects: subjects, parameters: parameters,
      enumerations: enumerations.map(new.enumeration),
      questions: new.questions.map { new.question(questions[$0]) },
      criteria: new.criteria.map { new.criterion(criteria[$0]) },
      measures: new.measures.map { new.measure(measures[$0]) },
      checklists: checklists.map(new.checklist),
      ladders: new.ladders.map { new.ladder(ladders[$0]) },
      recommendations: recommendations.map(new.recommendation),
      consistency: consistency.map(new.rule), groups: groups.map(new.group),
      otherSheets: otherSheets.map(new.sheet), advice: advice)
  }
}

/// New orders: each list names the old positions in their new order.
package struct Renumbering {
  package var questions: [Int]
  package var criteria: [Int]
  package var measures: [Int]
  package var ladders: [Int]

  package init(questions: [Int], criteria: [Int], measures: [Int], ladders: [Int]) {
    self.questions = questions
    self.criteria = criteria
    self.measures = measures
    self.ladders = ladders
  }

  private func new<Element>(_ reference: Reference<Element>, _ order: [Int]) -> Reference<Element> {
    Reference(order.firstIndex(of: reference.position) ?? reference.position)
  }

  func question(_ old: Reference<Question>) -> Reference<Question> { new(old, questions) }
  func criterion(_ old: Reference<Criterion>) -> Reference<Criterion> { new(old, criteria) }
  func measure(_ old: Reference<Measure>) -> Reference<Measure> { new(old, measures) }
  func ladder(_ old: Reference<Ladder>) -> Reference<Ladder> { new(old, ladders) }

  func enumeration(_ old: Enumeration) -> Enumeration {
    guard case .ladder(let reference) = old.origin else { return old }
    return Enumeration(
      id: old.id, title: old.title, origin: .ladder(ladder(reference)), members: old.members,
      unorderedPrefix: old.unorderedPrefix, attribution: old.attribution, span: old.span)
  }

  func question(_ old: Question) -> Question {
    Question(
      id: old.id, title: old.title, kind: old.kind, askWhen: old.askWhen.map(expression),
      subjects: old.subjects, allowsNotApplicable: old.allowsNotApplicable,
      effort: old.effort, isFixed: old.isFixed, requires: old.requires.map(expression),
      suspension: old.suspension, origin: origin(old.origin), attribution: old.attribution,
      span: old.span)
  }

  private func origin(_ old: Question.Origin) -> Question.Origin {
    guard case .copy(let original, let sheet) = old else { return old }
    return .copy(of: question(original), on: sheet)
  }

  func group(_ old: Group) -> Group {
    var rows = old.rows
    if case .free(let count, let maximum) = rows {
      rows = .free(count: question(count), maximum: maximum)
    }
    return Group(
      id: old.id, title: old.title, help: old.help, rows: rows, columns: old.columns,
      cells: old.cells.map { $0.map(question) }, attribution: old.attribution, span: old.span)
  }

  func sheet(_ old: OtherSheet) -> OtherSheet {
    OtherSheet(
      id: old.id, title: old.title, presence: question(old.presence), span: old.span)
  }

  func rule(_ old: ConsistencyRule) -> ConsistencyRule {
    ConsistencyRule(
      id: old.id, title: old.title, note: old.note, condition: expression(old.condition),
      subjects: old.subjects, attribution: old.attribution, span: old.span)
  }

  func criterion(_ old: Criterion) -> Criterion {
    Criterion(
      id: old.id, title: old.title, condition: expression(old.condition),
      whenNotApplicable: old.whenNotApplicable, whenMissing: old.whenMissing,
      suspension: old.suspension, sheet: old.sheet, attribution: old.attribution, span: old.span)
  }

  func measure(_ old: Measure) -> Measure {
    func terms(_ old: [Measure.Term]) -> [Measure.Term] {
      old.map { Measure.Term(expression($0.expression), weight: $0.weight) }
    }
    let kind: Measure.Kind =
      switch old.kind {
      case .value(let part): .value(expression(part))
      case .sum(let parts): .sum(terms(parts))
      case .mean(let parts): .mean(terms(parts))
      case .ratio(let top, let bottom): .ratio(expression(top), expression(bottom))
      case .count(let parts): .count(parts.map(expression))
      case .lowest(let parts): .lowest(parts.map(expression))
      case .highest(let parts): .highest(parts.map(expression))
      }
    return Measure(
      id: old.id, title: old.title, kind: kind, own: old.own.map(expression),
      appliesWhen: old.appliesWhen.map(expression), type: old.type, policies: old.policies,
      steps: old.steps, display: old.display, range: old.range, sheet: old.sheet,
      attribution: old.attribution, span: old.span)
  }

  func checklist(_ old: Checklist) -> Checklist {
    Checklist(
      id: old.id, title: old.title,
      sections: old.sections.map { section in
        Checklist.Section(
          id: section.id, title: section.title,
          items: section.items.map { item in
            Checklist.Item(
              id: item.id, title: item.title, condition: expression(item.condition),
              question: item.question.map(question), weight: item.weight,
              attribution: item.attribution, span: item.span)
          },
          measure: measure(section.measure), attribution: section.attribution,
          span: section.span)
      },
      measure: measure(old.measure), subjects: old.subjects, attribution: old.attribution,
      span: old.span)
  }

  func ladder(_ old: Ladder) -> Ladder {
    Ladder(
      id: old.id, title: old.title,
      outcomes: old.outcomes.map {
        Ladder.Outcome(
          id: $0.id, title: $0.title, condition: condition($0.condition),
          attribution: $0.attribution, span: $0.span)
      },
      floor: old.floor,
      levels: old.levels.map {
        Ladder.Level(
          id: $0.id, title: $0.title, requires: $0.requires,
          criteria: $0.criteria.map(criterion), condition: $0.condition.map(expression),
          state: $0.state.map(measure), whenNotApplicable: $0.whenNotApplicable,
          attribution: $0.attribution, span: $0.span)
      },
      appliesWhen: old.appliesWhen.map(expression), enumeration: old.enumeration,
      declared: old.declared.map(question), subjects: old.subjects, sheet: old.sheet,
      attribution: old.attribution, span: old.span)
  }

  private func condition(_ old: Ladder.Outcome.Condition) -> Ladder.Outcome.Condition {
    switch old {
    case .holds(let condition): .holds(expression(condition))
    case .unanswered(let questions): .unanswered(questions.map(question))
    }
  }

  func recommendation(_ old: Recommendation) -> Recommendation {
    let triggers = old.triggers.map { trigger -> Recommendation.Trigger in
      switch trigger {
      case .unmet(let reference): .unmet(criterion(reference))
      case .below(let reference, let level): .below(ladder(reference), level: level)
      case .chosen(let reference, let member): .chosen(question(reference), member: member)
      case .condition(let condition): .condition(expression(condition))
      }
    }
    return Recommendation(
      id: old.id, title: old.title, triggers: triggers, subjects: old.subjects,
      attribution: old.attribution, span: old.span)
  }

  func expression(_ old: Expression) -> Expression {
    Expression(kind(old.kind), type: old.type, span: old.span)
  }

  private func kind(_ old: Expression.Kind) -> Expression.Kind {
    switch old {
    case .constant, .parameter: old
    case .question(let reference): .question(question(reference))
    case .measure(let reference): .measure(measure(reference))
    case .criterion(let reference): .criterion(criterion(reference))
    case .level(let reference): .level(ladder(reference))
    case .not(let part): .not(expression(part))
    case .all(let parts): .all(parts.map(expression))
    case .any(let parts): .any(parts.map(expression))
    case .atLeast(let count, let parts): .atLeast(count, parts.map(expression))
    case .compare(let comparison, let left, let right):
      .compare(comparison, expression(left), expression(right))
    case .isIn(let part, let values, let negated): .isIn(expression(part), values, negated: negated)
    case .isInParameter(let part, let parameter, let negated):
      .isInParameter(expression(part), parameter, negated: negated)
    case .has(let part, let set, let quantity): .has(expression(part), set, quantity)
    case .arithmetic(let operation, let left, let right):
      .arithmetic(operation, expression(left), expression(right))
    case .negated(let part): .negated(expression(part))
    case .minimum(let parts): .minimum(parts.map(expression))
    case .maximum(let parts): .maximum(parts.map(expression))
    case .magnitude(let part): .magnitude(expression(part))
    case .ratio(let top, let bottom, let empty):
      .ratio(expression(top), expression(bottom), empty: empty.map(expression))
    case .cases(let cases, let otherwise):
      .cases(
        cases.map { .init(when: expression($0.condition), then: expression($0.value)) },
        otherwise: expression(otherwise))
    case .nothing, .subject: old
    case .aggregate(let aggregate, let parts): .aggregate(aggregate, parts.map(expression))
    case .pick(let extreme, let candidates):
      .pick(extreme, candidates.map { .init(member: $0.member, value: expression($0.value)) })
    case .lookup(let table):
      .lookup(
        .init(
          axes: table.axes.map { .init(expression($0.operand), keys: $0.keys) },
          cells: table.cells))
    case .coalesce(let parts): .coalesce(parts.map(expression))
    case .answered(let reference): .answered(question(reference))
    case .applicable(let reference): .applicable(question(reference))
    case .memberValue(let part): .memberValue(expression(part))
    case .fiscalYear(let part): .fiscalYear(expression(part))
    case .daysBetween(let from, let to): .daysBetween(expression(from), expression(to))
    }
  }
}
