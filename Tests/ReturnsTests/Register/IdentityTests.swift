import Diagnostics
import RuleModel
import Tabular
import Testing

@testable import Returns

@Suite struct IdentityTests {
  private let register: Register

  init() throws {
    register = try #require(RegisterSample.reading().register)
  }

  private func match(
    _ id: GivenCell?, _ name: String? = nil, year: Int? = 2024
  ) -> IdentityReading {
    register.match(
      id: id, name: name.map { RegisterSample.cell($0, column: 2) }, year: year, in: "a.csv",
      at: TablePlace(row: 2))
  }

  /// The id that was found and the codes of what was said.
  private func words(_ reading: IdentityReading) -> String {
    ([reading.id ?? "-"] + reading.findings.map(\.code.text)).joined(separator: " ")
  }

  @Test(arguments: [
    ("011002", "011002"), ("０１１００２", "011002"), (" 011002", "011002"),
    ("01100", "011002"), ("01100-2", "011002"), ("11002", "011002 A042"),
    ("1100", "011002 A042"), ("011003", "- A073"), ("13101", "131016"),
    ("0101", "0101"), ("101", "0101 A042"), ("999999", "- A070"), ("札幌市", "- A070"),
    ("900101", "900101 A074"), ("0101　南渡島　　", "0101"), ("0101 札幌市", "- A071"),
  ])
  func `an id is found in each of its forms, with a warning where zeros were lost`(
    text: String, expected: String
  ) {
    let reading = match(RegisterSample.cell(text))
    #expect(words(reading) == expected, "\(text)")
    guard let id = reading.id else { return }
    let taken = reading.conversions.filter { $0.field == "respondent.id" }.map(\.taken)
    #expect(taken == (id == text ? [] : [id]), "\(text)")
  }

  @Test func `a number that its format pads is the id to the letter`() {
    let padded = match(RegisterSample.number(11_002, format: "000000"))
    #expect(words(padded) == "011002")
    #expect(padded.conversions == [])
    #expect(words(match(RegisterSample.number(11_002))) == "011002 A042")
  }

  @Test(arguments: [
    ("札幌市", "011002"), ("さっぽろ市", "011002"), ("ｻｯﾎﾟﾛ市", "011002"), ("竜ヶ崎市", "082082"),
    ("府中市", "- A072"), ("大阪市", "- A070"), ("合成北圏域", "900101 A074"),
  ])
  func `without an id the name decides, where one only fits`(text: String, expected: String) {
    let reading = match(nil, text)
    #expect(words(reading) == expected, "\(text)")
    if let id = reading.id {
      #expect(
        reading.conversions.contains { $0.field == "respondent.id" && $0.taken == id }, "\(text)")
    }
  }

  @Test(arguments: [
    ("011002", "札幌市", "011002"), ("011002", "千代田区", "- A071"),
    ("011002", "札幌市中央区", "- A071"), ("011002", "札幌市の協議会", "011002"),
    ("011002", "ほかの市", "011002 A075"), ("132063", "府中市", "132063"),
    ("999999", "札幌市", "- A070"),
  ])
  func `a name beside an id is held against it`(id: String, name: String, expected: String) {
    #expect(words(match(RegisterSample.cell(id), name)) == expected)
  }

  @Test func `an unknown id with a known name is not taken for that one, only named`() throws {
    let finding = try #require(match(RegisterSample.cell("999999"), "札幌市").findings.first)
    #expect(finding.help?.en.contains("011002") == true)
    #expect(finding.place == TablePlace(row: 2, column: 1))
  }

  @Test func `a return of a merged area keeps its id and names its heir`() throws {
    let reading = match(RegisterSample.cell("900102"))
    #expect(reading.id == "900102")
    let finding = try #require(reading.findings.first)
    #expect(finding.code.severity == .warning)
    #expect(finding.help?.en.contains("900109") == true)
    #expect(match(RegisterSample.cell("900102"), year: 2023).findings == [])
    #expect(match(RegisterSample.cell("900102"), year: nil).findings == [])
  }

  @Test func `a return that says nothing of who sent it is put aside at its row`() {
    let reading = match(nil)
    #expect(words(reading) == "- A003")
    #expect(reading.findings.map(\.place) == [TablePlace(row: 2)])
    #expect(words(match(GivenCell(.error("#N/A"), at: .file))) == "- A038")
  }

  // MARK: Without a register

  private func take(_ id: GivenCell?, _ name: String? = nil) -> IdentityReading {
    IdentityReader(register: nil).read(
      id: id, name: name.map { RegisterSample.cell($0, column: 2) }, year: nil, in: "a.csv",
      at: TablePlace(row: 2))
  }

  @Test(arguments: [
    ("011002", "011002"), ("０１１００２", "011002"), ("11002", "011002 A042"),
    ("20001", "020001 A042"), ("13101", "13101"), ("01100", "01100"), ("11003", "11003"),
    ("synthetic-1", "synthetic-1"), (" a ", "a"), ("90101", "90101"),
  ])
  func `without a register an id is taken as it stands, and zeros only where that is proven`(
    text: String, expected: String
  ) {
    let reading = take(RegisterSample.cell(text), "名前")
    #expect(words(reading) == expected, "\(text)")
    #expect(reading.name == "名前")
  }

  @Test func `without a register a name alone is not enough`() {
    #expect(words(take(nil, "札幌市")) == "- A003")
  }

  @Test(arguments: [("合計", "県"), ("0101", "合　計"), (nil, "計")] as [(String?, String)])
  func `a line of totals is no return, with a register or without one`(id: String?, name: String) {
    for register in [nil, register] {
      let reading = IdentityReader(register: register, totals: ["合計", "計"]).read(
        id: id.map { RegisterSample.cell($0) }, name: RegisterSample.cell(name, column: 2),
        year: nil, in: "a.csv", at: TablePlace(row: 2))
      #expect(words(reading) == "- A079", "\(id ?? "") \(name)")
    }
  }

  @Test func `the check digits of all prefectures are right`() {
    let codes = """
      010006 020001 030007 040002 050008 060003 070009 080004 090000 100005 110001 120006 130001
      140007 150002 160008 170003 180009 190004 200000 210005 220001 230006 240001 250007 260002
      270008 280003 290009 300004 310000 320005 330001 340006 350001 360007 370002 380008 390003
      400009 410004 420000 430005 440001 450006 460001 470007 011002 131016 271004 401307 472018
      """.split { $0 == " " || $0 == "\n" }.map(String.init)
    #expect(codes.count == 52)
    for code in codes {
      #expect(OfficialCode.isChecked(code), "\(code)")
      // No other last digit will do.
      for digit in 0...9 where code.last != Character(String(digit)) {
        #expect(!OfficialCode.isChecked(code.dropLast() + String(digit)), "\(code)")
      }
    }
  }
}
