import Diagnostics
import Foundation
import Returns
import RuleLoading
import RuleModel
import Scoring
import Tabular
import Testing

/// A rule set with a question of each kind, and returns read with it.
enum TableSample {
  static let text = """
    ruleset: sample
    title: 見本
    survey_year: 2024
    defaults: {provenance: project, source: s}
    sources: [{id: s, title: 出典}]
    subjects: [{id: area, title: 圏域}, {id: city, title: 市区}]
    spellings:
      "yes": [○, 〇, ◯, 有]
      "no": [×, 無]
      unanswered: ["-", 無回答, 未報告又はデータ不備]
      none: [なし]
      vague: [約]
      units: [[回]]
      years: [年, 年度]
      eras: [{names: [令和, R], from: 2019-05-01}, {names: [平成, H], from: 1989-01-08}]
      id_columns: [団体コード]
      name_columns: [団体名]
      year_columns: [調査年度]
    answer_sets:
      - id: places
        choices:
          - {id: standalone, title: 単独で設置, code: 1}
          - {id: joint, title: 合同で設置, code: 2}
          - {id: never, title: 未設置, code: 3}
      - id: plan_kinds
        choices:
          - {id: health, title: 健康増進計画}
          - {id: medical, title: 医療計画}
          - {id: other, title: その他}
          - {id: unknown, title: 不明, means: unanswered}
      - id: stages
        choices: [{id: planned, title: 計画中}, {id: running, title: 実施中}]
    questions:
      - {id: establishment, title: 協議会の設置状況, type: single, choices: places, aliases: [設置状況]}
      - id: meetings
        title: 開催回数
        type: integer
        min: 0
        max: 50
        unit: 回
        ask_when: establishment != never
        aliases: [回数]
      - {id: working_group, title: 部会を置いていますか, type: yes_no, aliases: [部会]}
      - {id: plans, title: 位置づけた計画, type: multi, choices: plan_kinds}
      - {id: founded, title: 設置した日, type: date}
      - {id: community_staff, title: 職員数, type: integer}
      - {id: work_staff, title: 職員数, type: integer}
      - {id: note, title: 備考, type: text}
    groups:
      - id: initiatives
        title: 取組
        max_rows: 3
        columns:
          - {id: name, title: 名前, type: text}
          - {id: status, title: 状況, type: single, choices: stages}
      - id: sectors
        title: 部門
        units: [{id: health, title: 保健}, {id: labour, title: 労働}]
        columns: [{id: staff, title: 人数, type: integer}]
    """

  static let loaded: LoadedRules = RuleSetLoader.load(
    RuleSetFiles(
      folder: "rules", contents: [(name: RuleSetFiles.headerName, bytes: Array(text.utf8))]))

  static func rules() throws -> ReturnRules {
    ReturnRules(try #require(loaded.ruleSet))
  }

  /// A file, read: its returns and what is said of it as a whole.
  struct File {
    let rules: RuleSet
    let unread: [UnreadReturn]
    let returns: [ReadReturn]
    let findings: [ReturnFinding]
    let encoding: DetectedEncoding?

    /// The codes of what is said of the file.
    var codes: [String] { findings.map(\.code.text) }

    /// The codes of what is said of one return.
    func codes(_ index: Int) -> [String] { returns[index].findings.map(\.code.text) }

    /// The answer in one return to a question.
    func answer(_ question: String, _ index: Int = 0) throws -> Answer {
      let sheet = try #require(returns[index].sheet)
      let position = try #require(rules.questions.firstIndex { $0.id.text == question })
      return sheet.answers[position]
    }
  }

  static func read(
    _ text: String, as name: String = "a.csv", mapping: String? = nil, register: String? = nil
  ) throws -> File {
    try read(Array(text.utf8), as: name, mapping: mapping, register: register)
  }

  static func read(
    _ bytes: [UInt8], as name: String = "a.csv", mapping: String? = nil, register: String? = nil,
    pieceSize: Int = 1 << 16
  ) throws -> File {
    let rules = try rules()
    let mapping = try mapping.map { text in
      let reading = MappingReader.read(Array(text.utf8), as: FileID(0), rules: rules)
      #expect(reading.diagnostics.map(\.message.en) == [])
      return try #require(reading.mapping)
    }
    let register = try register.map { text in
      try #require(
        Register.read(Array(text.utf8), named: "register.csv", rules: rules.rules).register)
    }
    var rest = bytes[...]
    var reader = ReturnReader(name, rules: rules, mapping: mapping) {
      guard !rest.isEmpty else { return nil }
      let piece = Array(rest.prefix(pieceSize))
      rest = rest.dropFirst(pieceSize)
      return piece
    }
    let decoder = ReturnDecoder(
      rules, register: register, exceptions: mapping?.exceptions ?? .none)
    var unread: [UnreadReturn] = []
    while let next = try reader.next() { unread.append(next) }
    return File(
      rules: rules.rules, unread: unread, returns: unread.map(decoder.read),
      findings: reader.findings, encoding: reader.encoding)
  }

  /// The bytes of a workbook.
  static func workbook(_ sheets: [(name: String, rows: [[Cell]])]) throws -> [UInt8] {
    let path = NSTemporaryDirectory() + "renkei-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try WorkbookWriter(path: path)
    for sheet in sheets {
      let id = try writer.add(SheetLayout(sheet.name))
      for (row, cells) in sheet.rows.enumerated() { try writer.write(cells, row: row + 1, of: id) }
    }
    try writer.close()
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
