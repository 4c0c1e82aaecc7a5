import ArgumentParser
import Diagnostics
import Returns
import RuleModel
import Scoring
import YAMLSyntax

/// The answer sheet that a command works with, and the rules that it is held against.
struct SheetArguments: ParsableArguments {
  @Argument(help: ArgumentHelp(Strings.answersHelp), completion: .file())
  var answers: String

  @Option(name: .long, help: ArgumentHelp(Strings.rulesOptionHelp), completion: .directory)
  var rules: String?

  @Option(
    name: .customLong("sheet"),
    help: ArgumentHelp(Strings.sheetHelp, valueName: "NAME=FILE"))
  var sheets: [OtherSheetOption] = []

  /// A sheet with its rules.
  struct Reading {
    let sheet: AnswerSheet
    let rules: RuleSet
    /// Where the rules were read from.
    let path: String
  }

  /// Reads sheet and rules; where either has errors, they are shown and the command ends.
  func read(_ language: Language) throws -> Reading {
    let access = RuleSetAccess(language: language)
    let bytes = try FileInput.bytes(at: answers, limit: SyntaxLimits.fileBytes, language: language)
    var files = SourceMap()
    let file = files.add(SourceFile(path: answers == "-" ? "<stdin>" : answers, bytes: bytes))
    let document = AnswerSheetReader.readDocument(
      bytes, as: file, format: Self.format(of: answers, bytes))
    let path = try rulesPath(for: document, files: files, access: access)
    let rules = try access.ruleSet(at: path)
    let others = try others(beside: document, rules: rules, files: &files, language)
    let reading = AnswerSheetReader.read(document, others: others, rules: rules)
    access.show(reading.diagnostics, files: files)
    guard let sheet = reading.sheet else { throw CommandFailure(.faultyFiles) }
    return Reading(sheet: sheet, rules: rules, path: path)
  }

  private func rulesPath(
    for document: AnswerSheetDocument, files: SourceMap, access: RuleSetAccess
  ) throws -> String {
    guard document.root != nil else {
      access.show(document.diagnostics, files: files)
      throw CommandFailure(.faultyFiles)
    }
    let named = AnswerSheetReader.rulesName(of: document)?.value
    guard let named else {
      if let rules { return rules }
      throw CommandFailure(.wrongUsage, Strings.noRulesNamed(answers)[access.language] + "\n")
    }
    if let path = RuleSetAccess.folder(named: named, given: rules, sheetPath: answers) {
      return path
    }
    if let rules { return rules }
    throw CommandFailure(.unreadable, Strings.rulesNotFound(named)[access.language] + "\n")
  }

  /// The further sheets that are named on the command line, each once.
  private func others(
    beside document: AnswerSheetDocument, rules: RuleSet, files: inout SourceMap,
    _ language: Language
  ) throws -> [(sheet: Reference<OtherSheet>, document: AnswerSheetDocument)] {
    var given = Set(AnswerSheetReader.otherSheetNames(in: document))
    return try sheets.map { option in
      func refused(_ message: Message) -> CommandFailure {
        CommandFailure(.wrongUsage, message[language] + "\n")
      }
      guard let sheet = rules.otherSheets.firstIndex(where: { $0.id.text == option.name }) else {
        throw refused(
          Strings.noSuchSheet(option.name, known: rules.otherSheets.map(\.id.text)))
      }
      guard given.insert(option.name).inserted else {
        throw refused(Strings.sheetTwice(option.name))
      }
      let bytes = try FileInput.bytes(
        at: option.path, limit: SyntaxLimits.fileBytes, language: language)
      let file = files.add(SourceFile(path: option.path, bytes: bytes))
      return (
        Reference(sheet),
        AnswerSheetReader.readDocument(bytes, as: file, format: Self.format(of: option.path, bytes))
      )
    }
  }

  /// How a sheet is written, by its name or else by how it begins.
  static func format(of path: String, _ bytes: [UInt8]) -> AnswerSheetFormat {
    switch FileInput.fileExtension(of: path) {
    case "json": .json
    case "yaml", "yml": .yaml
    default: bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == 0x7B ? .json : .yaml
    }
  }
}
