import Diagnostics
import YAMLSyntax

extension DiagnosticCode {
  static let wrongKind = DiagnosticCode("R001", .error)
  static let unknownKey = DiagnosticCode("R002", .error)
  static let missingKey = DiagnosticCode("R003", .error)
  static let emptyValue = DiagnosticCode("R004", .error)
  static let unknownWord = DiagnosticCode("R005", .error)
  static let listWithoutEntries = DiagnosticCode("R006", .error)
  static let repeatedEntry = DiagnosticCode("R007", .error)
  static let notExactlyOne = DiagnosticCode("R008", .error)
  static let misfitKey = DiagnosticCode("R009", .error)
}

/// What a field may want to find.
enum ExpectedKind {
  case mapping
  case list
  case text
  case pairOfNumbers

  var name: Message {
    switch self {
    case .mapping: Message(ja: "キーと値の組 (`key: value`) ", en: "keys with values (`key: value`)")
    case .list: Message(ja: "一覧", en: "a list")
    case .text: Message(ja: "一つの値", en: "a single value")
    case .pairOfNumbers:
      Message(ja: "二つの数の一覧 (`[0, 100]`) ", en: "a list of two numbers (`[0, 100]`)")
    }
  }
}

/// Why a key does not go with what stands beside it.
enum MisfitReason {
  case questionType(String)
  case typeAndChoices
  case onlyWithChoices
  case onlyForNumbers
  case notBesideWhen
  case notBesideRows
  case notBesideCells
  case onlyInOverlay

  var text: Message {
    switch self {
    case .questionType(let type):
      Message(ja: "型が `\(type)` の設問では使えません", en: "does not go with a question of type `\(type)`")
    case .typeAndChoices:
      Message(ja: " `type` と一緒には使えません", en: "does not go with `type`")
    case .onlyWithChoices:
      Message(ja: " `choices` があるときだけ使えます", en: "goes only with `choices`")
    case .onlyForNumbers:
      Message(ja: "型が `number` のときだけ使えます", en: "goes only with the type `number`")
    case .notBesideWhen:
      Message(
        ja: " `when` のある項目では使えません", en: "does not go with an item that has `when`")
    case .notBesideRows:
      Message(ja: " `rows` と一緒には使えません", en: "does not go with `rows`")
    case .notBesideCells:
      Message(ja: " `cells` と一緒には使えません", en: "does not go with `cells`")
    case .onlyInOverlay:
      Message(
        ja: " `extends` のあるルールセットでだけ使えます", en: "goes only with a rule set that has `extends`")
    }
  }
}

extension Diagnostic {
  static func wrongKind(_ node: YAMLNode, expected: ExpectedKind) -> Diagnostic {
    let found: Message
    switch node.content {
    case .scalar: found = Message(ja: "一つの値", en: "a single value")
    case .sequence(let nodes):
      found = Message(ja: "\(nodes.count) 個の要素を持つ一覧", en: "a list of \(nodes.count)")
    case .mapping: found = Message(ja: "キーと値の組", en: "keys with values")
    }
    return Diagnostic(
      .wrongKind,
      Message(
        ja: "ここには\(expected.name.ja)が必要ですが、\(found.ja)があります",
        en: "expected \(expected.name.en) here, found \(found.en)"),
      at: node.span,
      help: expected == .list
        ? Message(
          ja: "一つでも `[a]`、いくつかなら `[a, b]` と書くか、`- ` で始まる行に分けてください",
          en: "write `[a]` or `[a, b]`, or lines that begin with `- `") : nil)
  }

  static func conditionForNumber(at span: Span) -> Diagnostic {
    Diagnostic(
      .wrongKind,
      Message(
        ja: "ここには数の式が必要ですが、条件があります",
        en: "expected an expression with a number here, found a condition"),
      at: span)
  }

