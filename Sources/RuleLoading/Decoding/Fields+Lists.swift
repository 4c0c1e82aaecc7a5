import Diagnostics
import RuleModel
import YAMLSyntax

extension Fields {
  /// The nodes of a list; an absent one is nil, other kinds of node are reported.
  func list(_ key: String) -> [YAMLNode]? {
    guard let node = node(key) else { return nil }
    guard case .sequence(let nodes) = node.content else {
      findings.reportKind(of: node, expected: .list)
      return nil
    }
    return nodes
  }

  /// The nodes of a list that must hold something.
  func filledList(_ key: String) -> [YAMLNode]? {
    guard let nodes = list(key) else { return nil }
    if nodes.isEmpty { findings.report(.listWithoutEntries(of: key, at: place(of: key) ?? span)) }
    return nodes
  }

  /// The nodes of a list that must be there and hold something.
  func requiredList(_ key: String) -> [YAMLNode] {
    require(key)
    return filledList(key) ?? []
  }

  /// A list of texts, each written once.
  func words(_ key: String) -> [Located<String>]? {
    guard let nodes = list(key) else { return nil }
    var words: [Located<String>] = []
    var first: [String: Span] = [:]
    for node in nodes {
      guard let word = Self.plain(node, of: key, findings) else { continue }
      if let first = first[word.value] {
        findings.report(.repeatedEntry(word, of: key, first: first))
      } else {
        first[word.value] = word.span
        words.append(word)
      }
    }
    return words
  }

  /// A text with the scalar that it is written as.
  struct Entry {
    let text: Located<String>
    let scalar: YAMLScalar
  }

  /// One text, or a list of texts, each written once and at least one.
  func oneOrMore(_ key: String) -> [Entry] {
    guard let node = node(key) else { return [] }
    guard case .sequence = node.content else {
      return Self.entry(node, of: key, findings).map { [$0] } ?? []
    }
    var entries: [Entry] = []
    var first: [String: Span] = [:]
    for node in filledList(key) ?? [] {
      guard let entry = Self.entry(node, of: key, findings) else { continue }
      if let first = first[entry.text.value] {
        findings.report(.repeatedEntry(entry.text, of: key, first: first))
      } else {
        first[entry.text.value] = entry.text.span
        entries.append(entry)
      }
    }
    return entries
  }

  private static func entry(_ node: YAMLNode, of key: String, _ findings: Findings) -> Entry? {
    guard let text = plain(node, of: key, findings), case .scalar(let scalar) = node.content
    else { return nil }
    return Entry(text: text, scalar: scalar)
  }

  /// Two numbers, the first not above the second.
  func range(_ key: String) -> ClosedRange<Rational>? {
    guard let node = node(key) else { return nil }
    guard case .sequence(let nodes) = node.content, nodes.count == 2 else {
      findings.reportKind(of: node, expected: .pairOfNumbers)
      return nil
    }
    guard let low = Self.number(nodes[0], of: key, findings),
      let high = Self.number(nodes[1], of: key, findings)
    else { return nil }
    return Self.range(low, high, findings)
  }

  /// The range between two numbers; reversed ones are reported.
  static func range(
    _ low: Located<Rational>, _ high: Located<Rational>, _ findings: Findings
  ) -> ClosedRange<Rational>? {
    guard low.value <= high.value else {
      findings.report(.reversedRange(low, high))
      return nil
    }
    return low.value...high.value
  }
}
