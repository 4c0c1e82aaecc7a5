import Diagnostics

/// Explanations of the faults of single answers.
enum AnswerExplanations {
  static let all: [Explanation] = [
    Explanation(
      .unknownQuestion,
      title: Message(ja: "知らない設問", en: "a question that is not known"),
      meaning: Message(
        ja: "その名前（または別名）の設問が、ルールセットにありません",
        en: "the rule set has no question of that id or alias"),
      reason: Message(
        ja: "打ち間違えた答えが、未回答として数えられるのを防ぎます",
        en: "a mistyped answer shall not count as unanswered"),
      wrong: "answers:\n  meeting_held: 2",
      right: "answers:\n  meetings_held: 2"),
    Explanation(
      .answeredTwice,
      title: Message(ja: "二重の回答", en: "a question answered twice"),
      meaning: Message(
        ja: "同じ設問に、名前と別名などで2回答えています",
        en: "a question has two answers, such as by its id and by an alias"),
      reason: Message(
        ja: "どちらの答えを使うかを推測しません",
        en: "which of the two is meant is not guessed"),
      wrong: "answers:\n  meetings_held: 2\n  開催回数: 3",
      right: "answers:\n  meetings_held: 2"),
    Explanation(
      .unknownChoice,
      title: Message(ja: "ない選択肢", en: "a choice that does not exist"),
      meaning: Message(
        ja: "その名前の選択肢が、設問にありません",
        en: "the question has no such choice"),
      reason: Message(
        ja: "似た選択肢を推測して選びません",
        en: "a similar choice is not taken by guess"),
      wrong: "establishment: standalon",
      right: "establishment: standalone"),
    Explanation(
      .wrongType,
      title: Message(ja: "設問の型に合わない答え", en: "an answer of another type"),
      meaning: Message(
        ja: "はい・いいえ、数、日付は、決まった書き方で答えます",
        en: "yes or no, numbers and dates have fixed forms"),
      reason: Message(
        ja: "書き方を推測して読むと、違う答えになることがあります",
        en: "reading it by guess could change the answer"),
      wrong: "meetings_held: 2回",
      right: "meetings_held: 2"),
    Explanation(
      .outOfRange,
      title: Message(ja: "範囲の外の数", en: "a number out of range"),
      meaning: Message(
        ja: "設問が許す範囲の外の数です",
        en: "the number is outside what the question allows"),
      reason: Message(
        ja: "桁の打ち間違いが考えられます",
        en: "a digit may be mistyped"),
      wrong: "meetings_held: 200",
      right: "meetings_held: 2"),
    Explanation(
      .tooManyDigits,
      title: Message(ja: "桁の多すぎる数", en: "a number with too many digits"),
      meaning: Message(
        ja: "数は小数点の前が15桁、後が6桁までです",
        en: "a number has at most 15 digits before and 6 after the point"),
      reason: Message(
        ja: "計算を正確に行うための上限です",
        en: "the limit keeps every calculation exact"),
      wrong: "budget: 1234567890123456",
      right: "budget: 123456789012345"),
    Explanation(
      .fullWidthValue,
      title: Message(ja: "全角の数字", en: "full-width digits"),
      meaning: Message(
        ja: "数、日付、年度は半角で書きます",
        en: "numbers, dates and years are written half-width"),
      reason: Message(
        ja: "黙って書き換えず、書いた人に確かめてもらいます",
        en: "nothing is rewritten in silence"),
      wrong: "meetings_held: ２",
      right: "meetings_held: 2"),
    Explanation(
      .notApplicableNotAllowed,
      title: Message(ja: "選べない該当なし", en: "not applicable where it is not allowed"),
      meaning: Message(
        ja: "この設問では「該当なし」を選べません",
        en: "this question cannot be answered with not applicable"),
      reason: Message(
        ja: "該当なしは結果から除かれるので、ルールセットが許すときだけ使えます",
        en: "it leaves the result, so only the rules may allow it"),
      wrong: "meetings_held: {not_applicable: true}",
      right: "meetings_held: 0"),
    Explanation(
      .textTooLong,
      title: Message(ja: "長すぎる文章", en: "a text that is too long"),
      meaning: Message(
        ja: "設問が許す文字数を超えています",
        en: "the text has more characters than the question allows"),
      reason: Message(
        ja: "報告に収まる長さをルールセットが決めています",
        en: "the rules set a length that fits the report"),
      wrong: "note: (3,000字の文章)",
      right: "note: (2,000字以内の文章)"),
    Explanation(
      .choiceTwice,
      title: Message(ja: "二重の選択", en: "a choice named twice"),
      meaning: Message(
        ja: "同じものを2回挙げています",
        en: "the same is named twice"),
      reason: Message(
        ja: "別の選択肢の打ち間違いが考えられます",
        en: "another one may have been meant"),
      wrong: "report_contents: [issues, issues]",
      right: "report_contents: [issues]"),
    Explanation(
      .choiceStandsAlone,
      title: Message(ja: "ほかと並べられない選択肢", en: "a choice that stands alone"),
      meaning: Message(
        ja: "「不明」や「該当なし」は、ほかの選択肢と一緒に選べません",
        en: "unknown and not applicable cannot be chosen together with others"),
      reason: Message(
        ja: "どちらが本当の答えか決まりません",
        en: "which of them is true would be open"),
      wrong: "targets: [unknown, workers]",
      right: "targets: [workers]"),
    Explanation(
      .notAsked,
      title: Message(ja: "尋ねていない設問への回答", en: "an answer to a question that was not asked"),
      meaning: Message(
        ja: "ほかの答えや回答者の種類から、この設問は尋ねられません。答えは結果に使いません",
        en:
          "by the other answers or the kind of respondent the question is not put; the answer is left aside"
      ),
      reason: Message(
        ja: "尋ねる条件の答えのほうが誤っている場合があります",
        en: "the answer that decides it may be the wrong one"),
      wrong: "establishment: never\nmeetings_held: 2",
      right: "establishment: never"),
  ]
}
