import RuleModel

/// Finds sums of which a goal demands so much.
struct CutFinding {
  private let scope: GrowthScope
  private var pessimist: Pessimist
  private var meter: WorkMeter

  /// The most values of changes that open many parts at once that are gone through.
  private static let mostCases = 64
  /// How deep measures within measures are looked into.
  private static let mostDepth = 8

  init(_ scope: GrowthScope, _ pessimist: Pessimist, workLimit: Int) {
    self.scope = scope
    self.pessimist = pessimist
    meter = WorkMeter(limit: workLimit)
  }

  /// The units of work that were spent.
  var work: Int { meter.spent }

  /// A sum that the goal hangs on, and how much of it is demanded. A mean demands that what its
  /// parts lie above the number outweighs what others lie below it.
  private struct Source {
    let terms: [Term]
    let demand: Rational
  }

  /// Something that is added: its weight times its value, less an offset.
  private struct Term {
    let node: Int
    var weight = Rational.one
    var offset = Rational.zero
    /// Whether it adds nothing where it lacks; else it must not be able to.
    var isSkipped = true
    /// Whether only being met counts.
    var isCondition = false
  }

  /// The cuts that hold for every set of changes that reaches the goal.
  mutating func cuts() -> [GrowthCut] {
    var result: [GrowthCut] = []
    for source in sources() where !meter.isSpent {
      if let cut = cut(of: source) { result.append(cut) }
    }
    return result
  }

  // MARK: What the goal hangs on

  private mutating func sources() -> [Source] {
    freeAll()
    if case .measure(let position, let number) = scope.target {
      return source(ofMeasure: position, atLeast: number).map { [$0] } ?? []
    }
    var result: [Source] = []
    for criterion in scope.goalCriteria {
      guard let source = source(ofCriterion: criterion), isNecessary(criterion) else { continue }
      result.append(source)
    }
    return result
  }

  private mutating func freeAll() {
    pessimist.free(only: scope.changeable, scope)
    pessimist.settle(&meter)
  }

  // Whether the goal cannot be reached without the criterion being met as it is written.
  private mutating func isNecessary(_ criterion: Int) -> Bool {
    if case .criterion(criterion) = scope.target { return true }
    let evaluation = pessimist.probe.evaluation
    guard
      scope.program.criteria[criterion].whenNotApplicable != .met
        || !evaluation.criteria[criterion].canBeNotApplicable
    else { return false }
    return pessimist.isRefuted(
      scope.target, assuming: criterion, is: [.notMet, .notApplicable], &meter)
  }

  private func source(ofCriterion criterion: Int) -> Source? {
    let program = scope.program
    switch program.nodes[program.criteria[criterion].condition].operation {
    case .atLeast(let count, let range):
      return Source(terms: conditions(range), demand: Rational(count))
    case .compare(.greaterOrEqual, let left, let right, _),
      .compare(.greater, let left, let right, _), .compare(.equal, let left, let right, _):
      return constant(right).flatMap { source(of: left, atLeast: $0) }
    case .compare(.lessOrEqual, let left, let right, _), .compare(.less, let left, let right, _):
      return constant(left).flatMap { source(of: right, atLeast: $0) }
    default: return nil
    }
  }

  private func constant(_ node: Int) -> Rational? {
    scope.program.reader.isConstant(node)
      ? pessimist.probe.evaluation.value(node).interval?.low : nil
  }

  private func conditions(_ range: Range<Int>) -> [Term] {
    range.map { Term(node: scope.program.parts[$0], isCondition: true) }
  }

  private func source(of node: Int, atLeast number: Rational) -> Source? {
    let parts = scope.program.parts
    switch scope.program.nodes[node].operation {
    case .measure(let position): return source(ofMeasure: position, atLeast: number)
    case .count(let range): return Source(terms: conditions(range), demand: number)
    case .sum(let range):
      return Source(terms: range.map { Term(node: parts[$0]) }, demand: number)
    case .mean(let range):
      return Source(terms: range.map { Term(node: parts[$0], offset: number) }, demand: 0)
    default: return nil
    }
  }

  private func source(ofMeasure position: Int, atLeast number: Rational) -> Source? {
    let measure = scope.program.measures[position]
    guard measure.own == nil, let demand = measure.steps.demand(for: number) else { return nil }
    switch measure.kind {
    case .value(let node):
      return measure.steps.isEmpty ? source(of: node, atLeast: demand) : nil
    case .sum(let list):
      return Source(
        terms: list.map {
          Term(
            node: $0.node, weight: $0.weight, isSkipped: measure.policies.neverSubstitute)
        }, demand: demand)
    case .mean(let list):
      var terms: [Term] = []
      for term in list {
        guard let offset = demand.multiplied(by: term.weight) else { return nil }
        terms.append(
          Term(
            node: term.node, weight: term.weight, offset: offset,
            isSkipped: measure.policies.neverSubstitute))
      }
      return Source(terms: terms, demand: 0)
    case .ratio, .extreme: return nil
    }
  }

  // MARK: What each part gains

  // Measures within the sum are taken apart where that can be done.
  private mutating func cut(of source: Source) -> GrowthCut? {
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

extension Measure.Policies {
  // Whether no number stands in for a part that lacks.
  fileprivate var neverSubstitute: Bool {
    [notApplicable, noResultChild].allSatisfy { if case .value = $0 { false } else { true } }
  }
}

extension [Measure.Step] {
  /// What is needed before the steps for a number after them; nil where it cannot be told, or
  /// nothing is.
  func demand(for number: Rational) -> Rational? {
    var demand = number
    for step in reversed() {
      switch step {
      case .scale(let factor):
        guard factor > 0, let before = demand.divided(by: factor) else { return nil }
        demand = before
      case .clamp(let range):
        guard demand > range.lowerBound, demand <= range.upperBound else { return nil }
      case .round(let multiple, _):
        // What is rounded up came from less than one step below.
        guard let whole = demand.rounded(toMultipleOf: multiple, .ceiling),
          let before = whole.subtracting(multiple)
        else { return nil }
        demand = before
      }
    }
    return demand
  }

  /// The product of the factors, where there is nothing but scaling up; else nil.
  var factor: Rational? {
    reduce(Rational.one as Rational?) { factor, step in
      guard case .scale(let next) = step, next > 0 else { return nil }
      return factor?.multiplied(by: next)
    }
  }
}
