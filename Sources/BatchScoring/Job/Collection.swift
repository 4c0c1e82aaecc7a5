import Returns
import RuleModel
import Tabular

/// What is kept in memory of the returns of a run, while the rest lies in the spool.
struct Collection {
  private(set) var count = 0
  private(set) var ledger: RespondentLedger
  private(set) var tables = TableHeadings()

  init(rules: RuleSet, policy: DuplicatePolicy) {
    ledger = RespondentLedger(policy: policy, surveyYear: rules.surveyYear)
  }

  /// Notes a return and gives the bytes that are put down for it.
  mutating func take(_ entry: SpoolEntry) -> [UInt8] {
    defer { count += 1 }
    if case .blank = entry.outcome {} else { ledger.see(file: entry.file, place: entry.place) }
    if let claim = entry.claim {
      ledger.note(claim, ordinal: count, file: entry.file, place: entry.place)
    }
    var writing = SpoolWriting()
    switch entry.outcome {
    case .blank: writing.put(0)
    case .faulty: writing.put(1)
    case .scored(let payload, let isToReview):
      writing.put(isToReview ? 3 : 2)
      switch payload {
      case .cells(let cells):
        writing.put(0)
        writing.put(cells) { $0.put($1) }
      case .line(let line):
        writing.put(1)
        writing.put(line)
      case .facts(let bytes):
        writing.put(2)
        writing.put(bytes)
      }
    }
    writing.put(entry.file)
    writing.put(entry.place)
    switch entry.original {
    case .bytes(let bytes):
      writing.put(0)
      writing.put(bytes)
    case .row(let texts, let headings, let record):
      writing.put(1)
      writing.put(tables.number(of: headings, cells: texts.count))
      writing.put(texts) { $0.put($1) }
      writing.put(record)
    }
    writing.put(entry.findings) { $0.put($1) }
    writing.put(entry.conversions) { $0.put($1) }
    var framed = SpoolWriting()
    framed.put(writing.bytes)
    return framed.bytes
  }
}

extension SpoolEntry {
  /// Reads an entry back.
  init(_ bytes: inout EntryBytes, tables: TableHeadings) throws {
    let outcome: Outcome
    switch try bytes.number() {
    case 0: outcome = .blank
    case 1: outcome = .faulty
    case let kind:
      let payload: ResultForm.Payload =
        switch try bytes.number() {
        case 0: .cells(try bytes.list { try $0.cell() })
        case 1: .line(try bytes.text())
        default: .facts(try bytes.raw())
        }
      outcome = .scored(payload, isToReview: kind == 3)
    }
    let file = try bytes.text()
    let place = try bytes.place()
    let original: UnreadReturn.Original
    if try bytes.number() == 0 {
      original = .bytes(try bytes.raw())
    } else {
      let table = try bytes.number()
      guard tables.all.indices.contains(table) else { throw SpoolDamage() }
      original = .row(
        try bytes.list { try $0.text() }, headings: tables.all[table],
        record: try bytes.optionalText())
    }
    self.init(
      outcome, file: file, place: place, original: original,
      findings: try bytes.list { try $0.finding() },
      conversions: try bytes.list { try $0.conversion() })
  }
}

/// The headings of all tables of a run.
struct TableHeadings {
  private(set) var all: [UnreadReturn.Headings] = []
  /// The most cells that some row has behind its table's last heading.
  private(set) var mostCellsBehind = 0
  private var numbers: [ObjectIdentifier: Int] = [:]

  /// The number of a table, by its headings, which its rows share.
  mutating func number(of headings: UnreadReturn.Headings, cells: Int) -> Int {
    mostCellsBehind = max(mostCellsBehind, cells - headings.texts.count)
    let identifier = ObjectIdentifier(headings)
    if let number = numbers[identifier] { return number }
    // INVARIANT: `all` keeps the object, so that no other can have its identifier.
    all.append(headings)
    numbers[identifier] = all.count - 1
    return all.count - 1
  }
}
