import RuleModel

/// What hangs on what: an order in which everything can be evaluated, and what a result reads.
struct Dependencies: Sendable {
  /// Every question, criterion, measure and ladder, each after all that it reads.
  let order: [Element]
  /// What each element reads itself, by its position in the list of all of them.
  private let direct: [[Element]]
  /// The place of each element in ``order``.
  private let rank: [Int]
  private let numbering: Numbering

  /// Numbers all elements through: questions, criteria, measures, ladders.
  struct Numbering: Sendable {
    let questions: Int
    let criteria: Int
    let measures: Int
    let ladders: Int

    var count: Int { questions + criteria + measures + ladders }

    func number(_ element: Element) -> Int {
      switch element {
      case .question(let position): position
      case .criterion(let position): questions + position
      case .measure(let position): questions + criteria + position
      case .ladder(let position): questions + criteria + measures + position
      }
    }

    var all: [Element] {
      (0..<questions).map(Element.question) + (0..<criteria).map(Element.criterion)
        + (0..<measures).map(Element.measure) + (0..<ladders).map(Element.ladder)
    }
  }

  init(
    nodes: [Node], parts: [Int], questions: [Program.Question], criteria: [Program.Criterion],
    measures: [Program.Measure], ladders: [Program.Ladder]
  ) {
    let reader = NodeReader(nodes: nodes, parts: parts)
    numbering = Numbering(
      questions: questions.count, criteria: criteria.count, measures: measures.count,
      ladders: ladders.count)
    var direct: [[Element]] = []
    direct += questions.map { $0.askWhen.map { reader.elements(in: [$0]) } ?? [] }
    direct += criteria.map { reader.elements(in: [$0.condition]) }
    direct += measures.map { reader.elements(in: $0.nodes) }
    direct += ladders.map { ladder in
      reader.elements(in: ladder.nodes)
        + ladder.levels.flatMap { $0.criteria.map(Element.criterion) }
    }
    self.direct = direct
    // Which questions are missing is known once they are evaluated, and changes no completion.
    var before = direct
    for (position, ladder) in ladders.enumerated() {
      before[numbering.number(.ladder(position))] += ladder.unanswered.map(Element.question)
    }
    order = Self.sorted(numbering.all, before, numbering)
    var rank = [Int](repeating: 0, count: numbering.count)
    for (place, element) in order.enumerated() { rank[numbering.number(element)] = place }
    self.rank = rank
  }

  /// Everything that some elements read, directly or through others, with themselves; in order.
  func closure(of elements: [Element]) -> [Element] {
    var isIn = [Bool](repeating: false, count: numbering.count)
    var pending = elements
    var found: [Element] = []
    while let element = pending.popLast() {
      let number = numbering.number(element)
      guard !isIn[number] else { continue }
      isIn[number] = true
      found.append(element)
      pending += direct[number]
    }
    return found.sorted { rank[numbering.number($0)] < rank[numbering.number($1)] }
  }

  /// What an element reads itself.
  func read(by element: Element) -> [Element] { direct[numbering.number(element)] }

  /// The number of an element among all.
  func number(_ element: Element) -> Int { numbering.number(element) }

  /// How many elements there are.
  var count: Int { numbering.count }

  // A stack of its own: chains of elements may be longer than the call stack is deep.
  private static func sorted(
    _ elements: [Element], _ direct: [[Element]], _ numbering: Numbering
  ) -> [Element] {
    var order: [Element] = []
    var isEntered = [Bool](repeating: false, count: elements.count)
    var isDone = isEntered
    for start in elements where !isDone[numbering.number(start)] {
      var stack = [start]
      while let element = stack.last {
        let number = numbering.number(element)
        if isEntered[number] {
          stack.removeLast()
          if !isDone[number] {
            isDone[number] = true
            order.append(element)
          }
        } else {
          isEntered[number] = true
          stack += direct[number].filter { !isEntered[numbering.number($0)] }
        }
      }
    }
    return order
  }
}

extension Program.Measure {
  /// The nodes of all that decides its value.
  var nodes: [Int] {
    let operands =
      switch kind {
      case .value(let node): [node]
      case .sum(let terms), .mean(let terms), .extreme(_, let terms, _): terms.map(\.node)
      case .ratio(let top, let bottom, _): [top, bottom]
      }
    return [appliesWhen, own].compactMap { $0 } + operands
  }
}

extension Program.Ladder {
  /// The nodes of the conditions that it has beside its criteria.
  var nodes: [Int] {
    [appliesWhen].compactMap { $0 } + outcomes + levels.compactMap(\.condition)
  }
}
