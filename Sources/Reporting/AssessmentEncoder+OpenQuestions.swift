import JSONWriting
import RuleModel
import Scoring

/// What to find out first for a level, and what cannot matter for it any more.
extension AssessmentEncoder {
  func askFirst(_ result: LadderResult) -> JSONValue {
    .array(
      result.deciding.strongestFirst.map { question, share in
        [
          "question": id(rules.questions[question].id),
          "decides": share.map { .string($0.description) } ?? .null,
          "shown": .optional(share.map(strings.decides)),
        ]
      })
  }

  func withoutEffect(_ result: LadderResult) -> JSONValue {
    guard result.isApplicable else { return [] }
    let deciding = Set(result.deciding.questions)
    return .array(
      assessment.unanswered.filter { !deciding.contains($0) }
        .map { id(rules.questions[$0].id) })
  }
}
