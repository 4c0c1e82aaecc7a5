import RuleModel

/// Looks for the sets of changes of least weight that reach a goal: takes the lightest set that
/// meets every reason found so far, and looks for values; where there are none finds why.
struct PathSearch {
  /// Answers by place among what can change.
  typealias Answers = [Int: GrowthChange.Answer]

  /// How a search ended.
  enum Outcome {
    case reached
    /// The least set, and others of its cost.
    case found(Answers, others: [Answers], hasMore: Bool)
    case unreachable
    /// The work was given up; every set costs at least so much.
    case bounded(Answers?, atLeast: Int128)
  }

  /// The units of work after which a search is given up.
  static let workLimit = 4_000_000
  /// The most other sets of the same cost that are listed.
  static let mostOthers = 5
  /// The most ways to answer open questions unfavourably that are kept.
  static let mostPessimists = 6
  /// How many of them are looked for with one set of changes.
  static let mostPessimistsOfOneSet = 3
  /// The share of the work that finding sums may take.
  private static let shareForCuts = 8
  /// How many questions that are only looked at are one unit of work.
  private static let questionsOfOneUnit = 32
  /// The share of the work done until the first set that may be done again for others of its cost.
  private static let shareForOthers = 8
  /// The least work that is left for them.
  private static let leastWorkForOthers = 30_000

  /// What may be changed.
  private(set) var scope: GrowthScope
  /// Whether values are left out of it that no set of changes that reaches the goal has.
  private(set) var leavesValuesOut: Bool
  private let mostOthers: Int
  var meter: WorkMeter
  /// What every set of changes that reaches the goal fulfils.
  private(set) var clauses: [GrowthClause] = []
  /// What each clause rests on, where the bounds prove it.
  private(set) var proofs: [Proof?] = []
  var pessimists: [Pessimist] = []
  var stand: Probe
  /// The last set that was looked at, and how many unfavourable answers were looked for with it.
  private var tries: (places: [Int], pessimists: Int) = ([], 0)
  private var added = 0

  /// Why a clause holds: with nothing but its offers kept, this demand cannot be met.
  struct Proof {
    let demand: GrowthDemand
    let pessimist: Int
  }

  init(
    _ scope: GrowthScope, workLimit: Int, mostOthers: Int = PathSearch.mostOthers,
    leavingValuesOut: Bool = true
  ) {
    self.scope = scope
    leavesValuesOut = leavingValuesOut
    self.mostOthers = mostOthers
    meter = WorkMeter(limit: workLimit)
    stand = scope.present
    for row in scope.newRows {
      for cell in row.cells {
        add(GrowthClause(needs: [cell], offers: [row.count].compactMap { $0 }), nil)
        if let before = row.before { add(GrowthClause(needs: [cell], offers: before), nil) }
      }
    }
  }

  /// Searches for the least set.
  mutating func run() -> Outcome {
    guard scope.present.evaluation.reaches(scope.target) != .met else { return .reached }
    if leavesValuesOut { leavesValuesOut = scope.leaveOutVainCases(&meter) }
    addPessimist(against: .goal)
    let cuts = cuts()
    let solver = HittingSet(costs: scope.costs)
    var found: [Answers] = []
    // Something has to change.
    var bound = scope.costs.min() ?? 0
    while true {
      // Every question is looked at, whatever is evaluated.
      meter.spend(1 + scope.questions.count * pessimists.count / Self.questionsOfOneUnit)
      if meter.isSpent { return givenUp(found, bound) }
      switch solver.least(clauses, cuts, &meter) {
      case .none:
        return found.first.map { .found($0, others: Array(found.dropFirst()), hasMore: false) }
          ?? .unreachable
      case .spent: return givenUp(found, bound)
      case .set(let places):
        let cost = places.reduce(0) { $0 + scope.costs[$1] }
        if let first = found.first, cost > bound {
          return .found(first, others: Array(found.dropFirst()), hasMore: false)
        }
        bound = max(bound, cost)
        if tries.places != places { tries = (places, 0) }
        if refute(places) { continue }
        switch values(for: places) {
        case .spent: return givenUp(found, bound)
        case .missed(let demand):
          tries.pessimists += 1
          addPessimist(against: demand, changed: Set(places.map { scope.changeable[$0] }))
        case .none: exclude(places)
        case .answers(let answers):
          if found.count > mostOthers, let first = found.first {
            return .found(first, others: Array(found.dropFirst()), hasMore: true)
          }
          if found.isEmpty {
            meter.limit = min(
              meter.limit,
              meter.spent + max(meter.spent / Self.shareForOthers, Self.leastWorkForOthers))
          }
          found.append(answers)
          // Neither this set nor one that holds it.
          add(GrowthClause(needs: places, offers: []), nil)
        }
      }
    }
  }

