import RuleModel
import Scoring

extension Recommendation {
  var triggers: [Trigger] { [trigger] }
}

extension RecommendationResults.Given {
  var holding: [Int] { [0] }
}

extension RuleSet {
  var advice: (limit: Int?, order: [String]) { (nil, []) }
}
