import Diagnostics

/// The words about last year's sheet.
extension Strings {
  static let previousHelp =
    "前年の回答票。結果を今年と並べて示します。ルールが読む別の回答票 (--sheet) とは別のものです"
    + " / last year's answer sheet, whose result is shown beside this year's; not a sheet that rules"
    + " read (--sheet)"
  static let previousRulesHelp =
    "前年のルールセットのフォルダ (省略時は前年の回答票の rules)"
    + " / the folder of last year's rule set (default: what last year's sheet names)"

  static let previousRulesAlone = Message(
    ja: "`--previous-rules` は `--previous` と一緒に使ってください",
    en: "`--previous-rules` goes with `--previous`")

  static func noPreviousRulesNamed(_ path: String) -> Message {
    Message(
      ja: "`\(path)` に rules がありません。--previous-rules で前年のルールセットのフォルダを指定してください",
      en: "`\(path)` names no rules; give the folder of last year's rule set with --previous-rules")
  }

  static func previousRulesNotFound(_ id: String) -> Message {
    Message(
      ja: "前年のルールセット `\(id)` のフォルダが見つかりません。--previous-rules で指定してください",
      en: "no folder of last year's rule set `\(id)` was found; name one with --previous-rules")
  }
}
