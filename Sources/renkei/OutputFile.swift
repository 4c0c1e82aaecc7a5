import Diagnostics
import Foundation

/// Writes a result under its name only when it is complete.
enum OutputFile {
  /// Writes text to a file, or to standard output for nil and `-`.
  ///
  /// The text goes to a temporary file in the same folder, is flushed to the disk, and takes the
  /// name at the end: a reader sees the old file or the whole new one.
  static func write(
    _ text: String, to path: String?, language: Language
  ) throws(CommandFailure) {
    guard let path, path != "-" else { return Output.print(text) }
    let temporary = URL(
      fileURLWithPath:
        "\(FileInput.folder(of: path))/.renkei-\(ProcessInfo.processInfo.processIdentifier).tmp")
    do {
      try Data(text.utf8).write(to: temporary)
      let handle = try FileHandle(forWritingTo: temporary)
      try handle.synchronize()
      try handle.close()
      guard rename(temporary.path, path) == 0 else {
        throw CommandFailure(.unreadable)
      }
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw CommandFailure(.unreadable, Strings.cannotWrite(path)[language] + "\n")
    }
  }
}
