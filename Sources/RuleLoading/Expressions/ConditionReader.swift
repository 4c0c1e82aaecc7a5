import Diagnostics
import YAMLSyntax

/// Reads a condition: an expression, or `all:`, `any:`, `not:` or `at_least:` with its parts.
struct ConditionReader {
  private static let keys = ["all", "any", "not", "at_least"]

  private var diagnostics: [Diagnostic] = []

  /// Reads a condition; parts that cannot be read are faulty expressions in it.
  static func read(_ node: YAMLNode) -> (ConditionSyntax?, [Diagnostic]) {
    var reader = ConditionReader()
    let condition = reader.condition(node, depth: 0)
    return (condition, reader.diagnostics)
  }

  private mutating func condition(_ node: YAMLNode, depth: Int) -> ConditionSyntax? {
    guard depth < ExpressionParser.maximumDepth else {
      diagnostics.append(.expressionTooDeep(at: node.span))
      return nil
    }
    switch node.content {
    case .scalar:
      let (expression, faults) = ExpressionParser.parse(node)
      diagnostics += faults
      return expression.map { .expression($0) }
    case .sequence:
      diagnostics.append(.conditionIsList(at: node.span))
      return nil
    case .mapping(let entries):
      guard let entry = soleEntry(of: entries, at: node.span) else { return nil }
      return tree(entry, depth: depth + 1)
    }
  }

  private mutating func soleEntry(of entries: [YAMLEntry], at span: Span) -> YAMLEntry? {
    let unknown = entries.filter { !Self.keys.contains($0.key.value) }
    for entry in unknown {
      diagnostics.append(.unknownConditionKey(entry.key, keys: Self.keys))
    }
    guard unknown.isEmpty else { return nil }
    guard let first = entries.first else {
      diagnostics.append(.missingConditionKey("all", at: span))
      return nil
    }
    guard entries.count == 1 else {
      diagnostics.append(.severalConditionKeys(entries[1].key, first: first.key.span))
      return nil
    }
    return first
  }

  private mutating func tree(_ entry: YAMLEntry, depth: Int) -> ConditionSyntax? {
    let key = entry.key
    switch key.value {
    case "not":
      return .not(part(entry.value, depth: depth), key: key.span)
    case "at_least":
      return atLeast(entry, depth: depth)
    default:
      guard let parts = parts(entry, depth: depth) else { return nil }
      return key.value == "all" ? .all(parts, key: key.span) : .any(parts, key: key.span)
    }
  }

  private mutating func part(_ node: YAMLNode, depth: Int) -> ConditionSyntax {
    condition(node, depth: depth)
      ?? .expression(ExpressionSyntax(.faulty(mentions: []), span: node.span))
  }

  private mutating func parts(_ entry: YAMLEntry, depth: Int) -> [ConditionSyntax]? {
    guard case .sequence(let nodes) = entry.value.content else {
      diagnostics.append(
        SyntaxDiagnostics.misread(entry.value)
          ?? .conditionListExpected(entry.key, at: entry.value.span))
      return nil
    }
    guard !nodes.isEmpty else {
      diagnostics.append(.emptyList(at: entry.value.span))
      return nil
    }
    return nodes.map { part($0, depth: depth) }
  }

  private mutating func atLeast(_ entry: YAMLEntry, depth: Int) -> ConditionSyntax? {
    guard case .mapping(let entries) = entry.value.content else {
      diagnostics.append(
        SyntaxDiagnostics.misread(entry.value) ?? .atLeastShape(at: entry.value.span))
      return nil
    }
    let keys = ["count", "of"]
    let unknown = entries.filter { !keys.contains($0.key.value) }
    for entry in unknown { diagnostics.append(.unknownConditionKey(entry.key, keys: keys)) }
    let count = entries.first { $0.key.value == "count" }
    let list = entries.first { $0.key.value == "of" }
    var read: [ConditionSyntax]?
    if let list { read = parts(list, depth: depth) }
    guard let count, let list else {
      if unknown.isEmpty {
        let missing = count == nil ? "count" : "of"
        diagnostics.append(.missingConditionKey(missing, at: entry.key.span))
      }
      return read.map { withFault($0, key: entry.key.span) }
    }
    guard let parts = read else { return nil }
    guard case .scalar(let scalar) = count.value.content, let number = Int(scalar.text),
      (1...parts.count).contains(number), scalar.text.allSatisfy({ $0.isNumber && $0.isASCII })
    else {
      diagnostics.append(.atLeastCount(at: count.value.span, parts: parts.count))
      return withFault(parts, key: list.key.span)
    }
    return .atLeast(Located(number, at: count.value.span), parts, key: entry.key.span)
  }

  /// Keeps a condition in error from being taken for a whole one, while its names stay known.
  private func withFault(_ parts: [ConditionSyntax], key: Span) -> ConditionSyntax {
    let faulty = ExpressionSyntax(.faulty(mentions: []), span: key)
    return .any(parts + [.expression(faulty)], key: key)
  }
}
