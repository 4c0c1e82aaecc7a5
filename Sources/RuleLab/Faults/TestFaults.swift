import Diagnostics
import YAMLSyntax

/// What a part of a test file is expected to be.
enum TestForm {
  case mapping
  case list
  case text

  var message: Message {
    switch self {
    case .mapping: Message(ja: " `キー: 値` の表", en: "a mapping of `key: value`")
    case .list: Message(ja: " `[a, b]` の形の一覧", en: "a list such as `[a, b]`")
    case .text: Message(ja: "1つの値", en: "one value")
    }
  }
}

/// The kinds of names that a test uses.
enum NameKind {
  case ladder
  case criterion
  case measure
  case checklist
  case recommendation
  case question
  case namedValue
  case itemGroup
  case consistencyRule
  case sheet
  case attribute
  case column

  var word: Message {
    switch self {
    case .ladder: Message(ja: "梯子", en: "ladder")
    case .criterion: Message(ja: "判定条件", en: "criterion")
    case .measure: Message(ja: "指標", en: "measure")
    case .checklist: Message(ja: "チェックリスト", en: "checklist")
    case .recommendation: Message(ja: "助言", en: "recommendation")
    case .question: Message(ja: "設問", en: "question")
    case .namedValue:
      Message(ja: "梯子・判定条件・指標", en: "ladder, criterion or measure")
    case .itemGroup:
      Message(
        ja: "チェックリスト・その区分・設問の section・項目表・単位のある繰り返し",
        en: "checklist, part of one, section of questions, item table or group with units")
    case .consistencyRule: Message(ja: "確認事項", en: "consistency rule")
    case .sheet: Message(ja: "別の回答票", en: "further answer sheet")
    case .attribute: Message(ja: "項目表の属性", en: "attribute of an item table")
    case .column: Message(ja: "繰り返しの列", en: "column of a group")
    }
  }
}

extension Diagnostic {
  static func wrongForm(_ form: TestForm, found node: YAMLNode, of field: String) -> Diagnostic {
    let found =
      switch node.content {
      case .mapping: Message(ja: "表", en: "a mapping")
      case .sequence: Message(ja: "一覧", en: "a list")
      case .scalar(let scalar) where scalar.isNull: Message(ja: "何も書かれていない行", en: "nothing")
      case .scalar(let scalar):
        Message(ja: "`\(shown(scalar.text))` ", en: "`\(shown(scalar.text))`")
      }
    return Diagnostic(
      .wrongForm,
      Message(
        ja: "`\(field)` には\(form.message.ja)が必要ですが、\(found.ja)があります",
        en: "`\(field)` takes \(form.message.en), and this is \(found.en)"),
      at: node.span)
  }

  static func unknownTestKey(_ key: Located<String>, among keys: [String]) -> Diagnostic {
    Diagnostic(
      .unknownTestKey,
      Message(
        ja: "キー `\(shown(key.value))` はここでは使えません",
        en: "the key `\(shown(key.value))` is not known here"),
      at: key.span, help: Suggestion.help(for: key.value, among: keys) ?? choice(of: keys))
  }

