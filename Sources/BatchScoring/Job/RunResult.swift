public import Diagnostics
public import Returns
public import Tabular

/// What a run found, as far as it is not in the spool.
public struct RunResult {
  /// What is to be said of the files as wholes.
  public private(set) var findings: [ReturnFinding] = []
  /// The encodings in which text tables were read.
  public private(set) var encodings: [(file: String, encoding: DetectedEncoding)] = []

  /// The return at which the run ended, where the first fault was to end it.
  var end: SpoolEntry?

  private let form: ResultForm
  private var collection: Collection?

  init(form: ResultForm) {
    self.form = form
  }

  mutating func take(_ collection: Collection, files: InputFiles) {
    self.collection = collection
    findings = files.findings
    encodings = files.encodings
  }

  /// The faults for which the run was ended; none where it was not.
  public var endingFaults: [ReturnFinding] { end?.findings ?? [] }

  /// The ids of all respondents of which a return came, put aside or not.
  public var respondents: Set<String> { collection?.ledger.respondents ?? [] }

  /// What is to be said of the returns that the user named to hold and that are not there.
  public var namesWithoutReturn: [ReturnFinding] {
    guard let ledger = collection?.ledger else { return [] }
    let unknown = ledger.unknownNames()
    let names = unknown.isEmpty ? [] : ledger.namesOfSeveral()
    return unknown.map { .noSuchReturn($0.name, count: $0.count, among: names) }
  }

  /// Makes the files of what lies in the spool, in the order of the input.
  ///
  /// - Parameters:
  ///   - spool: What the run put down.
  ///   - output: Where it goes.
  /// - Returns: What became of every return.
  /// - Throws: What the spool and the places of the output throw.
  public func write<Storage: Spool>(_ spool: Storage, to output: RunOutput) throws -> Accounting {
    guard let collection else { return Accounting() }
    let verdicts = collection.ledger.verdicts(collection.corrections)
    let rejected = RejectedRows(collection.tables, language: output.language)
    var entries = try SpoolReading(spool)
    var account = Accounting()
    try output.begin(form)
    while var bytes = try entries.next() {
      let entry = try SpoolEntry(&bytes, tables: collection.tables)
      let ordinal = account.read
      account.read += 1
      if case .blank = entry.outcome {
        entry.findings.forEach(output.report)
        account.blank += 1
        continue
      }
      try output.write(entry.conversions, of: entry.file)
      if let correction = collection.corrections.correction(
        ofOrdinal: ordinal, ReturnName.text(file: entry.file, place: entry.place))
      {
        output.report(.correctedReturn(by: correction, in: entry.file, at: entry.place))
        account.superseded += 1
        continue
      }
      var findings = entry.findings
      switch verdicts[ordinal] {
      case nil, .holds: break
      case .corrected(let correction):
        output.report(.correctedReturn(by: correction, in: entry.file, at: entry.place))
        account.superseded += 1
        continue
      case .superseded(let holding):
        output.report(.supersededReturn(by: holding, in: entry.file, at: entry.place))
        account.superseded += 1
        continue
      case .refused(let others, let reason):
        findings.append(.severalReturns(others, reason, in: entry.file, at: entry.place))
      }
      findings.forEach(output.report)
      let isFaulty = findings.contains { $0.code.severity == .error }
      if !isFaulty, case .scored(let payload, let isToReview) = entry.outcome {
        try output.write(payload, form)
        account.scored += 1
        if isToReview { account.toReview += 1 }
      } else {
        output.results.putAside(entry.respondent)
        try output.reject(rejected, entry, findings)
        account.setAside += 1
      }
    }
    precondition(
      account.isBalanced && account.read == collection.count,
      "every return is scored, put aside, blank or superseded")
    output.results.end(account)
    return account
  }
}

/// Where the files of a run go.
public final class RunOutput {
  let results: ResultSink
  let language: Language
  let report: (ReturnFinding) -> Void

  private let lists: RecordSink?
  private let rejected: RecordSink?
  private let conversions: RecordSink?
  private var hasRejected = false
  private var hasConversions = false

  /// Names the places.
  ///
  /// - Parameters:
  ///   - results: The results.
  ///   - lists: What a table of results has in lists of ids, an id in each row; nil where they stand
  ///     in the table. Lines of JSON have their own lists.
  ///   - rejected: What was put aside; nil where that is not kept.
  ///   - conversions: The cells that were taken for something other than what stands there; nil
  ///     where they are not wanted.
  ///   - language: The language of reasons.
  ///   - report: Is told every finding, in the order of the input.
  public init(
    results: ResultSink, lists: RecordSink? = nil, rejected: RecordSink?,
    conversions: RecordSink?, language: Language, report: @escaping (ReturnFinding) -> Void
  ) {
    self.results = results
    self.lists = lists
    self.rejected = rejected
    self.conversions = conversions
    self.language = language
    self.report = report
  }

  func begin(_ form: ResultForm) throws {
    guard let lists, let apart = form.lists else { return try results.begin(form.columns) }
    try results.begin(apart.withoutLists(form.columns))
    try lists.write(ResultLists.names.map { .text($0) })
  }

  func write(_ payload: ResultForm.Payload, _ form: ResultForm) throws {
    guard let lists, let apart = form.lists, case .cells(let cells) = payload else {
      return try results.write(payload)
    }
    try results.write(.cells(apart.withoutLists(cells)))
    for row in apart.rows(of: cells) { try lists.write(row) }
  }

  func reject(_ rows: RejectedRows, _ entry: SpoolEntry, _ findings: [ReturnFinding]) throws {
    guard let rejected else { return }
    if !hasRejected { try rejected.write(rows.names.map { .text($0) }) }
    hasRejected = true
    try rejected.write(rows.cells(of: entry, findings))
  }

  func write(_ list: [Conversion], of file: String) throws {
    guard let conversions else { return }
    if !hasConversions {
      try conversions.write(
        ["file", "sheet", "row", "cell", "field", "found", "taken"].map { .text($0) })
    }
    hasConversions = true
    for conversion in list {
      let place = conversion.place
      try conversions.write([
        .of(file), .of(place.sheet), .of(place.row ?? place.line), .of(place.reference),
        .of(conversion.field), .of(conversion.found), .of(conversion.taken),
      ])
    }
  }
}
