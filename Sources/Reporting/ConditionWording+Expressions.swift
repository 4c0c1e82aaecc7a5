import RuleModel
import Scoring

extension ConditionWording {
  /// A condition without conditions in it as a sentence, or nil when it has no wording.
  func condition(_ expression: Expression) -> String? {
    switch expression.kind {
    case .question, .measure: name(expression).map(strings.holds)
    case .criterion(let criterion): isGeneric ? nil : name(of: .criterion(criterion))
    case .compare(let comparison, let left, let right):
      compared(comparison, left, right)
    case .isIn(let left, let values, let negated):
      name(left).map { name in
        let listed = values.map { text($0, left.type, unit: unit(of: left)) }
        return strings.isIn(name, listed.map(strings.named), negated: negated)
      }
    case .isInParameter(let left, let parameter, let negated):
      name(left).map { name in
        let parameter = rules.parameters[parameter]
        return strings.isIn(name, named(parameter.value, parameter.type), negated: negated)
      }
    case .has(let set, let members, let quantity):
      name(set).map { strings.has($0, named(.members(members), set.type), quantity) }
    case .answered(let question):
      strings.isAnswered(name(of: .question(question)))
    case .applicable(let question):
      strings.isApplicable(name(of: .question(question)))
    case .subject(let subject): strings.isOfKind(rules.subjects[subject].title, negated: false)
    case .cases(let cases, let otherwise): choice(cases, otherwise) { condition($0) }
    case .not(let part):
      negatedSubject(part) ?? name(part).map(strings.fails) ?? condition(part).map(strings.isNot)
    case .all(let parts): joined(parts, strings.and)
    case .any(let parts): joined(parts, strings.or)
    case .constant, .parameter, .level, .atLeast, .arithmetic, .negated, .minimum, .maximum,
      .magnitude, .ratio, .coalesce, .memberValue, .fiscalYear, .daysBetween, .nothing, .aggregate,
      .pick, .lookup:
      nil
    }
  }

  /// The side of an `if` that a parameter has chosen; other expressions as they are.
  func settled(_ expression: Expression) -> Expression {
    guard case .cases(let cases, let otherwise) = expression.kind, let first = cases.first,
      case .parameter(let parameter) = first.condition.kind,
      case .boolean(let isChosen) = rules.parameters[parameter].value
    else { return expression }
    guard !isChosen else { return settled(first.value) }
    let rest = Array(cases.dropFirst())
    return settled(
      rest.isEmpty
        ? otherwise
        : Expression(
          .cases(rest, otherwise: otherwise), type: expression.type, span: expression.span))
  }

  /// What an expression looks at, by itself and in its parts, each once and in the order of
  /// writing.
  func reads(in expression: Expression) -> [TraceRead] {
    let expression = settled(expression)
    var reads: [TraceRead] = []
    switch expression.kind {
    case .question(let question), .answered(let question), .applicable(let question):
      reads.append(.question(question))
    case .measure(let measure): reads.append(.measure(measure))
    case .criterion(let criterion): reads.append(.criterion(criterion))
    case .level(let ladder): reads.append(.ladder(ladder))
    default: break
    }
    for part in expression.parts {
      for read in self.reads(in: part) where !reads.contains(read) { reads.append(read) }
    }
    return reads
  }

  /// What a condition rests on, with what was found there; that a question applies goes without
  /// saying, and so may that one does not.
  func grounds(of expression: Expression, isComplete: Bool = true) -> [String] {
    let expression = settled(expression)
    if case .applicable = expression.kind { return [] }
    guard !expression.parts.isEmpty else {
      return reads(in: expression).filter { isComplete || !isNotApplicable($0) }.map(pair)
    }
    var grounds: [String] = []
    for part in expression.parts {
      for ground in self.grounds(of: part, isComplete: isComplete)
      where !grounds.contains(ground) {
        grounds.append(ground)
      }
    }
    return grounds
  }

  private func isNotApplicable(_ read: TraceRead) -> Bool {
    guard case .question(let question) = read else { return false }
    return assessment.questions[question.position] == .notApplicable
  }

  private func joined(_ parts: [Expression], _ word: String) -> String? {
    let sentences = parts.compactMap { part in
      condition(part).map { words in
        isJoined(part)
          ? strings.grouped(words)
          : isGeneric || !tellsFindings
            ? words : found(for: part).map { words + strings.found($0) } ?? words
      }
    }
    return sentences.count == parts.count ? sentences.joined(separator: word) : nil
  }

  private func compared(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression
  ) -> String? {
    if let counted = comparedCount(comparison, left, right) { return counted }
    let unit = unit(of: left) ?? unit(of: right)
    guard let first = operand(left, unit: unit), let second = operand(right, unit: unit)
    else { return nil }
    return strings.compare(first, comparison, second)
  }

  /// One side of a comparison.
  func operand(_ expression: Expression, unit: String?) -> String? {
    switch expression.kind {
    case .constant(let value): constant(value, expression.type, unit: unit)
    case .parameter(let parameter):
      constant(rules.parameters[parameter].value, expression.type, unit: unit)
    case .arithmetic(let sign, let left, let right):
      joined(sign, part(left, of: sign, unit: unit), part(right, of: sign, unit: unit))
    case .nothing: strings.noValue
    case .cases(let cases, let otherwise):
      choice(cases, otherwise) { operand($0, unit: unit) }.map(strings.grouped)
    case .aggregate(let aggregate, let parts): joined(aggregate, parts)
    case .pick(let extreme, let candidates): picked(extreme, candidates, expression.type)
    case .lookup(let table): read(table)
    default: name(expression)
    }
  }

  /// One side of a sum or product; all but sums of sums stands in brackets.
  private func part(
    _ expression: Expression, of sign: Expression.Arithmetic, unit: String?
  ) -> String? {
    guard case .arithmetic(let inner, _, _) = expression.kind, inner != .add || sign != .add
    else { return operand(expression, unit: unit) }
    return operand(expression, unit: unit).map(strings.grouped)
  }

  func constant(_ value: Value, _ type: ValueType, unit: String?) -> String {
    let words = text(value, type, unit: unit)
    if case .member = value { return strings.named(words) }
    return words
  }

  private func joined(
    _ sign: Expression.Arithmetic, _ left: String?, _ right: String?
  ) -> String? {
    guard let left, let right else { return nil }
    return strings.joined(left, sign, right)
  }

  /// The name of what an expression reads, in quotation marks.
  func name(_ expression: Expression) -> String? {
    switch expression.kind {
    case .question(let question): name(of: .question(question))
    case .measure(let measure): name(of: .measure(measure))
    case .level(let ladder): name(of: .ladder(ladder))
    default: nil
    }
  }

  private func unit(of expression: Expression) -> String? {
    switch expression.kind {
    case .question(let question): rules.questions[question].unit
    case .measure(let measure): rules.measures[measure].display.unit
    case .arithmetic(_, let left, let right): unit(of: left) ?? unit(of: right)
    case .aggregate(.count, _): nil
    case .aggregate(_, let parts): parts.first.flatMap(unit)
    default: nil
    }
  }
}
