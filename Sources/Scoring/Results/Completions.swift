import RuleModel

/// Tries the answers that a sheet leaves open, for the results that hang on them.
struct Completions {
  /// The most combinations of answers that are tried for one result.
  static let combinations = 65_536
  /// The most combinations of answers that are tried for one assessment.
  static let combinationsInAll = 262_144

  /// What the combinations gave for one result.
  struct Finding: Sendable {
    /// What came out.
    let tight: AbstractValue
    /// nil where nothing but the bounds was asked for.
    let deciding: DecidingQuestions?
  }

  /// A result with the questions whose answers are to be tried for it.
  private struct Trial {
    let target: Target
    let uses: [Int: QuestionUses]
    let combinations: Int
  }

  private let bounds: Evaluation
  private let readings: OpenReadings

  /// Takes a sheet's evaluated bounds, and how the elements of the rule set read questions.
  init(_ rules: RuleSet, _ bounds: Evaluation, uses: [[(question: Int, use: QuestionUse)]]) {
    self.bounds = bounds
    readings = OpenReadings(rules, bounds, uses: uses)
  }

  /// The open questions that some elements read, directly or through others.
  func openQuestions(readBy elements: [Element]) -> [Int] {
    readings.questions(readBy: elements).positions
  }

  /// What is found for each target within the budgets; the others go without.
  func findings(for targets: [Target], _ purpose: Trials) -> [Target: Finding] {
    if purpose == .none { return [:] }
    let trials = targets.compactMap(trial).enumerated()
      .sorted {
        ($0.element.combinations, $0.offset) < ($1.element.combinations, $1.offset)
      }
    // Results that hang on the same answers are read off the same combinations.
    var spaces: [Exploration.Space] = []
    var tried: [[Target]] = []
    var places: [Exploration.Space: Int] = [:]
    var spent = 0
    for (_, trial) in trials {
      guard spent + trial.combinations <= Self.combinationsInAll else { break }
      spent += trial.combinations
      guard purpose == .everything || trial.target.hasBounds else { continue }
      let space = space(of: trial)
      if let place = places[space] {
        tried[place].append(trial.target)
      } else {
        places[space] = spaces.count
        spaces.append(space)
        tried.append([trial.target])
      }
    }
    var exploration = Exploration(bounds)
    var findings: [Target: Finding] = [:]
    for (space, targets) in zip(spaces, tried) {
      switch purpose {
      case .none: break
      case .bounds:
        for (target, tight) in zip(targets, exploration.unions(of: targets, in: space)) {
          findings[target] = Finding(tight: tight, deciding: nil)
        }
      case .everything:
        for (target, results) in zip(targets, exploration.results(of: targets, in: space)) {
          findings[target] = finding(from: results, in: space)
        }
      }
    }
    return findings
  }

  // nil where the domains have no end, or more combinations than the budget.
  private func trial(of target: Target) -> Trial? {
    let program = bounds.program
    var own: [(question: Int, use: QuestionUse)] = []
    if case .recommendation(let position) = target {
      own = bounds.questionUses(in: [program.advice[position]])
    }
    guard
      case .few(let uses, let combinations) = readings.reading(
        of: program.roots(of: target), uses: own),
      combinations > 0
    else { return nil }
    return Trial(target: target, uses: uses, combinations: combinations)
  }

  private func space(of trial: Trial) -> Exploration.Space {
    let uses = trial.uses.sorted { $0.key < $1.key }
    return Exploration.Space(
      questions: uses.map(\.key),
      domains: uses.map { readings.domain(of: $0.key, $0.value).answers ?? [] })
  }

  private func finding(
    from results: [AbstractValue], in space: Exploration.Space
  ) -> Finding {
    let tight = results.dropFirst().reduce(results[0]) { $0 == $1 ? $0 : $0.union($1) }
    let table = CombinationTable(results, sizes: space.domains.map(\.count))
    let places = space.questions.indices.filter(table.decides)
    return Finding(
      tight: tight,
      deciding: DecidingQuestions(
        places.map { Reference(space.questions[$0]) }, isExact: true,
        decides: places.map(table.share)))
  }
}
