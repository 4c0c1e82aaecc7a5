import Reporting
import Scoring

extension ScoringPlan {
  /// The paths that a report shows: all the way up the ladders that it tells at length, and to the
  /// next level of the others.
  func growth(for sheet: AnswerSheet, _ assessment: Assessment) -> [LadderGrowth] {
    let ladders = AssessmentReport.ladders(of: assessment, rules: rules)
    let detailed = ladders.detailed.compactMap { growth(on: $0, from: sheet) }
    return (detailed + ladders.others.compactMap { nextStep(on: $0, from: sheet) })
      .sorted { $0.ladder < $1.ladder }
  }
}
