import Diagnostics
import RuleModel
import Scoring
import YAMLSyntax

/// The answers of one sheet.
struct GivenAnswers {
  /// By the position of their question; the cells of groups and the numbers of rows among them.
  var byQuestion: [Int: SheetDecoder.GivenAnswer] = [:]
  /// The keys of the rows, by group.
  var rowKeys: [Int: [String]] = [:]
}

extension SheetDecoder {
  private static let rowKey = "key"

  /// Reads the rows of a group.
  mutating func read(_ entry: YAMLEntry, group position: Int, into given: inout GivenAnswers) {
    let group = rules.groups[position]
    guard !entry.value.isNull else { return }
    switch group.rows {
    case .free(let count, let maximum):
      guard case .sequence(let rows) = entry.value.content else {
        reportShape(.list, entry.value, of: entry.key)
        return
      }
      if rows.count > maximum {
        diagnostics.append(
          .tooManyRows(entry.key, count: rows.count, maximum: maximum, at: rows[maximum].span))
      }
      let kept = Array(rows.prefix(maximum))
      given.byQuestion[count.position] = GivenAnswer(
        answer: .value(.number(Rational(kept.count))), key: entry.key)
      var keys = RowKeys()
      given.rowKeys[position] = kept.enumerated().map { index, row in
        let key = read(row, index, of: group, entry.key, &given)
        return keys.take(key, number: index + 1, at: row.span, &diagnostics)
      }
    case .units(let units): read(entry, units, of: group, &given)
    }
  }

  /// Reads the rows of units: a mapping by unit, or a list of rows with `key`.
  private mutating func read(
    _ entry: YAMLEntry, _ units: [Group.Unit], of group: Group, _ given: inout GivenAnswers
  ) {
    func position(of unit: Located<String>) -> Int? {
      units.firstIndex { $0.id.text == unit.value }
    }
    switch entry.value.content {
    case .mapping(let rows):
      for row in rows {
        guard let position = position(of: row.key) else {
          diagnostics.append(.unknownUnit(row.key, of: group, units))
          continue
        }
        if !row.value.isNull { _ = read(row.value, position, of: group, row.key, &given) }
      }
    case .sequence(let rows):
      var keys = RowKeys()
      for row in rows {
        guard case .mapping(let fields) = row.content else {
          reportShape(.mapping, row, of: entry.key)
          continue
        }
        guard let field = fields.first(where: { $0.key.value == Self.rowKey }),
          let key = rowKey(field)
        else {
          if !fields.contains(where: { $0.key.value == Self.rowKey && !$0.value.isNull }) {
            diagnostics.append(.missingField(Self.rowKey, at: row.span))
          }
          continue
        }
        guard let position = position(of: key) else {
          diagnostics.append(.unknownUnit(key, of: group, units))
          continue
        }
        let isNew = keys.isNew(key, &diagnostics)
        if isNew { _ = read(row, position, of: group, entry.key, &given) }
      }
    case .scalar: reportShape(.mapping, entry.value, of: entry.key)
    }
  }

  /// Reads the cells of a row, and gives its key where it has one.
  private mutating func read(
    _ row: YAMLNode, _ number: Int, of group: Group, _ field: Located<String>,
    _ given: inout GivenAnswers
  ) -> Located<String>? {
    guard case .mapping(let entries) = row.content else {
      reportShape(.mapping, row, of: field)
      return nil
    }
    var key: Located<String>?
    for entry in entries {
      if entry.key.value == Self.rowKey {
        key = rowKey(entry)
        continue
      }
      let column =
        group.columns.firstIndex { $0.id.text == entry.key.value }
        ?? group.columns.firstIndex { $0.aliases.contains(entry.key.value) }
      guard let column, group.cells.indices.contains(number),
        group.cells[number].indices.contains(column)
      else {
        diagnostics.append(.unknownColumn(entry.key, of: group, key: Self.rowKey))
        continue
      }
      let position = group.cells[number][column].position
      take(answer(entry, to: rules.questions[position]), position, entry.key, &given)
    }
    return key
  }

  private mutating func rowKey(_ entry: YAMLEntry) -> Located<String>? {
    guard !entry.value.isNull else { return nil }
    guard case .scalar(let scalar) = entry.value.content else {
      reportShape(.text, entry.value, of: entry.key)
      return nil
    }
    return scalar.text.isEmpty ? nil : Located(scalar.text, at: entry.value.span)
  }
}

/// The keys of a group's rows, each of one row only.
struct RowKeys {
  private var first: [String: Span] = [:]

  /// Whether a key has not been seen; one that has is reported.
  mutating func isNew(_ key: Located<String>, _ diagnostics: inout [Diagnostic]) -> Bool {
    if let first = first[key.value] {
      diagnostics.append(.rowKeyTwice(key, first: first))
      return false
    }
    first[key.value] = key.span
    return true
  }

  /// The key of a row; where it has none, its number.
  mutating func take(
    _ key: Located<String>?, number: Int, at span: Span, _ diagnostics: inout [Diagnostic]
  ) -> String {
    let key = key ?? Located(String(number), at: span)
    _ = isNew(key, &diagnostics)
    return key.value
  }
}
