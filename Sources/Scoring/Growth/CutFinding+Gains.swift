import RuleModel

/// What the parts of a sum gain by changes.
extension CutFinding {
  /// The cut of a sum; measures within it are taken apart where that can be done.
  mutating func cut(of source: Source) -> GrowthCut? {
    let flat = source.terms.flatMap { flattened($0, depth: 0) }
    if flat.count > source.terms.count, let cut = cut(flat, demand: source.demand) { return cut }
    return cut(source.terms, demand: source.demand)
  }

  private mutating func cut(_ terms: [Term], demand wanted: Rational) -> GrowthCut? {
    let places = terms.map { self.places(readBy: $0.node) }
    // Changes that open many parts at once are gone through, one value after another.
    var counts: [Int: Int] = [:]
    for place in places.joined() { counts[place, default: 0] += 1 }
    let gates = counts.keys.filter { (counts[$0] ?? 0) > 1 }.sorted()
    guard let cases = cases(of: gates) else { return nil }
    let others = scope.changeable.indices.filter { !gates.contains($0) }
    var demand: Rational?
    var gains = terms.map { _ in Rational.zero }
    for answers in cases {
      set(gates, answers)
      for place in others { pessimist.free(scope.changeable[place], scope) }
      pessimist.settle(&meter)
      guard !meter.isSpent else { return nil }
      guard pessimist.probe.evaluation.reaches(scope.target).canBeMet else { continue }
      guard let most = values(of: terms) else { return nil }
      for place in others { pessimist.keep(scope.changeable[place]) }
      pessimist.settle(&meter)
      guard let least = values(of: terms) else { return nil }
      var rest = wanted
      for (low, high) in zip(least, most) {
        guard let difference = rest.subtracting(low) else { return nil }
        rest = difference
        guard high >= low else { return nil }
      }
      for place in gains.indices {
        guard let gain = most[place].subtracting(least[place]) else { return nil }
        gains[place] = max(gains[place], gain)
      }
      demand = demand.map { min($0, rest) } ?? rest
    }
    guard let demand else { return nil }
    return GrowthCut(
      parts: zip(places, gains).map { (places: $0.filter { !gates.contains($0) }, gain: $1) },
      demand: demand)
  }

  private mutating func set(_ gates: [Int], _ answers: [GivenAnswer?]) {
    for (gate, answer) in zip(gates, answers) {
      let question = scope.changeable[gate]
      pessimist.keep(question)
      pessimist.set(answer ?? pessimist.kept(question), for: question)
    }
  }

  // Every way to answer some questions, as they stand among them; nil where they are too many.
  private func cases(of gates: [Int]) -> [[GivenAnswer?]]? {
    var cases: [[GivenAnswer?]] = [[]]
    for gate in gates {
      guard case .list(let values) = scope.domains[gate].values else { return nil }
      let answers = [nil] + values.map { GrowthChange.Answer.value($0).given }
      guard cases.count * answers.count <= Self.mostCases else { return nil }
      cases = cases.flatMap { before in answers.map { before + [$0] } }
    }
    return cases
  }

  private func places(readBy node: Int) -> [Int] {
    let elements = scope.program.reader.elements(in: [node])
    let questions = Set(scope.program.dependencies.closure(of: elements))
    return scope.changeable.indices.filter {
      questions.contains(.question(scope.changeable[$0]))
    }
  }

  // What each term adds at most, as the evaluation stands; nil where that is not known.
  private func values(of terms: [Term]) -> [Rational]? {
    let evaluation = pessimist.probe.evaluation
    var result: [Rational] = []
    for term in terms {
      if term.isCondition {
        result.append(evaluation.condition(term.node).canBeMet ? .one : .zero)
        continue
      }
      let value = evaluation.value(term.node)
      guard !value.isLacking else {
        guard term.isSkipped else { return nil }
        result.append(.zero)
        continue
      }
      guard term.isSkipped || !value.canLack,
        let added = value.interval?.high.multiplied(by: term.weight)?.subtracting(term.offset)
      else { return nil }
      result.append(value.canLack ? max(added, .zero) : added)
    }
    return result
  }

  // The parts of a sum or a mean within the sum, as long as none of them lacks.
  private func flattened(_ term: Term, depth: Int) -> [Term] {
    guard depth < Self.mostDepth, !term.isCondition,
      case .measure(let position) = scope.program.nodes[term.node].operation
    else { return [term] }
    let measure = scope.program.measures[position]
    guard measure.own == nil, measure.appliesWhen == nil, let factor = measure.steps.factor,
      var weight = term.weight.multiplied(by: factor)
    else { return [term] }
    let list: [Program.Term]
    switch measure.kind {
    case .sum(let terms): list = terms
    case .mean(let terms):
      list = terms
      let sum = terms.reduce(Rational.zero as Rational?) { $0?.adding($1.weight) }
      guard let sum, let share = weight.divided(by: sum) else { return [term] }
      weight = share
    case .value, .ratio, .extreme: return [term]
    }
    var result: [Term] = []
    for part in list {
      guard let product = part.weight.multiplied(by: weight) else { return [term] }
      result.append(
        Term(
          node: part.node, weight: product, offset: result.isEmpty ? term.offset : .zero,
          isSkipped: false))
    }
    return result.flatMap { flattened($0, depth: depth + 1) }
  }
}
