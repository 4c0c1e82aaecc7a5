import RuleModel

extension Evaluation {
  /// The tree of a condition with what each part of it found.
  func trace(_ node: Int) -> TraceNode {
    let reader = program.reader
    let kind: TraceNode.Kind
    switch program.nodes[node].operation {
    case .all: kind = .all
    case .any: kind = .any
    case .atLeast(let count, _): kind = .atLeast(count)
    case .not: kind = .not
    default: kind = .leaf
    }
    return TraceNode(
      kind: kind, span: program.spans[node], possibilities: condition(node),
      reads: kind == .leaf ? reader.reads(of: node) : [],
      parts: (kind == .leaf ? listed(in: node) : reader.parts(of: node)).map(trace))
  }

  // The conditions of the lists in a leaf, such as those that it counts.
  private func listed(in leaf: Int) -> [Int] {
    var found: [Int] = []
    var pending = [leaf]
    while let node = pending.popLast() {
      switch program.nodes[node].operation {
      case .count(let range): found += program.parts[range]
      case .sum(let range), .mean(let range):
        let parts = program.parts[range]
        if parts.contains(where: isTruth), parts.allSatisfy({ isTruth($0) || isLacking($0) }) {
          found += parts
        }
      default: pending += program.reader.parts(of: node).reversed()
      }
    }
    return found
  }

  private func isTruth(_ node: Int) -> Bool {
    if case .truth = value(node).content { true } else { false }
  }

  private func isLacking(_ node: Int) -> Bool { value(node).isLacking }
}

extension NodeReader {
  /// What a condition looks at, each once, in the order written.
  func reads(of root: Int) -> [TraceRead] {
    var seen: Set<TraceRead> = []
    var result: [TraceRead] = []
    func note(_ read: TraceRead) {
      if seen.insert(read).inserted { result.append(read) }
    }
    var pending = [root]
    while let node = pending.popLast() {
      switch element(of: node) {
      case .question(let position): note(.question(Reference(position)))
      case .criterion(let position): note(.criterion(Reference(position)))
      case .measure(let position): note(.measure(Reference(position)))
      case .ladder(let position): note(.ladder(Reference(position)))
      case nil: break
      }
      switch nodes[node].operation {
      case .parameter(let position): note(.parameter(Reference(position)))
      case .missing(let position): note(.question(Reference(position)))
      case .isIn(let part, _, let parameter?, _):
        // The parameter stands right of what is looked for.
        for read in reads(of: part) { note(read) }
        note(.parameter(Reference(parameter)))
        continue
      default: break
      }
      pending += parts(of: node).reversed()
    }
    return result
  }
}
