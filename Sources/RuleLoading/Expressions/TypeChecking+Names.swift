import Diagnostics
import RuleModel

extension TypeChecking {
  /// What stands beside a name, by which a member is known.
  enum Context: Hashable {
    case enumeration(Reference<Enumeration>)
    case boolean
    /// A number, a date or text.
    case other
    /// In error itself.
    case faulty
    /// Nothing that would tell.
    case open
  }

  /// What an expression tells of the members beside it, without reporting anything.
  func context(of syntax: Syntax) -> Context {
    switch syntax.kind {
    case .number, .text, .negated, .arithmetic: .other
    case .truth, .not, .and, .or, .compare, .membership: .boolean
    case .faulty: .faulty
    case .nothing: .open
    case .reference, .quantified: .faulty
    case .aggregate(let aggregate, let parts): self.context(of: aggregate, parts)
    case .cases(let cases, let otherwise): context(ofAny: cases.map(\.value) + [otherwise])
    case .pick(_, _, let list): context(ofMembersOf: list)
    case .lookup(let table): table.gives.map { context(ofMembersOf: $0) } ?? .other
    case .name(let name): context(of: scope.meanings[name])
    case .qualified(let enumeration, _): context(ofMembersOf: enumeration)
    case .call(let function, let arguments): context(ofCall: function.value, arguments)
    }
  }

  private func context(ofMembersOf enumeration: Located<String>) -> Context {
    scope.enumerationNames[enumeration.value].map { .enumeration($0) } ?? .faulty
  }

  private func context(of aggregate: Expression.Aggregate, _ parts: [Syntax]) -> Context {
    switch aggregate {
    case .count, .sum, .mean: return .other
    case .lowest, .highest:
      let context = context(ofAny: parts)
      return context == .boolean ? .other : context
    }
  }

  private func context(of meaning: NameScope.Meaning?) -> Context {
    switch meaning {
    case nil: .open
    case .faulty: .faulty
    case .criterion: .boolean
    case .ladder(_, let enumeration): .enumeration(enumeration)
    case .question(_, let type), .parameter(_, let type, _), .measure(_, let type):
      context(of: type)
    }
  }

  func context(of type: ValueType) -> Context {
    switch type {
    case .boolean: .boolean
    case .number, .date, .text: .other
    case .member(let enumeration), .members(let enumeration): .enumeration(enumeration)
    }
  }

  private func context(ofCall name: String, _ arguments: [Syntax.ArgumentSyntax]) -> Context {
    switch ExpressionFunction(rawValue: name) {
    case nil: .faulty
    case .answered, .applicable, .subject: .boolean
    case .level:
      arguments.first.map { context(of: $0.value) } ?? .faulty
    case .ifElse: context(ofAny: arguments.dropFirst().map(\.value))
    case .coalesce: context(ofAny: arguments.map(\.value))
    case .ratio, .minimum, .maximum, .magnitude, .memberValue, .date, .fiscalYear, .daysBetween:
      .other
    }
  }

  /// The first context that tells something.
  func context(ofAny parts: [Syntax]) -> Context {
    parts.lazy.map { context(of: $0) }.first { $0 != .open } ?? .open
  }

  // MARK: Names

  mutating func named(_ name: Located<String>, beside context: Context) -> Expression? {
    let meaning = scope.meanings[name.value]
    if case .enumeration(let reference) = context,
      let enumeration = scope.enumeration(reference),
      let position = position(of: name.value, in: reference)
    {
      if meaning.map({ type(of: $0) == .member(reference) }) ?? false {
        return report(.ambiguousName(name, enumeration: enumeration.id))
      }
      return Expression(.constant(.member(position)), type: .member(reference), span: name.span)
    }
    guard let meaning else { return unknown(name, beside: context) }
    let kind: Expression.Kind
    switch meaning {
    case .faulty: return nil
    case .ladder: return report(.bareLadder(name))
    case .question(let reference, _): kind = .question(reference)
    case .parameter(let reference, _, _): kind = .parameter(reference)
    case .measure(let reference, _): kind = .measure(reference)
    case .criterion(let reference): kind = .criterion(reference)
    }
    return type(of: meaning).map { Expression(kind, type: $0, span: name.span) }
  }

  private func type(of meaning: NameScope.Meaning) -> ValueType? {
    switch meaning {
    case .question(_, let type), .parameter(_, let type, _), .measure(_, let type): type
    case .criterion: .boolean
    case .ladder, .faulty: nil
    }
  }

  private mutating func unknown(_ name: Located<String>, beside context: Context) -> Expression? {
    switch context {
    case .faulty: return nil
    case .enumeration(let reference):
      guard let enumeration = scope.enumeration(reference) else { return nil }
      let members = nearNames.candidates(enumeration.members.map(\.id.text))
      guard Suggestion.nearest(to: name.value, among: members).isEmpty else {
        return report(.unknownMember(name, of: enumeration, candidates: members))
      }
      let values = nearNames.candidates(valueNames)
      let looksLikeValue = !Suggestion.nearest(to: name.value, among: values).isEmpty
      return report(
        looksLikeValue
          ? .unknownName(name, candidates: values)
          : .unknownMember(name, of: enumeration, candidates: []))
    case .boolean, .other, .open: break
    }
    let owner = scope.enumerations.first { list in
      list.members.contains { $0.id.text == name.value }
    }
    if let owner { return report(.memberWithoutContext(name, of: owner.id)) }
    return report(.unknownName(name, candidates: nearNames.candidates(valueNames)))
  }

  /// The position of a member in its enumeration.
  func position(of member: String, in reference: Reference<Enumeration>) -> Int? {
    scope.enumeration(reference)?.members.firstIndex { $0.id.text == member }
  }

  /// The enumeration of a name; an unknown one is reported.
  mutating func enumeration(
    _ name: Located<String>
  ) -> (reference: Reference<Enumeration>, enumeration: Enumeration)? {
    guard !scope.faultyEnumerationNames.contains(name.value),
      scope.meanings[name.value] != .faulty
    else { return nil }
    guard let reference = scope.enumerationNames[name.value],
      let enumeration = scope.enumeration(reference)
    else {
      let names = nearNames.candidates(scope.enumerationNames.keys.sorted())
      diagnostics.append(.unknownEnumeration(name, candidates: names))
      return nil
    }
    return (reference, enumeration)
  }

  /// The position of a member that must be one; an unknown one is reported.
  mutating func position(
    of member: Located<String>, in reference: Reference<Enumeration>
  ) -> Int? {
    guard let enumeration = scope.enumeration(reference) else { return nil }
    if let position = position(of: member.value, in: reference) { return position }
    let members = nearNames.candidates(enumeration.members.map(\.id.text))
    diagnostics.append(.unknownMember(member, of: enumeration, candidates: members))
    return nil
  }

  mutating func qualified(
    _ enumerationName: Located<String>, _ member: Located<String>, beside context: Context,
    at span: Span
  ) -> Expression? {
    guard let (reference, enumeration) = enumeration(enumerationName),
      let position = position(of: member, in: reference)
    else { return nil }
    if case .enumeration(let expected) = context, expected != reference,
      let other = scope.enumeration(expected)
    {
      return report(
        .memberOfOtherEnumeration(
          Located("\(enumerationName.value).\(member.value)", at: span), found: enumeration.id,
          expected: other.id))
    }
    return Expression(.constant(.member(position)), type: .member(reference), span: span)
  }
}
