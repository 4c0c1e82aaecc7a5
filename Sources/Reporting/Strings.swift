import Diagnostics
import RuleModel

/// Our own words, each in Japanese and English; the words of the domain come from the rule set.
struct Strings {
  let language: Language

  func pick(_ ja: String, _ en: String) -> String {
    language == .japanese ? ja : en
  }

  // MARK: Head

  func title(_ ruleSet: String) -> String { pick("\(ruleSet) 診断結果", "\(ruleSet): result") }
  var respondent: String { pick("回答者", "Respondent") }
  var surveyYear: String { pick("調査年度", "Survey year") }
  var evaluatedYear: String { pick("評価の対象年度", "Year judged") }
  var roles: String { pick("区分", "Kind") }
  var aboutRules: String { pick("このルールセットについて", "About this rule set") }
  var answersSoFar: String { pick("回答の状況", "Answers") }

  func year(_ year: Int) -> String {
    let era =
      year >= 2019 ? ("令和", year - 2018) : year >= 1989 ? ("平成", year - 1988) : nil
    guard let (name, number) = era else { return pick("\(year)年度", "fiscal \(year)") }
    let text = number == 1 ? "元" : String(number)
    return pick("\(name)\(text)年度（\(year)年度）", "fiscal \(year)")
  }

  func answerCounts(answered: Int, missing: Int, notApplicable: Int) -> String {
    pick(
      "回答済み\(answered)問、未回答\(missing)問、該当しない設問\(notApplicable)問",
      "\(answered) answered, \(missing) not answered, \(notApplicable) not applicable")
  }

  // MARK: Standing

  var standing: String { pick("いまのレベル", "Where you stand") }
  func current(_ title: String) -> String {
    pick("現在のレベルは「\(title)」です。", "The present result is “\(title)”.")
  }
  func range(low: String, high: String) -> String {
    pick(
      "回答が足りないため\(between(named(low), named(high)))のどこかです。",
      "Answers are missing, so the result lies in \(between(named(low), named(high))).")
  }
  func oneOf(_ results: [String]) -> String {
    let list = results.joined(separator: separator)
    return pick(
      "回答が足りないため、結果は\(list)のいずれかです。",
      "Answers are missing, so the result is one of \(list).")
  }
  func countedAs(_ title: String) -> String {
    pick("集計上は「\(title)」として扱います。", "It is counted as “\(title)”.")
  }
  var rangeMayBeNarrower: String {
    pick(
      "未回答が多いため範囲を広めに示しています。実際の範囲はこれより狭いことがあります。",
      "Many answers are missing, so the range is shown generously; it may be narrower.")
  }
  func outsideLevels(_ title: String) -> String {
    pick(
      "「\(title)」はレベルの外の結果です。レベルの判定は、条件が整ってから行います。",
      "“\(title)” stands outside the levels; levels are judged once the conditions are there.")
  }
  func notForRespondent(_ title: String) -> String {
    pick("「\(title)」は、この回答者の区分では対象になりません。", "“\(title)” is not for this kind of respondent.")
  }
  var otherChecklists: String { pick("そのほかの自己点検", "Other checklists") }
  func checklistsWithoutAnswers(_ titles: [String]) -> String {
    pick(
      "まだ回答のない自己点検：\(titles.joined(separator: "、"))。答えると、ここに結果が出ます。",
      "Not answered yet: \(titles.joined(separator: ", ")). Once answered, the results stand here.")
  }
  func checklistsNotAsked(_ titles: [String]) -> String {
    pick(
      "ほかの回答から見て、尋ねる項目のない自己点検：\(titles.joined(separator: "、"))",
      "Without points that the other answers leave to ask: \(titles.joined(separator: ", "))")
  }
  func checklistsForOthers(_ titles: [String]) -> String {
    pick(
      "この回答者の区分では対象にならない自己点検：\(titles.joined(separator: "、"))",
      "Not for this kind of respondent: \(titles.joined(separator: ", "))")
  }
  var declaredLevel: String { pick("自己評価", "Own rating") }
  var computedLevel: String { pick("回答から計算したレベル", "Computed from the answers") }
  var comparison: String { pick("自己評価との比較", "Beside your own rating") }
  var bothTheSame: String { pick("両方が同じレベルを示しています。", "Both show the same level.") }
  func declaredAbove(_ steps: Int) -> String {
    pick(
      "自己評価のほうが\(steps)段階上です。まだ回答に表れていない取組がないか、根拠となる資料とあわせて次の項目を確かめてみてください。",
      "Your own rating is \(steps) higher. Some work may not show in the answers yet: "
        + "the points below are worth checking against your records.")
  }
  func declaredBelow(_ steps: Int) -> String {
    pick(
      "回答から計算したレベルのほうが\(steps)段階上です。これまでの取組の実績が、回答によく表れています。",
      "The computed level is \(steps) higher: the answers show well what has been done.")
  }
  var declaredNotComparable: String {
    pick("自己評価が未回答などのため、比較していません。", "There is no own rating to compare with.")
  }

