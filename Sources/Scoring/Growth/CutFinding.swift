import RuleModel

/// Finds sums of which a goal demands so much.
struct CutFinding {
  let scope: GrowthScope
  var pessimist: Pessimist
  var meter: WorkMeter

  /// The most values of changes that open many parts at once that are gone through.
  static let mostCases = 64
  /// How deep measures within measures are looked into.
  static let mostDepth = 8

  init(_ scope: GrowthScope, _ pessimist: Pessimist, workLimit: Int) {
    self.scope = scope
    self.pessimist = pessimist
    meter = WorkMeter(limit: workLimit)
  }

  /// The units of work that were spent.
  var work: Int { meter.spent }

  /// A sum that the goal hangs on, and how much of it is demanded. A mean demands that what its
  /// parts lie above the number outweighs what others lie below it.
  struct Source {
    let terms: [Term]
    let demand: Rational
  }

  /// Something that is added: its weight times its value, less an offset.
  struct Term {
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
      // What stands in for a sum of nothing may be enough.
      if let empty = measure.policies.empty, empty >= demand { return nil }
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
