import Diagnostics
import RuleModel

/// Makes, for each further answer sheet, the question whether it is there, and copies of what rules
/// read on it and of whatever that rests on.
///
/// The copies keep the expressions of their originals; their names are looked up among the copies
/// of the same sheet first.
struct SheetCopies {
  /// How many further sheets a rule set may have; each may copy all the rest.
  static let maximumSheets = 10

  private let things: SheetThings
  private let findings: Findings
  private var wanted: Set<Copy> = []

  private struct Copy: Hashable {
    let sheet: Int
    let thing: SheetThing
  }

  /// Adds the questions and copies of all sheets to a draft, and lets what reads them name them.
  static func add(to draft: inout RuleDraft, year: Int?, _ findings: Findings) {
    guard !draft.sheets.isEmpty else { return }
    if draft.sheets.count > maximumSheets {
      if let id = draft.sheets[maximumSheets].head.id {
        findings.report(.tooManySheets(id, maximum: maximumSheets))
      }
      draft.sheets.removeLast(draft.sheets.count - maximumSheets)
    }
    var copies = SheetCopies(draft, findings)
    draft.changeExpressions { expression in
      expression.mapped { copies.read($0) }
    }
    copies.add(to: &draft, year: year)
  }

  private init(_ draft: RuleDraft, _ findings: Findings) {
    things = SheetThings(draft)
    self.findings = findings
  }

  // MARK: What is read

  /// The copy that `SHEET.NAME` names; other expressions as they are.
  private mutating func read(_ syntax: ExpressionSyntax) -> ExpressionSyntax {
    guard case .qualified(let owner, let name) = syntax.kind,
      let sheet = things.sheets[owner.value]
    else { return syntax }
    guard let thing = things[name.value] else {
      findings.report(
        things.parameters.contains(name.value)
          ? .parameterOnSheet(name, sheet: owner.value)
          : .notOnSheet(
            name, sheet: owner.value, candidates: findings.nearNames.candidates(things.ids)))
      return ExpressionSyntax(.faulty(mentions: [name]), span: syntax.span)
    }
    want(Copy(sheet: sheet, thing: thing), name, on: owner.value)
    let copy = ExpressionSyntax(.name("\(owner.value).\(name.value)"), span: syntax.span)
    guard case .criterion = thing else { return copy }
    // A criterion says what it counts as where nothing applies; on a sheet that is not there it
    // has no value all the same.
    let isThere = ExpressionSyntax(.name(owner.value), span: syntax.span)
    return ExpressionSyntax(
      .cases(
        [CaseSyntax(condition: isThere, value: copy)],
        otherwise: ExpressionSyntax(.nothing, span: syntax.span)),
      span: syntax.span)
  }

  private mutating func want(_ copy: Copy, _ name: Located<String>, on sheet: String) {
    var new = [copy]
    while let next = new.popLast() {
      guard wanted.insert(next).inserted else { continue }
      let reads = things.reads(of: next.thing)
      if let inner = reads.sheets.first {
        findings.report(.sheetReadsSheet(name, sheet: sheet, inner: inner))
      }
      new += reads.names.compactMap { things[$0] }.map { Copy(sheet: copy.sheet, thing: $0) }
    }
  }

  // MARK: Copies

  private func add(to draft: inout RuleDraft, year: Int?) {
    for sheet in things.sheets.values.sorted() {
      let maker = SheetCopyMaker(draft, sheet: sheet, year: year)
      draft.questions.append(maker.presence)
      for copy in wanted.filter({ $0.sheet == sheet }).map(\.thing).sorted() {
        maker.add(copy, to: &draft)
      }
    }
  }
}
