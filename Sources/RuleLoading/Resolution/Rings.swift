/// Walks a graph without recursion, so that no chain of definitions is too long.
struct DepthFirstWalk {
  /// The nodes, each behind all that it leads to (but for what would close a ring).
  private(set) var order: [Int] = []
  /// Rings, each node of which leads to the next and the last to the first; no two share a node.
  private(set) var rings: [[Int]] = []

  private enum State { case new, open, done }

  /// Walks the graph whose edges are listed for each node.
  init(edges: [[Int]]) {
    var states = [State](repeating: .new, count: edges.count)
    var isReported = [Bool](repeating: false, count: edges.count)
    for root in edges.indices where states[root] == .new {
      var path: [(node: Int, next: Int)] = [(root, 0)]
      states[root] = .open
      while let (node, next) = path.last {
        guard next < edges[node].count else {
          states[node] = .done
          order.append(node)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = edges[node][next]
        switch states[target] {
        case .new:
          states[target] = .open
          path.append((target, 0))
        case .open:
          let start = path.firstIndex { $0.node == target } ?? 0
          let ring = path[start...].map(\.node)
          if !ring.contains(where: { isReported[$0] }) {
            rings.append(ring)
            for node in ring { isReported[node] = true }
          }
        case .done: break
        }
      }
    }
  }
}
