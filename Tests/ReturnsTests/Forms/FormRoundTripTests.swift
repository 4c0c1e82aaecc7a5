import Returns
import Tabular
import TestKit
import Testing

/// A form that was filled in is read back, whatever has written it since.
@Suite(.enabled(if: Openpyxl.isThere, "needs python3-openpyxl, which scripts/test installs"))
struct FormRoundTripTests {
  private static let answers: FormSample.Answers = [
    "respondent.id": "area-901", "respondent.name": "北部", "establishment": "合同で設置「他の協議会」",
    "charter": "はい", "meetings": "3", "since": "該当なし", "budget": "12.5",
    "held_on": "2024-10-25", "reports.issues": "○", "reports.data": "○", "plans.0": "○",
    "note": "一行目\n二行目", "remark": "（記載なし）", "initiatives.1.name": "セミナー",
    "initiatives.1.status": "単独で設置", "initiatives.2.topics.plans": "○",
    "initiatives.1.key": "seminar", "sectors.labour.staff": "4", "sectors.health.tasks.0": "○",
    "pdca_1": "いいえ",
  ]

  private static func number(_ text: String) -> Cell {
    CellNumber(text).map(Cell.number) ?? .blank
  }

  private static let expected: [String: Cell] = [
    "rules": .text("sample"), "survey_year": .text("2024"), "respondent.subjects": .text("area"),
    "respondent.id": .text("area-901"), "respondent.name": .text("北部"),
    "establishment": .text("合同で設置「他の協議会」"), "charter": .text("はい"),
    "meetings": number("3"), "since": .text("not_applicable"), "budget": number("12.5"),
    "held_on": .text("2024-10-25"), "reports.issues": .text("yes"), "reports.data": .text("yes"),
    "plans.0": .text("yes"),
    "note": .text("一行目\n二行目"), "remark": .text("\"\""), "initiatives.1.name": .text("セミナー"),
    "initiatives.1.status": .text("単独で設置"), "initiatives.2.topics.plans": .text("yes"),
    "initiatives.1.key": .text("seminar"), "sectors.labour.staff": number("4"),
    "sectors.health.tasks.0": .text("yes"), "pdca_1": .text("いいえ"),
  ]

  private func check(after change: (WorkbookFolder) throws -> Void = { _ in }) throws {
    let rules = try FormSample.rules()
    let form = FormSample.form(rules.rules)
    let reading = try FormSample.read(form, Self.answers, rules, after: change)
    #expect(try FormSample.cells(reading, rules.rules) == Self.expected)
    #expect(reading.findings == [])
    #expect(reading.unread.findings == [])
  }

  @Test func `openpyxl fills in every kind of question`() throws {
    try check()
  }

  @Test(
    .enabled(if: LibreOffice.isThere, "needs LibreOffice (apt-get install libreoffice-calc)"))
  func `LibreOffice writes it anew`() throws {
    try check { folder in try LibreOffice.save(folder.file, in: folder) }
  }

  @Test func `a gateway composes it anew from its visible texts`() throws {
    try check { folder in
      try Openpyxl.run(
        """
        import sys, openpyxl
        old = openpyxl.load_workbook(sys.argv[1])
        new = openpyxl.Workbook()
        new.remove(new.active)
        for sheet in old:
            if sheet.sheet_state != "visible":
                continue
            copy = new.create_sheet(sheet.title)
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value is not None and cell.data_type != "f":
                        copy[cell.coordinate].value = cell.value
        new.save(sys.argv[1])
        """, folder.file)
    }
  }

  @Test func `rows and columns stand elsewhere`() throws {
    try check { folder in
      try Openpyxl.run(
        """
        import sys, openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        for sheet in list(book):
            for merged in list(sheet.merged_cells.ranges):
                sheet.unmerge_cells(str(merged))
            sheet.insert_rows(1, 3)
            sheet.insert_cols(1, 2)
            sheet.title = sheet.title[::-1]
        book.move_sheet(book.worksheets[0].title, 3)
        book.save(sys.argv[1])
        """, folder.file)
    }
  }

  @Test func `a group without rows is not one that was left out`() throws {
    let rules = try FormSample.rules()
    let answers = ["respondent.id": "a", "initiatives.count": "なし"]
    let reading = try FormSample.read(FormSample.form(rules.rules), answers, rules)
    let cells = try FormSample.cells(reading, rules.rules)
    #expect(cells["initiatives.count"] == .number(CellNumber(0)))
  }

  @Test func `drop-downs offer the choices and checks know the ranges`() throws {
    let rules = try FormSample.rules()
    let folder = try WorkbookFolder()
    try FormWorkbook.write(FormSample.form(rules.rules), to: folder.file)
    try Openpyxl.run(
      """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      assert [s.title for s in book] == ["はじめに", "回答票", "取組", "部門", "チェックリスト", "選択肢"], book
      assert book["選択肢"].sheet_state == "hidden"
      sheet = book["回答票"]
      assert sheet.protection.sheet and sheet.page_setup.paperSize == 9
      assert sheet.print_title_rows == "$2:$2", sheet.print_title_rows
      where = {sheet.cell(r, 6).value: r for r in range(1, sheet.max_row + 1)}
      checks = {str(d.sqref): d for d in sheet.data_validations.dataValidation}
      def check(name):
          return checks["C%d" % where[name]]
      def choices(name):
          column = check(name).formula1.split("!")[1].split(":")[0].strip("$").split("$")[0]
          return [c.value for c in book["選択肢"][column] if c.value is not None]
      assert choices("establishment") == ["単独で設置", "合同で設置「他の協議会」", "設置していない"]
      assert choices("charter") == ["はい", "いいえ"]
      assert choices("reports.issues") == ["○"]
      assert choices("reports") == ["該当なし"]
      assert (check("meetings").type, check("meetings").formula1, check("meetings").formula2) == (
          "whole", "0", "50")
      assert check("since").type == "custom" and "該当なし" in check("since").formula1
      assert check("budget").type == "decimal" and check("held_on").type == "custom"
      assert check("note").formula1 == "LEN(C%d)<=200" % where["note"], check("note").formula1
      assert sheet.cell(where["establishment"], 3).number_format == "@"
      state = sheet.cell(where["charter"], 5).value
      assert "対象外" in state and "C%d" % where["establishment"] in state.replace("$", ""), state
      assert "ward" not in where and sheet.cell(where["meetings"], 4).value == "回"
      """, folder.file)
  }
}
