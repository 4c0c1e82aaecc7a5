import Diagnostics

/// Explanations of the faults of expectations.
enum ExpectationExplanations {
  static let all: [Explanation] = [
    Explanation(
      .unknownName,
      title: Message(ja: "ルールにない名前", en: "a name that the rules do not have"),
      meaning: Message(
        ja: "梯子、判定条件、指標、チェックリスト、助言、設問を id で挙げますが、その id がありません",
        en: "Results are named by the ids of the rule set, and it has no such id"),
      reason: Message(
        ja: "ルールで名前を変えたとき、テストも直す場所が分かります",
        en: "Where an id has changed in the rules, the test shows what to change with it"),
      wrong: "criteria: {council_hold: met}", right: "criteria: {council_held: met}"),
    Explanation(
      .unknownResult,
      title: Message(ja: "梯子にない結果", en: "a result that the ladder does not have"),
      meaning: Message(
        ja: "その id のレベル、`floor`、`outcomes` はこの梯子にありません",
        en: "The ladder has no level, floor or outcome of that id"),
      reason: Message(
        ja: "ない結果を期待するテストは、決して合格しません",
        en: "A test that expects it could never pass"),
      wrong: "ladders: {growth: L9}", right: "ladders: {growth: L1}"),
    Explanation(
      .unknownWord,
      title: Message(ja: "決まりにない語", en: "a word that is not on the list"),
      meaning: Message(
        ja: "ここには決まった語のどれかを書きます",
        en: "One of a few fixed words is written here"),
      reason: Message(
        ja: "似た意味の語でも、どの結果と比べるのか決まりません",
        en: "With any other word it is not clear which result is meant"),
      wrong: "criteria: {council_held: yes}", right: "criteria: {council_held: met}"),
    Explanation(
      .unreadableValue,
      title: Message(ja: "指標の型に合わない値", en: "a value that the measure cannot have"),
      meaning: Message(
        ja: "指標の値は、その型で書きます。数は小数か分数で、丸めずに書きます",
        en: "A measure's value is written in its type, a number as a decimal or a fraction"),
      reason: Message(
        ja: "数は正確に比べます。`200/3` を `66.7` と書くと等しくなりません",
        en: "Numbers are compared exactly: `66.7` is not `200/3`"),
      wrong: "measures: {score: 62.5点}", right: "measures: {score: \"62.5\"}"),
    Explanation(
      .unknownCode,
      title: Message(ja: "ない診断コード", en: "a code that does not exist"),
      meaning: Message(
        ja: "`diagnostics` には、回答票の診断コード（A で始まるもの）を挙げます",
        en: "`diagnostics` lists codes of answer sheets, which begin with A"),
      reason: Message(
        ja: "ほかのコードは、回答を読んでも出ることがありません",
        en: "Reading answers never gives any other code"),
      wrong: "diagnostics: [R004]", right: "diagnostics: [A004]"),
    Explanation(
      .expectedTwice,
      title: Message(ja: "二度書かれた期待", en: "something expected twice"),
      meaning: Message(
        ja: "同じものが二度挙げられています", en: "The same thing is named twice"),
      reason: Message(
        ja: "助言は「出る」「出ない」「答えしだい」のどれか一つです",
        en: "Advice is given, withheld or depends, one of the three"),
      wrong: "recommendations: {include: [meet], exclude: [meet]}",
      right: "recommendations: {include: [meet]}"),
    Explanation(
      .tooManyCases,
      title: Message(ja: "多すぎる事例", en: "too many cases"),
      meaning: Message(
        ja: "1つのファイルに書ける事例は 1000 件までです",
        en: "A file holds at most 1000 cases"),
      reason: Message(
        ja: "それより多い一覧は、人が読んで確かめられません",
        en: "Nobody reads a longer list, and running it would take long"),
      wrong: "tests/all.yaml", right: "tests/levels.yaml\ntests/advice.yaml"),
  ]
}
