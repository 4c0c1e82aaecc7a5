import Diagnostics
import RuleLoading
import TestKit
import Testing

@Suite struct FixtureTests {
  @Test func `every fixture gives the marked diagnostics and no others`() throws {
    for fixture in try FixtureFolder.all() {
      let marks = fixture.marks
      let found = FixtureFolder.found(RuleSetLoader.load(fixture.files))
      #expect(!marks.isEmpty, "\(fixture.name) marks nothing")
      let missing = surplus(of: marks, over: found)
      let unexpected = surplus(of: found, over: marks)
      #expect(missing.isEmpty, "\(fixture.name) does not give what is marked")
      #expect(unexpected.isEmpty, "\(fixture.name) gives what is not marked")
    }
  }

  @Test func `every fixture is rendered as its golden file has it`() throws {
    for fixture in try FixtureFolder.all() {
      let loaded = RuleSetLoader.load(fixture.files)
      Golden.check(
        DiagnosticText.render(
          loaded.diagnostics, files: loaded.files, language: .japanese, color: false),
        at: "Fixtures/\(fixture.name)/expected.txt")
    }
  }

  @Test func `a fixture is named after a code that it marks`() throws {
    for fixture in try FixtureFolder.all() {
      let code = String(fixture.name.prefix { $0 != "-" })
      #expect(fixture.marks.contains { $0.code == code }, "\(fixture.name)")
    }
  }

  @Test func `a rule set is given exactly when no diagnostic is an error`() throws {
    for fixture in try FixtureFolder.all() {
      let loaded = RuleSetLoader.load(fixture.files)
      #expect((loaded.ruleSet == nil) == loaded.diagnostics.containsError, "\(fixture.name)")
    }
  }

  @Test func `every code has a fixture`() throws {
    let marked = Set(try FixtureFolder.all().flatMap { $0.marks.map(\.code) })
    let missing = RuleDiagnostics.codes.map(\.text).filter { !marked.contains($0) }
    #expect(missing.isEmpty)
  }

  @Test func `there are fixtures for at least sixty faults`() throws {
    #expect(try FixtureFolder.all().count >= 60)
  }

  @Test func `all spans lie in their files`() throws {
    for fixture in try FixtureFolder.all() {
      let loaded = RuleSetLoader.load(fixture.files)
      for diagnostic in loaded.diagnostics {
        let spans = [diagnostic.span] + diagnostic.notes.map(\.span)
        for span in spans {
          let size = try #require(loaded.files.file(span.file)).bytes.count
          #expect(span.end <= size, "\(fixture.name) \(diagnostic.code.text)")
        }
      }
    }
  }
}
