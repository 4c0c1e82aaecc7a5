import Diagnostics
import RuleModel
import YAMLSyntax

/// The `spellings` of a rule set, list by list.
struct SpellingsDraft {
  static let block = "spellings"

  /// The lists that are no plain texts.
  private enum Table: String, CaseIterable {
    case units
    case multipliers
    case eras
    case letters
  }

  /// The lists that a file of spellings may hold.
  private static let keys =
    Spellings.List.allCases.map(\.rawValue) + Table.allCases.map(\.rawValue)

  private(set) var texts: [Spellings.List: [Located<String>]] = [:]
  private(set) var units: [[Located<String>]] = []
  private(set) var multipliers: [(text: Located<String>, times: Rational)] = []
  private(set) var eras: [(names: [Located<String>], from: CivilDate)] = []
  private(set) var letters: [[Located<String>]] = []
  /// Where each list is written; what an overlay writes stands for the whole list of its base.
  private var places: [String: Span] = [:]

  /// Adds what one file says; a list that another file has is reported.
  mutating func add(_ file: Fields) {
    guard let node = file.node(Self.block) else { return }
    let fields = Fields(node, keys: Self.keys, file.findings)
    for key in Self.keys {
      guard let place = fields.place(of: key) else { continue }
      if let first = places[key] {
        file.findings.report(.spellingListTwice(Located(key, at: place), first: first))
        continue
      }
      places[key] = place
      if let list = Spellings.List(rawValue: key) {
        texts[list] = fields.words(key) ?? []
      } else if let table = Table(rawValue: key) {
        add(table, fields)
      }
    }
  }

  private mutating func add(_ table: Table, _ fields: Fields) {
    let findings = fields.findings
    let nodes = fields.list(table.rawValue) ?? []
    switch table {
    case .units: units = Self.groups(nodes, of: table.rawValue, findings)
    case .letters:
      letters = Self.groups(nodes, of: table.rawValue, findings)
      for letter in letters.joined() where letter.value.unicodeScalars.count != 1 {
        findings.report(.notOneLetter(letter))
      }
    case .multipliers: multipliers = nodes.compactMap { Self.multiplier($0, findings) }
    case .eras: eras = nodes.compactMap { Self.era($0, findings) }
    }
  }

  private static func groups(
    _ nodes: [YAMLNode], of key: String, _ findings: Findings
  ) -> [[Located<String>]] {
    nodes.map { node in
      guard case .sequence(let items) = node.content else {
        findings.reportKind(of: node, expected: .list)
        return []
      }
      if items.isEmpty { findings.report(.listWithoutEntries(of: key, at: node.span)) }
      return items.compactMap { Fields.plain($0, of: key, findings) }
    }
  }

  private static func multiplier(
    _ node: YAMLNode, _ findings: Findings
  ) -> (text: Located<String>, times: Rational)? {
    let fields = Fields(node, keys: ["text", "times"], findings)
    fields.require("text")
    fields.require("times")
    guard let text = fields.plain("text"),
      let times = fields.wholeNumber("times", in: 2...1_000_000_000_000)
    else { return nil }
    return (text, Rational(times.value))
  }

  private static func era(
    _ node: YAMLNode, _ findings: Findings
  ) -> (names: [Located<String>], from: CivilDate)? {
    let fields = Fields(node, keys: ["names", "from"], findings)
    fields.require("names")
    fields.require("from")
    let names = fields.words("names") ?? []
    if names.isEmpty, let place = fields.place(of: "names") {
      findings.report(.listWithoutEntries(of: "names", at: place))
    }
    guard let from = fields.plain("from"), !names.isEmpty else { return nil }
    guard let date = CivilDate(iso: from.value) else {
      findings.report(.malformedDate(from))
      return nil
    }
    return (names, date)
  }

  // MARK: Overlays

  /// These spellings with each list that an overlay writes in the place of their own.
  func changed(by overlay: SpellingsDraft) -> SpellingsDraft {
    var changed = self
    for list in Spellings.List.allCases where overlay.places[list.rawValue] != nil {
      changed.texts[list] = overlay.texts[list]
    }
    if overlay.has(.units) { changed.units = overlay.units }
    if overlay.has(.multipliers) { changed.multipliers = overlay.multipliers }
    if overlay.has(.eras) { changed.eras = overlay.eras }
    if overlay.has(.letters) { changed.letters = overlay.letters }
    changed.places.merge(overlay.places) { $1 }
    return changed
  }

  /// Where a list of texts is written.
  func place(of list: Spellings.List) -> Span? { places[list.rawValue] }

  private func has(_ table: Table) -> Bool { places[table.rawValue] != nil }
}