  // What sums demand, found at the cost of a share of the work.
  private mutating func cuts() -> [GrowthCut] {
    var finding = CutFinding(
      scope, pessimists[0], workLimit: meter.limit / Self.shareForCuts)
    let cuts = finding.cuts()
    meter.spend(finding.work)
    return cuts
  }

  private mutating func givenUp(_ found: [Answers], _ bound: Int128) -> Outcome {
    if let first = found.first {
      return .found(first, others: Array(found.dropFirst()), hasMore: true)
    }
    return .bounded(someSet(), atLeast: bound)
  }

  mutating func add(_ clause: GrowthClause, _ proof: Proof?) {
    clauses.append(clause)
    proofs.append(proof)
  }

  /// Whether another unfavourable way to answer what is open may be looked for.
  var canAddPessimist: Bool { tries.pessimists < Self.mostPessimistsOfOneSet }

  // Answers what is open so that a demand is not met as the sheet stands in the probe. The first
  // such answers are kept for good, the others as long as there is room.
  private mutating func addPessimist(against demand: GrowthDemand, changed: Set<Int> = []) {
    let pins = Pessimism(scope, changed: changed).answers(against: demand, in: &stand, &meter)
    resetStand()
    let pessimist = Pessimist(scope, pins: pins)
    if pessimists.count < Self.mostPessimists {
      pessimists.append(pessimist)
    } else {
      pessimists[1 + added % (Self.mostPessimists - 1)] = pessimist
      added += 1
    }
  }

  /// Puts every answer back as it stands.
  mutating func resetStand() {
    for question in scope.questions {
      stand.set(scope.present.evaluation.answers[question], for: question)
    }
    meter.spend(1 + stand.settle())
  }

  // MARK: Reasons

  // Whether the bounds prove that a set does not do; says why in further clauses.
  private mutating func refute(_ places: [Int]) -> Bool {
    let questions = places.map { scope.changeable[$0] }
    for pessimist in pessimists.indices {
      pessimists[pessimist].free(only: questions, scope)
      if pessimists[pessimist].excludes(.goal, scope, &meter) {
        addReasons(pessimist, beside: places)
        return true
      }
      for (place, question) in zip(places, questions) {
        for demand in scope.demands(of: question)
        where pessimists[pessimist].excludes(demand, scope, &meter) {
          let offers =
            reason(demand, pessimist, freed: Set(places)) ?? others(than: Set(places))
          add(
            GrowthClause(needs: [place], offers: offers),
            Proof(demand: demand, pessimist: pessimist))
          return true
        }
      }
    }
    return refute(places, dividingBy: questions)
  }

  // The same, where one question's values, gone through, prove what the bounds of all cannot.
  private mutating func refute(_ places: [Int], dividingBy questions: [Int]) -> Bool {
    for pessimist in pessimists.indices {
      for question in questions
      where pessimists[pessimist].divide(by: question, against: .goal, scope, &meter) {
        addReasons(pessimist, beside: places)
        pessimists[pessimist].unite()
        return true
      }
    }
    return false
  }

