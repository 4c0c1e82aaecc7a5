import Diagnostics

/// The words of a proposed mapping file.
extension Strings {
  static let proposalHead = Message(
    ja: "renkei columns が作った対応ファイルの案です。見直してから --mapping で指定してください",
    en: "a mapping file as renkei columns proposes it; look it through, then give it with --mapping"
  )
  static let proposalConstants = Message(
    ja: "全部の行に同じ値を入れるなら: constants: {survey_year: 2024}",
    en: "for a value that all rows share: constants: {survey_year: 2024}")
  static let proposalGuess = Message(ja: "推測", en: "a guess")
  static let proposalNoRespondent = Message(
    ja: "回答者の列が見つかりません。番号の列を respondent.id、名前の列を respondent.name としてください",
    en: "no column of respondents was found: write respondent.id for that of their ids, "
      + "respondent.name for that of their names")

  static func proposalTwice(_ field: String) -> Message {
    Message(ja: "\(field) の2つ目の列", en: "a second column for \(field)")
  }
}
