import Diagnostics

extension DiagnosticCode {
  static let unexpectedCharacters = DiagnosticCode("R050", .error)
  static let lookAlikes = DiagnosticCode("R051", .error)
  static let foreignSpelling = DiagnosticCode("R052", .error)
  static let wordInCapitals = DiagnosticCode("R053", .error)
  static let unterminatedText = DiagnosticCode("R054", .error)
  static let malformedNumber = DiagnosticCode("R055", .error)
  static let numberTooLong = DiagnosticCode("R056", .error)
  static let emptyExpression = DiagnosticCode("R057", .error)
  static let unexpectedToken = DiagnosticCode("R058", .error)
  static let chainedComparison = DiagnosticCode("R059", .error)
  static let expressionTooLong = DiagnosticCode("R060", .error)
  static let expressionTooDeep = DiagnosticCode("R061", .error)
}

extension Diagnostic {
  static func unexpectedCharacters(_ written: Located<String>) -> Diagnostic {
    Diagnostic(
      .unexpectedCharacters,
      Message(
        ja: "`\(written.value)` は式では使えない文字です",
        en: "`\(written.value)` has no meaning in an expression"),
      at: written.span,
      help: Message(
        ja: "題名ではなく id を書きます。ほかに書けるのは半角の数字、演算子、かっこです",
        en: "write the id, not the title; besides ids there are numbers, operators and brackets"))
  }

  static func lookAlikes(_ written: Located<String>, right: String) -> Diagnostic {
    let isSpace = right.allSatisfy { $0 == " " }
    let shown = right.drop { $0 == " " }
    return Diagnostic(
      .lookAlikes,
      isSpace
        ? Message(
          ja: "式に全角などの特殊な空白があります",
          en: "the expression has a space that is not the ASCII space")
        : Message(
          ja: "`\(written.value)` は半角 (ASCII) の文字ではありません",
          en: "`\(written.value)` is not written in ASCII"),
      at: written.span,
      help: isSpace
        ? Message(ja: "半角の空白にしてください", en: "write the ASCII space")
        : Message(ja: "半角で `\(shown)` と書いてください", en: "write `\(shown)`"))
  }

  static func foreignSpelling(_ written: Located<String>, right: String) -> Diagnostic {
    Diagnostic(
      .foreignSpelling,
      Message(
        ja: "`\(written.value)` はこの式の書き方ではありません",
        en: "`\(written.value)` is not how this language writes it"),
      at: written.span,
      help: Message(ja: "`\(right)` と書いてください", en: "write `\(right)`"))
  }

  static func wordInCapitals(_ written: Located<String>, word: String) -> Diagnostic {
    Diagnostic(
      .wordInCapitals,
      Message(
        ja: "`\(written.value)` に大文字が含まれています", en: "`\(written.value)` has capital letters"),
      at: written.span,
      help: Message(ja: "小文字で `\(word)` と書いてください", en: "write `\(word)` in small letters"))
  }

  static func unterminatedText(at span: Span) -> Diagnostic {
    Diagnostic(
      .unterminatedText,
      Message(ja: "ここで始まる文字列が閉じられていません", en: "the text that begins here is not closed"),
      at: span,
      help: Message(ja: "終わりに `\"` を書いてください", en: "write `\"` at its end"))
  }

  static func malformedNumber(_ written: Located<String>) -> Diagnostic {
    Diagnostic(
      .malformedNumber,
      Message(
        ja: "`\(written.value)` は数の書き方になっていません",
        en: "`\(written.value)` is not how a number is written"),
      at: written.span, help: helpForNumber(written.value))
  }

  private static func helpForNumber(_ text: String) -> Message {
    let bytes = Array(text.utf8)
    if bytes.count == 10, bytes.filter({ $0 == UInt8(ascii: "-") }).count == 2 {
      return Message(
        ja: "日付は `date(\"\(text)\")` と書きます", en: "a date is written `date(\"\(text)\")`")
    }
    if text.hasSuffix("%") {
      return Message(
        ja: "`%` は付けられません。数だけを書いてください", en: "write the number alone, without `%`")
    }
    if text.contains(",") {
      let digits = text.filter { $0 != "," }
      return Message(
        ja: "桁区切りなしで `\(digits)` と書いてください", en: "write `\(digits)` without separators")
    }
    if text.hasPrefix(".") {
      return Message(ja: "`0\(text)` と書いてください", en: "write `0\(text)`")
    }
    return Message(
      ja: "`12` や `0.5` のように数字と小数点だけで書いてください",
      en: "write digits and one point only, such as `12` or `0.5`")
  }

  static func numberTooLong(_ written: Located<String>) -> Diagnostic {
    Diagnostic(
      .numberTooLong,
      Message(
        ja: "数の桁が多すぎます (整数部は15桁、小数部は6桁まで)",
        en: "the number has more than 15 digits before the point or more than 6 after it"),
      at: written.span)
  }

  static func emptyExpression(at span: Span) -> Diagnostic {
    Diagnostic(
      .emptyExpression,
      Message(ja: "式が空です", en: "the expression is empty"), at: span,
      help: Message(
        ja: "`meetings_held >= 2` のような式を書いてください",
        en: "write an expression such as `meetings_held >= 2`"))
  }

  static func unexpectedToken(
    _ token: ExpressionToken, expected: Message, help: Message? = nil, notes: [Note] = []
  ) -> Diagnostic {
    let wanted = expected.ja + (expected.ja.hasSuffix("`") ? " " : "")
    let message: Message =
      switch token.kind {
      case .end:
        Message(
          ja: "\(wanted)が必要ですが、式がここで終わっています",
          en: "expected \(expected.en), but the expression ends here")
      default:
        Message(
          ja: "\(wanted)が必要ですが、`\(token.written)` があります",
          en: "expected \(expected.en), but found `\(token.written)`")
      }
    return Diagnostic(.unexpectedToken, message, at: token.span, help: help, notes: notes)
  }

  static func chainedComparison(at span: Span) -> Diagnostic {
    Diagnostic(
      .chainedComparison,
      Message(ja: "比較を続けて書くことはできません", en: "comparisons cannot be chained"), at: span,
      help: Message(
        ja: "`1 <= x and x <= 5` のように `and` でつないでください",
        en: "join two comparisons with `and`, as in `1 <= x and x <= 5`"))
  }

  static func expressionTooLong(at span: Span) -> Diagnostic {
    let limit = ExpressionLexer.maximumTokens
    return Diagnostic(
      .expressionTooLong,
      Message(
        ja: "式が長すぎます (語と記号は\(limit)個まで)",
        en: "the expression has more than \(limit) words and signs"),
      at: span,
      help: Message(
        ja: "`all:` や `any:` の一覧、または別の判定条件に分けてください",
        en: "split it into a list under `all:` or `any:`, or into criteria"))
  }

  static func expressionTooDeep(at span: Span) -> Diagnostic {
    let limit = ExpressionParser.maximumDepth
    return Diagnostic(
      .expressionTooDeep,
      Message(
        ja: "式の入れ子が深すぎます (\(limit)段まで)",
        en: "the expression is nested more than \(limit) levels deep"),
      at: span,
      help: Message(
        ja: "判定条件や指標に分けてください。長い足し算は指標の `sum` に書きます",
        en: "split it into criteria or measures; a long addition is a measure with `sum`"))
  }
}
