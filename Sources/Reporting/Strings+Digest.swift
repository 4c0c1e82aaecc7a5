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
      "自己評価は「\(title)」で、回答から計算した段階より\(steps)段階上です。",
      "Your own rating, “\(title)”, is \(steps) above the computed level.")
  }
  func declaredLower(_ title: String, by steps: Int) -> String {
    pick(
      "自己評価は「\(title)」で、回答から計算した段階のほうが\(steps)段階上です。",
      "Your own rating is “\(title)”; the computed level is \(steps) higher.")
  }

  func toAnswer(_ count: Int) -> String {
    pick("まず回答すること（結果を左右する未回答 \(count)問）", "Answer first: \(count) that would decide the result")
  }
  var answersBeforeAdvice: String {
    pick(
      "回答すると結果がはっきりします。提案に取りかかるのは、そのあとです。",
      "Answering these narrows the result. It comes before any advice.")
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

  func heading(_ aim: AdviceOrder.Aim, in rules: RuleSet) -> String {
    switch aim {
    case .nextLevel: return pick("次のレベルに必要なこと", "Needed for the next level")
    case .base: return pick("運営と取組の基盤を強くすること", "To strengthen the base")
    case .towards(let ladder, let level):
      let title = rules.ladders[ladder].levels[level].title
      return pick("「\(title)」に向けて", "Towards “\(title)”")
    case .later(let ladder, let level, _):
      let title = rules.ladders[ladder].levels[level].title
      return pick("その先の「\(title)」に向けて", "Later, towards “\(title)”")
    }
  }
  func tag(_ aim: AdviceOrder.Aim) -> String {
    switch aim {
    case .nextLevel: pick("次のレベルに必要", "Needed for the next level")
    case .towards: pick("次のレベルに役立つ", "Helps with the next level")
    case .base: pick("基盤強化", "Strengthens the base")
    case .later: pick("先のレベルに役立つ", "Helps with a later level")
    }
  }
  func answersComeFirst(_ level: String) -> String {
    pick(
      "まず回答を：次の「\(level)」に足りない条件は、どれも回答がないために決まっていません。",
      "Answer first: all that is missing for “\(level)” hangs on missing answers.")
  }
  func answerThese(_ questions: String) -> String {
    pick("先に回答する質問：\(questions)", "To answer: \(questions)")
  }

  // MARK: Sources

  /// A, B, … Z, then numbers.
  func sourceLabel(_ position: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let label = letters.indices.contains(position) ? String(letters[position]) : "\(position + 1)"
    return pick("出典\(label)", "Source \(label)")
  }
  func ladderBy(_ reference: String) -> String {
    pick("段階の組み立て：\(reference)", "Levels and their order: \(reference)")
  }
  var readingMarks: String {
    pick(
      "文の後ろの [原文] などは誰が書いた文かを、[出典A] などはもとの資料を表します。最後の「出典と表示の見方」に説明があります。",
      "Marks such as [verbatim] say who wrote a line, [Source A] what it is taken from; "
        + "see “Sources and marks” at the end.")
  }
}
