import BatchScoring
import Diagnostics
import Returns

/// Shows findings on standard error as they come, the first of many.
final class FindingList {
  private let language: Language
  private var count = 0

  init(_ language: Language) {
    self.language = language
  }

  /// Shows a finding, as long as there are not too many.
  func show(_ finding: ReturnFinding) {
    count += 1
    guard count <= DiagnosticText.maximumShown else { return }
    Output.error(FindingText.render(finding, language: language))
  }

  /// Says how many were not shown.
  func end() {
    let rest = count - DiagnosticText.maximumShown
    guard rest > 0 else { return }
    Output.error(Strings.moreFindings(rest)[language] + "\n")
  }
}
