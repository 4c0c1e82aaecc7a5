import Diagnostics
package import JSONWriting

/// A report on rule tests as data: `renkei test --format json`.
///
/// The form is promised: cases, status and differences stay; members may be added.
package enum RuleTestJSON {
  /// The version of the form.
  package static let format = "renkei-test/1"

  /// The document of a report.
  package static func encode(_ report: RuleTestReport) -> JSONValue {
    [
      "format": .string(format),
      "rules": .string(report.ruleSet),
      "passed": .integer(report.count(.passed)),
      "failed": .integer(report.count(.failed)),
      "faulty": .integer(report.count(.faulty)),
      "excepted": .integer(report.count(.excepted)),
      "cases": .array(
        report.cases.map { test in
          [
            "name": .string(test.name.value),
            "base": .optional(test.base),
            "place": place(test.name.span, report.files),
            "status": .string(test.status.rawValue),
            "differences": .array(test.differences.map { encode($0, report.files) }),
          ]
        }),
      "diagnostics": DiagnosticJSON.encode(report.diagnostics, files: report.files),
    ]
  }

  private static func encode(_ difference: Difference, _ files: SourceMap) -> JSONValue {
    [
      "part": .string(difference.path),
      "place": place(difference.span, files),
      "expected": .string(difference.expected),
      "found": .string(difference.found),
      "reasons": .array(difference.reasons.map { encode($0, files) }),
    ]
  }

  private static func encode(_ reason: Reason, _ files: SourceMap) -> JSONValue {
    [
      "depth": .integer(reason.depth),
      "text": ["ja": .string(reason.text.ja), "en": .string(reason.text.en)],
      "result": .optional(reason.result),
      "place": place(reason.span, files),
      "reads": .array(
        reason.reads.map { ["name": .string($0.name), "value": .string($0.value)] }),
    ]
  }

  private static func place(_ span: Span?, _ files: SourceMap) -> JSONValue {
    guard let span, let location = files.location(of: span) else { return .null }
    return [
      "file": .string(location.path), "line": .integer(location.line),
      "column": .integer(location.column),
    ]
  }
}
