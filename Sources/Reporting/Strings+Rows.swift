/// The words for groups, other answer sheets, states, long lists and what is worth a second look.
extension Strings {
  // MARK: Names

  func rowCount(_ group: String) -> String { pick("\(group)：行の数", "\(group): number of rows") }
  func sheet(_ sheet: String) -> String { pick("\(sheet)の回答票", "\(sheet): answer sheet") }
  func onSheet(_ title: String, _ sheet: String) -> String {
    pick("\(title)（\(sheet)）", "\(title) (\(sheet))")
  }
  func cell(_ group: String, _ row: String, _ column: String) -> String {
    pick("\(group)・\(row)：\(column)", "\(group), \(row): \(column)")
  }
  func column(_ group: String, _ column: String) -> String {
    pick("\(group)：\(column)", "\(group): \(column)")
  }
  func row(_ number: Int, _ name: String?) -> String {
    let row = pick("\(number)行目", "row \(number)")
    return name.map { row + pick("（\($0)）", " (\($0))") } ?? row
  }
  var groupIsOpen: String {
    pick("この表には、まだ記入がありません。", "Nothing has been filled in here yet.")
  }

  // MARK: Many ladders, states

  func notWithAnswers(_ title: String) -> String {
    pick("「\(title)」は、いまの回答では対象になりません。", "“\(title)” does not apply with these answers.")
  }
  var allLadders: String { pick("レベルの一覧", "All levels at a glance") }
  var ladderName: String { pick("判定するもの", "What is judged") }
  var levelHead: String { pick("いまのレベル", "Present level") }
  var nextHead: String { pick("次のレベル", "Next level") }
  var dash: String { "–" }
  func furtherLadders(_ count: Int) -> String {
    pick(
      "ほか\(count)件のレベルは「\(allLadders)」に示します。",
      "\(count) more are shown under “\(allLadders)”.")
  }
  var furtherDecided: String {
    pick("そのほかのレベルを決める設問", "Questions that decide the other levels")
  }
  var states: String { pick("各レベルの段階", "How far each level is met") }
  var levelName: String { pick("レベル", "Level") }
  var stateName: String { pick("段階", "State") }

  // MARK: A second look

  var toCheck: String { pick("確認してください", "Worth a second look") }
  var toCheckIntro: String {
    pick(
      "次の回答は、組み合わせをもう一度見ていただきたいものです。このとおりでよければ、そのままで構いません。レベルや指標はこれによって変わりません。",
      "These answers are worth another look together. If they are right as they are, leave them. "
        + "No level and no measure changes because of this.")
  }
  var answered: String { pick("いまの回答", "Answered") }

  // MARK: Suspension

  var suspended: String { pick("この年度は判定しないもの", "Not judged this year") }
  func notJudged(_ reason: String) -> String {
    pick("この年度は判定しません。\(reason)", "Not judged this year. \(reason)")
  }
  func notAsked(_ reason: String) -> String {
    pick("この年度は尋ねません。\(reason)", "Not asked this year. \(reason)")
  }

  // MARK: Lists in conditions

  func items(_ count: Int) -> String { pick("\(count)項目", "\(count) points") }
  func allOf(_ count: Int, _ each: String?) -> String {
    let all = pick("\(count)項目のすべて", "all of \(count) points")
    return each.map { pair(all, $0) } ?? all
  }
  func anyOf(_ count: Int, _ each: String?) -> String {
    let any = pick("\(count)項目のどれか", "any of \(count) points")
    return each.map { pair(any, $0) } ?? any
  }
  func atLeast(_ least: Int, of count: Int, _ each: String?) -> String {
    let some = pick("\(count)項目のうち\(least)つ以上", "at least \(least) of \(count) points")
    return each.map { pair(some, $0) } ?? some
  }
  func several(_ count: String, of list: String) -> String {
    pick("\(list)のうち\(count)つ以上", "at least \(count) of \(list)")
  }
  func counted(_ list: String) -> String {
    pick("\(list)のうち当てはまる数", "how many of \(list) hold")
  }
  func part(_ share: String, of list: String) -> String {
    pick("\(list)の\(share)以上", "at least \(share) of \(list)")
  }
  func share(_ list: String) -> String {
    pick("\(list)のうち当てはまる割合", "the share of \(list) that holds")
  }
  func percent(_ number: String) -> String { pick("\(number)％", "\(number)%") }
  func sum(_ list: String) -> String { pick("\(list)の合計", "the sum of \(list)") }
  func mean(_ list: String) -> String { pick("\(list)の平均", "the mean of \(list)") }
  func least(_ list: String) -> String {
    pick("\(list)のうち最も低いもの", "the lowest of \(list)")
  }
  func greatest(_ list: String) -> String {
    pick("\(list)のうち最も高いもの", "the highest of \(list)")
  }
  func fromTable(_ names: [String]) -> String {
    pick(
      "\(names.joined(separator: "と"))から表で決まる値",
      "what the table gives for \(names.joined(separator: " and "))")
  }
  func isOfKind(_ subject: String, negated: Bool) -> String {
    negated
      ? pick("回答者の種類が「\(subject)」以外", "the respondent is not “\(subject)”")
      : pick("回答者の種類が「\(subject)」", "the respondent is “\(subject)”")
  }
  func when(_ condition: String, _ value: String) -> String {
    pick("\(condition)なら、\(value)", "if \(condition), \(value)")
  }
  func otherwise(_ value: String) -> String { pick("それ以外は、\(value)", "otherwise \(value)") }
  var semicolon: String { pick("；", "; ") }

  // MARK: What was found in lists

  func holding(_ met: Int, of count: Int) -> String {
    if count == 0 { return pick("該当する項目がありません。", "No point applies.") }
    if met == 0 {
      return pick("\(count)項目のうち、満たしているものはまだありません。", "None of \(count) holds yet.")
    }
    return met == count
      ? pick("\(count)項目すべてを満たしています。", "All \(count) hold.")
      : pick("\(count)項目のうち\(met)項目を満たしています。", "\(met) of \(count) hold.")
  }
  func notYet(_ names: String) -> String { pick("まだのもの：\(names)。", " Not yet: \(names).") }
  func open(_ names: String) -> String {
    pick("回答があると決まるもの：\(names)。", " Hanging on answers: \(names).")
  }
  func leftOut(_ count: Int) -> String {
    pick("ほかに該当しないものが\(count)項目あります。", " \(count) more do not apply.")
  }
  func andMore(_ count: Int) -> String { pick("ほか\(count)項目", "\(count) more") }
}
