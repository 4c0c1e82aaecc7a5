public import Diagnostics
public import Returns
import Tabular

/// Findings in returns as text for people.
public enum FindingText {
  /// A finding in a few lines: where, what, what stood there, and what to do.
  public static func render(_ finding: ReturnFinding, language: Language) -> String {
    let severity = "\(finding.code.severity.rawValue)[\(finding.code.text)]"
    var text = "\(place(of: finding)): \(severity): "
    if let field = finding.field { text += "\(VisibleText.of(field)): " }
    text += "\(VisibleText.of(finding.message[language]))\n"
    if let found = finding.found, !found.isEmpty {
      text += "   = found: `\(VisibleText.of(String(found.prefix(mostFound))))`\n"
    }
    if let help = finding.help { text += "   = help: \(VisibleText.of(help[language]))\n" }
    return text
  }

  /// How many characters of what stood there are shown.
  private static let mostFound = 80

  /// `returns.csv:C12` in a table, `form.xlsx:回答!C12` in a workbook, `returns.ndjson:12` else.
  static func place(of finding: ReturnFinding) -> String {
    let (file, place) = (VisibleText.of(finding.file), finding.place)
    if let reference = place.reference {
      return file + ":" + (place.sheet.map { "\(VisibleText.of($0))!" } ?? "") + reference
    }
    return VisibleText.of(ReturnName.text(file: finding.file, place: place))
  }
}
