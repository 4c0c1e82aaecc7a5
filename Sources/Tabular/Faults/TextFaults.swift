public import Diagnostics

extension TableFault {
  static func unmarkedUTF16() -> TableFault {
    TableFault(
      .unmarkedUTF16,
      Message(
        ja: "BOM のない UTF-16 のように見え、文字コードを決められません",
        en: "the encoding cannot be told; the file looks like UTF-16 without a byte order mark"),
      at: .file,
      help: Message(
        ja: "UTF-8 で保存し直すか、文字コードを指定してください",
        en: "save the file as UTF-8, or say which encoding it is in"),
      endsReading: true)
  }

  static func badByte(_ byte: UInt8, in encoding: TextEncoding, at place: TablePlace) -> TableFault
  {
    let hex = String(byte, radix: 16, uppercase: true)
    let padded = hex.count < 2 ? "0" + hex : hex
    if byte == 0 {
      return TableFault(
        .nulCharacter,
        Message(
          ja: "文字として使えない NUL (00) が含まれています", en: "a cell holds a NUL (00), which is no text"),
        at: place,
        help: Message(
          ja: "ファイルが壊れていないか、UTF-16 ではないかを確かめてください",
          en: "check whether the file is damaged, or is UTF-16"))
    }
    if encoding.isUTF16 {
      return TableFault(
        .badByte,
        Message(
          ja: "\(encoding.name.ja) として読めない、対になっていないバイトがあります",
          en: "bytes without their other half are not \(encoding.name.en)"),
        at: place, help: badByteHelp)
    }
    return TableFault(
      .badByte,
      Message(
        ja: "バイト `\(padded)` は \(encoding.name.ja) の文字として読めません",
        en: "the byte `\(padded)` cannot be read as \(encoding.name.en)"),
      at: place, help: badByteHelp)
  }

  private static var badByteHelp: Message {
    Message(
      ja: "この行は別に取り分けました。元の文字に直すか、文字コードを指定して読み直してください",
      en: "the row was put aside; correct the character, or say which encoding the file is in")
  }

  /// What to do about something too long: in a sheet there are no quotes that could be missing.
  private static func lengthHelp(at place: TablePlace) -> Message {
    place.sheet == nil
      ? Message(
        ja: "閉じる `\"` が抜けていないか、表のファイルかどうかを確かめてください",
        en: "check whether a closing `\"` is missing, and whether the file is a table")
      : Message(ja: "セルの文字を短くしてください", en: "shorten the texts of the cells")
  }

  static func record(_ kind: RecordSplitter.Fault.Kind, at place: TablePlace) -> TableFault {
    switch kind {
    case .strayQuote:
      TableFault(
        .strayQuote,
        Message(
          ja: "引用符で始まらないセルの途中に `\"` があります",
          en: "a `\"` stands within a cell that does not begin with one"),
        at: place,
        help: Message(
          ja: "セル全体を `\"` で囲み、中の `\"` は `\"\"` と書いてください",
          en: "put the whole cell in `\"`, and write each `\"` in it as `\"\"`"))
    case .textAfterQuote:
      TableFault(
        .textAfterQuote,
        Message(
          ja: "閉じる `\"` のあとに、区切りではない文字があります",
          en: "something other than a delimiter follows the closing `\"`"),
        at: place,
        help: Message(
          ja: "閉じる `\"` の直後は区切りか改行にします。中の `\"` は `\"\"` と書いてください",
          en: "end the cell right behind the closing `\"`; write a `\"` within a cell as `\"\"`"))
    case .unclosedQuote(let lastLine):
      TableFault(
        .unclosedQuote,
        Message(
          ja: "この `\"` が閉じられないまま、ファイルの終わり(\(lastLine)行目)になりました",
          en: "this `\"` is still open at the end of the file, on line \(lastLine)"),
        at: place,
        help: Message(
          ja: "閉じる `\"` を書き足してください。ここから終わりまでは1行として取り分けました",
          en: "close it; all from here to the end was put aside as one row"))
    case .cellTooLong:
      TableFault(
        .cellTooLong,
        Message(ja: "セルが長すぎます", en: "the cell is longer than the limit"), at: place,
        help: lengthHelp(at: place))
    case .tooManyCells:
      TableFault(
        .tooManyCells,
        Message(ja: "1行のセルが多すぎます", en: "the row has more cells than the limit"), at: place,
        help: Message(
          ja: "区切り文字と改行を確かめてください", en: "check the delimiter and the line breaks"))
    case .recordTooLong:
      TableFault(
        .recordTooLong,
        Message(
          ja: "1行が長すぎるため、ここから先は読んでいません",
          en: "the row is longer than the limit; nothing from here on was read"),
        at: place,
        help: lengthHelp(at: place),
        endsReading: true)
    }
  }
}

extension TextEncoding {
  /// How the encoding is called in texts.
  public var name: Message {
    switch self {
    case .utf8: Message(ja: "UTF-8", en: "UTF-8")
    case .cp932: Message(ja: "Shift_JIS (CP932)", en: "Shift_JIS (CP932)")
    case .utf16LittleEndian: Message(ja: "UTF-16 (LE)", en: "UTF-16 (LE)")
    case .utf16BigEndian: Message(ja: "UTF-16 (BE)", en: "UTF-16 (BE)")
    }
  }
}
