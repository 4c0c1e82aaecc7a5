import Foundation
import Reporting
import RuleLoading
import RuleModel
import TestKit
import Testing

/// The pages on the small rule set in `Fixtures/handbook`.
@Suite struct HandbookPageTests {
  static let goldenNames = HandbookPage.allCases.map { "handbook-\($0.rawValue).md" }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/handbook").path

  private static func rules(at folder: String) throws -> RuleSet {
    try #require(RuleSetLoader.load(try RuleSetFolder.read(folder)).ruleSet)
  }

  @Test(arguments: HandbookPage.allCases)
  func `a page is the one that was read`(page: HandbookPage) throws {
    let text = page.text(of: try Self.rules(at: Self.folder), in: Self.folder)
    Golden.check(text, at: "Golden/handbook-\(page.rawValue).md")
  }

  @Test(arguments: HandbookPage.allCases)
  func `a page is the same however its folder is named`(page: HandbookPage) throws {
    let text = page.text(of: try Self.rules(at: Self.folder), in: Self.folder)
    for name in [Self.folder + "/", Self.folder + "/.", Self.folder + "/../handbook"] {
      let other = page.text(of: try Self.rules(at: name), in: name)
      #expect(Array(other.utf8) == Array(text.utf8), "\(name)")
    }
  }

  @Test(arguments: HandbookPage.allCases)
  func `nothing that a rule file says becomes markup`(page: HandbookPage) throws {
    let text = page.text(of: try Self.rules(at: Self.folder), in: Self.folder)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(!text.contains("<試し>"))
    #expect(!text.contains("(javascript:"))
    #expect(!lines.contains { $0.hasPrefix("# 見出し") })
    // Every row of a table has as many cells as its head.
    var heads: Int?
    for line in lines {
      guard line.hasPrefix("|") else {
        heads = nil
        continue
      }
      let cells = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(heads ?? cells == cells, "\(line)")
      heads = cells
    }
  }

  @Test func `an address with anything but an address in it stays text`() throws {
    let text = HandbookPage.sources.text(of: try Self.rules(at: Self.folder), in: Self.folder)
    #expect(text.contains("URL：<https://example.jp/law?a=1&b=_2_>"))
    #expect(text.contains("URL：javascript:alert(1) &lt;b&gt;"))
  }
}