  // MARK: Staircase

  var staircase: String { pick("レベルの図", "The levels as steps") }
  var here: String { pick("いまここ", "You are here") }
  var countedHere: String { pick("集計上はここ", "Counted here") }
  var reached: String { pick("到達", "Reached") }
  var possible: String { pick("回答しだい", "Depends on answers") }
  var notYet: String { pick("これから", "To come") }
  var passedOver: String { pick("該当しない", "Not applicable") }
  var outOfOrder: String { pick("条件は充足", "Conditions hold") }
  func staircaseSummary(
    levels: Int, here: String, place: Standing.Place, isDefinite: Bool, high: String?
  ) -> String {
    let now = isDefinite ? pick("いまは", "now") : pick("集計上は", "counted as")
    let text =
      switch place {
      case .before:
        pick("\(now)「\(here)」で、全\(levels)段階の手前にいます。", "Before the \(levels) levels: “\(here)”.")
      case .among:
        pick("全\(levels)段階のうち、\(now)「\(here)」です。", "\(levels) levels; \(now) “\(here)”.")
      case .unjudged:
        pick(
          "全\(levels)段階のどこにいるかは、まだ判定できません（「\(here)」）。",
          "\(levels) levels; where cannot be judged yet (“\(here)”).")
      }
    guard let high else { return text }
    return text + pick("回答しだいで「\(high)」の可能性があります。", " It may be “\(high)”, depending on answers.")
  }

  // MARK: Basis and next level

  var appendix: String { pick("付録：くわしい結果", "Appendix: the result in detail") }
  var aboutAppendix: String {
    pick(
      "ここまでが、結果と次にすることのまとめです。ここからは、理由、助言の根拠、自己点検の結果、資料です。必要なところだけお読みください。",
      "So far: the result and what to do next. From here: reasons, what advice rests on, checklists "
        + "and sources, to be read where needed.")
  }
  func groundsOf(_ ladder: String) -> String {
    pick("「\(ladder)」の判定の理由", "“\(ladder)”: reasons")
  }

  var restsOn: String { pick("この結果のもとになった事実", "What this rests on") }
  var nothingReached: String {
    pick(
      "まだ到達したレベルはありません。下の項目が最初の一歩になります。",
      "No level is reached yet. The points below are the first step.")
  }
  func missing(_ title: String) -> String {
    pick("次の「\(title)」に向けて", "Towards “\(title)”")
  }
  var missingIntro: String {
    pick(
      "○は整っている条件、×はこれから取り組む条件、？は回答があると決まる条件です。",
      "○ holds, × is still to do, ？ is decided by answers that are missing.")
  }
  var missingOthers: String {
    pick("－は、いまは該当しない条件です。", " － does not apply now.")
  }
  var top: String {
    pick("最上位のレベルに到達しています。取組を続け、その経験をまわりにも伝えてください。", "The highest level is reached.")
  }
  var levelCondition: String { pick("このレベルそのものの条件", "Condition of the level itself") }
  var first: String { pick("まずここから", "Start here") }
  var answerFirst: String { pick("まず回答を", "Answer this first") }
  func holdsOutOfOrder(_ titles: String) -> String {
    pick(
      "\(titles)そのものの条件は、すでに満たしています。途中のレベルが整うと、到達になります。",
      "\(titles): the conditions hold already; only the levels in between are missing.")
  }
  func oneShort(_ level: String, _ criterion: String) -> String {
    pick("「\(level)」まで、あと1つの条件です：\(criterion)", "“\(level)” is one point away: \(criterion)")
  }
  func oneShort(_ level: String) -> String {
    pick("「\(level)」まで、あと1つの条件です。", "“\(level)” is one point away.")
  }
  var strengths: String { pick("すでにある強み", "Strengths") }
  var basis: String { pick("根拠の文言", "Phrase of the source") }
  func quoted(_ text: String) -> String { pick("「\(text)」", "“\(text)”") }
  var met: String { pick("満たしています", "met") }
  var notMet: String { pick("これからです", "not yet") }
  var unknown: String { pick("回答があると決まります", "depends on missing answers") }
  var notApplicable: String { pick("該当しません", "not applicable") }
  func mark(_ mark: Mark) -> String {
    switch mark {
    case .met: met
    case .notMet: notMet
    case .unknown: unknown
    case .notApplicable: notApplicable
    }
  }

