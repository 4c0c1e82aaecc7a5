import Foundation
import RuleLoading
import Testing

@Suite struct RuleSetFolderTests {
  /// Makes an empty folder, hands it to a test and takes it away again.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("renkei-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func code(reading path: String) -> RuleSetFolderError.Code? {
    do {
      _ = try RuleSetFolder.read(path)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `the YAML files of a folder are read, sorted by name`() throws {
    try withFolder { folder in
      for name in ["rule-set.yaml", "b.yml", "a.yaml", "notes.txt"] {
        try Data("x".utf8).write(to: folder.appendingPathComponent(name))
      }
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("tests.yaml"), withIntermediateDirectories: false)
      let files = try RuleSetFolder.read(folder.path)
      #expect(files.folder == folder.path)
      #expect(files.contents.map(\.name) == ["a.yaml", "b.yml", "rule-set.yaml"])
      #expect(files.contents.map(\.bytes) == [[0x78], [0x78], [0x78]])
    }
  }

  @Test func `a path that leads nowhere is not found`() {
    #expect(code(reading: "/nonexistent/rules") == .notFound)
  }

  @Test func `a file is not a folder`() {
    #expect(code(reading: #filePath) == .notAFolder)
  }

  @Test func `a folder without a header is no rule set`() throws {
    try withFolder { #expect(code(reading: $0.path) == .noHeader) }
  }

  @Test func `a folder with too many files is refused`() throws {
    try withFolder { folder in
      for number in 0...RuleSetFiles.maximumCount {
        try Data().write(to: folder.appendingPathComponent("\(number).yaml"))
      }
      try Data().write(to: folder.appendingPathComponent(RuleSetFiles.headerName))
      #expect(code(reading: folder.path) == .tooManyFiles)
    }
  }
}
