import Diagnostics
import RuleModel

extension Resolver {
  /// A measure. The value of one that is an expression is found before the others, since its type
  /// must be known wherever it is named.
  func measure(_ draft: MeasureDraft, value: Expression?) -> Measure {
    let span = draft.head.span
    func number(_ value: ValueDraft?, allowsCondition: Bool) -> Expression {
      self.number(value, allowsCondition: allowsCondition, at: span)
    }
    func terms(_ drafts: [MeasureDraft.Term]) -> [Measure.Term] {
      drafts.map { Measure.Term(number($0.value, allowsCondition: true), weight: $0.weight) }
    }
    let nothing = Expression(.constant(.number(.zero)), type: .number, span: span)
    let kind: Measure.Kind
    switch draft.kind {
    case nil: kind = .value(nothing)
    case .value: kind = .value(value ?? nothing)
    case .sum(let parts): kind = .sum(terms(parts))
    case .mean(let parts): kind = .mean(terms(parts))
    case .ratio(let top, let bottom):
      kind = .ratio(
        number(top, allowsCondition: false), number(bottom, allowsCondition: false))
    case .count(let parts): kind = .count(parts.map { condition($0, at: span) })
    }
    var type = ValueType.number
    if case .value(let expression) = kind { type = expression.type }
    if type != .number, value != nil, !draft.steps.isEmpty {
      findings.report(
        .misfitKey("then", at: draft.stepsSpan ?? span, reason: .onlyForNumbers))
    }
    return Measure(
      id: draft.head.identifier, title: texts.text(draft.head.title), kind: kind, type: type,
      policies: draft.policies, steps: draft.steps, display: display(draft.display), range: nil,
      sheet: draft.sheet.map { Reference($0) },
      attribution: attribution(draft.attribution, reporting: draft.head), span: span)
  }

  /// How a value is shown; what is left out is the language's default.
  func display(_ draft: DisplayDraft) -> Measure.Display {
    Measure.Display(
      decimals: draft.decimals ?? 1, rounding: draft.mode ?? .halfAway,
      unit: texts.text(draft.unit))
  }
}
