public import Diagnostics
public import JSONWriting
public import RuleModel
import TextLayout

/// What a rule set defines, as a table: `renkei list`.
public struct RuleListing: Hashable, Sendable {
  /// One column: the key in JSON and the heading for people.
  struct Column: Hashable, Sendable {
    let key: String
    let heading: String
  }

  let columns: [Column]
  let rows: [[String]]

  init(_ columns: [(key: String, heading: Message)], rows: [[String]], language: Language) {
    self.columns = columns.map { Column(key: $0.key, heading: $0.heading[language]) }
    self.rows = rows.map { row in
      row.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    }
  }

  /// The table as text, columns padded by display width; the last one is not padded.
  public func text() -> String {
    let lines = [columns.map(\.heading)] + rows
    let widths = columns.indices.map { column in
      lines.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    return lines.map { line in
      let cells = line.indices.map { column in
        guard column < line.count - 1 else { return line[column] }
        let missing = widths[column] - DisplayWidth.of(line[column])
        return line[column] + String(repeating: " ", count: missing)
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// The table as data: a list of objects in the order of the rule set.
  public func json() -> JSONValue {
    .array(
      rows.map { row in
        .object(zip(columns, row).map { JSONValue.Member($0.key, .string($1)) })
      })
  }
}

extension RuleListing {
  /// The questions in the order of the rule set; of a group with free rows the first row stands for
  /// all, and copies on other answer sheets are left out.
  public static func questions(of rules: RuleSet, language: Language) -> RuleListing {
    RuleListing(
      [
        ("id", Message(ja: "id", en: "id")),
        ("title", Message(ja: "設問", en: "question")),
        ("type", Message(ja: "型", en: "type")),
        ("answers", Message(ja: "選択肢・範囲", en: "answers")),
      ],
      rows: rules.questions.filter { isListed($0, in: rules) }.map {
        [$0.id.text, $0.title, typeName(of: $0.kind), answers(of: $0, in: rules)]
      }, language: language)
  }

  /// The criteria, with where each is used and where it stands.
  public static func criteria(of rules: RuleSet, language: Language) -> RuleListing {
    RuleListing(
      [
        ("id", Message(ja: "id", en: "id")),
        ("levels", Message(ja: "レベル", en: "levels")),
        ("provenance", Message(ja: "出どころ", en: "provenance")),
        ("place", Message(ja: "場所", en: "place")),
        ("title", Message(ja: "判定条件", en: "criterion")),
      ],
      rows: rules.criteria.indices.filter { rules.criteria[$0].sheet == nil }.map { position in
        let criterion = rules.criteria[position]
        let levels = rules.ladders.flatMap { ladder in
          ladder.levels
            .filter { $0.criteria.contains(Reference(position)) }
            .map { "\(ladder.id).\($0.id)" }
        }
        return [
          criterion.id.text, levels.joined(separator: " "),
          criterion.attribution.provenance.rawValue, place(of: criterion.span, in: rules),
          criterion.title,
        ]
      }, language: language)
  }

  /// The levels of every ladder on the respondent's own sheet, lowest first.
  public static func levels(of rules: RuleSet, language: Language) -> RuleListing {
    RuleListing(
      [
        ("id", Message(ja: "id", en: "id")),
        ("title", Message(ja: "レベル", en: "level")),
        ("criteria", Message(ja: "判定条件", en: "criteria")),
        ("text", Message(ja: "本文", en: "text")),
      ],
      rows: rules.ladders.filter { $0.sheet == nil }.flatMap { ladder in
        ladder.levels.map { level in
          [
            "\(ladder.id).\(level.id)", level.title,
            level.criteria.map { rules.criteria[$0].id.text }.joined(separator: " "),
            level.text ?? "",
          ]
        }
      }, language: language)
  }

  private static func isListed(_ question: Question, in rules: RuleSet) -> Bool {
    switch question.origin {
    case .declared: return true
    case .cell(let group, let row, _):
      if case .free = rules.groups[group].rows { return row == 0 }
      return true
    case .rowCount, .presence, .copy: return false
    }
  }

  private static func typeName(of kind: Question.Kind) -> String {
    switch kind {
    case .yesNo: "yes_no"
    case .single: "single"
    case .multi: "multi"
    case .integer: "integer"
    case .decimal: "decimal"
    case .date: "date"
    case .text: "text"
    }
  }

  private static func answers(of question: Question, in rules: RuleSet) -> String {
    switch question.kind {
    case .yesNo: "yes | no"
    case .single(let enumeration), .multi(let enumeration):
      rules.enumerations[enumeration].members.map(\.id.text).joined(separator: " | ")
    case .integer(let range), .decimal(let range):
      "\(range.lowerBound)…\(range.upperBound)" + (question.unit.map { " \($0)" } ?? "")
    case .date: "YYYY-MM-DD"
    case .text(let length): "≤ \(length)"
    }
  }

  static func place(of span: Span, in rules: RuleSet) -> String {
    rules.files.location(of: span).map { "\($0.path):\($0.line)" } ?? ""
  }
}
