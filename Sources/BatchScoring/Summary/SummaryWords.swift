import Diagnostics

/// The words of summaries that are in no rule file.
struct SummaryWords {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  private func text(_ ja: String, _ en: String) -> String {
    Message(ja: ja, en: en)[language]
  }

  func title(_ rules: String) -> String { text("集計: \(rules)", "Summary: \(rules)") }
  var all: String { text("全体", "all") }
  var responses: String { text("回答の状況", "Responses") }
  var returned: String { text("回答", "returned") }
  var missing: String { text("無回答", "no return") }
  func levels(_ ladder: String) -> String { text("\(ladder)の分布", "Levels: \(ladder)") }
  var notApplicable: String { text("対象外", "not applicable") }
  /// Of a ladder that does not apply; its own outcomes may be called 対象外.
  var notOnLadder: String { text("この段階づけの対象外", "not on this ladder") }
  var unanswered: String { text("未記入", "unanswered") }
  func scores(_ list: String) -> String { text("点数: \(list)", "Scores: \(list)") }
  func blocking(_ ladder: String) -> String {
    text("次の段階の妨げになっている判定条件: \(ladder)", "What blocks the next level: \(ladder)")
  }
  var unmet: String { text("満たしていない", "not met") }
  var undecided: String { text("未記入のため不明", "open for want of answers") }
  var criterion: String { text("判定条件", "criterion") }
  func transitions(_ ladder: String) -> String {
    text("前年からの推移: \(ladder)", "From last year: \(ladder)")
  }
  var group: String { text("区分", "group") }
  var lastYear: String { text("前年の結果", "last year's result") }
  var percent: String { "%" }
  var base: String { text("回答数", "returns") }
  var several: String {
    text("複数回答のため、合計は100%になりません", "several answers may be given; percentages do not add up to 100")
  }
  func onlyBoth(before: Int, now: Int) -> String {
    text(
      "両年に回答した同じ回答者だけを数えています（前年だけ \(before)件、今年だけ \(now)件）",
      "only respondents with a return in both years (last year only: \(before), this year only: \(now))"
    )
  }
  func fiscalYear(_ year: Int) -> String { text("\(year)年度", "FY\(year)") }
  var previousYear: String { text("前年", "last year") }
  var thisYear: String { text("今年", "this year") }
  var addUp: String {
    text("割合は、合計が100になるように端数を調整しています", "percentages are rounded so that they add up to 100")
  }
}
