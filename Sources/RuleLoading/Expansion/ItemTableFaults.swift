import Diagnostics

extension DiagnosticCode {
  static let unknownDomain = DiagnosticCode("R200", .error)
  static let unknownAttribute = DiagnosticCode("R201", .error)
  static let unknownRow = DiagnosticCode("R202", .error)
  static let unknownAttributeType = DiagnosticCode("R203", .error)
  static let takenAttribute = DiagnosticCode("R204", .error)
  static let nameAtHandTwice = DiagnosticCode("R205", .error)
  static let misusedAttribute = DiagnosticCode("R206", .error)
  static let rowWithoutAnswer = DiagnosticCode("R207", .error)
  static let emptyOfTotal = DiagnosticCode("R208", .error)
}

/// How an attribute is used as its type does not allow.
enum AttributeMisuse {
  case textCompared
  case severalCompared
  case severalForOne
  case hasOfOne
  case lookedUp
  /// A row or member of another list than this one.
  case otherList(String)

  var message: Message {
    switch self {
    case .textCompared:
      Message(ja: "文章の属性は比べられません", en: "an attribute that is text cannot be compared")
    case .severalCompared:
      Message(
        ja: "いくつもの値を持つ属性が `==` などで比べられています",
        en: "an attribute with several values is compared with `==` or the like")
    case .severalForOne:
      Message(
        ja: "値が一つ必要なところに、いくつもの値を持つ属性があります",
        en: "one value is expected here, found an attribute with several")
    case .hasOfOne:
      Message(
        ja: "`has` の左には、いくつもの値を持つ属性が必要です",
        en: "`has` expects an attribute with several values on its left")
    case .lookedUp:
      Message(
        ja: "回答から引ける属性は数、はい・いいえ、一つの行か選択肢だけです",
        en: "only attributes that are a number, yes or no, or one row or member can be looked up")
    case .otherList(let list):
      Message(
        ja: "`\(list)` の行が必要なところに、ほかのものがあります",
        en: "a row of `\(list)` is expected here, found something else")
    }
  }

  var help: Message? {
    switch self {
    case .textCompared:
      Message(ja: "比べる値は選択肢の組にしてください", en: "make the values an answer set")
    case .severalCompared, .severalForOne:
      Message(ja: "`属性 has 値` と書いてください", en: "write `ATTRIBUTE has VALUE`")
    case .hasOfOne: Message(ja: "`属性 == 値` と書いてください", en: "write `ATTRIBUTE == VALUE`")
    case .lookedUp, .otherList: nil
    }
  }
}

extension Diagnostic {
  static func unknownDomain(
    _ id: Located<String>, isEnumeration: Bool, candidates: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownDomain,
      Message(
        ja: "`\(id.value)` という表、繰り返し、複数選択の設問はありません",
        en: "no table, group or question with several answers is called `\(id.value)`"),
      at: id.span,
      help: isEnumeration
        ? Message(
          ja: "`\(id.value)` は選択肢の組です。それを選択肢とする `multi` の設問を書いてください",
          en: "`\(id.value)` is a list of choices; name the `multi` question that has them")
        : Suggestion.help(for: FullWidth.folded(id.value), among: candidates))
  }

  static func unknownAttribute(
    _ name: Located<String>, of list: String, candidates: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownAttribute,
      Message(
        ja: "`\(list)` に `\(name.value)` という属性はありません",
        en: "`\(list)` has no attribute `\(name.value)`"),
      at: name.span, help: Suggestion.help(offering: candidates))
  }

  static func unknownRow(
    _ id: Located<String>, of list: String, candidates: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownRow,
      Message(ja: "`\(list)` に `\(id.value)` はありません", en: "`\(list)` has no `\(id.value)`"),
      at: id.span, help: Suggestion.help(for: FullWidth.folded(id.value), among: candidates))
  }

  static func unknownAttributeType(_ id: Located<String>, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .unknownAttributeType,
      Message(
        ja: "`\(id.value)` は属性の型でも、表、選択肢の組、尺度でもありません",
        en: "`\(id.value)` is no type of attribute, and no table, answer set or scale"),
      at: id.span,
      help: Suggestion.help(for: FullWidth.folded(id.value), among: candidates)
        ?? Message(
          ja: "`number`、`yes_no`、`text`、または表、選択肢の組、尺度の id を書いてください",
          en: "write `number`, `yes_no`, `text`, or the id of a table, answer set or scale"))
  }

  static func attributeOfSeveralTypes(_ name: Located<String>, at span: Span) -> Diagnostic {
    Diagnostic(
      .unknownAttributeType,
      Message(
        ja: "属性 `\(name.value)` の型は一つですが、一覧に一つではない数の id があります",
        en: "the attribute `\(name.value)` takes one type, and the list does not hold one"),
      at: span,
      help: Message(ja: "`[表のid]` のように一つだけ書いてください", en: "write one only, such as `[TABLE]`"))
  }

  static func severalPlainValues(_ type: Located<String>) -> Diagnostic {
    Diagnostic(
      .unknownAttributeType,
      Message(
        ja: "いくつもの値を持てるのは表、選択肢の組、尺度の属性だけですが、`\(type.value)` とあります",
        en:
          "only attributes of a table, answer set or scale take several values, found `\(type.value)`"
      ),
      at: type.span, help: Message(ja: "かっこを外してください", en: "leave out the brackets"))
  }

  static func takenAttribute(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      .takenAttribute,
      Message(
        ja: "`\(name.value)` は行のほかのことに使う名前です",
        en: "`\(name.value)` is a name that rows use for something else"),
      at: name.span, help: Message(ja: "ほかの名前にしてください", en: "choose another name"))
  }

  static func nameAtHandTwice(_ name: Located<String>, row list: String) -> Diagnostic {
    Diagnostic(
      .nameAtHandTwice,
      Message(
        ja: "`\(name.value)` は `\(list)` の行の名前ですが、値の名前でもあります",
        en: "`\(name.value)` is a name of the rows of `\(list)`, and a name of a value too"),
      at: name.span,
      help: Message(
        ja: "`\(list) as p` と書き、`p.\(name.value)` で行のものを指してください",
        en: "write `\(list) as p`, and `p.\(name.value)` for that of the row"))
  }

  static func binderTaken(_ binder: Located<String>) -> Diagnostic {
    Diagnostic(
      .nameAtHandTwice,
      Message(
        ja: "行の名前 `\(binder.value)` はほかのものの名前でもあります",
        en: "the name `\(binder.value)` for rows is also the name of something else"),
      at: binder.span, help: Message(ja: "ほかの名前にしてください", en: "choose another name"))
  }

  static func misusedAttribute(_ misuse: AttributeMisuse, at span: Span) -> Diagnostic {
    Diagnostic(.misusedAttribute, misuse.message, at: span, help: misuse.help)
  }

  static func rowWithoutAnswer(of list: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .rowWithoutAnswer,
      Message(
        ja: "`\(list)` の行は設問ではないので、回答の値がありません",
        en: "the rows of `\(list)` are no questions and have no answer"),
      at: span,
      help: Message(
        ja: "行ごとの条件か値を、`where` の後のコンマに続けて書いてください",
        en: "write a condition or a value for each row behind a comma"))
  }

  static func emptyOfTotal(_ function: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .emptyOfTotal,
      Message(
        ja: "行がなければ `\(function)` は 0 なので、`empty` は使われません",
        en: "without rows `\(function)` is 0, so `empty` is never used"),
      at: span, help: Message(ja: "`empty` を消してください", en: "leave out `empty`"))
  }
}
