import RuleModel

/// Finds answers to open questions that keep something from holding.
struct Pessimism {
  private let scope: GrowthScope
  private let open: [Int]
  /// What can change and does not yet.
  private let canChange: Set<Int>

  /// Looks at the questions that are not answered, but for those that change.
  init(_ scope: GrowthScope, changed: Set<Int> = []) {
    self.scope = scope
    canChange = Set(scope.changeable).subtracting(changed)
    open = scope.questions.filter {
      scope.present.evaluation.answers[$0] == .unanswered && !changed.contains($0)
    }
  }

  /// Answers one open question after another so that a demand is still not sure; of such answers
  /// the one that leaves the fewest criteria possible.
  func answers(
    against demand: GrowthDemand, in probe: inout Probe, _ meter: inout WorkMeter
  ) -> [Int: GivenAnswer] {
    let before = probe.evaluation.answers
    var pins: [Int: GivenAnswer] = [:]
    let (asked, others) = (
      open.filter { probe.evaluation.questions[$0].isAsked.canBeMet },
      open.filter { !probe.evaluation.questions[$0].isAsked.canBeMet }
    )
    for question in asked { pins[question] = pin(question, against: demand, &probe, &meter) }
    // What is not asked as things stand matters once others change: it is answered as if they had.
    for question in others {
      guard let first = candidates(for: question).first else { continue }
      pins[question] = first
      probe.set(first, for: question)
    }
    var opening: [Int] = []
    for question in others {
      let needed = openers(of: question)
      if needed != opening {
        setBack(opening, pins, before, &probe)
        for other in needed {
          if let everything = scope.freed[other] { probe.set(everything, for: other) }
        }
        opening = needed
      }
      pins[question] = pin(question, against: demand, &probe, &meter) ?? pins[question]
    }
    setBack(opening, pins, before, &probe)
    meter.spend(1 + probe.settle())
    return pins
  }

  // Answers a question so that the fewest criteria are possible; the probe is left so.
  private func pin(
    _ question: Int, against demand: GrowthDemand, _ probe: inout Probe,
    _ meter: inout WorkMeter
  ) -> GivenAnswer? {
    var best: (answer: GivenAnswer, key: Key)?
    for answer in candidates(for: question) {
      probe.set(answer, for: question)
      meter.spend(1 + probe.settle())
      let key = Key(
        isSure: scope.state(of: demand, in: probe.evaluation) == .met,
        criteria: probe.possibleCriteria, high: high(in: probe.evaluation))
      if best.map({ key < $0.key }) ?? true { best = (answer, key) }
    }
    if let best { probe.set(best.answer, for: question) }
    return best?.answer
  }

  // What can still change and decides whether a question is asked.
  private func openers(of question: Int) -> [Int] {
    guard let askWhen = scope.program.questions[question].askWhen else { return [] }
    let read = scope.program.dependencies.closure(
      of: scope.program.reader.elements(in: [askWhen]))
    return read.compactMap {
      if case .question(let other) = $0, other != question, canChange.contains(other) {
        other
      } else {
        nil
      }
    }.sorted()
  }

  private func setBack(
    _ questions: [Int], _ pins: [Int: GivenAnswer], _ before: [GivenAnswer],
    _ probe: inout Probe
  ) {
    for question in questions { probe.set(pins[question] ?? before[question], for: question) }
  }

  private struct Key {
    let isSure: Bool
    let criteria: Int
    let high: Rational

    static func < (left: Key, right: Key) -> Bool {
      if left.isSure != right.isSure { return right.isSure }
      return (left.criteria, left.high) < (right.criteria, right.high)
    }
  }

  // How high the goal can come, where it is a number.
  private func high(in evaluation: Evaluation) -> Rational {
    guard case .measure(let position, _) = scope.target else { return .zero }
    return evaluation.measures[position].interval?.high ?? .zero
  }

  // A few answers, what is least in most rule sets first.
  private func candidates(for question: Int) -> [GivenAnswer] {
    let compiled = scope.program.questions[question]
    var values: [AbstractValue] = []
    switch compiled.unanswered.content {
    case .nothing: break
    case .truth: values = [AbstractValue(.notMet), AbstractValue(.met)]
    case .member(let members):
      values = members.positions.map { AbstractValue(.member(MemberSet([$0]))) }
    case .members(_, let all):
      values = [MemberSet(), all].map { AbstractValue(.members(surely: $0, possibly: $0)) }
    case .number(let interval):
      values = points(between: interval.low, interval.high, question).map {
        AbstractValue(.number(Interval($0)))
      }
    case .date(let low, let high):
      values = points(
        between: Rational(low.dayNumber), Rational(high.dayNumber), question
      ).map {
        let date = CivilDate(dayNumber: Int(clamping: $0.numerator))
        return AbstractValue(.date(date, date))
      }
    case .text:
      values = [
        AbstractValue(
          .text(AbstractText(canBeEmpty: true, canBeWritten: false, origin: nil))),
        .written,
      ]
    }
    return values.map(GivenAnswer.value)
      + (compiled.allowsNotApplicable ? [.notApplicable] : []) + [.withheld]
  }

  /// The most thresholds of one question that are tried.
  private static let mostThresholds = 6

  // The ends, and what lies beside the points where rules look.
  private func points(between low: Rational, _ high: Rational, _ question: Int) -> [Rational] {
    var step = Rational.one
    if case .decimal = scope.rules.questions[question].kind { step = Rational(1, 1_000_000) }
    var points = [low, high]
    for threshold in (scope.uses[question]?.comparedNumbers ?? []).sorted()
      .prefix(Self.mostThresholds)
    {
      let near = [
        threshold.rounded(toMultipleOf: step, .ceiling)?.subtracting(step),
        threshold.rounded(toMultipleOf: step, .floor),
        threshold.rounded(toMultipleOf: step, .floor)?.adding(step),
      ].compactMap { $0 }
      points += near.filter { low < $0 && $0 < high }
    }
    return points
  }
}
