package import Diagnostics

/// A report on rule tests as text: the cases that failed, each with expected, found and why, and
/// a last line that counts.
package enum RuleTestText {
  /// The lines of a report in a language.
  package static func render(_ report: RuleTestReport, language: Language) -> String {
    var text = ""
    for test in report.cases where test.status == .failed {
      text += "\(place(test.name.span, report.files))\(Strings.failed[language]): "
      text += "\(test.name.value)\n"
      for difference in test.differences { text += lines(difference, report.files, language) }
      text += "\n"
    }
    let summary = Strings.summary(
      total: report.cases.count, passed: report.count(.passed), failed: report.count(.failed),
      faulty: report.count(.faulty), excepted: report.count(.excepted))
    return "\(text)\(report.ruleSet): \(summary[language])\n"
  }

  private static func lines(
    _ difference: Difference, _ files: SourceMap, _ language: Language
  ) -> String {
    var text = "  \(difference.path)\n"
    text += "    \(Strings.expected[language]): \(difference.expected)\n"
    text += "    \(Strings.found[language]): \(difference.found)\n"
    if !difference.reasons.isEmpty { text += "    \(Strings.why[language]):\n" }
    for reason in difference.reasons {
      let indent = String(repeating: "  ", count: reason.depth + 3)
      text += "\(indent)\(place(reason.span, files))\(reason.text[language])"
      text += reason.result.map { ": \($0)" } ?? ""
      let reads = reason.reads.map { "\($0.name) = \($0.value)" }
      text += reads.isEmpty ? "\n" : "\n\(indent)  \(reads.joined(separator: ", "))\n"
    }
    return text
  }

  private static func place(_ span: Span?, _ files: SourceMap) -> String {
    guard let span, let location = files.location(of: span) else { return "" }
    return "\(location.path):\(location.line): "
  }
}
