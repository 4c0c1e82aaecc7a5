import Diagnostics
import RuleModel

/// The ids of one namespace, letter case not counting.
struct NameRegistry {
  private var first: [String: Located<String>] = [:]

  /// Takes an id into the namespace and says whether it was free; one that is taken is reported.
  mutating func declare(_ id: Located<String>, _ findings: Findings) -> Bool {
    let key = id.value.lowercased()
    if let first = first[key] {
      findings.report(.duplicateID(id.value, at: id.span, first: first))
      return false
    }
    first[key] = id
    return true
  }
}

/// The spellings by which answers name things: ids, codes and aliases, each of one thing only.
struct SpellingRegistry {
  private var first: [String: (owner: Int, span: Span)] = [:]

  /// Takes a spelling for a thing; one that another thing has is reported.
  mutating func take(_ spelling: Located<String>, for owner: Int, _ findings: Findings) {
    if let first = first[spelling.value] {
      if first.owner != owner {
        findings.report(.sharedSpelling(spelling, first: first.span))
      }
    } else {
      first[spelling.value] = (owner, spelling.span)
    }
  }

  /// Takes an id or a title, about which clashes are reported elsewhere or none.
  mutating func take(name: String, at span: Span, for owner: Int) {
    if first[name] == nil { first[name] = (owner, span) }
  }
}

/// The things of one kind by id, for fields that name them.
struct NameTable<Element> {
  private var positions: [String: Int] = [:]
  /// The ids in the order declared, for suggestions.
  private(set) var ids: [String] = []
  /// Those that fields can name: cells of groups and copies for further sheets, whose ids have dots,
  /// are for expressions.
  private var namedByFields: [String] = []

  /// Adds a thing; of two with one id the first stays.
  mutating func add(_ id: String, _ reference: Reference<Element>) {
    guard positions[id] == nil else { return }
    positions[id] = reference.position
    ids.append(id)
    if !id.contains(".") { namedByFields.append(id) }
  }

  /// The thing with an id.
  subscript(id: String) -> Reference<Element>? { positions[id].map { Reference($0) } }

  /// The thing that a field names; an id that names nothing is reported.
  func reference(
    _ id: Located<String>, as kind: ReferenceKind, _ findings: Findings
  ) -> Reference<Element>? {
    if !id.value.contains("."), let reference = self[id.value] { return reference }
    findings.report(
      .unknownReference(id, to: kind, known: findings.nearNames.candidates(namedByFields)))
    return nil
  }
}
