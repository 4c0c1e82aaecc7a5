import Diagnostics
import RuleLoading
import RuleModel
import Testing

@testable import RuleLab

/// Every example of the language reference does what the reference says.
@Suite struct LanguageReferenceTests {
  /// An example with the rule set that it belongs to.
  struct Setting {
    let example: ReferenceExample
    let base: String
    let fragment: String?
  }

  static func settings() throws -> [Setting] {
    var base = ""
    var fragment: String?
    return try LanguageReference.examples().map { example in
      switch example.kind {
      case .base: (base, fragment) = (example.text, nil)
      case .fragment: fragment = example.text
      case .cases, .sheet, .wrong, .overlay: break
      }
      return Setting(example: example, base: base, fragment: fragment)
    }
  }

  private func load(_ base: String, _ fragment: String?) -> LoadedRules {
    var contents = [(name: "rule-set.yaml", bytes: Array(base.utf8))]
    if let fragment {
      // The fragment takes the defaults of the base along, as a file beside it would write its own.
      let defaults = base.split(separator: "\n").first { $0.hasPrefix("defaults:") } ?? ""
      contents[0].bytes += Array("include: [example.yaml]\n".utf8)
      contents.append(("example.yaml", Array("\(defaults)\n\(fragment)".utf8)))
    }
    return RuleSetLoader.load(RuleSetFiles(folder: "reference", contents: contents))
  }

  @Test func `the reference has an example of every kind`() throws {
    let kinds = try LanguageReference.examples().map(\.kind)
    #expect(kinds.count(where: { $0 == .base }) >= 3)
    #expect(kinds.count(where: { $0 == .fragment }) >= 12)
    #expect(kinds.count(where: { $0 == .cases }) >= 12)
    #expect(kinds.contains(.sheet))
    #expect(kinds.contains(.overlay))
  }

  @Test func `every rule set of the reference loads without errors`() throws {
    for setting in try Self.settings() {
      guard [.base, .fragment].contains(setting.example.kind) else { continue }
      let loaded = load(setting.base, setting.fragment)
      let errors = loaded.diagnostics.filter(\.isError)
      #expect(
        errors.isEmpty,
        "line \(setting.example.line): \(errors.map { "\($0.code.text) \($0.message.ja)" })")
    }
  }

  @Test func `every wrong example gives just its diagnostic`() throws {
    for setting in try Self.settings() {
      guard case .wrong(let code) = setting.example.kind else { continue }
      let errors = load(setting.base, setting.example.text).diagnostics.filter(\.isError)
      #expect(errors.map(\.code.text) == [code], "line \(setting.example.line)")
    }
  }

  @Test func `every rule test of the reference passes`() throws {
    for setting in try Self.settings() where setting.example.kind == .cases {
      let rules = try #require(
        load(setting.base, setting.fragment).ruleSet, "line \(setting.example.line)")
      let report = RuleTests.run(
        [SourceFile(path: "cases.yaml", bytes: Array(setting.example.text.utf8))], rules: rules)
      let faults = report.diagnostics.filter(\.isError).map { "\($0.code.text) \($0.message.ja)" }
      #expect(faults.isEmpty, "line \(setting.example.line)")
      for one in report.cases {
        let differences = one.differences.map { "\($0.path): \($0.expected), found \($0.found)" }
        #expect(
          one.status == .passed, "line \(setting.example.line), \(one.name): \(differences)")
      }
    }
  }

  @Test func `every answer sheet of the reference can be read`() throws {
    for setting in try Self.settings() where setting.example.kind == .sheet {
      let rules = try #require(load(setting.base, setting.fragment).ruleSet)
      let tests = """
        base: {file: sheet.yaml}
        cases:
          - name: the sheet
            expect: {questions: {washes: answered, gears: answered, cleaning: answered}}
        """
      let report = RuleTests.run(
        [("sheet.yaml", setting.example.text), ("tests.yaml", tests)].map {
          SourceFile(path: $0.0, bytes: Array($0.1.utf8))
        }, rules: rules)
      #expect(report.diagnostics.filter(\.isError).isEmpty, "line \(setting.example.line)")
      #expect(report.cases.map(\.status) == [.passed], "line \(setting.example.line)")
    }
  }

  @Test func `the overlay of the reference changes the first rule set`() throws {
    let settings = try Self.settings()
    let overlay = try #require(settings.first { $0.example.kind == .overlay }).example.text
    let base = try #require(settings.first).base
    let digest = try #require(load(base, nil).ruleSet?.digests?.full)
    let mark = "ここに renkei export が示す64けたの印"
    #expect(overlay.contains(mark))
    func files(_ folder: String, _ text: String, base: RuleSetFiles? = nil) -> RuleSetFiles {
      RuleSetFiles(
        folder: folder, contents: [(name: "rule-set.yaml", bytes: Array(text.utf8))],
        base: base.map { .files($0) })
    }
    let loaded = RuleSetLoader.load(
      files(
        "eisei-2025", overlay.replacing(mark, with: digest), base: files("eisei", base)))
    #expect(loaded.diagnostics.filter(\.isError).map(\.message.ja) == [])
    let rules = try #require(loaded.ruleSet)
    #expect(rules.parameters.map(\.value) == [.number(8)])
    #expect(rules.recommendations.isEmpty)
  }
}
