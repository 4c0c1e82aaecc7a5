import RuleModel

/// Our own words on the pages of the handbook.
///
/// They are in Japanese only: a page is kept beside the rules and compared with them, so it cannot
/// depend on who makes it.
struct HandbookWords {
  // MARK: Heads

  let ruleSet = "ルールセット"
  let surveyYear = "調査年度"
  let sourcesTitle = "出典"
  let criteriaTitle = "判定条件"
  let questionsTitle = "設問"

  let madeOfRules = "このページはルールから作られています。直接書き換えず、ルールを直してから、このフォルダで次のようにして作り直してください："

  // MARK: Provenance

  func provenance(_ provenance: Provenance) -> String {
    switch provenance {
    case .verbatim: "原文のまま"
    case .paraphrase: "要約"
    case .project: "本システム作成"
    }
  }

  func meaning(of provenance: Provenance) -> String {
    switch provenance {
    case .verbatim: "資料の言葉を一字一句そのまま引いたもの"
    case .paraphrase: "資料の内容を別の言葉でまとめたもの"
    case .project: "このルールセットの作成者が書いたもので、資料には書かれていないもの"
    }
  }

  // MARK: Sources

  let sources = "資料"
  let id = "id"
  let publisher = "発行"
  let date = "日付"
  let address = "URL"
  let note = "注記"
  let title = "名前"
  let writtenBy = "作成元"
  let locator = "資料の中の場所"
  let eachItsOwn = "行ごと"
  let rule = "ルール"
  let phrases = "根拠として引いている言葉"
  let phrase = "言葉"
  let nothingRests = "この資料に基づくものはありません。"
  let counts = "件数"
  let kindHead = "種類"
  let total = "計"
  let quotations = "原文のままの言葉"
  let quotationsMeaning = "「原文のまま」としているものについて、資料から引いた言葉の全部です。"
  let nothingQuoted = "「原文のまま」としているものはありません。"

  func count(_ count: Int) -> String { "\(count)件" }
  func andOthers(_ title: String) -> String { "\(title) など" }

  func kind(_ kind: AttributedThing.Kind) -> String {
    switch kind {
    case .level: "レベル"
    case .criterion: "判定条件"
    case .question: "設問"
    case .choices: "選択肢の組"
    case .parameter: "パラメータ"
    case .measure: "指標"
    case .checklist: "チェックリストの区分・項目"
    case .recommendation: "助言"
    case .consistency: "確認事項"
    }
  }
}

/// The words on conditions.
extension HandbookWords {
  var basis: String { "原文の言葉" }
  var place: String { "場所" }
  var levelHead: String { "レベル" }
  var outcomes: String { "レベルの外の結果" }
  var outcomesMeaning: String { "次のどれかに当てはまるときは、レベルの代わりにその結果を示します（上から順に調べます）。" }
  var floor: String { "どのレベルにも届かないとき" }
  var subjects: String { "対象" }
  var declared: String { "自己評価の設問" }
  var appliesWhen: String { "判定するとき" }
  var requires: String { "先に必要なレベル" }
  var requiresNothing: String { "なし（ほかのレベルがなくても成立します）" }
  var noCriteria: String { "このレベルには判定条件がありません。" }
  var condition: String { "条件" }
  var ownCondition: String { "このレベルそのものの条件" }
  var state: String { "段階を表す指標" }
  var whenNotApplicable: String { "該当しないとき" }
  var whenUnanswered: String { "未回答のとき" }
  var reads: String { "見るもの" }
  var parameters: String { "使う設定" }
  var range: String { "範囲" }
  var suspended: String { "この年度は判定しません" }
  var elsewhere: String { "レベルに使わない判定条件" }
  var overview: String { "一覧" }
  var ofLevels: String { "使うレベル" }
  var alsoIn: String { "ほかに使うレベル" }
  var alwaysHolds: String { "つねに満たす" }
  var neverHolds: String { "満たさない" }
  var noCriteriaAtAll: String { "このルールセットに判定条件はありません。" }

