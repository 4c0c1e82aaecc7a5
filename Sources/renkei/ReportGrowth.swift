import Reporting
import Scoring

extension ScoringPlan {
  /// The most ladders to the next level of each of which a report shows the path.
  private static let mostOthers = 50

  /// The paths that a report shows: all the way up the ladders that it tells at length, and to the
  /// next level of the others, as long as these are not very many.
  func growth(for sheet: AnswerSheet, _ assessment: Assessment) -> [LadderGrowth] {
    let ladders = AssessmentReport.ladders(of: assessment, rules: rules)
    let detailed = ladders.detailed.compactMap { growth(on: $0, from: sheet) }
    let others = ladders.others.count <= Self.mostOthers ? ladders.others : []
    return (detailed + others.compactMap { nextStep(on: $0, from: sheet) })
      .sorted { $0.ladder < $1.ladder }
  }
}
