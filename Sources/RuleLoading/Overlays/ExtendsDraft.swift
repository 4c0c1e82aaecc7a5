import Diagnostics
import YAMLSyntax

/// What a header says of the rule set that it changes.
struct ExtendsDraft {
  static let keys = ["ruleset", "folder", "full", "exceptions"]

  /// Where the base is named: the id or the folder, or `extends` where neither can be read.
  let span: Span
  /// The id that the base must have, where it is named by its id.
  let ruleSet: Located<String>?
  /// Whether the base is named in a way in which it can be found.
  let isFindable: Bool
  /// The digest of the base that the overlay was made for.
  let full: Located<String>?
  /// Whether `full` is written but cannot be read.
  let hasFaultyDigest: Bool
  /// The rule tests of the base that need not hold.
  let exceptions: [TestException]

  /// Reads `extends`; nil where it is not there.
  init?(_ header: Fields) {
    guard let node = header.node("extends") else { return nil }
    let findings = header.findings
    let fields = Fields(node, keys: Self.keys, findings)
    let id = fields.plain("ruleset")
    let folder = fields.plain("folder")
    span = (id ?? folder)?.span ?? header.place(of: "extends") ?? header.span
    ruleSet = id
    let hasOneName = fields.exactlyOne(of: ["ruleset", "folder"]) != nil
    var fault: Diagnostic?
    if let folder {
      fault = BaseLocation(folder: folder.value) == nil ? .forbiddenBase(folder) : nil
    } else if let id {
      fault = RuleSetIDForm.fault(in: id)
    }
    if hasOneName, let fault { findings.report(fault) }
    isFindable = hasOneName && fault == nil && (id ?? folder) != nil
    full = fields.plain("full")
    hasFaultyDigest = fields.has("full") && full == nil
    exceptions = (fields.list("exceptions") ?? []).compactMap { Self.exception($0, findings) }
  }

  private static func exception(_ node: YAMLNode, _ findings: Findings) -> TestException? {
    let fields = Fields(node, keys: ["file", "case", "reason"], findings)
    fields.require("file")
    fields.require("case")
    fields.require("reason")
    guard let file = fields.plain("file"), let testCase = fields.plain("case"),
      let reason = fields.plain("reason")
    else { return nil }
    return TestException(file: file, testCase: testCase, reason: reason.value)
  }
}
