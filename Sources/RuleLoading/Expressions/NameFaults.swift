import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let unknownName = DiagnosticCode("R062", .error)
  static let unknownFunction = DiagnosticCode("R063", .error)
  static let wrongArguments = DiagnosticCode("R064", .error)
  static let unknownMember = DiagnosticCode("R065", .error)
  static let memberOfOtherEnumeration = DiagnosticCode("R066", .error)
  static let memberWithoutContext = DiagnosticCode("R067", .error)
  static let ambiguousName = DiagnosticCode("R077", .error)
  static let questionExpected = DiagnosticCode("R079", .error)
  static let ladderExpected = DiagnosticCode("R080", .error)
}

extension Diagnostic {
  static func unknownName(_ name: Located<String>, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .unknownName,
      Message(
        ja: "`\(name.value)` という設問・パラメータ・判定条件・指標・梯子はありません",
        en: "no question, parameter, criterion, measure or ladder is called `\(name.value)`"),
      at: name.span, help: Suggestion.help(for: name.value, among: candidates))
  }

  static func unknownEnumeration(_ name: Located<String>, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .unknownName,
      Message(
        ja: "`\(name.value)` という選択肢の組・尺度・梯子はありません",
        en: "no answer set, scale or ladder is called `\(name.value)`"),
      at: name.span, help: Suggestion.help(for: name.value, among: candidates))
  }

  static func unknownFunction(_ name: Located<String>) -> Diagnostic {
    let functions =
      ExpressionFunction.allCases.map(\.rawValue)
      + QuantifierSyntax.Function.allCases.map(\.rawValue)
    let list = functions.map { "`\($0)`" }
    return Diagnostic(
      .unknownFunction,
      Message(
        ja: "`\(name.value)` という関数はありません", en: "there is no function `\(name.value)`"),
      at: name.span,
      help: Suggestion.help(for: name.value, among: functions)
        ?? Message(
          ja: "使える関数は \(list.joined(separator: "、")) です",
          en: "the functions are \(list.joined(separator: ", "))"))
  }

  static func wrongArguments(
    _ function: Located<String>, usage: String, found: Int
  ) -> Diagnostic {
    Diagnostic(
      .wrongArguments,
      Message(
        ja: "`\(function.value)` に渡す値の数か書き方が違います (\(found)個あります)",
        en: "`\(function.value)` does not take these \(found) arguments"),
      at: function.span,
      help: Message(ja: "`\(usage)` のように書きます", en: "it is written `\(usage)`"))
  }

  static func unknownMember(
    _ name: Located<String>, of enumeration: Enumeration, candidates: [String]
  ) -> Diagnostic {
    let members = enumeration.members.map(\.id.text)
    let shown = members.prefix(8).map { "`\($0)`" } + (members.count > 8 ? ["…"] : [])
    return Diagnostic(
      .unknownMember,
      Message(
        ja: "`\(enumeration.id)` に `\(name.value)` という選択肢はありません",
        en: "`\(enumeration.id)` has no member `\(name.value)`"),
      at: name.span,
      help: Suggestion.help(for: name.value, among: candidates)
        ?? Message(
          ja: "選べるのは \(shown.joined(separator: "、")) です",
          en: "its members are \(shown.joined(separator: ", "))"))
  }

  static func memberOfOtherEnumeration(
    _ name: Located<String>, found: Identifier, expected: Identifier
  ) -> Diagnostic {
    Diagnostic(
      .memberOfOtherEnumeration,
      Message(
        ja: "`\(expected)` の選択肢が必要ですが、`\(found)` の選択肢 `\(name.value)` があります",
        en: "expected a member of `\(expected)`, but `\(name.value)` is one of `\(found)`"),
      at: name.span)
  }

  static func memberWithoutContext(_ name: Located<String>, of enumeration: Identifier)
    -> Diagnostic
  {
    Diagnostic(
      .memberWithoutContext,
      Message(
        ja: "`\(name.value)` は選択肢ですが、選択肢どうしの比較になっていません",
        en: "`\(name.value)` is a member, but what stands beside it is no such choice"),
      at: name.span,
      help: Message(
        ja: "`\(enumeration)` を答えとする設問と `==` や `in` で比べてください",
        en: "compare it by `==` or `in` with a question whose answers are `\(enumeration)`"))
  }

  static func ambiguousName(_ name: Located<String>, enumeration: Identifier) -> Diagnostic {
    Diagnostic(
      .ambiguousName,
      Message(
        ja: "`\(name.value)` は `\(enumeration)` の選択肢とも、同じ名前の値とも読めます",
        en: "`\(name.value)` may mean the member of `\(enumeration)` or the value of that name"),
      at: name.span,
      help: Message(
        ja: "選択肢なら `\(enumeration).\(name.value)` と書いてください",
        en: "write `\(enumeration).\(name.value)` for the member"))
  }

  static func questionExpected(at span: Span, function: String) -> Diagnostic {
    Diagnostic(
      .questionExpected,
      Message(
        ja: "`\(function)` には設問の id が必要です", en: "`\(function)` takes the id of a question"),
      at: span)
  }

  static func ladderExpected(at span: Span) -> Diagnostic {
    Diagnostic(
      .ladderExpected,
      Message(ja: "`level` には梯子 (ladder) の id が必要です", en: "`level` takes the id of a ladder"),
      at: span)
  }

  static func bareLadder(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      .ladderExpected,
      Message(
        ja: "梯子 `\(name.value)` はそのままでは値になりません",
        en: "the ladder `\(name.value)` is not a value by itself"),
      at: name.span,
      help: Message(
        ja: "結果は `level(\(name.value))` と書きます", en: "its result is `level(\(name.value))`"))
  }
}
