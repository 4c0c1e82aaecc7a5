import Diagnostics

/// Explanations of what a file is made of.
enum EncodingExplanations {
  static let all: [Explanation] = [
    Explanation(
      .fileTooLarge,
      title: Message(ja: "大きすぎるファイル", en: "a file that is too large"),
      meaning: Message(
        ja: "1つのファイルは 4 MiB までです",
        en: "a file has at most 4 MiB"),
      reason: Message(
        ja: "人が書くルールや回答はこの大きさに達しません。別のファイルを渡している場合がほとんどです",
        en:
          "rules and answers written by people never get near it; nearly always it is the wrong file"
      ),
      wrong: "(5 MB のファイル)",
      right: "(4 MiB 以下のファイル)"),
    Explanation(
      .invalidUTF8,
      title: Message(ja: "UTF-8 ではないバイト", en: "a byte that is not UTF-8"),
      meaning: Message(
        ja: "ファイルは UTF-8 で書きます。この位置のバイトは UTF-8 として読めません",
        en: "files are UTF-8; the bytes at this place are not"),
      reason: Message(
        ja: "文字コードを推測して読むと、違う文字になっても気づけません",
        en: "guessing an encoding could change letters without anyone noticing"),
      wrong: "(Shift_JIS で保存したファイル)",
      right: "(UTF-8 で保存したファイル)"),
    Explanation(
      .otherEncoding,
      title: Message(ja: "UTF-8 以外の文字コード", en: "an encoding other than UTF-8"),
      meaning: Message(
        ja: "ファイルの先頭が UTF-16 または UTF-32 の形です",
        en: "the file begins as UTF-16 or UTF-32 does"),
      reason: Message(
        ja: "読める文字コードは UTF-8 だけです",
        en: "UTF-8 is the only encoding that is read"),
      wrong: "(「Unicode」として保存したファイル)",
      right: "(「UTF-8」として保存したファイル)"),
    Explanation(
      .forbiddenCharacter,
      title: Message(ja: "使えない文字", en: "a character that may not be written"),
      meaning: Message(
        ja: "制御文字、特殊な改行文字、文字の並びを変える文字、途中の BOM などは使えません",
        en:
          "control characters, odd line separators, bidirectional controls, a byte order mark in the middle and the like may not be written"
      ),
      reason: Message(
        ja: "目に見えないので、見た目と中身が食い違います",
        en: "they cannot be seen, so that what is read differs from what is shown"),
      wrong: "title: \"\\u202E協議会\"",
      right: "title: 協議会"),
    Explanation(
      .emptyDocument,
      title: Message(ja: "空の内容", en: "no content"),
      meaning: Message(
        ja: "ファイルに内容がないか、コメントだけです",
        en: "the file is empty or holds nothing but comments"),
      reason: Message(
        ja: "保存し忘れや、別のファイルの指定が考えられます",
        en: "it may not have been saved, or be the wrong file"),
      wrong: "# まだ何もない",
      right: "title: 協議会"),
  ]
}
