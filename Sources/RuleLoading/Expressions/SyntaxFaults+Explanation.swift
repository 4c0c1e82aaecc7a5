import Diagnostics

extension Explanation {
  /// What the codes of how expressions are written mean.
  static let syntaxFaults: [Explanation] = [
    Explanation(
      .unexpectedCharacters,
      title: Message(ja: "式で使えない文字", en: "a character that means nothing in an expression"),
      meaning: Message(
        ja: "式には id、半角の数字、演算子、かっこ、`\"` で囲んだ日付だけを書けます",
        en: "An expression holds ids, numbers, operators, brackets and dates in `\"` only"),
      reason: Message(
        ja: "設問の題名などを式に書くと、題名を直しただけでルールが壊れてしまいます",
        en: "Titles in an expression would break the rule whenever a title is reworded"),
      wrong: "会議回数 >= 2", right: "meetings >= 2"),
    Explanation(
      .lookAlikes,
      title: Message(ja: "半角 (ASCII) でない記号や数字", en: "a look-alike of an ASCII character"),
      meaning: Message(
        ja: "全角の記号・数字・空白・かっこが、半角でなければならない場所にあります",
        en: "A full-width sign, digit, space or bracket stands where the ASCII one belongs"),
      reason: Message(
        ja: "見た目が似ていても別の文字なので、半角にそろえないとほかの道具で読めません",
        en: "It looks alike but is another character, which other tools would not read"),
      wrong: "meetings ＞＝ 2", right: "meetings >= 2"),
    Explanation(
      .foreignSpelling,
      title: Message(ja: "ほかの言語の演算子", en: "an operator of another language"),
      meaning: Message(
        ja: "`=`、`&&`、`||`、`!`、`<>` などはこの式の演算子ではありません",
        en: "`=`, `&&`, `||`, `!`, `<>` and their like are not operators here"),
      reason: Message(
        ja: "書き方を一つに決めておくと、誰が書いたルールも同じように読めます",
        en: "With one way to write each thing, everybody reads the rules alike"),
      wrong: "meetings = 2", right: "meetings == 2"),
    Explanation(
      .wordInCapitals,
      title: Message(ja: "大文字で書かれた語", en: "a word in capital letters"),
      meaning: Message(
        ja: "`and`、`or`、`not`、`in` などの語は小文字で書きます",
        en: "Words such as `and`, `or`, `not` and `in` are written in small letters"),
      reason: Message(
        ja: "大文字の語は id と見分けがつきません", en: "A word in capitals cannot be told from an id"),
      wrong: "held AND meetings >= 2", right: "held and meetings >= 2"),
    Explanation(
      .unterminatedText,
      title: Message(ja: "閉じられていない文字列", en: "a text that is not closed"),
      meaning: Message(
        ja: "`\"` で始まる文字列に終わりの `\"` がありません", en: "A text begins with `\"` but no `\"` ends it"),
      reason: Message(
        ja: "どこまでが文字列かわからないと、その後の式を読めません",
        en: "Without its end, the rest of the expression cannot be read"),
      wrong: "founded < date(\"2024-04-01)", right: "founded < date(\"2024-04-01\")"),
    Explanation(
      .malformedNumber,
      title: Message(ja: "数の書き方の誤り", en: "a malformed number"),
      meaning: Message(
        ja: "数は半角の数字と小数点だけで書きます。桁区切り、`%`、指数、単位は付けません",
        en: "A number is digits with at most one point: no separators, `%`, exponents or units"),
      reason: Message(
        ja: "`1,000` は二つの数とも読め、`50%` は 50 とも 0.5 とも読めてしまいます",
        en: "`1,000` may be two numbers, and `50%` may be 50 or 0.5"),
      wrong: "meetings >= 1,000", right: "meetings >= 1000"),
    Explanation(
      .numberTooLong,
      title: Message(ja: "桁の多すぎる数", en: "a number with too many digits"),
      meaning: Message(
        ja: "数は整数部が15桁、小数部が6桁までです",
        en: "A number has at most 15 digits before the point and 6 after it"),
      reason: Message(
        ja: "計算はすべて正確な分数で行うため、桁に限りがあります", en: "All arithmetic is exact, and so its width is limited"
      ),
      wrong: "score >= 0.12345678", right: "score >= 0.123457"),
    Explanation(
      .emptyExpression,
      title: Message(ja: "空の式", en: "an empty expression"),
      meaning: Message(
        ja: "式を書く場所に何も書かれていません", en: "Nothing is written where an expression belongs"),
      reason: Message(
        ja: "何も書かれていない条件が成り立つのかどうかは、推測できません",
        en: "Whether an empty condition holds would be a guess"),
      wrong: "when: ' '", right: "when: held"),
    Explanation(
      .unexpectedToken,
      title: Message(ja: "式の組み立ての誤り", en: "a misplaced or missing part of an expression"),
      meaning: Message(
        ja: "値、演算子またはかっこのあるべき場所に、別のものがあるか、何もありません",
        en: "Where a value, an operator or a bracket belongs, something else stands, or nothing"),
      reason: Message(
        ja: "足りないものを補うと、書いた人の意図と違うルールになるおそれがあります",
        en: "Filling the gap by a guess could make a rule that nobody meant"),
      wrong: "held and", right: "held and meetings >= 2"),
    Explanation(
      .chainedComparison,
      title: Message(ja: "続けて書かれた比較", en: "a chain of comparisons"),
      meaning: Message(
        ja: "比較の演算子は一つの式に一つだけです。二つの比較は `and` でつなぎます",
        en: "A comparison has one operator; two comparisons are joined by `and`"),
      reason: Message(
        ja: "`1 <= x <= 5` の読み方は言語によって違い、誤解のもとになります",
        en: "Languages read `1 <= x <= 5` differently, and so it would be misread"),
      wrong: "1 <= meetings <= 5", right: "1 <= meetings and meetings <= 5"),
    Explanation(
      .expressionTooLong,
      title: Message(ja: "長すぎる式", en: "an expression that is too long"),
      meaning: Message(
        ja: "一つの式には語と記号を合わせて2000個まで書けます", en: "An expression has at most 2,000 words and signs"),
      reason: Message(
        ja: "長い条件は `all:` や `any:` の一覧にすると、一行ごとに理由を示せます",
        en: "As a list under `all:` or `any:` each line gets a reason of its own"),
      wrong: "held or council_held or …", right: "any: [held, council_held, …]"),
    Explanation(
      .expressionTooDeep,
      title: Message(ja: "深すぎる入れ子", en: "nesting that is too deep"),
      meaning: Message(
        ja: "かっこ、`not`、足し算などの入れ子は64段までです",
        en: "Brackets, `not`, additions and the like are nested at most 64 levels deep"),
      reason: Message(
        ja: "深い入れ子は人が確かめられません。判定条件や指標に分けると名前が付きます",
        en: "Nobody can check such nesting; criteria and measures give its parts names"),
      wrong: "not (held or not (council_held or not (… )))", right: "not held and not council_held"),
  ]
}
