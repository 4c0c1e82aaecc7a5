public import RuleModel

/// A rule set made ready once for reading any number of files of returns.
public struct ReturnRules: Sendable {
  /// The rule set.
  public var rules: RuleSet { sheet.rules }
  let sheet: SheetRules
  let columnNames: ColumnNames
  let formNames: FieldNames

  /// Makes a rule set ready.
  public init(_ rules: RuleSet) {
    sheet = SheetRules(rules)
    columnNames = ColumnNames(rules)
    formNames = FieldNames(rules)
  }
}
