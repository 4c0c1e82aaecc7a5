import BatchScoring
import Diagnostics

extension Strings {
  static let scoreAbstract =
    "多くの回答をまとめて採点します / Score returns, from one to millions."
  static let returnsHelp =
    "回答のファイルやフォルダ、- は標準入力 / files and folders of returns, - for standard input"
  static let registerHelp = "回答者の名簿 (CSV) / register of the respondents (CSV)"
  static let mappingHelp = "列の対応表 (YAML) / what the columns are (YAML)"
  static let inputEncodingHelp =
    "入力の文字コード (省略時は判別) / encoding of input tables (default: found out)"
  static let scoreRulesHelp = "ルールセットのフォルダ / the folder of the rule set"
  static let scoreFormatHelp =
    "出力の形式 (省略時は出力ファイル名から) / output format (default: by the output's name)"
  static let fullHelp = "結果のすべてをJSONで書きます (ndjson) / write whole results as JSON (ndjson)"
  static let duplicatesHelp =
    "同じ回答者の複数の回答の扱い / which of several returns of one respondent holds"
  static let keepHelp =
    "採る回答、例: returns.csv:12、form.xlsx / the return that holds, such as returns.csv:12 or form.xlsx"
  static let listsHelp =
    "idの一覧 (助言など) を別のCSVに1行に1つずつ書きます / CSV with an id a row for lists such as advice, left out of the result"
  static let rejectedHelp =
    "取り置いた回答を書くCSV (省略時は出力名.rejected.csv) / CSV of what is put aside (default: OUT.rejected.csv)"
  static let acceptRejectedHelp =
    "取り置いた回答があっても終了コードを0にします / exit with 0 though returns were put aside"
  static let jobsHelp = "同時に使うスレッドの数 / how many threads score"
  static let conversionsHelp =
    "読み替えたセルの一覧を書くCSV / CSV of the cells that were taken for something else"
  static let outputEncodingHelp = "CSVの文字コード / encoding of CSV"
  static let plainCharactersHelp =
    "CSVに機種依存文字 (①、㈱、髙 など) を使いません / write CSV without machine-dependent characters"
  static let summaryAbstract =
    "多くの回答を集計し、表とグラフにします / Summarise returns in tables and charts."
  static let summaryFormatHelp =
    "出力の形式 (省略時は出力ファイル名から) / output format (default: by the output's name)"
  static let previousReturnsHelp =
    "前年の回答のファイルやフォルダ / files and folders of last year's returns"
  static let previousReturnsRulesHelp =
    "前年のルールセット (省略時は --rules) / last year's rule set (default: --rules)"
  static let byHelp =
    "集計の区分にする名簿の列 (省略時は値の少ない列) / columns of the register to count by (default: those with few values)"
  static let lastYearsReturns = Message(ja: "前年の回答:", en: "last year's returns:")

  static func noSuchColumn(_ name: String, known: [String]) -> Message {
    let list = known.map { "`\(VisibleText.of($0))`" }.joined(separator: ", ")
    return Message(
      ja: "名簿に `\(VisibleText.of(name))` という列はありません。あるのは \(list.isEmpty ? "なし" : list) です",
      en:
        "the register has no column `\(VisibleText.of(name))`; it has \(list.isEmpty ? "none" : list)"
    )
  }

  static let resultSheet = "結果"

  static func returnsDone(_ count: Int) -> Message {
    Message(ja: "\(count) 件", en: "\(count) returns")
  }

  static func moreFindings(_ count: Int) -> Message {
    Message(ja: "ほかに\(count)件あります", en: "\(count) more not shown")
  }

  static func passedOver(_ path: String) -> Message {
    Message(
      ja: "`\(VisibleText.of(path))` は回答のファイルではないと見て、読んでいません",
      en: "`\(VisibleText.of(path))` does not look like a file of returns and was not read")
  }

  static func lockFile(_ path: String) -> Message {
    Message(
      ja: "`\(VisibleText.of(path))` はExcelなどでブックを開いている間にできるファイルなので、読んでいません。ブックが保存されているかを確かめてください",
      en:
        "`\(VisibleText.of(path))` is what Excel keeps while a workbook is open, and was not read; check that the workbook is saved"
    )
  }

  static func readAs(_ file: String, encoding: String) -> Message {
    Message(
      ja: "`\(VisibleText.of(file))` を \(encoding) として読みました",
      en: "`\(VisibleText.of(file))` was read as \(encoding)")
  }

  static func account(_ account: Accounting) -> Message {
    Message(
      ja: "読み込み \(account.read) 件 = 採点 \(account.scored) (うち要確認 \(account.toReview)) "
        + "+ 取り置き \(account.setAside) + 空 \(account.blank) + 差し替え \(account.superseded)",
      en: "read \(account.read) = scored \(account.scored) (\(account.toReview) to review) "
        + "+ set aside \(account.setAside) + blank \(account.blank) "
        + "+ superseded \(account.superseded)")
  }

  static func rejectedIn(_ path: String) -> Message {
    Message(
      ja: "取り置いた回答は `\(VisibleText.of(path))` にあります。直して読み込ませることができます",
      en: "what was put aside is in `\(VisibleText.of(path))`, to be corrected and read again")
  }

  static let rejectedByScore = Message(
    ja: "取り置いた回答は、同じ入力で `renkei score` を実行すると、直して読み込めるファイルになります",
    en: "`renkei score` on the same input gives what was put aside as a file to be corrected")

  static let endedAtFirstFault = Message(
    ja: "標準入力からの最初の誤りで止めました。`--rejected FILE` を付けると、取り置いて続けます",
    en: "ended at the first fault of standard input; `--rejected FILE` puts it aside and goes on")

  static func unfitCharacters(_ count: Int) -> Message {
    Message(
      ja: "書き出せず、別の文字にしたものが \(count) 個あります",
      en: "\(count) characters could not be written and were replaced by others")
  }

  static func outputIsInput(_ path: String) -> Message {
    Message(
      ja: "`\(VisibleText.of(path))` は入力のファイルなので、書き出し先にできません",
      en: "`\(VisibleText.of(path))` is read, so that it cannot be written")
  }

  static func sameOutput(_ path: String) -> Message {
    Message(
      ja: "`\(VisibleText.of(path))` を2つの書き出し先に指定しています",
      en: "`\(VisibleText.of(path))` is to be written twice")
  }

  static let fullNeedsLines = Message(
    ja: "`--full` は ndjson の出力でだけ使えます", en: "`--full` needs ndjson as the output format")
  static let listsNeedTable = Message(
    ja: "`--lists` は csv と xlsx の出力でだけ使えます", en: "`--lists` needs csv or xlsx as the output format")
  static let scoresNeedFile = Message(
    ja: "xlsx は標準出力に書けません。`-o` でファイルを指定してください",
    en: "a workbook cannot go to standard output; name a file with `-o`")
  static let keepNeedsExplicit = Message(
    ja: "`--keep` は `--duplicates explicit` と一緒に使います",
    en: "`--keep` goes with `--duplicates explicit`")
  static let jobsNotPositive = Message(
    ja: "`--jobs` は1以上です", en: "`--jobs` is at least 1")
}
