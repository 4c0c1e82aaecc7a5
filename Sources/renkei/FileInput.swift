import Diagnostics
import Foundation

/// Reads the files that a command is given.
enum FileInput {
  /// The bytes of a file, or of standard input for `-`; at most one byte more than the limit, so
  /// that the reader behind can say that the file is too large.
  static func bytes(
    at path: String, limit: Int, language: Language
  ) throws(CommandFailure) -> [UInt8] {
    do {
      if path == "-" { return try read(.standardInput, limit: limit) }
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        throw CommandFailure(.unreadable, Strings.isFolder(path)[language] + "\n")
      }
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      return try read(handle, limit: limit)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.unreadable, Strings.cannotRead(path)[language] + "\n")
    }
  }

  private static func read(_ handle: FileHandle, limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      guard let chunk = try handle.read(upToCount: limit + 1 - bytes.count), !chunk.isEmpty
      else { break }
      bytes.append(contentsOf: chunk)
    }
    return bytes
  }
}
