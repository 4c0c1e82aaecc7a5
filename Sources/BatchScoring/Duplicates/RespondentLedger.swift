import Returns
import Tabular

/// Whose return it says that it is.
struct RespondentClaim: Hashable {
  let id: String
  let year: Int?
  let submitted: SubmissionTime?
}

/// Which respondents have sent in returns, and which of several of one holds.
struct RespondentLedger {
  /// One return in the ledger.
  struct Entry: Hashable {
    let ordinal: Int
    let file: String
    let name: String
    let submitted: SubmissionTime?
  }

  /// What becomes of a return that is not the only one of its respondent.
  enum Verdict: Hashable {
    /// It holds.
    case holds
    /// Another one holds.
    case superseded(by: Entry)
    /// It has come back, and that return stands in its place.
    case corrected(by: String)
    /// None of them holds.
    case refused(others: [Entry], reason: Reason)
  }

  /// Why none of several returns holds.
  enum Reason: Hashable {
    case policy
    case noTimes
    case notNamed
  }

  // One of each is kept for every respondent of the input, so that they are kept small.

  private struct Key: Hashable {
    let id: String
    let year: Int32
  }

  private struct First {
    let ordinal: Int
    /// Its place among the tables.
    let table: Int32
    /// Its row or line; 0 for none.
    let number: Int32
    let submitted: SubmissionTime?
  }

  /// A file, or a sheet of it.
  private struct Table: Equatable {
    let file: String
    let sheet: String?
  }

  private let policy: DuplicatePolicy
  private let surveyYear: Int?
  private var firsts: [Key: First] = [:]
  private var several: [Key: [Entry]] = [:]
  private var tables: [Table] = []
  /// How many returns each of the names fits that the user gave.
  private var named: [String: Int] = [:]

  init(policy: DuplicatePolicy, surveyYear: Int?) {
    self.policy = policy
    self.surveyYear = surveyYear
    if case .explicit(let names) = policy { for name in names { named[name] = 0 } }
  }

  /// The ids of all respondents that were seen.
  var respondents: Set<String> { Set(firsts.keys.map(\.id)) }

  /// Notes that there is a return, whoever it may be of.
  mutating func see(file: String, place: TablePlace) {
    guard !named.isEmpty else { return }
    let name = ReturnName.text(file: file, place: place)
    named[name]? += 1
    if name != file { named[file]? += 1 }
  }

  /// What the user named and is no return, or not just one, in the order of the names.
  func unknownNames() -> [(name: String, count: Int)] {
    named.filter { $0.value != 1 }.map { (name: $0.key, count: $0.value) }
      .sorted { $0.name < $1.name }
  }

  /// The names of all returns of respondents with several, in the order of the input.
  func namesOfSeveral() -> [String] {
    several.values.joined().sorted { $0.ordinal < $1.ordinal }.map(\.name)
  }

  /// Notes a return; a sheet without a year is one of the rule set's year.
  mutating func note(
    _ claim: RespondentClaim, ordinal: Int, file: String, place: TablePlace
  ) {
    let key = Key(
      id: claim.id, year: Int32(truncatingIfNeeded: claim.year ?? surveyYear ?? 0))
    guard let first = firsts[key] else {
      let table = Table(file: file, sheet: place.sheet)
      if tables.last != table { tables.append(table) }
      firsts[key] = First(
        ordinal: ordinal, table: Int32(truncatingIfNeeded: tables.count - 1),
        number: Int32(truncatingIfNeeded: place.row ?? place.line ?? 0), submitted: claim.submitted)
      return
    }
    let entry = Entry(
      ordinal: ordinal, file: file, name: ReturnName.text(file: file, place: place),
      submitted: claim.submitted)
    several[key] = (several[key] ?? [self.entry(first)]) + [entry]
  }

  private func entry(_ first: First) -> Entry {
    let table = tables[Int(first.table)]
    let place = TablePlace(
      sheet: table.sheet, row: first.number == 0 ? nil : Int(first.number))
    return Entry(
      ordinal: first.ordinal, file: table.file,
      name: ReturnName.text(file: table.file, place: place), submitted: first.submitted)
  }

  /// What becomes of each return that is not the only one of its respondent, by its ordinal.
  ///
  /// One that has come back corrected does not count any more. Nor does one of several of which none
  /// would hold, if it has come back: of them all were put aside.
  func verdicts(_ corrections: Corrections) -> [Int: Verdict] {
    var verdicts: [Int: Verdict] = [:]
    for all in several.values {
      var entries = all.filter { corrections.correction(ofOrdinal: $0.ordinal, $0.name) == nil }
      let originals = entries.filter { !corrections.isCorrection($0.name) }
      if originals.count > 1, holding(among: originals).entry == nil,
        holding(among: entries).entry == nil
      {
        for entry in originals {
          guard let name = corrections.correction(ofDuplicate: entry.name) else { continue }
          verdicts[entry.ordinal] = .corrected(by: name)
        }
        entries.removeAll { verdicts[$0.ordinal] != nil }
      }
      guard entries.count > 1 else { continue }
      let (holding, reason) = holding(among: entries)
      for entry in entries {
        verdicts[entry.ordinal] =
          if let holding {
            entry == holding ? .holds : .superseded(by: holding)
          } else {
            .refused(others: entries.filter { $0 != entry }, reason: reason)
          }
      }
    }
    return verdicts
  }

  private func holding(among entries: [Entry]) -> (entry: Entry?, reason: Reason) {
    switch policy {
    case .refuse: return (nil, .policy)
    case .latest:
      let times = entries.compactMap(\.submitted)
      guard times.count == entries.count, let last = times.max() else { return (nil, .noTimes) }
      // A day without a time may be before or after a time of that day.
      let latest = entries.filter { $0.submitted?.mayBe(last) ?? true }
      return (latest.count == 1 ? latest.first : nil, .noTimes)
    case .explicit(let names):
      // A file stands for its return, where it has one.
      let named = entries.filter { names.contains($0.name) || self.named[$0.file] == 1 }
      return (named.count == 1 ? named.first : nil, .notNamed)
    }
  }
}
