package import Diagnostics

/// What became of the rule tests of a rule set.
package struct RuleTestReport: Sendable {
  /// The id of the rule set.
  package let ruleSet: String
  /// The cases in the order of their files.
  package let cases: [CaseReport]
  /// What is wrong with the test files, by place.
  package let diagnostics: [Diagnostic]
  /// The files of the rule set and the test files behind them.
  package let files: SourceMap

  /// Whether every case ran and gave what it expects, or need not, and no file is faulty.
  package var isPassed: Bool {
    !diagnostics.containsError && cases.allSatisfy { [.passed, .excepted].contains($0.status) }
  }

  func count(_ status: CaseReport.Status) -> Int {
    cases.count { $0.status == status }
  }
}

/// What became of one case.
package struct CaseReport: Sendable {
  /// How it ended.
  package enum Status: String, Sendable {
    case passed
    case failed
    /// The case itself is faulty, and was not run.
    case faulty
    /// It is a base's, does not hold, and need not.
    case excepted
  }

  /// Its name, where the file gives it.
  package let name: Located<String>
  /// The base whose case it is; nil for one of the rule set itself.
  package let base: String?
  /// How it ended.
  package let status: Status
  let differences: [Difference]

  /// The report on a case that need not hold: that it holds is what is wrong with the exception.
  func excepted(by exception: ExceptedCase) -> CaseReport {
    guard status == .passed else {
      return CaseReport(name: name, base: base, status: .excepted, differences: [])
    }
    let difference = Difference(
      path: "extends.exceptions", span: exception.testCase.span, expected: Status.failed.rawValue,
      found: Status.passed.rawValue, reasons: [])
    return CaseReport(name: name, base: base, status: .failed, differences: [difference])
  }
}

/// A part of the result that is not what a case expects.
struct Difference: Sendable {
  /// The part's name in the test file.
  let path: String
  /// Where it is expected.
  let span: Span
  let expected: String
  let found: String
  /// Why the result is as it is.
  let reasons: [Reason]
}

/// One line of the explanation of a result.
struct Reason: Sendable {
  /// How deep it stands below the line that it explains.
  let depth: Int
  /// What was looked at: an id, or a condition as the rule file has it.
  let text: Message
  /// What it gave.
  let result: String?
  /// Where it is written.
  let span: Span?
  /// The values that it read, by id.
  let reads: [(name: String, value: String)]

  init(
    depth: Int = 0, _ text: Message, result: String? = nil, at span: Span? = nil,
    reads: [(name: String, value: String)] = []
  ) {
    self.depth = depth
    self.text = text
    self.result = result
    self.span = span
    self.reads = reads
  }

  init(
    depth: Int = 0, _ text: String, result: String? = nil, at span: Span? = nil,
    reads: [(name: String, value: String)] = []
  ) {
    self.init(
      depth: depth, Message(ja: text, en: text), result: result, at: span, reads: reads)
  }
}
