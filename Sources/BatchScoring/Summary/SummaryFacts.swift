import RuleModel
import Scoring

/// What a summary counts of one return.
struct SummaryFacts: Equatable {
  /// How a question was answered.
  enum Answer: Equatable {
    case unanswered
    case notApplicable
    case members([Int])
  }

  let respondent: String
  let name: String?
  let surveyYear: Int?
  let subjects: [Int]
  /// The counted position of each ladder; nil where it does not apply.
  let ladders: [Int?]
  /// Of each ladder, the criteria of the next level that are not met, and those that missing answers
  /// decide.
  let unmet: [[Int]]
  let undecided: [[Int]]
  let answers: [Answer]
  /// The scores of each checklist in millionths; nil where there is none.
  let scores: [Int?]

  init(_ scored: ScoredReturn, _ plan: SummaryPlan) {
    let assessment = scored.assessment
    respondent = assessment.respondent.id
    name = assessment.respondent.name
    surveyYear = assessment.surveyYear
    subjects = assessment.respondent.subjects.map(\.position)
    ladders = plan.ladders.map {
      assessment.ladders[$0].isApplicable ? assessment.ladders[$0].counted : nil
    }
    let next = plan.ladders.map { position -> (unmet: [Int], undecided: [Int]) in
      let (ladder, result) = (plan.rules.ladders[position], assessment.ladders[position])
      guard result.isApplicable, let next = result.next, ladder.levels.indices.contains(next),
        result.levels.indices.contains(next)
      else { return ([], []) }
      let criteria = ladder.levels[next].criteria.map(\.position)
      func named(_ positions: [Int]) -> [Int] {
        positions.filter(criteria.indices.contains).map { criteria[$0] }
      }
      return (named(result.levels[next].unmet), named(result.levels[next].undecided))
    }
    unmet = next.map(\.unmet)
    undecided = next.map(\.undecided)
    answers = plan.questions.map { question in
      Self.answer(question.questions.map { assessment.questions[$0] })
    }
    scores = plan.checklists.flatMap(\.scores).map { score in
      guard case .value(.number(let number)) = assessment.measures[score.measure].counted
      else { return nil }
      let millionths = number.multiplied(by: 1_000_000)?.roundedToInteger(.halfAway)
      return millionths.flatMap { Int(exactly: $0) }
    }
  }

  /// The answers of all rows as one: what some row has.
  private static func answer(_ states: [QuestionState]) -> Answer {
    var members = MemberSet()
    var (isAnswered, isOpen) = (false, false)
    for state in states {
      switch state {
      case .answered(.member(let position)):
        members.insert(position)
        isAnswered = true
      case .answered(.members(let set)):
        members = members.union(set)
        isAnswered = true
      case .answered, .notApplicable: continue
      case .unanswered, .unansweredIfAsked: isOpen = true
      }
    }
    if isAnswered { return .members(members.positions) }
    return isOpen ? .unanswered : .notApplicable
  }

  // MARK: In the spool

  var bytes: [UInt8] {
    var writing = SpoolWriting()
    writing.put(respondent)
    writing.put(name)
    writing.put(surveyYear)
    writing.put(subjects) { $0.put($1) }
    writing.put(ladders) { $0.put($1) }
    for list in [unmet, undecided] {
      writing.put(list) { $0.put($1) { $0.put($1) } }
    }
    writing.put(answers) { writing, answer in
      switch answer {
      case .unanswered: writing.put(0)
      case .notApplicable: writing.put(1)
      case .members(let members):
        writing.put(2)
        writing.put(members) { $0.put($1) }
      }
    }
    writing.put(scores) { $0.put($1) }
    return writing.bytes
  }

  init(_ raw: [UInt8]) throws {
    var bytes = EntryBytes(raw[...])
    respondent = try bytes.text()
    name = try bytes.optionalText()
    surveyYear = try bytes.optionalNumber()
    subjects = try bytes.list { try $0.number() }
    ladders = try bytes.list { try $0.optionalNumber() }
    unmet = try bytes.list { try $0.list { try $0.number() } }
    undecided = try bytes.list { try $0.list { try $0.number() } }
    answers = try bytes.list { bytes in
      switch try bytes.number() {
      case 0: .unanswered
      case 1: .notApplicable
      default: .members(try bytes.list { try $0.number() })
      }
    }
    scores = try bytes.list { try $0.optionalNumber() }
  }
}
