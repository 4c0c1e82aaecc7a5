import Diagnostics

/// What the codes of `NumberFaults.swift` mean.
enum NumberFaults {
  static let explanations: [Explanation] = [
    Explanation(
      .unreadableNumber,
      title: Message(
        ja: "数として読めない値",
        en: "a number that cannot be read"),
      meaning: Message(
        ja: "数を書く場所に、数として読めないものがあります",
        en: "something that is not a number stands where one is read"),
      reason: Message(
        ja: "点数は正確な小数で計算するので、書いたとおりに読める形だけを受け付けます",
        en: "scores are exact, and only what can be read exactly is taken"),
      wrong: "value: １２",
      right: "value: 12"),
    Explanation(
      .numberOutOfLimits,
      title: Message(
        ja: "許されない大きさの数",
        en: "a number outside of what the field takes"),
      meaning: Message(
        ja: "数としては読めますが、その場所で使える範囲にありません",
        en: "the number can be read, but the field does not take it"),
      reason: Message(
        ja: "小数を何桁見せるかのように、意味のある範囲が決まっている値です",
        en: "the field has a meaning within its limits only"),
      wrong: "display: {decimals: 9}",
      right: "display: {decimals: 2}"),
    Explanation(
      .reversedRange,
      title: Message(
        ja: "逆さの範囲",
        en: "a range written the wrong way round"),
      meaning: Message(
        ja: "下限が上限より大きくなっています",
        en: "the lower limit lies above the upper one"),
      reason: Message(
        ja: "どんな値も範囲に入らなくなります",
        en: "no value at all would lie in the range"),
      wrong: "range: [10, 1]",
      right: "range: [1, 10]"),
    Explanation(
      .malformedDate,
      title: Message(
        ja: "日付として読めない値",
        en: "a date that cannot be read"),
      meaning: Message(
        ja: "日付を書く場所に、暦にない日付や別の形のものがあります",
        en: "something that is no day of the calendar stands where a date is read"),
      reason: Message(
        ja: "日付の前後を比べるには、暦にある一日でなければなりません",
        en: "dates are compared, which needs a day of the calendar"),
      wrong: "value: 2024-02-30",
      right: "value: 2024-02-29"),
    Explanation(
      .negativeWeight,
      title: Message(
        ja: "負の重み",
        en: "a weight below 0"),
      meaning: Message(
        ja: "重みが 0 より小さくなっています",
        en: "a weight lies below 0"),
      reason: Message(
        ja: "できている項目ほど点が下がることになります",
        en: "what is fulfilled would lower the score"),
      wrong: "weight: -1",
      right: "weight: 1"),
    Explanation(
      .onlyZeroWeights,
      title: Message(
        ja: "すべて 0 の重み",
        en: "nothing but weights of 0"),
      meaning: Message(
        ja: "平均をとる相手の重みがすべて 0 です",
        en: "all parts of the sum or mean have the weight 0"),
      reason: Message(
        ja: "0 で割ることになり、値が決まりません",
        en: "the mean would divide by 0"),
      wrong: "mean: [{value: a, weight: 0}]",
      right: "mean: [{value: a, weight: 1}]"),
  ]
}
