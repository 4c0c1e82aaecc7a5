import Diagnostics
import RuleModel

extension Expansion {
  /// What stands beside an operator.
  enum Operand {
    /// A row: itself where rows are told apart, its answer in the place of a value.
    case row(BoundRow)
    /// What a rule file says of a row.
    case known(RowValue)
    /// An attribute that a row does not have.
    case missing(AttributesDraft.Kind)
    /// Anything else, written out.
    case open(ExpressionSyntax)
  }

  /// What an expression is, before it is known whether a row or its answer is meant.
  func operand(_ syntax: ExpressionSyntax, _ bindings: Bindings) -> Operand {
    switch syntax.kind {
    case .name(let name): return named(Located(name, at: syntax.span), bindings)
    case .qualified(let owner, let member): return path([owner, member], bindings, at: syntax.span)
    case .reference(let reference): return self.reference(reference, bindings, at: syntax.span)
    case .negated(let part):
      let inner = operand(part, bindings)
      if case .known(.number(let number)) = inner { return .known(.number(-number)) }
      if case .missing(.number) = inner { return inner }
      return .open(
        ExpressionSyntax(.negated(value(inner, at: part.span)), span: syntax.span))
    case .arithmetic(let arithmetic, let left, let right):
      let (first, second) = (operand(left, bindings), operand(right, bindings))
      if isMissingNumber(first), isMissingNumber(second) || number(second) != nil { return first }
      if isMissingNumber(second), number(first) != nil { return second }
      if isKnown(first) || isKnown(second), let left = number(first), let right = number(second),
        let result = arithmetic.value.result(left, right)
      {
        return .known(.number(result))
      }
      return .open(
        ExpressionSyntax(
          .arithmetic(arithmetic, value(first, at: left.span), value(second, at: right.span)),
          span: syntax.span))
    default: return .open(expression(syntax, bindings))
    }
  }

  /// Whether it is the number of a row that has none.
  private func isMissingNumber(_ operand: Operand) -> Bool {
    if case .missing(.number) = operand { true } else { false }
  }

  /// Whether the rule file says it of a row.
  private func isKnown(_ operand: Operand) -> Bool {
    if case .known = operand { true } else { false }
  }

  /// The number of an attribute or a literal.
  func number(_ operand: Operand) -> Rational? {
    switch operand {
    case .known(.number(let number)): return number
    case .open(let syntax):
      switch syntax.kind {
      case .number(let number): return number
      case .negated(let part): return number(.open(part)).map { -$0 }
      default: return nil
      }
    default: return nil
    }
  }

  /// The expression in the place of a value.
  func value(_ operand: Operand, at span: Span) -> ExpressionSyntax {
    switch operand {
    case .open(let syntax): return syntax
    case .row(let row):
      if let answer = row.row.answer { return answer.syntax(at: span) }
      if lists[row.domain.listID] != nil {
        return member(row.row.id, of: row.domain.listID, at: span)
      }
      findings.report(.rowWithoutAnswer(of: row.domain.id, at: span))
      return faulty(at: span)
    case .missing(let kind): return missing(kind, at: span)
    case .known(.number(let number)): return ExpressionSyntax(.number(number), span: span)
    case .known(.truth(let truth)): return ExpressionSyntax(.truth(truth), span: span)
    case .known(.text(let text)): return ExpressionSyntax(.text(text.literalText), span: span)
    case .known(.member(let list, let id)):
      if let position = lists[list]?.position(of: id),
        let answer = lists[list]?.rows[position].answer
      {
        return answer.syntax(at: span)
      }
      return member(id, of: list, at: span)
    case .known(.members):
      findings.report(.misusedAttribute(.severalForOne, at: span))
      return faulty(at: span)
    }
  }

  /// The expression where only a row or member can stand, as behind `in` and `has`.
  func constant(_ operand: Operand, at span: Span) -> ExpressionSyntax {
    switch operand {
    case .row(let row) where lists[row.domain.listID] != nil:
      return member(row.row.id, of: row.domain.listID, at: span)
    case .known(.member(let list, let id)): return member(id, of: list, at: span)
    default: return value(operand, at: span)
    }
  }

  func member(_ id: String, of list: String, at span: Span) -> ExpressionSyntax {
    useAsType(list)
    return ExpressionSyntax(
      .qualified(Located(list, at: span), member: Located(id, at: span)), span: span)
  }

  // MARK: Names