  static func unknownKey(
    _ key: Located<String>, meant: [String], known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownKey,
      Message(ja: "キー `\(key.value)` はここでは使えません", en: "the key `\(key.value)` has no meaning here"),
      at: key.span,
      help: Suggestion.help(offering: meant)
        ?? Message(
          ja: "使えるキーは \(known.map { "`\($0)`" }.joined(separator: "、")) です",
          en: "the keys here are \(known.map { "`\($0)`" }.joined(separator: ", "))"))
  }

  static func missingKey(_ key: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .missingKey, Message(ja: "キー `\(key)` がありません", en: "the key `\(key)` is missing"), at: span,
      help: Message(ja: "`\(key): …` を書き加えてください", en: "add `\(key): …`"))
  }

  static func emptyValue(of key: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .emptyValue, Message(ja: "`\(key)` の値が空です", en: "`\(key)` has no value"), at: span,
      help: Message(
        ja: "値を書くか、要らなければキーごと消してください", en: "write a value, or remove the key if it is not needed"))
  }

  static func unknownWord(
    _ word: Located<String>, of key: String, known: [String], alternative: String? = nil
  ) -> Diagnostic {
    let words = (known + (alternative.map { [$0] } ?? [])).map { "`\($0)`" }
    return Diagnostic(
      .unknownWord,
      Message(
        ja: "`\(key)` に書けるのは \(words.joined(separator: "、")) ですが、`\(word.value)` とあります",
        en: "`\(key)` takes \(words.joined(separator: ", ")), not `\(word.value)`"),
      at: word.span, help: Suggestion.help(for: FullWidth.folded(word.value), among: known))
  }

  static func listWithoutEntries(of key: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .listWithoutEntries,
      Message(ja: "`\(key)` の一覧に要素がありません", en: "the list `\(key)` holds nothing"), at: span,
      help: Message(ja: "少なくとも一つ書いてください", en: "write at least one entry"))
  }

  static func repeatedEntry(
    _ entry: Located<String>, of key: String, first: Span
  ) -> Diagnostic {
    Diagnostic(
      .repeatedEntry,
      Message(
        ja: "`\(key)` に `\(entry.value)` が二度あります", en: "`\(key)` names `\(entry.value)` twice"),
      at: entry.span, help: Message(ja: "片方を消してください", en: "remove one of them"),
      notes: [.init(Message(ja: "最初はここです", en: "first named here"), at: first)])
  }

  static func notExactlyOne(
    of keys: [String], written: [String], at span: Span
  ) -> Diagnostic {
    let names = keys.map { "`\($0)`" }
    let found = written.map { "`\($0)`" }
    return Diagnostic(
      .notExactlyOne,
      Message(
        ja:
          "\(names.joined(separator: "、")) のうち一つだけが必要ですが、"
          + (written.isEmpty ? "どれもありません" : "\(found.joined(separator: "、")) があります"),
        en:
          "expected exactly one of \(names.joined(separator: ", ")), found "
          + (written.isEmpty ? "none" : found.joined(separator: ", "))),
      at: span,
      help: written.isEmpty
        ? Message(ja: "どれか一つを書き加えてください", en: "add one of them")
        : Message(ja: "一つだけ残してください", en: "keep only one of them"))
  }

  static func noneOf(_ keys: [String], at span: Span) -> Diagnostic {
    let names = keys.map { "`\($0)`" }
    return Diagnostic(
      .notExactlyOne,
      Message(
        ja: "\(names.joined(separator: "、")) のうち少なくとも一つが必要ですが、どれもありません",
        en: "expected at least one of \(names.joined(separator: ", ")), found none"),
      at: span, help: Message(ja: "どれかを書き加えてください", en: "add one of them"))
  }

  static func misfitKey(_ key: String, at span: Span, reason: MisfitReason) -> Diagnostic {
    Diagnostic(
      .misfitKey,
      Message(ja: "キー `\(key)` は\(reason.text.ja)", en: "the key `\(key)` \(reason.text.en)"),
      at: span,
      help: Message(
        ja: "キーを消すか、組み合わせを見直してください", en: "remove the key, or change what it stands beside"))
  }
}
