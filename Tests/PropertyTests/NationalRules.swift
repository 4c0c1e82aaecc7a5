import Foundation
import RuleLoading
import RuleModel
import Testing

/// The rule sets of the repository.
enum NationalRules {
  /// The folder of the repository.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func load(_ name: String) throws -> RuleSet {
    try #require(RuleSetLoader.load(try RuleSetFolder.read("\(root)/rules/\(name)")).ruleSet)
  }
}
