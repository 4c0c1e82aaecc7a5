import Diagnostics
import Returns
import RuleModel
import Scoring
import Tabular
import TestKit
import Testing

/// What is no longer on a form that comes back is told.
@Suite(.enabled(if: Openpyxl.isThere, "needs python3-openpyxl, which scripts/test installs"))
struct FormGapTests {
  /// What is said of a form of the sample after some lines of Python have changed it.
  private func findings(
    _ script: String, for subjects: [String] = ["area"], _ more: FormSample.Answers = [:]
  ) throws -> [ReturnFinding] {
    let rules = try FormSample.rules()
    let answers = ["respondent.id": "a"].merging(more) { $1 }
    let reading = try FormSample.read(
      FormSample.form(rules.rules, for: subjects), answers, rules
    ) { folder in
      try Openpyxl.run(
        """
        import sys, openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        def row_of(sheet, name):
            return next(c.row for row in sheet.iter_rows() for c in row if c.value == name)
        def delete(sheet, *names):
            for merged in list(book[sheet].merged_cells.ranges):
                book[sheet].unmerge_cells(str(merged))
            for name in names:
                book[sheet].delete_rows(row_of(book[sheet], name))
        \(script)
        book.save(sys.argv[1])
        """, folder.file)
    }
    let read = ReturnDecoder(rules).read(reading.unread)
    #expect(read.sheet?.respondent.id == "a")
    return read.findings
  }

  private func missing(
    _ script: String, for subjects: [String] = ["area"], _ more: FormSample.Answers = [:]
  ) throws -> [String] {
    try findings(script, for: subjects, more).map {
      "\($0.code.text) \($0.message.en.split(separator: ": ").last ?? "")"
    }
  }

  @Test func `a sheet that is gone makes the return one to review`() throws {
    let found = try findings("del book['チェックリスト']")
    #expect(found.map(\.code.text) == ["A087"])
    #expect(found.map(\.code.severity) == [.warning])
    #expect(found.first?.message.ja == "この票にない設問が1あり、無回答とします: `pdca_1`")
    #expect(try missing("del book['取組']") == ["A087 `initiatives`"])
    #expect(try missing("del book['部門']; del book['取組']") == ["A087 `initiatives`, `sectors`"])
  }

  @Test func `rows and columns that are gone are told by the names of what stood there`() throws {
    #expect(
      try missing("delete('回答票', 'charter', 'since', 'plans.data')") == [
        "A087 `charter`, `since`, `plans.data`"
      ])
    #expect(try missing("delete('部門', 'sectors.labour')") == ["A087 `sectors.labour`"])
    // Of rows that are as many as one writes, those that nobody needs may be gone.
    #expect(try missing("delete('取組', 'initiatives.3')") == [])
  }

  @Test func `many names are counted`() throws {
    let found = try findings("del book['回答票']")
    #expect(found.first?.message.en.hasSuffix("`remark`") == true)
    #expect(found.first?.message.ja.contains("この票にない設問が10") == true)
    let more = try findings("del book['回答票']; del book['取組']; del book['部門']")
    #expect(more.first?.message.ja.hasSuffix("ほか2問") == true)
  }

  @Test func `what is not asked of a kind of respondent is not missing`() throws {
    #expect(try missing("") == [])
    #expect(try missing("", for: ["city"]) == [])
    #expect(try missing("delete('回答票', 'ward')", for: ["city"]) == ["A087 `ward`"])
    #expect(try missing("", for: [], ["respondent.subjects": "圏域"]) == [])
    #expect(
      try missing("delete('回答票', 'ward')", for: [], ["respondent.subjects": "圏域"]) == [])
    // A return without a kind is scored as one of every kind.
    #expect(try missing("delete('はじめに', 'respondent.subjects')") == ["A087 `ward`"])
  }
}
