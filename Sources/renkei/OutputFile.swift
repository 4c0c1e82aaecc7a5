import Diagnostics
import Foundation

/// Writes a result under its name only when it is complete.
enum OutputFile {
  /// Writes text to a file, or to standard output for nil and `-`.
  ///
  /// The text goes to a temporary file in the same folder, is flushed to the disk, and takes the
  /// name at the end: a reader sees the old file or the whole new one. A link stays a link, and
  /// what is no ordinary file (`/dev/null`, a pipe) is written to as it is.
  static func write(
    _ text: String, to path: String?, language: Language
  ) throws(CommandFailure) {
    try write(Array(text.utf8), to: path, language: language)
  }

  /// Writes bytes in the same way.
  static func write(
    _ bytes: [UInt8], to path: String?, language: Language
  ) throws(CommandFailure) {
    guard let path, path != "-" else { return try Output.print(bytes, language: language) }
    guard !isDevice(path) else {
      return try checked(path, language) {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
      }
    }
    try make(path, language: language) { temporary in
      try Data(bytes).write(to: URL(fileURLWithPath: temporary))
    }
  }

  /// Has a file made under a temporary name, and gives it its name when it is complete.
  static func make(
    _ path: String, language: Language, _ write: (_ temporary: String) throws -> Void
  ) throws(CommandFailure) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let temporary = URL(
      fileURLWithPath:
        "\(FileInput.folder(of: target))/.renkei-\(ProcessInfo.processInfo.processIdentifier).tmp")
    do throws(CommandFailure) {
      try checked(path, language) {
        try write(temporary.path)
        let handle = try FileHandle(forWritingTo: temporary)
        try handle.synchronize()
        try handle.close()
        guard rename(temporary.path, target) == 0 else { throw CommandFailure(.unreadable) }
      }
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw error
    }
  }

  private static func checked(
    _ path: String, _ language: Language, _ write: () throws -> Void
  ) throws(CommandFailure) {
    do {
      try write()
    } catch {
      throw CommandFailure(.unreadable, Strings.cannotWrite(path)[language] + "\n")
    }
  }

  /// Whether a path leads to something that is there and is neither a file nor a folder.
  static func isDevice(_ path: String) -> Bool {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(facts.st_mode & S_IFMT)
  }
}
