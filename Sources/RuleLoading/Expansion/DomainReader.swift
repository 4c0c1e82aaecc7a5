import Diagnostics
import RuleModel

/// Makes domains of the tables, enumerations, groups and questions of a draft.
struct DomainReader {
  /// Tables, answer sets and scales by id.
  private(set) var lists: [String: Domain] = [:]
  /// What rows are taken from, by id: tables, groups, and questions with several ticks.
  private(set) var domains: [String: Domain] = [:]
  let findings: Findings

  init(_ draft: RuleDraft, _ findings: Findings) {
    self.findings = findings
    let members = KnownMembers(draft)
    for table in draft.tables { add(table, members) }
    for enumeration in draft.enumerations { add(enumeration, members) }
    let rowQuestions = draft.tables.flatMap { $0.rows.compactMap(\.question) }
    for question in draft.questions + rowQuestions { add(question, draft) }
    for group in draft.groups { add(group) }
  }

  private mutating func add(_ table: ItemTableDraft, _ members: KnownMembers) {
    guard let id = table.head.id?.value, lists[id] == nil else { return }
    check(table.attributes, members)
    var registry = NameRegistry()
    var rows: [Domain.Row] = []
    for row in table.rows {
      // Rows that ask are names of values, where repeats are reported.
      guard let rowID = row.head.id, table.asks || registry.declare(rowID, findings)
      else { continue }
      rows.append(
        Domain.Row(
          id: rowID.value, title: row.head.title,
          values: values(row.attributes, table.attributes, members),
          answer: table.asks ? .question(rowID.value) : nil))
    }
    let domain = Domain(id: id, .table, attributes: table.attributes.all, rows: rows)
    lists[id] = domain
    domains[id] = domain
  }

  private mutating func add(_ enumeration: EnumerationDraft, _ members: KnownMembers) {
    guard let id = enumeration.head.id?.value, lists[id] == nil else { return }
    check(enumeration.attributes, members)
    lists[id] = Domain(
      id: id, enumeration.origin == .scale ? .scale : .answerSet,
      attributes: enumeration.attributes.all,
      rows: enumeration.members.compactMap { member in
        member.head.id.map {
          Domain.Row(
            id: $0.value, title: member.head.title,
            values: values(member.attributes, enumeration.attributes, members))
        }
      })
  }

  private mutating func add(_ question: QuestionDraft, _ draft: RuleDraft) {
    guard question.type == .multi, let id = question.head.id, domains[id.value] == nil,
      let choices = question.choices?.value, let list = lists[choices],
      let enumeration = draft.enumerations.first(where: { $0.head.id?.value == choices })
    else { return }
    let ticks = Set(
      enumeration.members.filter { $0.meaning == .itself }.compactMap(\.head.id?.value))
    let rows = list.rows.filter { ticks.contains($0.id) }.map {
      Domain.Row(
        id: $0.id, title: $0.title, values: $0.values, answer: .tick($0.id, of: id.value))
    }
    domains[id.value] = Domain(
      id: id.value, listID: choices, .ticks, attributes: list.attributes, rows: rows)
  }

  private mutating func add(_ group: GroupDraft) {
    guard let id = group.head.id, domains[id.value] == nil, let rows = group.rows else { return }
    let columns = group.columns.compactMap(\.head.id?.value)
    func cells(_ row: String) -> [String: String] {
      Dictionary(
        columns.map { ($0, "\(id.value).\(row).\($0)") }, uniquingKeysWith: { first, _ in first })
    }
    switch rows {
    case .free(let maximum):
      domains[id.value] = Domain(
        id: id.value, .freeRows, columns: columns,
        rows: (1...max(1, maximum)).map { number in
          Domain.Row(
            id: String(number), title: TextDraft([.literal(String(number))], at: id.span),
            values: [:], cells: cells(String(number)),
            existence: .init(group: id.value, number: number))
        })
    case .units(let heads):
      domains[id.value] = Domain(
        id: id.value, .units, columns: columns,
        rows: heads.compactMap { head in
          head.id.map {
            Domain.Row(
              id: $0.value, title: head.title, values: [:], cells: cells($0.value))
          }
        })
    case .table(let table):
      guard let list = domains[table.value], list.origin == .table else { return }
      domains[id.value] = Domain(
        id: id.value, listID: list.id, .units, attributes: list.attributes, columns: columns,
        rows: list.rows.map {
          Domain.Row(
            id: $0.id, title: $0.title, values: $0.values, cells: cells($0.id))
        })
    }
  }

  // MARK: Attributes

  private func check(_ attributes: AttributesDraft, _ members: KnownMembers) {
    for attribute in attributes.all {
      guard case .members(let list) = attribute.kind, members.ids[list.value] == nil
      else { continue }
      findings.report(
        .unknownAttributeType(
          list,
          candidates: ["number", "yes_no", "text"] + findings.nearNames.candidates(members.lists)))
    }
  }

  private func values(
    _ draft: RowValuesDraft, _ attributes: AttributesDraft, _ members: KnownMembers
  ) -> [String: RowValue] {
    var values: [String: RowValue] = [:]
    for attribute in attributes.all {
      let name = attribute.name.value
      switch (draft.values[name], attribute.kind) {
      case (.number(let number), _): values[name] = .number(number)
      case (.truth(let truth), _): values[name] = .truth(truth)
      case (.text(let text), _): values[name] = .text(text)
      case (.member(let id), .members(let list)):
        values[name] = member(id, of: list.value, members).map { .member(of: list.value, $0) }
      case (.members(let ids), .members(let list)):
        values[name] = .members(
          of: list.value, ids.compactMap { member($0, of: list.value, members) })
      default: break
      }
    }
    return values
  }

  private func member(_ id: Located<String>, of list: String, _ members: KnownMembers) -> String? {
    guard let ids = members.ids[list] else { return nil }
    if members.has(id.value, in: list) { return id.value }
    findings.report(.unknownRow(id, of: list, candidates: findings.nearNames.candidates(ids)))
    return nil
  }
}

/// The ids of rows and members that attributes may name.
private struct KnownMembers {
  /// By the id of their list.
  let ids: [String: [String]]
  /// The ids of the lists in the order declared.
  let lists: [String]
  private let sets: [String: Set<String>]

  init(_ draft: RuleDraft) {
    var ids: [String: [String]] = [:]
    var lists: [String] = []
    let tables = draft.tables.map { ($0.head, $0.rows.map(\.head)) }
    let enumerations = draft.enumerations.map { ($0.head, $0.members.map(\.head)) }
    for (head, rows) in tables + enumerations {
      guard let id = head.id?.value, ids[id] == nil else { continue }
      ids[id] = rows.compactMap(\.id?.value)
      lists.append(id)
    }
    self.ids = ids
    self.lists = lists
    sets = ids.mapValues(Set.init)
  }

  func has(_ member: String, in list: String) -> Bool { sets[list]?.contains(member) ?? false }
}
