import Diagnostics

/// The codes of spellings, R270 to R279, with what they mean.
enum SpellingDiagnostics {
  static let codes: [DiagnosticCode] = [
    .spellingListTwice, .spellingOfTwo, .notOneLetter, .notTenDigits,
  ]

  static let explanations: [Explanation] = [
    Explanation(
      .spellingListTwice,
      title: Message(ja: "2つのファイルにある書き方の一覧", en: "a list of spellings in two files"),
      meaning: Message(
        ja: "`spellings` の同じ一覧が、ルールセットの2つのファイルにあります",
        en: "two files of a rule set hold the same list of `spellings`"),
      reason: Message(
        ja: "どう読むかを一か所で確かめられるようにするためです",
        en: "how texts are read can be looked up in one place"),
      wrong: "# a.yaml\nspellings: {yes: [○]}\n# b.yaml\nspellings: {yes: [有]}",
      right: "# a.yaml\nspellings: {yes: [○, 有]}"),
    Explanation(
      .spellingOfTwo,
      title: Message(ja: "2つの意味を持つ書き方", en: "a spelling with two meanings"),
      meaning: Message(
        ja: "同じ書き方が2つの一覧（または組）にあります。全角と半角、ダッシュの種類の違いは数えません",
        en: "a text is in two lists or entries; widths and kinds of dashes do not count"),
      reason: Message(
        ja: "回答票のその文字を、どちらに読むか決まりません",
        en: "how to read it in a return would be open"),
      wrong: "spellings: {no: [\"-\"], unanswered: [\"－\"]}",
      right: "spellings: {unanswered: [\"-\"]}"),
    Explanation(
      .notOneLetter,
      title: Message(ja: "1文字でない異体字", en: "a variant of more than one letter"),
      meaning: Message(
        ja: "`letters` は、名前を比べるときに同じとみなす1文字ずつの組です",
        en: "`letters` lists single letters that are the same when names are compared"),
      reason: Message(
        ja: "語の言い換えは、名簿の別名に書きます", en: "other names of a respondent stand in the register"),
      wrong: "spellings: {letters: [[竜ケ崎, 龍ケ崎]]}",
      right: "spellings: {letters: [[竜, 龍]]}"),
    Explanation(
      .notTenDigits,
      title: Message(ja: "10文字でない数字", en: "digits that are not ten letters"),
      meaning: Message(
        ja: "`digits` は、0 から 9 までを表す10文字を、0 から順に並べたものです",
        en: "`digits` lists the ten letters that stand for 0 to 9, in this order"),
      reason: Message(
        ja: "どの文字がどの数かを、並ぶ順で決めています", en: "which letter is which number follows from the order"),
      wrong: "spellings: {digits: [一, 二, 三]}",
      right: "spellings: {digits: [〇, 一, 二, 三, 四, 五, 六, 七, 八, 九]}"),
  ]
}