  /// What a bare name is: a row, something of the row at hand, or a name like any other.
  func named(_ name: Located<String>, _ bindings: Bindings) -> Operand {
    if let row = bindings.row(name.value) { return .row(row) }
    if let current = bindings.current, let found = ofCurrent(name, current) { return found }
    if templates[name.value] != nil, !valueNames.contains(name.value) {
      findings.report(
        .wrongIndexCount(name, expected: templates[name.value]?.domains.count ?? 1, found: 0))
      return .open(faulty(at: name.span))
    }
    return .open(ExpressionSyntax(.name(name.value), span: name.span))
  }

  private func ofCurrent(_ name: Located<String>, _ current: BoundRow) -> Operand? {
    let domain = current.domain
    let isOwn =
      name.value == "answer" || domain.attribute(name.value) != nil
      || current.row.cells[name.value] != nil
    guard isOwn else {
      guard !valueNames.contains(name.value), !memberNames.contains(name.value),
        domain.position(of: name.value) == nil, templates[name.value] == nil
      else { return nil }
      let near = Suggestion.nearest(
        to: name.value, among: findings.nearNames.candidates(domain.offeredNames))
      guard !near.isEmpty else { return nil }
      findings.report(.unknownAttribute(name, of: domain.id, candidates: near))
      return .open(faulty(at: name.span))
    }
    if valueNames.contains(name.value) {
      findings.report(.nameAtHandTwice(name, row: domain.id))
      return .open(faulty(at: name.span))
    }
    if let cell = current.row.cells[name.value] {
      return .open(ExpressionSyntax(.name(cell), span: name.span))
    }
    if let attribute = domain.attribute(name.value) {
      return current.row.values[name.value].map { .known($0) } ?? .missing(attribute.kind)
    }
    guard let answer = current.row.answer else {
      findings.report(.rowWithoutAnswer(of: domain.id, at: name.span))
      return .open(faulty(at: name.span))
    }
    return .open(answer.syntax(at: name.span))
  }

  // MARK: Paths

  private func reference(
    _ reference: ReferenceSyntax, _ bindings: Bindings, at span: Span
  ) -> Operand {
    guard !reference.indices.isEmpty else {
      return path(reference.head + reference.tail, bindings, at: span)
    }
    var head = reference.head[...]
    var sheet: Located<String>?
    if head.count > 1, let first = head.first, sheets.contains(first.value) {
      sheet = first
      head = head.dropFirst()
    }
    guard head.count == 1, let template = head.first else {
      findings.report(
        .unknownTemplate(
          Located(head.map(\.value).joined(separator: "."), at: span), candidates: []))
      return .open(faulty(at: span))
    }
    let copy = indexed(template, reference.indices, bindings, at: span)
    var found = Operand.open(copy)
    if case .name(let name) = copy.kind, !reference.tail.isEmpty {
      found = attribute(of: name, reference.tail, at: span)
    }
    return sheet.map { onSheet($0, found, at: span) } ?? found
  }

  /// What names joined by points are.
  func path(
    _ names: [Located<String>], _ bindings: Bindings, at span: Span
  ) -> Operand {
    guard let first = names.first else { return .open(faulty(at: span)) }
    let rest = Array(names.dropFirst())
    guard !rest.isEmpty else { return named(first, bindings) }
    if sheets.contains(first.value) {
      return onSheet(first, path(rest, bindings, at: span), at: span)
    }
    if let row = bindings.row(first.value) { return part(rest, of: row, at: span) }
    if let current = bindings.current, current.domain.attribute(first.value) != nil,
      !valueNames.contains(first.value)
    {
      return part(names, of: current, at: span)
    }
    if let current = bindings.current, let cell = current.row.cells[first.value] {
      return attribute(of: cell, rest, at: span)
    }
    if let group = domains[first.value], !group.columns.isEmpty, rest.count > 1 {
      let cell = names.prefix(3).map(\.value).joined(separator: ".")
      guard rest.count > 2 else { return .open(ExpressionSyntax(.name(cell), span: span)) }
      return attribute(of: cell, Array(rest.dropFirst(2)), at: span)
    }
    let isMember = lists[first.value]?.position(of: rest[0].value) != nil
    if !isMember, valueNames.contains(first.value), hasAttribute(rest[0].value, first.value) {
      return attribute(of: first.value, rest, at: span)
    }
    guard rest.count == 1 else {
      return .open(
        ExpressionSyntax(.name(names.map(\.value).joined(separator: ".")), span: span))
    }
    if isMember { useAsType(first.value) }
    return .open(ExpressionSyntax(.qualified(first, member: rest[0]), span: span))
  }

