import Diagnostics
public import Returns
import Tabular

extension DiagnosticCode {
  static let severalReturns = DiagnosticCode("A090", .error)
  static let supersededReturn = DiagnosticCode("A091", .warning)
  static let fileNotReadable = DiagnosticCode("A092", .error)
  static let noReturn = DiagnosticCode("A093", .warning)
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

  /// Says that a respondent of a register has sent in nothing.
  public static func noReturn(of entry: Register.Entry, in file: String) -> ReturnFinding {
    ReturnFinding(
      .noReturn,
      Message(
        ja: "`\(entry.id)` \(entry.name) の回答がありません",
        en: "there is no return of `\(entry.id)` \(entry.name)"),
      in: file, at: .file)
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
