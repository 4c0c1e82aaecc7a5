import RuleModel
import YAMLSyntax

/// The ids and names of a register by the forms in which they are looked for.
struct RegisterNames: Sendable {
  /// What the digits of a code are, beside an id of the register.
  enum CodeForm: Hashable, Sendable {
    /// The id, or the id with or without its check digit.
    case whole
    /// That, without the zeros in front.
    case withoutZeros
  }

  private var ids: [String: [Int]] = [:]
  private var foldedIDs: [String: [Int]] = [:]
  private var codes: [String: [Int: CodeForm]] = [:]
  private var names: [String: [Int]] = [:]
  private let letters: [Unicode.Scalar: Unicode.Scalar]

  init(_ entries: [Register.Entry], _ spellings: Spellings) {
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    for group in spellings.letters {
      let scalars = group.compactMap(\.unicodeScalars.first)
      for scalar in scalars.dropFirst() { letters[scalar] = scalars.first }
    }
    self.letters = letters
    for (position, entry) in entries.enumerated() {
      Self.append(entry.id, position, to: &ids)
      let key = SpellingFolding.folded(entry.id)
      Self.append(key, position, to: &foldedIDs)
      addCode(key, position)
      for name in [entry.name] + entry.aliases {
        Self.append(nameKey(name), position, to: &names)
      }
    }
  }

  /// A name as names are compared: folded, of the letters that are the same the first of them.
  func nameKey(_ name: String) -> String {
    let folded = SpellingFolding.folded(name)
    guard folded.unicodeScalars.contains(where: { letters[$0] != nil }) else { return folded }
    return String(String.UnicodeScalarView(folded.unicodeScalars.map { letters[$0] ?? $0 }))
  }

  /// The entries of an id to the letter.
  func withID(_ id: String) -> [Int] { ids[id] ?? [] }

  /// The entries of an id in its folded form.
  func withFoldedID(_ key: String) -> [Int] { foldedIDs[key] ?? [] }

  /// The entries that digits are the code of, and in what form.
  func withCode(_ digits: String) -> [Int: CodeForm] { codes[digits] ?? [:] }

  /// The entries of a name or an alias.
  func withName(_ name: String) -> [Int] { names[nameKey(name)] ?? [] }

  private static func append(_ key: String, _ position: Int, to table: inout [String: [Int]]) {
    if table[key, default: []].last == position { return }
    table[key, default: []].append(position)
  }

  private mutating func addCode(_ key: String, _ position: Int) {
    guard !key.isEmpty, key.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
    var forms = [key]
    if OfficialCode.isChecked(key) { forms.append(String(key.dropLast())) }
    if let longer = OfficialCode.withCheckDigit(key) { forms.append(longer) }
    for form in forms {
      codes[form, default: [:]][position] = .whole
      let digits = String(form.drop { $0 == "0" })
      if digits != form, !digits.isEmpty, codes[digits]?[position] == nil {
        codes[digits, default: [:]][position] = .withoutZeros
      }
    }
  }
}
