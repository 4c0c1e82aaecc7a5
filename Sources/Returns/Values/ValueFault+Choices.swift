import Diagnostics
import RuleModel

/// Faults of cells in which a choice is expected.
extension ValueFault {
  static func unknownChoice(_ text: String, _ table: ChoiceTable, help: Message? = nil)
    -> ValueFault
  {
    // A long list is better read in the rules.
    let most = 12
    let first = table.members.prefix(most)
    let isLonger = table.members.count > most
    let list = first.map { "`\($0.id)`（\($0.title)）" }.joined(separator: "、")
    let listed = first.map { "`\($0.id)` (\($0.title))" }.joined(separator: ", ")
    return ValueFault(
      .unknownChoice,
      Message(
        ja: "`\(shown(text))` という選択肢はありません",
        en: "there is no choice called `\(shown(text))`"),
      help: help
        ?? Suggestion.help(for: text, among: table.members.flatMap { [$0.id, $0.title] })
        ?? Message(
          ja: "選べるのは \(list)\(isLonger ? "など" : "")です",
          en: "known are \(listed)\(isLonger ? " and more" : "")"))
  }

  static func ambiguousChoice(
    _ text: String, _ positions: [Int], _ table: ChoiceTable
  ) -> ValueFault {
    let names = positions.map { "`\(table.members[$0].id)`（\(table.members[$0].title)）" }
    let named = positions.map { "`\(table.members[$0].id)` (\(table.members[$0].title))" }
    return ValueFault(
      .ambiguousChoice,
      Message(
        ja: "`\(shown(text))` は \(names.joined(separator: "とも "))とも読めます",
        en: "`\(shown(text))` can be read as \(named.joined(separator: " and as "))"),
      help: Message(ja: "どちらかの名前をそのまま書いてください", en: "write the name of one of them as it is"))
  }

  static func severalWaysToSplit(_ text: String) -> ValueFault {
    ValueFault(
      .ambiguousChoice,
      Message(
        ja: "`\(shown(text))` は、いくつかの選択肢の組に読めます",
        en: "`\(shown(text))` can be read as more than one set of choices"),
      help: Message(ja: "選択肢のIDを `,` で区切って書いてください", en: "write the choices' ids with `,` between"))
  }

  static func severalForOne(_ text: String, count: Int) -> ValueFault {
    ValueFault(
      .severalForOne,
      Message(
        ja: "答えを1つだけ選ぶ設問ですが、`\(shown(text))` には \(count)個あります",
        en: "one answer is expected, and `\(shown(text))` holds \(count)"),
      help: Message(ja: "1つだけを残してください", en: "keep one of them"))
  }

  static func choiceAndNone(_ question: String) -> ValueFault {
    ValueFault(
      .choiceAndNone,
      Message(
        ja: "`\(shown(question))` で、選択肢と「\(FormWords.noChoice)」の両方に印があります",
        en: "in `\(shown(question))` both a choice and “none of them” are marked"),
      help: Message(ja: "どちらかの印を消してください", en: "clear one of the two"))
  }

  static func unknownMark(_ text: String) -> ValueFault {
    ValueFault(
      .unknownMark,
      Message(
        ja: "「\(FormWords.noChoice)」の印は `\(FormWords.tick)` ですが、`\(shown(text))` とあります",
        en: "“none of them” is marked with `\(FormWords.tick)`, and this is `\(shown(text))`"),
      help: Message(
        ja: "当てはまるものがなければ `\(FormWords.tick)` を選び、あれば空欄にしてください",
        en: "choose `\(FormWords.tick)` if none applies, and leave it empty if one does"))
  }

  static func severalTicks(
    taken: String, of count: Int, _ which: Question.SeveralTicks
  ) -> ValueFault {
    let order = which == .lowest ? Message(ja: "一番前", en: "first") : Message(ja: "一番後", en: "last")
    return ValueFault(
      .severalTicks,
      Message(
        ja: "\(count)個選ばれているので、一覧の\(order.ja)にある `\(taken)` を使いました",
        en:
          "\(count) choices are ticked; `\(taken)`, the \(order.en) of them in the list, was taken"),
      help: Message(ja: "1つだけを残してください", en: "keep one of them"))
  }

  static func choiceStandsAlone(_ name: String) -> ValueFault {
    ValueFault(
      .choiceStandsAlone,
      Message(
        ja: "`\(shown(name))` は、ほかの選択肢と一緒には選べません",
        en: "`\(shown(name))` cannot be chosen together with others"),
      help: Message(ja: "これだけを残すか、これを消してください", en: "keep this one alone, or delete it"))
  }

  static func choiceTwice(_ name: String) -> ValueFault {
    ValueFault(
      .choiceTwice,
      Message(ja: "`\(shown(name))` を2回挙げています", en: "`\(shown(name))` is named twice"),
      help: Message(ja: "どちらか一方を消してください", en: "delete one of the two"))
  }

  /// A date where something else is expected; `meant` is the code that a spreadsheet may have made
  /// it of.
  static func unexpectedDate(
    _ text: String, expected: Message, meant: String?
  ) -> ValueFault {
    ValueFault(
      .unexpectedDate,
      Message(
        ja: "\(expected.ja)が必要ですが、日付 `\(shown(text))` になっています",
        en: "expected \(expected.en), found the date `\(shown(text))`"),
      help: meant.map {
        Message(
          ja: "表計算ソフトが `\($0)` を日付に変えたものかもしれません。答えを書き直してください",
          en: "a spreadsheet may have made it of `\($0)`; write the answer again")
      } ?? Message(ja: "答えを書き直してください", en: "write the answer again"))
  }

  static func dateAsCode(_ text: String, code: String, taken: String) -> ValueFault {
    ValueFault(
      .dateAsCode,
      Message(
        ja: "日付 `\(shown(text))` を `\(shown(code))` とみて、`\(shown(taken))` と読みました",
        en: "took the date `\(shown(text))` for `\(shown(code))`, which is `\(shown(taken))`"),
      help: Message(
        ja: "対応ファイルの指定によります。元の回答票で確かめてください",
        en: "the mapping file says so; check it with the return itself"))
  }
}
