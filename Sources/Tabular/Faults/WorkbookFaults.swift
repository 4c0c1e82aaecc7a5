import Diagnostics

/// What is wrong with a workbook as a file: nothing, or nothing more, of it is read.
extension TableFault {
  private static func whole(
    _ code: DiagnosticCode, _ message: Message, help: Message? = nil
  ) -> TableFault {
    TableFault(code, message, at: .file, help: help, endsReading: true)
  }

  private static let saveAnew = Message(
    ja: "表計算ソフトで開き、`.xlsx` 形式で保存し直してください",
    en: "open it in a spreadsheet program and save it as `.xlsx`")

  static func workbookTooLarge(_ limit: Int) -> TableFault {
    whole(
      .workbookTooLarge,
      Message(
        ja: "ブックのファイルが大きすぎます(\(limit >> 20) MiB まで)",
        en: "the workbook is larger than \(limit >> 20) MiB"),
      help: Message(ja: "画像などを除くか、CSV で保存してください", en: "remove pictures, or save it as CSV"))
  }

  static func notAWorkbook() -> TableFault {
    whole(
      .notAWorkbook,
      Message(
        ja: "途中で切れているか別の形式のため、Excel のブックとして読めません",
        en: "the file is no Excel workbook, or is cut short"),
      help: Message(
        ja: "もう一度受け取り直すか、`.xlsx` 形式で保存し直してください",
        en: "ask for the file again, or save it as `.xlsx`"))
  }

  static func encryptedWorkbook() -> TableFault {
    whole(
      .encryptedWorkbook,
      Message(
        ja: "パスワードで保護されたブックは読めません", en: "the workbook is encrypted with a password"),
      help: Message(
        ja: "パスワードを外して保存し直してください", en: "remove the password and save it anew"))
  }

  static func otherFormat(_ format: String?) -> TableFault {
    switch format {
    case "xls":
      whole(
        .otherFormat,
        Message(
          ja: "古い Excel 形式(`.xls`)は読めません", en: "the old format of Excel (`.xls`) is not read"),
        help: saveAnew)
    case "ods":
      whole(
        .otherFormat,
        Message(
          ja: "OpenDocument 形式(`.ods`)は読めません", en: "the OpenDocument format (`.ods`) is not read"),
        help: saveAnew)
    default:
      whole(
        .otherFormat,
        Message(
          ja: "ZIP ファイルですが、Excel のブックの中身がありません",
          en: "the file is a ZIP file without the parts of an Excel workbook"), help: saveAnew)
    }
  }

  static func tooManyParts(_ count: Int, _ limit: Int) -> TableFault {
    whole(
      .tooManyParts,
      Message(
        ja: "ブックの部品が多すぎます(\(limit) まで、これは \(count))",
        en: "the workbook has \(count) parts, more than \(limit)"), help: saveAnew)
  }

  static func overlappingParts() -> TableFault {
    whole(
      .overlappingParts,
      Message(
        ja: "ブックの部品が重なり合っているか、同じ名前で2つあります",
        en: "parts of the workbook overlap, or two have one name"), help: saveAnew)
  }

  static func inflatesTooFar(_ limit: Int) -> TableFault {
    whole(
      .inflatesTooFar,
      Message(
        ja: "ブックの中身を展開すると大きすぎます(\(limit >> 20) MiB まで)",
        en: "unpacked, the workbook has more than \(limit >> 20) MiB"),
      help: Message(
        ja: "要らないシートや行を除くか、CSV で保存してください",
        en: "remove sheets and rows that are not needed, or save it as CSV"))
  }

  static func damagedPart(_ path: String?) -> TableFault {
    whole(
      .damagedPart,
      Message(
        ja: path.map { "ブックの部品 `\($0)` が壊れています" } ?? "ブックの部品の一覧が壊れています",
        en: path.map { "the part `\($0)` of the workbook is damaged" }
          ?? "the workbook's list of parts is damaged"),
      help: Message(
        ja: "もう一度受け取り直すか、保存し直してください", en: "ask for the file again, or save it anew"))
  }

  static func missingPart(_ sheet: String) -> TableFault {
    whole(
      .missingPart,
      Message(
        ja: "シート `\(sheet)` の中身がブックにありません",
        en: "the workbook lacks the part that holds the sheet `\(sheet)`"), help: saveAnew)
  }

  static func documentType(_ path: String) -> TableFault {
    whole(
      .documentType,
      Message(
        ja: "ブックの部品 `\(path)` に文書型宣言(DTD)があります",
        en: "the part `\(path)` of the workbook has a document type declaration"),
      help: Message(
        ja: "表計算ソフトの作ったファイルではありません。出どころを確かめてください",
        en: "no spreadsheet program writes one; check where the file comes from"))
  }

  static func brokenXML(_ path: String, line: Int?) -> TableFault {
    let placeJa = line.map { "(\($0)行目)" } ?? ""
    let placeEn = line.map { ", on its line \($0)" } ?? ""
    return whole(
      .brokenXML,
      Message(
        ja: "ブックの部品 `\(path)` は XML として読めません\(placeJa)",
        en: "the part `\(path)` of the workbook cannot be read as XML\(placeEn)"), help: saveAnew)
  }

  static func tooMuchText(_ limit: Int) -> TableFault {
    whole(
      .tooMuchText,
      Message(
        ja: "ブックの文字が多すぎます(\(limit >> 20) MiB まで)",
        en: "the texts of the workbook have more than \(limit >> 20) MiB"),
      help: Message(
        ja: "要らないシートや行を除いてください", en: "remove sheets and rows that are not needed"))
  }

  static func tooManySheets(_ limit: Int) -> TableFault {
    whole(
      .tooManySheets,
      Message(ja: "シートが多すぎます(\(limit) まで)", en: "the workbook has more than \(limit) sheets"),
      help: Message(ja: "ブックを分けてください", en: "divide the workbook"))
  }

  static func tooManyStyles(_ limit: Int) -> TableFault {
    whole(
      .tooManyStyles,
      Message(
        ja: "セルの書式が多すぎます(\(limit) まで)", en: "the workbook has more than \(limit) cell styles"),
      help: Message(
        ja: "値だけを新しいブックに貼り付けてください", en: "paste the values alone into a new workbook"))
  }

  static func tooManyMergedRanges(_ limit: Int) -> TableFault {
    whole(
      .tooManyMergedRanges,
      Message(
        ja: "結合されたセルが多すぎます(\(limit) まで)", en: "the sheet has more than \(limit) merged ranges"),
      help: Message(ja: "セルの結合を解除してください", en: "take the merged cells apart"))
  }

  static func tooManySheetCells(_ limit: Int, at place: TablePlace) -> TableFault {
    TableFault(
      .tooManySheetCells,
      Message(
        ja: "ブックのセルが多すぎるため(\(limit) まで)、ここから先は読んでいません",
        en: "the workbook has more than \(limit) cells; nothing from here on was read"),
      at: place, help: Message(ja: "CSV で保存してください", en: "save it as CSV"), endsReading: true)
  }
}
