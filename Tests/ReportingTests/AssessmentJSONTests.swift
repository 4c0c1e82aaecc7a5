import Diagnostics
import Foundation
import JSONWriting
import Reporting
import TestKit
import Testing

@Suite struct AssessmentJSONTests {
  private static func text(_ sample: Sample, _ language: Language = .japanese) -> String {
    AssessmentJSON.encode(
      sample.assessment, rules: Sample.rules, context: ReportGoldenTests.context(language),
      growth: GrowthSample(sample: sample).growth
    ).prettyText()
  }

  private static func schema(_ name: String = "assessment") throws -> SchemaCheck {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent(
      "Sources/Reporting/Reporting.docc/\(name).schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return SchemaCheck(schema: try #require(schema as? [String: Any]))
  }

  /// What is not as the schema has it.
  static func faults(in text: String, schema name: String = "assessment") throws -> [String] {
    try schema(name).faults(in: JSONSerialization.jsonObject(with: Data(text.utf8)))
  }

  @Test(arguments: Sample.all)
  func `the result is the one that was read`(sample: Sample) {
    Golden.check(Self.text(sample), at: "Golden/\(sample.name).json")
  }

  @Test(arguments: Sample.all)
  func `the result has the keys, types and words of its schema`(sample: Sample) throws {
    let document = try JSONSerialization.jsonObject(with: Data(Self.text(sample).utf8))
    #expect(try Self.schema().faults(in: document) == [])
  }

  @Test func `the schema refuses a key that is missing, unknown or of another type`() throws {
    let schema = try Self.schema()
    let document = try JSONSerialization.jsonObject(with: Data(Self.text(.middle).utf8))
    let members = try #require(document as? [String: Any])
    var lacking = members
    lacking["ladders"] = nil
    #expect(schema.faults(in: lacking) == ["$: ladders is missing"])
    #expect(
      schema.faults(in: members.merging(["x": 1]) { $1 }) == ["$: x is not in the schema"])
    #expect(!schema.faults(in: members.merging(["survey_year": true]) { $1 }).isEmpty)
    #expect(!schema.faults(in: members.merging(["format": "other/1"]) { $1 }).isEmpty)
  }

  @Test func `a number is exact beside the way it is shown`() {
    let text = Self.text(.middle)
    #expect(text.contains(#""value": "200/3","#))
    #expect(text.contains(#""shown": "66.7点""#))
  }

  @Test func `the same assessment always gives the same bytes`() {
    #expect(Self.text(.middle) == Self.text(.middle))
  }
}
