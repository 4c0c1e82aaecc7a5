import Diagnostics

/// Explanations of faults in who sent a return, and in the register.
enum IdentityExplanations {
  static let all: [Explanation] = [
    Explanation(
      .unknownRespondent,
      title: Message(ja: "名簿にない回答者", en: "a respondent that is not in the register"),
      meaning: Message(
        ja: "指定した名簿に、その番号や名前の回答者がありません",
        en: "the register that was named has no respondent of that id or name"),
      reason: Message(
        ja: "番号の打ち間違いで、回答が別の扱いになるのを防ぎます",
        en: "a mistyped id shall not make a respondent of its own"),
      wrong: "respondent.id: 012345",
      right: "respondent.id: 011002"),
    Explanation(
      .contradictingIdentity,
      title: Message(ja: "番号と名前の食い違い", en: "an id and a name of two respondents"),
      meaning: Message(
        ja: "番号と名前が、名簿の別々の回答者のものです",
        en: "by the register, the id is that of one respondent and the name that of another"),
      reason: Message(
        ja: "どちらの回答かを推測しません", en: "whose return it is is not guessed"),
      wrong: "respondent.id: 011002, respondent.name: 青森市",
      right: "respondent.id: 011002, respondent.name: 札幌市"),
    Explanation(
      .ambiguousRespondent,
      title: Message(ja: "1件に決まらない回答者", en: "several respondents that fit"),
      meaning: Message(
        ja: "その番号や名前が、名簿の2件以上に当てはまります",
        en: "more than one respondent of the register fits the id or the name"),
      reason: Message(
        ja: "同じ名前の市町村などを取り違えないためです",
        en: "there are municipalities of the same name"),
      wrong: "respondent.name: 府中市",
      right: "respondent.id: 132063"),
    Explanation(
      .wrongCheckDigit,
      title: Message(ja: "検査数字の合わない番号", en: "a code with a wrong check digit"),
      meaning: Message(
        ja: "6けたの団体コードの最後の数字は、前の5けたから決まります。それが合いません",
        en:
          "the sixth digit of an official code follows from the other five, and it does not fit them"
      ),
      reason: Message(
        ja: "ほかのけたを打ち間違えていることがあります",
        en: "one of the other digits may be mistyped"),
      wrong: "respondent.id: 011003",
      right: "respondent.id: 011002"),
    Explanation(
      .notInForce,
      title: Message(ja: "その年度にはない回答者", en: "a respondent that is not there in the year"),
      meaning: Message(
        ja: "名簿の年度の外の回答です。合併などで別の回答者になっていることがあります",
        en: "the return is for a year outside the entry's; it may have become part of another"),
      reason: Message(
        ja: "集計では、統合先と合わせて数えることがあります",
        en: "summaries may count it with what it became part of"),
      wrong: "respondent.id: 0501",
      right: "respondent.id: 0509"),
    Explanation(
      .otherName,
      title: Message(ja: "名簿と違う名前", en: "a name that the register does not have"),
      meaning: Message(
        ja: "番号は名簿にありますが、名前がその回答者のものではありません",
        en: "the id is in the register, and the name is none of its names there"),
      reason: Message(
        ja: "番号を取り違えているかもしれません", en: "the id may be another's"),
      wrong: "respondent.id: 011002, respondent.name: さっぽろ",
      right: "respondent.id: 011002, respondent.name: 札幌市"),
    Explanation(
      .registerColumn,
      title: Message(ja: "名簿の見出しの誤り", en: "a fault in a register's headings"),
      meaning: Message(
        ja: "名簿には `id` と `name` の列が1つずつ要り、ほかの列も1つずつです",
        en: "a register needs the columns `id` and `name`, and each column once"),
      reason: Message(
        ja: "どの列を使うか決まらないと、回答者を見分けられません",
        en: "without them respondents cannot be told apart"),
      wrong: "id,pref\n011002,北海道",
      right: "id,name,pref\n011002,札幌市,北海道"),
    Explanation(
      .registerValue,
      title: Message(ja: "名簿の値の誤り", en: "a fault in an entry of a register"),
      meaning: Message(
        ja: "番号や名前が空か、年度が逆か、統合先が名簿にありません",
        en:
          "an id or a name is empty, the years are the wrong way round, or the successor is not there"
      ),
      reason: Message(
        ja: "名簿の誤りは、すべての回答の扱いに響きます",
        en: "a fault in the register concerns every return"),
      wrong: "id,name,successor\n0501,県北,0509",
      right: "id,name,successor\n0501,県北,0509\n0509,北部,"),
    Explanation(
      .registeredTwice,
      title: Message(ja: "名簿に二重にある番号", en: "an id that is registered twice"),
      meaning: Message(
        ja: "同じ番号が、重なる年度で2回あります",
        en: "an id stands there twice, for some of the same years"),
      reason: Message(
        ja: "どちらの回答者か決まりません", en: "which of the two a return is of would be open"),
      wrong: "id,name\n0101,南渡島\n0101,南檜山",
      right: "id,name\n0101,南渡島\n0102,南檜山"),
    Explanation(
      .lineOfTotals,
      title: Message(ja: "合計の行", en: "a line of totals"),
      meaning: Message(
        ja: "回答者の番号か名前の欄に、ルールセットの `totals`（「合計」など）の言葉があります",
        en: "the id or the name is one of the rule set's `totals`, such as 合計"),
      reason: Message(
        ja: "合計を一つの回答として採点すると、集計に余分な団体が加わります",
        en: "totals that were scored would count as one more respondent"),
      wrong: "respondent.id: 合計",
      right: "respondent.id: 011002"),
  ]
}
