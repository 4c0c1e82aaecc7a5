import Diagnostics

/// The codes of overlays, with what they mean.
enum OverlayDiagnostics {
  static let codes: [DiagnosticCode] = [
    .missingBase, .forbiddenBase, .ringOfBases, .tooManyBases, .otherDigest, .otherBase,
    .unknownChange, .changedTwice, .addedAgain,
  ]

  static let explanations: [Explanation] = [
    Explanation(
      .missingBase,
      title: Message(ja: "見つからない土台", en: "a base that is not there"),
      meaning: Message(
        ja: "`extends` が指すフォルダに、ルールセットがないか、読めません",
        en: "the folder that `extends` names holds no rule set, or cannot be read"),
      reason: Message(
        ja: "変更だけでは、点を付けるルールになりません",
        en: "changes alone are no rules to score by"),
      wrong: "extends: {folder: ../mhlw_r6, full: 3f0c…}",
      right: "extends: {folder: ../mhlw-r6, full: 3f0c…}"),
    Explanation(
      .forbiddenBase,
      title: Message(ja: "遠くのフォルダを指す土台", en: "a base that lies elsewhere"),
      meaning: Message(
        ja: "`folder` に、絶対パスや、二つ以上離れたフォルダが書かれています",
        en: "`folder` holds an absolute path, or one that leads farther than one folder away"),
      reason: Message(
        ja: "ルールセットを土台と一緒に別の場所へ移しても、同じように読めるようにするためです",
        en: "a rule set and its base can be moved together and read the same"),
      wrong: "extends: {folder: /rules/mhlw-r6, full: 3f0c…}",
      right: "extends: {folder: ../mhlw-r6, full: 3f0c…}"),
    Explanation(
      .ringOfBases,
      title: Message(ja: "輪になった土台", en: "bases in a ring"),
      meaning: Message(
        ja: "土台をたどると、元のルールセットに戻ります",
        en: "following the bases leads back to the rule set itself"),
      reason: Message(
        ja: "どこにも、それだけで完全なルールがありません",
        en: "no rule set among them is whole by itself"),
      wrong: "ruleset: a\nextends: {ruleset: a, full: 3f0c…}",
      right: "ruleset: a\nextends: {ruleset: b, full: 3f0c…}"),
    Explanation(
      .tooManyBases,
      title: Message(ja: "深すぎる重なり", en: "bases that lie too deep"),
      meaning: Message(
        ja: "土台の土台をたどると、\(BaseLocation.maximumDepth) 段より深くなります",
        en: "there are more than \(BaseLocation.maximumDepth) bases below one another"),
      reason: Message(
        ja: "どのルールが効いているのか、読む人に分からなくなります",
        en: "nobody could tell any more which rules hold"),
      wrong: "a → b → c → d → e", right: "a → b → c → d"),
    Explanation(
      .otherDigest,
      title: Message(ja: "別の版の土台", en: "another version of the base"),
      meaning: Message(
        ja: "`full` が、今の土台のダイジェスト (内容から作る指紋) と違うか、書かれていません",
        en: "`full` is not the digest of the base as it is now, or is not there"),
      reason: Message(
        ja: "土台が知らないうちに変わると、重ねた結果も知らないうちに変わります",
        en: "when the base changes unseen, so does what is laid over it"),
      wrong: "extends: {folder: ../mhlw-r6}", right: "extends: {folder: ../mhlw-r6, full: 3f0c…}"),
    Explanation(
      .otherBase,
      title: Message(ja: "別の id の土台", en: "a base of another id"),
      meaning: Message(
        ja: "`extends` の `ruleset` の名前のフォルダに、別の id のルールセットがあります",
        en: "the folder named by the id in `extends` holds a rule set of another id"),
      reason: Message(
        ja: "フォルダの名前だけを頼りに、思っていたのとは別のルールを変えるのを防ぎます",
        en: "a folder's name is no proof that it holds the rules that are meant"),
      wrong: "extends: {ruleset: r6, full: 3f0c…}",
      right: "extends: {folder: ../r6, full: 3f0c…}"),
    Explanation(
      .unknownChange,
      title: Message(ja: "土台にないものの変更", en: "a change of what the base does not have"),
      meaning: Message(
        ja: "`remove` や `replace` に、土台のそのブロックにない id があります",
        en: "`remove` or `replace` names an id that the base's block does not hold"),
      reason: Message(
        ja: "打ち間違えた変更は、黙って効かないままになります",
        en: "a mistyped change would silently do nothing"),
      wrong: "remove: {criteria: [hold]}", right: "remove: {criteria: [held]}"),
    Explanation(
      .changedTwice,
      title: Message(ja: "二度の変更", en: "something changed twice"),
      meaning: Message(
        ja: "`remove` と `replace` の両方に、または片方に二度、同じ id があります",
        en: "an id stands in both `remove` and `replace`, or twice in one of them"),
      reason: Message(
        ja: "どちらの変更が効くのか決まりません",
        en: "there is no telling which of the changes holds"),
      wrong: "remove: {criteria: [held]}\nreplace: {criteria: [{id: held, …, when: q}]}",
      right: "replace: {criteria: [{id: held, …, when: q}]}"),
    Explanation(
      .addedAgain,
      title: Message(ja: "土台にあるものの追加", en: "an addition that the base has already"),
      meaning: Message(
        ja: "加えようとしているものの id が、土台の同じブロックにもうあります",
        en: "the base's block holds an item with the id of one that is added"),
      reason: Message(
        ja: "土台のものを変えるつもりなら、はっきり書かないと気付かれません",
        en: "a change of the base is to be written as one, so that it is seen"),
      wrong: "criteria: [{id: held, …, when: q}]",
      right: "replace: {criteria: [{id: held, …, when: q}]}"),
  ]
}
