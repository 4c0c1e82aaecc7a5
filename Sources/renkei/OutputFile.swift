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
    guard let path, path != "-" else { return try Output.print(text, language: language) }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let temporary = URL(
      fileURLWithPath:
        "\(FileInput.folder(of: target))/.renkei-\(ProcessInfo.processInfo.processIdentifier).tmp")
    do {
      if isDevice(path) {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.write(contentsOf: Data(text.utf8))
        return try handle.close()
      }
      try Data(text.utf8).write(to: temporary)
      let handle = try FileHandle(forWritingTo: temporary)
      try handle.synchronize()
      try handle.close()
      guard rename(temporary.path, target) == 0 else {
        throw CommandFailure(.unreadable)
      }
    } catch {
      try? FileManager.default.removeItem(at: temporary)
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
