import Diagnostics

/// What the codes of `FileFaults.swift` mean.
enum FileFaults {
  static let explanations: [Explanation] = [
    Explanation(
      .unknownInclude,
      title: Message(
        ja: "見つからないファイル",
        en: "an include that names no file"),
      meaning: Message(
        ja: "`include` に挙げた名前のファイルがフォルダにありません",
        en: "`include` names a file that the folder does not hold"),
      reason: Message(
        ja: "一部が欠けたルールで点を付けるわけにはいきません",
        en: "a part of the rules would be missing from the score"),
      wrong: "include: [level.yaml]",
      right: "include: [levels.yaml]"),
    Explanation(
      .repeatedInclude,
      title: Message(
        ja: "二度挙げたファイル",
        en: "a file included twice"),
      meaning: Message(
        ja: "同じファイルが `include` に二度あるか、`rule-set.yaml` が自分を挙げています",
        en: "`include` names a file twice, or `rule-set.yaml` itself"),
      reason: Message(
        ja: "中の定義がすべて二重になります",
        en: "everything in it would be declared twice"),
      wrong: "include: [levels.yaml, levels.yaml]",
      right: "include: [levels.yaml]"),
    Explanation(
      .forbiddenInclude,
      title: Message(
        ja: "フォルダの外や型を指す include",
        en: "an include that is not a plain file name"),
      meaning: Message(
        ja: "`include` に、フォルダの区切り、`..`、`*` などを含むものがあります",
        en: "an entry of `include` holds a folder, `..`, `*` or the like"),
      reason: Message(
        ja: "ルールセットは一つのフォルダで閉じていて、何を読むかが一覧で分かります",
        en: "a rule set is closed in its folder, and its list says what is read"),
      wrong: "include: [../common/levels.yaml]",
      right: "include: [levels.yaml]"),
    Explanation(
      .unlistedFile,
      title: Message(
        ja: "挙げられていないファイル",
        en: "a file that is not included"),
      meaning: Message(
        ja: "フォルダにある YAML ファイルが `include` に挙げられていません",
        en: "the folder holds a YAML file that `include` does not name"),
      reason: Message(
        ja: "読み込まれていないことに気付かずに書き足してしまうおそれがあります",
        en: "somebody may edit it and wonder why nothing changes"),
      wrong: "include: []",
      right: "include: [levels.yaml]"),
  ]
}
