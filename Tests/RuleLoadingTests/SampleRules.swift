import RuleLoading

/// A rule set of two files that uses every block and is without fault.
enum SampleRules {
  static let files = RuleSetFiles([
    "rule-set.yaml": header, "questions.yaml": questions, "results.yaml": results,
  ])

  private static let header = """
    ruleset: sample-r6
    title: 見本のルール集
    survey_year: 2024
    evaluated_year: 2023
    note: 公的なものではありません。
    include: [questions.yaml, results.yaml]
    sources:
      - {id: guideline, title: 手引き, publisher: 厚生労働省, date: 令和6年, url: "https://example.jp/"}
      - {id: notes, title: 作成者の覚書, note: 覚書です}
    subjects:
      - {id: area, title: 圏域}
    defaults: {provenance: project, source: notes}
    parameters:
      - id: least
        title: 最小の回数
        values:
          - {from: 2020, value: 1}
          - {from: 2024, value: 2}
          - {from: 2030, value: 3}
        range: [1, 12]
        reason: 年{least}回としました。
      - {id: counted, title: 数える状況, choices: status, several: yes, value: [running, joint]}
      - {id: strict, title: 厳しく見るか, type: yes_no, value: no}
      - {id: deadline, title: 期限, type: date, value: 2024-12-31}
      - {id: enough, title: 十分な程度, choices: grade, value: high}
    scales:
      - id: grade
        title: 程度
        steps:
          - {id: low, title: 低い, value: 0}
          - {id: high, title: 高い, value: 1.5}
    answer_sets:
      - id: status
        choices:
          - {id: running, title: 開催中, code: 1, aliases: [開催]}
          - {id: joint, title: 合同}
          - {id: never, title: 未設置}
          - {id: unclear, title: 不明, means: unanswered}
      - id: topics
        choices: [{id: health, title: 健康}, {id: work, title: 職場}]
      - id: levels
        choices:
          - {id: L1, title: レベル1}
          - {id: L2, title: レベル2}
          - {id: none_here, title: 該当なし, means: not_applicable}
    """

  private static let questions = """
    defaults: {provenance: paraphrase, source: guideline}
    questions:
      - id: establishment
        title: 設置状況
        type: single
        choices: status
        aliases: [A1]
        code: "1"
        fixed: yes
        provenance: verbatim
        locator: 3ページ
      - id: meetings
        title: 開催回数
        help: '{least}回以上を目指します。{{ }}'
        section: 運営
        type: integer
        min: 0
        max: 50
        unit: 回
        ask_when: establishment in counted
        subjects: [area]
        not_applicable: allowed
        effort: 2.5
      - {id: rate, title: 参加率, type: decimal}
      - {id: held_on, title: 開催日, type: date}
      - {id: discussed, title: 議題, type: multi, choices: topics}
      - {id: budget, title: 予算の程度, type: single, choices: grade}
      - {id: remark, title: 備考, type: text, max_length: 100}
      - {id: joined, title: 参加したか, type: yes_no}
      - {id: self_rating, title: 自己評価, type: single, choices: levels}
    """

  private static let results = """
    defaults: {provenance: project, source: notes, missing: {value: 0}, empty: {value: 0}}
    criteria:
      - id: held
        title: 年{least}回以上開催した
        when: meetings >= least
        note: 書面を除きます。
        basis: {phrase: 開催されている, source: guideline}
        if_not_applicable: not_met
        if_missing: exclude
      - id: funded
        title: 予算がある
        when:
          all:
            - budget >= enough
            - any: [joined, held_on <= deadline]
            - not: discussed has work
            - answered(remark)
    measures:
      - id: points
        title: 点
        sum: [meetings, {value: joined, weight: 2}]
        then:
          - scale: 10
          - clamp: [0, 100]
          - round: {to: 5, mode: half_even}
        display: {decimals: 0, unit: 点}
      - {id: share, title: 割合, ratio: {of: points, to: meetings}, missing: none}
      - {id: double_points, title: 倍の点, value: points * 2}
      - {id: often, title: 多いか, value: double_points > 20}
      - {id: topics_named, title: 議題の数, count: [discussed has health, discussed has work]}
    checklists:
      - id: ict
        title: 点検
        note: 公式のものではありません。
        subjects: [area]
        display: {decimals: 2}
        not_applicable: none
        sections:
          - id: plan
            title: 準備
            provenance: verbatim
            source: guideline
            items:
              - {id: purpose, title: 目的が明確である, weight: 3, effort: 1, ask_when: joined}
              - {id: plan_held, title: 開催した, when: held}
          - id: use
            title: 実施
            items: [{id: online, title: 会議を配信した, not_applicable: allowed}]
    ladders:
      - id: growth
        title: 成長
        declared: self_rating
        subjects: [area]
        outcomes:
          - {id: absent, title: 未設置, when: establishment == never, note: 協議会がありません。}
        floor: {id: L0, title: 未満}
        levels:
          - {id: L1, title: レベル1, group: 開催, text: 開催されている, criteria: [held]}
          - id: L2
            title: レベル2
            criteria: [funded]
            when: if(strict, often, share >= 0 and topics_named >= 1 and ict_plan > 10)
          - {id: L3, title: レベル3, requires: [L1], when: ict >= 60, if_not_applicable: exclude}
    recommendations:
      - id: meet
        title: 年{least}回開く
        criterion: held
        reason: 話し合うためです。
        first_step: 日程を決める
        who: 事務局
        effort: 小
        tags: [開催]
        basis: {phrase: 開催されている, source: guideline}
      - {id: climb, title: 予算を取る, level: growth.L2}
      - {id: found, title: 設置する, choice: establishment.never, subjects: [area]}
      - {id: stream, title: 配信する, when: applicable(online) and not online and level(growth) >= L1}
    """
}
