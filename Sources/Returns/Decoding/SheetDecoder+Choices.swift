import Diagnostics
import RuleModel
import Scoring
import YAMLSyntax

extension SheetDecoder {
  /// The answer of one member, by id, code, title or alias, each exactly as declared.
  mutating func member(_ text: Located<String>, of enumeration: Enumeration) -> Answer {
    guard let position = position(of: text, in: enumeration) else { return .unanswered }
    switch enumeration.members[position].meaning {
    case .itself: return .value(.member(position))
    case .unanswered: return .unanswered
    case .notApplicable: return .notApplicable
    }
  }

  /// The answer of a list of members; `[]` is none of them.
  mutating func members(_ entry: YAMLEntry, of enumeration: Enumeration) -> Answer {
    guard case .sequence(let items) = entry.value.content else {
      reportShape(.list, entry.value, of: entry.key)
      return .unanswered
    }
    var chosen: [(position: Int, name: Located<String>)] = []
    for item in items {
      guard case .scalar(let scalar) = item.content else {
        reportShape(.choice, item, of: entry.key)
        continue
      }
      let name = Located(scalar.text, at: item.span)
      guard let position = position(of: name, in: enumeration) else { continue }
      if let first = chosen.first(where: { $0.position == position }) {
        diagnostics.append(.choiceTwice(name, first: first.name.span))
      } else {
        chosen.append((position, name))
      }
    }
    let special = chosen.first { enumeration.members[$0.position].meaning != .itself }
    guard let special else { return .value(.members(MemberSet(chosen.map(\.position)))) }
    if chosen.count > 1 {
      diagnostics.append(.choiceStandsAlone(special.name))
      return .unanswered
    }
    return enumeration.members[special.position].meaning == .notApplicable
      ? .notApplicable : .unanswered
  }

  /// The answer of several ticks where one is expected: the lowest or highest of them in the order
  /// of the list. `[]` is no answer.
  mutating func severalTicks(
    _ entry: YAMLEntry, of enumeration: Enumeration, _ which: Question.SeveralTicks
  ) -> Answer {
    let answer = members(entry, of: enumeration)
    guard case .value(.members(let members)) = answer else { return answer }
    let ticked = members.positions
    guard let lowest = ticked.first, let highest = ticked.last else { return .unanswered }
    let taken = which == .lowest ? lowest : highest
    if ticked.count > 1 {
      diagnostics.append(
        .severalTicks(
          entry, taken: enumeration.members[taken], of: ticked.count, which))
    }
    return .value(.member(taken))
  }

  private mutating func position(
    of name: Located<String>, in enumeration: Enumeration
  ) -> Int? {
    let members = enumeration.members
    let found =
      members.firstIndex { $0.id.text == name.value }
      ?? members.firstIndex { $0.code == name.value }
      ?? members.firstIndex { $0.title == name.value || $0.aliases.contains(name.value) }
    if let found { return found }
    let folded = WidthFolding.folded(name.value)
    let names = members.flatMap {
      [$0.id.text, $0.title] + [$0.code].compactMap(\.self) + $0.aliases
    }
    let sameFolded = names.filter { WidthFolding.folded($0) == folded }
    diagnostics.append(
      .unknownChoice(
        name, among: sameFolded.isEmpty ? names : sameFolded, all: members))
    return nil
  }
}
