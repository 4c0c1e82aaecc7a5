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
    let deciding: [Int]
  }

  /// A result with the answers to try for it.
  private struct Trial {
    let target: Target
    let elements: [Element]
    let questions: [Int]
    let domains: [[GivenAnswer]]
    let size: Int
  }

  private let rules: RuleSet
  private let bounds: Evaluation
  /// How each element reads questions itself, by its number.
  private let uses: [[(question: Int, use: QuestionUse)]]

  /// Takes a sheet's evaluated bounds, and how the elements of the rule set read questions.
  init(_ rules: RuleSet, _ bounds: Evaluation, uses: [[(question: Int, use: QuestionUse)]]) {
    self.rules = rules
    self.bounds = bounds
    self.uses = uses
  }

  /// Whether a question has no answer and may apply.
  func isOpen(_ question: Int) -> Bool {
    bounds.answers[question] == .unanswered && bounds.questions[question].isAsked.canBeMet
  }

  /// The open questions that some elements read, directly or through others.
  func openQuestions(readBy elements: [Element]) -> [Int] {
    bounds.program.dependencies.closure(of: elements).compactMap { element in
      if case .question(let position) = element, isOpen(position) { position } else { nil }
    }.sorted()
  }

  /// What is found for each target within the budgets; the others go without.
  func findings(for targets: [Target]) -> [Target: Finding] {
    let trials = targets.compactMap(trial).enumerated()
      .sorted { ($0.element.size, $0.offset) < ($1.element.size, $1.offset) }
    var findings: [Target: Finding] = [:]
    var spent = 0
    for (_, trial) in trials {
      guard spent + trial.size <= Self.combinationsInAll else { break }
      spent += trial.size
      findings[trial.target] = finding(for: trial)
    }
    return findings
  }

  // nil where the domains have no end, or more combinations than the budget.
  private func trial(of target: Target) -> Trial? {
    let program = bounds.program
    let elements = program.dependencies.closure(of: program.roots(of: target))
    let questions = elements.compactMap { element in
      if case .question(let position) = element, isOpen(position) { position } else { nil }
    }.sorted()

    var usesOf: [Int: [QuestionUse]] = [:]
    for element in elements {
      for (question, use) in uses[program.dependencies.number(element)] {
        usesOf[question, default: []].append(use)
      }
    }
    if case .recommendation(let position) = target {
      for (question, use) in bounds.questionUses(in: [program.triggers[position]]) {
        usesOf[question, default: []].append(use)
      }
    }
    var domains: [[GivenAnswer]] = []
    var size = 1
    for question in questions {
      let domain = AnswerDomain(
        of: rules.questions[question].kind, unanswered: program.questions[question].unanswered,
        allowsNotApplicable: program.questions[question].allowsNotApplicable,
        uses: usesOf[question] ?? [])
      guard let answers = domain.answers, !answers.isEmpty else { return nil }
      size *= answers.count
      guard size <= Self.combinations else { return nil }
      domains.append(answers)
    }
    return Trial(
      target: target, elements: elements, questions: questions, domains: domains, size: size)
  }

  private func finding(for trial: Trial) -> Finding {
    let results = results(of: trial)
    let tight = results.dropFirst().reduce(results[0]) { $0 == $1 ? $0 : $0.union($1) }
    var deciding: [Int] = []
    // The last question's answers change fastest, so its neighbours stand side by side.
    var stride = 1
    for place in trial.questions.indices.reversed() {
      let block = stride * trial.domains[place].count
      // Comparing each with the one before finds any difference within the block.
      let decides = results.indices.contains {
        $0 % block >= stride && results[$0] != results[$0 - stride]
      }
      if decides { deciding.append(trial.questions[place]) }
      stride = block
    }
    return Finding(tight: tight, deciding: deciding.reversed())
  }

  private func results(of trial: Trial) -> [AbstractValue] {
    var evaluation = bounds
    let affected = affectedElements(of: trial)
    var digits = trial.domains.map { _ in 0 }
    for (question, domain) in zip(trial.questions, trial.domains) {
      evaluation.answers[question] = domain[0]
    }
    var results: [AbstractValue] = []
    results.reserveCapacity(trial.size)
    var changed = 0
    while true {
      evaluation.evaluate(affected.isEmpty ? [] : affected[changed])
      results.append(evaluation.result(of: trial.target))
      guard results.count < trial.size else { return results }
      changed = digits.count - 1
      while digits[changed] + 1 == trial.domains[changed].count {
        digits[changed] = 0
        evaluation.answers[trial.questions[changed]] = trial.domains[changed][0]
        changed -= 1
      }
      digits[changed] += 1
      evaluation.answers[trial.questions[changed]] = trial.domains[changed][digits[changed]]
    }
  }

  // For each place: what must be evaluated again when the answers from there on change.
  private func affectedElements(of trial: Trial) -> [[Element]] {
    let dependencies = bounds.program.dependencies
    var last = [Int](repeating: -1, count: dependencies.count)
    for element in trial.elements {
      var place = -1
      if case .question(let position) = element {
        place = trial.questions.firstIndex(of: position) ?? -1
      }
      for read in dependencies.read(by: element) {
        place = max(place, last[dependencies.number(read)])
      }
      last[dependencies.number(element)] = place
    }
    return trial.questions.indices.map { place in
      trial.elements.filter { last[dependencies.number($0)] >= place }
    }
  }
}
