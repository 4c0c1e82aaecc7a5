import Diagnostics
import Foundation
import Returns
import RuleLoading
import RuleModel
import Scoring
import Tabular
import TestKit
import Testing

/// Rule sets whose forms are made, filled in and read back.
enum FormSample {
  /// A question of each kind, both kinds of groups, a checklist, a question of another subject and
  /// one that is not asked this year.
  static let text = """
    ruleset: sample
    title: 見本
    survey_year: 2024
    note: 見本の票です。
    defaults: {provenance: project, source: s}
    sources: [{id: s, title: 出典}]
    subjects: [{id: area, title: 圏域}, {id: city, title: 市・区}]
    answer_sets:
      - id: places
        choices:
          - {id: alone, title: 単独で設置, code: 1}
          - {id: joint, title: "合同で設置「他の協議会」", code: 2}
          - {id: never, title: 設置していない, code: 3}
      - id: contents
        choices:
          - {id: issues, title: 課題}
          - {id: plans, title: 計画}
          - {id: data, title: データ}
    questions:
      - {id: establishment, title: 設置状況, type: single, choices: places, section: A 設置}
      - {id: charter, title: 要綱がありますか, type: yes_no, section: A 設置, ask_when: "establishment in [alone, joint]"}
      - {id: meetings, title: 開催回数, type: integer, min: 0, max: 50, unit: 回, section: A 設置}
      - {id: since, title: 設置年度, type: integer, min: 1980, max: 2050, not_applicable: allowed, section: B その他}
      - {id: budget, title: 予算, type: decimal, min: 0, max: 1000, section: B その他}
      - {id: held_on, title: 開催日, type: date, section: B その他}
      - {id: reports, title: 報告の中身, type: multi, choices: contents, not_applicable: allowed, section: B その他}
      - {id: plans, title: 計画の中身, type: multi, choices: contents, section: B その他}
      - {id: note, title: 備考, type: text, max_length: 200, section: B その他}
      - {id: remark, title: 補足, type: text, max_length: 20, section: B その他}
      - {id: ward, title: 区ですか, type: yes_no, subjects: [city], section: B その他}
    groups:
      - id: initiatives
        title: 取組
        max_rows: 3
        columns:
          - {id: name, title: 名前, type: text}
          - {id: status, title: 状況, type: single, choices: places}
          - {id: topics, title: 分野, type: multi, choices: contents}
      - id: sectors
        title: 部門
        units: [{id: health, title: 保健}, {id: labour, title: 労働}]
        columns:
          - {id: staff, title: 人数, type: integer}
          - {id: tasks, title: 仕事, type: multi, choices: contents}
    checklists:
      - id: pdca
        title: 自己点検
        sections:
          - id: step1
            title: 現状分析
            items: [{id: pdca_1, title: データを確かめている}]
    """

  static let loaded: LoadedRules = RuleSetLoader.load(
    RuleSetFiles(
      folder: "rules", contents: [(name: RuleSetFiles.headerName, bytes: Array(text.utf8))]))

  static func rules() throws -> ReturnRules {
    ReturnRules(
      try #require(loaded.ruleSet, "\(loaded.diagnostics.map(\.message.en))"))
  }

  /// The form for some kinds of respondent.
  static func form(_ rules: RuleSet, for subjects: [String] = ["area"]) -> Form {
    let references = subjects.compactMap { name in
      rules.subjects.firstIndex { $0.id.text == name }.map { Reference<Subject>($0) }
    }
    return Form(rules, for: references) { _, names in names.isEmpty ? "" : "決まったとき" }
  }

  // MARK: Filling in

  /// Answers by name, as they are filled in.
  typealias Answers = [String: String]

  /// Writes answers beside their names with openpyxl: whole numbers as numbers, all else as text.
  static func fill(_ file: String, _ answers: Answers, in folder: WorkbookFolder) throws {
    let values = try JSONSerialization.data(withJSONObject: answers)
    let path = try folder.write(String(decoding: values, as: UTF8.self), to: "answers.json")
    try Openpyxl.run(
      """
      import json, re, sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      left = json.load(open(sys.argv[2]))
      for sheet in book:
          head = None
          for row in sheet.iter_rows():
              texts = {c.value: c.column for c in row if isinstance(c.value, str)}
              names = {t: c for t, c in texts.items() if re.fullmatch(r"[\\w-]+(\\.[\\w-]+)+", t)}
              if "ID" in texts and ("回答" in texts or names):
                  head = (texts["ID"], texts.get("回答"), names)
                  continue
              name = head and sheet.cell(row[0].row, head[0]).value
              if not name:
                  continue
              cells = {name: head[1]} if head[1] else {}
              for other, column in head[2].items():
                  for a, b in ((name, other), (other, name)):
                      first, rest = a.split("."), b.split(".", 1)
                      if len(first) == 2 and first[0] == rest[0]:
                          cells[a + "." + rest[1]] = column
              for name, column in cells.items():
                  if name in left:
                      value = left.pop(name)
                      isNumber = re.fullmatch(r"-?[0-9]+(\\.[0-9]+)?", value)
                      cell = sheet.cell(row[0].row, column)
                      assert not cell.protection.locked, cell.coordinate
                      cell.value = float(value) if isNumber else value
      assert not left, left
      book.save(sys.argv[1])
      """, file, path)
  }

  /// A form, filled in and read back after something has happened to it.
  static func read(
    _ form: Form, _ answers: Answers, _ rules: ReturnRules,
    after change: (WorkbookFolder) throws -> Void = { _ in }
  ) throws -> FormReader.Reading {
    let folder = try WorkbookFolder()
    try FormWorkbook.write(form, to: folder.file)
    try fill(folder.file, answers, in: folder)
    try change(folder)
    #expect(FormReader.isForm(try Workbook.open(folder.bytes()).get()))
    return FormReader(rules).read(try Workbook.open(folder.bytes()).get(), file: "a.xlsx")
  }

  /// What was read, by name.
  static func cells(_ reading: FormReader.Reading, _ rules: RuleSet) throws -> [String: Cell] {
    let faults = reading.unread.findings.filter { $0.code.severity == .error }
    #expect(faults.map(\.message.en) == [])
    guard case .cells(let cells) = reading.unread.content else { return [:] }
    var byName: [String: Cell] = [:]
    for cell in cells { byName[cell.field.name(in: rules)] = cell.cell.value }
    return byName
  }
}
