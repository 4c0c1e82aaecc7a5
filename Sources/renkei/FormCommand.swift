import ArgumentParser
import Diagnostics
import Reporting
import Returns
import RuleModel
import Tabular

/// `renkei form --rules RULES`: writes a blank form to be filled in.
struct FormCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case xlsx
    case csv
    case yaml
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "form", abstract: Strings.formAbstract)

  @Option(help: ArgumentHelp(Strings.rulesHelp), completion: .directory)
  var rules: String

  @Option(help: ArgumentHelp(Strings.formSubjectHelp))
  var subject: [String] = []

  @Option(help: ArgumentHelp(Strings.formFormatHelp))
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp(Strings.outputHelp), completion: .file())
  var output: String?

  @OptionGroup var options: LanguageOption

  /// The format that is asked for, else that of the output's name, else a workbook.
  private var chosenFormat: Format {
    if let format { return format }
    switch output.map(FileInput.fileExtension) {
    case "csv": return .csv
    case "yaml", "yml": return .yaml
    case "json": return .json
    default: return .xlsx
    }
  }

  func validate() throws {
    guard chosenFormat != .xlsx || output.map({ $0 != "-" }) == true else {
      throw ValidationError(Strings.workbookNeedsFile)
    }
  }

  func run() throws {
    let rules = try RuleSetAccess(language: options.language).ruleSet(at: rules)
    let conditions = AskingCondition(rules, language: .japanese)
    let form = Form(rules, for: try subjects(of: rules)) { conditions.text($0, naming: $1) }
    switch chosenFormat {
    case .xlsx:
      try OutputFile.make(output ?? "", language: options.language) { path in
        try FormWorkbook.write(form, to: path)
      }
    case .csv:
      try OutputFile.write(FormText.table(form), to: output, language: options.language)
    case .yaml:
      try OutputFile.write(FormText.yaml(form), to: output, language: options.language)
    case .json:
      try OutputFile.write(FormText.json(form), to: output, language: options.language)
    }
  }

  /// The kinds of respondent that were named, each once.
  private func subjects(of rules: RuleSet) throws(CommandFailure) -> [Reference<Subject>] {
    var subjects: [Reference<Subject>] = []
    for name in subject {
      guard let position = rules.subjects.firstIndex(where: { $0.id.text == name }) else {
        let message = Strings.noSuchSubject(name, known: rules.subjects.map(\.id.text))
        throw CommandFailure(.wrongUsage, message[options.language] + "\n")
      }
      if !subjects.contains(Reference(position)) { subjects.append(Reference(position)) }
    }
    return subjects
  }
}
