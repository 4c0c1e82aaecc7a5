import Diagnostics
import RuleModel

extension Expansion {
  /// The rows that a name stands for; nil when it stands for none, which is reported.
  func domain(_ id: Located<String>) -> Domain? {
    if let domain = domains[id.value] { return domain }
    if !faultyDomains.contains(id.value) {
      findings.report(
        .unknownDomain(
          id, isEnumeration: lists[id.value] != nil,
          candidates: findings.nearNames.candidates(domains.keys.sorted())))
    }
    return nil
  }

  /// Whether a binder's name is free; one that is not is reported.
  func isFree(_ binder: Located<String>?, _ bindings: Bindings) -> Bool {
    guard let binder else { return true }
    if let fault = IdentifierForm.fault(in: binder) {
      findings.report(fault)
      return false
    }
    let taken = ["row", "answer"].contains(binder.value)
    guard
      taken || valueNames.contains(binder.value) || bindings.named[binder.value] != nil
        || sheets.contains(binder.value) || domains[binder.value] != nil
    else { return true }
    findings.report(.binderTaken(binder))
    return false
  }

  /// A value over rows, as a list.
  func quantified(
    _ quantifier: QuantifierSyntax, _ bindings: Bindings, at span: Span
  ) -> ExpressionSyntax {
    findings.expand(span)
    let function = quantifier.function.value
    guard let domain = domain(quantifier.rows.domain), isFree(quantifier.rows.binder, bindings)
    else { return faulty(at: span) }
    if let empty = quantifier.empty, function == .count || function == .sum {
      findings.report(.emptyOfTotal(function.rawValue, at: empty.span))
    }
    if quantifier.body == nil, !domain.hasAnswers {
      guard function == .count else {
        findings.report(.rowWithoutAnswer(of: domain.id, at: quantifier.rows.domain.span))
        return faulty(at: span)
      }
      if quantifier.rows.filter == nil, domain.origin == .freeRows {
        return ExpressionSyntax(.name(domain.id), span: span)
      }
    }
    let binder = quantifier.rows.binder?.value
    var parts: [ExpressionSyntax] = []
    for position in domain.rows.indices {
      guard !isExhausted else { break }
      let row = BoundRow(domain: domain, position: position)
      let inner = bindings.binding(row, as: binder)
      var rest: ExpressionSyntax?
      if let filter = quantifier.rows.filter {
        switch self.filter(filter, inner) {
        case .known(let verdict):
          guard verdict == true else { continue }
        case .open(let syntax): rest = syntax
        }
      }
      var part = body(quantifier, row, inner, at: span)
      if let rest { part = guarded(part, by: rest) }
      if let existence = row.row.existence { part = guarded(part, by: existence.syntax(at: span)) }
      guard takePart(at: span) else { break }
      parts.append(part)
    }
    if parts.isEmpty {
      if let empty = quantifier.empty { return expression(empty, bindings) }
      parts = [emptyPart(quantifier, domain, bindings, at: span)]
    }
    let list = self.list(parts, function, at: span)
    guard let empty = quantifier.empty else { return list }
    let name = Located(ExpressionFunction.coalesce.rawValue, at: quantifier.function.span)
    let values = [list, expression(empty, bindings)]
    return ExpressionSyntax(
      .call(name, values.map { .init(label: nil, value: $0) }), span: span)
  }

  private func body(
    _ quantifier: QuantifierSyntax, _ row: BoundRow, _ bindings: Bindings, at span: Span
  ) -> ExpressionSyntax {
    if let body = quantifier.body { return expression(body, bindings) }
    return row.row.answer?.syntax(at: quantifier.rows.domain.span)
      ?? ExpressionSyntax(.truth(true), span: span)
  }

  /// A part that is never there, of the type that the parts of a list would have, since a list
  /// without any has none.
  private func emptyPart(
    _ quantifier: QuantifierSyntax, _ domain: Domain, _ bindings: Bindings, at span: Span
  ) -> ExpressionSyntax {
    let kept = findings
    defer { findings = kept }
    for position in domain.rows.indices.prefix(20) {
      // A row that the filter leaves out need not fit the body.
      let tried = Findings()
      findings = tried
      let row = BoundRow(domain: domain, position: position)
      let value = body(
        quantifier, row, bindings.binding(row, as: quantifier.rows.binder?.value), at: span)
      if tried.diagnostics.isEmpty { return never(value) }
    }
    switch quantifier.function.value {
    case .all, .any, .count, .share: return notApplicable(at: span)
    case .sum, .mean, .lowest, .highest:
      return never(ExpressionSyntax(.number(.zero), span: span))
    }
  }

  private func list(
    _ parts: [ExpressionSyntax], _ function: QuantifierSyntax.Function, at span: Span
  ) -> ExpressionSyntax {
    let kind: ExpressionSyntax.Kind =
      switch function {
      case .all: .and(parts)
      case .any: .or(parts)
      case .count: .aggregate(.count, parts)
      case .sum: .aggregate(.sum, parts)
      case .share, .mean: .aggregate(.mean, parts)
      case .lowest: .aggregate(.lowest, parts)
      case .highest: .aggregate(.highest, parts)
      }
    return ExpressionSyntax(kind, span: span)
  }
}
