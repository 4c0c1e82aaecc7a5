import Diagnostics
import RuleModel
import YAMLSyntax

/// Finds the types and values of parameters.
struct ParameterBuilder {
  let names: DeclaredNames
  let enumerations: [Enumeration]
  /// Whether each enumeration is whole; unknown members of others are not reported.
  let isWhole: [Bool]
  let header: HeaderDraft
  let findings: Findings

  /// A parameter's type and value in force.
  struct Constant {
    let type: ValueType
    let value: Value
  }

  /// The type and value of each parameter; nil where they cannot be told, which is reported.
  func constants(_ drafts: [ParameterDraft]) -> [Constant?] {
    drafts.map(constant)
  }

  private func constant(_ draft: ParameterDraft) -> Constant? {
    let type = type(of: draft)
    if let values = draft.values {
      var found: [Located<Int>] = []
      for year in values.compactMap(\.from) {
        if let last = found.last, last.value >= year.value {
          findings.report(.yearsNotRising(year, after: last))
        }
        found.append(year)
      }
    }
    guard let type else { return nil }
    let written = draft.value.map { [$0] } ?? (draft.values ?? []).compactMap(\.value)
    let values = written.map { value($0, of: type, in: draft) }
    if draft.value != nil { return values.first?.map { Constant(type: type, value: $0) } ?? nil }
    guard let inForce = valueInForce(draft) else { return nil }
    return value(inForce, of: type, in: draft).map { Constant(type: type, value: $0) }
  }

  /// The value that the survey year picks out of a list by years.
  private func valueInForce(_ draft: ParameterDraft) -> YAMLNode? {
    guard let values = draft.values, !values.isEmpty else { return nil }
    guard let year = header.surveyYear?.value else {
      if !header.hasFaultyYear {
        findings.report(
          .noValueInForce(
            of: draft.head.id?.value ?? "", at: draft.head.span, surveyYear: nil))
      }
      return nil
    }
    let eligible = values.filter { ($0.from?.value ?? .max) <= year }
    if eligible.isEmpty, values.allSatisfy({ $0.from != nil }) {
      findings.report(
        .noValueInForce(of: draft.head.id?.value ?? "", at: draft.head.span, surveyYear: year))
    }
    return eligible.last?.value
  }

  private func type(of draft: ParameterDraft) -> ValueType? {
    if let choices = draft.choices {
      guard let enumeration = names.enumerations.reference(choices, as: .enumeration, findings)
      else { return nil }
      return draft.isSeveral ? .members(enumeration) : .member(enumeration)
    }
    if draft.hasFaultyType { return nil }
    switch draft.type {
    case .number: return .number
    case .yesNo: return .boolean
    case .date: return .date
    }
  }

  private func value(
    _ node: YAMLNode, of type: ValueType, in draft: ParameterDraft
  ) -> Value? {
    switch type {
    case .number:
      guard let number = Fields.number(node, of: "value", findings) else { return nil }
      if let range = draft.range, !range.contains(number.value) {
        findings.report(.parameterOutOfRange(number, range: range))
      }
      return .number(number.value)
    case .boolean: return Fields.yesNo(node, of: "value", findings).map { .boolean($0.value) }
    case .date:
      guard let written = Fields.plain(node, of: "value", findings) else { return nil }
      guard let date = CivilDate(iso: written.value) else {
        findings.report(.malformedDate(written))
        return nil
      }
      return .date(date)
    case .member(let enumeration):
      return Fields.plain(node, of: "value", findings)
        .flatMap { position(of: $0, in: enumeration) }.map { .member($0) }
    case .members(let enumeration): return members(node, of: enumeration)
    case .text: return nil
    }
  }

  private func members(_ node: YAMLNode, of enumeration: Reference<Enumeration>) -> Value? {
    guard case .sequence(let nodes) = node.content else {
      findings.reportKind(of: node, expected: .list)
      return nil
    }
    var members = MemberSet()
    var seen: [String: Span] = [:]
    for node in nodes {
      guard let written = Fields.plain(node, of: "value", findings) else { continue }
      if let first = seen[written.value] {
        findings.report(.repeatedEntry(written, of: "value", first: first))
        continue
      }
      seen[written.value] = written.span
      if let position = position(of: written, in: enumeration) { members.insert(position) }
    }
    return .members(members)
  }

  private func position(
    of id: Located<String>, in reference: Reference<Enumeration>
  ) -> Int? {
    let enumeration = enumerations[reference]
    if let position = enumeration.members.firstIndex(where: { $0.id.text == id.value }) {
      return position
    }
    guard isWhole[reference.position] else { return nil }
    findings.report(
      .unknownReference(
        id, to: .member(of: enumeration.id.text),
        known: findings.nearNames.candidates(enumeration.members.map(\.id.text))))
    return nil
  }
}

extension ParameterBuilder.Constant {
  /// The value as texts show it.
  func text(_ enumerations: [Enumeration]) -> String {
    switch (value, type) {
    case (.number(let number), _): number.description
    case (.boolean(let truth), _): truth ? Strings.yes : Strings.no
    case (.date(let date), _): date.description
    case (.text(let text), _): text
    case (.member(let member), .member(let enumeration)):
      enumerations[enumeration].members[member].title
    case (.members(let members), .members(let enumeration)):
      members.positions.map { enumerations[enumeration].members[$0].title }
        .joined(separator: Strings.listSeparator)
    case (.member, _), (.members, _): ""
    }
  }
}
