import Diagnostics
import RuleModel

/// What every part of a draft is resolved against, and the look-ups that all parts share.
///
/// Where a look-up fails, the fault is reported and a placeholder is given; a rule set with an
/// error is never handed out, so no placeholder leaves the loader.
struct Resolver {
  let names: DeclaredNames
  let enumerations: [Enumeration]
  /// Whether each enumeration is whole; unknown members of others are not reported.
  let isWhole: [Bool]
  let texts: TextRenderer
  /// The types and values of parameters; nil where one is faulty.
  let constants: [ParameterBuilder.Constant?]
  let header: HeaderDraft
  let findings: Findings
  /// Checks expressions; the types of measures come to it one by one.
  var checker: ExpressionChecker
  /// What names mean in the copies for further sheets, by the positions of those.
  var sheets: [Int: SheetScope] = [:]
  /// The further sheet whose copies are at hand.
  var sheetName: String?

  /// An attribution; what is missing is reported in the name of `reporting`, or where that is nil
  /// belongs to the enclosing item, which reports it once.
  func attribution(_ draft: AttributionDraft, reporting head: ItemHead? = nil) -> Attribution {
    var provenance = Provenance.project
    switch draft.provenance {
    case .value(let written): provenance = written
    case .absent:
      if let head { findings.report(.missingProvenance(of: head.name, at: head.span)) }
    case .faulty: break
    }
    var source: Reference<Source>?
    switch draft.source {
    case .value(let written): source = names.sources.reference(written, as: .source, findings)
    case .absent:
      if let head { findings.report(.missingSource(of: head.name, at: head.span)) }
    case .faulty: break
    }
    return Attribution(
      provenance: provenance, source: source ?? Reference(0), locator: draft.locator)
  }

  /// The attribution of an answer set or a scale; nil where it has none. Half of one that is only
  /// inherited is none.
  func attribution(_ draft: EnumerationDraft) -> Attribution? {
    if draft.statesAttribution { return attribution(draft.attribution, reporting: draft.head) }
    switch (draft.attribution.provenance, draft.attribution.source) {
    case (.absent, _), (_, .absent): return nil
    default: return attribution(draft.attribution)
    }
  }

  /// A basis, where there is one.
  func basis(_ draft: BasisDraft?) -> Basis? {
    guard let draft else { return nil }
    let source = draft.source.flatMap { names.sources.reference($0, as: .source, findings) }
    return Basis(phrase: texts.text(draft.phrase), source: source ?? Reference(0))
  }

  /// The kinds of respondent that are named.
  func subjects(_ ids: [Located<String>]) -> [Reference<Subject>] {
    ids.compactMap { names.subjects.reference($0, as: .subject, findings) }
  }

  /// A condition; true in the place of one that is faulty.
  func condition(_ syntax: ConditionSyntax?, at span: Span) -> Expression {
    optionalCondition(syntax) ?? Expression(.constant(.boolean(true)), type: .boolean, span: span)
  }

  /// A condition, where there is one that is not faulty.
  func optionalCondition(_ syntax: ConditionSyntax?) -> Expression? {
    guard let syntax else { return nil }
    let (expression, found) = checker.condition(syntax)
    findings.report(found)
    return expression
  }

  /// A number or, where a condition counts 1 or 0, that; zero in the place of one that is faulty.
  func number(_ draft: ValueDraft?, allowsCondition: Bool, at span: Span) -> Expression {
    let zero = Expression(.constant(.number(.zero)), type: .number, span: span)
    switch draft {
    case nil: return zero
    case .condition(let syntax) where allowsCondition:
      return optionalCondition(syntax) ?? zero
    case .condition(let syntax):
      findings.report(.conditionForNumber(at: syntax.span))
      return zero
    case .cases(let draft):
      findings.report(.conditionForNumber(at: draft.span))
      return zero
    case .expression(let syntax):
      let (expression, found) = checker.number(syntax, allowsCondition: allowsCondition)
      findings.report(found)
      return expression ?? zero
    }
  }

  /// An expression of any type, or nil for one that is faulty.
  func anyValue(_ draft: ValueDraft?) -> Expression? {
    switch draft {
    case nil: return nil
    case .condition(let syntax): return optionalCondition(syntax)
    case .expression(let syntax):
      let (expression, found) = checker.anyValue(syntax)
      findings.report(found)
      return expression
    case .cases(let draft): return cases(draft)
    }
  }

  /// The member that the first case gives, or nil for a faulty one.
  private func cases(_ draft: CasesDraft) -> Expression? {
    // An enumeration that is not there is reported where it is named for all that reads it.
    guard let reference = names.enumerations[draft.enumeration.value] else { return nil }
    func constant(_ member: Located<String>) -> Expression? {
      position(of: member, in: reference).map {
        Expression(.constant(.member($0)), type: .member(reference), span: member.span)
      }
    }
    let nothing = Expression(.nothing, type: .member(reference), span: draft.span)
    let otherwise: Expression?
    switch draft.otherwise {
    case .nothing: otherwise = nothing
    case .member(let member): otherwise = constant(member)
    case .lowest:
      otherwise = Expression(.constant(.member(0)), type: .member(reference), span: draft.span)
    }
    let cases = draft.cases.map { item -> Expression.Case? in
      let value = item.member.map { constant($0) } ?? nothing
      guard let condition = optionalCondition(item.condition), let value else { return nil }
      switch item.decision {
      case .holds: return Expression.Case(when: condition, then: value)
      case .fails: return Expression.Case(when: condition.surelyFalse, then: value)
      }
    }
    let sound = cases.compactMap(\.self)
    guard let otherwise, sound.count == cases.count else { return nil }
    return sound.isEmpty
      ? otherwise
      : Expression(
        .cases(sound, otherwise: otherwise), type: .member(reference), span: draft.span)
  }

  /// The position of a member; nil for one that an enumeration does not have, which is reported.
  func position(of member: Located<String>, in reference: Reference<Enumeration>) -> Int? {
    let enumeration = enumerations[reference]
    if let position = enumeration.members.firstIndex(where: { $0.id.text == member.value }) {
      return position
    }
    guard isWhole[reference.position] else { return nil }
    findings.report(
      .unknownReference(
        member, to: .member(of: enumeration.id.text),
        known: findings.nearNames.candidates(enumeration.members.map(\.id.text))))
    return nil
  }
}

extension ItemHead {
  /// The id, or a mark in its place.
  var name: String { id?.value ?? "?" }
}

extension Expression {
  /// Whether a condition is false; it is not where it does not apply.
  var surelyFalse: Expression {
    let never = Expression(.constant(.boolean(false)), type: .boolean, span: span)
    return Expression(
      .coalesce([Expression(.not(self), type: .boolean, span: span), never]), type: .boolean,
      span: span)
  }
}
