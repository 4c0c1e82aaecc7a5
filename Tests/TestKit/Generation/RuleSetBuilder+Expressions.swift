package import RuleModel

extension RuleSetBuilder {
  /// An expression that stands nowhere.
  package func make(_ kind: Expression.Kind, _ type: ValueType = .boolean) -> Expression {
    Expression(kind, type: type, span: Self.nowhere)
  }

  /// The answer to a question.
  package func answer(_ question: Reference<Question>) -> Expression {
    make(.question(question), questions[question].kind.type)
  }

  /// The value of a measure.
  package func value(_ measure: Reference<Measure>) -> Expression {
    make(.measure(measure), measures[measure].type)
  }

  /// Whether a criterion is met.
  package func met(_ criterion: Reference<Criterion>) -> Expression {
    make(.criterion(criterion))
  }

  /// The result of a ladder.
  package func level(_ ladder: Reference<Ladder>) -> Expression {
    make(.level(ladder), .member(ladders[ladder].enumeration))
  }

  /// A parameter's value.
  package func parameter(_ parameter: Reference<Parameter>) -> Expression {
    make(.parameter(parameter), parameters[parameter].type)
  }

  /// A number.
  package func number(_ number: Rational) -> Expression {
    make(.constant(.number(number)), .number)
  }

  /// A comparison with a number.
  package func compare(
    _ left: Expression, _ comparison: Expression.Comparison, _ right: Rational
  ) -> Expression {
    make(.compare(comparison, left, number(right)))
  }
}
