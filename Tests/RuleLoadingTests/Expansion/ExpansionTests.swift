import Diagnostics
import RuleLoading
import RuleModel
import TestKit
import Testing

@Suite struct ExpansionTests {
  @Test func `a table that asks is its questions`() {
    TwinRules.expectSame("", "")
  }

  @Test func `all and any of rows are lists`() {
    TwinRules.expectSame(
      """
      criteria:
        - {id: a, title: 甲, when: "all(practices where domain == asset, answer == full)"}
        - {id: b, title: 乙, when: "any(practices as p where p.level <= 1 and not p.domain.required, p >= partly)"}
        - {id: c, title: 丙, when: "any(practices where topics has tools or level in [2, 3], answer in [partly, full])"}
        - {id: d, title: 丁, when: "all(practices as p where p.needed >= partly, p >= p.needed)"}
      """,
      """
      criteria:
        - {id: a, title: 甲, when: {all: [asset_1a == full, asset_2a == full]}}
        - {id: b, title: 乙, when: {any: [access_1a >= partly]}}
        - {id: c, title: 丙, when: {any: ["asset_2a in [partly, full]", "access_1a in [partly, full]"]}}
        - {id: d, title: 丁, when: {all: [asset_1a >= full, asset_2a >= partly]}}
      """)
  }

  @Test func `what of a filter hangs on answers guards the row`() {
    TwinRules.expectSame(
      """
      criteria:
        - {id: a, title: 甲, if_not_applicable: met, when: "all(practices where level == 1 and small, answer == full)"}
        - {id: b, title: 乙, when: "any(practices where level == 2 or small, answer == full, empty: true)"}
      """,
      """
      criteria:
        - id: a
          title: 甲
          if_not_applicable: met
          when: {all: ["if(small, asset_1a == full, none)", "if(small, access_1a == full, none)"]}
        - id: b
          title: 乙
          when: >-
            coalesce(if(small, asset_1a == full, none) or asset_2a == full
            or if(small, access_1a == full, none), true)
      """)
  }

  @Test func `templates make an item for each row, and for each pair`() {
    TwinRules.expectSame(
      """
      criteria:
        - id: done
          title: "{d.title}（{d.weight}）"
          for_each: domains as d
          when: "all(practices as p where p.domain == d, p == full)"
        - {id: pair, title: "{d.id}と{p.title}", for_each: ["domains as d", "practices as p where p.domain == d"], when: p == full}
        - {id: one, title: まとめ, when: "done[asset] and all(domains as e, done[e]) and pair[asset, asset_2a]"}
      measures:
        - {id: points, title: "{d.title}", for_each: domains as d, sum: [value(asset_1a), d.weight]}
        - {id: total, title: 合計, sum: ["points[asset]", "points[access]"]}
        - {id: weighted, title: 重み, mean: {over: domains as d, value: "points[d]", weight: d.weight}}
      recommendations:
        - {id: go, title: "{d.title}を進める", for_each: domains as d where d.required, criterion: "done[d]", reason: "{d.required}"}
      consistency:
        - {id: odd, title: "{p.title}", for_each: practices as p where p.level == 2, when: p == full and small}
      """,
      """
      criteria:
        - {id: done_asset, title: 資産（2）, when: {all: [asset_1a == full, asset_2a == full]}}
        - {id: done_access, title: アクセス（3）, when: {all: [access_1a == full]}}
        - {id: pair_asset_asset_1a, title: assetと一覧, when: asset_1a == full}
        - {id: pair_asset_asset_2a, title: assetと見直し, when: asset_2a == full}
        - {id: pair_access_access_1a, title: accessと権限, when: access_1a == full}
        - {id: one, title: まとめ, when: done_asset and (done_asset and done_access) and pair_asset_asset_2a}
      measures:
        - {id: points_asset, title: 資産, sum: [value(asset_1a), 2]}
        - {id: points_access, title: アクセス, sum: [value(asset_1a), 3]}
        - {id: total, title: 合計, sum: [points_asset, points_access]}
        - {id: weighted, title: 重み, mean: [{value: points_asset, weight: 2}, {value: points_access, weight: 3}]}
      recommendations:
        - {id: go_asset, title: 資産を進める, criterion: done_asset, reason: はい}
      consistency:
        - {id: odd_asset_2a, title: 見直し, when: asset_2a == full and small}
      """)
  }