  func named(_ title: String) -> String { "「\(title)」" }
  func seeAbove(_ title: String) -> String { "「\(title)」は、上に示しています。" }
  func alsoMade(_ count: Int) -> String { "同じ書き方のものが、ほかに\(count)件あります" }
  func setting(_ title: String, is value: String) -> String {
    "設定「\(title)」が「\(value)」のとき"
  }
  var inForce: String { "（いまの設定です）" }
  var otherwise: String { "それ以外のとき" }
  var byCase: String { "場合に分けて判定します" }
  var ifThis: String { "次が当てはまるとき" }
  var then: String { "条件" }
  var notJudged: String { "この条件は判定の対象になりません" }
  func inCase(_ condition: String) -> String { "\(condition)のとき" }
  func allRows(_ group: String) -> String { "「\(group)」のどの行も" }
  func anyRow(_ group: String) -> String { "「\(group)」のどれかの行" }
  func someRows(_ group: String, _ count: Int) -> String { "「\(group)」の\(count)行以上" }
  var unlessAnswered: String { "次の設問のどれかが尋ねられ、回答がないとき（集計上の結果だけ）" }
  func settingHolds(_ title: String, now value: String) -> String {
    "設定「\(title)」が「はい」（いまは「\(value)」）"
  }
  func between(_ low: String, _ high: String) -> String { "\(low)〜\(high)" }

  func notApplicable(_ policy: Criterion.WhenNotApplicable) -> String {
    switch policy {
    case .met: "満たしたものとして扱います"
    case .notMet: "満たさないものとして扱います"
    case .exclude: "この条件を除いて判定します"
    }
  }

  func notApplicable(_ policy: Ladder.Level.WhenNotApplicable) -> String {
    switch policy {
    case .met: "条件が一つも該当しなければ、成立とします"
    case .notMet: "条件が一つも該当しなければ、不成立とします"
    case .exclude: "条件が一つも該当しなければ、このレベルを飛ばします"
    }
  }

  func unanswered(_ policy: Criterion.WhenMissing) -> String {
    let counted =
      switch policy {
      case .met: "満たしたもの"
      case .notMet: "まだ満たしていないもの"
      case .exclude: "一覧にないもの"
      }
    return "結果を「回答しだい」として幅で示します。集計上は\(counted)として数えます"
  }
}

/// The words on questions.
extension HandbookWords {
  var otherQuestions: String { "そのほかの設問" }
  var aliases: String { "別の名前" }
  var code: String { "番号" }
  var answers: String { "答え方" }
  var askWhen: String { "尋ねるとき" }
  var always: String { "いつも" }
  var help: String { "書き方" }
  var changeRequires: String { "成長の道筋で回答を変えるとき" }
  var notApplicableAllowed: String { "「該当なし」と答えられます" }
  var suspendedQuestion: String { "この年度は尋ねません" }
  var choiceLists: String { "選択肢の組" }
  var choice: String { "選択肢" }
  var yesNo: String { "はい・いいえ" }
  var dateAnswer: String { "日付" }
  var inThisSection: String { "この区分のどの設問も" }
  func group(_ title: String) -> String { "繰り返し：\(title)" }
  func checklist(_ title: String) -> String { "チェックリスト：\(title)" }
  func freeRows(_ maximum: Int) -> String { "行を\(maximum)行まで書けます。行ごとに次のことを尋ねます。" }
  func unitRows(_ units: [String]) -> String {
    "次のそれぞれについて尋ねます：\(units.joined(separator: "、"))"
  }
  func one(_ choices: String) -> String { "一つ選ぶ：\(choices)" }
  func several(_ choices: String) -> String { "いくつでも選ぶ：\(choices)" }
  func choices(_ count: Int, of list: String) -> String { "「\(list)」の\(count)の選択肢（下の表）" }
  func integer(_ range: String) -> String { "整数（\(range)）" }
  func decimal(_ range: String) -> String { "数（\(range)、小数も可）" }
  func text(_ length: Int) -> String { "文章（\(length)字まで）" }
}

extension HandbookPage {
  /// The name under which a rule set keeps the page.
  public var fileName: String {
    switch self {
    case .sources: "SOURCES.md"
    case .criteria: "CRITERIA.md"
    case .questions: "QUESTIONS.md"
    }
  }
}
