import BatchScoring
import Diagnostics
import Returns
import RuleLoading
import Tabular
import Testing

@Suite struct ScoringJobTests {
  private static let head = "respondent.id,respondent.name,held,meetings,note\n"

  @Test func `the rules of these tests have no faults`() {
    #expect(BatchSample.loaded.diagnostics.map(\.code.text) == [])
  }

  @Test func `each return is scored in its row, with values as numbers and ids`() async throws {
    let run = try await BatchSample.run([
      ("a.csv", Self.head + "1,甲,yes,3,\n2,乙,yes,,\n3,丙,no,1,\n")
    ])
    #expect(run.codes == [])
    #expect(run.column("respondent_id") == ["1", "2", "3"])
    #expect(run.column("row") == ["2", "3", "4"])
    #expect(run.column("status") == ["scored", "scored", "scored"])
    #expect(run.column("growth.counted") == ["L2", "L1", "L0"])
    #expect(run.column("growth.low") == ["L2", "L1", "L0"])
    #expect(run.column("growth.high") == ["L2", "L2", "L0"])
    #expect(run.column("growth.next") == ["", "L2", "L1"])
    #expect(run.column("growth.unmet") == ["", "", "is_held"])
    #expect(run.column("growth.undecided") == ["", "often", ""])
    #expect(run.column("half.counted") == ["1.5", "", "0.5"])
    #expect(run.column("half.state") == ["value", "missing", "value"])
    #expect(run.account.scored == 3 && run.account.read == 3)
  }

  @Test func `lists of ids can stand in a table of their own, one in each row`() async throws {
    let files = [("a.csv", Self.head + "1,甲,yes,,\n2,乙,no,,\n3,丙,huh,1,\n")]
    let whole = try await BatchSample.run(files)
    let apart = try await BatchSample.run(files, listsApart: true)
    #expect(
      apart.lists == """
        respondent_id,respondent_name,survey_year,file,sheet,row,list,id,title\r
        1,甲,,a.csv,,2,growth.undecided,often,2回以上\r
        2,乙,,a.csv,,3,growth.unmet,is_held,開催\r

        """)
    let lists = ["subjects", "warnings", "inconsistencies", "growth.unmet", "growth.undecided"]
    for name in lists { #expect(apart.column(name) == []) }
    for name in ["respondent_id", "growth.counted", "half.counted", "rules_digest"] {
      #expect(apart.column(name) == whole.column(name), "\(name)")
    }
    #expect(apart.rejected == whole.rejected)
    // Whoever asks for no such table has the lists in the result.
    #expect(whole.lists == "")
    #expect(whole.column("growth.unmet") == ["", "is_held"])
  }

  @Test func `the same comes out whatever the number of threads`() async throws {
    var text = Self.head
    for number in 0..<500 {
      let held = ["yes", "no", "", "huh"][number % 4]
      text += "\(number % 470),名\(number),\(held),\(number % 7),\(number)\n"
      if number % 50 == 0 { text += "\n" }
    }
    let one = try await BatchSample.run([("a.csv", text)], threads: 1)
    for threads in [2, 3, 8] {
      let several = try await BatchSample.run([("a.csv", text)], threads: threads)
      #expect(several.results == one.results)
      #expect(several.rejected == one.rejected)
      #expect(several.findings == one.findings)
      #expect(several.account == one.account)
    }
    // Of 500, 125 have an answer that is none; of the 30 with an id given twice, all are put aside,
    // the 7 or 8 among them that are faulty anyway too.
    let account = one.account
    #expect(account.isBalanced && account.blank == 10 && account.read == 510)
    #expect(account.scored + account.setAside == 500)
    #expect(one.rejectedColumn("held").filter { $0 == "huh" }.count == 125)
  }

  @Test func `a row that is put aside is kept whole, with its place and reason`() async throws {
    let run = try await BatchSample.run([
      ("a.csv", Self.head + "1,甲,yes,3,\"a,\"\"b\"\"\nc\"\n2,乙,多分,3,備考\n")
    ])
    #expect(run.column("respondent_id") == ["1"])
    #expect(run.rejectedColumn("renkei.file") == ["a.csv"])
    #expect(run.rejectedColumn("renkei.row") == ["3"])
    #expect(run.rejectedColumn("renkei.cells") == ["C3"])
    #expect(run.rejectedColumn("held") == ["多分"])
    #expect(run.rejectedColumn("note") == ["備考"])
    #expect(run.rejectedColumn("respondent.name") == ["乙"])
    #expect(run.findings.count == 1)
    #expect(run.account.setAside == 1)
  }

