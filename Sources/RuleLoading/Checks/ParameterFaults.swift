import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let parameterOutOfRange = DiagnosticCode("R034", .error)
  static let yearsNotRising = DiagnosticCode("R035", .error)
  static let noValueInForce = DiagnosticCode("R036", .error)
}

extension Diagnostic {
  static func parameterOutOfRange(
    _ value: Located<Rational>, range: ClosedRange<Rational>
  ) -> Diagnostic {
    Diagnostic(
      .parameterOutOfRange,
      Message(
        ja: "値 `\(value.value)` が `range` の `[\(range.lowerBound), \(range.upperBound)]` の外にあります",
        en:
          "the value `\(value.value)` lies outside of `range`, `[\(range.lowerBound), \(range.upperBound)]`"
      ),
      at: value.span,
      help: Message(ja: "値か `range` を見直してください", en: "change the value or the `range`"))
  }

  static func yearsNotRising(_ year: Located<Int>, after earlier: Located<Int>) -> Diagnostic {
    Diagnostic(
      .yearsNotRising,
      Message(
        ja: "年 `\(year.value)` が前の年 `\(earlier.value)` より後になっていません",
        en: "the year `\(year.value)` does not come after `\(earlier.value)`"),
      at: year.span,
      help: Message(
        ja: "古い年から順に、年ごとに一つずつ書いてください", en: "list the years from the earliest, each once"),
      notes: [.init(Message(ja: "前の年はここです", en: "the year before is here"), at: earlier.span)])
  }

  static func noValueInForce(of id: String, at span: Span, surveyYear: Int?) -> Diagnostic {
    guard let surveyYear else {
      return Diagnostic(
        .noValueInForce,
        Message(
          ja: "`\(id)` には年ごとの値がありますが、ルールセットに `survey_year` がありません",
          en: "`\(id)` has values by year, and the rule set has no `survey_year`"),
        at: span,
        help: Message(
          ja: "`\(RuleSetFiles.headerName)` に `survey_year: 2024` のように書いてください",
          en: "write it in `\(RuleSetFiles.headerName)`, such as `survey_year: 2024`"))
    }
    return Diagnostic(
      .noValueInForce,
      Message(
        ja: "`\(id)` には \(surveyYear) 年度に有効な値がありません",
        en: "`\(id)` has no value in force in \(surveyYear)"),
      at: span,
      help: Message(
        ja: "`from` が \(surveyYear) 以前の値を加えてください",
        en: "add a value whose `from` is not after \(surveyYear)"))
  }
}
