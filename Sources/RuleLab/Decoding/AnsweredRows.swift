import Diagnostics
import RuleModel
import YAMLSyntax

/// Rows that can be answered at once: those of an item table that asks, or the units of a group.
struct AnsweredRows {
  /// One row: what is known of it, and its questions by column; a table's row has one question,
  /// and its column no name.
  private struct Row {
    let attributes: [ItemTable.Attribute]
    let questions: [(column: String, id: String)]
  }

  /// The table or group.
  let name: String
  /// The attributes that rows can be chosen by.
  private let attributes: [String]
  /// The columns of a group; a table has none.
  private let columns: [String]
  private let rows: [Row]

  /// All such tables and groups.
  static func all(in rules: RuleSet) -> [AnsweredRows] {
    rules.tables.compactMap { AnsweredRows($0, rules) }
      + rules.groups.compactMap { AnsweredRows($0, rules) }
  }

  private init?(_ table: ItemTable, _ rules: RuleSet) {
    let rows = table.rows.compactMap { row in
      row.question.map {
        Row(attributes: row.attributes, questions: [("", rules.questions[$0].id.text)])
      }
    }
    guard !rows.isEmpty else { return nil }
    self.init(name: table.id.text, columns: [], rows: rows)
  }

  private init?(_ group: Group, _ rules: RuleSet) {
    guard case .units(let units) = group.rows else { return nil }
    // Units that are the rows of a table have its attributes.
    let ids = Set(units.map(\.id))
    let table = rules.tables.first { ids.isSubset(of: Set($0.rows.map(\.id))) }
    let columns = group.columns.map(\.id.text)
    let rows = zip(units, group.cells).map { unit, cells in
      Row(
        attributes: table?.rows.first { $0.id == unit.id }?.attributes ?? [],
        questions: Array(zip(columns, cells.map { rules.questions[$0].id.text })))
    }
    self.init(name: group.id.text, columns: columns, rows: rows)
  }

  private init(name: String, columns: [String], rows: [Row]) {
    self.name = name
    self.columns = columns
    self.rows = rows
    var attributes: [String] = []
    for attribute in rows.flatMap(\.attributes) where !attributes.contains(attribute.name) {
      attributes.append(attribute.name)
    }
    self.attributes = attributes
  }

  /// The answers that a line gives to the rows that a filter leaves; what does not fit is reported.
  ///
  /// A mapping answers the columns of a group one by one; anything else answers all of them.
  func answers(
    _ filter: RowFilter, _ entry: YAMLEntry, _ reader: inout TestNodeReader
  ) -> [YAMLEntry] {
    for term in filter.terms where !attributes.contains(term.attribute) {
      let name = Located(term.attribute, at: entry.key.span)
      reader.report(.unknownName(name, .attribute, among: attributes))
      return []
    }
    let fitting = rows.filter { row in
      filter.terms.allSatisfy { term in
        row.attributes.contains { $0.name == term.attribute && $0.values == [term.value] }
      }
    }
    guard !fitting.isEmpty else {
      reader.report(.noRowFits(entry.key))
      return []
    }
    let questions = fitting.flatMap(\.questions)
    guard !columns.isEmpty, case .mapping(let fields) = entry.value.content else {
      return questions.map {
        YAMLEntry(key: Located($0.id, at: entry.key.span), value: entry.value)
      }
    }
    return fields.flatMap { field -> [YAMLEntry] in
      guard columns.contains(field.key.value) else {
        reader.report(.unknownName(field.key, .column, among: columns))
        return []
      }
      return questions.filter { $0.column == field.key.value }.map {
        YAMLEntry(key: Located($0.id, at: field.key.span), value: field.value)
      }
    }
  }
}

/// Which rows are meant: `TABLE`, or `TABLE where ATTRIBUTE == VALUE and …`.
struct RowFilter {
  /// The table or group.
  let name: String
  /// What each attribute is to be.
  let terms: [(attribute: String, value: String)]

  /// Reads a filter; nil where it is of another form.
  init?(_ text: String) {
    let words = text.replacing("==", with: " == ").split(whereSeparator: \.isWhitespace)
      .map(String.init)
    // Anything else is a name, such as that of a section, which may hold spaces.
    guard words.count > 1, words[1] == "where" else {
      name = text
      terms = []
      return
    }
    name = words[0]
    var terms: [(attribute: String, value: String)] = []
    for term in words.dropFirst(2).split(separator: "and", omittingEmptySubsequences: false) {
      let parts = Array(term)
      guard parts.count == 3, parts[1] == "==" else { return nil }
      terms.append((parts[0], Self.unquoted(parts[2])))
    }
    self.terms = terms
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast())
  }
}
