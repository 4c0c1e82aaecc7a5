import Diagnostics

extension Diagnostic {
  static func otherRespondent(_ id: Located<String>, now: String) -> Diagnostic {
    Diagnostic(
      .otherRespondent,
      Message(
        ja: "前年の回答票の回答者は `\(shown(id.value))` で、今年の `\(shown(now))` と違います",
        en: "last year's sheet is of `\(shown(id.value))`, and this year's of `\(shown(now))`"),
      at: id.span,
      help: Message(
        ja: "`--previous` の回答票を確かめてください。回答者のIDが変わっただけなら、そのままで構いません",
        en: "check the sheet given with `--previous`; if only the id changed, all is well"))
  }

  static func laterYear(_ year: Located<Int>, now: Int) -> Diagnostic {
    Diagnostic(
      .laterYear,
      Message(
        ja: "前年の回答票は \(year.value) 年度で、今年の \(now) 年度より後です",
        en: "last year's sheet is for \(year.value), later than this year's for \(now)"),
      at: year.span,
      help: Message(
        ja: "2つの回答票が入れ替わっていないか確かめてください",
        en: "check that the two sheets are not the wrong way round"))
  }
}
