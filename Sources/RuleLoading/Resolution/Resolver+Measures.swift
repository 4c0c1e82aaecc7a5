import Diagnostics
import RuleModel

extension Resolver {
  /// A measure. The value of one whose type comes of its parts is found before the others, since
  /// its type must be known wherever it is named.
  func measure(_ draft: MeasureDraft, value: MeasureValue?) -> Measure {
    let span = draft.head.span
    findings.row = draft.head.row
    let known = value ?? rollUp(draft)
    let nothing = Expression(.constant(.number(.zero)), type: .number, span: span)
    let type = known?.type ?? .number
    if let known { reportMisfits(draft, known) }
    return Measure(
      id: draft.head.identifier, title: texts.text(draft.head.title),
      kind: known?.kind ?? .value(nothing),
      own: known == nil ? nil : draft.own.flatMap { own($0, of: type) },
      appliesWhen: optionalCondition(draft.appliesWhen), type: type,
      policies: policies(draft.policies), steps: draft.steps, display: display(draft.display),
      range: nil, sheet: draft.sheet.map { Reference($0) },
      attribution: attribution(draft.attribution, reporting: draft.isNested ? nil : draft.head),
      span: span)
  }

  /// A roll-up that is a number whatever its parts are; nil for all else.
  private func rollUp(_ draft: MeasureDraft) -> MeasureValue? {
    let span = draft.head.span
    func number(_ value: ValueDraft?, allowsCondition: Bool) -> Expression {
      self.number(value, allowsCondition: allowsCondition, at: span)
    }
    let terms = {
      draft.listedParts.map {
        Measure.Term(number($0.value, allowsCondition: true), weight: $0.weight)
      }
    }
    let kind: Measure.Kind
    switch draft.kind {
    case .sum: kind = .sum(terms())
    case .mean: kind = .mean(terms())
    case .count:
      kind = .count(draft.listedParts.map { condition($0.value?.asCondition, at: span) })
    case .ratio(let top, let bottom):
      kind = .ratio(
        number(top, allowsCondition: false), number(bottom, allowsCondition: false))
    case nil, .value, .lowest, .highest, .pick, .walk: return nil
    }
    return MeasureValue(kind: kind, type: .number)
  }

  private func own(_ draft: ValueDraft, of type: ValueType) -> Expression? {
    let (expression, found) = checker.value(draft, inPlaceOf: type)
    findings.report(found)
    return expression
  }

  /// Reports what goes with numbers only.
  private func reportMisfits(_ draft: MeasureDraft, _ value: MeasureValue) {
    guard value.type != .number else { return }
    if !draft.steps.isEmpty {
      findings.report(
        .misfitKey("then", at: draft.stepsSpan ?? draft.head.span, reason: .onlyForNumbers))
    }
    if let place = draft.display.span {
      findings.report(.misfitKey("display", at: place, reason: .onlyForNumbers))
    }
    switch value.kind {
    case .lowest, .highest:
      guard let amount = draft.policies.all.lazy.compactMap(\.amount).first else { return }
      findings.report(
        .numberForMembers(
          checker.describe(value.type), of: draft.head, policy: amount.span))
    case .value, .sum, .mean, .ratio, .count: break
    }
  }

  /// Policies with what is left out taken from the language's defaults.
  func policies(
    _ draft: PolicyDraft, missing: Measure.Substitute = .none
  ) -> Measure.Policies {
    var empty: Rational?
    if case .value(let amount) = draft.empty { empty = number(amount) }
    return Measure.Policies(
      missing: draft.missing.map { substitute($0) } ?? missing,
      notApplicable: draft.notApplicable.map { substitute($0) } ?? .skip,
      noResultChild: draft.noResultChild.map { substitute($0) } ?? .none, empty: empty)
  }

  private func substitute(_ draft: PolicyDraft.Substitute) -> Measure.Substitute {
    switch draft {
    case .skip: .skip
    case .none: .none
    case .value(let amount): .value(number(amount))
    }
  }

  /// The number; zero in the place of a parameter that is faulty or holds no number.
  private func number(_ amount: AmountDraft) -> Rational { self.amount(amount)?.number ?? .zero }

  /// A constant with its number; nil for a parameter that is faulty or holds no number.
  func amount(_ amount: AmountDraft) -> (expression: Expression, number: Rational)? {
    switch amount {
    case .number(let number):
      let constant = Expression(
        .constant(.number(number.value)), type: .number, span: number.span)
      return (constant, number.value)
    case .parameter(let name):
      guard let parameter = names.parameters[name.value] else {
        report(.amountIsNoParameter(name, known: names.parameters.ids), onceAt: name.span)
        return nil
      }
      switch constants[parameter.position]?.value {
      case nil: return nil
      case .number(let number):
        return (Expression(.parameter(parameter), type: .number, span: name.span), number)
      case .boolean, .member, .members, .date, .text:
        report(.amountOfOtherType(name), onceAt: name.span)
        return nil
      }
    }
  }

  /// Reports a fault in what many measures may inherit.
  private func report(_ diagnostic: Diagnostic, onceAt span: Span) {
    guard !findings.diagnostics.contains(where: { $0.span == span }) else { return }
    findings.report(diagnostic)
  }

  /// How a value is shown; what is left out is the language's default.
  func display(_ draft: DisplayDraft) -> Measure.Display {
    Measure.Display(
      decimals: draft.decimals ?? 1, rounding: draft.mode ?? .halfAway,
      unit: texts.text(draft.unit))
  }
}

extension ValueDraft {
  /// The same as a condition; nil for a list of cases, which is none.
  var asCondition: ConditionSyntax? {
    switch self {
    case .expression(let syntax): .expression(syntax)
    case .condition(let syntax): syntax
    case .cases: nil
    }
  }
}
