import ArgumentParser
import BatchScoring
import Diagnostics
import Returns
import RuleModel
import Tabular
import YAMLSyntax

/// What helps to read files of returns.
struct ReturnOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Strings.registerHelp, valueName: "FILE"), completion: .file())
  var register: String?

  @Option(help: ArgumentHelp(Strings.mappingHelp, valueName: "FILE"), completion: .file())
  var mapping: String?

  @Option(help: ArgumentHelp(Strings.inputEncodingHelp))
  var encoding: InputEncoding?

  /// What a text table can be forced to be read as.
  enum InputEncoding: String, ExpressibleByArgument, CaseIterable {
    case utf8 = "utf-8"
    case cp932
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"

    var encoding: TextEncoding {
      switch self {
      case .utf8: .utf8
      case .cp932: .cp932
      case .utf16LittleEndian: .utf16LittleEndian
      case .utf16BigEndian: .utf16BigEndian
      }
    }
  }

  /// The register, where one is named; one with errors ends the command.
  func readRegister(_ rules: RuleSet, _ language: Language) throws(CommandFailure) -> Register? {
    guard let register else { return nil }
    let bytes = try FileInput.bytes(
      at: register, limit: Self.mostRegisterBytes, language: language)
    let reading = Register.read(bytes, named: register, rules: rules)
    let list = FindingList(language)
    reading.findings.forEach(list.show)
    list.end()
    guard let found = reading.register else { throw CommandFailure(.faultyFiles) }
    return found
  }

  /// A register is held in memory; this is many times the list of all local governments.
  private static var mostRegisterBytes: Int { 64 << 20 }

  /// The mapping file, where one is named; one with errors ends the command.
  func readMapping(
    _ rules: ReturnRules, _ language: Language
  ) throws(CommandFailure) -> ReturnMapping? {
    guard let mapping else { return nil }
    let bytes = try FileInput.bytes(at: mapping, limit: SyntaxLimits.fileBytes, language: language)
    var files = SourceMap()
    let file = files.add(SourceFile(path: mapping, bytes: bytes))
    let reading = MappingReader.read(bytes, as: file, rules: rules)
    RuleSetAccess(language: language).show(reading.diagnostics, files: files)
    guard let found = reading.mapping else { throw CommandFailure(.faultyFiles) }
    return found
  }

  /// Readers of files, to be read one after another.
  func readers(
    of files: ReturnArguments.Files, rules: ReturnRules, mapping: ReturnMapping?,
    read: @escaping (Int) -> Void
  ) -> InputFiles {
    let encoding = encoding?.encoding
    return InputFiles(
      files.paths.map { path in
        let name = path == "-" ? "<stdin>" : path
        return InputFile(name) {
          let pieces = FilePieces(path, count: read)
          return ReturnReader(name, rules: rules, mapping: mapping, encoding: encoding) {
            try pieces.next()
          }
        }
      })
  }
}