  @Test func `what was put aside can be corrected and fed back`() async throws {
    let first = try await BatchSample.run([
      ("a.csv", Self.head + "1,甲,yes,3,x\n2,乙,多分,3,y\n3,丙,yes,xx,z\n")
    ])
    #expect(first.account.scored == 1 && first.account.setAside == 2)
    let corrected = first.rejected.replacing("多分", with: "no").replacing(",xx,", with: ",2,")
    let second = try await BatchSample.run([("b.csv", corrected)])
    #expect(second.codes == [])
    #expect(second.column("respondent_id") == ["2", "3"])
    #expect(second.column("growth.counted") == ["L0", "L2"])
  }

  @Test func `corrected rows take the place of those that they correct, read with them`()
    async throws
  {
    let files = [
      ("a.csv", Self.head + "1,甲,yes,3,x\n2,乙,多分,3,y\n,丙,yes,2,z\n4,丁,yes,3\n"),
      ("c.yaml", "rules: sample\nrespondent: {id: c}\nanswers: {held: perhaps}\n"),
    ]
    let first = try await BatchSample.run(files)
    #expect(first.account.scored == 1 && first.account.setAside == 4)
    let corrected = first.rejected.replacing("多分", with: "no").replacing("perhaps", with: "yes")
      .replacing(",丙,", with: "3,丙,").replacing("\"4,丁,yes,3\"", with: "")
    let all = try await BatchSample.run(files + [("b.csv", corrected)])
    #expect(all.codes == ["A091", "A091", "A091", "A091"])
    #expect(Set(all.column("respondent_id")) == ["1", "2", "3", "4", "c"])
    #expect(all.account.superseded == 4 && all.account.setAside == 0)
    // What nobody has corrected is put aside once, not twice.
    let again = try await BatchSample.run(files + [("b.csv", first.rejected)])
    #expect(again.account.setAside == 4 && again.account.superseded == 4)
    // A good return is not corrected by anything: then there are two of one respondent.
    let good = first.rejected.replacing("a.csv,,3", with: "a.csv,,2").replacing("多分", with: "no")
      .replacing("2,乙", with: "1,乙")
    let both = try await BatchSample.run([("a.csv", Self.head + "1,甲,yes,3,x\n"), ("b.csv", good)])
    #expect(both.codes.filter { $0 == "A090" }.count == 2)
  }

