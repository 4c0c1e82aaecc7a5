import JSONWriting
import RuleModel

extension CanonicalEncoder {
  func measure(_ measure: Measure) -> JSONValue {
    object {
      $0.logic("id", id(measure.id))
      $0.full("title", .string(measure.title))
      $0.logic("type", type(measure.type))
      $0.logic("kind", kind(measure.kind))
      $0.logic("own", expression(measure.own))
      $0.logic("applies_when", expression(measure.appliesWhen))
      $0.logic("policies", policies(measure.policies))
      $0.logic("steps", .array(measure.steps.map(step)))
      $0.full("display", display(measure.display))
      $0.logic("sheet", sheet(measure.sheet))
      $0.full("attribution", attribution(measure.attribution))
    }
  }

  private func kind(_ kind: Measure.Kind) -> JSONValue {
    switch kind {
    case .value(let part): ["op": "value", "of": .array([expression(part)])]
    case .sum(let terms): ["op": "sum", "terms": self.terms(terms)]
    case .mean(let terms): ["op": "mean", "terms": self.terms(terms)]
    case .ratio(let top, let bottom):
      ["op": "ratio", "of": .array([expression(top), expression(bottom)])]
    case .count(let parts): ["op": "count", "of": expressions(parts)]
    case .lowest(let parts): ["op": "lowest", "of": expressions(parts)]
    case .highest(let parts): ["op": "highest", "of": expressions(parts)]
    }
  }

  private func terms(_ terms: [Measure.Term]) -> JSONValue {
    .array(
      terms.map { ["weight": number($0.weight), "value": expression($0.expression)] })
  }

  private func policies(_ policies: Measure.Policies) -> JSONValue {
    [
      "missing": substitute(policies.missing),
      "not_applicable": substitute(policies.notApplicable),
      "no_result_child": substitute(policies.noResultChild),
      "empty": number(policies.empty),
    ]
  }

  private func substitute(_ substitute: Measure.Substitute) -> JSONValue {
    switch substitute {
    case .skip: ["kind": "skip"]
    case .none: ["kind": "none"]
    case .value(let value): ["kind": "value", "value": number(value)]
    }
  }

  private func step(_ step: Measure.Step) -> JSONValue {
    switch step {
    case .scale(let factor): ["kind": "scale", "by": number(factor)]
    case .clamp(let limits): ["kind": "clamp", "range": range(limits)]
    case .round(let unit, let mode):
      ["kind": "round", "to": number(unit), "mode": .string(mode.rawValue)]
    }
  }

  private func display(_ display: Measure.Display) -> JSONValue {
    [
      "decimals": .integer(display.decimals), "rounding": .string(display.rounding.rawValue),
      "unit": .optional(display.unit),
    ]
  }
}
