import Diagnostics
import Foundation
import RuleLoading
import RuleModel
import Testing

/// The rule set that the table of spellings is about: a question of each kind, with the spellings,
/// the levels and the prefectures of the national rules.
enum SpellingRules {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let folder = root.appendingPathComponent("Tests/ReturnsTests/Fixtures")

  /// The bytes of a file of the national rules.
  private static func national(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appendingPathComponent("rules/mhlw-r6/\(name)")))
  }

  private static let text = """
    ruleset: spellings
    title: 書き方の表
    survey_year: 2024
    defaults: {provenance: project, source: renkei_project}
    include: [sources.yaml, answers.yaml, spellings.yaml]
    subjects:
      - {id: area, title: 二次医療圏協議会, aliases: [医療圏]}
      - {id: city, title: 市・区の協議会, aliases: [市・区, 市, 区]}
    answer_sets:
      - id: topic_list
        choices:
          - {id: a, title: 健康に関する情報・データ, code: "1"}
          - {id: b, title: 既存の取組, code: "2"}
          - {id: c, title: 課題, code: "3"}
          - {id: d, title: 資源・教材, code: "4"}
          - {id: e, title: 指定都市、中核市, code: "5"}
          - {id: f, title: その他（a/b）, code: "6"}
          - {id: g, title: 特定健診, code: "7"}
          - {id: h, title: がん検診, code: "8"}
          - {id: i, title: 喫煙, code: "9"}
          - {id: unclear, title: 把握していない, code: "99", means: unanswered}
      - id: letter_pairs
        choices:
          - {id: one, title: A}
          - {id: two, title: B}
          - {id: both, title: A・B}
          - {id: three, title: C}
      - id: look_alikes
        choices:
          - {id: hyphen, title: 1-1}
          - {id: circle, title: 1①}
    questions:
      - {id: held, title: 開催した, type: yes_no}
      - {id: held_if, title: 開催した（該当する場合）, type: yes_no, not_applicable: allowed}
      - {id: rating, title: レベル, type: single, choices: level_labels}
      - {id: rating_dates, title: レベル（日付を読む）, type: single, choices: level_labels}
      - {id: rating_lowest, title: 低いほう, type: single, choices: level_labels, if_several: lowest}
      - {id: rating_highest, title: 高いほう, type: single, choices: level_labels, if_several: highest}
      - {id: alike, title: 見分けにくい, type: single, choices: look_alikes}
      - {id: prefecture, title: 都道府県, type: single, choices: prefectures}
      - {id: meetings, title: 回数, type: integer, min: 0, max: 50, unit: 回}
      - {id: people, title: 人数, type: integer, min: 0, max: 1000000, unit: 人}
      - {id: budget, title: 予算, type: decimal, min: -1000, max: 1000000, unit: 千円}
      - {id: rate, title: 割合, type: decimal, min: 0, max: 100, unit: ％}
      - {id: plain, title: 数, type: decimal, min: 0, max: 100}
      - id: since
        title: 設置年度
        type: integer
        min: 1980
        max: 2050
        unit: 年度
        not_applicable: allowed
      - {id: founded, title: 設置日, type: date}
      - {id: topics, title: 話題, type: multi, choices: topic_list}
      - {id: topics_dates, title: 話題（日付を読む）, type: multi, choices: topic_list}
      - {id: pairs, title: 文字の組, type: multi, choices: letter_pairs}
      - {id: note, title: 備考, type: text, max_length: 20}
      - {id: note_if, title: 備考（該当する場合）, type: text, not_applicable: allowed}
    """

  /// The rule set, which loads without errors.
  static func rules() throws -> RuleSet {
    let files = RuleSetFiles(
      folder: "spellings",
      contents: [
        (RuleSetFiles.headerName, Array(text.utf8)),
        ("sources.yaml", try national("sources.yaml")),
        ("answers.yaml", try national("answers.yaml")),
        ("spellings.yaml", try national("spellings.yaml")),
      ])
    let loaded = RuleSetLoader.load(files)
    let errors = loaded.diagnostics.filter(\.isError)
    return try #require(loaded.ruleSet, "\(errors.map { "\($0.code.text) \($0.message.en)" })")
  }
}
