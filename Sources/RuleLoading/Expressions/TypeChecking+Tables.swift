import Diagnostics
import RuleModel

extension TypeChecking {
  /// The keys of an axis as the model has them, and for each which written key it is; nil is a band
  /// outside of all.
  struct TableKeys {
    let keys: Expression.Lookup.Keys
    let written: [Int?]
  }

  mutating func lookedUp(_ table: LookupSyntax, at span: Span) -> Expression? {
    var axes: [(axis: Expression.Lookup.Axis, keys: TableKeys)?] = []
    for axis in table.axes {
      guard let operand = value(axis.operand) else {
        axes.append(nil)
        continue
      }
      axes.append(
        keys(of: axis, operand).map { (Expression.Lookup.Axis(operand, keys: $0.keys), $0) })
    }
    let cells = cells(of: table, at: span)
    guard let axes = whole(axes), let cells, (1...2).contains(axes.count) else { return nil }
    var positions: [Int?] = [0]
    for (axis, found) in zip(table.axes, axes) {
      positions = positions.flatMap { start in
        found.keys.written.map { key in
          start.flatMap { start in key.map { start * axis.keys.count + $0 } }
        }
      }
    }
    let values = positions.map { $0.flatMap { cells.values[$0] } }
    return Expression(
      .lookup(.init(axes: axes.map(\.axis), cells: values)), type: cells.type, span: span)
  }

  private mutating func keys(of axis: LookupSyntax.Axis, _ operand: Expression) -> TableKeys? {
    switch operand.type {
    case .number: return bands(axis, of: operand)
    case .member(let reference): return memberKeys(axis, reference)
    case .boolean: return truthKeys(axis)
    case .members, .date, .text:
      diagnostics.append(
        .otherTypeExpected(
          Message(ja: "数、一つの選択肢または条件", en: "a number, a choice or a condition"),
          found: describe(operand.type), at: axis.operand.span, help: nil))
      return nil
    }
  }

  private mutating func memberKeys(
    _ axis: LookupSyntax.Axis, _ reference: Reference<Enumeration>
  ) -> TableKeys? {
    guard let enumeration = scope.enumeration(reference) else { return nil }
    var sets: [MemberSet] = []
    var places: [Int: Span] = [:]
    var isWhole = true
    for key in axis.keys {
      guard let names = key.members else {
        diagnostics.append(.keyOfOtherType(.members, describe(.member(reference)), at: key.span))
        return nil
      }
      var set = MemberSet()
      for name in names {
        guard let position = position(of: name, in: reference) else {
          isWhole = false
          continue
        }
        if let first = places[position] {
          diagnostics.append(.keyTwice(name.value, at: name.span, first: first))
          isWhole = false
        }
        places[position] = name.span
        set.insert(position)
      }
      sets.append(set)
    }
    guard isWhole else { return nil }
    let missing = enumeration.answerable.positions.filter { places[$0] == nil }
    guard missing.isEmpty else {
      let names = missing.map { enumeration.members[$0].id.text }
      diagnostics.append(.keysMissing(names, at: axis.span))
      return nil
    }
    return TableKeys(keys: .members(sets), written: Array(sets.indices))
  }

  private mutating func truthKeys(_ axis: LookupSyntax.Axis) -> TableKeys? {
    var values: [Bool] = []
    var places: [Bool: Span] = [:]
    var isWhole = true
    for key in axis.keys {
      guard case .truth(let truth, let span) = key else {
        diagnostics.append(.keyOfOtherType(.truth, describe(.boolean), at: key.span))
        return nil
      }
      if let first = places[truth] {
        diagnostics.append(.keyTwice(truth ? "yes" : "no", at: span, first: first))
        isWhole = false
      }
      places[truth] = span
      values.append(truth)
    }
    guard isWhole else { return nil }
    let missing = [true, false].filter { places[$0] == nil }.map { $0 ? "yes" : "no" }
    guard missing.isEmpty else {
      diagnostics.append(.keysMissing(missing, at: axis.span))
      return nil
    }
    return TableKeys(keys: .truth(values), written: Array(values.indices))
  }

  // MARK: Cells

  private mutating func cells(
    of table: LookupSyntax, at span: Span
  ) -> (values: [Value?], type: ValueType)? {
    guard table.cells.count == table.axes.reduce(1, { $0 * $1.keys.count }) else {
      diagnostics.append(.cellsDoNotFit(at: span))
      return nil
    }
    var type = ValueType.number
    if let gives = table.gives {
      guard let reference = enumeration(gives)?.reference else { return nil }
      type = .member(reference)
    }
    var values: [Value?] = []
    var isWhole = true
    for cell in table.cells {
      guard cell.kind != .nothing else {
        values.append(nil)
        continue
      }
      guard let value = self.cell(cell, of: type) else {
        isWhole = false
        continue
      }
      values.append(value)
    }
    guard isWhole else { return nil }
    guard table.gives != nil || values.contains(where: { $0 != nil }) else {
      diagnostics.append(.cellsWithoutValue(at: span))
      return nil
    }
    return (values, type)
  }

  private mutating func cell(_ syntax: Syntax, of type: ValueType) -> Value? {
    switch (syntax.kind, type) {
    case (.faulty, _): return nil
    case (.number(let number), .number): return .number(number)
    case (.negated(let part), .number):
      if case .number(let number) = part.kind { return .number(-number) }
    case (.name(let name), .member(let reference)):
      return position(of: Located(name, at: syntax.span), in: reference).map { .member($0) }
    case (.qualified(let list, let member), .member):
      guard let found = qualified(list, member, beside: context(of: type), at: syntax.span)
      else { return nil }
      if case .constant(let value) = found.kind { return value }
    default: break
    }
    diagnostics.append(.unusableCell(isNumber: type == .number, at: syntax.span))
    return nil
  }
}

extension LookupSyntax.Key {
  /// The members named; `yes` and `no` may be members too.
  fileprivate var members: [Located<String>]? {
    switch self {
    case .members(let names, _): names
    case .truth(let truth, let span): [Located(truth ? "yes" : "no", at: span)]
    case .band: nil
    }
  }

  /// Where it is written.
  var span: Span {
    switch self {
    case .band(_, _, _, let span), .members(_, let span), .truth(_, let span): span
    }
  }
}
