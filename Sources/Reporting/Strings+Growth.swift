/// The words of paths and of what stands in their way.
extension Strings {
  // MARK: Goals

  func levelOf(_ ladder: String, _ level: String) -> String {
    pair(ladder, level)
  }
  func atLeast(_ measure: String, _ number: String) -> String {
    pick("\(measure) \(number)以上", "\(measure) of at least \(number)")
  }
  func goalIsReached(_ goal: String) -> String {
    pick("\(goal)には、いまの回答ですでに到達しています。", "\(goal) is reached as it is.")
  }

  // MARK: Routes

  var pathToNextLevel: String { pick("次のレベルへの道", "The path to the next level") }
  func routeLeads(_ goal: String, changes: Int, effort: String?) -> String {
    let cost = effort.map { pick("（手間の合計 \($0)）", " (effort \($0) in all)") } ?? ""
    return pick(
      "\(goal)には、次の\(changes)件の変更で届きます\(cost)。",
      "\(goal) is reached by \(changes == 1 ? "this change" : "these \(changes) changes")\(cost).")
  }
  func nothingLess(byEffort: Bool) -> String {
    byEffort
      ? pick("これより少ない手間では届きません。", " No less effort is enough.")
      : pick("これより少ない変更では届きません。", " No fewer changes are enough.")
  }
  func conditionsHold(_ percent: String) -> String {
    pick(
      "求められる条件のうち、いま満たしているのは\(percent)です。",
      " Of the conditions that it asks for, \(percent) hold now.")
  }
  func valueIs(_ percent: String) -> String {
    pick("いまの値は目標の\(percent)です。", " The value is now at \(percent) of it.")
  }
  var whatProgressIs: String {
    pick(
      "達成度は、目標とそこまでのレベルが求める条件のうち、確かに満たしているものの割合です。",
      "Progress is the share of the conditions of the goal, and of the levels on the way, that surely hold."
    )
  }
  func searchWasCut(_ least: String, byEffort: Bool) -> String {
    let bound = costsAtLeast(least, byEffort: byEffort)
    return pick(
      "組み合わせが多いため、計算を途中で切り上げました。示した変更はどれも省けませんが、もっと少なくて済む道があるかもしれません。",
      "There are too many combinations, so the search was cut short. None of the changes can be left out, but a shorter path may exist. "
    ) + bound
  }
  func costsAtLeast(_ least: String, byEffort: Bool) -> String {
    byEffort
      ? pick("どの道でも、手間は合わせて\(least)以上かかります。", "Every path takes an effort of at least \(least).")
      : pick("どの道でも、\(least)件以上の変更が要ります。", "Every path takes at least \(least) changes.")
  }
  func noRouteFound(_ goal: String) -> String {
    pick(
      "\(goal)への道は、計算を切り上げるまでに見つかりませんでした。道がないと決まったわけではありません。",
      "No path to \(goal) was found before the search was cut short. That does not say that there is none."
    )
  }
  var noRouteInBrief: String { pick("計算を切り上げたため不明", "unknown: the search was cut short") }
  func cannotBeReached(_ goal: String) -> String {
    pick(
      "\(goal)には、いまから変えられることだけでは届きません。",
      "\(goal) cannot be reached by answers that can still change.")
  }
  var unreachableInBrief: String {
    pick("いまから変えられることだけでは届きません。", "It cannot be reached by answers that can still change.")
  }
  var whyItCannot: String {
    pick(
      "次の事実や回答がこのままであるかぎり、ほかの何を変えても届きません。", "As long as this stays as it is, nothing else helps.")
  }

  var factsMayChange: String {
    pick(
      "年数のように、年度が進むと変わる事実もあります。取組を続けて、次の年度にもう一度確かめてください。",
      "Some facts change with the years, such as how long something has lasted: look again next year."
    )
  }
  var whatEffortIs: String {
    pick(
      "手間の数は、変えるのにかかる手間をルールセットが設問ごとに見積もった目安です（大きいほど手間がかかります）。",
      "Effort is what the rule set estimates for each question; more is harder.")
  }

