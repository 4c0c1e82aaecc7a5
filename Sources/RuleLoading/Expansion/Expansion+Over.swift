import Diagnostics
import RuleModel

extension Expansion {
  /// A measure with a part, candidate or step for each row in the place of `over`.
  func over(_ draft: MeasureDraft, _ bindings: Bindings) -> MeasureDraft {
    for part in draft.all {
      switch part.kind {
      case .pick(let pick): useRows(pick.rows.domain)
      case .walk(let walk): useRows(walk.rows.domain)
      case .sum(.rows(let rows)), .mean(.rows(let rows)), .count(.rows(let rows)),
        .lowest(.rows(let rows)), .highest(.rows(let rows)):
        guard rows.value == nil, let domain = domains[rows.rows.domain.value], !domain.hasAnswers
        else { break }
        findings.report(.rowWithoutAnswer(of: domain.id, at: rows.rows.domain.span))
      case nil, .value, .sum, .mean, .ratio, .count, .lowest, .highest: break
      }
    }
    return draft.expandingRows(findings) { rowsAtHand($0, bindings) }
  }

  /// Takes note that rows are given as values.
  private func useRows(_ id: Located<String>) {
    guard let domain = domains[id.value] else { return }
    guard domain.origin == .table else {
      let tables = domains.values.filter { $0.origin == .table }.map(\.id).sorted()
      findings.report(.tableExpected(id, candidates: findings.nearNames.candidates(tables)))
      return
    }
    useAsType(domain.id)
  }

  private func rowsAtHand(_ rows: RowsSyntax, _ bindings: Bindings) -> [RowAtHand]? {
    guard let taken = self.rows(of: rows, bindings) else { return nil }
    findings.expand(rows.domain.span)
    return taken.map { row in
      let place = rows.domain.span
      let guarded = { (syntax: ExpressionSyntax) in
        row.existence.map { self.guarded(syntax, by: $0.syntax(at: syntax.span)) } ?? syntax
      }
      return RowAtHand(
        id: Located(row.id, at: place), answer: guarded(answer(row, at: place)),
        definite: { syntax in
          self.findings.expand(syntax.span)
          return guarded(self.expression(syntax, row.bindings))
        },
        number: { syntax in self.number(syntax, row.bindings) })
    }
  }

  private func answer(_ row: TakenRow, at span: Span) -> ExpressionSyntax {
    // Only parts without a value ask for it; rows that have none are reported there.
    row.row.row.answer?.syntax(at: span)
      ?? ExpressionSyntax(.faulty(mentions: []), span: span)
  }

  /// The number that an expression of attributes is; nil for others, which are reported.
  private func number(_ syntax: ExpressionSyntax, _ bindings: Bindings) -> Located<Rational>? {
    findings.expand(syntax.span)
    let operand = operand(syntax, bindings)
    if let number = number(operand) { return Located(number, at: syntax.span) }
    if case .missing = operand { return Located(.zero, at: syntax.span) }
    if case .open(let open) = operand, open.mentionsFault { return nil }
    findings.report(.filterOnAnswers(at: syntax.span))
    return nil
  }
}

extension MeasureDraft {
  /// The table whose rows are its values, where it gives rows.
  var rowList: String? {
    switch kind {
    case .pick(let pick): pick.rows.domain.value
    case .walk(let walk): walk.rows.domain.value
    case nil, .value, .sum, .mean, .ratio, .count, .lowest, .highest: nil
    }
  }
}
