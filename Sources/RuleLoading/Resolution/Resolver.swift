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
    }
  }
}

extension ItemHead {
  /// The id, or a mark in its place.
  var name: String { id?.value ?? "?" }
}
