import RuleModel
import Scoring

/// Long lists: what they ask is said once, and of their parts how many hold and which do not yet.
extension ConditionWording {
  /// The most parts of a list that are named, or told with what was found.
  static let mostNamed = 5
  /// A list of parts that were made of one text is told as one from so many parts on.
  private static let shortestExpanded = 6
  /// A list that was written part by part is told so as long as people may like to read it.
  private static let shortestWritten = 13

  func isLong(_ node: TraceNode) -> Bool {
    switch node.kind {
    case .all, .any, .atLeast: break
    case .not, .leaf: return false
    }
    guard node.parts.count >= Self.shortestExpanded, let span = node.parts.first?.span
    else { return false }
    return node.parts.count >= Self.shortestWritten
      || node.parts.allSatisfy { $0.span == span }
  }

  /// A long list in one line.
  func longLine(_ node: TraceNode, _ expression: Expression?, depth: Int) -> Check.Condition {
    let parts = expression.map { matchingParts(node, $0) } ?? []
    let each = sharedWording(parts.compactMap(\.self))
    let count = node.parts.count
    let text =
      switch node.kind {
      case .any: strings.anyOf(count, each)
      case .atLeast(let least): strings.atLeast(least, of: count, each)
      case .all, .not, .leaf: strings.allOf(count, each)
      }
    return line(node, text, found: counts(of: node.parts, parts, node), depth: depth)
  }

  /// How many conditions of the one list in a comparison hold; nil where there is no such list, or
  /// it is short.
  func counts(in leaf: TraceNode, _ expression: Expression) -> String? {
    let lists = conditionLists(in: expression)
    guard lists.count == 1, lists[0].count == leaf.parts.count,
      leaf.parts.count >= Self.shortestExpanded
    else { return nil }
    return counts(of: leaf.parts, lists[0], leaf)
  }

  private func conditionLists(in expression: Expression) -> [[Expression]] {
    if case .aggregate(_, let parts) = expression.kind, parts.allSatisfy({ $0.type == .boolean }) {
      return [parts]
    }
    return expression.parts.flatMap(conditionLists)
  }

  /// How many parts hold, and the names of some that do not.
  private func counts(
    of nodes: [TraceNode], _ expressions: [Expression?], _ list: TraceNode
  ) -> String {
    func parts(_ verdict: Verdict) -> [Int] {
      nodes.indices.filter { nodes[$0].possibilities.verdict == verdict }
    }
    func named(_ positions: [Int]) -> String {
      limited(
        positions.map { position in
          let expression = expressions.indices.contains(position) ? expressions[position] : nil
          return partName(nodes[position], expression)
        })
    }
    let leftOut = parts(.notApplicable)
    var text = strings.holding(parts(.met).count, of: nodes.count - leftOut.count)
    // Where the list holds, what does not is no matter.
    if list.possibilities != .met {
      let (notMet, unknown) = (parts(.notMet), parts(.unknown))
      if !notMet.isEmpty { text += strings.notYet(named(notMet)) }
      if !unknown.isEmpty { text += strings.open(named(unknown)) }
    }
    // A row that a group does not have is not a point that is left out.
    let isOfGroup = group(readBy: expressions.compactMap(\.self)) != nil
    if !leftOut.isEmpty, !isOfGroup { text += strings.leftOut(leftOut.count) }
    return text
  }

  /// Some names, the rest counted.
  func limited(_ names: [String]) -> String {
    guard names.count > Self.mostNamed + 1 else {
      return names.joined(separator: strings.separator)
    }
    let rest = strings.andMore(names.count - Self.mostNamed)
    return (names.prefix(Self.mostNamed) + [rest]).joined(separator: strings.separator)
  }

  private func partName(_ node: TraceNode, _ expression: Expression?) -> String {
    let reads = expression.map { self.reads(in: $0) } ?? node.allReads
    let named = reads.first { if case .parameter = $0 { false } else { true } }
    return named.map(name) ?? written(node.span)
  }

  // MARK: What parts have in common

  /// The words for each part, where they differ in nothing but what they read.
  func sharedWording(_ parts: [Expression]) -> String? {
    var generic = self
    generic.isGeneric = true
    guard let first = parts.first, let words = generic.condition(settled(first)),
      parts.allSatisfy({ generic.condition(settled($0)) == words })
    else { return nil }
    return words
  }

  /// The group whose cells are all that some expressions read.
  func group(readBy parts: [Expression]) -> Reference<Group>? {
    var found: Reference<Group>?
    for read in parts.flatMap(reads) {
      guard case .question(let question) = read, let group = names.rows.group(of: question),
        found == nil || found == group
      else { return nil }
      found = group
    }
    return found
  }
}

extension TraceNode {
  /// What the conditions within look at.
  fileprivate var allReads: [TraceRead] { reads + parts.flatMap(\.allReads) }
}
