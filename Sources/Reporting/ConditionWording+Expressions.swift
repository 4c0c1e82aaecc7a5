import RuleModel
import Scoring

extension ConditionWording {
  /// A condition without conditions in it as a sentence, or nil when it has no wording.
  func condition(_ expression: Expression) -> String? {
    switch expression.kind {
    case .question, .measure: name(expression).map(strings.holds)
    case .criterion(let criterion): strings.named(rules.criteria[criterion].title)
    case .compare(let comparison, let left, let right):
      compared(comparison, left, right)
    case .isIn(let left, let values, let negated):
      name(left).map { name in
        let listed = values.map { text($0, left.type, unit: unit(of: left)) }
        return strings.isIn(
          name, listed.map(strings.named).joined(separator: strings.separator), negated: negated)
      }
    case .isInParameter(let left, let parameter, let negated):
      name(left).map { name in
        let parameter = rules.parameters[parameter]
        return strings.isIn(name, text(parameter.value, parameter.type), negated: negated)
      }
    case .has(let set, let members, let quantity):
      name(set).map { strings.has($0, self.members(members, set.type), quantity) }
    case .answered(let question):
      strings.isAnswered(strings.named(rules.questions[question].title))
    case .applicable(let question):
      strings.isApplicable(strings.named(rules.questions[question].title))
    case .not(let part):
      name(part).map(strings.fails) ?? condition(part).map(strings.isNot)
    case .constant, .parameter, .level, .all, .any, .atLeast, .arithmetic, .negated, .minimum,
      .maximum, .magnitude, .ratio, .ifElse, .coalesce, .memberValue, .fiscalYear, .daysBetween:
      nil
    }
  }

  private func compared(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression
  ) -> String? {
    let unit = unit(of: left) ?? unit(of: right)
    guard let first = operand(left, unit: unit), let second = operand(right, unit: unit)
    else { return nil }
    return strings.compare(first, comparison, second)
  }

  /// One side of a comparison.
  private func operand(_ expression: Expression, unit: String?) -> String? {
    switch expression.kind {
    case .constant(let value): constant(value, expression.type, unit: unit)
    case .parameter(let parameter):
      constant(rules.parameters[parameter].value, expression.type, unit: unit)
    case .arithmetic(let sign, let left, let right):
      joined(sign, operand(left, unit: unit), operand(right, unit: unit))
    default: name(expression)
    }
  }

  private func constant(_ value: Value, _ type: ValueType, unit: String?) -> String {
    let words = text(value, type, unit: unit)
    if case .member = value { return strings.named(words) }
    return words
  }

  private func joined(
    _ sign: Expression.Arithmetic, _ left: String?, _ right: String?
  ) -> String? {
    guard let left, let right else { return nil }
    let symbol =
      switch sign {
      case .add: "＋"
      case .subtract: "－"
      case .multiply: "×"
      case .divide: "÷"
      }
    return "\(left) \(symbol) \(right)"
  }

  /// The name of what an expression reads, in quotation marks.
  private func name(_ expression: Expression) -> String? {
    switch expression.kind {
    case .question(let question): strings.named(rules.questions[question].title)
    case .measure(let measure): strings.named(rules.measures[measure].title)
    case .level(let ladder): strings.named(rules.ladders[ladder].title)
    default: nil
    }
  }

  private func unit(of expression: Expression) -> String? {
    switch expression.kind {
    case .question(let question): rules.questions[question].unit
    case .measure(let measure): rules.measures[measure].display.unit
    case .arithmetic(_, let left, let right): unit(of: left) ?? unit(of: right)
    default: nil
    }
  }
}
