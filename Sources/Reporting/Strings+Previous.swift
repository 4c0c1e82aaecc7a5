import RuleModel
import Scoring

/// The words about last year beside this year.
extension Strings {
  var previousYear: String { pick("前年との比較", "Beside last year") }
  var lastYear: String { pick("前年", "Last year") }
  var thisYear: String { pick("今年", "This year") }
  var change: String { pick("変化", "Change") }
  var part: String { pick("区分", "Part") }
  var levelsOfYears: String { pick("レベルの変化", "Levels of both years") }
  var otherRulesLastYear: String {
    pick(
      "前年は別の内容のルールセットで診断しています。設問や判定条件は、同じIDのものどうしを比べています。",
      "Last year's rules were not the same. What has the same id is compared.")
  }
  func turned(_ before: String, _ now: String) -> String {
    pick("\(before) → \(now)", "\(before) -> \(now)")
  }

  // MARK: Levels

  var sameLevel: String { pick("前年と同じレベルです。", "The level is that of last year.") }
  func improved(_ steps: Int) -> String {
    pick("前年より\(steps)段階上がりました。", "\(steps) higher than last year.")
  }
  func declined(_ steps: Int) -> String {
    pick("今年は前年より\(steps)段階下の結果です。", "This year's result is \(steps) below last year's.")
  }
  func notCompared(_ obstacle: LadderComparison.Obstacle) -> String {
    switch obstacle {
    case .onlyOneYear:
      pick("一方の年のルールセットにしかないため、比べていません。", "Only one year's rules have it.")
    case .doesNotApply:
      pick("対象にならない年があるため、比べていません。", "It does not apply in one of the years.")
    case .outsideLevels:
      pick("レベルの外の結果があるため、段階では比べていません。", "A result outside the levels has no steps to compare.")
    case .unknownLevel:
      pick("前年のレベルが今年のルールセットにないため、比べていません。", "This year's rules lack last year's level.")
    }
  }
  func comparedAsCounted(_ before: String, _ now: String) -> String {
    pick(
      "未回答があるため、集計上の結果どうしを比べています。ありうる範囲は、前年が\(before)、今年が\(now)です。",
      "Answers are missing, so counted results are compared; possible: \(before), then \(now).")
  }

  // MARK: Criteria

  func criteria(_ course: YearCourse) -> String {
    switch course {
    case .gained: pick("新たに満たした条件", "Newly met")
    case .lost: pick("今年は満たしていない条件", "Met last year, and not this year")
    case .kept: pick("引き続き満たしている条件", "Still met")
    case .stillOpen: pick("引き続きこれからの条件", "Still to come")
    case .unknown: pick("回答がなく比べられない条件", "Not comparable, as answers are missing")
    case .notApplicable: pick("対象にならない年がある条件", "Not applicable in one of the years")
    case .new: pick("今年から加わった条件", "New in this year's rules")
    case .gone: pick("今年はなくなった条件", "No longer in the rules")
    }
  }
  func criteria(_ course: YearCourse, _ count: Int) -> String {
    pick("\(criteria(course))（\(count)）", "\(criteria(course)): \(count)")
  }
  func countOfCriteria(_ count: Int) -> String { pick("\(count)件", "\(count)") }
  var noCriterionChanged: String {
    pick("新たに満たした条件も、満たさなくなった条件もありません。", "No criterion came to be met, and none ceased to be.")
  }
  var otherCriteria: String { pick("そのほかの条件", "Other criteria") }
  var onlyRulesChanged: String {
    pick(
      "回答は前年と同じです。ルールセットの判定のしかたが変わったことによります。",
      "The answers are last year's; the rules judge otherwise.")
  }
  var notAskedThatYear: String { pick("（設問なし）", "(not asked)") }

  // MARK: Scores

  func points(_ course: YearCourse, _ count: Int) -> String {
    course == .gained
      ? pick("今年新たに実施になった項目（\(count)）", "Done this year, and not last year: \(count)")
      : pick("前年は実施、今年は実施でない項目（\(count)）", "Done last year, and not this year: \(count)")
  }
  var changedMeasures: String { pick("変わった指標", "Measures that changed") }
  var unchanged: String { pick("変わらず", "unchanged") }
  var changed: String { pick("変化あり", "changed") }

  // MARK: Advice

  func adviceOfLastYear(_ count: Int, followed: Int) -> String {
    pick(
      "前年の助言のその後（\(count)件のうち\(followed)件で条件が整いました）",
      "What became of last year's advice: \(followed) of \(count) followed")
  }
  var adviceMarks: String {
    pick(
      "○は条件が整った助言、×は引き続き取り組む助言、？は回答しだいの助言、－は該当しなくなった助言です。",
      "○ is followed, × still open, ？ hangs on missing answers, － no longer applies.")
  }
  func advice(_ course: AdviceComparison.Course) -> String {
    switch course {
    case .followed: pick("条件が整いました", "followed")
    case .stillOpen: pick("引き続き取り組みます", "still open")
    case .undecided: pick("回答しだいです", "depends on missing answers")
    case .noLongerApplies: pick("対象でなくなりました", "no longer applies")
    case .gone: pick("今年のルールセットにはありません", "not in this year's rules")
    case .newlyGiven: pick("今年からの助言です", "new this year")
    }
  }
}
