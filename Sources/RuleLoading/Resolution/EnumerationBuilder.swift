import Diagnostics
import RuleModel

/// Makes the enumerations of a rule set: answer sets and scales, then the results of ladders.
struct EnumerationBuilder {
  let findings: Findings
  /// Without it, titles are left as they are written.
  var texts: TextRenderer?

  /// The enumerations that a draft declares; faults in their members are reported.
  func enumerations(_ draft: RuleDraft) -> [Enumeration] {
    draft.enumerations.map(enumeration)
      + LadderEnumerations(draft).owners.map { name, position in
        ladder(draft.ladders[position], Reference(position), named: name)
      }
  }

  private func enumeration(_ draft: EnumerationDraft) -> Enumeration {
    check(draft.members.map(\.head), at: draft.head.span)
    var spellings = SpellingRegistry()
    for (position, member) in draft.members.enumerated() {
      if let id = member.head.id { spellings.take(name: id.value, at: id.span, for: position) }
    }
    for (position, member) in draft.members.enumerated() {
      for spelling in (member.code.map { [$0] } ?? []) + member.aliases {
        spellings.take(spelling, for: position, findings)
      }
    }
    return Enumeration(
      id: draft.head.identifier, title: draft.head.hasTitle ? text(draft.head.title) : nil,
      origin: Enumeration.Origin(draft.origin),
      members: draft.members.prefix(MemberSet.capacity).map { member in
        Enumeration.Member(
          id: member.head.identifier, title: text(member.head.title), code: member.code?.value,
          aliases: member.aliases.map(\.value), value: member.value, meaning: member.meaning,
          span: member.head.span)
      },
      span: draft.head.span)
  }

  private func ladder(
    _ draft: LadderDraft, _ reference: Reference<Ladder>, named name: Located<String>?
  ) -> Enumeration {
    check(draft.results, at: draft.head.span)
    return Enumeration(
      id: name.map { Identifier($0.value) } ?? draft.head.identifier,
      title: text(draft.head.title), origin: .ladder(reference),
      members: draft.results.prefix(MemberSet.capacity).map { head in
        Enumeration.Member(id: head.identifier, title: text(head.title), span: head.span)
      },
      unorderedPrefix: draft.outcomes.count, span: draft.head.span)
  }

  private func check(_ heads: [ItemHead], at span: Span) {
    if heads.count > MemberSet.capacity {
      findings.report(.tooManyMembers(heads.count, at: span))
    }
    var registry = NameRegistry()
    for head in heads {
      if let id = head.id { _ = registry.declare(id, findings) }
    }
  }

  private func text(_ draft: TextDraft) -> String {
    texts?.text(draft) ?? draft.literalText
  }
}

extension Enumeration.Origin {
  /// What a draft is declared as.
  init(_ origin: EnumerationDraft.Origin) {
    switch origin {
    case .answerSet: self = .answerSet
    case .scale: self = .scale
    case .table: self = .table
    }
  }
}

extension RuleDraft {
  /// Whether each enumeration is whole, so that a member that is not in it is truly unknown.
  var wholeEnumerations: [Bool] {
    let heads =
      enumerations.map { $0.members.map(\.head) }
      + LadderEnumerations(self).owners.map { ladders[$0.ladder].results }
    return heads.map { heads in
      !heads.isEmpty && heads.count <= MemberSet.capacity && heads.allSatisfy { $0.id != nil }
    }
  }
}
