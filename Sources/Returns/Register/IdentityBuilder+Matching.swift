import RuleModel
import YAMLSyntax

extension IdentityBuilder {
  /// Finds the entry of an id, or of a name where there is no id.
  mutating func match(
    id cell: GivenCell?, name nameCell: GivenCell?, year: Int?, in register: Register
  ) {
    guard let cell else {
      matchName(nameCell, year, register)
      return
    }
    var written = nameCell?.text.trimmed
    var found = candidates(cell.text.trimmed, year, register)
    if found.isEmpty, nameCell == nil, let (code, name) = Self.codeAndName(cell.text) {
      // Tables of statistics have both in one cell.
      found = candidates(code, year, register)
      if !found.isEmpty { written = name }
    }
    switch found.count {
    case 0: reportUnknown(cell, written, year, register)
    case 1: take(found[0], cell, year, register)
    default:
      report(
        .ambiguousRespondent(cell.text, found.map { register.entries[$0.position] }), at: cell,
        IdentityReader.idField)
    }
    if let entry, let written { compare(written, nameCell, with: entry, year, register) }
  }

  // MARK: Ids

  private struct Candidate {
    let position: Int
    let hasLostZeros: Bool
  }

  /// The entries that an id may be of; of those with one id, the one that is there in the year.
  private func candidates(_ text: String, _ year: Int?, _ register: Register) -> [Candidate] {
    let names = register.names
    let key = SpellingFolding.folded(text)
    var found = names.withID(text)
    if found.isEmpty { found = names.withFoldedID(key) }
    if !found.isEmpty {
      return inForce(found, year, register).map { Candidate(position: $0, hasLostZeros: false) }
    }
    let digits = key.filter { $0 != "-" }
    let codes = names.withCode(digits)
    let whole = codes.filter { $0.value == .whole }.map(\.key).sorted()
    let shorter = codes.filter { $0.value == .withoutZeros }.map(\.key).sorted()
    return inForce(whole, year, register).map { Candidate(position: $0, hasLostZeros: false) }
      + inForce(shorter, year, register).map { Candidate(position: $0, hasLostZeros: true) }
  }

  /// Of entries that follow one another under one id, the one that is there in the year.
  private func inForce(_ positions: [Int], _ year: Int?, _ register: Register) -> [Int] {
    let entries = register.entries
    guard positions.count > 1 else { return positions }
    let valid = positions.filter { entries[$0].isValid(in: year) }
    if valid.count == 1 { return valid }
    let isOne = positions.allSatisfy { entries[$0].id == entries[positions[0]].id }
    return isOne ? [positions[positions.count - 1]] : positions
  }

  private mutating func take(
    _ candidate: Candidate, _ cell: GivenCell, _ year: Int?, _ register: Register
  ) {
    let entry = register.entries[candidate.position]
    if candidate.hasLostZeros {
      report(.lostZeros(cell.text, meant: entry.id), at: cell, IdentityReader.idField)
    }
    take(entry, at: cell, IdentityReader.idField, year, register)
    convert(cell, to: entry.id, IdentityReader.idField)
  }

  private mutating func take(
    _ entry: Register.Entry, at cell: GivenCell, _ field: String, _ year: Int?,
    _ register: Register
  ) {
    self.entry = entry
    id = entry.id
    name = entry.name
    if let year, !entry.isValid(in: year) {
      report(
        .notInForce(entry, year: year, heir: register.heir(of: entry, in: year)), at: cell, field)
    }
  }

  private mutating func reportUnknown(
    _ cell: GivenCell, _ written: String?, _ year: Int?, _ register: Register
  ) {
    let text = cell.text.trimmed
    let digits = SpellingFolding.folded(text).filter { $0 != "-" }
    if digits.utf8.count == 6, !OfficialCode.isChecked(digits),
      let position = register.names.withCode(String(digits.dropLast())).keys.min()
    {
      report(
        .wrongCheckDigit(text, register.entries[position]), at: cell, IdentityReader.idField)
      return
    }
    let named = written.map { inForce(register.names.withName($0), year, register) } ?? []
    report(
      .unknownRespondent(text, meant: named.first.map { register.entries[$0] }, in: register),
      at: cell, IdentityReader.idField)
  }

  /// The code and the name of a cell that holds both, such as `0101 南渡島`.
  private static func codeAndName(_ text: String) -> (code: String, name: String)? {
    let scalars = text.trimmed.unicodeScalars
    let code = scalars.prefix { !SpellingFolding.isSpace($0) }
    let rest = String(String.UnicodeScalarView(scalars.dropFirst(code.count))).trimmed
    return rest.isEmpty ? nil : (String(String.UnicodeScalarView(code)), rest)
  }

  // MARK: Names

  private mutating func matchName(_ cell: GivenCell?, _ year: Int?, _ register: Register) {
    guard let cell else {
      report(.missingID(hasName: false), at: nil, IdentityReader.idField)
      return
    }
    let text = cell.text.trimmed
    let found = inForce(register.names.withName(text), year, register)
    switch found.count {
    case 0:
      report(
        .unknownRespondent(text, meant: nil, in: register), at: cell, IdentityReader.nameField)
    case 1:
      let entry = register.entries[found[0]]
      take(entry, at: cell, IdentityReader.nameField, year, register)
      convert(cell, to: entry.id, IdentityReader.idField)
      convert(cell, to: entry.name, IdentityReader.nameField)
    default:
      report(
        .ambiguousRespondent(text, found.map { register.entries[$0] }), at: cell,
        IdentityReader.nameField)
    }
  }

  /// Holds the name of a return against the entry of its id.
  private mutating func compare(
    _ written: String, _ cell: GivenCell?, with entry: Register.Entry, _ year: Int?,
    _ register: Register
  ) {
    let names = register.names
    let key = names.nameKey(written)
    let own = ([entry.name] + entry.aliases).map(names.nameKey)
    if !own.contains(key) {
      let others = names.withName(written).map { register.entries[$0] }
      if let other = others.first(where: { $0.id != entry.id }) {
        report(
          .contradictingIdentity(entry, written, of: other), at: cell, IdentityReader.nameField)
        return
      }
      let isPart = own.contains { !$0.isEmpty && (key.contains($0) || $0.contains(key)) }
      if !isPart { report(.otherName(written, entry), at: cell, IdentityReader.nameField) }
    }
    if let cell { convert(cell, to: entry.name, IdentityReader.nameField) }
  }
}
