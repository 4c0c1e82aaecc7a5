import Diagnostics
import RuleModel
import YAMLSyntax

extension Diagnostic {
  static func cellByItself(_ key: Located<String>, of group: Group) -> Diagnostic {
    let (rows, example): (Message, String)
    switch group.rows {
    case .free:
      rows = Message(ja: "行の一覧", en: "a list of rows")
      example = "\(group.id): [{\(group.columns.first?.id.text ?? "key"): …}]"
    case .units(let units):
      rows = Message(ja: "単位ごとの行", en: "a row for each unit")
      example =
        "\(group.id): {\(units.first?.id.text ?? ""): "
        + "{\(group.columns.first?.id.text ?? "key"): …}}"
    }
    return Diagnostic(
      .cellByItself,
      Message(
        ja: "`\(shown(key.value))` は繰り返し `\(group.id)` の欄で、単独では答えられません",
        en: "`\(shown(key.value))` is a cell of the group `\(group.id)`, and not answered by itself"
      ),
      at: key.span,
      help: Message(
        ja: "`\(example)` のように\(rows.ja)を書いてください",
        en: "write \(rows.en), as in `\(example)`"))
  }

  static func answerOfOtherSheet(_ key: Located<String>, sheet: String) -> Diagnostic {
    Diagnostic(
      .answerOfOtherSheet,
      Message(
        ja: "`\(shown(key.value))` は別の回答票 `\(sheet)` の答えで、ここには書けません",
        en: "`\(shown(key.value))` is answered on another sheet, `\(sheet)`"),
      at: key.span,
      help: Message(
        ja: "`sheets: {\(sheet): {answers: {…}}}` と書いてください",
        en: "write `sheets: {\(sheet): {answers: {…}}}`"))
  }

  static func tooManyRows(
    _ group: Located<String>, count: Int, maximum: Int, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .tooManyRows,
      Message(
        ja: "`\(group.value)` は \(maximum) 行までですが、\(count) 行あります",
        en: "`\(group.value)` has at most \(maximum) rows, and this has \(count)"),
      at: span,
      help: Message(
        ja: "書く行を選んでください。黙って省くことはしません",
        en: "choose which rows to write; none is left out silently"))
  }

  static func rowKeyTwice(_ key: Located<String>, first: Span) -> Diagnostic {
    Diagnostic(
      .rowKeyTwice,
      Message(
        ja: "行のキー `\(shown(key.value))` は、すでにほかの行のキーです",
        en: "`\(shown(key.value))` is already the key of another row"),
      at: key.span,
      help: Message(
        ja: "行ごとに違う `key` を書いてください（`key` のない行のキーは行の番号です）",
        en: "give each row its own `key`; that of a row without one is its number"),
      notes: [Note(Message(ja: "最初はここです", en: "first used here"), at: first)])
  }

  static func unknownUnit(
    _ key: Located<String>, of group: Group, _ units: [Group.Unit]
  ) -> Diagnostic {
    // A long list is better read in the rules.
    let list = units.prefix(12)
    let more = units.count > list.count
    let japanese = list.map { "`\($0.id)`（\($0.title)）" }.joined(separator: "、")
    let english = list.map { "`\($0.id)` (\($0.title))" }.joined(separator: ", ")
    return Diagnostic(
      .unknownUnit,
      Message(
        ja: "`\(group.id)` に `\(shown(key.value))` という単位はありません",
        en: "`\(group.id)` has no unit called `\(shown(key.value))`"),
      at: key.span,
      help: Suggestion.help(for: WidthFolding.folded(key.value), among: units.map(\.id.text))
        ?? Message(
          ja: "単位は \(japanese)\(more ? "など" : "")です",
          en: "its units are \(english)\(more ? " and more" : "")"))
  }

  static func unknownColumn(
    _ key: Located<String>, of group: Group, key rowKey: String
  ) -> Diagnostic {
    let names = group.columns.flatMap { [$0.id.text] + $0.aliases }
    let list = ([rowKey] + group.columns.map(\.id.text)).prefix(12).map { "`\($0)`" }
    return Diagnostic(
      .unknownColumn,
      Message(
        ja: "`\(group.id)` の行に `\(shown(key.value))` という列はありません",
        en: "the rows of `\(group.id)` have no column called `\(shown(key.value))`"),
      at: key.span,
      help: Suggestion.help(for: WidthFolding.folded(key.value), among: names)
        ?? Message(
          ja: "ここに書けるのは \(list.joined(separator: "、")) です",
          en: "known here: \(list.joined(separator: ", "))"))
  }

  static func unknownSheet(_ key: Located<String>, among names: [String]) -> Diagnostic {
    let list = names.prefix(12).map { "`\($0)`" }
    let known =
      names.isEmpty
      ? Message(
        ja: "このルールセットが読むのは、この回答票だけです", en: "these rules read this sheet alone")
      : Message(
        ja: "ルールセットにある別の回答票は \(list.joined(separator: "、")) です",
        en: "the rules have \(list.joined(separator: ", "))")
    return Diagnostic(
      .unknownSheet,
      Message(
        ja: "別の回答票 `\(shown(key.value))` はルールセットにありません",
        en: "the rules have no further sheet called `\(shown(key.value))`"),
      at: key.span, help: Suggestion.help(for: key.value, among: names) ?? known)
  }

  static func severalTicks(
    _ entry: YAMLEntry, taken: Enumeration.Member, of count: Int, _ which: Question.SeveralTicks
  ) -> Diagnostic {
    let isLowest = which == .lowest
    return Diagnostic(
      .severalTicks,
      Message(
        ja:
          "1つを選ぶ設問で \(count) 個が選ばれているので、最も\(isLowest ? "低い" : "高い") `\(taken.id)`（\(taken.title)）を使います",
        en:
          "\(count) choices are ticked where one is expected; the \(isLowest ? "lowest" : "highest"), `\(taken.id)` (\(taken.title)), is taken"
      ),
      at: entry.value.span,
      help: Message(ja: "答えを1つだけ書いてください", en: "write one answer only"))
  }
}
