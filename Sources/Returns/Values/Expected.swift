import Diagnostics

/// What messages say is expected in a cell.
enum Expected {
  static let yesNo = Message(ja: "`はい` か `いいえ` ", en: "`yes` or `no`")
  static let tick = Message(ja: "選んだかどうかの印", en: "a tick or none")
  static let choice = Message(ja: "選択肢", en: "a choice")
  static let number = Message(ja: "数", en: "a number")
  static let wholeNumber = Message(ja: "整数", en: "a whole number")
  static let year = Message(ja: "年度", en: "a fiscal year")
}
