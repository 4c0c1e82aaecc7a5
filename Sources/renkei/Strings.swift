import Diagnostics
import RuleModel

/// The program's own words. Help texts are in both languages at once, since the argument parser
/// shows them before the language is known.
enum Strings {
  static let abstract = "ルールファイルにもとづく成熟度診断 / Rule-driven maturity assessment."
  static let discussion = """
    終了コード / exit status: 0 正常 fine, 1 ファイルに誤り faulty files, 2 使い方の誤り wrong usage, \
    3 読み書きできない cannot read or write.
    補完 / shell completion: renkei --generate-completion-script bash|zsh|fish
    """
  static let checkAbstract = "ルールセットを検査します / Check a rule set."
  static let testAbstract = "ルールテストを実行します / Run the tests of a rule set."
  static let assessAbstract = "回答票を診断します / Assess an answer sheet."
  static let explainAbstract = "診断コードを説明します / Explain a diagnostic code."
  static let listAbstract = "ルールセットの内容を一覧します / List what a rule set defines."
  static let exportAbstract =
    "検査済みのルールセットを正準形で書き出します / Write a checked rule set in its canonical form."
  static let handbookAbstract =
    "ルールセットを説明するページ (Markdown) を作ります / Write a page (Markdown) on a rule set, in Japanese."
  static let handbookPageHelp =
    "ページの種類: sources 出典, criteria 判定条件, questions 設問 / which page"
  static let handbookCheckHelp =
    "作らずに、このファイルが今のルールと合っているかを確かめます / only check that this file is current"
  static let checkAndOutput =
    "--check と -o は一緒に使えません / --check and -o do not go together"

  static let rulesHelp = "ルールセットのフォルダ / the folder of a rule set"
  static let rulesOptionHelp =
    "ルールセットのフォルダ (省略時は回答票の rules) / the folder of the rule set (default: what the sheet names)"
  static let strictHelp = "警告も誤りとして扱います / treat warnings as errors"
  static let checkFormatHelp = "出力の形式 / output format"
  static let exportFormatHelp = "書き出す形式 / format to write"
  static let testFormatHelp = "出力の形式 / output format"
  static let assessFormatHelp = "報告の形式 / report format"
  static let answersHelp =
    "回答票 (YAML か JSON、- は標準入力) / answer sheet (YAML or JSON, - for standard input)"
  static let sheetHelp =
    "別の回答票、例: target=goals.yaml。繰り返せます / a further answer sheet such as target=goals.yaml; repeatable"
  static let outputHelp = "書き出すファイル / file to write"
  static let codeHelp = "診断コード、例: R012 / a diagnostic code such as R012"
  static let listSubjectHelp =
    "questions 設問, criteria 判定条件, levels レベル, measures 指標, tables 項目表, groups 繰り返し, "
    + "sheets 別の回答票, consistency 確認事項"
  static let languageHelp = "表示の言語 / language of our texts: ja, en"

  static func faulty(errors: Int, warnings: Int) -> Message {
    Message(
      ja: "誤りが\(errors)件、警告が\(warnings)件あります",
      en: "\(errors) error(s), \(warnings) warning(s)")
  }

  static func sound(_ rules: RuleSet, warnings: Int) -> Message {
    let levels = rules.ladders.reduce(0) { $0 + $1.levels.count }
    let ja =
      "\(rules.id): 誤りはありません (設問\(rules.questions.count)、判定条件\(rules.criteria.count)、"
      + "レベル\(levels)、助言\(rules.recommendations.count))"
    let en =
      "\(rules.id): no errors (\(rules.questions.count) questions, "
      + "\(rules.criteria.count) criteria, \(levels) levels, "
      + "\(rules.recommendations.count) recommendations)"
    guard warnings > 0 else { return Message(ja: ja, en: en) }
    return Message(ja: "\(ja)、警告が\(warnings)件あります", en: "\(en), \(warnings) warning(s)")
  }

  static func notCurrent(
    _ path: String, _ difference: LineDifference, remedy: String
  ) -> Message {
    let end = Message(ja: "（ここで終わり）", en: "(the end)")
    let kept = difference.kept.map { Message(ja: $0, en: $0) } ?? end
    let current = difference.current.map { Message(ja: $0, en: $0) } ?? end
    return Message(
      ja: """
        \(path):\(difference.number): このページは今のルールと合っていません
          ページ: \(kept.ja)
          ルール: \(current.ja)
          次のように作り直せます: \(remedy)
        """,
      en: """
        \(path):\(difference.number): this page is not what the rules give now
          page:  \(kept.en)
          rules: \(current.en)
          make it anew: \(remedy)
        """)
  }

  static func noSuchSheet(_ name: String, known: [String]) -> Message {
    guard !known.isEmpty else {
      return Message(
        ja: "`--sheet` の `\(name)` を読むルールがありません。このルールセットに別の回答票はありません",
        en: "`--sheet` names `\(name)`, but the rules have no further answer sheets")
    }
    let list = known.map { "`\($0)`" }
    return Message(
      ja: "`--sheet` の `\(name)` はルールセットにありません。あるのは \(list.joined(separator: "、")) です",
      en:
        "`--sheet` names `\(name)`, which the rules do not have; they have \(list.joined(separator: ", "))"
    )
  }

  static func sheetTwice(_ name: String) -> Message {
    Message(
      ja: "回答票 `\(name)` が二度渡されています。回答票の `sheets` か `--sheet` のどちらか一度だけにしてください",
      en: "the sheet `\(name)` is given twice; give it once, under `sheets` or with `--sheet`")
  }

  static func cannotRead(_ path: String) -> Message {
    Message(ja: "`\(path)` を読めません", en: "cannot read `\(path)`")
  }

  static func cannotWrite(_ path: String) -> Message {
    Message(
      ja: "`\(path)` に書けません。フォルダがあり、書き込めて、空きがあるかを確かめてください",
      en: "cannot write `\(path)`; check that its folder is there, writable and not full")
  }

  static let cannotShow = Message(
    ja: "結果を表示できません。出力先に空きがあるかを確かめてください",
    en: "cannot write to standard output; check that it is not full")

  static func doesNotExist(_ path: String) -> Message {
    Message(ja: "`\(path)` が見つかりません", en: "`\(path)` does not exist")
  }

  static func noTests(_ folder: String) -> Message {
    Message(
      ja: "`\(folder)` にルールテスト (*.yaml) がありません",
      en: "`\(folder)` holds no rule tests (*.yaml)")
  }

  static func tooManyTests(_ folder: String, maximum: Int) -> Message {
    Message(
      ja: "`\(folder)` のファイルは \(maximum) 個までにしてください",
      en: "`\(folder)` holds more than \(maximum) files")
  }

  static func isFolder(_ path: String) -> Message {
    Message(
      ja: "`\(path)` はフォルダです。回答票のファイルを指定してください",
      en: "`\(path)` is a folder; give the file of an answer sheet")
  }

  static func unknownCode(_ code: String) -> Message {
    Message(ja: "診断コード `\(code)` はありません", en: "there is no diagnostic code `\(code)`")
  }

  static func noRulesNamed(_ path: String) -> Message {
    Message(
      ja: "`\(path)` に rules がありません。--rules でルールセットのフォルダを指定してください",
      en: "`\(path)` names no rules; give the folder of a rule set with --rules")
  }

  static func rulesNotFound(_ id: String) -> Message {
    Message(
      ja: "ルールセット `\(id)` のフォルダが見つかりません。--rules で指定してください",
      en: "no folder of a rule set `\(id)` was found; name one with --rules")
  }
}
