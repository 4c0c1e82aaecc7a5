import Diagnostics
import RuleModel
import YAMLSyntax

extension Diagnostic {
  static func unknownQuestion(_ key: Located<String>, among names: [String]) -> Diagnostic {
    Diagnostic(
      .unknownQuestion,
      Message(
        ja: "設問 `\(shown(key.value))` はルールセットにありません",
        en: "the rules have no question called `\(shown(key.value))`"),
      at: key.span, help: offer(key.value, names))
  }

  /// Names that are the same but for full-width letters are offered whatever their length.
  private static func offer(_ name: String, _ names: [String]) -> Message? {
    let folded = WidthFolding.folded(name)
    guard let same = names.first(where: { WidthFolding.folded($0) == folded }) else {
      return Suggestion.help(for: name, among: names)
    }
    return Message(ja: "`\(same)` のことですか?", en: "did you mean `\(same)`?")
  }

  static func answeredTwice(
    _ key: Located<String>, _ question: Question, first: Span
  ) -> Diagnostic {
    Diagnostic(
      .answeredTwice,
      Message(
        ja: "設問 `\(question.id)` に2回答えています", en: "the question `\(question.id)` is answered twice"),
      at: key.span, help: Message(ja: "どちらか一方にしてください", en: "keep one of the two"),
      notes: [Note(Message(ja: "最初の答えはここです", en: "first answered here"), at: first)])
  }

  static func unknownChoice(
    _ name: Located<String>, among names: [String], all: [Enumeration.Member]
  ) -> Diagnostic {
    // A long list is better read in the rules.
    let list = all.prefix(12).map { "`\($0.id)`（\($0.title)）" }
    let listed = all.prefix(12).map { "`\($0.id)` (\($0.title))" }.joined(separator: ", ")
    let known = Message(
      ja: "選べるのは \(list.joined(separator: "、"))\(all.count > 12 ? "など" : "")です",
      en: "known are \(listed)\(all.count > 12 ? " and more" : "")")
    return Diagnostic(
      .unknownChoice,
      Message(
        ja: "`\(shown(name.value))` という選択肢はありません",
        en: "there is no choice called `\(shown(name.value))`"),
      at: name.span, help: offer(name.value, names) ?? known)
  }

  static func notYesNo(
    _ text: Located<String>, _ key: Located<String>, help: Message?
  ) -> Diagnostic {
    wrongType(
      text, Message(ja: "`はい` か `いいえ` ", en: "`yes` or `no`"),
      help: help
        ?? Message(
          ja: "`yes`、`no`、`true`、`false`、`はい`、`いいえ` のどれかを書いてください",
          en: "write one of `yes`, `no`, `true`, `false`, `はい`, `いいえ`"))
  }

  static func notADate(_ text: Located<String>, _ key: Located<String>) -> Diagnostic {
    wrongType(
      text, Message(ja: "暦にある日付 `YYYY-MM-DD` ", en: "a day of the calendar as `YYYY-MM-DD`"),
      help: Message(
        ja: "2024年4月1日なら `2024-04-01` と書いてください",
        en: "write `2024-04-01` for 1 April 2024"))
  }

  static func notAWholeNumber(
    _ text: Located<String>, in question: String, meant: String?
  ) -> Diagnostic {
    wrongType(
      text, Message(ja: "整数", en: "a whole number"),
      help: meant.map {
        Message(ja: "小数点を付けずに `\($0)` と書いてください", en: "write `\($0)`, without a point")
      })
  }

  static func notANumber(
    _ text: Located<String>, in question: Question, isWhole: Bool, meant: String?
  ) -> Diagnostic {
    let expected =
      isWhole
      ? Message(ja: "半角数字の整数", en: "a whole number in digits")
      : Message(ja: "半角数字の数", en: "a number in digits")
    let unit = question.unit.map { "（単位は\($0)）" } ?? ""
    return wrongType(
      text, expected,
      help: meant.map {
        Message(ja: "数だけを `\($0)` と書いてください\(unit)", en: "write the number alone, `\($0)`")
      }
        ?? Message(
          ja: "数だけを書いてください\(unit)。分からないときは `null` と書くか、行を消してください",
          en: "write a number alone; where it is not known, write `null` or delete the line"))
  }

  private static func wrongType(
    _ text: Located<String>, _ expected: Message, help: Message?
  ) -> Diagnostic {
    let found =
      text.value.isEmpty
      ? Message(ja: "空の文字列", en: "an empty text")
      : Message(ja: "`\(shown(text.value))` ", en: "`\(shown(text.value))`")
    return Diagnostic(
      .wrongType,
      Message(
        ja: "\(expected.ja)が必要ですが、\(found.ja)と書かれています",
        en: "expected \(expected.en), found \(found.en)"),
      at: text.span, help: help)
  }

