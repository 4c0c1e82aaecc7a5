import ArgumentParser
import Diagnostics
import Returns

/// `renkei columns FILE`: proposes a mapping file for a table whose columns are foreign.
struct Columns: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: Strings.columnsAbstract)

  /// The most bytes that are read: more than any workbook may have.
  private static let fileBytes = 32 << 20

  @Argument(help: ArgumentHelp(Strings.columnsFileHelp, valueName: "FILE"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp(Strings.columnsRulesHelp, valueName: "DIR"), completion: .directory)
  var rules: String

  @Option(name: .shortAndLong, help: ArgumentHelp(Strings.outputHelp), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp(Strings.inputEncodingHelp))
  var encoding: ReturnOptions.InputEncoding?

  @Option(help: ArgumentHelp(Strings.columnsSheetHelp, valueName: "NAME"))
  var sheet: String?

  @OptionGroup var options: LanguageOption

  func run() throws {
    let language = options.language
    let rules = try RuleSetAccess(language: language).ruleSet(at: rules)
    var bytes: [UInt8]? = try FileInput.bytes(
      at: file, limit: Self.fileBytes, language: language)
    let proposal = try ColumnProposal.make(
      for: file == "-" ? "<stdin>" : file, encoding: encoding?.encoding, sheet: sheet,
      rules: ReturnRules(rules), language: language
    ) {
      defer { bytes = nil }
      return bytes
    }
    for finding in proposal.findings {
      let text = "\(finding.file): \(finding.code.severity.rawValue)[\(finding.code.text)]: "
      Output.error(text + finding.message[language] + "\n")
      if let help = finding.help { Output.error("   = help: \(help[language])\n") }
    }
    guard let text = proposal.text else { throw CommandFailure(.faultyFiles) }
    try OutputFile.write(text, to: output, language: language)
  }
}
