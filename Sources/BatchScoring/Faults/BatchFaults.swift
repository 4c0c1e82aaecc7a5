import Diagnostics
public import Returns
import Tabular

extension DiagnosticCode {
  static let severalReturns = DiagnosticCode("A090", .error)
  static let supersededReturn = DiagnosticCode("A091", .warning)
  static let fileNotReadable = DiagnosticCode("A092", .error)
  static let noReturn = DiagnosticCode("A093", .warning)
  static let noReturns = DiagnosticCode("A094", .warning)
  static let noSuchReturn = DiagnosticCode("A095", .warning)
}

extension ReturnFinding {
  /// The most returns that a message names.
  private static let mostNamed = 5

  static func severalReturns(
    _ others: [RespondentLedger.Entry], _ reason: RespondentLedger.Reason, in file: String,
    at place: TablePlace
  ) -> ReturnFinding {
    let names = others.prefix(mostNamed).map { "`\($0.name)`" }
    let (rest, list) = (others.count - mostNamed, names.joined(separator: ", "))
    let (ja, en) = rest > 0 ? (" ほか\(rest)件", " and \(rest) more") : ("", "")
    let help =
      switch reason {
      case .policy:
        Message(
          ja: "どれを採るかを `--duplicates latest` か `--duplicates explicit --keep FILE:ROW` で決めてください",
          en:
            "say which one holds with `--duplicates latest` or `--duplicates explicit --keep FILE:ROW`"
        )
      case .noTimes:
        Message(
          ja: "提出日がない、読めない、または同じものがあります。`--duplicates explicit --keep FILE:ROW` で選んでください",
          en:
            "a date of submission is missing, not a date, or the same; choose with `--duplicates explicit --keep FILE:ROW`"
        )
      case .notNamed:
        Message(
          ja: "このうちの1件だけを `--keep FILE:ROW` で選んでください",
          en: "choose just one of them with `--keep FILE:ROW`")
      }
    return ReturnFinding(
      .severalReturns,
      Message(
        ja: "同じ回答者の同じ年度の回答がほかにもあります: \(list)\(ja)",
        en: "there are other returns of the same respondent and year: \(list)\(en)"),
      help: help, in: file, at: place)
  }

  static func supersededReturn(
    by holding: RespondentLedger.Entry, in file: String, at place: TablePlace
  ) -> ReturnFinding {
    ReturnFinding(
      .supersededReturn,
      Message(
        ja: "同じ回答者の `\(holding.name)` を採り、この回答は使っていません",
        en: "`\(holding.name)` of the same respondent holds; this return is not used"),
      in: file, at: place)
  }

  /// Says that what the user named is no return, or not just one.
  static func noSuchReturn(_ name: String, count: Int, among names: [String]) -> ReturnFinding {
    let message =
      count == 0
      ? Message(
        ja: "`--keep` で指定された回答がありません", en: "there is no such return as `--keep` names")
      : Message(
        ja: "`--keep` で指定されたファイルには、回答が\(count)件あります",
        en: "the file that `--keep` names has \(count) returns")
    let help =
      (count == 0 ? Suggestion.help(for: name, among: names) : nil)
      ?? Message(
        ja: "`FILE:ROW`、ブックの表では `FILE:SHEET:ROW`、回答が1件のファイルでは `FILE` と、入力に書いたとおりの名前で指定してください",
        en:
          "write `FILE:ROW`, `FILE:SHEET:ROW` for a table in a workbook, or `FILE` where it has one return, with the file's name as it was given"
      )
    return ReturnFinding(.noSuchReturn, message, help: help, in: name, at: .file)
  }

  static func correctedReturn(
    by correction: String, in file: String, at place: TablePlace
  ) -> ReturnFinding {
    ReturnFinding(
      .supersededReturn,
      Message(
        ja: "直したもの（`\(correction)`）があるので、元のこの回答は使っていません",
        en: "it has come back as `\(correction)`; this one is not used"),
      in: file, at: place)
  }

  /// Says that a respondent of a register has sent in nothing.
  public static func noReturn(of entry: Register.Entry, in file: String) -> ReturnFinding {
    ReturnFinding(
      .noReturn,
      Message(
        ja: "`\(entry.id)` \(entry.name) の回答がありません",
        en: "there is no return of `\(entry.id)` \(entry.name)"),
      in: file, at: .file)
  }

  static func noReturns(in file: String) -> ReturnFinding {
    ReturnFinding(
      .noReturns,
      Message(ja: "このファイルには回答が1件もありません", en: "there is no return in this file"),
      help: Message(
        ja: "空のファイルや、見出しだけの表ではないかを確かめてください",
        en: "check whether the file is empty, or a table with headings only"),
      in: file, at: .file)
  }

  /// Says that there is no file of returns in a folder.
  public static func noReturns(inFolder folder: String) -> ReturnFinding {
    ReturnFinding(
      .noReturns,
      Message(
        ja: "このフォルダには回答のファイルが1つもありません", en: "there is no file of returns in this folder"),
      help: Message(
        ja: "読むのは、名前が .csv、.tsv、.xlsx、.ndjson、.json、.yaml などで終わるファイルです",
        en:
          "files are read whose names end in .csv, .tsv, .xlsx, .ndjson, .json, .yaml and the like"
      ),
      in: folder, at: .file)
  }

  static func fileNotReadable(_ file: String) -> ReturnFinding {
    ReturnFinding(
      .fileNotReadable,
      Message(ja: "ファイルを最後まで読めませんでした", en: "the file could not be read to its end"),
      help: Message(
        ja: "ファイルが開いたままでないか、つながっている機器が外れていないかを確かめてください",
        en: "check that no program holds the file, and that its disk is still there"),
      in: file, at: .file)
  }
}
