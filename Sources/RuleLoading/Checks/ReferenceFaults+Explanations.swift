import Diagnostics

/// What the codes of `ReferenceFaults.swift` mean.
enum ReferenceFaults {
  static let explanations: [Explanation] = [
    Explanation(
      .unknownQuestion,
      title: Message(
        ja: "定義されていない設問",
        en: "an unknown question"),
      meaning: Message(
        ja: "ここで指している設問がどのファイルにも定義されていません",
        en: "the question that is named here is declared in no file"),
      reason: Message(
        ja: "指す先がないままでは、判定や報告のこの部分を作れません",
        en: "this line of the rules would rest on nothing"),
      wrong: "declared: self_ratng",
      right: "declared: self_rating"),
    Explanation(
      .unknownSource,
      title: Message(
        ja: "定義されていない出典",
        en: "an unknown source"),
      meaning: Message(
        ja: "ここで指している出典がどのファイルにも定義されていません",
        en: "the source that is named here is declared in no file"),
      reason: Message(
        ja: "指す先がないままでは、判定や報告のこの部分を作れません",
        en: "this line of the rules would rest on nothing"),
      wrong: "source: guidline",
      right: "source: guideline"),
    Explanation(
      .unknownSubject,
      title: Message(
        ja: "定義されていない回答者の種類",
        en: "an unknown subject"),
      meaning: Message(
        ja: "ここで指している回答者の種類がどのファイルにも定義されていません",
        en: "the subject that is named here is declared in no file"),
      reason: Message(
        ja: "指す先がないままでは、判定や報告のこの部分を作れません",
        en: "this line of the rules would rest on nothing"),
      wrong: "subjects: [aera]",
      right: "subjects: [area]"),
    Explanation(
      .unknownEnumeration,
      title: Message(
        ja: "定義されていない選択肢の組や尺度",
        en: "an unknown answer set or scale"),
      meaning: Message(
        ja: "ここで指している選択肢の組や尺度がどのファイルにも定義されていません",
        en: "the answer set or scale that is named here is declared in no file"),
      reason: Message(
        ja: "指す先がないままでは、判定や報告のこの部分を作れません",
        en: "this line of the rules would rest on nothing"),
      wrong: "choices: establishmnt",
      right: "choices: establishment"),
    Explanation(
      .unknownChoice,
      title: Message(
        ja: "定義されていない選択肢",
        en: "an unknown choice"),
      meaning: Message(
        ja: "ここで指している選択肢がどのファイルにも定義されていません",
        en: "the choice that is named here is declared in no file"),
      reason: Message(
        ja: "指す先がないままでは、判定や報告のこの部分を作れません",
        en: "this line of the rules would rest on nothing"),
      wrong: "choice: establishment.nevr",
      right: "choice: establishment.never"),
    Explanation(
      .unknownCriterion,
      title: Message(
        ja: "定義されていない判定条件",
        en: "an unknown criterion"),
      meaning: Message(
        ja: "ここで指している判定条件がどのファイルにも定義されていません",
        en: "the criterion that is named here is declared in no file"),
      reason: Message(
        ja: "指す先がないままでは、判定や報告のこの部分を作れません",
        en: "this line of the rules would rest on nothing"),
      wrong: "criteria: [counsil_held]",
      right: "criteria: [council_held]"),
    Explanation(
      .unknownLevel,
      title: Message(
        ja: "定義されていないレベル",
        en: "an unknown level"),
      meaning: Message(
        ja: "ここで指しているレベルがどのファイルにも定義されていません",
        en: "the level that is named here is declared in no file"),
      reason: Message(
        ja: "指す先がないままでは、判定や報告のこの部分を作れません",
        en: "this line of the rules would rest on nothing"),
      wrong: "requires: [L1_0]",
      right: "requires: [L1_1]"),
    Explanation(
      .unknownLadder,
      title: Message(
        ja: "定義されていない梯子",
        en: "an unknown ladder"),
      meaning: Message(
        ja: "ここで指している梯子がどのファイルにも定義されていません",
        en: "the ladder that is named here is declared in no file"),
      reason: Message(
        ja: "指す先がないままでは、判定や報告のこの部分を作れません",
        en: "this line of the rules would rest on nothing"),
      wrong: "level: growht.L2_1",
      right: "level: growth.L2_1"),
    Explanation(
      .malformedPair,
      title: Message(
        ja: "点でつながれていない二つの id",
        en: "two ids that are not joined by a point"),
      meaning: Message(
        ja: "梯子とレベル、設問と選択肢は、二つの id を点でつないで指します",
        en: "a level is named with its ladder, a choice with its question, joined by a point"),
      reason: Message(
        ja: "レベルや選択肢の id は、梯子や設問ごとに付けられているからです",
        en: "ids of levels and choices are unique within their ladder or question only"),
      wrong: "level: L2_1",
      right: "level: growth.L2_1"),
    Explanation(
      .missingProvenance,
      title: Message(
        ja: "由来が書かれていない項目",
        en: "a missing provenance"),
      meaning: Message(
        ja: "原文のままか、言い換えか、このルールセットで決めたものかが書かれていません",
        en: "nothing says whether this is quoted, paraphrased, or written by the project"),
      reason: Message(
        ja: "出典が書いていないものを、書いてあるように見せてはならないからです",
        en: "what a source does not say must never look as if it did"),
      wrong: """
        - id: held
          source: guideline
        """,
      right: """
        - id: held
          provenance: paraphrase
          source: guideline
        """),
    Explanation(
      .missingSource,
      title: Message(
        ja: "出典の記載の不足",
        en: "a missing source"),
      meaning: Message(
        ja: "どの文書に基づくかが書かれていません",
        en: "nothing says which document this rests on"),
      reason: Message(
        ja: "報告のどの行も、元の文書までたどれるようにするためです",
        en: "every line of a report can be traced to its document"),
      wrong: """
        - id: held
          provenance: verbatim
        """,
      right: """
        - id: held
          provenance: verbatim
          source: guideline
        """),
  ]
}
