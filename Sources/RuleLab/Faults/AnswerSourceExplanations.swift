import Diagnostics

/// Explanations of faults in where the answers of a test come from.
enum AnswerSourceExplanations {
  static let all: [Explanation] = [
    Explanation(
      .missingSheetFile,
      title: Message(ja: "見つからない回答票", en: "an answer sheet that is not there"),
      meaning: Message(
        ja: "`base: {file: …}` に書いた名前のファイルが、テストのフォルダにありません",
        en: "No file in the folder of the tests has the name in `base: {file: …}`"),
      reason: Message(
        ja: "もとになる回答がないと、どの事例も確かめられません",
        en: "Without the answers to start from no case says anything"),
      wrong: "base: {file: aera.yaml}", right: "base: {file: area.yaml}"),
    Explanation(
      .unreadableFilter,
      title: Message(ja: "読み取れない絞り込み", en: "a filter that cannot be read"),
      meaning: Message(
        ja: "`answer_all` の `where` の後には、`属性 == 値` を一つか、`and` でつないで書きます",
        en: "After `where` in `answer_all` stands `attribute == value`, or several joined by `and`"),
      reason: Message(
        ja: "どの行に答えるのかが決まらないと、回答を作れません",
        en: "Otherwise it is not settled which rows are answered"),
      wrong: "answer_all: {\"practices where level <= 1\": full}",
      right: "answer_all: {\"practices where level == 1\": full}"),
    Explanation(
      .noRowFits,
      title: Message(ja: "当てはまる行のない絞り込み", en: "a filter that no row fits"),
      meaning: Message(
        ja: "その属性の値を持つ行が、項目表に一つもありません",
        en: "The table has no row with these values of its attributes"),
      reason: Message(
        ja: "何も答えない行は、打ち間違いであることがほとんどです",
        en: "A line that answers nothing is nearly always a slip"),
      wrong: "answer_all: {\"practices where domain == aset\": full}",
      right: "answer_all: {\"practices where domain == asset\": full}"),
  ]
}
