import Diagnostics

/// Explanations of the faults of a sheet as a whole.
enum SheetExplanations {
  static let all: [Explanation] = [
    Explanation(
      .wrongShape,
      title: Message(ja: "別の形の内容", en: "a part of another shape"),
      meaning: Message(
        ja: "一覧、キーと値の組、1つの値のどれで書くかは項目ごとに決まっています",
        en: "whether a field holds a list, a mapping or one value is fixed"),
      reason: Message(
        ja: "形が違うと、答えとして読めません",
        en: "in another shape it cannot be read as an answer"),
      wrong: "answers:\n  working_group: [yes]",
      right: "answers:\n  working_group: yes"),
    Explanation(
      .unknownKey,
      title: Message(ja: "知らないキー", en: "a key that is not known"),
      meaning: Message(
        ja: "回答票のこの場所に、その名前の項目はありません",
        en: "an answer sheet has no field of that name here"),
      reason: Message(
        ja: "打ち間違えた項目が、読まれないまま見過ごされるのを防ぎます",
        en: "a mistyped field shall not be overlooked"),
      wrong: "respondant: {id: a}",
      right: "respondent: {id: a}"),
    Explanation(
      .missingField,
      title: Message(ja: "足りない項目", en: "a missing field"),
      meaning: Message(
        ja: "`respondent` の `id` と `answers` は必ず書きます",
        en: "`id` of `respondent` and `answers` must be there"),
      reason: Message(
        ja: "だれの、どの答えかが分かりません",
        en: "whose answers they are would not be known"),
      wrong: "respondent: {name: 北部}",
      right: "respondent: {id: area-901, name: 北部}"),
    Explanation(
      .otherRules,
      title: Message(ja: "別のルールセットへの回答", en: "answers to other rules"),
      meaning: Message(
        ja: "`rules` の名前が、診断に使うルールセットと違います",
        en: "`rules` names another rule set than the one that scores"),
      reason: Message(
        ja: "別の年の設問への答えを診断すると、結果を誤ります",
        en: "answers to another year's questions would be judged wrongly"),
      wrong: "rules: mhlw-r5",
      right: "rules: mhlw-r6"),
    Explanation(
      .notAYear,
      title: Message(ja: "年度ではない値", en: "a value that is not a year"),
      meaning: Message(
        ja: "`survey_year` は西暦4桁の年度です（令和6年度は 2024）",
        en: "`survey_year` is a fiscal year of four digits"),
      reason: Message(
        ja: "和暦や2桁では、どの年度か決まりません",
        en: "other forms leave open which year is meant"),
      wrong: "survey_year: 令和6年度",
      right: "survey_year: 2024"),
    Explanation(
      .otherYear,
      title: Message(ja: "ルールセットと違う年度", en: "another year than the rules'"),
      meaning: Message(
        ja: "`survey_year` が、ルールセットの年度と違います",
        en: "`survey_year` differs from the rule set's"),
      reason: Message(
        ja: "前の年の回答票を使っている場合があります",
        en: "it may be last year's sheet"),
      wrong: "survey_year: 2023",
      right: "survey_year: 2024"),
    Explanation(
      .unknownSubject,
      title: Message(ja: "定義されていない回答者の種類", en: "a kind of respondent that is not known"),
      meaning: Message(
        ja: "`subjects` の回答者の種類が、ルールセットにありません",
        en: "the rule set has no such kind of respondent"),
      reason: Message(
        ja: "回答者の種類によって、尋ねる設問が変わります",
        en: "the kind decides which questions are put"),
      wrong: "subjects: [aera]",
      right: "subjects: [area]"),
  ]
}