  // MARK: Conditions and values

  var answer: String { pick("回答", "answer") }
  var value: String { pick("値", "value") }
  var unanswered: String { pick("未回答", "not answered") }
  var doesNotApply: String { pick("該当しない", "not applicable") }
  var unansweredIfAsked: String {
    pick("未回答（該当するかは他の回答によります）", "not answered (whether it applies depends)")
  }
  var noValue: String { pick("値なし", "no value") }
  var yes: String { pick("はい", "yes") }
  var no: String { pick("いいえ", "no") }
  var none: String { pick("なし", "none") }
  var emptyText: String { pick("（記載なし）", "(nothing written)") }
  var separator: String { pick("、", ", ") }
  var and: String { pick("、かつ", " and ") }
  var or: String { pick("、または", " or ") }
  func all() -> String { pick("次のすべて", "all of these") }
  func any() -> String { pick("次のいずれか", "any of these") }
  func not() -> String { pick("次が当てはまらないこと", "not this") }
  func atLeast(_ count: Int) -> String { pick("次のうち\(count)つ以上", "at least \(count) of these") }
  func compare(_ left: String, _ comparison: Expression.Comparison, _ right: String) -> String {
    switch comparison {
    case .equal: pick("\(left)が\(right)", "\(left) is \(right)")
    case .notEqual: pick("\(left)が\(right)以外", "\(left) is not \(right)")
    case .less: pick("\(left)が\(right)未満", "\(left) is below \(right)")
    case .lessOrEqual: pick("\(left)が\(right)以下", "\(left) is at most \(right)")
    case .greater: pick("\(left)が\(right)を超える", "\(left) is above \(right)")
    case .greaterOrEqual: pick("\(left)が\(right)以上", "\(left) is at least \(right)")
    }
  }
  func isIn(_ left: String, _ members: [String], negated: Bool) -> String {
    if members.count == 1 { return compare(left, negated ? .notEqual : .equal, members[0]) }
    let list = members.joined(separator: separator)
    return negated
      ? pick("\(left)が次のどれでもない：\(list)", "\(left) is none of: \(list)")
      : pick("\(left)が次のどれか：\(list)", "\(left) is one of: \(list)")
  }
  func has(_ left: String, _ members: [String], _ quantity: Expression.Quantity) -> String {
    if members.count == 1 {
      return pick("\(left)に\(members[0])を含む", "\(left) holds \(members[0])")
    }
    let list = members.joined(separator: separator)
    return switch quantity {
    case .any: pick("\(left)に次のどれかを含む：\(list)", "\(left) holds one of: \(list)")
    case .all: pick("\(left)に次のすべてを含む：\(list)", "\(left) holds all of: \(list)")
    }
  }
  func holds(_ title: String) -> String { pick("\(title)が「はい」", "\(title) is “yes”") }
  func isAnswered(_ title: String) -> String { pick("\(title)に回答がある", "\(title) is answered") }
  func isApplicable(_ title: String) -> String { pick("\(title)が該当する", "\(title) applies") }
  func dependsOnAnswers(_ range: String) -> String {
    pick("\(range)（未回答しだい）", "\(range), depending on answers")
  }
  func counted(_ value: String, range: String) -> String {
    pick("\(value)（未回答しだいで\(range)）", "\(value) (depending on answers \(range))")
  }
  func found(_ text: String) -> String { pick("（\(text)）", " (\(text))") }
  func within(_ list: String, _ section: String) -> String {
    pick("「\(list)」の「\(section)」", "“\(section)” in “\(list)”")
  }
  func grouped(_ text: String) -> String { pick("（\(text)）", "(\(text))") }
  func joined(_ left: String, _ sign: Expression.Arithmetic, _ right: String) -> String {
    switch sign {
    case .add: pick("\(left)＋\(right)", "\(left) + \(right)")
    case .subtract: pick("\(left)－\(right)", "\(left) - \(right)")
    case .multiply: pick("\(left)×\(right)", "\(left) × \(right)")
    case .divide: pick("\(left)÷\(right)", "\(left) / \(right)")
    }
  }
  func fails(_ title: String) -> String { pick("\(title)が「いいえ」", "\(title) is “no”") }
  func isNot(_ text: String) -> String { pick("次が当てはまらない：\(text)", "not: \(text)") }
  func date(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    return pick("\(year)年\(month)月\(day)日", date.description)
  }
  func named(_ title: String) -> String { pick("「\(title)」", "“\(title)”") }
  func pair(_ name: String, _ value: String) -> String {
    pick("\(name)：\(value)", "\(name): \(value)")
  }

