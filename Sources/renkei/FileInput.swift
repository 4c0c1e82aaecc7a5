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
      guard FileManager.default.fileExists(atPath: path) else {
        throw CommandFailure(.unreadable, Strings.doesNotExist(path)[language] + "\n")
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

  /// The folder that a path stands in, `.` for a bare name and for standard input.
  ///
  /// By hand, since Foundation's `NSString.deletingLastPathComponent` traps on a name of one letter
  /// (Swift 6.3.1 on Linux).
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The letters after the last dot of a path's last part, in lower case; empty without one.
  static func fileExtension(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
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
