import Diagnostics
import RuleModel
import YAMLSyntax

/// A constant: a number, or the parameter that holds it.
enum AmountDraft: Sendable {
  case number(Located<Rational>)
  case parameter(Located<String>)

  /// Reads a number, or what has the form of a parameter's name; nil for what is faulty.
  init?(_ key: String, _ fields: Fields) {
    guard let node = fields.node(key) else { return nil }
    if case .scalar(let scalar) = node.content, !scalar.isNull,
      IdentifierForm.hasForm(scalar.text)
    {
      self = .parameter(Located(scalar.text, at: node.span))
    } else {
      guard let number = Fields.number(node, of: key, fields.findings) else { return nil }
      self = .number(number)
    }
  }

  /// Where it is written.
  var span: Span {
    switch self {
    case .number(let number): number.span
    case .parameter(let name): name.span
    }
  }

  /// The parameter that it names.
  var name: String? {
    if case .parameter(let name) = self { name.value } else { nil }
  }
}

extension RuleDraft {
  /// The parameters that stand where only a constant can, and leave nothing but their numbers in the
  /// checked rules: in policies and in the bands of tables.
  var constantNames: Set<String> {
    var names: Set<String> = []
    for measure in measures {
      names.formUnion(measure.policies.all.compactMap { $0.amount?.name })
      guard case .value(.expression(let syntax)) = measure.kind,
        case .lookup(let table) = syntax.kind
      else { continue }
      for case .band(let from, let below, let to, _) in table.axes.flatMap(\.keys) {
        let ends = [from, below, to].compactMap(\.self)
        names.formUnion(ends.flatMap(\.names).map(\.value))
      }
    }
    return names
  }
}
