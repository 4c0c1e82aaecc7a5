import Diagnostics
import RuleModel

/// A row that `over` names, with what an expression is where it is at hand.
struct RowAtHand {
  let id: Located<String>
  /// What stands for the row where a part names no value.
  let answer: ExpressionSyntax
  /// The expression with everything that depends on the row made definite.
  let definite: (ExpressionSyntax) -> ExpressionSyntax
  /// The number that an expression of attributes is; nil where it is none, which is reported.
  let number: (ExpressionSyntax) -> Located<Rational>?
}

extension MeasureDraft {
  /// The same measure, and those written in it, with a part, candidate or step for each row in the
  /// place of `over`; rows are nil where they are faulty, which has been reported.
  func expandingRows(
    _ findings: Findings, _ rows: (RowsSyntax) -> [RowAtHand]?
  ) -> MeasureDraft {
    var draft = self
    switch kind {
    case .pick(let pick): draft.kind = rows(pick.rows).map { .value(pick.value(of: $0)) }
    case .walk(let walk): draft.kind = rows(walk.rows).map { .value(walk.value(of: $0)) }
    case .sum(let parts), .mean(let parts), .count(let parts), .lowest(let parts),
      .highest(let parts):
      switch parts {
      case .rows(let part):
        draft.kind = rows(part.rows).flatMap {
          kind?.replacing(.list(part.parts(of: $0, findings)))
        }
      case .list(let list):
        let expanded = list.map { part -> Part in
          guard case .measure(let nested, let weight) = part else { return part }
          return .measure(nested.expandingRows(findings, rows), weight: weight)
        }
        draft.kind = kind?.replacing(.list(expanded))
      }
    case nil, .value, .ratio: break
    }
    return draft
  }
}

extension RowPartsDraft {
  /// A part for each row.
  func parts(of rows: [RowAtHand], _ findings: Findings) -> [MeasureDraft.Part] {
    var weights: [Rational?] = []
    let parts = rows.map { row -> MeasureDraft.Part in
      let written = weight.map { row.number($0) }
      let weight = written.map { $0.flatMap { WeightReader.checked($0, findings) } } ?? .one
      weights.append(weight)
      return .value(value?.changed(row.definite) ?? .expression(row.answer), weight: weight ?? .one)
    }
    WeightReader.reportNothingWeighed(weights, at: weight?.span ?? span, findings)
    return parts
  }
}

extension PickDraft {
  /// The pick among rows.
  func value(of rows: [RowAtHand]) -> ValueDraft {
    let candidates = rows.map { CandidateSyntax(member: $0.id, value: $0.definite(value)) }
    return .expression(
      ExpressionSyntax(.pick(extreme, candidates, from: self.rows.domain), span: span))
  }
}

extension WalkDraft {
  /// The walk through rows, as a list of cases.
  func value(of rows: [RowAtHand]) -> ValueDraft {
    var before: Located<String>?
    var cases: [CasesDraft.Case] = []
    for row in rows {
      cases.append(
        CasesDraft.Case(
          condition: condition.changed(row.definite), decision: .fails,
          member: given == .stop ? row.id : before))
      before = row.id
    }
    return .cases(
      CasesDraft(
        enumeration: self.rows.domain, cases: cases,
        otherwise: given == .stop ? .nothing : before.map { .member($0) } ?? .nothing, span: span))
  }
}
