package import RuleModel
package import Scoring

/// Scores a sheet with missing answers as Bounds.md says, and the counted result as
/// RuleLanguage.md says.
///
/// Both views share the arithmetic of expressions and differ in what a name stands for: in the
/// bounds a criterion, a measure or a ladder is everything that it can be; in the counted view it
/// is its counted result.
package final class AbstractEvaluator {
  /// Which result is asked for.
  enum View: Int {
    case bounds
    case counted
  }

  let rules: RuleSet
  let sheet: AnswerSheet
  /// Whether questions without an answer stay so: then `answered` does not hold.
  let isFinal: Bool
  /// Looked at only where a divisor can be zero.
  private(set) lazy var granularity = Granularity(rules)
  private var knownApplicability: [[Int: Possibilities]] = [[:], [:]]
  private var knownCriteria: [[Int: Possibilities]] = [[:], [:]]
  private var knownMeasures: [Int: Abstract] = [:]
  private var knownApplied: [Int: Abstract] = [:]
  private var knownCounted: [Int: CountedMeasure] = [:]
  private var knownLadders: [[Int: LadderView]] = [[:], [:]]

  package init(_ rules: RuleSet, _ sheet: AnswerSheet, isFinal: Bool = false) {
    self.rules = rules
    self.sheet = sheet
    self.isFinal = isFinal
  }

  /// Whether something is for this respondent.
  func isFor(_ subjects: [Reference<Subject>]) -> Bool {
    if subjects.isEmpty || sheet.respondent.subjects.isEmpty { return true }
    return subjects.contains { sheet.respondent.subjects.contains($0) }
  }

  // MARK: Questions

  func given(_ reference: Reference<Question>) -> GivenAnswer {
    GivenAnswer(sheet.answers[reference.position], rules.questions[reference], rules)
  }

  /// `.met` stands for "applies", `.notMet` for "does not".
  func applicability(_ reference: Reference<Question>, _ view: View = .bounds) -> Possibilities {
    if let known = knownApplicability[view.rawValue][reference.position] { return known }
    let question = rules.questions[reference]
    var result: Possibilities
    if !isFor(question.subjects) || question.suspension != nil || given(reference) == .notApplicable
    {
      result = .notMet
    } else {
      result = question.askWhen.map { possibilities($0, view) } ?? .met
      result = result.replacingNotApplicable(by: .notMet)
      if given(reference) == .unanswered {
        // Counted: a question that may be asked and has no answer counts as asked.
        if view == .counted, result.contains(.met) { result = .met }
        if !isFinal, question.allowsNotApplicable(in: rules) { result.insert(.notMet) }
      }
    }
    knownApplicability[view.rawValue][reference.position] = result
    return result
  }

  package func state(_ reference: Reference<Question>) -> QuestionState {
    guard applicability(reference).contains(.met) else { return .notApplicable }
    if case .value(let value) = given(reference) { return .answered(value) }
    // Its own 該当なし does not hang on other answers.
    let asked = rules.questions[reference].askWhen.map { possibilities($0, .bounds) } ?? .met
    return asked == .met ? .unanswered : .unansweredIfAsked
  }

  private func question(_ reference: Reference<Question>, _ view: View) -> Abstract {
    let applicability = applicability(reference, view)
    guard applicability.contains(.met) else { return .lacking }
    let canLack = applicability.contains(.notMet)
    if case .value(.text(let text)) = given(reference) {
      let content = Abstract.Content.text(
        text, of: reference.position, canBeEmpty: text.isEmpty, canBeOther: !text.isEmpty)
      return Abstract(content, canLack: canLack)
    }
    if case .value(let value) = given(reference) { return Abstract(value, canLack: canLack) }
    return Abstract(rules.questions[reference].everyAnswer(in: rules), canLack: canLack)
  }

  private func answered(_ reference: Reference<Question>, _ view: View) -> Possibilities {
    let applicability = applicability(reference, view)
    var result: Possibilities = applicability.contains(.notMet) ? .notMet : []
    if applicability.contains(.met) {
      switch given(reference) {
      case .value(let value): result.insert(value == .text("") ? .notMet : .met)
      case .unanswered: result.insert(isFinal ? .notMet : [.met, .notMet])
      case .notApplicable: break
      }
    }
    return result
  }

  // MARK: Criteria

  /// A criterion's own condition.
  func criterion(_ reference: Reference<Criterion>, _ view: View) -> Possibilities {
    if let known = knownCriteria[view.rawValue][reference.position] { return known }
    let criterion = rules.criteria[reference]
    let result =
      criterion.suspension == nil ? possibilities(criterion.condition, view) : .notApplicable
    knownCriteria[view.rawValue][reference.position] = result
    return result
  }

  /// A criterion as lists and expressions see it.
  func namedCriterion(_ reference: Reference<Criterion>, _ view: View) -> Possibilities {
    // A suspended one leaves every list.
    guard rules.criteria[reference].suspension == nil else { return .notApplicable }
    var result = criterion(reference, view)
    if view == .counted, result.verdict == .unknown {
      switch rules.criteria[reference].whenMissing {
      case .met: return .met
      case .notMet: return .notMet
      case .exclude: return .notApplicable
      }
    }
    switch rules.criteria[reference].whenNotApplicable {
    case .met: result = result.replacingNotApplicable(by: .met)
    case .notMet: result = result.replacingNotApplicable(by: .notMet)
    case .exclude: break
    }
    return result
  }

  /// The verdict under the policies.
  package func countedVerdict(_ reference: Reference<Criterion>) -> Verdict {
    namedCriterion(reference, .counted).verdict
  }

  // MARK: Measures

  func measure(_ reference: Reference<Measure>) -> Abstract {
    if let known = knownMeasures[reference.position] { return known }
    let applicability = applicability(reference, .bounds)
    let result =
      applicability.contains(.met)
      ? appliedMeasure(reference).lacking(if: applicability.contains(.notMet)) : .lacking
    knownMeasures[reference.position] = result
    return result
  }

  /// What a measure can be where it applies.
  func appliedMeasure(_ reference: Reference<Measure>) -> Abstract {
    if let known = knownApplied[reference.position] { return known }
    let result = measureBounds(rules.measures[reference])
    knownApplied[reference.position] = result
    return result
  }

  package func counted(_ reference: Reference<Measure>) -> CountedValue {
    countedMeasure(reference).result
  }

  private func countedMeasure(_ reference: Reference<Measure>) -> CountedMeasure {
    if let known = knownCounted[reference.position] { return known }
    let measure = rules.measures[reference]
    let applicability = applicability(reference, .counted)
    let result: CountedMeasure
    if applicability == .met {
      result = countedMeasure(measure)
    } else if applicability.contains(.met), measure.policies.missing == .none {
      result = .missing
    } else {
      result = CountedMeasure(result: .notApplicable, value: .lacking)
    }
    knownCounted[reference.position] = result
    return result
  }

  private func measure(_ reference: Reference<Measure>, _ view: View) -> Abstract {
    guard view == .counted else { return measure(reference) }
    let counted = countedMeasure(reference)
    return counted.result == .missing ? measure(reference) : counted.value
  }

  // MARK: Ladders

  func ladder(_ reference: Reference<Ladder>, _ view: View) -> LadderView {
    if let known = knownLadders[view.rawValue][reference.position] { return known }
    let result = ladderView(rules.ladders[reference], view)
    knownLadders[view.rawValue][reference.position] = result
    return result
  }

  // MARK: Expressions

  func possibilities(_ expression: Expression, _ view: View) -> Possibilities {
    value(expression, view).possibilities
  }

  func value(_ expression: Expression, _ view: View) -> Abstract {
    switch expression.kind {
    case .constant(let value): Abstract(value)
    case .parameter(let parameter): Abstract(rules.parameters[parameter].value)
    case .question(let reference): question(reference, view)
    case .measure(let reference): measure(reference, view)
    case .criterion(let reference): Abstract(namedCriterion(reference, view))
    case .level(let reference): level(reference, view)

    case .not(let part):
      Abstract(.joined([possibilities(part, view)]) { met, _ in met == 0 })
    case .all(let parts): Abstract(.all(parts.map { possibilities($0, view) }))
    case .any(let parts):
      Abstract(.joined(parts.map { possibilities($0, view) }) { met, _ in met > 0 })
    case .atLeast(let count, let parts):
      Abstract(.joined(parts.map { possibilities($0, view) }) { met, _ in met >= count })

    case .compare(let comparison, let left, let right):
      both(left, right, view) { compare(comparison, $0, $1, type: left.type) }
    case .isIn(let part, let values, let negated):
      one(part, view) { Abstract(isIn($0, values, negated: negated)) }
    case .isInParameter(let part, let parameter, let negated):
      one(part, view) {
        guard case .members(let set) = rules.parameters[parameter].value else { return .lacking }
        return Abstract(isIn($0, set.positions.map(Value.member), negated: negated))
      }
    case .has(let part, let wanted, let quantity): one(part, view) { has($0, wanted, quantity) }

    case .arithmetic(let operation, let left, let right):
      both(left, right, view) { arithmetic(operation, $0, $1) }
    case .negated(let part): one(part, view) { interval($0) { (-$1, -$0) } }
    case .magnitude(let part):
      one(part, view) {
        interval($0) { low, high in
          let ends = [low < 0 ? -low : low, high < 0 ? -high : high].sorted()
          return (low <= 0 && high >= 0 ? 0 : ends[0], ends[1])
        }
      }
    case .minimum(let parts): several(parts, view) { lows, highs in (lows.min(), highs.min()) }
    case .maximum(let parts): several(parts, view) { lows, highs in (lows.max(), highs.max()) }
    case .ratio(let top, let bottom, let empty):
      ratio(
        value(top, view), value(bottom, view), empty: empty.map { value($0, view) },
        divisor: bottom)
    case .cases(let cases, let otherwise):
      cases.reversed().reduce(value(otherwise, view)) { rest, one in
        choice(possibilities(one.condition, view), value(one.value, view), rest)
      }
    case .nothing: .lacking
    case .subject(let subject): Abstract(.boolean(isFor([subject])))
    case .aggregate(let aggregate, let parts):
      self.aggregate(aggregate, parts.map { placed($0, view) })
    case .pick(let extreme, let candidates):
      pick(extreme, candidates.map { ($0.member, placed($0.value, view)) })
    case .lookup(let table): cells(of: table, view)
    case .coalesce(let parts): coalesce(parts.map { value($0, view) })
    case .answered(let reference): Abstract(answered(reference, view))
    case .applicable(let reference): Abstract(applicability(reference, view))
    case .memberValue(let part): one(part, view) { memberValue($0, part.type) }
    case .fiscalYear(let part):
      one(part, view) {
        guard case .date(let low, let high) = $0 else { preconditionFailure("not a date") }
        return Abstract(.number(Rational(low.fiscalYear), Rational(high.fiscalYear)))
      }
    case .daysBetween(let from, let to):
      both(from, to, view) {
        guard case .date(let fromLow, let fromHigh) = $0, case .date(let toLow, let toHigh) = $1
        else { preconditionFailure("not dates") }
        return Abstract(
          .number(
            Rational(toLow.dayNumber - fromHigh.dayNumber),
            Rational(toHigh.dayNumber - fromLow.dayNumber)))
      }
    }
  }

  /// A function of a part; it lacks where the part does.
  private func one(
    _ part: Expression, _ view: View, _ function: (Abstract.Content) -> Abstract
  ) -> Abstract {
    let part = value(part, view)
    guard let content = part.content else { return .lacking }
    return function(content).lacking(if: part.canLack)
  }

  /// A function of two parts; it lacks where one of them does.
  private func both(
    _ left: Expression, _ right: Expression, _ view: View,
    _ function: (Abstract.Content, Abstract.Content) -> Abstract
  ) -> Abstract {
    let second = value(right, view)
    return one(left, view) { first in
      guard let content = second.content else { return .lacking }
      return function(first, content).lacking(if: second.canLack)
    }
  }

  /// A function of the ends of several numbers; it lacks where one of them does.
  private func several(
    _ parts: [Expression], _ view: View,
    _ function: ([Rational], [Rational]) -> (Rational?, Rational?)
  ) -> Abstract {
    let parts = parts.map { value($0, view) }
    let ends = parts.compactMap(\.number)
    guard ends.count == parts.count,
      case (let low?, let high?) = function(ends.map(\.low), ends.map(\.high))
    else { return .lacking }
    return Abstract(.number(low, high), canLack: parts.contains(where: \.canLack))
  }
}
