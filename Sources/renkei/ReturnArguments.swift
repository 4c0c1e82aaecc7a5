import ArgumentParser
import Diagnostics
import Foundation
import Returns

/// The files of returns that a command works on.
struct ReturnArguments: ParsableArguments {
  @Argument(help: ArgumentHelp(Strings.returnsHelp, valueName: "IN"), completion: .file())
  var inputs: [String]

  /// The files named, with those of folders in their place.
  struct Files {
    var paths: [String] = []
    /// Files of folders that no ending tells to be returns.
    var passedOver: [String] = []
    /// Files of folders that programs keep while a workbook is open.
    var lockFiles: [String] = []
    /// Folders without a file of returns.
    var emptyFolders: [String] = []
    /// The bytes of all, as far as they are known.
    var bytes = 0
  }

  /// Finds the files; one that is not there ends the command.
  func files(_ language: Language) throws(CommandFailure) -> Files {
    try Self.files(inputs, language)
  }

  /// Finds the files that are named by paths.
  static func files(_ inputs: [String], _ language: Language) throws(CommandFailure) -> Files {
    var files = Files()
    for input in inputs {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: input, isDirectory: &isFolder)
      guard input == "-" || exists else {
        throw CommandFailure(.unreadable, Strings.doesNotExist(input)[language] + "\n")
      }
      if input != "-", isFolder.boolValue {
        let count = files.paths.count
        try add(folder: input, to: &files, language)
        if files.paths.count == count { files.emptyFolders.append(input) }
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

  /// Takes the files of a folder and of those in it, by name; what a program keeps for itself
  /// (`.name`) is not one of them.
  private static func add(
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
      let path = "\(base)/\(name)"
      guard !parts.dropLast().contains(where: { $0.hasPrefix(".") || $0.hasPrefix("~$") }),
        let file = parts.last
      else { continue }
      if file.hasPrefix("~$") || file.hasPrefix(".~lock.") { files.lockFiles.append(path) }
      guard !file.hasPrefix("."), !file.hasPrefix("~$") else { continue }
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
}
