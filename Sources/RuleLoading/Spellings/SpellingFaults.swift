import Diagnostics

extension DiagnosticCode {
  static let spellingListTwice = DiagnosticCode("R270", .error)
  static let spellingOfTwo = DiagnosticCode("R271", .error)
  static let notOneLetter = DiagnosticCode("R272", .error)
  static let notTenDigits = DiagnosticCode("R273", .error)
}

extension Diagnostic {
  static func spellingListTwice(_ list: Located<String>, first: Span) -> Diagnostic {
    Diagnostic(
      .spellingListTwice,
      Message(
        ja: "`spellings` の `\(list.value)` が2つのファイルにあります",
        en: "`\(list.value)` of `spellings` stands in two files"),
      at: list.span, help: Message(ja: "一つにまとめてください", en: "put both into one"),
      notes: [Note(Message(ja: "最初はここです", en: "first written here"), at: first)])
  }

  /// `first` is nil where the other meaning is one that needs no list.
  static func spellingOfTwo(
    _ text: Located<String>, _ list: String, and other: String, first: Span?
  ) -> Diagnostic {
    Diagnostic(
      .spellingOfTwo,
      Message(
        ja: "`\(text.value)` は `\(other)` の書き方なので、`\(list)` には書けません",
        en: "`\(text.value)` is a spelling of `\(other)`, and cannot be one of `\(list)`"),
      at: text.span, help: Message(ja: "どちらか一方だけに書いてください", en: "list it in one of them"),
      notes: first.map { [Note(Message(ja: "最初はここです", en: "first listed here"), at: $0)] } ?? [])
  }

  static func spellingOfTwo(_ text: Located<String>, first: Span) -> Diagnostic {
    Diagnostic(
      .spellingOfTwo,
      Message(
        ja: "`\(text.value)` は、すでにほかの組にあります", en: "`\(text.value)` is already part of another entry"
      ),
      at: text.span, help: Message(ja: "どちらか一方だけに書いてください", en: "list it in one of them"),
      notes: [Note(Message(ja: "最初はここです", en: "first listed here"), at: first)])
  }

  static func notOneLetter(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .notOneLetter,
      Message(
        ja: "`letters` には1文字ずつ書きますが、`\(text.value)` があります",
        en: "`letters` takes single letters, and this is `\(text.value)`"),
      at: text.span,
      help: Message(
        ja: "同じとみなす文字を `[高, 髙]` のように並べてください",
        en: "list letters that are the same, as in `[高, 髙]`"))
  }

  static func notTenDigits(_ count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .notTenDigits,
      Message(
        ja: "`digits` には 0 から 9 までの10文字が必要ですが、\(count)個あるか、1文字でないものがあります",
        en: "`digits` takes the ten letters for 0 to 9; here are \(count) texts, or one is longer"),
      at: span,
      help: Message(
        ja: "`[〇, 一, 二, 三, 四, 五, 六, 七, 八, 九]` のように、0 から順に並べてください",
        en: "list them from 0 on, as in `[〇, 一, 二, 三, 四, 五, 六, 七, 八, 九]`"))
  }
}