  // MARK: Changes

  func effort(_ cost: String) -> String { pick("（手間 \(cost)）", " (effort \(cost))") }
  var written: String { pick("記載する", "written") }
  func becomes(_ from: String, _ to: String) -> String { "\(from) → \(to)" }
  var answeringMaySuffice: String {
    pick("すでにそうなら、答えるだけで足ります。", "If it is so already, answering is enough.")
  }
  var comesToApply: String {
    pick("ほかの変更によって、尋ねられるようになります。", "It comes to be asked by another change.")
  }
  func ticksToAdd(_ members: String) -> String { pick("加えるもの：\(members)", "To add: \(members)") }
  func ticksToRemove(_ members: String) -> String {
    pick("外すもの：\(members)", "To take away: \(members)")
  }
  func newRow(_ number: Int) -> String { pick("\(number)行目（新しい行）", "row \(number) (new)") }
  func newRows(_ group: String) -> String { pick("\(group)・新しい行", "\(group), new rows") }
  var noRow: String { pick("まだ行がありません", "there is no such row yet") }
  var serves: String { pick("満たされる条件", "Meets") }
  var adviceOnChange: String { pick("助言", "Advice") }
  func numbered(_ number: Int, _ title: String) -> String {
    pick("［助言\(number)］\(title)", "[advice \(number)] \(title)")
  }
  func moreAdvice(_ count: Int) -> String { pick("ほか\(count)件の助言", "\(count) more") }

  // MARK: Steps and years

  func stepTo(_ level: String, changes: Int, progress: String) -> String {
    pick(
      "\(level)まで（変更\(changes)件、ここで達成度\(progress)）",
      "To \(level) (\(changes) changes, \(progress) then)")
  }
  var comesByItself: String {
    pick("ここまでの変更で、このレベルにも届きます。", "The changes so far reach this level too.")
  }
  var yearByYear: String { pick("年度ごとの計画", "Year by year") }
  var fiscalYear: String { pick("年度", "Fiscal year") }
  var toChange: String { pick("変えること", "What to change") }
  var levelAtEnd: String { pick("年度末のレベル", "Level at its end") }
  var progress: String { pick("達成度", "Progress") }

  // MARK: Alternatives

  func alternatives(byEffort: Bool) -> String {
    byEffort
      ? pick("同じ手間で届くほかの道", "Other paths of the same effort")
      : pick("同じ数の変更で届くほかの道", "Other paths with as many changes")
  }
  func insteadOf(_ numbers: [Int]) -> String {
    let list = numbers.map(String.init).joined(separator: separator)
    return numbers.isEmpty
      ? pick("次のようにしても届きます。", "This leads there too.")
      : pick("変更\(list)の代わりに", "Instead of \(list)")
  }
  var moreAlternatives: String {
    pick("ほかにもあります。示すのはここまでにしています。", "There are more; only so many are shown.")
  }

  // MARK: Beyond the next level

  var beyond: String { pick("その先の段階", "The steps after that") }
  func furtherStep(_ level: String, changes: Int) -> String {
    pick("\(level)まで：あと\(changes)件の変更", "To \(level): \(changes) more")
  }
  func reachedWithoutMore(_ level: String) -> String {
    pick("\(level)まで：さらに変えることはありません", "To \(level): nothing more")
  }
  func lookingAhead(_ goal: String, insteadOf numbers: [Int], _ changes: [String]) -> String {
    let list = numbers.map(String.init).joined(separator: separator)
    let told = changes.joined(separator: separator)
    if numbers.isEmpty {
      return pick(
        "\(goal)まで見通すなら、次のレベルへの道では初めからこうしておくと手戻りがありません：\(told)",
        "With \(goal) in view, do this from the start: \(told)")
    }
    if changes.isEmpty {
      return pick(
        "\(goal)まで見通すなら、変更\(list)は要らなくなります。その先の段階の変更だけで足ります。",
        "With \(goal) in view, \(list) is not needed: what the later steps change is enough.")
    }
    return pick(
      "\(goal)まで見通すなら、次のレベルへの道では変更\(list)の代わりにこちらを選ぶと、全体では少なくて済みます：\(told)",
      "With \(goal) in view, this is less in all than \(list): \(told)")
  }
  var farthestIsBounded: String {
    pick(
      "組み合わせが多いため、その先の段階は計算を途中で切り上げています。もっと少なくて済む道があるかもしれません。",
      "The search for the later steps was cut short; a shorter path may exist.")
  }
  func pathInBrief(_ changes: Int) -> String {
    pick(
      "\(changes)件の変更で届きます（「\(pathToNextLevel)」に示します）。",
      "\(changes == 1 ? "One change reaches" : "\(changes) changes reach") it, shown under “\(pathToNextLevel)”."
    )
  }
  func limitedChanges(_ lines: [String]) -> String {
    let told = lines.prefix(3)
    let rest = lines.count - told.count
    let more = rest > 0 ? [pick("ほか\(rest)件の変更", "\(rest) more changes")] : []
    return (told + more).joined(separator: "\n")
  }

