extension Strings {
  static let columnsAbstract =
    "表の列がどの設問かを書いた対応ファイルの案を作ります / Propose a mapping file that says what a table's columns are."
  static let columnsFileHelp =
    "回答の表 (CSV、TSV、Excel)、- は標準入力 / table of returns, - is standard input"
  static let columnsRulesHelp = "ルールセットのフォルダ / folder of the rule set"
  static let columnsSheetHelp =
    "読むシートの名前か番号 (省略時は、いちばん埋まっているもの) / sheet, by name or number (default: the fullest)"
}
