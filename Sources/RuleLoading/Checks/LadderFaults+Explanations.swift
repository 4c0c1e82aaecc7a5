import Diagnostics

/// What the codes of `LadderFaults.swift` mean.
enum LadderFaults {
  static let explanations: [Explanation] = [
    Explanation(
      .levelWithoutCriteria,
      title: Message(
        ja: "条件のないレベル",
        en: "a level that asks for nothing"),
      meaning: Message(
        ja: "レベルに `criteria` も `when` もありません",
        en: "the level has neither `criteria` nor `when`"),
      reason: Message(
        ja: "何も求めないレベルには、どの回答者も達したことになります",
        en: "every respondent would reach a level that asks for nothing"),
      wrong: "- {id: L1, title: レベル1}",
      right: "- {id: L1, title: レベル1, criteria: [held]}"),
    Explanation(
      .requiresNotBelow,
      title: Message(
        ja: "下にないレベルへの要求",
        en: "a level that requires one not below it"),
      meaning: Message(
        ja: "`requires` に、そのレベル自身か、より上のレベルがあります",
        en: "`requires` names the level itself or one above it"),
      reason: Message(
        ja: "レベルは下から順に積み上げるものです",
        en: "levels build on those below them"),
      wrong: """
        - {id: L1, title: レベル1, requires: [L2], criteria: [a]}
        - {id: L2, title: レベル2, criteria: [b]}
        """,
      right: """
        - {id: L1, title: レベル1, criteria: [a]}
        - {id: L2, title: レベル2, requires: [L1], criteria: [b]}
        """),
    Explanation(
      .declaredOfOtherType,
      title: Message(
        ja: "申告に使えない設問",
        en: "a declared level that is no single choice"),
      meaning: Message(
        ja: "`declared` の設問の型が `single` ではありません",
        en: "the question in `declared` is not of type `single`"),
      reason: Message(
        ja: "申告されたレベルは、選択肢の一つとして読まれます",
        en: "a declared level is read as one of the question's choices"),
      wrong: "declared: meetings_held",
      right: "declared: self_rating"),
    Explanation(
      .undeclarableChoice,
      title: Message(
        ja: "どのレベルでもない選択肢",
        en: "a choice that is no level"),
      meaning: Message(
        ja: "申告の設問に、梯子の結果のどの id とも違う選択肢があります",
        en: "the question for the declared level has a choice that is no result's id"),
      reason: Message(
        ja: "その選択肢を選んだ回答者については、申告と判定を比べられません",
        en: "for who chooses it, the declared level cannot be compared"),
      wrong: "choices: [{id: first, title: レベル1}]",
      right: "choices: [{id: L1, title: レベル1}]"),
  ]
}