  // MARK: The picture

  var climbLegend: String {
    pick(
      "太い線は次のレベルへの道、点線はその先です。番号は「\(pathToNextLevel)」の変更の番号です。",
      "The thick line is the path to the next level, the dotted one what follows; the numbers are those of the changes below."
    )
  }
  var nextGoal: String { pick("次の目標", "Next goal") }
  var later: String { pick("その先", "Later") }
  var changeMark: String { pick("変更", "change ") }

  // MARK: The command for paths

  func pathTitle(_ ruleSet: String) -> String {
    pick("\(ruleSet) 目標への道", "\(ruleSet): paths to goals")
  }
  func pathTo(_ goal: String) -> String { pick("\(goal)への道", "The path to \(goal)") }
  var noNextLevel: String {
    pick("どのレベルの図でも、次に目指すレベルはありません。", "There is no next level to reach on any ladder.")
  }
  var howPathsAre: String {
    pick(
      "回答から確かに言えることだけをもとに、すべて変えたときに確実に到達する最小の組み合わせを計算しています。これまでの事実を尋ねる設問は変えません。\(whatProgressIs)",
      "The least set of changes after which the goal is surely reached. Facts of the past are never changed. \(whatProgressIs)"
    )
  }

  // MARK: Why not

  func whyTitle(_ goal: String, isReached: Bool) -> String {
    isReached
      ? pick("\(goal)に到達している理由", "Why \(goal) is reached")
      : pick("\(goal)に到達していない理由", "Why \(goal) is not reached")
  }
  func whyNot(_ goal: String) -> String { pick("到達を妨げている回答", "What keeps \(goal) away") }
  func reasonsIntro(_ count: Int) -> String {
    count == 1
      ? pick("次の回答がこのままであるかぎり、ほかの何を変えても届きません。", "As long as this stays, nothing else helps.")
      : pick(
        "次の\(count)件のどれか1つでもこのままであるかぎり、ほかの何を変えても届きません。",
        "As long as any of these \(count) stays, nothing else helps.")
  }
  var noReasonFound: String {
    pick("妨げている回答を特定できませんでした。", "What keeps it away could not be named.")
  }
  var openConditions: String { pick("まだ満たしていない条件", "Conditions that do not hold yet") }
  var whatWouldMakeItTrue: String { pick("何が変われば届くか", "What would make it true") }
  var reachedBy: String { pick("到達のもとになった条件", "The conditions that hold") }

  func holdsDown(_ criteria: String) -> String {
    pick("このため満たしたと言えない条件：\(criteria)", "This keeps down: \(criteria)")
  }
  var rulesAlone: String {
    pick("回答ではなく、ルールの組み立てによるものです。", "It is the rules, not the answers, that keep it away.")
  }
  var togetherAsTheyStand: String {
    pick("次の回答がどれもこのままであること", "These answers together, as they stand")
  }
  var isFact: String { pick("これまでの事実", "a fact of the past") }
  var isOpenFact: String {
    pick("これまでの事実。回答すると結果が変わることがあります", "a fact of the past; answering may change the result")
  }
}
