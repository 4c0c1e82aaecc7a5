import Diagnostics
import RuleModel
import Scoring
import Tabular
import YAMLSyntax

extension CellAnswers {
  /// Finds out which rows of the groups are there, moves them together, and gives their keys by
  /// group.
  ///
  /// A row is there when something was answered in it. That none is there is known only where the
  /// return says so: by the number of rows, or by なし as the only thing in the first one.
  mutating func rows() -> [[String]] {
    rules.groups.indices.map { position in
      guard case .free(let count, _) = rules.groups[position].rows else { return [] }
      return rows(of: Reference(position), count: count)
    }
  }

  private mutating func rows(
    of reference: Reference<Group>, count: Reference<Question>
  ) -> [String] {
    let group = rules.groups[reference]
    let given = self.given(count)
    takeNothing(of: group, count: count)
    let keys = rowKeys[reference] ?? [:]
    let present = group.cells.indices.filter { row in
      keys[row] != nil
        || group.cells[row].contains { isAnswered($0) || refused.contains($0.position) }
    }
    moveTogether(present, of: group)
    // An unreadable number of rows has been reported.
    guard !refused.contains(count.position) else { return [] }
    let number: Int
    if let given = given ?? self.given(count) {
      guard given.count >= present.count else {
        report(
          .moreRowsThanCounted(present.count, count: given.count, of: group), at: given.cell,
          field: .question(count))
        return []
      }
      number = given.count
    } else if let row = present.first {
      number = present.count
      let cell = keys[row] ?? firstCell(of: group.cells[row])
      byQuestion[count.position] = (
        .value(.number(Rational(number))), cell ?? GivenCell(.blank, at: .file)
      )
    } else {
      return []
    }
    return names(number: number, present: present, keys: keys, of: reference)
  }

  /// The number of rows that the return gives itself.
  private func given(_ count: Reference<Question>) -> (count: Int, cell: GivenCell)? {
    guard let given = byQuestion[count.position], case .value(.number(let number)) = given.answer,
      let whole = Int(number.description)
    else { return nil }
    return (whole, given.cell)
  }

  /// Takes なし as the only thing in the first row for a group without rows.
  private mutating func takeNothing(of group: Group, count: Reference<Question>) {
    guard byQuestion[count.position] == nil, !refused.contains(count.position),
      let first = group.cells.first
    else { return }
    let answered = group.cells.joined().filter {
      isAnswered($0) || refused.contains($0.position)
    }
    guard answered.count == 1, let only = answered.first, first.contains(only),
      let cell = self[.question(only)],
      reader.spellings.isNothing(SpellingFolding.folded(cell.text))
    else { return }
    byQuestion[only.position] = nil
    forgive(only)
    byQuestion[count.position] = (.value(.number(.zero)), cell)
    let field = ReturnField.question(count).name(in: rules)
    note(Conversion(at: cell.place, field: field, found: cell.text, taken: "0"))
  }

  private func isAnswered(_ question: Reference<Question>) -> Bool {
    if case .value = byQuestion[question.position]?.answer { true } else { false }
  }

  private func firstCell(of row: [Reference<Question>]) -> GivenCell? {
    row.compactMap { byQuestion[$0.position]?.cell ?? self[.question($0)] }.first
  }

  /// Closes the gaps that blank rows leave, since they are no rows.
  private mutating func moveTogether(_ present: [Int], of group: Group) {
    for (row, source) in present.enumerated() where row != source {
      for (target, question) in zip(group.cells[row], group.cells[source]) {
        byQuestion[target.position] = byQuestion.removeValue(forKey: question.position)
      }
    }
  }

  /// The keys of the rows: those given, else the rows' numbers as they stood.
  private mutating func names(
    number: Int, present: [Int], keys: [Int: GivenCell], of group: Reference<Group>
  ) -> [String] {
    var names: [String] = []
    for row in present {
      let name = keys[row]?.text ?? String(row + 1)
      if names.contains(name), let cell = keys[row] {
        let span = Span(file: FileID(0), start: 0, end: 0)
        report(
          Diagnostic.rowKeyTwice(Located(name, at: span), first: span), at: cell,
          field: .rowKey(group, row: row))
      }
      names.append(name)
    }
    var next = 1
    while names.count < number {
      if !names.contains(String(next)) { names.append(String(next)) }
      next += 1
    }
    return names
  }
}

extension ValueFault {
  fileprivate static func moreRowsThanCounted(
    _ rows: Int, count: Int, of group: Group
  ) -> ValueFault {
    ValueFault(
      .moreRowsThanCounted,
      Message(
        ja: "`\(group.id)` は\(count)行とされていますが、\(rows)行に答えがあります",
        en: "`\(group.id)` has \(count) rows by its number, and \(rows) are filled in"),
      help: Message(
        ja: "行数を直すか、余分な行を空欄にしてください", en: "correct the number, or empty the other rows"))
  }
}
