import Diagnostics
import YAMLSyntax

/// What a part of a sheet is expected to be.
enum NodeShape: Hashable {
  case mapping
  case list
  case text
  case choice
  case value

  var message: Message {
    switch self {
    case .mapping: Message(ja: " `キー: 値` の表", en: "a mapping of `key: value`")
    case .list: Message(ja: " `[a, b]` の形の一覧", en: "a list such as `[a, b]`")
    case .text: Message(ja: "1つの文字列", en: "one text")
    case .choice: Message(ja: "1つの選択肢", en: "one choice")
    case .value: Message(ja: "1つの値", en: "one value")
    }
  }
}

extension Diagnostic {
  static func wrongShape(
    _ shape: NodeShape, found node: YAMLNode, of field: Located<String>?
  ) -> Diagnostic {
    let found =
      switch node.content {
      case .mapping: Message(ja: "表", en: "a mapping")
      case .sequence: Message(ja: "一覧", en: "a list")
      case .scalar(let scalar):
        Message(ja: "`\(shown(scalar.text))` ", en: "`\(shown(scalar.text))`")
      }
    let place =
      field.map { Message(ja: "`\($0.value)` には", en: "`\($0.value)` takes") }
      ?? Message(ja: "回答票には", en: "an answer sheet is")
    return Diagnostic(
      .wrongShape,
      Message(
        ja: "\(place.ja)\(shape.message.ja)が必要ですが、\(found.ja)があります",
        en: "\(place.en) \(shape.message.en), and this is \(found.en)"),
      at: node.span, help: help(for: shape, node))
  }

  private static func help(for shape: NodeShape, _ node: YAMLNode) -> Message? {
    switch (shape, node.content) {
    case (.list, .scalar(let scalar)):
      Message(
        ja: "1つだけでも `[\(shown(scalar.text))]` と書いてください",
        en: "write `[\(shown(scalar.text))]`, even for one")
    case (.value, .sequence):
      Message(ja: "答えを1つだけ書いてください", en: "write one answer only")
    default: nil
    }
  }

  /// The head of a text, short enough for a message.
  static func shown(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return line.count == text.count && text.count <= 40 ? text : line.prefix(40) + "…"
  }

  static func unknownKey(_ key: Located<String>, among keys: [String]) -> Diagnostic {
    let list = keys.map { "`\($0)`" }
    return Diagnostic(
      .unknownKey,
      Message(
        ja: "キー `\(shown(key.value))` はここでは使えません",
        en: "the key `\(shown(key.value))` is not known here"),
      at: key.span,
      help: Suggestion.help(for: key.value, among: keys)
        ?? Message(
          ja: "ここに書けるのは \(list.joined(separator: "、")) です",
          en: "known here: \(list.joined(separator: ", "))"))
  }

  static func missingField(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .missingField, Message(ja: "`\(name)` がありません", en: "`\(name)` is missing"), at: span,
      help: Message(ja: "`\(name): …` を書いてください", en: "write `\(name): …`"))
  }

  static func otherRules(_ name: Located<String>, expected: String) -> Diagnostic {
    Diagnostic(
      .otherRules,
      Message(
        ja: "ルールセット `\(expected)` で診断していますが、回答票は `\(shown(name.value))` への回答です",
        en: "the rules are `\(expected)`, and this sheet answers `\(shown(name.value))`"),
      at: name.span,
      help: Message(
        ja: "診断に使うルールセットか、この名前のどちらかを直してください",
        en: "use the rules that it names, or change the name"))
  }

  static func notAYear(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .notAYear,
      Message(
        ja: "西暦4桁の年度が必要ですが、`\(shown(text.value))` と書かれています",
        en: "expected a fiscal year of four digits, found `\(shown(text.value))`"),
      at: text.span,
      help: Message(
        ja: "令和6年度なら `2024` と書いてください", en: "write `2024` for the fiscal year 2024"))
  }

  static func otherYear(_ text: Located<String>, expected: Int) -> Diagnostic {
    Diagnostic(
      .otherYear,
      Message(
        ja: "ルールセットは \(expected) 年度のものですが、回答票は `\(text.value)` 年度です",
        en: "the rules are for \(expected), and this sheet is for `\(text.value)`"),
      at: text.span,
      help: Message(ja: "年度を確かめてください", en: "check the year"))
  }

  static func unreadableSubmission(_ text: Located<String>) -> Diagnostic {
    let fault = ValueFault.unreadableSubmission(text.value)
    return Diagnostic(fault.code, fault.message, at: text.span, help: fault.help)
  }

  static func unknownSubject(_ name: Located<String>, among names: [String]) -> Diagnostic {
    let list = names.map { "`\($0)`" }
    let known =
      names.isEmpty
      ? nil
      : Message(
        ja: "ルールセットにある回答者の種類は \(list.joined(separator: "、")) です",
        en: "the rules have \(list.joined(separator: ", "))")
    return Diagnostic(
      .unknownSubject,
      Message(
        ja: "回答者の種類 `\(shown(name.value))` はルールセットにありません",
        en: "the rules have no kind of respondent called `\(shown(name.value))`"),
      at: name.span, help: Suggestion.help(for: name.value, among: names) ?? known)
  }
}
