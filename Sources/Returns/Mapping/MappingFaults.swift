import Diagnostics
import RuleModel
import YAMLSyntax

/// Faults of mapping files.
extension Diagnostic {
  static func notAMapping(_ node: YAMLNode) -> Diagnostic {
    Diagnostic(
      .wrongMappingValue,
      Message(
        ja: "対応ファイルのここには `キー: 値` の表が必要です",
        en: "expected a mapping of `key: value` here"),
      at: node.span)
  }

  static func notAText(_ node: YAMLNode, of key: Located<String>) -> Diagnostic {
    Diagnostic(
      .wrongMappingValue,
      Message(
        ja: "`\(shown(key.value))` には1つの値が必要です", en: "`\(shown(key.value))` takes one value"),
      at: node.span)
  }

  static func notARow(_ node: YAMLNode, of key: Located<String>, limit: Int) -> Diagnostic {
    Diagnostic(
      .wrongMappingValue,
      Message(
        ja: "`\(key.value)` には 1 から \(limit) までの行の番号が必要です",
        en: "`\(key.value)` takes the number of a row, from 1 to \(limit)"),
      at: node.span,
      help: key.value == MappingKey.headingRows.rawValue
        ? Message(
          ja: "`heading_rows: 3`、`heading_rows: [3, 4]`、見出しがなければ `heading_rows: none` と書いてください",
          en: "write `heading_rows: 3`, `heading_rows: [3, 4]`, or `heading_rows: none`") : nil)
  }

  static func notAnOption(
    _ text: Located<String>, of key: Located<String>, _ options: [String]
  ) -> Diagnostic {
    let list = options.map { "`\($0)`" }
    return Diagnostic(
      .wrongMappingValue,
      Message(
        ja: "`\(key.value)` に `\(shown(text.value))` は使えません",
        en: "`\(key.value)` cannot be `\(shown(text.value))`"),
      at: text.span,
      help: Message(
        ja: "使えるのは \(list.joined(separator: "、")) です",
        en: "it is one of \(list.joined(separator: ", "))"))
  }

  static func unknownMappingKey(_ key: Located<String>, among keys: [String]) -> Diagnostic {
    let list = keys.map { "`\($0)`" }
    return Diagnostic(
      .unknownMappingKey,
      Message(
        ja: "キー `\(shown(key.value))` は対応ファイルのここでは使えません",
        en: "the key `\(shown(key.value))` is not known here in a mapping file"),
      at: key.span,
      help: Suggestion.help(for: key.value, among: keys)
        ?? Message(
          ja: "書けるのは \(list.joined(separator: "、")) です",
          en: "known here: \(list.joined(separator: ", "))"))
  }

  static func unknownField(_ name: Located<String>, among names: [String]) -> Diagnostic {
    Diagnostic(
      .unknownField,
      Message(
        ja: "`\(shown(name.value))` という設問も項目もありません",
        en: "no question and no field is called `\(shown(name.value))`"),
      at: name.span,
      help: Suggestion.help(for: name.value, among: names)
        ?? Message(
          ja: "設問のID、`respondent.id`、`respondent.name`、読まない列なら `ignore` などと書いてください",
          en: "write a question's id, `respondent.id`, `respondent.name`, or `ignore` for a "
            + "column that is not read"))
  }

  static func columnTwice(_ key: Located<String>, first: Span) -> Diagnostic {
    Diagnostic(
      .mappedTwice,
      Message(
        ja: "列 `\(shown(key.value))` が2回出てきます",
        en: "the column `\(shown(key.value))` is named twice"),
      at: key.span, notes: [Note(Message(ja: "最初はここです", en: "first named here"), at: first)])
  }

  static func valuesTwice(_ name: Located<String>, first: Span) -> Diagnostic {
    Diagnostic(
      .mappedTwice,
      Message(
        ja: "`\(shown(name.value))` の値の読み方が2回出てきます",
        en: "the values of `\(shown(name.value))` are spoken of twice"),
      at: name.span, notes: [Note(Message(ja: "最初はここです", en: "first named here"), at: first)])
  }

  static func fieldTwice(_ name: Located<String>, first: Span) -> Diagnostic {
    Diagnostic(
      .mappedTwice,
      Message(
        ja: "`\(shown(name.value))` の列が2つあります",
        en: "two columns are for `\(shown(name.value))`"),
      at: name.span, notes: [Note(Message(ja: "最初はここです", en: "first named here"), at: first)])
  }
}

/// Explanations of the faults of mapping files.
enum MappingExplanations {
  static let all: [Explanation] = [
    Explanation(
      .wrongMappingValue,
      title: Message(ja: "対応ファイルで使えない値", en: "a value that a mapping file cannot have"),
      meaning: Message(
        ja: "行の番号、区切り文字、文字コードなどの値が、決められたものではありません",
        en: "a number of a row, a delimiter, an encoding or the like is none of those known"),
      reason: Message(
        ja: "別の意味に取って読み進めると、答えを取り違えます",
        en: "taking it for something else would mistake the answers"),
      wrong: "delimiter: ；",
      right: "delimiter: semicolon"),
    Explanation(
      .unknownMappingKey,
      title: Message(ja: "対応ファイルの知らないキー", en: "a key that a mapping file does not know"),
      meaning: Message(
        ja: "対応ファイルのこの場所に、その名前の項目はありません",
        en: "a mapping file has no field of that name here"),
      reason: Message(
        ja: "打ち間違えた指定が、効かないまま見過ごされるのを防ぎます",
        en: "a mistyped setting shall not be overlooked"),
      wrong: "colums: {A: respondent.id}",
      right: "columns: {A: respondent.id}"),
    Explanation(
      .unknownField,
      title: Message(ja: "ルールセットにない設問を指す対応", en: "a mapping to no question"),
      meaning: Message(
        ja: "対応ファイルが指す名前の設問も項目もありません",
        en: "no question or field has the name in the mapping file"),
      reason: Message(
        ja: "その列の答えが、どこにも入らなくなります", en: "the column's answers would go nowhere"),
      wrong: "columns: {A: respondent.id, B: establishmnet}",
      right: "columns: {A: respondent.id, B: establishment}"),
    Explanation(
      .mappedTwice,
      title: Message(ja: "対応ファイルで2回出てくる列や設問", en: "a column or field mapped twice"),
      meaning: Message(
        ja: "同じ列、または同じ設問が、対応ファイルに2回出てきます",
        en: "one column or one field stands twice in the mapping file"),
      reason: Message(
        ja: "どちらを使うかが決まりません", en: "which of the two holds is not said"),
      wrong: "columns: {A: establishment, B: establishment}",
      right: "columns: {A: establishment, B: ignore}"),
  ]
}
