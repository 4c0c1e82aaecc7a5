import Diagnostics

/// Explanations of limits on what a workbook holds.
enum AmountExplanations {
  static let all: [Explanation] = [
    Explanation(
      .tooMuchText,
      title: Message(ja: "文字の多すぎるブック", en: "too much text"),
      meaning: Message(
        ja: "ブックの文字は一覧で 32 MiB、すべてのセルで 256 MiB までです",
        en: "the texts have at most 32 MiB in the list that cells share, and 256 MiB in all cells"),
      reason: Message(
        ja: "1つの長い文字を多くのセルで使うと、小さなファイルでも際限なく大きくなります",
        en: "one long text in many cells makes a small file grow beyond bounds"),
      wrong: "(30,000 字の同じ文字を 100,000 個のセルで使うブック)", right: "(普通の回答のブック)"),
    Explanation(
      .tooManySheets,
      title: Message(ja: "多すぎるシート", en: "too many sheets"),
      meaning: Message(
        ja: "シートは 1,000 枚までです",
        en: "a workbook has at most 1,000 sheets"),
      reason: Message(
        ja: "回答のブックはこの数に達しません",
        en: "returns never get near it"),
      wrong: "(2,000 枚のシートがあるブック)", right: "(数枚のシートがあるブック)"),
    Explanation(
      .tooManyStyles,
      title: Message(ja: "多すぎる書式", en: "too many cell styles"),
      meaning: Message(
        ja: "表示形式とセルの書式は、それぞれ 100,000 個までです",
        en: "a workbook has at most 100,000 number formats and as many cell styles"),
      reason: Message(
        ja: "普通のブックは数百個です。壊れているか、わざと作られたファイルです",
        en: "usual workbooks have some hundreds; the file is damaged, or made to do harm"),
      wrong: "(200,000 個の書式があるブック)", right: "(数百個の書式があるブック)"),
    Explanation(
      .tooManyMergedRanges,
      title: Message(ja: "多すぎる結合セル", en: "too many merged ranges"),
      meaning: Message(
        ja: "1枚のシートの結合セルは 100,000 個までです",
        en: "a sheet has at most 100,000 merged ranges"),
      reason: Message(
        ja: "見出しの結合はこの数に達しません",
        en: "headings never get near it"),
      wrong: "(200,000 個の結合セルがあるシート)", right: "(見出しだけを結合したシート)"),
    Explanation(
      .tooManySheetCells,
      title: Message(ja: "セルの多すぎるブック", en: "too many cells"),
      meaning: Message(
        ja: "読み取るセルは、空のものも含めて 2,000,000 個までです",
        en: "at most 2,000,000 cells are read, blank ones included"),
      reason: Message(
        ja: "大きな表をブックで読むには時間がかかりすぎます。CSV には上限がありません",
        en: "large tables take too long to read from a workbook; CSV has no such limit"),
      wrong: "(3,000,000 個のセルがあるブック)", right: "(同じ表の CSV)"),
  ]
}
