import ArgumentParser
import BatchScoring
import Diagnostics
import Foundation
import Returns
import RuleModel
import Tabular
import YAMLSyntax

/// The files of returns that a command works on.
struct ReturnArguments: ParsableArguments {
  @Argument(help: ArgumentHelp(Strings.returnsHelp, valueName: "IN"), completion: .file())
  var inputs: [String]

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

  /// The files named, with those of folders in their place.
  struct Files {
    var paths: [String] = []
    /// Files of folders that no ending tells to be returns.
    var passedOver: [String] = []
    /// The bytes of all, as far as they are known.
    var bytes = 0
  }

  /// Finds the files; one that is not there ends the command.
  func files(_ language: Language) throws(CommandFailure) -> Files {
    var files = Files()
    for input in inputs {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: input, isDirectory: &isFolder)
      guard input == "-" || exists else {
        throw CommandFailure(.unreadable, Strings.doesNotExist(input)[language] + "\n")
      }
      if input != "-", isFolder.boolValue {
        try add(folder: input, to: &files, language)
      } else {
        files.paths.append(input)
      }
    }
    for path in files.paths where path != "-" {
      guard access(path, R_OK) == 0 else {
        throw CommandFailure(.unreadable, Strings.cannotRead(path)[language] + "\n")
      }
      var facts = stat()
      if stat(path, &facts) == 0 { files.bytes += Int(facts.st_size) }
    }
    return files
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

  /// Takes the files of a folder and of those in it, by name; what a program keeps for itself
  /// (`.name`, Excel's `~$name`) is not one of them.
  private func add(
    folder: String, to files: inout Files, _ language: Language
  ) throws(CommandFailure) {
    guard let all = FileManager.default.enumerator(atPath: folder) else {
      throw CommandFailure(.unreadable, Strings.cannotRead(folder)[language] + "\n")
    }
    var names: [String] = []
    while let name = all.nextObject() as? String { names.append(name) }
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let parts = name.split(separator: "/")
      guard !parts.contains(where: { $0.hasPrefix(".") || $0.hasPrefix("~$") }) else { continue }
      let path = "\(base)/\(name)"
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      if ReturnFileKind(fileName: name) == nil {
        files.passedOver.append(path)
      } else {
        files.paths.append(path)
      }
    }
  }

  /// Readers of files, to be read one after another.
  func readers(
    of files: Files, rules: ReturnRules, mapping: ReturnMapping?, read: @escaping (Int) -> Void
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
