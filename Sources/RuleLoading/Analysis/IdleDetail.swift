import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let weightWithoutEffect = DiagnosticCode("R112", .warning)
  static let missingQuotation = DiagnosticCode("R113", .warning)
  static let fallingScale = DiagnosticCode("R114", .warning)
}

/// Finds weights that count for nothing, quotations without a text, and scales whose numbers fall.
enum IdleDetail {
  static func diagnostics(in rules: RuleSet) -> [Diagnostic] {
    weights(in: rules) + quotations(in: rules) + scales(in: rules)
  }

  private static func weights(in rules: RuleSet) -> [Diagnostic] {
    // A checklist's measures are made of its items, which are reported where they are written.
    var made: Set<Reference<Measure>> = []
    var found: [Diagnostic] = []
    for checklist in rules.checklists {
      made.insert(checklist.measure)
      for section in checklist.sections {
        made.insert(section.measure)
        found += section.items.filter { $0.weight == 0 }.map { withoutEffect(at: $0.span) }
      }
    }
    for (position, measure) in rules.measures.enumerated()
    where !made.contains(Reference(position)) {
      switch measure.kind {
      case .sum(let terms), .mean(let terms):
        found += terms.filter { $0.weight == 0 }.map { withoutEffect(at: $0.expression.span) }
      case .value, .ratio, .count, .lowest, .highest: break
      }
    }
    return found
  }

  private static func withoutEffect(at span: Span) -> Diagnostic {
    Diagnostic(
      .weightWithoutEffect,
      Message(
        ja: "重みが 0 なので、この部分は結果に影響しません",
        en: "the weight is 0, so this part never counts"),
      at: span,
      help: Message(
        ja: "0 より大きい重みにするか、この部分を除いてください",
        en: "give it a weight above 0, or leave the part out"))
  }

  private static func quotations(in rules: RuleSet) -> [Diagnostic] {
    rules.ladders.flatMap { ladder in
      ladder.levels.filter { $0.attribution.provenance == .verbatim && $0.text == nil }.map {
        Diagnostic(
          .missingQuotation,
          Message(
            ja: "レベル `\(ladder.id).\($0.id)` は `verbatim` ですが、引用した `text` がありません",
            en: "level `\(ladder.id).\($0.id)` is `verbatim` but quotes no `text`"),
          at: $0.span,
          help: Message(
            ja: "出典の文を `text` に写すか、`provenance` を改めてください",
            en: "copy the source's words into `text`, or change `provenance`"))
      }
    }
  }

  private static func scales(in rules: RuleSet) -> [Diagnostic] {
    rules.enumerations.filter { $0.origin == .scale }.compactMap { scale in
      let steps = scale.members.filter { $0.meaning == .itself && $0.value != nil }
      for (lower, higher) in zip(steps, steps.dropFirst()) {
        guard let low = lower.value, let high = higher.value, high <= low else { continue }
        return Diagnostic(
          .fallingScale,
          Message(
            ja:
              "尺度 `\(scale.id)` は低い順ですが、`\(higher.id)` の値 `\(high)` は `\(lower.id)` の `\(low)` より大きくありません",
            en:
              "the steps of scale `\(scale.id)` rise, but the value `\(high)` of `\(higher.id)` is not above the `\(low)` of `\(lower.id)`"
          ),
          at: higher.span,
          help: Message(
            ja: "段階の順か `value` を直してください", en: "mend the order of the steps or the `value`"))
      }
      return nil
    }
  }

  static let explanations = [
    Explanation(
      .weightWithoutEffect,
      title: Message(ja: "効かない重み", en: "a weight without effect"),
      meaning: Message(
        ja: "重み 0 の部分は、合計にも平均にも数えられません",
        en: "A part of weight 0 counts in no sum and no mean"),
      reason: Message(
        ja: "点に入ると読めるのに、入りません", en: "It reads as if it counted, and does not"),
      wrong: "sum: [{value: meetings, weight: 0}, visits]\n", right: "sum: [meetings, visits]\n"),
    Explanation(
      .missingQuotation,
      title: Message(ja: "引用のない `verbatim` のレベル", en: "a verbatim level without its quotation"),
      meaning: Message(
        ja: "`provenance: verbatim` は出典の文をそのまま写したという意味ですが、`text` がありません",
        en: "`provenance: verbatim` says that the source is quoted, but there is no `text`"),
      reason: Message(
        ja: "報告を読む人が、原文と照らし合わせられません",
        en: "A reader of the report cannot compare it with the source"),
      wrong: "- {id: L1, provenance: verbatim, …}\n",
      right: "- {id: L1, provenance: verbatim, text: 協議会が開催されている。, …}\n"),
    Explanation(
      .fallingScale,
      title: Message(ja: "値が上がらない尺度", en: "a scale whose values do not rise"),
      meaning: Message(
        ja: "尺度の段階は低い順に書きますが、値がその順に増えていません",
        en: "A scale's steps are written lowest first, but their values do not rise"),
      reason: Message(
        ja: "比べたときと点にしたときで、上下が逆になります",
        en: "Comparing steps and comparing their numbers would disagree"),
      wrong: "steps: [{id: absent, value: 2}, {id: full, value: 1}]\n",
      right: "steps: [{id: absent, value: 1}, {id: full, value: 2}]\n"),
  ]
}
