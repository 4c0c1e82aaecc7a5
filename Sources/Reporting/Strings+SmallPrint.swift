import RuleModel

/// The words for sources, marks and what a reader may skip.
extension Strings {
  var sources: String { pick("出典と表示の見方", "Sources and marks") }
  func provenanceMark(_ provenance: Provenance) -> String {
    switch provenance {
    case .verbatim: pick("原文", "verbatim")
    case .paraphrase: pick("要約", "paraphrase")
    case .project: pick("本システム作成", "project")
    }
  }
  func provenanceMeaning(_ provenance: Provenance) -> String {
    switch provenance {
    case .verbatim: pick("出典の文章をそのまま引用しています。", "Quoted exactly from the source.")
    case .paraphrase: pick("出典の内容を別の言葉でまとめています。", "Said by the source in other words.")
    case .project:
      pick("本システムが作成したもので、出典には書かれていません。", "Written by this project; the source does not say it.")
    }
  }
  var mark: String { pick("表示", "Mark") }
  var meaning: String { pick("意味", "Meaning") }
  var marks: String { pick("作成元の表示", "Marks") }
  var source: String { pick("出典", "Source") }
  var sourceList: String { pick("出典", "Sources") }
  var about: String { pick("この診断について", "About this result") }
  var ruleSetID: String { pick("ルールセットのID", "Rule set id") }
  var ruleSetPath: String { pick("ルールセットの場所", "Rule set path") }
  var engine: String { pick("計算エンジン", "Engine") }
  var howUnanswered: String { pick("未回答の扱い", "Missing answers") }
  var howUnansweredText: String {
    pick(
      "未回答は「いいえ」とは見なさず、どのような回答があっても成り立つ範囲を示しています。集計上の結果だけは、ルールセットに書かれた扱いに従って1つに決めています。",
      "A missing answer is not taken as “no”: the range holds whatever the answers would be. "
        + "Only the counted result follows the policies written in the rule set.")
  }
  var allInJSON: String {
    pick(
      "ここで数だけを示した未回答の設問と助言も、JSON形式の結果（`--format json`）にはすべて入っています。",
      "What is only counted here, missing answers and advice, is all in the result as JSON "
        + "(`--format json`).")
  }
  var small: String {
    pick(
      "各条件の後ろの「ファイル名:行」は、ルールセットの中でその条件が書かれている場所です。",
      "“file:line” is where the rule set states a condition.")
  }
}
