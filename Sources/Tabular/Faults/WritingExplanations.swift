import Diagnostics

/// Explanations of what is said of a table that was written.
enum WritingExplanations {
  static let all: [Explanation] = [
    Explanation(
      .machineDependentCharacter,
      title: Message(ja: "機種依存文字", en: "a machine-dependent character"),
      meaning: Message(
        ja: "機種依存文字を使わない表に書き出すため、この文字のかわりに別の文字を書きました",
        en: "the table is to have no characters that only some computers have; another was written"),
      reason: Message(
        ja: "公開する表に機種依存文字を使うと、ほかの機械で別の文字に化けることがあります。総務省の統計表の統一ルールも、使わないよう求めています",
        en:
          "they may show as something else elsewhere; the unified rule of the 総務省 for published tables forbids them"
      ),
      wrong: "①健康づくり (㈱みなみ)", right: "(1)健康づくり ((株)みなみ)")
  ]
}
