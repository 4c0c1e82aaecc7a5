import ArgumentParser
import Diagnostics
import Foundation
import JSONWriting
import RuleLab
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
    let ruleSet = try access.ruleSet(at: rules)
    let report = RuleTests.run(try testFiles(), rules: ruleSet)
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

  /// The YAML files in the folder `tests`, by name.
  private func testFiles() throws(CommandFailure) -> [SourceFile] {
    let folder = rules.hasSuffix("/") ? "\(rules)tests" : "\(rules)/tests"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { ["yaml", "yml"].contains(FileInput.fileExtension(of: $0)) && !$0.hasPrefix(".") }
      .sorted()
    guard !names.isEmpty else {
      throw CommandFailure(.unreadable, Strings.noTests(folder)[options.language] + "\n")
    }
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
