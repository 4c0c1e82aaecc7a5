import Diagnostics
import RuleModel

/// Puts the values of parameters into texts.
struct TextRenderer {
  private let values: [String: String]
  private let known: [String]
  private let findings: Findings

  /// Takes the shown values of parameters by id, and the ids in the order declared.
  init(values: [String: String], known: [String], _ findings: Findings) {
    self.values = values
    self.known = known
    self.findings = findings
  }

  /// The text with every `{parameter}` replaced; unknown ones are reported.
  func text(_ draft: TextDraft) -> String {
    var text = ""
    for piece in draft.pieces {
      switch piece {
      case .literal(let part): text += part
      case .parameter(let name):
        if let value = values[name.value] {
          text += value
        } else if !known.contains(name.value) {
          findings.report(
            .unknownTextParameter(name, known: findings.nearNames.candidates(known)))
        }
      }
    }
    return text
  }

  /// The text, where there is one.
  func text(_ draft: TextDraft?) -> String? {
    draft.map { text($0) }
  }
}
