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
  var scored: String { text("採点", "scored") }
  var setAside: String { text("取り置き", "set aside") }
  var asked: String { text("対象数", "asked") }
  var respondents: String { text("回答者数", "respondents") }
  var setAsideNote: String {
    text(
      "取り置きは、誤りなどのため採点していない回答だけを寄せた回答者です",
      "set aside: respondents whose returns all have faults and were not scored")
  }
  func setAsideUnknownNote(_ count: Int) -> String {
    text(
      "取り置いた回答のうち、だれの回答か分からないものなど\(count)件は、ここに入っていません",
      "\(count) returns that were set aside are of nobody who was asked, as far as can be told, "
        + "and are not counted here")
  }
  /// Several sentences as one text.
  func joined(_ sentences: [String]) -> String {
    sentences.joined(separator: text("。", "; "))
  }
  var account: String { text("届いた回答の内訳", "What became of the returns") }
  var accountNote: String {
    text(
      "回答票の数です。同じ回答者の回答がいくつもあれば、それぞれを数えています",
      "returns, each of several of one respondent counted")
  }
  var read: String { text("読み込み", "read") }
  var scoredUnlisted: String { text("採点（名簿でその年にいない）", "scored, not asked that year") }
  var setAsideUnknown: String { text("取り置き（回答者が分からない）", "set aside, respondent not known") }
  var superseded: String { text("差し替え", "superseded") }
  var blank: String { text("空", "blank") }
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
  var percentages: String { text("割合（%）", "percent") }
  var item: String { text("項目", "item") }
  var counts: String { text("件数", "number") }
  var base: String { text("回答数", "returns") }
  var several: String {
    text("複数回答のため、合計は100%になりません", "several answers may be given; percentages do not add up to 100")
  }
  func onlyPairs(_ pairs: YearPairs) -> String {
    let (count, merged) = (pairs.pairs.count, pairs.count(.merged))
    let before = pairs.count(.lastYearOnly).lastYear
    let now = pairs.count(.thisYearOnly).thisYear
    return text(
      "両年に回答した同じ回答者だけを数えています（\(count)件。"
        + "合併などで比べられない回答は前年 \(merged.lastYear)件、今年 \(merged.thisYear)件、"
        + "前年だけ \(before)件、今年だけ \(now)件）",
      "only respondents with a return in both years (\(count); not comparable for mergers and the "
        + "like: \(merged.lastYear) of last year and \(merged.thisYear) of this year; "
        + "last year only: \(before), this year only: \(now))"
    )
  }
  var pairing: String { text("前年と今年の回答の対応", "Last year's and this year's returns") }
  var pairingNote: String {
    text(
      "名簿で番号や名前が変わっただけの回答者は、同じ回答者として比べています。"
        + "いくつかの回答者が一つになったときは、比べられるものがありません",
      "respondents that the register has under a new id or name are the same; "
        + "where several have become one, none of them is")
  }
  var compared: String { text("推移の表で比べた", "compared") }
  var merged: String { text("合併などで比べられない", "not comparable (mergers and the like)") }
  var oneYearOnly: String { text("その年だけ", "that year only") }
  var unpaired: String { text("推移の表に入れていない回答者", "Respondents that are not compared") }
  var mergedLastYear: String { text("合併などで比べられない（前年の回答）", "not comparable, last year's") }
  var mergedThisYear: String { text("合併などで比べられない（今年の回答）", "not comparable, this year's") }
  var lastYearOnly: String { text("前年だけ", "last year only") }
  var thisYearOnly: String { text("今年だけ", "this year only") }
  var year: String { text("年", "year") }
  var respondent: String { text("回答者", "respondent") }
  /// A name with its id, which other respondents of the name do not have.
  func named(_ name: String?, id: String) -> String {
    guard let name, !name.isEmpty, name != id else { return id }
    return text("\(name)（\(id)）", "\(name) (\(id))")
  }
  func fiscalYear(_ year: Int) -> String { text("\(year)年度", "FY\(year)") }
  var previousYear: String { text("前年", "last year") }
  var thisYear: String { text("今年", "this year") }
  var parts: String {
    text(
      "割合は四捨五入です。合計が100を超えるときは端数の小さいものから切り捨てますが、"
        + "同じ件数は同じ割合にするので、合計が100にならないことがあります",
      "percentages are rounded; where they would add up to more than 100, the smallest rests are "
        + "rounded down, but equal counts stay equal, so they may not add up to 100")
  }
}
