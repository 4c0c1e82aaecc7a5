import Diagnostics
import Foundation
import RuleLoading
import Testing

@Suite struct ShippedRuleSetTests {
  @Test func `every rule set of the project loads without diagnostics`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("rules")
    let folders = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted().filter {
      FileManager.default.fileExists(
        atPath: root.appendingPathComponent("\($0)/\(RuleSetFiles.headerName)").path)
    }
    #expect(!folders.isEmpty)
    for folder in folders {
      let files = try RuleSetFolder.read(root.appendingPathComponent(folder).path)
      let loaded = RuleSetLoader.load(files)
      let text = DiagnosticText.render(
        loaded.diagnostics, files: loaded.files, language: .english, color: false)
      #expect(text == "")
      #expect(loaded.ruleSet != nil)
    }
  }
}
