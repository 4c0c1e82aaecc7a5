/// Looks through nodes without evaluating them.
struct NodeReader: Sendable {
  let nodes: [Node]
  let parts: [Int]

  /// The nodes that a node is made of, in the order written.
  func parts(of node: Int) -> [Int] {
    switch nodes[node].operation {
    case .constant, .parameter, .question, .measure, .criterion, .ladder, .isBelow, .answered,
      .applicable, .missing, .nothing, .subject:
      []
    case .not(let part), .isIn(let part, _, _, _), .has(let part, _, _), .negated(let part),
      .magnitude(let part), .memberValue(let part, _), .fiscalYear(let part):
      [part]
    case .all(let range), .any(let range), .atLeast(_, let range), .minimum(let range),
      .maximum(let range), .coalesce(let range), .cases(let range), .count(let range),
      .sum(let range), .mean(let range), .extreme(_, let range, _), .pick(_, let range),
      .lookup(_, let range):
      Array(parts[range])
    case .compare(_, let left, let right, _), .arithmetic(_, let left, let right),
      .daysBetween(let left, let right):
      [left, right]
    case .ratio(let top, let bottom, let empty, _): [top, bottom] + (empty.map { [$0] } ?? [])
    }
  }

  /// What a node names itself; what only the counted result asks of a question is not among it.
  func element(of node: Int) -> Element? {
    switch nodes[node].operation {
    case .question(let position), .answered(let position), .applicable(let position):
      .question(position)
    case .measure(let position): .measure(position)
    case .criterion(let position): .criterion(position)
    case .ladder(let position), .isBelow(let position, _): .ladder(position)
    case .constant, .parameter, .not, .all, .any, .atLeast, .compare, .isIn, .has, .arithmetic,
      .negated, .minimum, .maximum, .magnitude, .ratio, .cases, .coalesce, .memberValue,
      .fiscalYear, .daysBetween, .nothing, .subject, .count, .sum, .mean, .extreme, .pick,
      .lookup, .missing:
      nil
    }
  }

  /// The elements that some nodes read themselves, each once, in the order written.
  func elements(in roots: [Int]) -> [Element] {
    var seen: Set<Element> = []
    var result: [Element] = []
    var pending = Array(roots.reversed())
    while let node = pending.popLast() {
      if let element = element(of: node), seen.insert(element).inserted {
        result.append(element)
      }
      pending += parts(of: node).reversed()
    }
    return result
  }

  /// Whether a node reads nothing that an answer could change.
  func isConstant(_ node: Int) -> Bool { elements(in: [node]).isEmpty }
}
