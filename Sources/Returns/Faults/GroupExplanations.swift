import Diagnostics

/// Explanations of the faults of groups, further sheets and several ticks.
enum GroupExplanations {
  static let all: [Explanation] = [
    Explanation(
      .cellByItself,
      title: Message(ja: "単独で書かれた欄", en: "a cell by itself"),
      meaning: Message(
        ja: "繰り返しの欄を、行としてではなく一つずつの設問として書いています",
        en: "a cell of a group is written as a question of its own"),
      reason: Message(
        ja: "行がいくつあるかは、行を並べて書いて初めて分かります",
        en: "how many rows there are is known only where rows are written"),
      wrong: "answers:\n  initiatives.1.status: running",
      right: "answers:\n  initiatives: [{status: running}]"),
    Explanation(
      .answerOfOtherSheet,
      title: Message(ja: "別の回答票の答え", en: "an answer of another sheet"),
      meaning: Message(
        ja: "目標や前年などの回答票の答えが `answers` にあります",
        en: "an answer of a target or a previous year stands under `answers`"),
      reason: Message(
        ja: "今の答えと別の回答票の答えを取り違えないようにします",
        en: "answers of today and of other sheets shall not be mixed up"),
      wrong: "answers:\n  target.working_group: yes",
      right: "sheets: {target: {answers: {working_group: yes}}}"),
    Explanation(
      .tooManyRows,
      title: Message(ja: "多すぎる行", en: "too many rows"),
      meaning: Message(
        ja: "繰り返しの行が、ルールセットの `max_rows` より多くあります",
        en: "a group has more rows than the `max_rows` of the rules"),
      reason: Message(
        ja: "あふれた行を黙って捨てると、結果が変わることがあります",
        en: "a result could change if rows were dropped silently"),
      wrong:
        "answers:\n  initiatives: [{status: running}, {status: planned}, {status: planned}]",
      right: "answers:\n  initiatives: [{status: running}, {status: planned}]"),
    Explanation(
      .rowKeyTwice,
      title: Message(ja: "二つの行の同じキー", en: "one key for two rows"),
      meaning: Message(
        ja: "同じ繰り返しの二つの行に、同じ `key` があります",
        en: "two rows of a group have the same `key`"),
      reason: Message(
        ja: "`key` は、年をまたいで同じ行を見分けるためのものです",
        en: "by its `key` a row is found again in another year"),
      wrong: "answers:\n  initiatives: [{key: a, status: running}, {key: a, status: planned}]",
      right: "answers:\n  initiatives: [{key: a, status: running}, {key: b, status: planned}]"),
    Explanation(
      .unknownUnit,
      title: Message(ja: "ない単位", en: "a unit that does not exist"),
      meaning: Message(
        ja: "その名前の単位（部門など）が、ルールセットの `units` にありません",
        en: "the `units` of the rules have none of that name"),
      reason: Message(
        ja: "打ち間違えた単位の答えが、読まれないまま見過ごされるのを防ぎます",
        en: "the answers of a mistyped unit shall not be overlooked"),
      wrong: "answers:\n  sectors: {heatlh: {staff: 3}}",
      right: "answers:\n  sectors: {health: {staff: 3}}"),
    Explanation(
      .unknownColumn,
      title: Message(ja: "ない列", en: "a column that does not exist"),
      meaning: Message(
        ja: "その名前の列が、ルールセットの `columns` にありません",
        en: "the `columns` of the rules have none of that name"),
      reason: Message(
        ja: "打ち間違えた答えが、未回答として数えられるのを防ぎます",
        en: "a mistyped answer shall not count as unanswered"),
      wrong: "answers:\n  initiatives: [{statas: running}]",
      right: "answers:\n  initiatives: [{status: running}]"),
    Explanation(
      .unknownSheet,
      title: Message(ja: "知らない別の回答票", en: "a further sheet that is not known"),
      meaning: Message(
        ja: "`sheets` の名前が、ルールセットの `sheets` にありません",
        en: "the `sheets` of the rules have none of that name"),
      reason: Message(
        ja: "打ち間違えた回答票が、ないものとして扱われるのを防ぎます",
        en: "a mistyped sheet shall not count as not given"),
      wrong: "sheets: {tagret: {answers: {}}}",
      right: "sheets: {target: {answers: {}}}"),
    Explanation(
      .severalTicks,
      title: Message(ja: "1つを選ぶ設問の複数の答え", en: "several ticks where one is expected"),
      meaning: Message(
        ja: "1つを選ぶ設問に複数の答えがあり、ルールセットの `if_several` に従って1つを使いました",
        en: "of several ticks one was taken, as `if_several` in the rules says"),
      reason: Message(
        ja: "どの答えを使ったかを、回答した人が確かめられるようにします",
        en: "whoever answered can check which one was taken"),
      wrong: "answers:\n  stage: [planned, running]",
      right: "answers:\n  stage: running"),
  ]
}
