import Diagnostics

extension DiagnosticCode {
  static let unknownQuestion = DiagnosticCode("R012", .error)
  static let unknownSource = DiagnosticCode("R024", .error)
  static let unknownSubject = DiagnosticCode("R025", .error)
  static let unknownEnumeration = DiagnosticCode("R026", .error)
  static let unknownChoice = DiagnosticCode("R027", .error)
  static let unknownCriterion = DiagnosticCode("R028", .error)
  static let unknownLevel = DiagnosticCode("R029", .error)
  static let unknownLadder = DiagnosticCode("R030", .error)
  static let malformedPair = DiagnosticCode("R031", .error)
  static let missingProvenance = DiagnosticCode("R032", .error)
  static let missingSource = DiagnosticCode("R033", .error)
}

/// The kinds of things that fields name by id.
enum ReferenceKind {
  case question
  case source
  case subject
  case answerSet
  case enumeration
  case criterion
  case ladder
  case member(of: String)
  case level(of: String)

  var code: DiagnosticCode {
    switch self {
    case .question: .unknownQuestion
    case .source: .unknownSource
    case .subject: .unknownSubject
    case .answerSet, .enumeration: .unknownEnumeration
    case .criterion: .unknownCriterion
    case .ladder: .unknownLadder
    case .member: .unknownChoice
    case .level: .unknownLevel
    }
  }

  /// What is said of an id that names nothing.
  func message(_ id: String) -> Message {
    switch self {
    case .question:
      Message(ja: "設問 `\(id)` は定義されていません", en: "no question is called `\(id)`")
    case .source: Message(ja: "出典 `\(id)` は定義されていません", en: "no source is called `\(id)`")
    case .subject: Message(ja: "回答者の種類 `\(id)` は定義されていません", en: "no subject is called `\(id)`")
    case .answerSet:
      Message(ja: "選択肢の組 `\(id)` は定義されていません", en: "no answer set is called `\(id)`")
    case .enumeration:
      Message(
        ja: "選択肢の組または尺度 `\(id)` は定義されていません", en: "no answer set or scale is called `\(id)`")
    case .criterion: Message(ja: "判定条件 `\(id)` は定義されていません", en: "no criterion is called `\(id)`")
    case .ladder: Message(ja: "梯子 `\(id)` は定義されていません", en: "no ladder is called `\(id)`")
    case .member(let owner):
      Message(ja: "`\(owner)` に `\(id)` という選択肢はありません", en: "`\(owner)` has no choice `\(id)`")
    case .level(let owner):
      Message(
        ja: "梯子 `\(owner)` に `\(id)` というレベルはありません", en: "the ladder `\(owner)` has no level `\(id)`"
      )
    }
  }
}

extension Diagnostic {
  static func unknownReference(
    _ id: Located<String>, to kind: ReferenceKind, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      kind.code, kind.message(id.value), at: id.span,
      help: Suggestion.help(for: FullWidth.folded(id.value), among: known))
  }

  static func malformedPair(_ written: Located<String>, form: String) -> Diagnostic {
    Diagnostic(
      .malformedPair,
      Message(
        ja: "ここには `\(form)` の形が必要ですが、`\(written.value)` とあります",
        en: "expected the form `\(form)` here, found `\(written.value)`"),
      at: written.span,
      help: Message(ja: "二つの id を半角の点でつないでください", en: "join two ids by a point"))
  }

  static func missingProvenance(of what: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .missingProvenance,
      Message(
        ja: "`\(what)` を誰が書いたか (`provenance`) が分かりません",
        en: "nothing says who wrote `\(what)` (`provenance`)"),
      at: span,
      help: Message(
        ja: "`provenance: verbatim`、`paraphrase` または `project` を、ここか `defaults` に書いてください",
        en: "write `provenance: verbatim`, `paraphrase` or `project` here or in `defaults`"))
  }

  static func missingSource(of what: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .missingSource,
      Message(
        ja: "`\(what)` の出典 (`source`) が分かりません",
        en: "nothing says where `\(what)` comes from (`source`)"),
      at: span,
      help: Message(
        ja: "`source: 出典のid` を、ここか `defaults` に書いてください",
        en: "write `source: SOURCE` here or in `defaults`"))
  }
}
