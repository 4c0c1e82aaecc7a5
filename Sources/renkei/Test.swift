import ArgumentParser
import Diagnostics
import Foundation
import JSONWriting
import RuleLab
import RuleLoading
import YAMLSyntax

/// `renkei test RULES`: runs the rule tests that lie beside the rules.
struct Test: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(abstract: Strings.testAbstract)

  /// The most files that a folder of tests may hold.
  private static let maximumFiles = 256

  @Argument(help: ArgumentHelp(Strings.rulesHelp), completion: .directory)
  var rules: String

  @Option(help: ArgumentHelp(Strings.testFormatHelp))
  var format: Format = .text

  @OptionGroup var options: LanguageOption

  func run() throws {
    let access = RuleSetAccess(language: options.language)
    let loaded = try access.loadedRules(at: rules)
    let own = try files(of: rules)
    let inherited = try inheritedTests(of: loaded.bases)
    guard !own.isEmpty || inherited.contains(where: { !$0.files.isEmpty }) else {
      let message = Strings.noTests(testFolder(of: rules))
      throw CommandFailure(.unreadable, message[options.language] + "\n")
    }
    let report = RuleTests.run(
      own, inherited: inherited,
      exceptions: loaded.bases.first.map(exceptions) ?? [], rules: loaded.rules)
    switch format {
    case .json:
      try Output.print(RuleTestJSON.encode(report).prettyText(), language: options.language)
    case .text:
      access.show(report.diagnostics, files: report.files)
      try Output.print(
        RuleTestText.render(report, language: options.language), language: options.language)
    }
    guard report.isPassed else { throw CommandFailure(.faultyFiles) }
  }

  /// The tests of each base; the exceptions of one hold for those that it rests on.
  private func inheritedTests(of bases: [BaseRules]) throws(CommandFailure) -> [InheritedTests] {
    var tests: [InheritedTests] = []
    var dropped: [ExceptedCase] = []
    for (position, base) in bases.enumerated() {
      if position > 0 { dropped += exceptions(base) }
      tests.append(
        InheritedTests(
          ruleSet: base.id, surveyYear: base.surveyYear, files: try files(of: base.folder),
          dropped: dropped))
    }
    return tests
  }

  private func exceptions(_ base: BaseRules) -> [ExceptedCase] {
    base.exceptions.map { ExceptedCase(file: $0.file, testCase: $0.testCase) }
  }

  private func testFolder(of rules: String) -> String {
    rules.hasSuffix("/") ? "\(rules)tests" : "\(rules)/tests"
  }

  /// The YAML files in the folder `tests` of a rule set, by name.
  private func files(of rules: String) throws(CommandFailure) -> [SourceFile] {
    let folder = testFolder(of: rules)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { ["yaml", "yml"].contains(FileInput.fileExtension(of: $0)) && !$0.hasPrefix(".") }
      .sorted()
    guard names.count <= Self.maximumFiles else {
      let message = Strings.tooManyTests(folder, maximum: Self.maximumFiles)
      throw CommandFailure(.unreadable, message[options.language] + "\n")
    }
    var files: [SourceFile] = []
    for name in names {
      let path = "\(folder)/\(name)"
      let bytes = try FileInput.bytes(
        at: path, limit: SyntaxLimits.fileBytes, language: options.language)
      files.append(SourceFile(path: path, bytes: bytes))
    }
    return files
  }
}
