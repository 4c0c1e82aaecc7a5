import BatchScoring
import Diagnostics
import Returns
import RuleLoading
import RuleModel
import Scoring
import Tabular
import Testing

/// A small rule set, and runs of tables that answer it.
enum BatchSample {
  private static let text = """
    ruleset: sample
    title: 見本
    survey_year: 2024
    defaults: {provenance: project, source: s}
    sources: [{id: s, title: 出典}]
    questions:
      - {id: held, title: 開催した, type: yes_no}
      - {id: meetings, title: 開催回数, type: integer, min: 0, max: 99, unit: 回}
      - {id: note, title: 備考, type: text}
    criteria:
      - {id: is_held, title: 開催, when: held}
      - {id: often, title: 2回以上, when: meetings >= 2}
    measures:
      - {id: half, title: 半分, value: meetings * 0.5}
    ladders:
      - id: growth
        title: 成長
        floor: {id: L0, title: なし}
        levels:
          - {id: L1, title: 段階1, criteria: [is_held]}
          - {id: L2, title: 段階2, criteria: [often]}
    """

  static let loaded: LoadedRules = RuleSetLoader.load(
    RuleSetFiles(
      folder: "rules", contents: [(name: RuleSetFiles.headerName, bytes: Array(text.utf8))]))

  /// What a run of some files gave.
  struct Run {
    var results = ""
    var lists = ""
    var rejected = ""
    var conversions = ""
    /// What was said of returns, and of the files as wholes.
    var findings: [ReturnFinding] = []
    var fileFindings: [ReturnFinding] = []
    var account = Accounting()
    var endingFaults: [ReturnFinding] = []
    var respondents: Set<String> = []
    var namesWithoutReturn: [ReturnFinding] = []

    /// The results without the head: by column.
    func column(_ name: String) -> [String] { BatchSample.column(name, of: results) }

    func rejectedColumn(_ name: String) -> [String] { BatchSample.column(name, of: rejected) }

    var codes: [String] { findings.map(\.code.text) }
  }

  /// The cells of a column of a written table.
  static func column(_ name: String, of table: String) -> [String] {
    let records = RecordReader.read(Array(table.utf8), .comma).records
    guard let head = records.first, let place = head.cells.firstIndex(of: name) else { return [] }
    return records.dropFirst().map { $0.count > place ? $0[place] : "" }
  }

  /// Reads and scores files held in memory.
  static func run(
    _ files: [(name: String, text: String)], threads: Int = 2,
    duplicates: DuplicatePolicy = .refuse, register: Register? = nil, lines: Bool = false,
    listsApart: Bool = false, endsAtFirstFault: Bool = false
  ) async throws -> Run {
    try await run(
      files.map { ($0.name, Array($0.text.utf8)) }, threads: threads, duplicates: duplicates,
      register: register, lines: lines, listsApart: listsApart, endsAtFirstFault: endsAtFirstFault)
  }

  static func run(
    _ files: [(name: String, bytes: [UInt8])], threads: Int = 2,
    duplicates: DuplicatePolicy = .refuse, register: Register? = nil, lines: Bool = false,
    listsApart: Bool = false, endsAtFirstFault: Bool = false
  ) async throws -> Run {
    guard let rules = loaded.ruleSet else { return Run() }
    let prepared = ReturnRules(rules)
    var input = InputFiles(
      files.map { file in
        InputFile(file.name) {
          var rest = file.bytes[...]
          return ReturnReader(file.name, rules: prepared) {
            guard !rest.isEmpty else { return nil }
            defer { rest = rest.dropFirst(7) }
            return Array(rest.prefix(7))
          }
        }
      })
    let job = ScoringJob(
      ScoringPlan(rules), decoder: ReturnDecoder(prepared, register: register),
      form: lines
        ? .lines(rules, engineVersion: "0") : .table(rules, engineVersion: "0"),
      settings: .init(
        threads: threads, duplicates: duplicates, endsAtFirstFault: endsAtFirstFault))
    var spool = MemorySpool()
    let result = try await job.run(&input, spool: &spool)
    let (results, lists, rejected, conversions) = (Bytes(), Bytes(), Bytes(), Bytes())
    let style = RecordWriter.Style(hasByteOrderMark: false)
    var findings: [ReturnFinding] = []
    let account = try result.write(
      spool,
      to: RunOutput(
        results: lines
          ? .lines { results.all += $0 } : .table(RecordSink(style) { results.all += $0 }),
        lists: listsApart ? RecordSink(style) { lists.all += $0 } : nil,
        rejected: RecordSink(style) { rejected.all += $0 },
        conversions: RecordSink(style) { conversions.all += $0 }, language: .english,
        report: { findings.append($0) }))
    return Run(
      results: results.text, lists: lists.text, rejected: rejected.text,
      conversions: conversions.text,
      findings: findings, fileFindings: result.findings, account: account,
      endingFaults: result.endingFaults,
      respondents: result.respondents, namesWithoutReturn: result.namesWithoutReturn)
  }

  private final class Bytes {
    var all: [UInt8] = []
    var text: String { String(decoding: all, as: UTF8.self) }
  }
}

extension BatchSample {
  /// Counts files held in memory.
  static func tally(
    _ files: [(name: String, text: String)], register: Register? = nil
  ) async throws -> (tally: SummaryTally, account: Accounting) {
    let rules = try #require(loaded.ruleSet)
    let prepared = ReturnRules(rules)
    let plan = SummaryPlan(rules)
    let tally = SummaryTally(plan, register: register, by: nil, allTitle: "all")
    var input = InputFiles(
      files.map { file in
        InputFile(file.name) {
          var rest: [UInt8]? = Array(file.text.utf8)
          return ReturnReader(file.name, rules: prepared) {
            defer { rest = nil }
            return rest
          }
        }
      })
    let job = ScoringJob(
      ScoringPlan(rules), decoder: ReturnDecoder(prepared, register: register),
      form: .summary(plan))
    var spool = MemorySpool()
    let result = try await job.run(&input, spool: &spool)
    let account = try result.write(
      spool,
      to: RunOutput(
        results: .tally(tally), rejected: nil, conversions: nil, language: .english,
        report: { _ in }))
    return (tally, account)
  }
}
