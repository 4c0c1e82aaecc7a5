import Diagnostics

extension Explanation {
  /// What the codes of the names in expressions mean.
  static let nameFaults: [Explanation] = [
    Explanation(
      .unknownName,
      title: Message(ja: "定義されていない名前", en: "an unknown name"),
      meaning: Message(
        ja: "式にある名前の設問・パラメータ・判定条件・指標・梯子が、どのファイルにもありません",
        en: "No file declares a question, parameter, criterion, measure or ladder of that name"),
      reason: Message(
        ja: "書き間違えた名前を見逃すと、決して成り立たない判定条件ができてしまいます",
        en: "A misspelt name would make a criterion that nobody can ever meet"),
      wrong: "meetigs >= 2", right: "meetings >= 2"),
    Explanation(
      .unknownFunction,
      title: Message(ja: "存在しない関数", en: "an unknown function"),
      meaning: Message(
        ja: "`( )` の前にある名前は関数ですが、その名前の関数はありません",
        en: "A name before `( )` is a function, and there is none of that name"),
      reason: Message(
        ja: "関数の種類は限られていて、ルールファイルで増やすことはできません",
        en: "The functions are a closed list, which rule files cannot extend"),
      wrong: "maximum(meetings, 2) > 3", right: "max(meetings, 2) > 3"),
    Explanation(
      .wrongArguments,
      title: Message(ja: "関数に渡す値の数の誤り", en: "wrong arguments of a function"),
      meaning: Message(
        ja: "関数に渡す値が足りないか、多すぎるか、名札 (`empty:`) が違います",
        en: "A function gets too few or too many values, or a label other than `empty:`"),
      reason: Message(
        ja: "足りない値を補うと、結果の意味が変わってしまいます",
        en: "Filling in a missing value would change what the result means"),
      wrong: "if(held, 1) > 0", right: "if(held, 1, 0) > 0"),
    Explanation(
      .unknownMember,
      title: Message(ja: "存在しない選択肢", en: "an unknown member"),
      meaning: Message(
        ja: "比べる相手の選択肢の組・尺度・梯子に、その id の選択肢がありません",
        en: "The answer set, scale or ladder beside it has no member of that id"),
      reason: Message(
        ja: "存在しない選択肢との比較は、決して成り立ちません",
        en: "A comparison with a choice that does not exist never holds"),
      wrong: "size == lage", right: "size == large"),
    Explanation(
      .memberOfOtherEnumeration,
      title: Message(ja: "別の一覧の選択肢", en: "a member of another list"),
      meaning: Message(
        ja: "左と右が別の選択肢の組・尺度・梯子の選択肢です",
        en: "The two sides belong to different answer sets, scales or ladders"),
      reason: Message(
        ja: "同じ名前の選択肢でも、一覧が違えば意味が違います",
        en: "Choices of different lists mean different things, even under one name"),
      wrong: "size == growth.L1", right: "size == sizes.large"),
    Explanation(
      .memberWithoutContext,
      title: Message(ja: "単独の選択肢", en: "a member without its question"),
      meaning: Message(
        ja: "選択肢の id は、それを答えとする設問などと比べるときにだけ書けます",
        en: "A member stands only beside a question, parameter or level of its own list"),
      reason: Message(
        ja: "選択肢だけでは、どの設問についての条件なのかわかりません",
        en: "A choice alone does not say which question the condition is about"),
      wrong: "large and held", right: "size == large and held"),
    Explanation(
      .ambiguousName,
      title: Message(ja: "二通りに読める名前", en: "an ambiguous name"),
      meaning: Message(
        ja: "選択肢の id と、同じ一覧を答えとする設問などの id が同じです",
        en: "A member and a value of that very list have the same id"),
      reason: Message(ja: "どちらを指すかで結果が変わります", en: "Which of the two is meant changes the result"),
      wrong: "size == medium", right: "size == sizes.medium"),
    Explanation(
      .questionExpected,
      title: Message(
        ja: "設問でないものへの `answered` や `applicable`",
        en: "an `answered` or `applicable` of no question"),
      meaning: Message(
        ja: "`answered( )` と `applicable( )` には設問の id を一つ書きます",
        en: "`answered( )` and `applicable( )` take the id of one question"),
      reason: Message(ja: "回答されるのは設問だけです", en: "Only questions are answered"),
      wrong: "answered(score)", right: "answered(meetings)"),
    Explanation(
      .ladderExpected,
      title: Message(
        ja: "`level( )` と梯子の組み合わせの誤り", en: "a ladder without `level`, or a `level` without a ladder"
      ),
      meaning: Message(
        ja: "梯子の結果は `level(梯子の id)` と書きます", en: "The result of a ladder is written `level(LADDER)`"),
      reason: Message(ja: "梯子そのものと、その結果とを区別するためです", en: "It tells the ladder from its result"),
      wrong: "growth >= L1", right: "level(growth) >= L1"),
  ]
}