  // MARK: Advice

  var advice: String { pick("まず取り組むこと", "What to do first") }
  var noAdvice: String { pick("いまの回答から、確かにお勧めできるものはありません。", "The answers give no sure advice.") }
  var reason: String { pick("理由", "Why") }
  var firstStep: String { pick("最初の一歩", "First step") }
  var who: String { pick("担い手", "Who") }
  var effort: String { pick("手間", "Effort") }
  func takes(_ effort: String) -> String { pick("手間：\(effort)", "effort: \(effort)") }
  var because: String { pick("助言のきっかけ", "Because") }
  func unmetCriterion(_ title: String) -> String {
    pick("条件「\(title)」がこれからのため", "“\(title)” is not met yet")
  }
  func belowLevel(_ title: String) -> String {
    pick("「\(title)」がこれからのため", "“\(title)” is not reached yet")
  }
  func chosen(_ question: String, _ member: String) -> String {
    pick("\(question)が「\(member)」のため", "\(question) is “\(member)”")
  }

  // MARK: Missing answers

  var undecided: String { pick("先に確かめること", "What to find out first") }
  var undecidedIntro: String {
    pick(
      "未回答は「いいえ」として扱っていません。次の設問に回答すると、結果がはっきりします。",
      "A missing answer is not a “no”. These would make the result surer.")
  }
  var mayDecide: String {
    pick("この中には、結果に影響しない設問が含まれることがあります。", "Some of these may turn out not to matter.")
  }
  var nothingUndecided: String {
    pick("結果を左右する未回答はありません。", "No missing answer would change the result.")
  }
  func dependingAdvice(_ count: Int) -> String {
    pick("レベルを決める回答しだいの助言（\(count)件）", "Advice that hangs on what decides the level (\(count))")
  }
  func furtherDepending(_ count: Int) -> String {
    pick("そのほかの回答しだいの助言（\(count)件）", "Other advice that depends on answers (\(count))")
  }
  func hangsOn(_ names: String) -> String {
    pick("回答しだいできっかけになるもの：\(names)", "Hangs on: \(names)")
  }
  func waitsFor(_ questions: String, more: Int) -> String {
    more == 0
      ? pick("決め手になる設問：\(questions)", "Decided by: \(questions)")
      : pick("決め手になる設問：\(questions)、ほか\(more)問", "Decided by: \(questions), and \(more) more")
  }

  // MARK: Checklists and measures

  var checklist: String { pick("自己点検", "Checklist") }
  var checklistsAtAGlance: String { pick("自己点検の一覧", "All checklists at a glance") }
  var score: String { pick("点", "Score") }
  var countsHead: String { pick("項目", "Points") }
  func sectionsWithoutAnswers(_ titles: String) -> String {
    pick("まだ判断できる回答のない区分：\(titles)", "Sections without answers that settle a point: \(titles)")
  }
  var total: String { pick("全体", "Total") }
  func rangeOfScore(_ low: String, _ high: String) -> String {
    pick("回答しだいで\(low)〜\(high)", "between \(low) and \(high), depending on answers")
  }
  func counts(met: Int, notMet: Int, unknown: Int, notApplicable: Int) -> String {
    var parts = [
      pick("実施 \(met)", "\(met) done"), pick("これから \(notMet)", "\(notMet) to do"),
    ]
    if unknown > 0 { parts.append(pick("未回答 \(unknown)", "\(unknown) not answered")) }
    if notApplicable > 0 {
      parts.append(pick("該当しない \(notApplicable)", "\(notApplicable) not applicable"))
    }
    return parts.joined(separator: pick("・", ", "))
  }
  var projectItems: String {
    pick(
      "個々の項目は本システムが作成したもので、出典の文書に書かれているものではありません。",
      "The points were written by this project; no source states them.")
  }
  func pointsBy(_ mark: String) -> String { pick("（項目は\(mark)）", " (points: \(mark))") }
  var measures: String { pick("そのほかの指標", "Other measures") }
  var measure: String { pick("指標", "Measure") }
  var possibleRange: String { pick("ありうる範囲", "Possible range") }
  var origin: String { pick("作成元", "Written by") }
  var rangesWhereOpen: String {
    pick("ありうる範囲は、未回答しだいで変わる指標にだけ示します。", "Ranges stand where missing answers matter.")
  }
  var fixed: String { pick("確定", "certain") }
  func between(_ low: String, _ high: String) -> String {
    pick("\(low)〜\(high)", "\(low) to \(high)")
  }
  var maybeEmpty: String { pick("値なしのこともあります", "or no value") }
}
