import Diagnostics

/// Explanations of faults in the rows and cells of sheets.
enum CellExplanations {
  static let all: [Explanation] = [
    Explanation(
      .cellOutOfGrid,
      title: Message(ja: "範囲の外のセル", en: "a cell beyond the sheet"),
      meaning: Message(
        ja: "シートは XFD 列(16,384 列)、1,048,576 行までです",
        en: "a sheet has 16,384 columns (to XFD) and 1,048,576 rows"),
      reason: Message(
        ja: "ありもしない列を数えるだけで、コンピューターの記憶を使い切ってしまいます",
        en: "columns that do not exist could fill any memory"),
      wrong: "<c r=\"ZZZZ1\"/>", right: "<c r=\"A1\"/>"),
    Explanation(
      .rowsOutOfOrder,
      title: Message(ja: "順番の前後する行やセル", en: "rows or cells out of order"),
      meaning: Message(
        ja: "行は上から、セルは左から、1回ずつ現れます",
        en: "rows come from the top and cells from the left, each once"),
      reason: Message(
        ja: "同じセルが2回あると、どちらの値が正しいか決められません",
        en: "where a cell stands twice it cannot be told which value is meant"),
      wrong: "<row r=\"2\"/><row r=\"1\"/>", right: "<row r=\"1\"/><row r=\"2\"/>"),
    Explanation(
      .missingSharedText,
      title: Message(ja: "見つからない文字", en: "a text that is not there"),
      meaning: Message(
        ja: "セルが番号で指している文字が、ブックの一覧にありません",
        en: "the cell names its text by a number that the workbook's list does not have"),
      reason: Message(
        ja: "空のセルとして扱うと、書かれていた回答が失われます",
        en: "taken for a blank cell, it would lose what was written"),
      wrong: "<c r=\"A1\" t=\"s\"><v>9999</v></c>", right: "<c r=\"A1\" t=\"s\"><v>0</v></c>"),
    Explanation(
      .unreadableCell,
      title: Message(ja: "種類に合わない値", en: "a value that is not of its kind"),
      meaning: Message(
        ja: "数値のセルに数値でないものがあるなど、保存されている値が種類に合いません",
        en: "what is stored does not fit the cell's kind, such as a word where a number is meant"),
      reason: Message(
        ja: "推測で読むと、違う値で採点するおそれがあります",
        en: "guessed at, it could be scored as another value"),
      wrong: "<c r=\"A1\"><v>abc</v></c>", right: "<c r=\"A1\"><v>12</v></c>"),
    Explanation(
      .impossibleDate,
      title: Message(ja: "ありえない日付", en: "an impossible date"),
      meaning: Message(
        ja: "日付の表示形式のセルに、日付にあたらない値(負の数、1900年2月29日など)があります",
        en:
          "a cell with a date's format holds a value that is none, such as a negative one or the 29th of February 1900"
      ),
      reason: Message(
        ja: "近い日付に直すと、入力の誤りに気づけません",
        en: "put right to a day nearby, the mistake would go unnoticed"),
      wrong: "1900-02-29", right: "1900-02-28"),
  ]
}
