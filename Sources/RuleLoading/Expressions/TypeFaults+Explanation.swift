import Diagnostics

extension Explanation {
  /// What the codes of the types of expressions mean.
  static let typeFaults: [Explanation] = [
    Explanation(
      .typesDoNotCompare,
      title: Message(ja: "比べられない値どうしの比較", en: "a comparison of different types"),
      meaning: Message(
        ja: "数と選択肢、別々の尺度など、種類の違う値を比べています",
        en: "Values of different types are compared, such as a number and a choice, or two scales"),
      reason: Message(
        ja: "種類の違う値に共通の大小や等しさはありません", en: "Different types share no order and no equality"),
      wrong: "meetings == size", right: "meetings == 2"),
    Explanation(
      .noOrder,
      title: Message(ja: "順序のない値の大小比較", en: "an order where there is none"),
      meaning: Message(
        ja: "`<` などで比べられるのは数、日付、尺度、レベルだけです。レベル以外の結果 (outcome) にも順序はありません",
        en: "Only numbers, dates, scales and levels are ordered; a ladder's outcomes are not"),
      reason: Message(
        ja: "選択肢の並び順は、大小を表すとは限りません",
        en: "The order in which choices are listed need not mean anything"),
      wrong: "size >= large", right: "size in [large, small]"),
    Explanation(
      .equalityOfSetOrText,
      title: Message(ja: "集合や文字列の `==` 比較", en: "an equality of a set or a text"),
      meaning: Message(
        ja: "複数選択の答えと文字列は、`==` などの演算子では比べられません",
        en: "Answers with several choices and texts are not compared by operators"),
      reason: Message(
        ja: "一つ余分に選んだだけ、空白が一つ増えただけで、結果が変わってしまいます",
        en: "One more choice or one more space would change the result"),
      wrong: "parts == large", right: "parts has large"),
    Explanation(
      .hasWithoutSet,
      title: Message(ja: "複数選択でない値への `has`", en: "a `has` without a set"),
      meaning: Message(
        ja: "`has`、`has_any`、`has_all` の左には、複数選択の設問が必要です",
        en: "On the left of `has`, `has_any` and `has_all` stands a question with several choices"),
      reason: Message(
        ja: "一つだけ選ぶ設問には `==` や `in` を使います", en: "A question with one choice takes `==` or `in`"),
      wrong: "size has large", right: "size == large"),
    Explanation(
      .inWithoutChoice,
      title: Message(ja: "使い方の違う `in`", en: "an `in` between the wrong things"),
      meaning: Message(
        ja: "`in` の左には一つの選択肢か数、右には一覧か `several: yes` のパラメータを書きます",
        en:
          "On the left of `in` stands a choice or a number, on its right a list or a parameter with `several`"
      ),
      reason: Message(
        ja: "複数選択の答えが一覧に「含まれる」ことには、いくつもの意味があります",
        en: "For several choices, to be \"in\" a list may mean several things"),
      wrong: "parts in [large]", right: "parts has_any [large]"),
    Explanation(
      .constantExpected,
      title: Message(ja: "定数でない一覧の要素", en: "a list with something other than constants"),
      meaning: Message(
        ja: "一覧には選択肢の id か数だけを書けます", en: "A list holds ids of members, or numbers, and nothing else"
      ),
      reason: Message(
        ja: "一覧が定数なら、当てはまる答えがあるかどうかを前もって確かめられます",
        en: "With constants it can be checked beforehand that some answer fits"),
      wrong: "meetings in [minimum, 3]", right: "meetings == minimum or meetings == 3"),
    Explanation(
      .conditionExpected,
      title: Message(ja: "条件でない値", en: "a value where a condition belongs"),
      meaning: Message(
        ja: "成り立つかどうかを判定する場所に、数や選択肢などがあります",
        en: "A number, a choice or the like stands where something must be true or false"),
      reason: Message(
        ja: "たとえば 0 を「いいえ」とみなすと、0 回という答えと未回答が混ざってしまいます",
        en: "Taking 0 for \"no\" would mix an answer of zero with no answer"),
      wrong: "meetings", right: "meetings >= 1"),
    Explanation(
      .numberExpected,
      title: Message(ja: "数でない値", en: "a value where a number belongs"),
      meaning: Message(
        ja: "計算する場所に、条件や選択肢などがあります",
        en: "A condition, a choice or the like stands where something is computed"),
      reason: Message(
        ja: "条件や選択肢を何点とみなすかは、ルールファイルに書く必要があります",
        en: "How many points a condition or a choice is worth must be written in the rules"),
      wrong: "held + 1 > 1", right: "if(held, 1, 0) + 1 > 1"),
    Explanation(
      .unusableDivisor,
      title: Message(ja: "割れない数での割り算", en: "a divisor that is no constant or zero"),
      meaning: Message(
        ja: "`/` の右には 0 でない定数を書きます。答えで割るときは `ratio` を使います",
        en: "The right side of `/` is a constant other than zero; `ratio` divides by answers"),
      reason: Message(
        ja: "答えが 0 のときの扱いは `ratio` の `empty:` で決めます",
        en: "`ratio` says with `empty:` what happens when the answer is zero"),
      wrong: "meetings / score > 1", right: "ratio(meetings, score) > 1"),
    Explanation(
      .memberWithoutNumber,
      title: Message(ja: "数値のない選択肢", en: "a member without a number"),
      meaning: Message(
        ja: "`value( )` は選択肢の `value` を取りますが、`value` のない選択肢があります",
        en: "`value( )` takes the `value` of a choice, but some choice has none"),
      reason: Message(
        ja: "数値のない選択肢が選ばれると計算できません", en: "Were that choice chosen, nothing could be computed"),
      wrong: "value(size) > 1", right: "value(progress) > 1"),
    Explanation(
      .invalidDate,
      title: Message(ja: "存在しない日付", en: "a date that does not exist"),
      meaning: Message(
        ja: "`date( )` には `\"2024-04-01\"` の形の、暦にある日付を書きます",
        en: "`date( )` takes a day of the calendar, written as in `\"2024-04-01\"`"),
      reason: Message(
        ja: "日付の書き方は国や人によって違うため、一つに決めています",
        en: "People write dates in many ways, and so there is one"),
      wrong: "founded < date(\"2024-02-30\")", right: "founded < date(\"2024-02-29\")"),
    Explanation(
      .otherTypeExpected,
      title: Message(ja: "関数に合わない値", en: "a value that does not suit its function"),
      meaning: Message(
        ja: "日付や選択肢を必要とする関数に、別の種類の値があります",
        en: "A function that takes a date or a choice gets something else"),
      reason: Message(ja: "種類の違う値からは結果を計算できません", en: "Nothing can be computed of another type"),
      wrong: "fiscal_year(meetings) == 2024", right: "fiscal_year(founded) == 2024"),
    Explanation(
      .branchesDiffer,
      title: Message(ja: "種類のそろわない値", en: "branches of different types"),
      meaning: Message(
        ja: "`if( )` の二つの値、`coalesce( )` のすべての値は、同じ種類でなければなりません",
        en: "The two values of `if( )` and all values of `coalesce( )` are of one type"),
      reason: Message(
        ja: "どの値になるかで、その後の計算ができたりできなかったりします",
        en: "What follows would work for one value and fail for another"),
      wrong: "if(held, 1, size) > 0", right: "if(held, 1, 0) > 0"),
    Explanation(
      .repeatedConstant,
      title: Message(ja: "一覧の中の重複", en: "a repeated entry in a list"),
      meaning: Message(
        ja: "同じ選択肢や数が一覧に二度書かれています", en: "A list names the same choice or number twice"),
      reason: Message(ja: "別のものを書くつもりだったのかもしれません", en: "Perhaps another one was meant"),
      wrong: "size in [large, large]", right: "size in [large, small]"),
    Explanation(
      .constantComparison,
      title: Message(ja: "定数どうしの比較", en: "a comparison of constants"),
      meaning: Message(
        ja: "両側が定数なので、どの答えでも結果が同じです", en: "Both sides are constants, so every answer gives the same"
      ),
      reason: Message(
        ja: "設問の id を書き忘れたのかもしれません", en: "Perhaps the id of a question was forgotten"),
      wrong: "2 >= 1", right: "meetings >= 1"),
    Explanation(
      .yesNoCompared,
      title: Message(ja: "`yes` や `no` との比較", en: "a comparison with `yes` or `no`"),
      meaning: Message(
        ja: "はい・いいえの設問は、それだけで条件になります", en: "A yes/no question is a condition by itself"),
      reason: Message(
        ja: "書き方を一つに決めておくと、読みやすく、間違いも減ります",
        en: "One way to write it is easier to read and harder to get wrong"),
      wrong: "held == yes", right: "held"),
    Explanation(
      .noneAlone,
      title: Message(ja: "置き場所の違う `none`", en: "a `none` without a value beside it"),
      meaning: Message(
        ja: "`none` は「値なし」で、`if` や `coalesce` などで値と並べたときだけ書けます",
        en: "`none` is no value; it stands only beside values, in `if`, `coalesce` and the like"),
      reason: Message(
        ja: "値なしと比べたり計算したりした結果は、必ず「該当なし」になります",
        en: "Whatever is compared with it or computed from it never has a value"),
      wrong: "size == none", right: "answered(size)"),
  ]
}
