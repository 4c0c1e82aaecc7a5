import Diagnostics
import RuleModel
import Scoring

/// Reads the parts of an assessment in the words of a test file.
struct FoundResults {
  let rules: RuleSet
  let assessment: Assessment

  /// What was found for a part of the result.
  func notation(of part: ResultPart) -> Notation {
    switch part {
    case .ladder(let position, let part): ladder(position, part)
    case .criterion(let position): .word(assessment.criteria[position].verdict.rawValue)
    case .measure(let position, let part): measure(position, part)
    case .checklist(let position, let part):
      .word("\(count(assessment.checklists[position].counts, part))")
    case .recommendation(let position): .word(recommendation(position))
    case .given:
      .list(
        rules.recommendations.indices.filter { recommendation($0) == "given" }
          .map { rules.recommendations[$0].id.text })
    case .deciding(let result):
      .list(deciding(result).questions.map { rules.questions[$0].id.text })
    case .question(let position): .word(state(position))
    case .consistency(let position):
      .word(assessment.consistency[position].isRaised ? Words.raised : Words.notRaised)
    case .diagnostics: .list([])
    }
  }

  // MARK: Ladders

  private func ladder(_ position: Int, _ part: LadderPart) -> Notation {
    let result = assessment.ladders[position]
    let names = LadderNames(rules.ladders[position])
    switch part {
    case .possible: return .list(result.isApplicable ? possible(result, names) : [])
    case .outOfOrder: return .list(names.names(ofLevels: result.outOfOrder))
    case .nearMisses: return .list(names.names(ofLevels: result.nearMisses))
    case .counted, .low, .high, .outcome, .next, .declared: break
    }
    guard result.isApplicable else { return .word(Words.notApplicable) }
    switch part {
    case .low: return .word(names.name(result.low))
    case .high: return .word(names.name(result.high))
    case .outcome:
      let isOutcome = names.outcomes.indices.contains(result.counted)
      return .word(isOutcome ? names.name(result.counted) : Words.none)
    case .next:
      return .word(names.name(result.next.map { names.outcomes.count + 1 + $0 }))
    case .declared: return .word(declared(result.declared))
    case .counted, .possible, .outOfOrder, .nearMisses: return .word(names.name(result.counted))
    }
  }

  func possible(_ result: LadderResult, _ names: LadderNames) -> [String] {
    result.possible.positions.map { names.name($0) }
  }

  private func declared(_ declared: LadderResult.Declared) -> String {
    switch declared {
    case .notComparable: "not_comparable"
    case .same: "same"
    case .differs(_, let steps): steps > 0 ? "higher" : "lower"
    }
  }

  // MARK: Measures and checklists

  private func measure(_ position: Int, _ part: MeasurePart) -> Notation {
    let result = assessment.measures[position]
    let type = rules.measures[position].type
    switch part {
    case .counted:
      switch result.counted {
      case .value(let value): return notation(of: value, type)
      case .none: return .word(Words.none)
      case .missing: return .word(Words.missing)
      case .notApplicable: return .word(Words.notApplicable)
      }
    case .low, .high:
      let isLow = part == .low
      switch result.bounds {
      case .number(let low, let high): return .word((isLow ? low : high).description)
      case .date(let low, let high): return .word((isLow ? low : high).description)
      case .boolean, .member, .members, .text, .nothing: return .word(Words.none)
      }
    }
  }

  /// A value of a type.
  func notation(of value: Value, _ type: ValueType) -> Notation {
    let members =
      switch type {
      case .member(let enumeration), .members(let enumeration):
        rules.enumerations[enumeration].members.map(\.id.text)
      case .boolean, .number, .date, .text: [String]()
      }
    switch value {
    case .boolean(let truth): return .word(truth ? "yes" : "no")
    case .number(let number): return .word(number.description)
    case .member(let position):
      return .word(members.indices.contains(position) ? members[position] : Words.none)
    case .members(let set):
      return .list(set.positions.filter(members.indices.contains).map { members[$0] })
    case .date(let date): return .word(date.description)
    case .text(let text): return .word(text)
    }
  }

  private func count(_ counts: ChecklistResult.Counts, _ part: ChecklistPart) -> Int {
    switch part {
    case .met: counts.met
    case .notMet: counts.notMet
    case .unknown: counts.unknown
    case .notApplicable: counts.notApplicable
    }
  }

  // MARK: Advice, questions

  private func recommendation(_ position: Int) -> String {
    let results = assessment.recommendations
    if results.given.contains(where: { $0.recommendation.position == position }) { return "given" }
    let depends = results.depends.contains { $0.recommendation.position == position }
    return depends ? "depends" : "withheld"
  }

  func deciding(_ result: NamedResult) -> DecidingQuestions {
    switch result {
    case .ladder(let position): assessment.ladders[position].deciding
    case .criterion(let position): assessment.criteria[position].deciding
    case .measure(let position): assessment.measures[position].deciding
    }
  }

  func state(_ question: Int) -> String {
    switch assessment.questions[question] {
    case .answered: "answered"
    case .unanswered: "unanswered"
    case .unansweredIfAsked: "unanswered_if_asked"
    case .notApplicable: Words.notApplicable
    }
  }
}