  @Test func `of several returns of one respondent, one is struck out and the other stays`()
    async throws
  {
    let files = [("a.csv", Self.head + "1,甲,yes,3,x\n1,甲,no,1,y\n2,計,多分,9,z\n")]
    let first = try await BatchSample.run(files)
    #expect(first.account.setAside == 3)
    // Unchanged, they are put aside once.
    let again = try await BatchSample.run(files + [("b.csv", first.rejected)])
    #expect(again.account.setAside == 3 && again.account.superseded == 3)
    let struckOut = first.rejected.replacing("1,甲,no,1,y", with: ",,,,")
      .replacing("2,計,多分,9,z", with: ",,,,")
    let all = try await BatchSample.run(files + [("b.csv", struckOut)])
    #expect(all.column("respondent_id") == ["1"])
    #expect(all.column("file") == ["b.csv"])
    #expect(
      all.account.scored == 1 && all.account.superseded == 3 && all.account.blank == 2
        && all.account.setAside == 0)
  }

  @Test func `what is put aside again keeps its own columns, and texts like formulas`()
    async throws
  {
    let first = try await BatchSample.run([("a.csv", Self.head + "1,甲,多分,3,=1+1\n")])
    let second = try await BatchSample.run([("b.csv", first.rejected)])
    #expect(second.rejectedColumn("renkei.file") == ["b.csv"])
    #expect(second.rejected.ranges(of: "renkei.file").count == 1)
    #expect(first.rejectedColumn("note") == ["'=1+1"])
    #expect(second.rejectedColumn("note") == ["'=1+1"])
  }

  @Test func `a line of JSON that was put aside is read again from its column`() async throws {
    let line = #"{"rules":"sample","respondent":{"id":"1"},"answers":{"held":"MAYBE"}}"#
    let first = try await BatchSample.run([("a.ndjson", line + "\n")])
    #expect(first.account.setAside == 1)
    #expect(first.rejectedColumn("renkei.document") == [line])
    let corrected = first.rejected.replacing(#"""MAYBE"""#, with: "true")
    let second = try await BatchSample.run([("b.csv", corrected)])
    #expect(second.codes == [])
    #expect(second.column("growth.counted") == ["L1"])
  }

  @Test func `one bad file does not stop the others`() async throws {
    let run = try await BatchSample.run([
      ("a.xlsx", Array("no workbook".utf8)),
      ("b.json", Array("{".utf8)),
      ("c.csv", Array((Self.head + "1,甲,yes,3,\n").utf8)),
    ])
    #expect(run.column("respondent_id") == ["1"])
    #expect(run.account.setAside == 2 && run.account.scored == 1)
    #expect(run.rejectedColumn("renkei.file") == ["a.xlsx", "b.json"])
  }

  @Test func `a record that cannot be taken apart is kept as it came`() async throws {
    var bytes = Array((Self.head + "1,甲乙丙丁,yes,3,\n").utf8)
    bytes += Array("2,".utf8) + [0x82] + Array(",yes,3,\n".utf8)
    bytes += Array("3,a\"b,yes,3,\n".utf8)
    bytes += Array("4,,y\\\u{0}es,3,\n".utf8)
    let run = try await BatchSample.run([("a.csv", bytes)])
    #expect(run.account.scored == 1 && run.account.setAside == 3)
    #expect(
      run.rejectedColumn("renkei.record")
        == ["2,\\82,yes,3,", "3,a\"b,yes,3,", "4,,y\\\\\\00es,3,"])
    // What can be told apart need not be typed again.
    #expect(run.rejectedColumn("respondent.name") == ["\\82", "", ""])
    #expect(run.rejectedColumn("held") == ["yes", "", "y\\\\00es"])
  }

  @Test func `what nobody has corrected is put aside again, whole`() async throws {
    var bytes = Array((Self.head + "1,甲,yes,3\n2,乙,yes,3,x,y\n").utf8)
    bytes += Array("3,".utf8) + [0x82] + Array(",yes,3,\n4,a\"b,yes,3,\n".utf8)
    let files = [
      ("a.csv", bytes), ("b.xlsx", Array("no workbook".utf8)),
      ("c.yaml", Array("rules: other\nrespondent: {id: c}\nanswers: {held: true}\n".utf8)),
    ]
    let first = try await BatchSample.run(files)
    #expect(first.account.scored == 0 && first.account.setAside == 6)
    let second = try await BatchSample.run([("rejected.csv", first.rejected)])
    #expect(second.account.setAside == 6 && second.account.read == 6)
    #expect(
      second.rejectedColumn("renkei.codes") == ["A068", "A068", "A068", "A068", "A068", "A004"])
    for column in ["renkei.record", "renkei.document", "respondent.id", "held", "renkei.behind.1"] {
      #expect(second.rejectedColumn(column) == first.rejectedColumn(column), "\(column)")
    }
  }

  @Test func `a row whose cells were in doubt is read once its record is cleared`() async throws {
    let first = try await BatchSample.run([("a.csv", Self.head + "1,甲,yes,3\n")])
    #expect(first.rejectedColumn("renkei.record") == ["1,甲,yes,3"])
    let corrected = first.rejected.replacing("\"1,甲,yes,3\"", with: "")
    let second = try await BatchSample.run([("b.csv", corrected)])
    #expect(second.codes == [])
    #expect(second.column("growth.counted") == ["L2"])
  }

  @Test func `an answer sheet in YAML is kept whole and read from its column`() async throws {
    let sheet = "rules: sample\nrespondent: {id: c}\nanswers: {held: perhaps}\n"
    let first = try await BatchSample.run([("c.yaml", Array(sheet.utf8))])
    #expect(first.rejectedColumn("renkei.document") == [sheet])
    let corrected = first.rejected.replacing("perhaps", with: "yes")
    let second = try await BatchSample.run([("b.csv", corrected)])
    #expect(second.column("growth.counted") == ["L1"])
  }

  @Test func `lines of JSON have what the table has`() async throws {
    let run = try await BatchSample.run(
      [("a.csv", Self.head + "1,甲,yes,3,\n2,乙,no,,\n")], lines: true)
    let lines = run.results.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(#""counted":"L2","title":"段階2","rank":2"#) == true)
    #expect(lines.first?.contains(#""id":"half","state":"value","counted":"1.5""#) == true)
    #expect(lines.last?.contains(#""state":"missing","counted":null"#) == true)
  }

  @Test func `the first fault ends a run that is not to go on`() async throws {
    let run = try await BatchSample.run(
      [("a.csv", Self.head + "1,甲,yes,3,\n2,乙,多分,3,\n3,丙,huh,3,\n")], endsAtFirstFault: true)
    #expect(run.endingFaults.count == 1)
    #expect(run.endingFaults.first?.place.row == 3)
  }

  @Test func `cells that were taken for something else are listed`() async throws {
    let run = try await BatchSample.run([("a.csv", Self.head + "1,甲,yes,３,\n")])
    #expect(run.account.scored == 1)
    #expect(BatchSample.column("cell", of: run.conversions) == ["D2"])
    #expect(BatchSample.column("found", of: run.conversions) == ["３"])
    #expect(BatchSample.column("taken", of: run.conversions) == ["3"])
  }
}
