import Diagnostics

/// The words of `renkei form`.
extension Strings {
  static let formAbstract = "記入用の票を作ります / Make a blank form to be filled in."
  static let formSubjectHelp =
    "回答する団体の種類。繰り返せます (省略時はすべて) / the kind of respondent; repeatable (default: every kind)"
  static let formFormatHelp =
    "票の形式 (省略時は出力ファイル名から) / format of the form (default: by the output's name)"
  static let workbookNeedsFile =
    "xlsx の票は、-o でファイルを指定してください / a form in xlsx needs a file; name it with -o"

  static func noSuchSubject(_ name: String, known: [String]) -> Message {
    guard !known.isEmpty else {
      return Message(
        ja: "`--subject` の `\(name)` はありません。このルールセットに種類の区別はありません",
        en: "`--subject` names `\(name)`, but the rules tell no kinds of respondent apart")
    }
    let list = known.map { "`\($0)`" }
    return Message(
      ja: "`--subject` の `\(name)` はルールセットにありません。あるのは \(list.joined(separator: "、")) です",
      en:
        "`--subject` names `\(name)`, which the rules do not have; they have \(list.joined(separator: ", "))"
    )
  }
}
