import Diagnostics

/// Explanations of what is wrong with forms that come back.
enum FormExplanations {
  static let all: [Explanation] = [
    Explanation(
      .otherDigest,
      title: Message(ja: "別の版のルールから作られた票", en: "a form made from another edition of the rules"),
      meaning: Message(
        ja: "票に書かれたルールセットの指紋が、いま使っているルールセットのものと違います",
        en: "the digest of the rule set that stands in the form is not that of the rule set in use"),
      reason: Message(
        ja: "設問の文や選択肢が変わっていると、答えの意味が変わることがあります。ID が同じ回答は読み取って採点します",
        en: "texts and choices may have changed; answers whose ids are the same are read and scored"
      ),
      wrong: "renkei.digest  0123456789abcdef…",
      right: "renkei form --rules rules/mhlw-r6 --subject area -o form.xlsx"),
    Explanation(
      .unknownFormName,
      title: Message(ja: "ルールセットにない ID", en: "an id that the rule set does not have"),
      meaning: Message(
        ja: "回答の横の ID が、ルールセットのどの設問のものでもありません",
        en: "the id beside an answer is that of no question"),
      reason: Message(
        ja: "回答を捨てたり、場所から推し量ったりはしません",
        en: "answers are neither dropped nor guessed by their place"),
      wrong: "はい  chart", right: "はい  charter"),
    Explanation(
      .choiceAndNone,
      title: Message(ja: "選択肢と「どれにも当てはまらない」", en: "a choice together with “none of them”"),
      meaning: Message(
        ja: "同じ設問で、選択肢と「どれにも当てはまらない」の両方に印があります",
        en: "both a choice and “none of them” are marked for one question"),
      reason: Message(
        ja: "どちらが正しいかは、回答した人にしか分かりません",
        en: "only those who answered can say which is right"),
      wrong: "○  targets.workers\n○  targets.0", right: "○  targets.workers"),
    Explanation(
      .answerWithoutName,
      title: Message(ja: "ID のない行の回答", en: "an answer in a row without an id"),
      meaning: Message(
        ja: "回答欄に記入がありますが、その行の ID が消えています",
        en: "something stands in the column of answers, and the row's id is gone"),
      reason: Message(
        ja: "回答は ID で読み取ります。行の場所からは推し量りません",
        en: "answers are found by ids, and not guessed by their place"),
      wrong: "はい  （空欄）", right: "はい  charter"),
    Explanation(
      .otherEdition,
      title: Message(ja: "読めない形式の票", en: "a form of another edition"),
      meaning: Message(
        ja: "票の形式の番号が、この renkei の読める形式と違います",
        en: "the number of the form's edition is not one that this renkei reads"),
      reason: Message(
        ja: "形式が変わると、同じ場所や印が別の意味になることがあります",
        en: "in another edition the same mark may mean something else"),
      wrong: "2  renkei.form", right: "1  renkei.form"),
    Explanation(
      .notRead,
      title: Message(ja: "回答欄の外の記入", en: "something written beside the form"),
      meaning: Message(
        ja: "ID の列より右に、何か書かれています",
        en: "something stands to the right of the ids"),
      reason: Message(
        ja: "読み取らないものがあることを、黙って済ませないためです",
        en: "what is not read shall not pass unnoticed"),
      wrong: "はい  charter  要確認", right: "はい  charter"),
    Explanation(
      .unknownMark,
      title: Message(ja: "分からない印", en: "a mark that is not known"),
      meaning: Message(
        ja: "「どれにも当てはまらない」の欄に、○以外のものが書かれています",
        en: "something else than ○ stands beside “none of them”"),
      reason: Message(
        ja: "当てはまらないという意味か、答えていないという意味かが分かりません",
        en: "whether none applies or nothing was answered cannot be told"),
      wrong: "？  targets.0", right: "○  targets.0"),
    Explanation(
      .missingFromForm,
      title: Message(ja: "票にない設問", en: "questions that a form lacks"),
      meaning: Message(
        ja: "その回答者にきく設問のうち、返ってきた票に見当たらないものがあります。シートや行が消されたときなどに出ます",
        en:
          "questions that are put to the respondent are not on the form that came back, as when a "
          + "sheet or rows were deleted"),
      reason: Message(
        ja: "無回答として採点しますが、答えが消えている場合もあるので、要確認とします",
        en:
          "they count as unanswered, and answers may have been lost, so the return is to be reviewed"
      ),
      wrong: "はじめに、回答票   （「チェックリスト」のシートがない）",
      right: "はじめに、回答票、チェックリスト"),
    Explanation(
      .unfilledForm,
      title: Message(ja: "記入されていない票", en: "a form in which nothing is filled in"),
      meaning: Message(
        ja: "番号も名前も答えもない票です。採点も取り置きもせず、空として数えます",
        en: "the form has no id, no name and no answer; it is counted as blank, and neither scored "
          + "nor put aside"),
      reason: Message(
        ja: "保存し忘れた票が送られてきたのかもしれません",
        en: "somebody may have sent a form that was not saved"),
      wrong: "respondent: {id: , name: }\nanswers: {establishment: }",
      right: "respondent: {id: area-901, name: }\nanswers: {establishment: }"),
  ]
}
