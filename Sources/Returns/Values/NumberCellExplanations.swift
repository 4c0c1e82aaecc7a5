import Diagnostics

/// Explanations of the faults of cells with numbers and years; an example is a question and what
/// stands in its cell.
enum NumberCellExplanations {
  static let all: [Explanation] = [
    Explanation(
      .vagueNumber,
      title: Message(ja: "はっきりしない数", en: "a number that is not exact"),
      meaning: Message(
        ja: "「約」「程度」などの付いた数を、その数として読みました",
        en: "a number with a word such as 約 was taken for that number"),
      reason: Message(
        ja: "判定の境目の数では、結果が変わることがあります",
        en: "near a threshold the exact number could change the result"),
      wrong: "meetings_held: 約3回",
      right: "meetings_held: 3"),
    Explanation(
      .rangeOfNumbers,
      title: Message(ja: "範囲で書かれた数", en: "a range of numbers"),
      meaning: Message(
        ja: "1つの数の欄に「1~2回」や「3回以上」のような範囲があります",
        en: "a range such as 1~2回 stands where one number is expected"),
      reason: Message(
        ja: "どちらの端を使うかを推測しません", en: "which end of it counts is not guessed"),
      wrong: "meetings_held: 1~2回",
      right: "meetings_held: 2"),
    Explanation(
      .otherUnit,
      title: Message(ja: "単位の違う数", en: "a number of another unit"),
      meaning: Message(
        ja: "設問の単位とは違う単位が付いているか、換算が決まらない数です",
        en: "the number has another unit than the question, or one that cannot be told for sure"),
      reason: Message(
        ja: "単位を取り違えると、数の意味が変わります",
        en: "with another unit it is another number"),
      wrong: "meetings_held: 3人",
      right: "meetings_held: 3回"),
    Explanation(
      .yearOfDay,
      title: Message(ja: "年の欄にある日付", en: "a date where a year is asked"),
      meaning: Message(
        ja: "年をたずねる欄にある日付を、その日がある年（単位が「年度」なら4月から3月までの年度）と読みました",
        en: "a date was taken for its year, or for its fiscal year from April where that is asked"),
      reason: Message(
        ja: "日付のどの年を答えるつもりだったかを、確かめられるようにするためです",
        en: "whether that is the year that was meant can be checked"),
      wrong: "since: 昭和63年3月1日",
      right: "since: 昭和62年度"),
    Explanation(
      .beforeEra,
      title: Message(ja: "元号の始まる前の日付", en: "a date before its era"),
      meaning: Message(
        ja: "その元号が始まる前の日付です。令和は2019年5月1日からです",
        en: "the date lies before the first day of its era, which for 令和 is 1 May 2019"),
      reason: Message(
        ja: "年の打ち間違いが考えられます", en: "the year may be mistyped"),
      wrong: "founded: 令和元年4月1日",
      right: "founded: 平成31年4月1日"),
    Explanation(
      .pastEra,
      title: Message(ja: "元号が変わった後の日付", en: "a date behind its era"),
      meaning: Message(
        ja: "元号が変わった後の日付を、年を数え続けて読みました",
        en: "the date lies behind the last day of its era; its years were counted on"),
      reason: Message(
        ja: "古い様式では正しいこともあり、打ち間違いのこともあります",
        en: "on an old form it may be right, or the year may be mistyped"),
      wrong: "founded: 平成31年5月1日",
      right: "founded: 令和元年5月1日"),
    Explanation(
      .yearWithoutEra,
      title: Message(ja: "元号のない年", en: "a year without an era"),
      meaning: Message(
        ja: "1けたか2けたの年だけが書かれています",
        en: "the year has one or two digits, and no era beside it"),
      reason: Message(
        ja: "令和の年か、西暦の下2けたかを推測しません",
        en: "whether it is of 令和 or short for a Gregorian year is not guessed"),
      wrong: "founded: 6/10/25",
      right: "founded: 令和6年10月25日"),
  ]
}
