import Diagnostics

/// Explanations of the faults of a test file and its cases.
enum CaseExplanations {
  static let all: [Explanation] = [
    Explanation(
      .wrongForm,
      title: Message(ja: "別の形の内容", en: "a part of another form"),
      meaning: Message(
        ja: "一覧、表、1つの値のどれで書くかは項目ごとに決まっています",
        en: "Whether a field holds a list, a mapping or one value is fixed"),
      reason: Message(
        ja: "形が違うと、何を期待しているのか読み取れません",
        en: "In another form it is not clear what is expected"),
      wrong: "deciding: {growth: own_survey}", right: "deciding: {growth: [own_survey]}"),
    Explanation(
      .unknownTestKey,
      title: Message(ja: "知らないキー", en: "a key that is not known"),
      meaning: Message(
        ja: "ルールテストのこの場所に、その名前の項目はありません",
        en: "A rule test has no field of that name here"),
      reason: Message(
        ja: "打ち間違えた期待が、確かめられないまま見過ごされるのを防ぎます",
        en: "A mistyped expectation would never be checked"),
      wrong: "expect: {ladder: {growth: L1}}", right: "expect: {ladders: {growth: L1}}"),
    Explanation(
      .missingTestKey,
      title: Message(ja: "足りない項目", en: "a missing field"),
      meaning: Message(
        ja: "ファイルには `cases`、事例には `name` と `expect` が必要です",
        en: "A file needs `cases`, and a case needs `name` and `expect`"),
      reason: Message(
        ja: "名前のない事例は、結果に挙げることができません",
        en: "A case without a name cannot be reported"),
      wrong: "cases: [{expect: {ladders: {growth: L1}}}]",
      right: "cases: [{name: 初年度, expect: {ladders: {growth: L1}}}]"),
    Explanation(
      .unknownCase,
      title: Message(ja: "前にない事例", en: "a case that does not come before"),
      meaning: Message(
        ja: "`from` に書けるのは、同じファイルで前にある事例の名前です",
        en: "`from` takes the name of an earlier case of the same file"),
      reason: Message(
        ja: "前から順に読めるので、答えの由来をたどれ、循環もしません",
        en: "Read from the top, every answer has one origin, and nothing goes round in circles"),
      wrong: "cases:\n  - {name: B, from: A, …}\n  - {name: A, …}",
      right: "cases:\n  - {name: A, …}\n  - {name: B, from: A, …}"),
    Explanation(
      .repeatedCase,
      title: Message(ja: "同じ名前の事例", en: "two cases of one name"),
      meaning: Message(
        ja: "事例の名前は、ファイルの中で一つずつ違います",
        en: "Each case of a file has a name of its own"),
      reason: Message(
        ja: "結果や `from` がどの事例を指すのか決まらなくなります",
        en: "A result, and `from`, would not say which of them is meant"),
      wrong: "cases: [{name: A, …}, {name: A, …}]", right: "cases: [{name: A, …}, {name: B, …}]"),
    Explanation(
      .nothingExpected,
      title: Message(ja: "何も期待しない事例", en: "a case that expects nothing"),
      meaning: Message(
        ja: "`expect` の中に、確かめることが一つも書かれていません",
        en: "Nothing is named in `expect`, or in one of its parts"),
      reason: Message(
        ja: "何も確かめない事例は必ず合格し、役に立ちません",
        en: "A case that checks nothing always passes"),
      wrong: "{name: 初年度, expect: {ladders: {}}}",
      right: "{name: 初年度, expect: {ladders: {growth: L1}}}"),
  ]
}
