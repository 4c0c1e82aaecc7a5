import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let numberTooWide = DiagnosticCode("R100", .error)
  static let openDivisor = DiagnosticCode("R101", .error)
}

extension Diagnostic {
  static func numberTooWide(at span: Span) -> Diagnostic {
    Diagnostic(
      .numberTooWide,
      Message(
        ja: "答えによっては、この計算の途中の数が正確に扱える 128 ビットの幅を超えます",
        en: "with some answers a number in this computation leaves the exact width of 128 bits"),
      at: span,
      help: Message(
        ja: "設問の `min` と `max` を狭めるか、途中の指標を `then: [{round: …}]` で丸めてください",
        en:
          "narrow the questions' `min` and `max`, or round a measure on the way with `then: [{round: …}]`"
      ))
  }

  static func openDivisor(_ range: ClosedRange<Rational>, at span: Span) -> Diagnostic {
    Diagnostic(
      .openDivisor,
      Message(
        ja: "割る数は `\(range.lowerBound)` から `\(range.upperBound)` までで 0 にいくらでも近づくため、商に限りがありません",
        en:
          "the divisor runs from `\(range.lowerBound)` to `\(range.upperBound)` and can come close to 0, so the quotient has no limit"
      ),
      at: span,
      help: Message(
        ja: "割る数を整数か、選択肢の値や整数からなる指標にするか、`min` や `max` で 0 を範囲から外してください",
        en:
          "make the divisor a whole number or a measure of whole numbers and values of choices, or keep 0 out of its range with `min` or `max`"
      ))
  }
}

/// What `renkei explain` says of computations that could leave the exact width.
enum NumberTooWide {
  static let explanations = [
    Explanation(
      .numberTooWide,
      title: Message(ja: "幅を超えうる数", en: "a number that could be too wide"),
      meaning: Message(
        ja: "数は 128 ビットの分数で正確に計算します。設問の範囲のどこかで、計算の途中がこの幅を超えます",
        en:
          "Numbers are exact fractions of 128 bits. Somewhere in the questions' ranges a step of this computation leaves that width"
      ),
      reason: Message(
        ja: "ある回答者だけ計算できないという事態を、診断の前に防ぐためです",
        en: "No respondent may turn out impossible to score, so this is settled beforehand"),
      wrong: "value: budget * budget * budget\n",
      right: "value: budget * ratio(done, planned)\n"),
    Explanation(
      .openDivisor,
      title: Message(ja: "0 に近づく割る数", en: "a divisor that can come close to zero"),
      meaning: Message(
        ja: "割る数の範囲が 0 を含み、刻みの分かる数でもありません",
        en: "The divisor's range holds 0, and its numbers are not known to be multiples of one unit"
      ),
      reason: Message(
        ja: "商がいくらでも大きくなり、下限と上限を示せません",
        en: "The quotient could be as great as you like, so that no bounds could be given"),
      wrong: "ratio: {of: done, to: planned * 0.000001}\n",
      right: "ratio: {of: done, to: planned}   # planned は整数\n"),
  ]
}
