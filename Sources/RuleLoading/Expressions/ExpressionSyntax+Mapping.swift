extension ExpressionSyntax {
  /// The same expression with every part, the innermost first, changed; places stay.
  func mapped(_ change: (ExpressionSyntax) -> ExpressionSyntax) -> ExpressionSyntax {
    func inner(_ part: ExpressionSyntax) -> ExpressionSyntax { part.mapped(change) }
    let kind: Kind =
      switch self.kind {
      case .number, .truth, .text, .name, .qualified, .nothing, .reference, .faulty: self.kind
      case .not(let part): .not(inner(part))
      case .and(let parts): .and(parts.map(inner))
      case .or(let parts): .or(parts.map(inner))
      case .negated(let part): .negated(inner(part))
      case .compare(let comparison, let left, let right):
        .compare(comparison, inner(left), inner(right))
      case .arithmetic(let operation, let left, let right):
        .arithmetic(operation, inner(left), inner(right))
      case .membership(let membership, let left, .list(let list, let span)):
        .membership(membership, inner(left), .list(list.map(inner), span))
      case .membership(let membership, let left, .single(let right)):
        .membership(membership, inner(left), .single(inner(right)))
      case .call(let function, let arguments):
        .call(function, arguments.map { .init(label: $0.label, value: inner($0.value)) })
      case .quantified(let quantifier):
        .quantified(
          QuantifierSyntax(
            function: quantifier.function,
            rows: RowsSyntax(
              domain: quantifier.rows.domain, binder: quantifier.rows.binder,
              filter: quantifier.rows.filter.map(inner)),
            body: quantifier.body.map(inner), empty: quantifier.empty.map(inner)))
      case .aggregate(let aggregate, let parts): .aggregate(aggregate, parts.map(inner))
      case .cases(let cases, let otherwise):
        .cases(
          cases.map { CaseSyntax(condition: inner($0.condition), value: inner($0.value)) },
          otherwise: inner(otherwise))
      case .pick(let extreme, let candidates, let owner):
        .pick(
          extreme, candidates.map { CandidateSyntax(member: $0.member, value: inner($0.value)) },
          from: owner)
      case .lookup(let table):
        .lookup(
          LookupSyntax(
            axes: table.axes.map {
              .init(operand: inner($0.operand), keys: $0.keys, span: $0.span)
            },
            cells: table.cells, gives: table.gives))
      }
    return change(ExpressionSyntax(kind, span: span))
  }
}

extension ConditionSyntax {
  /// The same condition with every part of its expressions changed.
  func mapped(_ change: (ExpressionSyntax) -> ExpressionSyntax) -> ConditionSyntax {
    switch self {
    case .expression(let expression): .expression(expression.mapped(change))
    case .all(let parts, let key): .all(parts.map { $0.mapped(change) }, key: key)
    case .any(let parts, let key): .any(parts.map { $0.mapped(change) }, key: key)
    case .not(let part, let key): .not(part.mapped(change), key: key)
    case .atLeast(let count, let parts, let key):
      .atLeast(count, parts.map { $0.mapped(change) }, key: key)
    }
  }
}