  @Test func `ladders of one template share an enumeration`() throws {
    let rules = try #require(
      TwinRules.load(
        TwinRules.head + TwinRules.tables + """
          criteria:
            - {id: done, title: "{d.title}", for_each: domains as d, when: "all(practices as p where p.domain == d, p == full)"}
            - {id: both, title: 両方, when: "level(stage[asset]) >= stage.L1 and level(stage[access]) == L0"}
          ladders:
            - id: stage
              title: "{d.title}"
              for_each: domains as d
              floor: {id: L0, title: なし}
              levels:
                - {id: L1, title: あり, criteria: ["done[d]"]}
          """))
    #expect(rules.ladders.map(\.id.text) == ["stage_asset", "stage_access"])
    #expect(Set(rules.ladders.map(\.enumeration)).count == 1)
    #expect(rules.enumerations[rules.ladders[0].enumeration].id.text == "stage")
    #expect(
      rules.ladders.map { $0.levels[0].criteria.map { rules.criteria[$0].id.text } } == [
        ["done_asset"], ["done_access"],
      ])
  }

  @Test func `attributes of an answer are looked up`() throws {
    let rules = try #require(
      TwinRules.load(
        TwinRules.head + TwinRules.tables + """
          measures:
            - {id: weakest, title: 弱い分野, pick: {over: domains as d, least: d.weight * value(asset_1a)}}
            - {id: weight, title: 重み, value: weakest.weight + 1}
          criteria:
            - {id: needed, title: 必須, when: weakest.required and weakest == asset}
          """))
    #expect(rules.enumerations.contains { $0.id.text == "domains" && $0.origin == .table })
    #expect(rules.measures.map(\.type).last == .number)
  }

  @Test func `ticks are rows`() {
    let ticks = "questions:\n  - {id: told, title: 議題, type: multi, choices: themes}\n"
    let first = TwinRules.load(
      TwinRules.head + ticks + """
        criteria:
          - {id: a, title: 甲, when: "all(told, answer)"}
          - {id: b, title: 乙, when: "any(told as t where t != people, t)"}
        """)
    let second = TwinRules.load(
      TwinRules.head + ticks + """
        criteria:
          - {id: a, title: 甲, when: told has people and told has tools}
          - {id: b, title: 乙, when: {any: [told has tools]}}
        """)
    #expect(first?.dumped == second?.dumped)
  }

  @Test func `rows of groups go by their columns and are left out where they are not there`() {
    let group = """
      groups:
        - id: plans
          title: 計画
          max_rows: 2
          columns:
            - {id: running, title: 実施中, type: yes_no}

      """
    let first = TwinRules.load(
      TwinRules.head + group + """
        criteria:
          - {id: a, title: 甲, if_not_applicable: met, when: "any(plans, running)"}
          - {id: b, title: 乙, when: "count(plans) >= 1 and any(plans as p, p.running)"}
        """)
    let second = TwinRules.load(
      TwinRules.head + group + """
        criteria:
          - id: a
            title: 甲
            if_not_applicable: met
            when: "if(plans >= 1, plans.1.running, none) or if(plans >= 2, plans.2.running, none)"
          - id: b
            title: 乙
            when: plans >= 1 and (if(plans >= 1, plans.1.running, none) or if(plans >= 2, plans.2.running, none))
        """)
    #expect(first?.dumped == second?.dumped)
  }

  @Test func `a mistake in a template is reported once and names its row`() {
    let loaded = RuleSetLoader.load(
      RuleSetFiles([
        "rule-set.yaml": TwinRules.head + TwinRules.tables + """
          criteria:
            - {id: done, title: 甲, for_each: domains as d, when: smal and d.required}
          """
      ]))
    #expect(loaded.diagnostics.map(\.code.text) == ["R062"])
    #expect(loaded.diagnostics.first?.notes.map(\.message.en) == ["found for the row `asset`"])
  }

  @Test func `a list of no rows keeps its meaning`() {
    TwinRules.expectSame(
      """
      criteria:
        - {id: a, title: 甲, when: "all(practices where level > 5, answer == full, empty: true) or small"}
        - {id: b, title: 乙, when: "all(practices where level > 5, answer == full) or small"}
      """,
      """
      criteria:
        - {id: a, title: 甲, when: true or small}
        - {id: b, title: 乙, when: {any: [{all: ["if(false, asset_1a == full, none)"]}, small]}}
      """)
  }
}
