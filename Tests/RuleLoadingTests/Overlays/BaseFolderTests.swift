import Foundation
import RuleLoading
import Testing

/// Where the folder of a base is looked for.
@Suite struct BaseFolderTests {
  /// Makes folders with headers, hands their parent to a test and takes them away again.
  private func withFolders(
    _ headers: KeyValuePairs<String, String>, _ body: (String) throws -> Void
  ) throws {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("renkei-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (name, text) in headers {
      let folder = root.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: folder.appendingPathComponent(RuleSetFiles.headerName))
    }
    try body(root.path)
  }

  private func base(_ path: String) throws -> RuleSetFiles? {
    guard case .files(let base) = try RuleSetFolder.read(path).base else { return nil }
    return base
  }

  private func failure(_ path: String) throws -> BaseFailure? {
    guard case .failure(let failure) = try RuleSetFolder.read(path).base else { return nil }
    return failure
  }

  @Test func `a base is found by its id or its path, whatever the ending of the folder's`() throws {
    try withFolders([
      "a": "extends: {ruleset: b}\n", "b": "ruleset: b\n", "c": "extends: {folder: ../b}\n",
      "d": "extends: {folder: b}\n", "d/b": "ruleset: inner\n",
    ]) { (root) throws in
      #expect(try base("\(root)/a")?.folder == "\(root)/b")
      #expect(try base("\(root)/a//")?.folder == "\(root)/b")
      #expect(try base("\(root)/c")?.folder == "\(root)/b")
      #expect(try base("\(root)/d")?.folder == "\(root)/d/b")
      #expect(try base("\(root)/d/../a/.")?.contents.count == 1)
      #expect(try RuleSetFolder.read("\(root)/b").base == nil)
    }
  }

  @Test func `no path leads farther than one folder`() throws {
    for path in [
      "/tmp", "../../b", "..", ".", "../..", "b/c", "../b/c", "~", "../.b", "c:b", "..\\b", "../",
    ] {
      let header = "extends: {folder: '\(path)'}\n"
      try withFolders(["a": header, "b": "ruleset: b\n"]) { (root) throws in
        #expect(try RuleSetFolder.read("\(root)/a").base == nil, "\(path)")
      }
    }
  }

  @Test func `rings end, and so do long chains`() throws {
    try withFolders([
      "a": "extends: {ruleset: b}\n", "b": "extends: {ruleset: a}\n",
      "s": "extends: {ruleset: s}\n", "c1": "extends: {ruleset: c2}\n",
      "c2": "extends: {ruleset: c3}\n", "c3": "extends: {ruleset: c4}\n",
      "c4": "extends: {ruleset: c5}\n", "c5": "ruleset: c5\n",
    ]) { (root) throws in
      #expect(try failure("\(root)/s") == .ring)
      let middle = try #require(try base("\(root)/a"))
      guard case .failure(.ring) = middle.base else {
        Issue.record("a ring is not found")
        return
      }
      #expect(try failure("\(root)/c1") == nil)
      var files = try RuleSetFolder.read("\(root)/c1")
      for _ in 0..<3 {
        guard case .files(let base) = files.base else { break }
        files = base
      }
      #expect(files.folder == "\(root)/c4")
      guard case .failure(.tooDeep) = files.base else {
        Issue.record("a chain of four bases is read")
        return
      }
    }
  }

  @Test func `a folder that is not there is a failure and no error`() throws {
    try withFolders(["a": "extends: {ruleset: b}\n"]) { (root) throws in
      let expected = RuleSetFolderError(.notFound, path: "\(root)/b")
      #expect(try failure("\(root)/a") == .unreadable(expected))
    }
  }
}
