import Diagnostics
import RuleModel
import YAMLSyntax

/// A `groups` entry.
struct GroupDraft {
  static let keys =
    ["id", "title", "help", "columns", "max_rows", "units"] + AttributionDraft.keys
  /// The numbers of free rows that a group may allow.
  static let rowLimits = 1...100
  /// What a row's stable key goes by in answer sheets.
  static let rowKey = "key"

  /// What rows there are.
  enum Rows {
    /// As many as the respondent writes, up to a limit.
    case free(maximum: Int)
    /// One for each unit.
    case units([ItemHead])
    /// One for each row of an item table.
    case table(Located<String>)
  }

  let head: ItemHead
  let help: TextDraft?
  /// What is asked of each row; the ids are unique in the group.
  var columns: [QuestionDraft]
  /// Nil when they are missing or faulty, which is reported.
  var rows: Rows?
  let attribution: AttributionDraft

  init(_ node: YAMLNode, _ defaults: DefaultsDraft, _ findings: Findings) {
    let fields = Fields(node, keys: Self.keys, findings)
    head = ItemHead(fields)
    help = fields.text("help")
    let attribution = AttributionDraft(fields).inheriting(defaults.attribution)
    self.attribution = attribution
    let inherited = DefaultsDraft(attribution: attribution, policies: defaults.policies)
    columns = fields.requiredList("columns").map { QuestionDraft($0, inherited, findings) }
    rows = Self.rows(fields)
  }

  private static func rows(_ fields: Fields) -> Rows? {
    switch fields.exactlyOne(of: ["max_rows", "units"]) {
    case "max_rows":
      return fields.wholeNumber("max_rows", in: rowLimits).map { .free(maximum: $0.value) }
    case "units":
      if let node = fields.node("units"), case .scalar = node.content {
        return fields.plain("units").map { .table($0) }
      }
      return fields.filledList("units").map { nodes in
        .units(nodes.map { ItemHead(Fields($0, keys: ["id", "title"], fields.findings)) })
      }
    default: return nil
    }
  }
}
