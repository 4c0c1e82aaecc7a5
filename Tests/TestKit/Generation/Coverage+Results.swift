import RuleModel
package import Scoring

extension Coverage {
  /// Counts the kinds of results in an assessment.
  package mutating func add(_ assessment: Assessment) {
    for state in assessment.questions {
      switch state {
      case .answered: count("state answered")
      case .unanswered: count("state unanswered")
      case .notApplicable: count("state not applicable")
      case .unansweredIfAsked: count("state unanswered if asked")
      }
    }
    for criterion in assessment.criteria {
      count("verdict \(criterion.verdict.rawValue)")
      count("counted verdict \(criterion.counted.rawValue)")
      add(criterion.deciding, "criterion")
    }
    for measure in assessment.measures { add(measure) }
    for ladder in assessment.ladders { add(ladder) }
    for checklist in assessment.checklists where !checklist.isApplicable {
      count("checklist does not apply")
    }
    for given in assessment.recommendations.given {
      count(given.isNeededForNextLevel ? "given for the next level" : "given")
      if !given.open.isEmpty { count("given and open") }
    }
    for result in assessment.consistency {
      count("consistency \(result.possibilities.verdict.rawValue)")
    }
    if !assessment.recommendations.withheld.isEmpty { count("withheld") }
    for depending in assessment.recommendations.depends {
      count("depends")
      if depending.open.count > 1 { count("depends on several") }
      add(depending.deciding, "recommendation")
    }
  }

  private mutating func add(_ deciding: DecidingQuestions, _ what: String) {
    guard !deciding.questions.isEmpty else { return }
    count("\(what) deciding \(deciding.isExact ? "exact" : "not exact")")
  }

  private mutating func add(_ measure: MeasureResult) {
    switch measure.counted {
    case .value: count("counted value")
    case .none: count("counted none")
    case .notApplicable: count("counted not applicable")
    case .missing: count("counted missing")
    }
    switch measure.bounds {
    case .number(let low, let high): count(low == high ? "bounds point" : "bounds interval")
    case .date(let low, let high): count(low == high ? "bounds day" : "bounds days")
    case .boolean(let both): count(both == [.met, .notMet] ? "bounds both" : "bounds one")
    case .member(let set): count(set.count == 1 ? "bounds member" : "bounds several members")
    case .members(let surely, let possibly):
      count(surely == possibly ? "bounds set" : "bounds sets")
    case .text: count("bounds text")
    case .nothing: count("bounds nothing")
    }
    if measure.canBeEmpty { count("measure can be empty") }
    count(measure.isExact ? "measure exact" : "measure not exact")
    if let tight = measure.tight { count(tight == measure.bounds ? "tight same" : "tight closer") }
    add(measure.deciding, "measure")
  }

  private mutating func add(_ ladder: LadderResult) {
    guard ladder.isApplicable else {
      count("ladder does not apply")
      return
    }
    count(ladder.possible.count == 1 ? "ladder one result" : "ladder several results")
    if !ladder.possible.contains(ladder.counted) { count("ladder not judged") }
    if ladder.low == nil { count("ladder only outcomes") }
    if ladder.counted < ladder.outcomes.count { count("ladder counted outcome") }
    if ladder.counted == ladder.outcomes.count { count("ladder counted floor") }
    if ladder.counted > ladder.outcomes.count { count("ladder counted level") }
    count(ladder.isExact ? "ladder exact" : "ladder not exact")
    if let tight = ladder.tight, tight != ladder.possible { count("ladder tight closer") }
    if ladder.next != nil { count("ladder next") }
    if ladder.firstBlocking != nil { count("ladder first blocking") }
    if !ladder.outOfOrder.isEmpty { count("ladder out of order") }
    if !ladder.nearMisses.isEmpty { count("ladder near miss") }
    for level in ladder.levels {
      if level.own.contains(.notApplicable) { count("level passed over") }
      if !level.unmet.isEmpty { count("level unmet") }
      if !level.undecided.isEmpty { count("level undecided") }
    }
    switch ladder.declared {
    case .notComparable: count("declared not comparable")
    case .same: count("declared same")
    case .differs(_, let steps): count(steps > 0 ? "declared above" : "declared below")
    }
    add(ladder.deciding, "ladder")
  }
}
