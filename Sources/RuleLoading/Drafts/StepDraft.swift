import Diagnostics
import RuleModel
import YAMLSyntax

/// Reads one entry of `then`.
enum StepDraft {
  static let keys = ["scale", "clamp", "round"]

  static func step(_ node: YAMLNode, _ findings: Findings) -> Measure.Step? {
    let fields = Fields(node, keys: keys, findings)
    switch fields.exactlyOne(of: keys) {
    case "scale": return fields.number("scale").map { .scale($0.value) }
    case "clamp": return fields.range("clamp").map { .clamp($0) }
    case "round":
      guard let node = fields.node("round") else { return nil }
      let inner = Fields(node, keys: ["to", "mode"], findings)
      inner.require("to")
      inner.require("mode")
      let mode = inner.word("mode", of: RoundingMode.allCases)
      guard let step = inner.number("to") else { return nil }
      guard step.value > 0 else {
        findings.report(.numberOutOfLimits(step, of: "to", limits: .positive))
        return nil
      }
      return mode.map { .round(step: step.value, $0.value) }
    default: return nil
    }
  }
}
