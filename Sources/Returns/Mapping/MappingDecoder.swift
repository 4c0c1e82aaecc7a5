import Diagnostics
import RuleModel
import Scoring
import Tabular
import YAMLSyntax

/// The keys of a mapping file.
enum MappingKey: String, CaseIterable {
  case rules
  case sheet
  case headingRows = "heading_rows"
  case firstRow = "first_row"
  case delimiter
  case encoding
  case fillShortRows = "fill_short_rows"
  case constants
  case columns
  case values
}

/// The keys of what is said of one question's values.
enum MappingValueKey: String, CaseIterable {
  case datesAsCodes = "dates_as_codes"
  case answers
}

/// Makes a mapping of the tree of its file and collects every fault on the way.
struct MappingDecoder {
  /// What is written in the place of a field for a column that is not read.
  static let ignore = "ignore"
  /// What is written for a table without headings.
  static let noHeadings = "none"

  let names: ColumnNames
  var diagnostics: [Diagnostic] = []
  let rules: RuleSet
  let sheet: SheetRules

  init(_ prepared: ReturnRules) {
    rules = prepared.rules
    names = prepared.columnNames
    sheet = prepared.sheet
  }

  mutating func mapping(_ root: YAMLNode) -> ReturnMapping {
    let fields = entries(root, MappingKey.self)
    if let entry = fields[.rules], let name = text(entry), name.value != rules.id {
      diagnostics.append(.otherRules(name, expected: rules.id))
    }
    return ReturnMapping(
      delimiter: fields[.delimiter].flatMap { option($0, Self.delimiters) },
      encoding: fields[.encoding].flatMap { option($0, Self.encodings) },
      exceptions: values(fields[.values]),
      sheet: fields[.sheet].flatMap { text($0)?.value },
      headingRows: headingRows(fields[.headingRows]),
      firstRow: fields[.firstRow].flatMap { row($0.value, $0.key, limit: WorkbookLimits.rows) },
      fillsShortRows: fields[.fillShortRows].flatMap { option($0, Self.truths) } ?? false,
      constants: constants(fields[.constants]), columns: columns(fields[.columns]))
  }

  private static let delimiters: [(String, Delimiter)] = [
    ("comma", .comma), ("tab", .tab), ("semicolon", .semicolon),
  ]
  private static let encodings = TextEncoding.allCases.map { ($0.rawValue, $0) }
  static let truths = [("yes", true), ("true", true), ("no", false), ("false", false)]

  // MARK: Rows

  private mutating func headingRows(_ entry: YAMLEntry?) -> ReturnMapping.HeadingRows {
    guard let entry, !entry.value.isNull else { return .found }
    if case .scalar(let scalar) = entry.value.content, scalar.text == Self.noHeadings {
      return .none
    }
    let limit = HeadingSearch.rowCount
    if case .sequence(let items) = entry.value.content {
      let rows = items.compactMap { row($0, entry.key, limit: limit) }
      guard let first = rows.min(), let last = rows.max() else { return .none }
      return .rows(first...last)
    }
    guard let row = row(entry.value, entry.key, limit: limit) else { return .found }
    return .rows(row...row)
  }

  private mutating func row(_ node: YAMLNode, _ key: Located<String>, limit: Int) -> Int? {
    guard case .scalar(let scalar) = node.content, scalar.text.utf8.count <= 7,
      let row = Int(scalar.text), (1...limit).contains(row)
    else {
      diagnostics.append(.notARow(node, of: key, limit: limit))
      return nil
    }
    return row
  }

  // MARK: Columns and constants

