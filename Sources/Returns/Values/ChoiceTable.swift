import RuleModel
import YAMLSyntax

/// The names of the members of a list, made once for all cells.
struct ChoiceTable: Sendable {
  /// What a text names.
  enum Match: Hashable {
    /// A member by one of its names to the letter.
    case exact(Int)
    /// A member by the folded form of one of its names.
    case folded(Int)
    /// A member by a code that has lost its leading zeros.
    case unpadded(Int)
    /// Members that cannot be told apart by what is written.
    case ambiguous([Int])

    /// All members that may be meant.
    var all: [Int] {
      switch self {
      case .exact(let member), .folded(let member), .unpadded(let member): [member]
      case .ambiguous(let members): members
      }
    }
  }

  /// The members' ids and titles, for messages.
  let members: [(id: String, title: String)]
  /// Whether a name is a number of five digits or more, which a day's number could be as well.
  private(set) var hasLongCodes = false
  private var exact: [String: Int] = [:]
  private var folded: [String: [Int]] = [:]
  private var unpadded: [String: [Int]] = [:]

  init(_ members: [Enumeration.Member]) {
    self.init(
      members.map { ($0.id.text, $0.title) }, codes: members.map(\.code),
      aliases: members.map(\.aliases))
  }

  init(_ subjects: [Subject]) {
    self.init(
      subjects.map { ($0.id.text, $0.title) }, codes: subjects.map { _ in nil },
      aliases: subjects.map(\.aliases))
  }

  private init(
    _ members: [(id: String, title: String)], codes: [String?], aliases: [[String]]
  ) {
    self.members = members
    // An id goes before another's code, and that before titles and aliases.
    for (position, member) in members.enumerated() { add(member.id, position) }
    for (position, code) in codes.enumerated() {
      if let code { add(code, position) }
    }
    for (position, member) in members.enumerated() {
      for name in [member.title] + aliases[position] { add(name, position) }
    }
  }

  private mutating func add(_ name: String, _ position: Int) {
    if exact[name] == nil { exact[name] = position }
    func append(_ key: String, to table: inout [String: [Int]]) {
      if table[key, default: []].contains(position) { return }
      table[key, default: []].append(position)
    }
    let key = SpellingFolding.folded(name)
    append(key, to: &folded)
    if let digits = Self.withoutZeros(key) {
      append(digits, to: &unpadded)
      hasLongCodes = hasLongCodes || key.utf8.count >= 5
    }
  }

  /// What a text names, if anything.
  func match(_ text: String) -> Match? {
    if let position = exact[text] { return .exact(position) }
    let key = SpellingFolding.folded(text)
    if key.isEmpty { return nil }
    if let positions = folded[key] ?? Self.wholeNumber(key).flatMap({ folded[$0] }) {
      return positions.count == 1 ? .folded(positions[0]) : .ambiguous(positions)
    }
    // Only what has lost zeros is looked for without them: `001` is not `01`.
    guard key.first != "0", let digits = Self.withoutZeros(key), let positions = unpadded[digits]
    else { return nil }
    return positions.count == 1 ? .unpadded(positions[0]) : .ambiguous(positions)
  }

  /// The whole number that a text such as `1.0` writes.
  private static func wholeNumber(_ key: String) -> String? {
    guard key.hasSuffix(".0") else { return nil }
    let digits = key.dropLast(2)
    return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(digits) : nil
  }

  /// Digits without the zeros in front; nil for what is not all digits.
  private static func withoutZeros(_ key: String) -> String? {
    guard !key.isEmpty, key.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let digits = key.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }
}
