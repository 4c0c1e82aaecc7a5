import Diagnostics

/// Explanations of what speaks against comparing two sheets.
enum PreviousSheetExplanations {
  static let all: [Explanation] = [
    Explanation(
      .otherRespondent,
      title: Message(ja: "違う回答者の前年の回答票", en: "last year's sheet of another respondent"),
      meaning: Message(
        ja: "`--previous` の回答票の `respondent.id` が、今年の回答票と違います",
        en: "`respondent.id` of the sheet given with `--previous` is not this year's"),
      reason: Message(
        ja: "ほかの団体の回答票と比べている場合があります",
        en: "the comparison may be with someone else's sheet"),
      wrong: "respondent: {id: area-901}   # 今年は area-902",
      right: "respondent: {id: area-902}"),
    Explanation(
      .laterYear,
      title: Message(ja: "今年より後の前年の回答票", en: "last year's sheet of a later year"),
      meaning: Message(
        ja: "`--previous` の回答票の年度が、今年の回答票より後です",
        en: "the sheet given with `--previous` is of a later fiscal year than this year's"),
      reason: Message(
        ja: "2つの回答票が入れ替わると、よくなったことが悪くなったことに見えます",
        en: "with the sheets exchanged, what got better seems to have got worse"),
      wrong: "survey_year: 2025   # 今年は 2024",
      right: "survey_year: 2023"),
  ]
}
