import Diagnostics

extension DiagnosticCode {
  static let missingBase = DiagnosticCode("R250", .error)
  static let forbiddenBase = DiagnosticCode("R251", .error)
  static let ringOfBases = DiagnosticCode("R252", .error)
  static let tooManyBases = DiagnosticCode("R253", .error)
  static let otherDigest = DiagnosticCode("R254", .error)
  static let otherBase = DiagnosticCode("R255", .error)
  static let unknownChange = DiagnosticCode("R256", .error)
  static let changedTwice = DiagnosticCode("R257", .error)
  static let addedAgain = DiagnosticCode("R258", .error)
}

extension Diagnostic {
  /// Without a failure, the base was not looked for at all.
  static func missingBase(at span: Span, _ failure: BaseFailure?) -> Diagnostic {
    switch failure {
    case .ring:
      Diagnostic(
        .ringOfBases,
        Message(
          ja: "土台をたどると、このルールセット自身に戻ります",
          en: "the base rests on this rule set itself"),
        at: span,
        help: Message(
          ja: "どれか一つの `extends` を消して、土台になるルールセットを決めてください",
          en: "remove one `extends`, so that one rule set stands by itself"))
    case .tooDeep:
      Diagnostic(
        .tooManyBases,
        Message(
          ja: "土台の重なりは \(BaseLocation.maximumDepth) 段までですが、それより深く重なっています",
          en: "more than \(BaseLocation.maximumDepth) bases rest on one another"),
        at: span,
        help: Message(
          ja: "途中のルールセットを、土台のない一つのルールセットにまとめてください",
          en: "write one of those in between as a rule set by itself"))
    case .unreadable(let error):
      Diagnostic(
        .missingBase,
        Message(
          ja: "土台のルールセットを読めません: \(error.message.ja)",
          en: "the base cannot be read: \(error.message.en)"),
        at: span, help: Self.placingHelp)
    case nil:
      Diagnostic(
        .missingBase,
        Message(ja: "土台のルールセットがありません", en: "the base is not there"), at: span,
        help: Self.placingHelp)
    }
  }

  private static let placingHelp = Message(
    ja: "このルールセットのフォルダの隣に、土台のフォルダを置いてください",
    en: "put the base's folder beside the folder of this rule set")

  static func forbiddenBase(_ folder: Located<String>) -> Diagnostic {
    Diagnostic(
      .forbiddenBase,
      Message(
        ja: "`folder` に書けるのは隣のフォルダか中のフォルダですが、`\(folder.value)` とあります",
        en: "`folder` takes a folder beside this one or in it, not `\(folder.value)`"),
      at: folder.span,
      help: Message(
        ja: "`../mhlw-r6` または `base` のように、フォルダの名前を一つだけ書いてください",
        en: "name one folder, such as `../mhlw-r6` or `base`"))
  }

  static func otherBase(_ id: Located<String>, found: String) -> Diagnostic {
    Diagnostic(
      .otherBase,
      Message(
        ja: "フォルダ `\(id.value)` にあるのは、別の id のルールセット `\(found)` です",
        en: "the folder `\(id.value)` holds the rule set `\(found)`"),
      at: id.span,
      help: Message(
        ja: "`folder: ../\(id.value)` と書くか、`\(found)` のフォルダを隣に置いてください",
        en: "write `folder: ../\(id.value)`, or put the folder of the base beside this one"))
  }

  /// Written without a digest, or with one that the base does not have.
  static func otherDigest(
    _ written: Located<String>?, at span: Span, found: String, of folder: String
  ) -> Diagnostic {
    let confirming = Message(
      ja: "土台の変更を確かめてから `full: \(found)` と書いてください (`renkei export \(folder) --format json` にも出ます)",
      en:
        "look at what has changed in the base, then write `full: \(found)`, which `renkei export \(folder) --format json` prints too"
    )
    guard let written else {
      return Diagnostic(
        .otherDigest,
        Message(
          ja: "`extends` に、どの版の土台に対するものかを示す `full` がありません",
          en: "`extends` has no `full`, which says for which version of the base it is"),
        at: span, help: confirming)
    }
    return Diagnostic(
      .otherDigest,
      Message(
        ja: "この重ね合わせは土台の版 `\(written.value)` に対するものですが、今の土台は `\(found)` です",
        en: "this overlay is for the base `\(written.value)`, and the base is now `\(found)`"),
      at: written.span, help: confirming)
  }

  static func unknownChange(
    _ id: Located<String>, of block: String, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownChange,
      Message(
        ja: "土台の `\(block)` に `\(id.value)` はありません",
        en: "the base's `\(block)` hold no `\(id.value)`"),
      at: id.span,
      help: Suggestion.help(for: id.value, among: known)
        ?? Message(
          ja: "新しく加えるものは `replace` の外の `\(block)` に書いてください",
          en: "what is new stands in `\(block)`, outside of `replace`"))
  }

  static func changedTwice(_ id: Located<String>, of block: String, first: Span) -> Diagnostic {
    Diagnostic(
      .changedTwice,
      Message(
        ja: "土台の `\(block)` の `\(id.value)` を二度変えています",
        en: "`\(id.value)` of the base's `\(block)` is changed twice"),
      at: id.span,
      help: Message(ja: "片方を消してください", en: "remove one of them"),
      notes: [.init(Message(ja: "最初はここです", en: "first changed here"), at: first)])
  }

  static func addedAgain(_ id: Located<String>, of block: String, first: Span) -> Diagnostic {
    Diagnostic(
      .addedAgain,
      Message(
        ja: "`\(id.value)` は土台の `\(block)` にもうあります",
        en: "the base's `\(block)` hold `\(id.value)` already"),
      at: id.span,
      help: Message(
        ja: "置き換えるなら `replace: {\(block): [...]}` の中に移し、別のものなら別の id にしてください",
        en: "move it into `replace: {\(block): [...]}`, or give it another id"),
      notes: [.init(Message(ja: "土台ではここです", en: "the base has it here"), at: first)])
  }
}