  private mutating func columns(_ entry: YAMLEntry?) -> [ReturnMapping.Column] {
    var seen: [ReturnMapping.ColumnKey: Span] = [:]
    var fields: [ReturnField: Span] = [:]
    return pairs(entry).compactMap { key, value in
      let column = Self.columnKey(key.value)
      if let first = seen[column] {
        diagnostics.append(.columnTwice(key, first: first))
        return nil
      }
      seen[column] = key.span
      if value.value == Self.ignore {
        return ReturnMapping.Column(key: column, use: .ignored, text: key.value)
      }
      guard let field = field(value) else { return nil }
      if let first = fields[field] {
        diagnostics.append(.fieldTwice(value, first: first))
        return nil
      }
      fields[field] = value.span
      return ReturnMapping.Column(key: column, use: .field(field), text: key.value)
    }
  }

  /// A column by its letters in capitals, its number, or else its heading.
  static func columnKey(_ text: String) -> ReturnMapping.ColumnKey {
    guard text.utf8.count <= 5 else { return .heading(text) }
    if let number = Int(text), (1...WorkbookLimits.columns).contains(number) {
      return .number(number)
    }
    guard text.utf8.count <= 3, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return .heading(text)
    }
    let number = text.utf8.reduce(0) { $0 * 26 + Int($1) - 0x40 }
    return (1...WorkbookLimits.columns).contains(number) ? .number(number) : .heading(text)
  }

  private mutating func constants(_ entry: YAMLEntry?) -> [ReturnMapping.Constant] {
    var seen: [ReturnField: Span] = [:]
    return pairs(entry).compactMap { key, value in
      guard let field = field(key) else { return nil }
      if let first = seen[field] {
        diagnostics.append(.fieldTwice(key, first: first))
        return nil
      }
      seen[field] = key.span
      return ReturnMapping.Constant(field: field, text: value.value)
    }
  }

  /// The field that a name stands for; another name is reported.
  private mutating func field(_ name: Located<String>) -> ReturnField? {
    if case .field(let field) = names.match(name.value) { return field }
    diagnostics.append(.unknownField(name, among: names.names))
    return nil
  }

  // MARK: Shapes

  /// The entries of a mapping by key; unknown keys are reported.
  mutating func entries<Key: RawRepresentable<String> & CaseIterable & Hashable>(
    _ node: YAMLNode, _ keys: Key.Type
  ) -> [Key: YAMLEntry] {
    guard case .mapping(let entries) = node.content else {
      diagnostics.append(SyntaxDiagnostics.misread(node) ?? .notAMapping(node))
      return [:]
    }
    var fields: [Key: YAMLEntry] = [:]
    for entry in entries {
      if let key = Key(rawValue: entry.key.value) {
        fields[key] = entry
      } else {
        diagnostics.append(.unknownMappingKey(entry.key, among: keys.allCases.map(\.rawValue)))
      }
    }
    return fields
  }

  /// The entries of a mapping that may be left out.
  mutating func mappingEntries(_ entry: YAMLEntry?) -> [YAMLEntry] {
    guard let entry, !entry.value.isNull else { return [] }
    guard case .mapping(let entries) = entry.value.content else {
      diagnostics.append(SyntaxDiagnostics.misread(entry.value) ?? .notAMapping(entry.value))
      return []
    }
    return entries
  }

  /// The entries of a mapping of texts to texts.
  private mutating func pairs(
    _ entry: YAMLEntry?
  ) -> [(key: Located<String>, value: Located<String>)] {
    mappingEntries(entry).compactMap { item in text(item).map { (item.key, $0) } }
  }

  private mutating func text(_ entry: YAMLEntry) -> Located<String>? {
    guard case .scalar(let scalar) = entry.value.content, !scalar.isNull else {
      diagnostics.append(.notAText(entry.value, of: entry.key))
      return nil
    }
    return Located(scalar.text, at: entry.value.span)
  }

  mutating func option<Value>(
    _ entry: YAMLEntry, _ options: [(String, Value)]
  ) -> Value? {
    guard let text = text(entry) else { return nil }
    if let option = options.first(where: { $0.0 == text.value }) { return option.1 }
    diagnostics.append(.notAnOption(text, of: entry.key, options.map(\.0)))
    return nil
  }
}
