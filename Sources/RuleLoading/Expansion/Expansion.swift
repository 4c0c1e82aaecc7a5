import Diagnostics
import RuleModel

/// Writes out what a draft says of the rows of tables, groups and choices.
///
/// It leaves nothing behind that names a row: expressions over rows become lists, templates become
/// one item for each of their rows. It is a class because what it has made counts against one
/// budget, wherever in the draft it is made.
final class Expansion {
  /// Where faults go; while a part is only tried, another place.
  var findings: Findings
  /// Tables, answer sets and scales by id.
  let lists: [String: Domain]
  /// What rows are taken from, by id.
  let domains: [String: Domain]
  /// The ids of domains that are in error themselves; what names them stays silent.
  let faultyDomains: Set<String>
  /// The names that stand for values, rows that ask among them.
  let valueNames: Set<String>
  /// The members of all enumerations; a bare name may be one of them.
  let memberNames: Set<String>
  /// The list that the value of a name is taken from, where that is known.
  let valueLists: [String: String]
  /// The names of measures, whose lists only their expressions tell.
  let measureNames: Set<String>
  /// The ids of the further answer sheets.
  let sheets: Set<String>
  /// What is made for each row, by the id of the template.
  var templates: [String: TemplateRows] = [:]
  /// The ids of what is made for each row.
  let templateNames: Set<String>
  /// The ids of the templates, in the order declared.
  var draftTemplates: [Located<String>] = []
  /// The tables whose rows are values somewhere.
  private(set) var tablesAsTypes: Set<String> = []
  private var budget = ExpansionBudget()

  /// Takes a draft whose tables and groups have become questions.
  init(_ draft: RuleDraft, _ reader: DomainReader, _ findings: Findings) {
    self.findings = findings
    lists = reader.lists
    domains = reader.domains
    let groups = draft.groups.compactMap(\.head.id?.value)
    let several = draft.questions.filter { $0.type == .multi }.compactMap(\.head.id?.value)
    faultyDomains = Set((groups + several).filter { reader.domains[$0] == nil })
    let templates = Set(draft.templateIDs.map(\.value))
    templateNames = templates
    valueNames = Set(draft.valueDeclarations.map(\.id.value)).subtracting(templates)
    memberNames = Set(
      draft.enumerations.flatMap { $0.members.compactMap(\.head.id?.value) }
        + draft.ladders.flatMap { $0.results.compactMap(\.id?.value) })
    var valueLists: [String: String] = [:]
    for question in draft.questions {
      if let id = question.head.id?.value, question.type == .single {
        valueLists[id] = question.choices?.value
      }
    }
    for parameter in draft.parameters where !parameter.isSeveral {
      if let id = parameter.head.id?.value { valueLists[id] = parameter.choices?.value }
    }
    for measure in draft.measures {
      if let id = measure.head.id?.value, let list = measure.rowList { valueLists[id] = list }
    }
    self.valueLists = valueLists
    measureNames = Set(draft.measures.compactMap(\.head.id?.value))
    sheets = Set(draft.sheets.compactMap(\.head.id?.value))
  }

  /// A part that could not be written out; the fault has been reported.
  func faulty(at span: Span) -> ExpressionSyntax {
    ExpressionSyntax(.faulty(mentions: []), span: span)
  }

  /// A condition that is never applicable.
  func notApplicable(at span: Span) -> ExpressionSyntax {
    never(ExpressionSyntax(.truth(true), span: span))
  }

  /// What has the type of a value and no value.
  func never(_ value: ExpressionSyntax) -> ExpressionSyntax {
    guarded(value, by: ExpressionSyntax(.truth(false), span: value.span))
  }

  /// A value that is there only while a condition is true.
  func guarded(_ value: ExpressionSyntax, by condition: ExpressionSyntax) -> ExpressionSyntax {
    ExpressionSyntax(
      .cases(
        [CaseSyntax(condition: condition, value: value)],
        otherwise: ExpressionSyntax(.nothing, span: value.span)),
      span: value.span)
  }

  /// Takes note that a table's rows are values somewhere.
  func useAsType(_ list: String) {
    if lists[list]?.origin == .table { tablesAsTypes.insert(list) }
  }

  /// Counts a part that is made; false when there are too many, which is reported once.
  func takePart(at span: Span) -> Bool {
    budget.takeParts()
    return isWithinBudget(at: span)
  }

  /// Counts a part of a filter that is looked at; false when there are too many.
  func takeFilterPart(at span: Span) -> Bool {
    budget.takeFilterPart()
    return isWithinBudget(at: span)
  }

  private func isWithinBudget(at span: Span) -> Bool {
    guard budget.isExhausted else { return true }
    if budget.isFirstReport() { findings.report(.expansionTooLarge(at: span)) }
    return false
  }

  /// Whether nothing more is made.
  var isExhausted: Bool { budget.isExhausted }

  // MARK: Expressions

  /// An expression with everything that names rows written out.
  func expression(_ syntax: ExpressionSyntax, _ bindings: Bindings) -> ExpressionSyntax {
    let span = syntax.span
    guard bindings.isEmpty || takePart(at: span) else { return faulty(at: span) }
    func made(_ kind: ExpressionSyntax.Kind) -> ExpressionSyntax {
      ExpressionSyntax(kind, span: span)
    }
    switch syntax.kind {
    case .number, .truth, .text, .nothing, .faulty: return syntax
    case .name, .qualified, .reference, .negated, .arithmetic:
      return value(operand(syntax, bindings), at: span)
    case .not(let part): return made(.not(expression(part, bindings)))
    case .and(let parts): return made(.and(parts.map { expression($0, bindings) }))
    case .or(let parts): return made(.or(parts.map { expression($0, bindings) }))
    case .compare, .membership: return condition(settled(syntax, bindings), at: span)
    case .call(let function, let arguments): return called(function, arguments, bindings, at: span)
    case .quantified(let quantifier): return quantified(quantifier, bindings, at: span)
    case .aggregate(let aggregate, let parts):
      return made(.aggregate(aggregate, parts.map { expression($0, bindings) }))
    case .cases(let cases, let otherwise):
      return made(
        .cases(
          cases.map {
            CaseSyntax(
              condition: expression($0.condition, bindings), value: expression($0.value, bindings))
          }, otherwise: expression(otherwise, bindings)))
    case .pick(let extreme, let candidates, let list):
      return made(
        .pick(
          extreme,
          candidates.map {
            CandidateSyntax(member: $0.member, value: expression($0.value, bindings))
          }, from: list))
    case .lookup(let table):
      return made(
        .lookup(
          LookupSyntax(
            axes: table.axes.map {
              .init(operand: expression($0.operand, bindings), keys: $0.keys, span: $0.span)
            }, cells: table.cells, gives: table.gives)))
    }
  }

  private func called(
    _ function: Located<String>, _ arguments: [ExpressionSyntax.ArgumentSyntax],
    _ bindings: Bindings, at span: Span
  ) -> ExpressionSyntax {
    // What stands in `subject( )` is no value.
    if function.value == "subject" {
      return ExpressionSyntax(.call(function, arguments), span: span)
    }
    if function.value == ExpressionFunction.ifElse.rawValue, arguments.count == 3,
      !bindings.isEmpty, case .known(let verdict) = settled(arguments[0].value, bindings)
    {
      guard let verdict else {
        return never(expression(arguments[1].value, bindings))
      }
      return expression(arguments[verdict ? 1 : 2].value, bindings)
    }
    return ExpressionSyntax(
      .call(
        function,
        arguments.map { .init(label: $0.label, value: expression($0.value, bindings)) }),
      span: span)
  }
}
