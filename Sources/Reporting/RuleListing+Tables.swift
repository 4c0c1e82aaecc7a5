public import Diagnostics
public import RuleModel

/// Listings of what the loader writes out: tables and their rows, groups, sheets, and the results
/// that templates make.
extension RuleListing {
  /// The rows of every item table, each with its attributes.
  public static func tables(of rules: RuleSet, language: Language) -> RuleListing {
    RuleListing(
      [
        ("table", Message(ja: "項目表", en: "table")),
        ("id", Message(ja: "行", en: "row")),
        ("attributes", Message(ja: "属性", en: "attributes")),
        ("place", Message(ja: "場所", en: "place")),
        ("title", Message(ja: "名前", en: "title")),
      ],
      rows: rules.tables.flatMap { table in
        table.rows.map { row in
          let attributes = row.attributes.map {
            "\($0.name)=\($0.values.joined(separator: ","))"
          }
          return [
            table.id.text, row.id.text, attributes.joined(separator: " "),
            place(of: row.span, in: rules), row.title,
          ]
        }
      }, language: language)
  }

  /// The columns of every group, with its rows.
  public static func groups(of rules: RuleSet, language: Language) -> RuleListing {
    RuleListing(
      [
        ("group", Message(ja: "繰り返し", en: "group")),
        ("column", Message(ja: "列", en: "column")),
        ("rows", Message(ja: "行", en: "rows")),
        ("place", Message(ja: "場所", en: "place")),
        ("title", Message(ja: "設問", en: "question")),
      ],
      rows: rules.groups.flatMap { group in
        let rows =
          switch group.rows {
          case .free(_, let maximum): "1…\(maximum)"
          case .units(let units): units.map(\.id.text).joined(separator: " | ")
          }
        return group.columns.map { column in
          [group.id.text, column.id.text, rows, place(of: column.span, in: rules), column.title]
        }
      }, language: language)
  }

  /// The further answer sheets, with what rules read on each.
  public static func sheets(of rules: RuleSet, language: Language) -> RuleListing {
    RuleListing(
      [
        ("id", Message(ja: "id", en: "id")),
        ("reads", Message(ja: "読まれるもの", en: "read there")),
        ("place", Message(ja: "場所", en: "place")),
        ("title", Message(ja: "回答票", en: "answer sheet")),
      ],
      rows: rules.otherSheets.indices.map { position in
        let sheet = rules.otherSheets[position]
        let reference = Reference<OtherSheet>(position)
        let questions = rules.questions.filter {
          if case .copy(_, reference) = $0.origin { true } else { false }
        }
        let reads =
          questions.map(\.id.text)
          + rules.criteria.filter { $0.sheet == reference }.map(\.id.text)
          + rules.measures.filter { $0.sheet == reference }.map(\.id.text)
          + rules.ladders.filter { $0.sheet == reference }.map(\.id.text)
        return [
          sheet.id.text, reads.joined(separator: " "), place(of: sheet.span, in: rules),
          sheet.title,
        ]
      }, language: language)
  }

  /// The measures, those that templates make among them.
  public static func measures(of rules: RuleSet, language: Language) -> RuleListing {
    RuleListing(
      [
        ("id", Message(ja: "id", en: "id")),
        ("range", Message(ja: "範囲", en: "range")),
        ("place", Message(ja: "場所", en: "place")),
        ("title", Message(ja: "指標", en: "measure")),
      ],
      rows: rules.measures.filter { $0.sheet == nil }.map { measure in
        let range = measure.range.map { "\($0.lowerBound)…\($0.upperBound)" } ?? ""
        return [
          measure.id.text,
          range + (range.isEmpty ? "" : measure.display.unit.map { " \($0)" } ?? ""),
          place(of: measure.span, in: rules), measure.title,
        ]
      }, language: language)
  }

  /// What answers should not say at once.
  public static func consistency(of rules: RuleSet, language: Language) -> RuleListing {
    RuleListing(
      [
        ("id", Message(ja: "id", en: "id")),
        ("when", Message(ja: "条件", en: "when")),
        ("place", Message(ja: "場所", en: "place")),
        ("title", Message(ja: "確かめること", en: "what to ask")),
      ],
      rows: rules.consistency.map { rule in
        [
          rule.id.text, rules.files.text(of: rule.condition.span) ?? "",
          place(of: rule.span, in: rules), rule.title,
        ]
      }, language: language)
  }
}
