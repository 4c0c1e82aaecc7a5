public import Diagnostics

/// The codes of what is wrong with returns taken together, with their explanations.
public enum BatchDiagnostics {
  /// All codes, in their order.
  public static let codes: [DiagnosticCode] = [
    .severalReturns, .supersededReturn, .fileNotReadable, .noReturn, .noReturns, .noSuchReturn,
  ]

  /// One explanation for each code, in their order.
  public static let explanations: [Explanation] = [
    Explanation(
      .severalReturns,
      title: Message(ja: "同じ回答者の複数の回答", en: "several returns of one respondent"),
      meaning: Message(
        ja: "同じ回答者の同じ年度の回答が2件以上あり、どれを採るか決まっていません",
        en: "there are several returns of one respondent and year, and nothing says which holds"),
      reason: Message(
        ja: "先に来たものや後に来たものを黙って採ると、訂正前の回答で採点する場合があります",
        en: "taking the first or the last in silence may score what was corrected later"),
      wrong: "renkei score a.csv b.csv -o out.csv --rules rules/mhlw-r6",
      right:
        "renkei score a.csv b.csv -o out.csv --rules rules/mhlw-r6 --duplicates explicit --keep b.csv:3"
    ),
    Explanation(
      .supersededReturn,
      title: Message(ja: "ほかの回答に置き換えられた回答", en: "a return in whose place another holds"),
      meaning: Message(
        ja: "同じ回答者の別の回答が採られたため、この回答は使われていません",
        en: "another return of the same respondent was taken, as was asked for"),
      reason: Message(
        ja: "使わなかった回答も件数に数え、どれを採ったかを示します",
        en: "what was not used is counted too, and it is said what took its place"),
      wrong: "area-901, 提出日 2024-10-01（採らない） / area-901, 提出日 2024-10-25",
      right: "area-901, 提出日 2024-10-25"),
    Explanation(
      .fileNotReadable,
      title: Message(ja: "最後まで読めないファイル", en: "a file that cannot be read to its end"),
      meaning: Message(
        ja: "ファイルを開けないか、途中で読めなくなりました。それまでに読めた回答は採点されています",
        en: "the file cannot be opened, or broke off; the returns before that are scored"),
      reason: Message(
        ja: "読めなかった部分に回答が残っている場合があります",
        en: "there may be returns in the part that was not read"),
      wrong: "renkei score /mnt/usb/returns.csv   # 途中で装置が外れた",
      right: "renkei score returns.csv"),
    Explanation(
      .noReturn,
      title: Message(ja: "回答のない回答者", en: "a respondent without a return"),
      meaning: Message(
        ja: "名簿にあり、その年度に有効な回答者の回答が1件も来ていません",
        en: "the register has this respondent for the year, and no return of it came"),
      reason: Message(
        ja: "無回答は、集計で「できていない」とは別に数えます",
        en: "no answer is counted apart from a bad one"),
      wrong: "名簿: area-901, area-902   回答: area-901",
      right: "名簿: area-901, area-902   回答: area-901, area-902"),
    Explanation(
      .noReturns,
      title: Message(ja: "回答のないファイルやフォルダ", en: "a file or folder without returns"),
      meaning: Message(
        ja: "名指しされたファイルやフォルダに、回答が1件もありません",
        en: "a file or folder that was named holds no return"),
      reason: Message(
        ja: "送信や保存の途中で中身が失われた回答を、来なかったものとして見過ごさないためです",
        en: "a return that was lost when it was saved or sent shall not pass as one that never came"
      ),
      wrong: "respondent.id,establishment",
      right: "respondent.id,establishment\narea-901,standalone"),
    Explanation(
      .noSuchReturn,
      title: Message(ja: "`--keep` に当たらない回答", en: "a `--keep` that names no return"),
      meaning: Message(
        ja: "`--keep` で指定された回答がないか、1件に決まりません",
        en: "`--keep` names a return that is not there, or more than one"),
      reason: Message(
        ja: "書き間違えた指定を黙って捨てると、採るつもりの回答が採られません",
        en: "if a slip of the pen were passed over, the return that was meant would not hold"),
      wrong: "--keep returns.csv:99", right: "--keep returns.csv:12"),
  ]
}
