import Diagnostics
import RuleModel
import Tabular
import YAMLSyntax

/// Makes a register of its table and collects every fault on the way.
struct RegisterTableReader {
  let file: String
  let rules: RuleSet
  private let values: ValueReader
  private var findings: [ReturnFinding] = []
  private var columns: [RegisterColumn: Int] = [:]
  private var attributes: [(name: String, column: Int)] = []
  private var rows: [Row] = []

  /// An entry, and where it stands.
  struct Row {
    let entry: Register.Entry
    let number: Int
    let line: Int
  }

  init(file: String, rules: RuleSet) {
    self.file = file
    self.rules = rules
    values = ValueReader(rules)
  }

  mutating func read(_ bytes: [UInt8], encoding: TextEncoding?) -> RegisterReading {
    let table = RecordReader.read(bytes, .comma, encoding: encoding)
    var hasHeadings = false
    for record in table.records {
      findings += record.faults.map { ReturnFinding($0, in: file) }
      guard record.faults.isEmpty, !record.isBlank else { continue }
      if hasHeadings {
        readRow(record)
      } else {
        readHeadings(record)
        hasHeadings = true
        guard columns[.id] != nil, columns[.name] != nil else { break }
      }
    }
    if let failure = table.failure, !table.records.contains(where: { $0.faults.contains(failure) })
    {
      findings.append(ReturnFinding(failure, in: file))
    }
    if !hasHeadings, table.failure == nil, findings.isEmpty {
      report(.missingRegisterColumn(RegisterColumn.id.rawValue), at: .file)
    }
    checkRows()
    let isFaulty = findings.contains { $0.code.severity == .error }
    let register = Register(
      rows.map(\.entry), attributeNames: attributes.map(\.name), spellings: rules.spellings)
    return RegisterReading(register: isFaulty ? nil : register, findings: findings)
  }

  private mutating func report(
    _ fault: ValueFault, at place: TablePlace, field: RegisterColumn? = nil, found: String? = nil
  ) {
    findings.append(
      ReturnFinding(
        fault.code, fault.message, help: fault.help, in: file, at: place, field: field?.rawValue,
        found: found))
  }

  // MARK: Headings

  private mutating func readHeadings(_ record: Record) {
    var seen: Set<String> = []
    for (index, cell) in record.cells.enumerated() {
      let heading = cell.trimmed
      if heading.isEmpty { continue }
      let column = RegisterColumn(heading: heading)
      let isNew = seen.insert(column?.rawValue ?? SpellingFolding.folded(heading)).inserted
      guard isNew else {
        report(
          .headingTwice(heading), at: place(record, index), field: column, found: cell)
        continue
      }
      if let column { columns[column] = index } else { attributes.append((heading, index)) }
    }
    takeHeadingsOfReturns()
    for column in [RegisterColumn.id, .name] where columns[column] == nil {
      report(.missingRegisterColumn(column.rawValue), at: place(record, nil))
    }
  }

  /// A column that no heading of ours names may have one that it has in returns.
  private mutating func takeHeadingsOfReturns() {
    let lists: [(RegisterColumn, Spellings.List)] = [
      (.id, .idColumns), (.name, .nameColumns), (.subjects, .subjectColumns),
    ]
    for (column, list) in lists where columns[column] == nil {
      let names = Set(rules.spellings[list].map { SpellingFolding.folded($0) })
      let place = attributes.firstIndex { names.contains(SpellingFolding.folded($0.name)) }
      if let place { columns[column] = attributes.remove(at: place).column }
    }
  }

  // MARK: Rows

  private mutating func readRow(_ record: Record) {
    let id = text(.id, record)
    let name = text(.name, record)
    for (column, value) in [(RegisterColumn.id, id), (.name, name)] where value.isEmpty {
      report(
        .emptyRegisterCell(column.rawValue), at: place(record, columns[column]), field: column)
    }
    let from = year(.validFrom, record)
    let to = year(.validTo, record)
    if let from, let to, to < from {
      report(
        .reversedPeriod(from: from, to: to), at: place(record, columns[.validTo]), field: .validTo)
    }
    let successor = text(.successor, record)
    let entry = Register.Entry(
      id: id, name: name, subjects: subjects(record), aliases: list(.aliases, record),
      validFrom: from, validTo: to, successor: successor.isEmpty ? nil : successor,
      attributes: attributes.map { $0.column < record.count ? record[$0.column].trimmed : "" })
    rows.append(Row(entry: entry, number: record.number, line: record.line))
  }

  private func text(_ column: RegisterColumn, _ record: Record) -> String {
    guard let index = columns[column], index < record.count else { return "" }
    return record[index].trimmed
  }

  private func list(_ column: RegisterColumn, _ record: Record) -> [String] {
    text(column, record).split { ";；|｜".contains($0) }.map { String($0).trimmed }
      .filter { !$0.isEmpty }
  }

  private mutating func year(_ column: RegisterColumn, _ record: Record) -> Int? {
    guard let cell = cell(column, record) else { return nil }
    let reading = values.year(cell)
    take(reading, cell, column)
    return reading.value ?? nil
  }

  private mutating func subjects(_ record: Record) -> [Reference<Subject>] {
    guard let cell = cell(.subjects, record) else { return [] }
    let reading = values.subjects(cell)
    take(reading, cell, .subjects)
    return reading.value ?? []
  }

  private mutating func take<Value>(
    _ reading: ValueReading<Value>, _ cell: GivenCell, _ column: RegisterColumn
  ) {
    if let finding = reading.finding(at: cell, field: column.rawValue, in: file) {
      findings.append(finding)
    }
  }

  private func cell(_ column: RegisterColumn, _ record: Record) -> GivenCell? {
    guard let index = columns[column], index < record.count, !record[index].trimmed.isEmpty
    else { return nil }
    return GivenCell(.text(record[index].trimmed), at: place(record, index))
  }

  private func place(_ record: Record, _ index: Int?) -> TablePlace {
    TablePlace(row: record.number, column: index.map { $0 + 1 }, line: record.line)
  }

  // MARK: The whole

  private mutating func checkRows() {
    var byID: [String: [Row]] = [:]
    for row in rows where !row.entry.id.isEmpty {
      let id = row.entry.id
      let clash = byID[id, default: []].first { Self.overlap($0.entry, row.entry) }
      if let clash {
        report(.registeredTwice(id, first: clash.line), at: place(row, .id), field: .id, found: id)
      }
      byID[id, default: []].append(row)
    }
    for row in rows {
      guard let successor = row.entry.successor else { continue }
      let isKnown = byID[successor] != nil
      if !isKnown || leadsToItself(row.entry, byID) {
        report(
          .wrongSuccessor(successor, isKnown: isKnown), at: place(row, .successor),
          field: .successor, found: successor)
      }
    }
  }

  private func place(_ row: Row, _ column: RegisterColumn) -> TablePlace {
    TablePlace(row: row.number, column: columns[column].map { $0 + 1 }, line: row.line)
  }

  /// Whether two entries of one id are there in a same year.
  private static func overlap(_ left: Register.Entry, _ right: Register.Entry) -> Bool {
    (left.validFrom ?? .min) <= (right.validTo ?? .max)
      && (right.validFrom ?? .min) <= (left.validTo ?? .max)
  }

  private func leadsToItself(_ entry: Register.Entry, _ byID: [String: [Row]]) -> Bool {
    var seen: Set<String> = [entry.id]
    var next = entry.successor
    while let id = next {
      if !seen.insert(id).inserted { return id == entry.id }
      next = byID[id]?.last?.entry.successor
    }
    return false
  }
}
