import Diagnostics
import RuleModel

extension Expansion {
  /// Whether the value of a name is a member that has an attribute.
  func hasAttribute(_ attribute: String, _ name: String) -> Bool {
    list(ofValue: name, attribute) != nil
  }

  /// The list of a value: the one that is known, or else the only one that has the attribute.
  private func list(ofValue name: String, _ attribute: String) -> Domain? {
    if let list = valueLists[name] {
      return lists[list].flatMap { $0.attribute(attribute) == nil ? nil : $0 }
    }
    guard measureNames.contains(name) else { return nil }
    let owners = lists.values.filter { $0.attribute(attribute) != nil }
    return owners.count == 1 ? owners.first : nil
  }

  /// `Q.ATTRIBUTE`: the attribute of the member that a value is.
  func attribute(
    of name: String, _ names: [Located<String>], at span: Span
  ) -> Operand {
    guard let attribute = names.first else {
      return .open(ExpressionSyntax(.name(name), span: span))
    }
    guard let domain = list(ofValue: name, attribute.value) else {
      let known = valueLists[name].flatMap { lists[$0] }
      findings.report(
        .unknownAttribute(
          attribute, of: name,
          candidates: Suggestion.nearest(to: attribute.value, among: known?.offeredNames ?? [])))
      return .open(faulty(at: span))
    }
    var values: [RowValue?] = []
    for position in domain.rows.indices {
      guard takePart(at: span) else { return .open(faulty(at: span)) }
      switch part(names, of: BoundRow(domain: domain, position: position), at: span) {
      case .known(let value): values.append(value)
      case .missing: values.append(nil)
      case .row, .open: return .open(faulty(at: span))
      }
    }
    return .open(
      lookup(values, domain, of: ExpressionSyntax(.name(name), span: span), attribute))
  }

  private func lookup(
    _ values: [RowValue?], _ domain: Domain, of operand: ExpressionSyntax,
    _ attribute: Located<String>
  ) -> ExpressionSyntax {
    let span = operand.span
    useAsType(domain.id)
    var cells: [ExpressionSyntax] = []
    var gives: Located<String>?
    for value in values {
      switch value {
      case nil: cells.append(ExpressionSyntax(.nothing, span: span))
      case .number(let number): cells.append(ExpressionSyntax(.number(number), span: span))
      case .truth: return truth(values, domain, of: operand)
      case .member(let list, let id):
        useAsType(list)
        gives = Located(list, at: span)
        cells.append(ExpressionSyntax(.name(id), span: span))
      case .text, .members:
        findings.report(.misusedAttribute(.lookedUp, at: attribute.span))
        return faulty(at: span)
      }
    }
    let keys = domain.rows.map { LookupSyntax.Key.members([Located($0.id, at: span)], span) }
    return ExpressionSyntax(
      .lookup(
        LookupSyntax(
          axes: [.init(operand: operand, keys: keys, span: span)], cells: cells, gives: gives)),
      span: span)
  }

  /// A table of truth values, as two cases.
  private func truth(
    _ values: [RowValue?], _ domain: Domain, of operand: ExpressionSyntax
  ) -> ExpressionSyntax {
    let span = operand.span
    func rows(with wanted: Bool) -> [ExpressionSyntax] {
      zip(domain.rows, values).compactMap { row, value in
        guard case .truth(wanted) = value else { return nil }
        return ExpressionSyntax(.name(row.id), span: span)
      }
    }
    let cases = [true, false].filter { !rows(with: $0).isEmpty }.map { wanted in
      CaseSyntax(
        condition: ExpressionSyntax(
          .membership(Located(.isIn, at: span), operand, .list(rows(with: wanted), span)),
          span: span),
        value: ExpressionSyntax(.truth(wanted), span: span))
    }
    return ExpressionSyntax(
      .cases(cases, otherwise: ExpressionSyntax(.nothing, span: span)), span: span)
  }
}
