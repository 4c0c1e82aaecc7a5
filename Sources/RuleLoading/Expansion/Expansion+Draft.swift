import Diagnostics
import RuleModel

extension Expansion {
  /// Leaves nothing in a draft that names rows: tables that ask and groups become questions,
  /// templates become items, and expressions over rows become lists.
  static func expand(_ draft: inout RuleDraft, _ findings: Findings) {
    let reader = DomainReader(draft, findings)
    addTableQuestions(to: &draft)
    GroupCells.add(to: &draft, findings) { reader.units($0) }
    let expansion = Expansion(draft, reader, findings)
    expansion.readTemplates(draft)
    expansion.expandParts(of: &draft)
    expansion.addTypes(to: &draft)
  }

  /// Puts the rows that ask among the questions, by their places.
  private static func addTableQuestions(to draft: inout RuleDraft) {
    guard draft.tables.contains(where: \.asks) else { return }
    let questions = draft.questions + draft.tables.flatMap { $0.rows.compactMap(\.question) }
    draft.questions = questions.enumerated().sorted {
      ($0.element.head.span, $0.offset) < ($1.element.head.span, $1.offset)
    }.map(\.element)
  }

  private func readTemplates(_ draft: RuleDraft) {
    func add(_ id: Located<String>?, _ template: TemplateDraft?) {
      guard let id, let template, templates[id.value] == nil else { return }
      templates[id.value] = rows(of: template)
    }
    for criterion in draft.criteria { add(criterion.head.id, criterion.template) }
    for measure in draft.measures {
      guard let template = measure.template else { continue }
      for part in measure.all { add(part.head.id, template) }
    }
    for ladder in draft.ladders { add(ladder.head.id, ladder.template) }
    // Nothing names recommendations and consistency rules.
    draftTemplates = draft.templateIDs
  }

  private func expandParts(of draft: inout RuleDraft) {
    let rows = rowQuestions
    draft.questions = draft.questions.map { question($0, rows) }
    draft.checklists = draft.checklists.map { checklist in
      var checklist = checklist
      checklist.changeExpressions { expression($0, .none) }
      return checklist
    }
    draft.criteria = draft.criteria.flatMap(items)
    draft.measures = draft.measures.flatMap(items)
    draft.ladders = draft.ladders.flatMap(items)
    draft.recommendations = draft.recommendations.flatMap(items)
    draft.consistency = draft.consistency.flatMap(items)
    findings.row = nil
  }

  /// The rows that ask, by the names of their questions.
  private var rowQuestions: [String: BoundRow] {
    var rows: [String: BoundRow] = [:]
    for domain in lists.values where domain.origin == .table {
      for (position, row) in domain.rows.enumerated() {
        guard case .question(let name) = row.answer else { continue }
        rows[name] = BoundRow(domain: domain, position: position)
      }
    }
    return rows
  }

  private func question(_ draft: QuestionDraft, _ rows: [String: BoundRow]) -> QuestionDraft {
    var draft = draft
    let row = draft.origin == .declared ? draft.head.id.flatMap { rows[$0.value] } : nil
    findings.row = row?.row.id
    let bindings = row.map { Bindings.none.binding($0, as: nil) } ?? .none
    draft.changeExpressions { expression($0, bindings) }
    guard row != nil else { return draft }
    draft.head.row = row?.row.id
    draft.section = draft.section.map { text($0, bindings) }
    draft.unit = draft.unit.map { text($0, bindings) }
    draft.asking.help = draft.asking.help.map { text($0, bindings) }
    return draft
  }

  // MARK: Tables as types

  /// Adds the tables whose rows are values to the enumerations.
  private func addTypes(to draft: inout RuleDraft) {
    for table in draft.tables {
      guard let id = table.head.id?.value, tablesAsTypes.contains(id) else { continue }
      draft.enumerations.append(EnumerationDraft(table))
    }
    draft.templates = draftTemplates
  }
}

extension DomainReader {
  /// The rows of a table that are the units of a group; nil for what is no table, which is reported.
  func units(_ table: Located<String>) -> [ItemHead]? {
    guard let domain = lists[table.value], domain.origin == .table else {
      let tables = lists.values.filter { $0.origin == .table }.map(\.id).sorted()
      findings.report(.tableExpected(table, candidates: findings.nearNames.candidates(tables)))
      return nil
    }
    return domain.rows.map { row in
      ItemHead(
        id: Located(row.id, at: row.title.span), title: row.title, span: row.title.span)
    }
  }
}

extension RuleDraft {
  /// The ids of what is made for each row.
  var templateIDs: [Located<String>] {
    let criteria = criteria.filter { $0.template != nil }.map(\.head)
    let measures = measures.filter { $0.template != nil }.flatMap(\.all).map(\.head)
    let ladders = ladders.filter { $0.template != nil }.map(\.head)
    return (criteria + measures + ladders).compactMap(\.id)
  }
}
