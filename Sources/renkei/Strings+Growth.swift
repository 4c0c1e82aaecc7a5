import Diagnostics

/// The program's words about goals.
extension Strings {
  static let pathAbstract =
    "目標に届くために変えることを、最も少なく済む組み合わせで示します / Say what is the least that has to change."
  static let whyAbstract = "目標に届いていない理由を示します / Say why a goal is not reached."
  static let goalHelp =
    "目標: レベル (L2_2、梯子が複数なら LADDER.L2_2)、判定条件、または指標と値 (ict=80) / a level, a criterion, or a measure with a number"
  static let weighingHelp = "何を少なくするか / what to keep least: effort, number"
  static let byYearHelp =
    "この年度までの計画にします (西暦) / spread the path over the years up to this one"

  static func unknownGoal(_ name: String) -> Message {
    Message(
      ja: "目標 `\(name)` は、レベルにも判定条件にも指標にもありません",
      en: "the goal `\(name)` is no level, criterion or measure of the rule set")
  }

  static let whereGoalsAre = Message(
    ja: "`renkei list levels`、`list criteria`、`list measures` で、目標にできるものを確かめられます",
    en: "see `renkei list levels`, `list criteria` and `list measures` for what can be a goal")

  static func severalLevels(_ name: String, _ fullNames: [String]) -> Message {
    let shown = fullNames.prefix(5).map { "`\($0)`" }
    let (ja, en) =
      fullNames.count > shown.count
      ? ("など", " and others") : ("", "")
    return Message(
      ja: "レベル `\(name)` は複数の梯子にあります。\(shown.joined(separator: "、")) \(ja)のように梯子の名前を付けてください",
      en:
        "several ladders have a level `\(name)`; name the ladder, as in \(shown.joined(separator: ", "))\(en)"
    )
  }

  static func notALevel(_ name: String) -> Message {
    Message(
      ja: "`\(name)` はレベルではないため、目標にできません",
      en: "`\(name)` is not a level, so it cannot be a goal")
  }

  static func measureWithoutNumber(_ name: String) -> Message {
    Message(
      ja: "指標 `\(name)` を目標にするときは、`\(name)=80` のように値を付けてください",
      en: "a measure as a goal needs a number, as in `\(name)=80`")
  }

  static func measureHasNoNumber(_ name: String) -> Message {
    Message(
      ja: "指標 `\(name)` は数ではないため、目標にできません",
      en: "the measure `\(name)` is not a number, so it cannot be a goal")
  }

  static func notANumber(_ text: String, measure: String) -> Message {
    Message(
      ja: "`\(measure)` の目標の値 `\(text)` は数ではありません。`\(measure)=80` のように書いてください",
      en: "`\(text)` is not a number; write as in `\(measure)=80`")
  }

  static let noSurveyYear = Message(
    ja: "調査年度が分からないため、年度ごとの計画を作れません。回答票に survey_year を書いてください",
    en: "the plan needs the survey year; write survey_year in the answer sheet")

  static func yearOutOfReach(_ year: Int, after surveyYear: Int, most: Int) -> Message {
    Message(
      ja: "`--by-year` の \(year) は、調査年度 \(surveyYear) の翌年度から\(most)年以内の年度にしてください",
      en:
        "`--by-year` is \(year); give a year after the survey year \(surveyYear), at most \(most) later"
    )
  }
}
