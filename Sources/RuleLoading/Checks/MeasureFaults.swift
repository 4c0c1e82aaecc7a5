import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let mixedParts = DiagnosticCode("R240", .error)
  static let numberForMembers = DiagnosticCode("R241", .error)
  static let ownOfOtherType = DiagnosticCode("R242", .error)
  static let cellsOfOtherCount = DiagnosticCode("R243", .error)
  static let tableKeyWithoutForm = DiagnosticCode("R244", .error)
  static let amountOfOtherType = DiagnosticCode("R245", .error)
  static let suspendedWithoutYear = DiagnosticCode("R246", .error)
}

extension Diagnostic {
  static func mixedParts(
    _ first: Message, _ other: Message, at span: Span, first place: Span
  ) -> Diagnostic {
    Diagnostic(
      .mixedParts,
      Message(
        ja: "ここは\(ShownText.spaced(other.ja))ですが、初めの値は\(ShownText.spaced(first.ja))で、大小を比べられません",
        en: "this is \(other.en), but the first value is \(first.en); neither is the lower one"),
      at: span,
      help: Message(
        ja: "数だけか、同じ尺度や梯子の段階だけを並べてください",
        en: "list numbers only, or steps of one scale or ladder"),
      notes: [.init(Message(ja: "初めの値はここです", en: "the first value is here"), at: place)])
  }

  static func numberForMembers(
    _ type: Message, of measure: ItemHead, policy: Span
  ) -> Diagnostic {
    Diagnostic(
      .numberForMembers,
      Message(
        ja: "指標 `\(measure.name)` の値は\(ShownText.spaced(type.ja))なので、欠けた値を数で補えません",
        en: "the value of `\(measure.name)` is \(type.en), so that no number can take its place"),
      at: measure.span,
      help: Message(
        ja: "この指標に `missing`、`not_applicable`、`no_result_child`、`empty` を `skip` か `none` で書いてください",
        en: "give this measure `missing`, `not_applicable`, `no_result_child` and `empty` as words"),
      notes: [.init(Message(ja: "補う数はここです", en: "the number is here"), at: policy)])
  }

  static func ownOfOtherType(_ type: Message, expected: Message, at span: Span) -> Diagnostic {
    Diagnostic(
      .ownOfOtherType,
      Message(
        ja: "指標の値は\(ShownText.spaced(expected.ja))ですが、`own` は\(ShownText.spaced(type.ja))です",
        en: "the measure is \(expected.en), but its `own` value is \(type.en)"),
      at: span,
      help: Message(
        ja: "`own` には、指標と同じ種類の値を書いてください", en: "give `own` a value of the measure's type"))
  }

  static func cellsOfOtherCount(
    _ count: Int, keys: Int, of axis: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .cellsOfOtherCount,
      Message(
        ja: "`\(axis)` のキーは \(keys) 個ですが、ここには \(count) 個あります",
        en: "`\(axis)` has \(keys) keys, but there are \(count) here"),
      at: span,
      help: Message(
        ja: "`cells` は、`down` のキーごとに一行、その中に `across` のキーごとに一つの値を書いてください",
        en: "write a list for each key of `down`, with a value for each key of `across`"))
  }

  static func tableKeyWithoutForm(_ written: [String], at span: Span) -> Diagnostic {
    let keys = written.map { "`\($0)`" }
    return Diagnostic(
      .tableKeyWithoutForm,
      Message(
        ja: "\(keys.joined(separator: "、")) は一つのキーに一緒には書けません",
        en: "\(keys.joined(separator: ", ")) do not go together in one key"),
      at: span,
      help: Message(
        ja: "数には `from` と `below` (または `to`)、選択肢には `is` か `in`、条件には `is: yes` と書いてください",
        en:
          "write `from` with `below` or `to` for numbers, `is` or `in` for members, `is: yes` for conditions"
      ))
  }

  static func amountIsNoParameter(_ name: Located<String>, known: [String]) -> Diagnostic {
    Diagnostic(
      .amountOfOtherType,
      Message(
        ja: "ここには数かパラメータが必要ですが、`\(name.value)` というパラメータはありません",
        en: "expected a number or a parameter here, and no parameter is called `\(name.value)`"),
      at: name.span, help: Suggestion.help(for: FullWidth.folded(name.value), among: known))
  }

  static func amountOfOtherType(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      .amountOfOtherType,
      Message(
        ja: "ここには数が必要ですが、パラメータ `\(name.value)` は数ではありません",
        en: "expected a number here, but the parameter `\(name.value)` is not one"),
      at: name.span)
  }

  static func suspendedWithoutYear(at span: Span) -> Diagnostic {
    Diagnostic(
      .suspendedWithoutYear,
      Message(
        ja: "`suspended` は調査の年度によりますが、ルールセットに `survey_year` がありません",
        en: "`suspended` depends on the year of the survey, but the rule set has no `survey_year`"),
      at: span,
      help: Message(
        ja: "`rule-set.yaml` に `survey_year: 年度` を書き加えてください",
        en: "add `survey_year: YEAR` to `rule-set.yaml`"))
  }
}