  static func missingTestKey(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .missingTestKey, Message(ja: "`\(name)` がありません", en: "`\(name)` is missing"), at: span,
      help: Message(ja: "`\(name): …` を書いてください", en: "write `\(name): …`"))
  }

  /// `later` is where a case of this name stands further down.
  static func unknownCase(
    _ name: Located<String>, among names: [String], later: Span?
  ) -> Diagnostic {
    Diagnostic(
      .unknownCase,
      Message(
        ja: "これより前に `\(shown(name.value))` という事例はありません",
        en: "no earlier case is called `\(shown(name.value))`"),
      at: name.span,
      help: later == nil
        ? Suggestion.help(for: name.value, among: names)
        : Message(
          ja: "その事例を、この事例より前に移してください", en: "move that case before this one"),
      notes: later.map { [Note(Message(ja: "ここにあります", en: "it stands here"), at: $0)] } ?? [])
  }

  static func repeatedCase(_ name: Located<String>, first: Span) -> Diagnostic {
    Diagnostic(
      .repeatedCase,
      Message(
        ja: "`\(shown(name.value))` という事例がもうあります",
        en: "there is already a case called `\(shown(name.value))`"),
      at: name.span, help: Message(ja: "別の名前にしてください", en: "give one of them another name"),
      notes: [Note(Message(ja: "最初はここです", en: "first used here"), at: first)])
  }

  static func nothingExpected(_ field: Located<String>) -> Diagnostic {
    Diagnostic(
      .nothingExpected,
      Message(
        ja: "`\(field.value)` に、確かめることが書かれていません",
        en: "`\(field.value)` names nothing to check"),
      at: field.span,
      help: Message(
        ja: "期待する結果を、例えば `criteria: {id: met}` のように書いてください",
        en: "write what is expected, such as `criteria: {id: met}`"))
  }

  static func unknownName(
    _ name: Located<String>, _ kind: NameKind, among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownName,
      Message(
        ja: "ルールに\(kind.word.ja) `\(shown(name.value))` はありません",
        en: "the rules have no \(kind.word.en) called `\(shown(name.value))`"),
      at: name.span, help: Suggestion.help(for: name.value, among: names))
  }

  static func unknownResult(
    _ name: Located<String>, of ladder: String, among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownResult,
      Message(
        ja: "梯子 `\(ladder)` に `\(shown(name.value))` という結果はここでは使えません",
        en: "the ladder `\(ladder)` has no `\(shown(name.value))` to expect here"),
      at: name.span, help: Suggestion.help(for: name.value, among: names) ?? choice(of: names))
  }

  static func unknownWord(_ word: Located<String>, among words: [String]) -> Diagnostic {
    Diagnostic(
      .unknownWord,
      Message(
        ja: "`\(shown(word.value))` はここでは使えない語です",
        en: "the word `\(shown(word.value))` has no meaning here"),
      at: word.span, help: Suggestion.help(for: word.value, among: words) ?? choice(of: words))
  }

  static func unreadableValue(
    _ text: Located<String>, _ expected: Message, names: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      .unreadableValue,
      Message(
        ja: "\(expected.ja)が必要ですが、`\(shown(text.value))` と書かれています",
        en: "expected \(expected.en), found `\(shown(text.value))`"),
      at: text.span, help: Suggestion.help(for: text.value, among: names))
  }

  static func withoutBounds(_ key: Located<String>, measure: String) -> Diagnostic {
    Diagnostic(
      .unreadableValue,
      Message(
        ja: "指標 `\(measure)` は数でも日付でもないので、`\(key.value)` はありません",
        en: "the measure `\(measure)` is neither a number nor a date and has no `\(key.value)`"),
      at: key.span, help: Message(ja: "`counted` を使ってください", en: "use `counted`"))
  }

  static func unknownCode(_ code: Located<String>, among codes: [String]) -> Diagnostic {
    Diagnostic(
      .unknownCode,
      Message(
        ja: "回答票の診断コードに `\(shown(code.value))` はありません",
        en: "no code of answer sheets is called `\(shown(code.value))`"),
      at: code.span, help: Suggestion.help(for: code.value, among: codes))
  }

  static func expectedTwice(_ name: Located<String>, first: Span) -> Diagnostic {
    Diagnostic(
      .expectedTwice,
      Message(
        ja: "`\(shown(name.value))` はもう挙げられています",
        en: "`\(shown(name.value))` has been named already"),
      at: name.span, help: Message(ja: "どちらか一方にしてください", en: "keep one of the two"),
      notes: [Note(Message(ja: "最初はここです", en: "first named here"), at: first)])
  }

  static func tooManyCases(_ count: Int, maximum: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .tooManyCases,
      Message(
        ja: "1つのファイルの事例は \(maximum) 件までですが、\(count) 件あります",
        en: "a file has at most \(maximum) cases, this one has \(count)"),
      at: span,
      help: Message(ja: "複数のファイルに分けてください", en: "spread them over several files"))
  }

  static func missingSheetFile(_ name: Located<String>, among names: [String]) -> Diagnostic {
    Diagnostic(
      .missingSheetFile,
      Message(
        ja: "テストの隣に回答票 `\(shown(name.value))` がありません",
        en: "there is no answer sheet `\(shown(name.value))` beside the tests"),
      at: name.span,
      help: Suggestion.help(for: name.value, among: names)
        ?? Message(
          ja: "`tests` フォルダにある YAML ファイルの名前を書いてください",
          en: "name a YAML file in the folder `tests`"))
  }

  static func unreadableFilter(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .unreadableFilter,
      Message(
        ja: "`where` の後には `属性 == 値` が必要ですが、`\(shown(key.value))` と書かれています",
        en: "expected `attribute == value` after `where`, found `\(shown(key.value))`"),
      at: key.span,
      help: Message(
        ja: "`practices where domain == asset and level == 1` のように書いてください",
        en: "write it like `practices where domain == asset and level == 1`"))
  }

  static func noRowFits(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .noRowFits,
      Message(
        ja: "`\(shown(key.value))` に当てはまる行がありません",
        en: "no row fits `\(shown(key.value))`"),
      at: key.span,
      help: Message(
        ja: "属性の値を `renkei list tables` で確かめてください",
        en: "look the attributes up with `renkei list tables`"))
  }

  static func choice(of names: [String]) -> Message {
    let list = names.prefix(12).map { "`\($0)`" }
    let isCut = names.count > list.count
    return Message(
      ja: "ここに書けるのは \(list.joined(separator: "、"))\(isCut ? " など" : "") です",
      en: "known here: \(list.joined(separator: ", "))\(isCut ? " and more" : "")")
  }

  /// The head of a text, short enough for a message.
  static func shown(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return line.count == text.count && text.count <= 40 ? text : line.prefix(40) + "…"
  }
}
