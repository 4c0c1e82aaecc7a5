import Foundation
import JSONWriting
import RuleLoading
import RuleModel
import TestKit
import Testing

@Suite struct ExportSchemaTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func schema() throws -> SchemaCheck {
    let file = Self.root.appendingPathComponent(
      "Sources/RuleLoading/RuleLoading.docc/rules.schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return SchemaCheck(schema: try #require(schema as? [String: Any]))
  }

  private func document(_ rules: RuleSet) throws -> [String: Any] {
    let text = RuleSetJSON.encode(rules).prettyText()
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(document as? [String: Any])
  }

  @Test func `the export of every rule set of the project has the form of the schema`() throws {
    let folder = Self.root.appendingPathComponent("rules")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter {
      FileManager.default.fileExists(
        atPath: folder.appendingPathComponent("\($0)/\(RuleSetFiles.headerName)").path)
    }
    #expect(!names.isEmpty)
    for name in names {
      let files = try RuleSetFolder.read(folder.appendingPathComponent(name).path)
      let rules = try #require(RuleSetLoader.load(files).ruleSet)
      #expect(try schema().faults(in: document(rules)) == [], "\(name)")
    }
  }

  @Test func `a rule set with one of everything has the form of the schema`() throws {
    #expect(try schema().faults(in: document(CanonicalSample.rules)) == [])
    for seed in 0..<20 as Range<UInt64> {
      let rules = RuleSetGenerator.ruleSet(seed: seed, .rich)
      #expect(try schema().faults(in: document(rules)) == [], "seed \(seed)")
    }
  }

  @Test func `the schema refuses a key that is missing or unknown`() throws {
    let members = try document(CanonicalSample.rules)
    var lacking = members
    lacking["ladders"] = nil
    #expect(try schema().faults(in: lacking) == ["$: ladders is missing"])
    #expect(
      try schema().faults(in: members.merging(["x": 1]) { $1 }) == ["$: x is not in the schema"])
  }

  @Test func `the export names the digests of its own rules`() throws {
    let rules = CanonicalSample.rules
    let digests = try #require(try document(rules)["digests"] as? [String: String])
    let expected = RuleSetJSON.digests(of: rules)
    #expect(digests == ["logic": expected.logic, "full": expected.full])
  }
}