  // Reasons against the goal, which is excluded, that have nothing in common, as long as there are
  // any.
  private mutating func addReasons(_ pessimist: Int, beside places: [Int]) {
    var freed = Set(places)
    var next: [Int]? = reason(.goal, pessimist, freed: freed) ?? others(than: freed)
    while let offers = next {
      add(GrowthClause(offers: offers), Proof(demand: .goal, pessimist: pessimist))
      guard !offers.isEmpty else { return }
      freed.formUnion(offers)
      pessimists[pessimist].free(only: freed.sorted().map { scope.changeable[$0] }, scope)
      next = meter.isSpent ? nil : reason(.goal, pessimist, freed: freed)
    }
  }

  private func others(than places: Set<Int>) -> [Int] {
    scope.changeable.indices.filter { !places.contains($0) }
  }

  // A minimal set of changes one of which has to be made beside those that are freed; nil where the
  // demand is not excluded.
  private mutating func reason(
    _ demand: GrowthDemand, _ pessimist: Int, freed: Set<Int>
  ) -> [Int]? {
    // What stays to the end is likely to be left: what no other reason has, and what costs most.
    var occurrences = scope.costs.map { _ in 0 }
    for clause in clauses { for place in clause.offers { occurrences[place] += 1 } }
    let order = scope.changeable.indices.filter { !freed.contains($0) }.sorted {
      (-occurrences[$0], scope.costs[$0], $0) < (-occurrences[$1], scope.costs[$1], $1)
    }
    // What has to do with the matter comes behind all else.
    let near = questionsNear(demand, pessimist)
    var groups: [[[Int]]] = [[], []]
    for isNear in [false, true] {
      var units: [Int: Int] = [:]
      for place in order {
        let question = scope.changeable[place]
        guard near.contains(question) == isNear else { continue }
        // One new row is like the next: what they offer in a column is not told apart.
        let column = scope.columnsOfNewRows[place] ?? place
        if let unit = units[column] {
          groups[isNear ? 1 : 0][unit].append(question)
        } else {
          units[column] = groups[isNear ? 1 : 0].count
          groups[isNear ? 1 : 0].append([question])
        }
      }
    }
    guard let kept = pessimists[pessimist].kept(of: groups, against: demand, scope, &meter) else {
      return nil
    }
    return order.filter { kept.contains(scope.changeable[$0]) }.sorted()
  }

  // What the first criterion that keeps a demand away hangs on.
  private mutating func questionsNear(_ demand: GrowthDemand, _ pessimist: Int) -> Set<Int> {
    pessimists[pessimist].settle(&meter)
    let roots: [Element]
    switch demand {
    case .goal:
      let evaluation = pessimists[pessimist].probe.evaluation
      roots =
        scope.goalCriteria.first { !evaluation.criteriaRead[$0].canBeMet }
        .map { [.criterion($0)] } ?? scope.target.restsOn(in: scope.program)
    case .asked(let question): roots = [.question(question)]
    case .required(_, let node): roots = scope.program.reader.elements(in: [node])
    }
    var result = Set<Int>()
    for case .question(let question) in scope.program.dependencies.closure(of: roots) {
      result.insert(question)
    }
    return result
  }

  // Every value of a set was tried: a set that does holds another change. Changes that leave each
  // of these tries in vain need not be offered.
  private mutating func exclude(_ places: [Int]) {
    var offers = scope.changeable.indices.filter { !places.contains($0) }
    var blocks = offers.isEmpty ? [] : [offers[...]]
    var freed = Set(places)
    let trialLimit = max(Self.leastTrialWork, meter.spent / Self.shareOfTrials)
    var trials = WorkMeter(limit: trialLimit)
    while let block = blocks.popLast(), !meter.isSpent, !trials.isSpent {
      let before = meter.spent
      if isVain(places, freeing: freed.union(block)) {
        freed.formUnion(block)
      } else if block.count > 1 {
        let middle = block.startIndex + block.count / 2
        blocks.append(block[middle...])
        blocks.append(block[..<middle])
      }
      trials.spend(meter.spent - before)
    }
    offers.removeAll { freed.contains($0) }
    add(GrowthClause(offers: offers), nil)
  }

  private static let leastTrialWork = 50_000
  private static let shareOfTrials = 4
}
