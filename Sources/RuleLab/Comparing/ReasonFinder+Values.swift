import Diagnostics
import RuleModel
import Scoring

extension ReasonFinder {
  func measure(_ position: Int) -> [Reason] {
    let measure = rules.measures[position]
    return [
      Reason(measure.id.text, result: value(ofMeasure: position), at: measure.span)
    ] + parts(measure.expressions)
  }

  // The parts of a roll-up; of many those without a value first, as they often decide.
  private func parts(_ expressions: [Expression]) -> [Reason] {
    guard expressions.count > Self.mostParts else {
      return expressions.map { reason($0, depth: 1) }
    }
    let open = expressions.filter { !reads($0).allSatisfy(hasValue) }
    let shown = (open + expressions.filter { reads($0).allSatisfy(hasValue) })
      .prefix(Self.mostParts)
    let rest = Strings.andMore(expressions.count - shown.count)
    return shown.map { reason($0, depth: 1) } + [Reason(depth: 1, rest)]
  }

  // The items that stand as the differing count says.
  func checklist(_ position: Int, _ part: ChecklistPart) -> [Reason] {
    let checklist = rules.checklists[position]
    let sections = assessment.checklists[position].sections
    return zip(checklist.sections, sections).flatMap { section, result in
      zip(section.items, result.items).compactMap { item, possibilities -> Reason? in
        guard possibilities.verdict.rawValue == part.rawValue else { return nil }
        return Reason(
          item.id.text, result: possibilities.verdict.rawValue, at: item.span,
          reads: item.question == nil ? reads(item.condition).map(read) : [])
      }
    }
  }

  func given(_ expected: Notation, _ found: Notation) -> [Reason] {
    guard case .list(let expected) = expected, case .list(let found) = found else { return [] }
    return rules.recommendations.indices.flatMap { position -> [Reason] in
      let recommendation = rules.recommendations[position]
      let id = recommendation.id.text
      guard expected.contains(id) != found.contains(id) else { return [] }
      let result = results.notation(of: .recommendation(position)).text
      return [Reason(id, result: result, at: recommendation.span)]
        + self.recommendation(position, depth: 1)
    }
  }

  func recommendation(_ position: Int, depth: Int) -> [Reason] {
    let recommendation = rules.recommendations[position]
    return recommendation.triggers.flatMap {
      trigger($0, at: recommendation.span, depth: depth)
    }
  }

  private func trigger(
    _ trigger: Recommendation.Trigger, at span: Span, depth: Int
  ) -> [Reason] {
    switch trigger {
    case .unmet(let reference): return criterion(reference.position, depth: depth)
    case .below(let ladder, let level):
      let below = rules.ladders[ladder].levels[level].id.text
      return [
        Reason(
          depth: depth, "level: \(below)", at: span, reads: [read(.ladder(ladder))])
      ]
    case .chosen(let question, let member):
      let chosen = rules.questions[question].kind
      let name = results.notation(of: .member(member), chosen.type).text
      return [
        Reason(
          depth: depth, "choice: \(name)", at: span,
          reads: [read(.question(question))])
      ]
    case .condition(let expression): return conditions(expression, depth: depth)
    }
  }

  // The parts of a spread-out condition, each on a line.
  private func conditions(_ expression: Expression, depth: Int) -> [Reason] {
    switch expression.kind {
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      parts.flatMap { conditions($0, depth: depth) }
    default: [reason(expression, depth: depth)]
    }
  }

  func deciding(_ expected: Notation, _ found: Notation) -> [Reason] {
    guard case .list(let expected) = expected, case .list(let found) = found else { return [] }
    return rules.questions.indices.compactMap { position in
      let id = rules.questions[position].id.text
      guard expected.contains(id) != found.contains(id) else { return nil }
      return Reason(id, result: results.state(position), at: rules.questions[position].span)
    }
  }

  func question(_ position: Int) -> [Reason] {
    let question = rules.questions[position]
    let (_, value) = read(.question(Reference(position)))
    let line = Reason(question.id.text, result: value, at: question.span)
    return [line] + (question.askWhen.map { conditions($0, depth: 1) } ?? [])
  }
}
