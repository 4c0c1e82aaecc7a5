import Diagnostics
import RuleModel
import Tabular
import Testing

@testable import Returns

@Suite struct RegisterTests {
  private func codes(_ text: String) -> [String] {
    RegisterSample.reading(text).findings.map(\.code.text)
  }

  @Test func `a register keeps its entries in order, with every further column`() throws {
    let reading = RegisterSample.reading()
    #expect(reading.findings == [])
    let register = try #require(reading.register)
    #expect(register.entries.count == 11)
    #expect(register.attributeNames == ["prefecture"])
    let first = try #require(register.entries.first)
    #expect(first.id == "011002")
    #expect(first.aliases == ["サッポロ市", "さっぽろ市"])
    #expect(first.subjects == [Reference(0)])
    #expect(first.attributes == ["北海道"])
    #expect(register.entries[2].subjects == [Reference(0), Reference(1)])
    #expect(register.entries[6].validFrom == 2018)
    #expect(register.entries[6].validTo == 2023)
  }

  @Test func `columns may have Japanese headings and any order`() throws {
    let register = try #require(
      RegisterSample.reading("都道府県,名称,団体コード\n北海道,札幌市,011002\n").register)
    #expect(register.entries.map(\.id) == ["011002"])
    #expect(register.entries.map(\.name) == ["札幌市"])
    #expect(register.attributeNames == ["都道府県"])
  }

  @Test func `a column may be headed as in returns, unless another one is headed for it`() throws {
    let one = RegisterSample.reading("団体コード,協議会名\n011002,札幌市\n").register
    #expect(one?.entries.map(\.name) == ["札幌市"])
    let two = RegisterSample.reading("団体コード,協議会名,名称\n011002,札幌,札幌市\n").register
    #expect(two?.entries.map(\.name) == ["札幌市"])
    #expect(two?.attributeNames == ["協議会名"])
  }

  @Test func `a register in CP932 is read like one in UTF-8`() throws {
    let bytes: [UInt8] =
      Array("id,name\n011002,".utf8) + [0x8E, 0x44, 0x96, 0x79, 0x8E, 0x73] + Array("\n".utf8)
    let reading = Register.read(bytes, named: "r.csv", rules: RegisterSample.rules)
    #expect(reading.register?.entries.map(\.name) == ["札幌市"])
  }

  @Test(arguments: [
    ("", ["A076"]),
    ("id,title\n1,a\n", ["A076"]),
    ("id,name,name\n1,a,b\n", ["A076"]),
    ("id,name,pref,pref\n1,a,b,c\n", ["A076"]),
    ("id,name\n1,\n", ["A077"]),
    ("id,name\n,\n", [] as [String]),
    ("id,name\n,a\n", ["A077"]),
    ("id,name,valid_from,valid_to\n1,a,2024,2020\n", ["A077"]),
    ("id,name,valid_from\n1,a,6年度\n", ["A043"]),
    ("id,name,valid_from\n1,a,いつか\n", ["A005"]),
    ("id,name,subjects\n1,a,village\n", ["A007"]),
    ("id,name,successor\n1,a,2\n", ["A077"]),
    ("id,name,successor\n1,a,1\n", ["A077"]),
    ("id,name,successor\n1,a,2\n2,b,1\n", ["A077", "A077"]),
    ("id,name\n1,a\n1,b\n", ["A078"]),
    ("id,name,valid_from,valid_to\n1,a,,2020\n1,b,2021,\n", []),
    ("id,name,valid_from,valid_to\n1,a,,2021\n1,b,2021,\n", ["A078"]),
    ("id,name\n1,\"a\n", ["T005"]),
  ])
  func `a fault of a register is found, and puts all of it aside`(
    text: String, expected: [String]
  ) {
    let reading = RegisterSample.reading(text)
    #expect(reading.findings.map(\.code.text) == expected, "\(text)")
    #expect((reading.register == nil) == !expected.isEmpty)
  }

  @Test func `those who are missing are named in the order of the file, of the year only`() throws {
    let register = try #require(RegisterSample.reading().register)
    let seen: Set<String> = ["011002", "011011", "131016", "132063", "342084", "082082", "0101"]
    #expect(register.missing(after: seen, in: 2023).map(\.id) == ["900101", "900102", "0201"])
    #expect(register.missing(after: seen, in: 2024).map(\.id) == ["900109", "0201"])
    #expect(register.missing(after: seen, in: nil).map(\.id) == ["900109", "0201"])
  }

  @Test func `a merged area leads to what it became`() throws {
    let register = try #require(RegisterSample.reading().register)
    let north = try #require(register.entry("900101", in: 2024))
    #expect(register.heir(of: north, in: 2024)?.id == "900109")
    #expect(register.heir(of: north, in: 2023)?.id == "900101")
    let merged = try #require(register.entry("900109", in: 2024))
    #expect(register.heir(of: merged, in: 2023) == nil)
  }

  @Test func `a ring of successors made by hand ends`() {
    let register = Register([
      Register.Entry(id: "a", name: "a", validTo: 2000, successor: "b"),
      Register.Entry(id: "b", name: "b", validTo: 2000, successor: "a"),
    ])
    #expect(register.heir(of: register.entries[0], in: 2024) == nil)
  }
}
