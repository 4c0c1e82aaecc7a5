import RuleModel
import Scoring

/// What is said where missing answers keep a level from being judged (判定不能).
extension ReportWriter {
  /// That the level cannot be judged yet, what it may be, and what to answer first.
  func unjudged(_ standing: Standing) -> Callout {
    var lines = [mayBecome(standing)]
    let first = names.open(missing(standing)).map(\.entry)
    if !first.isEmpty { lines.append(strings.answerToJudge(named(first))) }
    let outcome = standing.ladder.outcomes[standing.result.counted]
    if let note = outcome.note { lines.append(note) }
    return Callout(tone: .open, title: strings.cannotBeJudged(outcome.title), lines: lines)
  }

  /// What may come out, three results or more in a row by the first and the last.
  private func mayBecome(_ standing: Standing) -> String {
    let titles = standing.possible.map { strings.named(standing.title($0)) }
    guard titles.count > 2, let first = standing.possible.first, let last = standing.possible.last,
      first >= standing.ladder.floorPosition, last - first + 1 == titles.count
    else { return strings.mayBecome(titles) }
    return strings.mayLie(strings.between(titles[0], titles[titles.count - 1]))
  }

  /// What a result rests on that is none yet.
  func unjudgedCheck(_ standing: Standing) -> Check {
    let outcome = standing.ladder.outcomes[standing.result.counted]
    return Check(
      mark: .unknown, markText: strings.cannotBeJudged(outcome.title), title: outcome.title,
      tag: nil, origin: origin(outcome.attribution),
      notes: [strings.stillToAnswer(named(names.open(missing(standing)).map(\.entry)))],
      conditions: [])
  }

  /// The questions of a detailed ladder that have to be answered before a level is given.
  func neededToJudge(_ position: Int) -> [ReportBlock] {
    let (ladder, result) = (rules.ladders[position], assessment.ladders[position])
    guard result.isApplicable else { return [] }
    let missing = missing(Standing(ladder: ladder, result: result))
    return deciding(
      DecidingQuestions(missing, isExact: true), strings.neededToJudge(ladder.title))
  }

  /// The missing answers without which no level is given, then those that decide it.
  func toAnswerFirst(_ standing: Standing) -> [Reference<Question>] {
    let missing = missing(standing)
    return missing
      + standing.result.deciding.strongestFirst.map(\.question).filter { !missing.contains($0) }
  }

  /// The missing answers without which no level is given.
  func missing(_ standing: Standing) -> [Reference<Question>] {
    standing.questionsOfOutcome.filter { question in
      switch assessment.questions[question.position] {
      case .unanswered, .unansweredIfAsked: true
      case .answered, .notApplicable: false
      }
    }
  }

  private func named(_ open: [OpenQuestions.Entry]) -> String {
    let titles = open.prefix(Self.digestLimit).map(names.title)
    let rest = open.count - titles.count
    return named(titles) + (rest > 0 ? strings.separator + strings.others(rest) : "")
  }
}
