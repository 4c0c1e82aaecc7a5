import Tabular

/// A workbook that is one respondent's form.
struct FormReturns: ReturnSource {
  let encoding: DetectedEncoding? = nil
  let findings: [ReturnFinding]
  private var unread: UnreadReturn?

  /// Reads a form that has just been opened.
  init(_ file: String, _ workbook: Workbook, _ rules: ReturnRules) {
    let reading = FormReader(rules).read(workbook, file: file)
    findings = reading.findings
    unread = reading.unread
  }

  /// Whether a workbook is a form; nil where it cannot be opened or is none.
  static func form(_ content: [UInt8]) -> Workbook? {
    guard case .success(let looked) = Workbook.open(content), FormReader.isForm(looked),
      // What has been read of a workbook counts against its limits.
      case .success(let fresh) = Workbook.open(content)
    else { return nil }
    return fresh
  }

  mutating func next() throws -> UnreadReturn? {
    defer { unread = nil }
    return unread
  }
}
