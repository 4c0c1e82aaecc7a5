import Foundation
public import Testing

/// Texts that were read and approved once, kept in files beside the tests.
///
/// `GOLDEN=record swift test` writes them *and fails*, so that a recording never passes for a test.
public enum Golden {
  /// Compares a text with the file at a path relative to the calling file's folder.
  ///
  /// A difference is recorded as an issue at the caller's place, with the first line that differs.
  public static func check(
    _ text: String, at path: String, beside file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    if ProcessInfo.processInfo.environment["GOLDEN"] == "record" {
      let address = URL(fileURLWithPath: file).deletingLastPathComponent()
        .appendingPathComponent(path)
      record(text, at: address, path: path, sourceLocation: sourceLocation)
      return
    }
    if let fault = fault(text, at: path, beside: file) {
      Issue.record("\(fault)", sourceLocation: sourceLocation)
    }
  }

  /// What is wrong with a text when compared with its golden file; nil when they are the same.
  public static func fault(
    _ text: String, at path: String, beside file: String = #filePath
  ) -> String? {
    let address = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(
      path)
    guard let data = try? Data(contentsOf: address) else {
      return "there is no golden file \(path); `GOLDEN=record swift test` writes it"
    }
    // Strings compare by canonical equivalence; a golden file is compared by its bytes.
    let expected = String(decoding: data, as: UTF8.self)
    guard Array(expected.utf8) != Array(text.utf8) else { return nil }
    return "\(path) differs: \(difference(expected: expected, found: text))"
  }

  /// The files in a folder beside the calling file that no test asks for, sorted.
  ///
  /// A suite that lists the paths it checks expects this to be empty: a golden file that nothing
  /// reads proves nothing.
  public static func unasked(
    in folder: String, asked: some Collection<String>, beside file: String = #filePath
  ) -> [String] {
    let root = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(
      folder)
    let asked = Set(asked.map { $0.hasPrefix(folder + "/") ? $0 : folder + "/" + $0 })
    let found = FileManager.default.enumerator(atPath: root.path)?.compactMap { entry -> String? in
      guard let entry = entry as? String else { return nil }
      var isFolder: ObjCBool = false
      let path = root.appendingPathComponent(entry).path
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue ? folder + "/" + entry : nil
    }
    return (found ?? []).filter { !asked.contains($0) }.sorted()
  }

  private static func record(
    _ text: String, at address: URL, path: String, sourceLocation: SourceLocation
  ) {
    do {
      try FileManager.default.createDirectory(
        at: address.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: address)
      Issue.record(
        "\(path) was recorded; read it and run without GOLDEN", sourceLocation: sourceLocation)
    } catch {
      Issue.record("\(path) could not be written: \(error)", sourceLocation: sourceLocation)
    }
  }

  /// The first line that differs, as both texts have it.
  static func difference(expected: String, found: String) -> String {
    let expectedLines = lines(expected)
    let foundLines = lines(found)
    for line in 0..<max(expectedLines.count, foundLines.count) {
      let left = line < expectedLines.count ? expectedLines[line] : nil
      let right = line < foundLines.count ? foundLines[line] : nil
      if left.map({ Array($0.utf8) }) != right.map({ Array($0.utf8) }) {
        return """
          line \(line + 1)
            expected: \(left.map { String(reflecting: $0) } ?? "the end")
            found:    \(right.map { String(reflecting: $0) } ?? "the end")
          """
      }
    }
    return "nothing"
  }

  private static func lines(_ text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
