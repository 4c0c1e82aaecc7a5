import Diagnostics
import Foundation
import RuleLoading
import TestKit
import Testing

/// The rules of the project, spoilt at random, do no harm.
@Suite struct MutantTests {
  /// The debug build is some ten times slower.
  private static let mutants: Int = {
    #if DEBUG
      400
    #else
      2_000
    #endif
  }()

  private static let shards = 4

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("rules/mhlw-r6").path

  @Test(arguments: 0..<shards)
  func `spoilt rules never trap and are told of in order`(shard: Int) throws {
    let files = try RuleSetFolder.read(Self.folder)
    var mutator = Mutator(seed: UInt64(shard) + 1)
    for round in 0..<Self.mutants / Self.shards {
      var contents = files.contents
      let target = mutator.below(contents.count)
      contents[target].bytes = mutator.mutant(of: contents[target].bytes)
      let loaded = RuleSetLoader.load(RuleSetFiles(folder: "rules", contents: contents))
      let place = "\(contents[target].name), shard \(shard), round \(round)"
      #expect((loaded.ruleSet == nil) == loaded.diagnostics.containsError, "\(place)")
      for span in loaded.diagnostics.flatMap({ [$0.span] + $0.notes.map(\.span) }) {
        let size = try #require(loaded.files.file(span.file)).bytes.count
        #expect(0 <= span.start && span.start <= span.end && span.end <= size, "\(place)")
      }
      let language: Language = round % 2 == 0 ? .japanese : .english
      let text = DiagnosticText.render(
        loaded.diagnostics, files: loaded.files, language: language, color: false)
      let holdsControls = text.unicodeScalars.contains { $0.isRawControl }
      #expect(!holdsControls, "\(place)")
    }
  }
}