  /// An attribute or a cell of a row, or an attribute of the row that such an attribute is.
  func part(
    _ names: [Located<String>], of row: BoundRow, at span: Span
  ) -> Operand {
    guard let name = names.first else { return .row(row) }
    let rest = Array(names.dropFirst())
    if let cell = row.row.cells[name.value] {
      return rest.isEmpty
        ? .open(ExpressionSyntax(.name(cell), span: span)) : attribute(of: cell, rest, at: span)
    }
    guard let attribute = row.domain.attribute(name.value) else {
      findings.report(
        .unknownAttribute(
          name, of: row.domain.id,
          candidates: Suggestion.nearest(
            to: name.value, among: findings.nearNames.candidates(row.domain.offeredNames))))
      return .open(faulty(at: span))
    }
    guard let value = row.row.values[name.value] else {
      return missing(rest, attribute.kind, at: span)
    }
    guard !rest.isEmpty else { return .known(value) }
    switch value {
    case .member(let list, let id):
      guard let domain = lists[list], let position = domain.position(of: id) else {
        return .open(faulty(at: span))
      }
      return part(rest, of: BoundRow(domain: domain, position: position), at: span)
    case .number, .truth, .text, .members:
      findings.report(.unknownAttribute(rest[0], of: name.value, candidates: []))
      return .open(faulty(at: span))
    }
  }

  /// An attribute that a row does not have, or one of the row that it would be.
  private func missing(
    _ rest: [Located<String>], _ kind: AttributesDraft.Kind, at span: Span
  ) -> Operand {
    guard let name = rest.first else { return .missing(kind) }
    guard case .members(let list) = kind, let domain = lists[list.value],
      let attribute = domain.attribute(name.value)
    else {
      let owner = if case .members(let list) = kind { list.value } else { name.value }
      findings.report(.unknownAttribute(name, of: owner, candidates: []))
      return .open(faulty(at: span))
    }
    return missing(Array(rest.dropFirst()), attribute.kind, at: span)
  }

  /// What has the type of an attribute and no value.
  private func missing(_ kind: AttributesDraft.Kind, at span: Span) -> ExpressionSyntax {
    switch kind {
    case .number: return never(ExpressionSyntax(.number(.zero), span: span))
    case .yesNo: return notApplicable(at: span)
    case .text: return ExpressionSyntax(.text(""), span: span)
    case .members(let list):
      guard let row = lists[list.value]?.rows.first else { return faulty(at: span) }
      return never(row.answer?.syntax(at: span) ?? member(row.id, of: list.value, at: span))
    }
  }

  /// A value as it is on another answer sheet; what a rule file says of rows is the same on all.
  private func onSheet(
    _ sheet: Located<String>, _ operand: Operand, at span: Span
  ) -> Operand {
    switch operand {
    case .known, .missing: return operand
    case .row, .open: break
    }
    return .open(onSheet(sheet, value(operand, at: span)))
  }

  private func onSheet(_ sheet: Located<String>, _ syntax: ExpressionSyntax) -> ExpressionSyntax {
    switch syntax.kind {
    case .name(let name):
      return ExpressionSyntax(
        .qualified(sheet, member: Located(name, at: syntax.span)), span: syntax.span)
    case .membership(let membership, let left, let right):
      return ExpressionSyntax(
        .membership(membership, onSheet(sheet, left), right), span: syntax.span)
    case .lookup(let table):
      return ExpressionSyntax(
        .lookup(
          LookupSyntax(
            axes: table.axes.map {
              .init(operand: onSheet(sheet, $0.operand), keys: $0.keys, span: $0.span)
            }, cells: table.cells, gives: table.gives)),
        span: syntax.span)
    case .cases(let cases, let otherwise):
      return ExpressionSyntax(
        .cases(
          cases.map {
            CaseSyntax(condition: onSheet(sheet, $0.condition), value: $0.value)
          }, otherwise: otherwise),
        span: syntax.span)
    default: return syntax
    }
  }
}

extension Expression.Arithmetic {
  /// The exact result; nil where there is none or it leaves the width of numbers.
  func result(_ left: Rational, _ right: Rational) -> Rational? {
    switch self {
    case .add: left.adding(right)
    case .subtract: left.subtracting(right)
    case .multiply: left.multiplied(by: right)
    case .divide: right == .zero ? nil : left.divided(by: right)
    }
  }
}
