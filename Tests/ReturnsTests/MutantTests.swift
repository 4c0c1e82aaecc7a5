import Diagnostics
import Foundation
import Returns
import RuleLoading
import RuleModel
import Scoring
import TestKit
import Testing

/// The example sheets, spoilt at random, do no harm.
@Suite struct MutantTests {
  /// The debug build is some ten times slower.
  private static let mutants: Int = {
    #if DEBUG
      400
    #else
      2_000
    #endif
  }()

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private static let sheets = [
    "area-901-low", "area-902-middle", "area-903-high",
  ]

  @Test(arguments: sheets)
  func `spoilt sheets never trap and are told of in order`(name: String) throws {
    let rules = try #require(
      RuleSetLoader.load(try RuleSetFolder.read("\(Self.root)/rules/mhlw-r6")).ruleSet)
    let bytes = try Array(
      Data(contentsOf: URL(fileURLWithPath: "\(Self.root)/examples/\(name).yaml")))
    var mutator = Mutator(seed: 1)
    for round in 0..<Self.mutants / Self.sheets.count {
      let mutant = mutator.mutant(of: bytes)
      var files = SourceMap()
      let file = files.add(SourceFile(path: "sheet.yaml", bytes: mutant))
      // The first bytes of a sheet may be those of JSON, and a YAML text be given out as JSON.
      let format: AnswerSheetFormat = round % 20 == 0 ? .json : .yaml
      let reading = AnswerSheetReader.read(
        AnswerSheetReader.readDocument(mutant, as: file, format: format), rules: rules)
      #expect((reading.sheet == nil) == reading.diagnostics.containsError, "round \(round)")
      if let sheet = reading.sheet { #expect(sheet.answers.count == rules.questions.count) }
      for span in reading.diagnostics.flatMap({ [$0.span] + $0.notes.map(\.span) }) {
        let size = try #require(files.file(span.file)).bytes.count
        #expect(0 <= span.start && span.start <= span.end && span.end <= size, "round \(round)")
      }
      let language: Language = round % 2 == 0 ? .japanese : .english
      let text = DiagnosticText.render(
        reading.diagnostics, files: files, language: language, color: false)
      let holdsControls = text.unicodeScalars.contains { $0.isRawControl }
      #expect(!holdsControls, "round \(round)")
    }
  }
}
