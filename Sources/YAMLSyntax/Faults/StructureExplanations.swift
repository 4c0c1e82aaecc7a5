import Diagnostics

/// Explanations of parts of YAML that the strict subset leaves out.
enum StructureExplanations {
  static let all: [Explanation] = [
    Explanation(
      .severalDocuments,
      title: Message(ja: "2つ目の文書", en: "a second document"),
      meaning: Message(
        ja: "1つのファイルに書ける文書は1つです。`---` で区切れません",
        en: "a file holds one document; `---` cannot start another"),
      reason: Message(
        ja: "2つ目以降が読まれないまま見過ごされるのを防ぎます",
        en: "nothing shall be overlooked unread"),
      wrong: "a: 1\n---\nb: 2",
      right: "a: 1\nb: 2"),
    Explanation(
      .directive,
      title: Message(ja: "`%` で始まる指示", en: "a directive"),
      meaning: Message(
        ja: "`%YAML` や `%TAG` の行は使えません",
        en: "lines such as `%YAML` or `%TAG` are not supported"),
      reason: Message(
        ja: "読み方を変える指示がなければ、どのファイルも同じ決まりで読めます",
        en: "without them every file reads by the same rules"),
      wrong: "%YAML 1.1\n---\na: 1",
      right: "a: 1"),
    Explanation(
      .anchor,
      title: Message(ja: "アンカー `&`", en: "an anchor"),
      meaning: Message(
        ja: "`&名前` は使えません。値が `&` で始まるときは引用符で囲みます",
        en: "`&name` is not supported; a value that begins with `&` needs quotes"),
      reason: Message(
        ja: "離れた場所の値が写し込まれると、どこを直せばよいか分かりにくくなります",
        en: "values copied from afar hide where to change them"),
      wrong: "a: &x 1",
      right: "a: 1"),
    Explanation(
      .alias,
      title: Message(ja: "別名参照 `*`", en: "an alias"),
      meaning: Message(
        ja: "`*名前` は使えません。値が `*` で始まるときは引用符で囲みます",
        en: "`*name` is not supported; a value that begins with `*` needs quotes"),
      reason: Message(
        ja: "離れた場所の値が写し込まれると、どこを直せばよいか分かりにくくなります",
        en: "values copied from afar hide where to change them"),
      wrong: "note: *注意",
      right: "note: \"*注意\""),
    Explanation(
      .tag,
      title: Message(ja: "タグ `!`", en: "a tag"),
      meaning: Message(
        ja: "`!` で始まる型の指定は使えません。値が `!` で始まるときは引用符で囲みます",
        en: "types given with `!` are not supported; a value that begins with `!` needs quotes"),
      reason: Message(
        ja: "値の型は項目ごとに決まっています",
        en: "the type of a value is fixed by its key"),
      wrong: "a: !!str 1",
      right: "a: 1"),
    Explanation(
      .mergeKey,
      title: Message(ja: "マージキー `<<`", en: "a merge key"),
      meaning: Message(
        ja: "`<<` で別の場所のキーを取り込むことはできません",
        en: "`<<` cannot take in another mapping"),
      reason: Message(
        ja: "どの値が効くのかが、見ただけでは分からなくなります",
        en: "it would no longer show which value holds"),
      wrong: "<<: {a: 1}",
      right: "a: 1"),
    Explanation(
      .keyNotText,
      title: Message(ja: "文字ではないキー", en: "a key that is not a text"),
      meaning: Message(
        ja: "キーには1行の文字だけが使えます。一覧、キーと値の組、`?` は使えません",
        en: "a key is a text on one line; lists, mappings and `?` are not supported"),
      reason: Message(
        ja: "キーは項目の名前です",
        en: "a key is the name of a field"),
      wrong: "? [a, b]\n: 1",
      right: "a: 1"),
    Explanation(
      .missingKey,
      title: Message(ja: "空のキー", en: "an empty key"),
      meaning: Message(
        ja: "`:` の前にキーがありません",
        en: "there is no key before `:`"),
      reason: Message(
        ja: "どの項目の値か分かりません",
        en: "the value belongs to no field"),
      wrong: ": 1",
      right: "a: 1"),
    Explanation(
      .duplicateKey,
      title: Message(ja: "同じキーの繰り返し", en: "a key written twice"),
      meaning: Message(
        ja: "同じまとまりの中で同じキーが2回書かれています。全角と半角の違いは区別しません",
        en: "a mapping has the same key twice; full-width letters count as their ASCII ones"),
      reason: Message(
        ja: "どちらの値を使うかを推測しません",
        en: "which of the two is meant is not guessed"),
      wrong: "a: 1\na: 2",
      right: "a: 1\nb: 2"),
  ]
}
