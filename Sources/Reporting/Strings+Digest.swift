import RuleModel

/// The words of the summary and of the headings over advice.
extension Strings {
  var digest: String { pick("まとめ", "Summary") }
  func identified(_ name: String, by id: String) -> String {
    pick("\(name)　ID \(id)", "\(name), id \(id)")
  }
  func others(_ count: Int) -> String {
    pick("ほか\(count)件（下に示します）", "and \(count) more, shown below")
  }

  func declaredTheSame(_ title: String) -> String {
    pick("自己評価も「\(title)」で、同じです。", "Your own rating is the same: “\(title)”.")
  }
  func declaredHigher(_ title: String, by steps: Int) -> String {
    pick(
      "自己評価は「\(title)」で、回答から計算したレベルより\(steps)段階上です。",
      "Your own rating, “\(title)”, is \(steps) above the computed level.")
  }
  func declaredLower(_ title: String, by steps: Int) -> String {
    pick(
      "自己評価は「\(title)」で、回答から計算したレベルのほうが\(steps)段階上です。",
      "Your own rating is “\(title)”; the computed level is \(steps) higher.")
  }

  func toAnswer(_ count: Int) -> String {
    pick("まず回答すること（結果を左右する未回答 \(count)問）", "Answer first: \(count) that would decide the result")
  }
  var answersBeforeAdvice: String {
    pick(
      "回答すると結果がはっきりします。助言に取りかかるのは、そのあとです。",
      "Answering these narrows the result. It comes before any advice.")
  }
  var whatIsOurs: String {
    pick(
      "[本システム作成] とあるものは、公的な資料の言葉ではありません。付録の「\(aboutRules)」に説明があります。",
      "What is marked [project] is not from an official source; see “\(aboutRules)” in the appendix."
    )
  }
  func toReach(_ level: String, open: Int, of count: Int) -> String {
    pick(
      "次の「\(level)」に足りないこと（\(count)つの条件のうち\(open)つ）",
      "Missing for “\(level)”: \(open) of \(count) conditions")
  }
  func openByAnswers(_ unknown: Int, of open: Int) -> String {
    unknown == open
      ? pick("どれも回答がないために決まっていません（？）。", "All of them hang on missing answers (？).")
      : pick(
        "このうち\(unknown)つは、回答がないために決まっていません（？）。",
        "\(unknown) of them hang on missing answers (？).")
  }
  func firstThings(_ count: Int, afterAnswers: Bool) -> String {
    afterAnswers
      ? pick("回答のあとに取り組むこと（\(count)つ）", "What to do after that: \(count)")
      : pick("まず取り組むこと（\(count)つ）", "What to do first: \(count)")
  }

  // MARK: Headings over advice

  func heading(_ aim: AdviceOrder.Aim) -> String {
    switch aim {
    case .nextLevel: pick("次のレベルに必要なこと", "Needed for the next level")
    case .base: pick("運営と取組の基盤を強くすること", "To strengthen the base")
    }
  }
  func tag(_ ground: AdviceOrder.Ground, of rules: RuleSet) -> String {
    switch ground {
    case .change, .blocking: pick("次のレベルに必要", "Needed for the next level")
    case .tag(let position):
      pick("基盤強化・", "Strengthens the base: ") + rules.advice.order[position]
    case .ruleOrder: pick("基盤強化", "Strengthens the base")
    }
  }
  /// Why advice stands where it does.
  func explanation(_ ground: AdviceOrder.Ground, of rules: RuleSet) -> String {
    switch ground {
    case .change(_, let index, _):
      return pick(
        "次のレベルへの道の変更\(index + 1)に当たります。", "It helps with change \(index + 1) of the path.")
    case .blocking:
      return pick("次のレベルの条件のうち、これからのものに当たります。", "It helps with what blocks the next level.")
    case .tag(let position):
      let tag = named(rules.advice.order[position])
      return pick(
        "次のレベルの条件には含まれません。分野の順の\(position + 1)番目、\(tag)の助言です。",
        "The next level does not need it; \(tag) is number \(position + 1) in the order of tags.")
    case .ruleOrder:
      return pick(
        "次のレベルの条件には含まれません。順序の決まった分野ではないため、ルールセットに書かれた順です。",
        "The next level does not need it, and none of its tags has a place in the order.")
    }
  }
  func adviceIntro(order tags: [String], more: Int) -> String {
    let then =
      tags.isEmpty
      ? pick("そのあとはルールセットに書かれた順", "then as the rule set lists it")
      : pick(
        "そのあとは分野（\(tags.joined(separator: "、"))）の順",
        "then by tag (\(tags.joined(separator: ", ")))")
    let rest =
      more == 0
      ? "" : pick("ほかの\(more)件は付録にあります。", " \(more) more stand in the appendix.")
    return pick(
      "回答から確かに言えることだけをもとに、初めに次のレベルに必要なものを道の順に、\(then)に並べています。\(rest)",
      "Only what the answers surely show: first what the next level needs, in the order of the path, \(then).\(rest)"
    )
  }
  var moreOnAdvice: String { pick("助言の根拠と、そのほかの助言", "What advice rests on, and more of it") }
  var groundsOfAdvice: String { pick("助言の順と根拠", "The order of advice, and what it rests on") }
  func otherAdvice(_ count: Int) -> String {
    pick("そのほかの助言（\(count)件）", "Further advice (\(count))")
  }
  func answersComeFirst(_ level: String) -> String {
    pick(
      "まず回答を：次の「\(level)」に足りない条件は、どれも回答がないために決まっていません。",
      "Answer first: all that is missing for “\(level)” hangs on missing answers.")
  }
  func answerThese(_ questions: String) -> String {
    pick("先に回答する設問：\(questions)", "To answer: \(questions)")
  }

  // MARK: Sources

  /// A, B, … Z, then numbers.
  func sourceLabel(_ position: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let label = letters.indices.contains(position) ? String(letters[position]) : "\(position + 1)"
    return pick("出典\(label)", "Source \(label)")
  }
  func ladderBy(_ reference: String) -> String {
    pick("レベルの組み立て：\(reference)", "Levels and their order: \(reference)")
  }
  var readingMarks: String {
    pick(
      "文の後ろの [原文] などは誰が書いた文かを、[出典A] などはもとの資料を表します。最後の「出典と表示の見方」に説明があります。",
      "Marks such as [verbatim] say who wrote a line, [Source A] what it is taken from; "
        + "see “Sources and marks” at the end.")
  }
}
