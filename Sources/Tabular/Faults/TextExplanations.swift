import Diagnostics

/// Explanations of faults in CSV and TSV tables and in their encodings.
enum TextExplanations {
  static let all: [Explanation] = [
    Explanation(
      .unmarkedUTF16,
      title: Message(ja: "文字コードの分からない表", en: "an encoding that cannot be told"),
      meaning: Message(
        ja: "ファイルの先頭が、BOM のない UTF-16 の形です",
        en: "the file begins as UTF-16 does, and has no byte order mark"),
      reason: Message(
        ja: "推測で読むと、どんなファイルも「文字」として読めてしまいます",
        en: "guessed at, any bytes at all can be read as UTF-16"),
      wrong: "(BOM なしの UTF-16 で保存したファイル)",
      right: "(UTF-8、Shift_JIS、または BOM 付きの UTF-16 で保存したファイル)"),
    Explanation(
      .badByte,
      title: Message(ja: "文字として読めないバイト", en: "a byte that is no character"),
      meaning: Message(
        ja: "このセルには、ファイルの文字コードの文字として読めないバイトがあります。その行だけを取り分けます",
        en:
          "the cell holds a byte that is no character of the file's encoding; just this row is put aside"
      ),
      reason: Message(
        ja: "`?` などに置き換えると、元の文字が分からなくなります",
        en: "put in place of it, a `?` would hide for good what stood there"),
      wrong: "(UTF-8 の表の1行だけが Shift_JIS で書かれている)",
      right: "(すべての行が同じ文字コードで書かれている)"),
    Explanation(
      .strayQuote,
      title: Message(ja: "セルの途中の引用符", en: "a quote within an unquoted cell"),
      meaning: Message(
        ja: "`\"` は、セル全体を囲むときと、囲んだ中で `\"\"` と重ねるときだけ書けます",
        en: "a `\"` may only enclose a whole cell, or stand doubled within an enclosed one"),
      reason: Message(
        ja: "どこまでが1つのセルかを決められず、列がずれたまま採点するおそれがあります",
        en: "it cannot be told where the cell ends, and columns could shift unnoticed"),
      wrong: "901,通称\"A\"協議会,3\n", right: "901,\"通称\"\"A\"\"協議会\",3\n"),
    Explanation(
      .textAfterQuote,
      title: Message(ja: "閉じた引用符のあとの文字", en: "text behind a closing quote"),
      meaning: Message(
        ja: "`\"` で閉じたセルの直後は、区切りか改行です",
        en: "right behind a cell's closing `\"` comes a delimiter or the end of the line"),
      reason: Message(
        ja: "`\"` の抜けや重ね忘れの印で、続く行まで1つのセルに入っていることがあります",
        en: "a `\"` is missing or not doubled, and the cell may have swallowed the lines behind it"),
      wrong: "901,\"通称\"A協議会,3\n", right: "901,\"通称A協議会\",3\n"),
    Explanation(
      .unclosedQuote,
      title: Message(ja: "閉じていない引用符", en: "a quote that is never closed"),
      meaning: Message(
        ja: "`\"` で始まるセルが閉じられないまま、ファイルが終わりました。その `\"` から終わりまでを1行として取り分けます",
        en:
          "a cell that begins with `\"` is still open at the end of the file; all behind the quote is put aside as one row"
      ),
      reason: Message(
        ja: "引用符の中では改行もセルの文字です。どこからが次の行かを決められません",
        en: "line breaks belong to the cell within quotes, so that no next row can be told"),
      wrong: "901,\"南部協議会,3\n902,北部協議会,2\n", right: "901,\"南部協議会\",3\n902,北部協議会,2\n"),
    Explanation(
      .cellTooLong,
      title: Message(ja: "長すぎるセル", en: "a cell that is too long"),
      meaning: Message(ja: "1つのセルは 1 MiB までです", en: "a cell has at most 1 MiB"),
      reason: Message(
        ja: "人が書く文章はこの長さに達しません(Excel のセルは 32,767 文字まで)。引用符の抜けがほとんどです",
        en:
          "no written text gets near it (a cell of Excel holds 32,767 characters); a quote is missing, as a rule"
      ),
      wrong: "(2 MiB のセルを含む行)", right: "(1 MiB 以下のセルだけの行)"),
    Explanation(
      .tooManyCells,
      title: Message(ja: "セルの多すぎる行", en: "a row with too many cells"),
      meaning: Message(
        ja: "1行のセルは 16,384 個(Excel の列の数)までです",
        en: "a row has at most 16,384 cells, as many as Excel has columns"),
      reason: Message(
        ja: "区切り文字の取り違えや、壊れたファイルがほとんどです",
        en: "the delimiter is another one, or the file is damaged, as a rule"),
      wrong: "(20,000 個のセルがある行)", right: "(16,384 個以下のセルがある行)"),
    Explanation(
      .recordTooLong,
      title: Message(ja: "長すぎる行", en: "a row that is too long"),
      meaning: Message(
        ja: "1行は引用符の中の改行も含めて 16 MiB までです。それより先は読みません",
        en: "a row has at most 16 MiB, line breaks in quotes included; nothing behind it is read"),
      reason: Message(
        ja: "行をまるごと取り分けるために、読み取った行は記憶しておく必要があります",
        en: "a row is kept in memory so that it can be put aside whole"),
      wrong: "(閉じていない引用符のあとに 20 MiB が続く表)", right: "(引用符がすべて閉じている表)"),
    Explanation(
      .nulCharacter,
      title: Message(ja: "文字ではない NUL", en: "a NUL, which is no text"),
      meaning: Message(
        ja: "このセルには値が 0 のバイトがあります。その行だけを取り分けます",
        en: "the cell holds a byte of value 0; just this row is put aside"),
      reason: Message(
        ja: "壊れたファイルか、UTF-16 を別の文字コードとして読んでいる印です",
        en: "the file is damaged, or is UTF-16 read as something else"),
      wrong: "(0 のバイトを含む行)", right: "(文字だけの行)"),
    Explanation(
      .characterDoesNotFit,
      title: Message(ja: "書き出す文字コードにない文字", en: "a character that the encoding does not have"),
      meaning: Message(
        ja: "この文字は Shift_JIS (CP932) にないため、かわりの文字を書きました",
        en: "CP932 does not have this character, and another was written in its place"),
      reason: Message(
        ja: "どの文字が変わったかが分からないと、元に戻せません",
        en: "what was changed can be put back only if it is known"),
      wrong: "㉑番目の取組", right: "21番目の取組"),
  ]
}
