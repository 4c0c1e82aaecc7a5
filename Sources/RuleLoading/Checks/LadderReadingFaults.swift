import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let thresholdsNotRising = DiagnosticCode("R230", .error)
  static let levelWithoutThreshold = DiagnosticCode("R231", .error)
  static let thresholdWithoutNumber = DiagnosticCode("R232", .error)
  static let levelIsNoMember = DiagnosticCode("R233", .error)
  static let levelsOutOfOrder = DiagnosticCode("R234", .error)
  static let ladderFromOtherType = DiagnosticCode("R235", .error)
  static let statesOfPlainLadder = DiagnosticCode("R236", .error)
  static let statesOfUnorderedSet = DiagnosticCode("R237", .error)
  static let requiredStateTooLow = DiagnosticCode("R238", .error)
  static let everyLevelReached = DiagnosticCode("R239", .error)
}

extension Diagnostic {
  static func thresholdsNotRising(
    _ threshold: Located<Rational>, after last: Located<Rational>
  ) -> Diagnostic {
    Diagnostic(
      .thresholdsNotRising,
      Message(
        ja: "`at_least` が `\(threshold.value)` で、一つ下のレベルの `\(last.value)` より大きくありません",
        en: "`at_least` is `\(threshold.value)`, not above the `\(last.value)` of the level below"),
      at: threshold.span,
      help: Message(
        ja: "レベルを低い方から順に並べ、`at_least` をだんだん大きくしてください",
        en: "order the levels from the lowest up, with a rising `at_least`"),
      notes: [.init(Message(ja: "一つ下のレベルはここです", en: "the level below is here"), at: last.span)])
  }

  static func levelWithoutThreshold(_ level: ItemHead) -> Diagnostic {
    Diagnostic(
      .levelWithoutThreshold,
      Message(
        ja: "梯子は数から読みますが、レベル `\(level.name)` に `at_least` がありません",
        en: "the ladder is read off a number, but the level `\(level.name)` has no `at_least`"),
      at: level.span,
      help: Message(
        ja: "レベルの始まる数を `at_least: 数` と書き加えてください",
        en: "add the number from which on the level holds: `at_least: NUMBER`"))
  }

  /// Without a type, nothing is read at all.
  static func thresholdWithoutNumber(at span: Span, found: Message?) -> Diagnostic {
    Diagnostic(
      .thresholdWithoutNumber,
      found.map {
        Message(
          ja: "`at_least` は数から読む梯子で使いますが、`from` は\($0.ja)です",
          en: "`at_least` goes with a ladder that is read off a number, but `from` is \($0.en)")
      }
        ?? Message(
          ja: "`at_least` は数から読む梯子で使いますが、梯子に `from` がありません",
          en: "`at_least` goes with a ladder that is read off a number, but there is no `from`"),
      at: span,
      help: found == nil
        ? Message(ja: "梯子に `from: 式` を書き加えてください", en: "add `from: EXPRESSION` to the ladder")
        : Message(
          ja: "`at_least` を消し、レベルの id を選択肢の id と同じにしてください",
          en: "remove `at_least`, and give the levels the ids of members"))
  }

  static func levelIsNoMember(
    _ level: Located<String>, of enumeration: Enumeration, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .levelIsNoMember,
      Message(
        ja: "梯子は `\(enumeration.id)` から読みますが、`\(level.value)` はその選択肢や段階にありません",
        en:
          "the ladder is read off `\(enumeration.id)`, which has no member `\(level.value)`"),
      at: level.span,
      help: Suggestion.help(for: level.value, among: known)
        ?? Message(
          ja: "レベルの id を `\(enumeration.id)` の id と同じにしてください",
          en: "give the level the id of a member of `\(enumeration.id)`"),
      notes: [
        .init(
          Message(ja: "`\(enumeration.id)` の定義はここです", en: "`\(enumeration.id)` is declared here"),
          at: enumeration.span)
      ])
  }

  static func levelsOutOfOrder(
    _ level: Located<String>, after last: Located<String>, in enumeration: Enumeration
  ) -> Diagnostic {
    Diagnostic(
      .levelsOutOfOrder,
      Message(
        ja: "`\(enumeration.id)` では `\(level.value)` が `\(last.value)` より下ですが、梯子では上にあります",
        en:
          "`\(level.value)` stands below `\(last.value)` in `\(enumeration.id)`, but above it in the ladder"
      ),
      at: level.span,
      help: Message(
        ja: "レベルを `\(enumeration.id)` と同じ順に並べてください",
        en: "put the levels into the order of `\(enumeration.id)`"),
      notes: [
        .init(
          Message(ja: "`\(enumeration.id)` の定義はここです", en: "`\(enumeration.id)` is declared here"),
          at: enumeration.span)
      ])
  }

  static func ladderFromOtherType(_ type: Message, at span: Span) -> Diagnostic {
    Diagnostic(
      .ladderFromOtherType,
      Message(
        ja: "`from` には数か一つの選択肢が必要ですが、\(type.ja)があります",
        en: "`from` takes a number or one choice, but this is \(type.en)"),
      at: span,
      help: Message(
        ja: "`from` を消し、レベルごとに `when: 条件` と書いてください",
        en: "remove `from` and write `when: CONDITION` for each level"))
  }

  static func statesOfPlainLadder(at span: Span) -> Diagnostic {
    Diagnostic(
      .statesOfPlainLadder,
      Message(
        ja: "レベルに段階がありますが、梯子に `states` がありません",
        en: "the level speaks of states, but the ladder has no `states`"),
      at: span,
      help: Message(
        ja: "梯子に `states: {scale: 尺度のid, reached: 段階のid}` を書き加えてください",
        en: "add `states: {scale: SCALE, reached: STEP}` to the ladder"))
  }

  static func statesOfUnorderedSet(_ scale: Located<String>) -> Diagnostic {
    Diagnostic(
      .statesOfUnorderedSet,
      Message(
        ja: "`states` の `scale` には尺度が必要ですが、`\(scale.value)` は選択肢の組で、順序がありません",
        en:
          "the `scale` of `states` must be a scale, but `\(scale.value)` is an answer set without an order"
      ),
      at: scale.span,
      help: Message(
        ja: "`scales` に、低い方から順に段階を定義してください", en: "declare the steps, lowest first, in `scales`"))
  }

  static func requiredStateTooLow(
    _ state: Located<String>, reached: Located<String>?
  ) -> Diagnostic {
    Diagnostic(
      .requiredStateTooLow,
      Message(
        ja: "求めている段階 `\(state.value)` が、レベルに達したとみなす `\(reached?.value ?? "?")` より低くなっています",
        en:
          "the required state `\(state.value)` lies below `\(reached?.value ?? "?")`, from which on a level is reached"
      ),
      at: state.span,
      help: Message(
        ja: "`reached` 以上の段階にするか、レベルの id だけを書いてください",
        en: "ask for a state not below `reached`, or name the level only"),
      notes: reached.map {
        [.init(Message(ja: "`reached` はここです", en: "`reached` is here"), at: $0.span)]
      } ?? [])
  }

  static func everyLevelReached(_ reached: Located<String>, scale: String) -> Diagnostic {
    Diagnostic(
      .everyLevelReached,
      Message(
        ja: "`\(reached.value)` は尺度 `\(scale)` の最も低い段階なので、どのレベルにもいつも達してしまいます",
        en:
          "`\(reached.value)` is the lowest step of `\(scale)`, so that every level is always reached"
      ),
      at: reached.span, help: Message(ja: "より高い段階にしてください", en: "name a higher step"))
  }
}
