import Diagnostics

/// Explanations of the faults of cells; an example is a question and what stands in its cell.
enum CellExplanations {
  static let all: [Explanation] = [
    Explanation(
      .standsElsewhere,
      title: Message(ja: "ほかを見るように書かれた答え", en: "an answer that stands elsewhere"),
      meaning: Message(
        ja: "「同上」や「別添のとおり」のように、答えがこの欄にありません",
        en: "the cell only says where the answer is to be found, as 同上 does"),
      reason: Message(
        ja: "どこの何を指すのかを推測しません", en: "what it points at is not guessed"),
      wrong: "meetings_held: 同上",
      right: "meetings_held: 2"),
    Explanation(
      .unexpectedDate,
      title: Message(ja: "日付になった答え", en: "a date in the place of an answer"),
      meaning: Message(
        ja: "選択肢や数の欄に日付があります。表計算ソフトは、入力された `1-2` を1月2日に変えます",
        en:
          "a date stands where a choice or a number is expected; a spreadsheet makes 2 January of `1-2`"
      ),
      reason: Message(
        ja: "もとの入力は残っていないので、推測して読むと別の答えになることがあります",
        en: "what was typed is gone, and a guess could be another answer"),
      wrong: "self_rating: 1月2日",
      right: "self_rating: レベル1-②"),
    Explanation(
      .dateAsCode,
      title: Message(ja: "日付から読んだ選択肢", en: "a choice read from a date"),
      meaning: Message(
        ja: "対応ファイルの `dates_as_levels` に従い、日付をもとの番号とみて読みました",
        en: "as the mapping file says, the date was taken for the code that it was made of"),
      reason: Message(
        ja: "本当に日付が書かれた欄かもしれないので、確かめてもらいます",
        en: "it may be a date after all, so it is to be checked"),
      wrong: "self_rating: 1月2日",
      right: "self_rating: L1_2"),
    Explanation(
      .severalForOne,
      title: Message(ja: "1つでよい欄の複数の答え", en: "several answers where one is expected"),
      meaning: Message(
        ja: "選択肢または数を1つだけ書く欄に、2つ以上あります",
        en: "a cell for one choice or one number holds more"),
      reason: Message(
        ja: "どれを使うかを推測しません", en: "which of them counts is not guessed"),
      wrong: "self_rating: レベル1-①、レベル1-②",
      right: "self_rating: レベル1-②"),
    Explanation(
      .ambiguousChoice,
      title: Message(ja: "どの選択肢か決まらない答え", en: "an answer that fits several choices"),
      meaning: Message(
        ja: "表記をそろえると、2つ以上の選択肢（またはその組）に読めます",
        en: "by its folded form it can be read as more than one choice, or set of choices"),
      reason: Message(
        ja: "違う選択肢を数えるのを防ぎます", en: "another choice than the one meant could be counted"),
      wrong: "contents: A・B・C",
      right: "contents: [a_and_b, c]"),
    Explanation(
      .errorCell,
      title: Message(ja: "エラーになった数式", en: "a formula that gave an error"),
      meaning: Message(
        ja: "セルに `#N/A` や `#DIV/0!` などのエラーがあります",
        en: "the cell holds an error such as `#N/A` or `#DIV/0!`"),
      reason: Message(
        ja: "エラーは未回答とは違います。値が入るはずの欄です",
        en: "an error is not unanswered: a value was to stand there"),
      wrong: "budget_amount: #N/A",
      right: "budget_amount: 500"),
    Explanation(
      .uncalculatedFormula,
      title: Message(ja: "計算されていない数式", en: "a formula without a value"),
      meaning: Message(
        ja: "数式だけがあり、計算した値が保存されていません",
        en: "the formula is there, and no program has stored its value"),
      reason: Message(
        ja: "renkei は数式を計算しません", en: "renkei works out no formulas"),
      wrong: "budget_amount: =SUM(B2:B5)",
      right: "budget_amount: 500"),
    Explanation(
      .lostZeros,
      title: Message(ja: "先頭の0が落ちた番号", en: "a code without its leading zeros"),
      meaning: Message(
        ja: "表計算ソフトが番号を数とみて先頭の0を消したものを、検査数字か一覧をもとに戻しました",
        en:
          "a spreadsheet took the code for a number; by the check digit or the list, the zeros were put back"
      ),
      reason: Message(
        ja: "ほかの番号の打ち間違いかもしれないので、確かめてもらいます",
        en: "it may be another code mistyped, so it is to be checked"),
      wrong: "prefecture: 1",
      right: "prefecture: 01"),
    Explanation(
      .unreadableSubmission,
      title: Message(ja: "読み取れない提出日時", en: "a sending date that cannot be read"),
      meaning: Message(
        ja:
          "`submitted` は回答が出された日か日時です。回答票では `2024-10-25`、`2024-10-25 09:05:00`、`2024-10-25T09:05` だけを読みます",
        en:
          "`submitted` is the day or time at which the return was sent in; on an answer sheet only `2024-10-25`, `2024-10-25 09:05:00` and `2024-10-25T09:05` are read"
      ),
      reason: Message(
        ja: "診断には使いませんが、`--duplicates latest` では提出日時のない回答として扱い、どれが最後かは決めません",
        en:
          "nothing is scored by it, but with `--duplicates latest` the return has no time, and none is taken for the last"
      ),
      wrong: "submitted: 10月25日",
      right: "submitted: 2024-10-25"),
  ]
}