  static func outOfRange(
    _ text: Located<String>, _ range: ClosedRange<Rational>, unit: String?
  ) -> Diagnostic {
    let (low, high) = (range.lowerBound.description, range.upperBound.description)
    return Diagnostic(
      .outOfRange,
      Message(
        ja: "\(low) から \(high) までの数が必要ですが、`\(shown(text.value))` と書かれています",
        en: "expected a number from \(low) to \(high), found `\(shown(text.value))`"),
      at: text.span,
      help: Message(
        ja: "桁や単位\(unit.map { "（\($0)）" } ?? "")を確かめてください",
        en: "check the digits and the unit\(unit.map { " (\($0))" } ?? "")"))
  }

  static func tooManyDigits(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .tooManyDigits,
      Message(
        ja: "数は小数点の前が15桁、後が6桁までですが、`\(shown(text.value))` と書かれています",
        en:
          "a number has at most 15 digits before the point and 6 after it, found `\(shown(text.value))`"
      ),
      at: text.span, help: Message(ja: "桁数を減らしてください", en: "write fewer digits"))
  }

  static func fullWidthValue(
    _ text: Located<String>, meant: String, in field: String
  ) -> Diagnostic {
    Diagnostic(
      .fullWidthValue,
      Message(
        ja: "半角の値が必要ですが、全角を含む `\(shown(text.value))` と書かれています",
        en: "expected half-width characters, found `\(shown(text.value))`"),
      at: text.span,
      help: Message(ja: "半角で `\(meant)` と書いてください", en: "write `\(meant)`"))
  }

  static func notApplicableNotTrue(_ node: YAMLNode) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(
        ja: "`not_applicable` には `true` が必要ですが、ほかの値が書かれています",
        en: "`not_applicable` takes `true` and nothing else"),
      at: node.span,
      help: Message(
        ja: "該当する場合は、`{…}` を消して答えを書いてください",
        en: "where the question applies, write the answer in place of `{…}`"))
  }

  static func notApplicableNotAllowed(_ span: Span) -> Diagnostic {
    Diagnostic(
      .notApplicableNotAllowed,
      Message(
        ja: "この設問では「該当なし」を選べません",
        en: "this question cannot be answered with not applicable"),
      at: span,
      help: Message(
        ja: "答えを書くか、分からないときは `null` と書いてください",
        en: "write the answer, or `null` where it is not known"))
  }

  static func textTooLong(_ span: Span, length: Int, maximum: Int) -> Diagnostic {
    Diagnostic(
      .textTooLong,
      Message(
        ja: "\(maximum) 文字までですが、\(length) 文字あります",
        en: "at most \(maximum) characters are allowed, this has \(length)"),
      at: span, help: Message(ja: "文章を短くしてください", en: "shorten the text"))
  }

  static func choiceTwice(_ name: Located<String>, first: Span) -> Diagnostic {
    Diagnostic(
      .choiceTwice,
      Message(
        ja: "`\(shown(name.value))` は、すでに挙げたものと同じです",
        en: "`\(shown(name.value))` is already named"),
      at: name.span, help: Message(ja: "どちらか一方を消してください", en: "delete one of the two"),
      notes: [Note(Message(ja: "最初はここです", en: "first named here"), at: first)])
  }

  static func choiceStandsAlone(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      .choiceStandsAlone,
      Message(
        ja: "`\(shown(name.value))` は、ほかの選択肢と一緒には選べません",
        en: "`\(shown(name.value))` cannot be chosen together with others"),
      at: name.span,
      help: Message(
        ja: "これだけを残すか、これを消してください", en: "keep this one alone, or delete it"))
  }

  static func notAsked(_ key: Located<String>, isOthers: Bool) -> Diagnostic {
    Diagnostic(
      .notAsked,
      isOthers
        ? Message(
          ja: "`\(shown(key.value))` は、この種類の回答者には尋ねない設問です",
          en: "`\(shown(key.value))` is not put to this kind of respondent")
        : Message(
          ja: "`\(shown(key.value))` は、ほかの答えから見て尋ねない設問です",
          en: "`\(shown(key.value))` is not asked, going by the other answers"),
      at: key.span,
      help: Message(
        ja: "この答えは結果に使いません。尋ねる条件になる答えを確かめてください",
        en: "the answer is left aside; check the answers that decide whether it is asked"))
  }
}
