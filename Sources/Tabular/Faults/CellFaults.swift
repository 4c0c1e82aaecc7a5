import Diagnostics

/// What is wrong with cells and rows of a sheet.
extension TableFault {
  static func cellOutOfGrid(_ reference: String, at place: TablePlace) -> TableFault {
    TableFault(
      .cellOutOfGrid,
      Message(
        ja: "`\(reference.prefix(40))` はシートの範囲(XFD1048576 まで)のセルではありません",
        en: "`\(reference.prefix(40))` is no cell of a sheet, which ends at XFD1048576"),
      at: place,
      help: Message(
        ja: "表計算ソフトの作ったファイルではありません。保存し直してください",
        en: "no spreadsheet program writes this; save the file anew"),
      endsReading: true)
  }

  static func rowsOutOfOrder(at place: TablePlace) -> TableFault {
    TableFault(
      .rowsOutOfOrder,
      Message(
        ja: "このあとの行かセルの順番が前後しているか、重なっています",
        en: "rows or cells from here on are out of order, or stand twice"),
      at: place,
      help: Message(
        ja: "表計算ソフトで開き、保存し直してください",
        en: "open the file in a spreadsheet program and save it anew"),
      endsReading: true)
  }

  static func missingSharedText(_ number: String, at place: TablePlace) -> TableFault {
    TableFault(
      .missingSharedText,
      Message(
        ja: "このセルの文字(番号 `\(number.prefix(40))`)がブックにありません",
        en: "the text of the cell (number `\(number.prefix(40))`) is not in the workbook"),
      at: place,
      help: Message(ja: "セルを入力し直してください", en: "enter the cell again"))
  }

  static func unreadableCell(_ text: String, at place: TablePlace) -> TableFault {
    TableFault(
      .unreadableCell,
      Message(
        ja: "このセルに保存されている `\(text.prefix(40))` は、その種類の値として読めません",
        en: "what the cell stores, `\(text.prefix(40))`, is no value of its kind"),
      at: place,
      help: Message(ja: "セルを入力し直してください", en: "enter the cell again"))
  }

  static func impossibleDate(_ text: String, at place: TablePlace) -> TableFault {
    TableFault(
      .impossibleDate,
      Message(
        ja: "日付として表示されるセルの値 `\(text.prefix(40))` にあたる日はありません",
        en: "the cell is shown as a date, and `\(text.prefix(40))` is none"),
      at: place,
      help: Message(
        ja: "日付を入力し直すか、セルの表示形式を直してください",
        en: "enter the date again, or correct the cell's number format"))
  }
}
