import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let unreadableNumber = DiagnosticCode("R010", .error)
  static let numberOutOfLimits = DiagnosticCode("R011", .error)
  static let reversedRange = DiagnosticCode("R013", .error)
  static let malformedDate = DiagnosticCode("R014", .error)
  static let negativeWeight = DiagnosticCode("R038", .error)
  static let onlyZeroWeights = DiagnosticCode("R039", .error)
}

/// The limits that a field sets to its numbers.
enum NumberLimits {
  case wholeNumber(ClosedRange<Int>)
  case whole
  case notNegative
  case positive

  var name: Message {
    switch self {
    case .wholeNumber(let range):
      Message(
        ja: " \(range.lowerBound) から \(range.upperBound) までの整数",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .whole: Message(ja: "整数", en: "a whole number")
    case .notNegative: Message(ja: " 0 以上の数", en: "a number of at least 0")
    case .positive: Message(ja: " 0 より大きい数", en: "a number above 0")
    }
  }
}

extension Diagnostic {
  static func unreadableNumber(_ written: Located<String>) -> Diagnostic {
    let folded = FullWidth.folded(written.value)
    let isReadable = folded != written.value && Rational(decimal: folded) != nil
    return Diagnostic(
      .unreadableNumber,
      Message(
        ja: "ここには数が必要ですが、`\(written.value)` とあります",
        en: "expected a number here, found `\(written.value)`"),
      at: written.span,
      help: isReadable
        ? Message(ja: "全角の文字があります。半角で `\(folded)` と書いてください", en: "write it in ASCII: `\(folded)`")
        : Message(
          ja: "半角の数字で、整数部は 15 桁、小数部は 6 桁まで書けます (例: `12.5`)",
          en: "write ASCII digits, at most 15 before and 6 after the point, such as `12.5`"))
  }

  static func numberOutOfLimits(
    _ number: Located<Rational>, of key: String, limits: NumberLimits
  ) -> Diagnostic {
    Diagnostic(
      .numberOutOfLimits,
      Message(
        ja: "`\(key)` に書けるのは\(limits.name.ja)ですが、`\(number.value)` とあります",
        en: "`\(key)` takes \(limits.name.en), not `\(number.value)`"),
      at: number.span)
  }

  static func reversedRange(
    _ low: Located<Rational>, _ high: Located<Rational>
  ) -> Diagnostic {
    Diagnostic(
      .reversedRange,
      Message(
        ja: "下限 `\(low.value)` が上限 `\(high.value)` より大きくなっています",
        en: "the lower limit `\(low.value)` lies above the upper limit `\(high.value)`"),
      at: low.span, help: Message(ja: "下限と上限を入れ替えてください", en: "swap the two limits"))
  }

  static func malformedDate(_ written: Located<String>) -> Diagnostic {
    let folded = FullWidth.folded(written.value)
    let isReadable = folded != written.value && CivilDate(iso: folded) != nil
    return Diagnostic(
      .malformedDate,
      Message(
        ja: "ここには暦にある日付が必要ですが、`\(written.value)` とあります",
        en: "expected a day of the calendar here, found `\(written.value)`"),
      at: written.span,
      help: isReadable
        ? Message(ja: "全角の文字があります。半角で `\(folded)` と書いてください", en: "write it in ASCII: `\(folded)`")
        : Message(
          ja: "`2024-04-01` のように、西暦と 2 桁の月日で書いてください",
          en: "write year, month and day such as `2024-04-01`"))
  }

  static func negativeWeight(_ weight: Located<Rational>) -> Diagnostic {
    Diagnostic(
      .negativeWeight,
      Message(
        ja: "重み `\(weight.value)` が 0 より小さくなっています", en: "the weight `\(weight.value)` lies below 0"),
      at: weight.span, help: Message(ja: "0 以上の数を書いてください", en: "write a number of at least 0"))
  }

  static func onlyZeroWeights(at span: Span) -> Diagnostic {
    Diagnostic(
      .onlyZeroWeights,
      Message(ja: "すべての重みが 0 で、値が決まりません", en: "all weights are 0, so that nothing is weighed"),
      at: span,
      help: Message(ja: "少なくとも一つに 0 より大きい重みを書いてください", en: "give at least one part a weight above 0")
    )
  }
}
