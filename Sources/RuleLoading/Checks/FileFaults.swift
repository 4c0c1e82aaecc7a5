import Diagnostics

extension DiagnosticCode {
  static let unknownInclude = DiagnosticCode("R020", .error)
  static let repeatedInclude = DiagnosticCode("R021", .error)
  static let forbiddenInclude = DiagnosticCode("R022", .error)
  static let unlistedFile = DiagnosticCode("R023", .warning)
}

extension Diagnostic {
  static func unknownInclude(_ name: Located<String>, known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownInclude,
      Message(
        ja: "ファイル `\(name.value)` はこのフォルダにありません", en: "this folder holds no file `\(name.value)`"),
      at: name.span,
      help: Suggestion.help(for: name.value, among: known)
        ?? Message(
          ja: "ファイルをフォルダに置くか、この行を消してください",
          en: "put the file into the folder, or remove this line"))
  }

  static func repeatedInclude(_ name: Located<String>, first: Span?) -> Diagnostic {
    guard let first else {
      return Diagnostic(
        .repeatedInclude,
        Message(
          ja: "`\(name.value)` は自分自身なので読み込めません", en: "`\(name.value)` cannot include itself"),
        at: name.span, help: Message(ja: "この行を消してください", en: "remove this line"))
    }
    return Diagnostic(
      .repeatedInclude,
      Message(
        ja: "ファイル `\(name.value)` は二度挙げられています", en: "the file `\(name.value)` is listed twice"),
      at: name.span, help: Message(ja: "片方を消してください", en: "remove one of them"),
      notes: [.init(Message(ja: "最初はここです", en: "first listed here"), at: first)])
  }

  static func forbiddenInclude(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      .forbiddenInclude,
      Message(
        ja: "`include` に書けるのは同じフォルダの YAML ファイルの名前ですが、`\(name.value)` とあります",
        en: "`include` takes names of YAML files in the same folder, not `\(name.value)`"),
      at: name.span,
      help: Message(
        ja: "フォルダの区切り、`..`、`*` を使わずに、`levels.yaml` のような名前を一つずつ書いてください",
        en: "name each file on its own, such as `levels.yaml`, without folders, `..` or `*`"))
  }

  static func unlistedFile(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .unlistedFile,
      Message(
        ja: "ファイル `\(name)` は `include` にないので読み込まれません",
        en: "the file `\(name)` is not named in `include` and is not read"),
      at: span,
      help: Message(
        ja: "`include` に `\(name)` を加えるか、フォルダから除いてください",
        en: "add `\(name)` to `include`, or take it out of the folder"))
  }
}
