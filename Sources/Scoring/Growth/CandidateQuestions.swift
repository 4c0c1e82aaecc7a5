import RuleModel

/// Which questions may change, by what they are, and what else matters once they do.
struct CandidateQuestions {
  private let rules: RuleSet
  private let bounds: Evaluation
  private let isDeclared: Set<Int>

  init(_ rules: RuleSet, _ bounds: Evaluation) {
    self.rules = rules
    self.bounds = bounds
    isDeclared = Set(rules.ladders.compactMap { $0.declared?.position })
  }

  /// Whether the answer to a question is something that can be changed.
  func canChange(_ position: Int) -> Bool {
    let question = rules.questions[position]
    guard !question.isFixed, bounds.scope.questions[position], !isDeclared.contains(position)
    else { return false }
    switch question.origin {
    case .declared, .rowCount, .cell: return true
    case .presence, .copy: return false
    }
  }

  /// What an element hangs on, and what matters to changing that: the conditions on changes, and
  /// the rows that have to be filled first.
  mutating func cone(of element: Element, in program: Program) -> EvaluationCone {
    var roots = [element]
    var isKnown = Set<Int>()
    var cone = EvaluationCone(of: roots, in: program)
    while true {
      var further: [Element] = []
      for question in cone.questions where canChange(question) {
        guard isKnown.insert(question).inserted else { continue }
        if let requires = program.questions[question].requires {
          further += program.reader.elements(in: [requires])
        }
        if case .cell(let group, let row, _) = rules.questions[question].origin,
          case .free = rules.groups[group].rows
        {
          further += rules.groups[group].cells.prefix(row).flatMap { $0 }
            .map { Element.question($0.position) }
        }
      }
      further.removeAll { cone.place(of: $0) != nil }
      guard !further.isEmpty else { return cone }
      roots += further
      cone = EvaluationCone(of: roots, in: program)
    }
  }

  /// The new rows that have cells among what can change.
  func newRows(of changeable: [Int]) -> [GrowthScope.NewRow] {
    var cells: [Int: [Int: [Int]]] = [:]
    for (place, question) in changeable.enumerated() {
      if case .cell(let group, let row, _) = rules.questions[question].origin,
        case .free(let count, _) = rules.groups[group].rows,
        row >= firstNewRow(countedBy: count.position)
      {
        cells[group.position, default: [:]][row, default: []].append(place)
      }
    }
    return cells.keys.sorted().flatMap { group in
      let rows = cells[group] ?? [:]
      guard case .free(let count, _) = rules.groups[group].rows else {
        return [GrowthScope.NewRow]()
      }
      let first = firstNewRow(countedBy: count.position)
      return rows.keys.sorted().map { row in
        GrowthScope.NewRow(
          cells: rows[row] ?? [], before: row > first ? rows[row - 1] ?? [] : nil,
          count: changeable.firstIndex(of: count.position))
      }
    }
  }

  private func firstNewRow(countedBy question: Int) -> Int {
    guard case .value(let rows) = bounds.answers[question], let interval = rows.interval,
      interval.isPoint
    else { return 0 }
    return Int(clamping: interval.low.roundedToInteger(.floor))
  }
}
