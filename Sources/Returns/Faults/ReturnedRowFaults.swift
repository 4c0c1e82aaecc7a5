import Diagnostics
import Tabular

/// What is said of rows that were put aside and come back as they were.
extension ReturnFinding {
  /// A row whose cells were in doubt, with the whole of it still beside them.
  static func notCorrected(_ record: GivenCell, in file: String) -> ReturnFinding {
    ReturnFinding(
      .notCorrected,
      Message(
        ja: "読み取れずに取り置いた行が、まだ直されていません",
        en: "the row was put aside because its cells are in doubt, and is not corrected yet"),
      help: Message(
        ja: "`renkei.record` にある元の行を見て、各列のセルを正しく入れ直し、最後に `renkei.record` のセルを空にしてください",
        en: "put its cells right by what stands in `renkei.record`, then clear that cell"),
      in: file, at: record.place)
  }

  /// A row that only names a file.
  static func onlyNamed(
    _ named: String, in file: String, at place: TablePlace
  ) -> ReturnFinding {
    ReturnFinding(
      .notCorrected,
      Message(
        ja: "この行には、取り置いたファイル `\(Diagnostic.shown(named))` の名前だけがあり、回答がありません",
        en: "the row only names the file `\(Diagnostic.shown(named))`, which was put aside"),
      help: Message(
        ja: "元のファイルを直して読み込ませ、この行は消してください",
        en: "correct the file itself, have it read, and delete this row"),
      in: file, at: place)
  }
}

/// The explanation of what is said of such rows.
enum ReturnedRowExplanations {
  static let all: [Explanation] = [
    Explanation(
      .notCorrected,
      title: Message(
        ja: "取り置かれたまま直されていない行", en: "a row that was put aside and is not corrected"),
      meaning: Message(
        ja: "取り置きの表のこの行は、読み取れなかったときのままです。もう一度取り置きます",
        en: "the row of a table of what was put aside is as it was; it is put aside again"),
      reason: Message(
        ja: "列がずれているかもしれないセルや、名前だけのファイルを、回答として数えるわけにはいきません",
        en: "cells that may have slipped, or a mere name of a file, are no answers"),
      wrong: "renkei.record,respondent.id,meetings\n\"a,3,x\",a,3",
      right: "renkei.record,respondent.id,meetings\n,a,3")
  ]
}
