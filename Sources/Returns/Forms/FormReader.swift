import RuleModel
public import Tabular

/// Reads a form that has been filled in, whatever program has written it since: by the names beside
/// the answers, never by where they stood when it was made.
///
///     let reading = FormReader(rules).read(workbook, file: "area-901.xlsx")
///
/// A row with the cell `ID` heads what stands below it: the column of that cell has the names. Answers
/// stand in the column that is headed 回答, or in those that are headed by a name too; then the two
/// names together say what the cell is about.
public struct FormReader: Sendable {
  /// What a form holds.
  public struct Reading: Sendable {
    /// The return.
    public let unread: UnreadReturn
    /// What is to be said of the form itself, such as that it was made from other rules.
    public let findings: [ReturnFinding]
  }

  private let rules: RuleSet
  private let names: FieldNames

  /// Makes a reader of the forms of a rule set.
  public init(_ rules: ReturnRules) {
    self.rules = rules.rules
    names = rules.formNames
  }

  /// How many rows of each sheet are looked at to tell a form.
  private static let rowsToTell = 200

  /// Whether a workbook is a form, for any rule set.
  public static func isForm(_ workbook: Workbook) -> Bool {
    workbook.sheets.contains { sheet in
      var rows = workbook.rows(of: sheet)
      var left = rowsToTell
      while left > 0, let row = rows.next() {
        left -= 1
        if row.cells.contains(where: { $0.value == .text(FieldNames.form) }) { return true }
      }
      return false
    }
  }

  /// Reads a workbook that has just been opened.
  public func read(_ workbook: Workbook, file: String) -> Reading {
    var answers = FormCells(rules, names, file: file)
    for sheet in workbook.sheets {
      var grid = FormGrid(sheet: sheet.name)
      var rows = workbook.rows(of: sheet)
      while let row = rows.next() {
        for fault in row.faults { answers.report(fault) }
        grid.read(row, into: &answers)
      }
      if let failure = rows.failure { answers.end(failure) }
    }
    let place = TablePlace(sheet: workbook.sheets.first?.name)
    return answers.reading(at: place)
  }
}
