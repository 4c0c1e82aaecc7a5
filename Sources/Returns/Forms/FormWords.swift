import RuleModel

/// Our own words on forms. They are in Japanese only, as rule sets are: a form is filled in by people
/// who do not choose how our program speaks to those who run it.
enum FormWords {
  // MARK: Sheets

  static let cover = "はじめに"
  static let questions = "回答票"
  static let checklists = "チェックリスト"
  static let lists = "選択肢"
  /// The foot of a printed page: the title, the sheet and the page.
  static func footer(_ title: String) -> String { "&L&8\(title)&R&8&A　&P / &N ページ" }

  // MARK: Heads

  static let numberHead = "番号"
  static let questionHead = "設問"
  /// The head of the column in which answers are found again.
  static let answerHead = "回答"
  static let unitHead = "単位"
  static let stateHead = "記入"
  /// The head of the column by which answers are found again.
  static let nameHead = "ID"
  static let otherQuestions = "そのほかの設問"

  static func number(_ number: Int) -> String { "問\(number)" }
  static func row(_ number: Int) -> String { "\(number)" }

  // MARK: Answers

  static let yes = "はい"
  static let no = "いいえ"
  static let tick = "○"
  static let notApplicable = "該当なし"
  static let noChoice = "どれにも当てはまらない"
  static let noRows = "なし"
  static func noRows(_ group: String) -> String { "「\(group)」が一つもないとき" }
  static let noRowsHelp = "一つもなければ、ここで「なし」を選んでください。空欄のままだと、無回答になります。"
  static let rowKey = "照合のための名前（任意）"
  static let rowKeyHelp = "年をまたいで比べるためのものです。前の年度と同じものには、同じ名前をつけてください。"

  static let filled = "済"
  static let open = "未"
  static let notAsked = "対象外"

  // MARK: How to answer

  static func oneOf(_ choices: [String]) -> String {
    "一つ選ぶ：" + choices.joined(separator: "／")
  }
  static func oneOf(_ count: Int) -> String { "\(count)の選択肢から一つ選ぶ" }
  static let several = "当てはまるものすべてに○"
  static func whole(_ range: ClosedRange<Rational>) -> String { "\(limits(range))整数" }
  static func decimal(_ range: ClosedRange<Rational>) -> String { "\(limits(range))数（小数も可）" }

  /// A limit beyond this is one that no answer comes near, and is not told.
  private static let farLimit = Rational(1_000_000_000_000)

  private static func limits(_ range: ClosedRange<Rational>) -> String {
    let isFarBelow = range.lowerBound <= -farLimit
    let isFarAbove = range.upperBound >= farLimit
    return switch (isFarBelow, isFarAbove) {
    case (true, true): ""
    case (false, true): "\(range.lowerBound)以上の"
    case (true, false): "\(range.upperBound)以下の"
    case (false, false): "\(range.lowerBound)〜\(range.upperBound)の"
    }
  }
  static let date = "日付（例：2024/10/25）"
  static func text(_ length: Int) -> String { "\(length)字まで。書くことがなければ「\(noText)」" }
  /// What a text question is answered with where there is nothing to write.
  static let noText = "（記載なし）"
  static func orNotApplicable(_ text: String) -> String {
    text.isEmpty ? "「該当なし」も可" : text + "、または「該当なし」"
  }
  static func unit(_ unit: String) -> String { "（単位：\(unit)）" }

  // MARK: When to answer

  static func when(_ condition: String) -> String { "▶ 答えるとき：\(condition)" }
  static let always = "▶ いつも答えてください"
  static func whenElse(_ condition: String) -> String {
    "▶ 次のときに答えてください（設問に別の指示があれば、それに従います）：\(condition)"
  }

  // MARK: Refusals

  static let choiceTitle = "選択肢から選んでください"
  static let choiceMessage = "一覧にある答えだけが使えます。答えを消すときは Delete キーを押してください。"
  static func numberMessage(_ range: String) -> String { "\(range)を入れてください。" }
  static let numberTitle = "数を入れてください"
  static let dateTitle = "日付を入れてください"
  static let textTitle = "長すぎます"
  static func textMessage(_ length: Int) -> String { "\(length)字までで書いてください。" }

  // MARK: Texts and tables

  static func rowCount(_ group: String) -> String { "\(group)の数（なければ0）" }
  static func inRow(_ title: String, _ group: String, _ row: String) -> String {
    "\(group) \(row)：\(title)"
  }
  static let textDirections = [
    "「設問の名前:」の後ろに空白を一つ置いて、答えを書いてください。",
    "空欄は「無回答」で、「いいえ」や「0」とは別に扱います。",
  ]
  static let onlyOne = "次の名前（左）を一つだけ書いてください："
  static let listOfAll = "次の名前（左）のうち、当てはまるものすべてを [a, b] のように書いてください。なければ [] です："
  static let isoDate = "日付（例：2024-10-25）"
  static let notApplicableInText = "該当なしは {not_applicable: yes} と書いてください。"
  static let rowExample = "一行ごとに、次のように書いてください（# を外します）。一つもなければ [] です。"

  // MARK: The cover

  static let item = "項目"
  static let helpHead = "説明"
  static let surveyYearHelp = "西暦の年度（令和6年度は2024）"
  static let respondent = "回答する団体"
  static let respondentID = "番号（コード）"
  static let respondentIDHelp = "団体や協議会の番号です。頭の0も省かずに書いてください。"
  static let respondentName = "名前"
  static let respondentNameHelp = "協議会の名前（圏域や市・区の名前）を書いてください。"
  static let kind = "協議会などの種類"
  static let everyKind = "すべて"
  static let surveyYear = "調査年度"
  static func fiscalYear(_ year: Int) -> String { "\(year)年度" }
  static let howTo = "記入のしかた"
  static let directions = [
    "黄色のセルに答えてください。答えると白くなります。ほかのセルは書き換えられないようにしてあります。",
    "右に▼が出るセルは、一覧から選びます。「当てはまるものすべてに○」の設問は、当てはまる行で○を選びます。",
    "分からない設問は、空欄のままにしてください。空欄は「無回答」で、「いいえ」や「0」とは別に扱います。",
    "「対象外」と出る設問は、ほかの回答から、答える必要がないと分かった設問です。",
    "行が狭くて読めないときは、行の高さを広げられます。シートの名前、行、列、ID は変えないでください。",
  ]
  static let contents = "この票の中身"
  static let contentsPart = "区分（押すと、そのシートに移ります）"
  static func content(_ title: String, on sheet: String) -> String {
    title == sheet ? title : "\(sheet)　\(title)"
  }
  static let contentsCount = "設問"
  static let contentsOpen = "残り"
  static let notesHead = "この票について"
  static let identity = "この票の記録（集計のときに使います。書き換えないでください）"
  static let rulesID = "ルールセット"
  static let digest = "ルールセットの指紋"
  static let version = "票の形式"
  static func printed(_ id: String, _ digest: String?) -> String {
    "ルールセット \(id)" + (digest.map { "　指紋 \($0.prefix(16))" } ?? "")
  }
}
