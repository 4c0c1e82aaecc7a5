import RuleModel
import YAMLSyntax

/// Takes a text of several choices apart: `1,3`, `①③`, `課題、資源・教材`.
///
/// The titles of choices may hold what stands between choices, so neighbouring parts are joined in
/// every way; only one way may give choices throughout.
struct ChoiceSplitting {
  /// What a text holds.
  enum Result: Hashable {
    /// These members, in the order written.
    case members([Int])
    /// Members, in more than one way.
    case ambiguous
    /// A part that can be read as several members.
    case unclear(String, [Int])
    /// A part that names no member.
    case unknown(String)
  }

  /// The most parts that a text is taken apart into; lists have at most 256 members.
  private static let mostParts = 256
  /// The most parts that one name is looked for in; titles have few separators.
  private static let mostJoined = 8

  let result: Result

  /// Takes a text apart. Where `repeatsMatter` is false, a member that is named twice is named once.
  init(_ text: String, _ table: ChoiceTable, repeatsMatter: Bool = true) {
    let scalars = Self.withoutBrackets(Array(text.unicodeScalars))
    let parts = Self.parts(scalars)
    guard !parts.isEmpty, parts.count <= Self.mostParts else {
      result = .unknown(text)
      return
    }
    // ways[n]: the members in the parts before n, in up to two ways.
    var ways: [[[Int]]] = [[[]]]
    var covered = [Bool](repeating: false, count: parts.count)
    var unclear: (String, [Int])?
    ways += [[[Int]]](repeating: [], count: parts.count)
    for start in parts.indices {
      for end in start..<min(parts.count, start + Self.mostJoined) {
        let part = Self.text(scalars[parts[start].lowerBound..<parts[end].upperBound])
        guard let match = table.match(part) else { continue }
        // What lost its zeros in a list was typed so; a spreadsheet takes them from numbers only.
        if case .unpadded = match { continue }
        for index in start...end { covered[index] = true }
        switch match {
        case .exact(let position), .folded(let position):
          for way in ways[start] where ways[end + 1].count < 2 {
            let longer = way + [position]
            let isNew = !ways[end + 1].contains {
              Set($0) == Set(longer) && ($0.count == longer.count || !repeatsMatter)
            }
            if isNew { ways[end + 1].append(longer) }
          }
        case .ambiguous(let positions): unclear = unclear ?? (part, positions)
        case .unpadded: break
        }
      }
    }
    let complete = ways[parts.count]
    if complete.count > 1 {
      result = .ambiguous
    } else if let members = complete.first {
      var seen: Set<Int> = []
      result = .members(repeatsMatter ? members : members.filter { seen.insert($0).inserted })
    } else if let unclear {
      result = .unclear(unclear.0, unclear.1)
    } else {
      let unknown = covered.firstIndex(of: false).map { Self.text(scalars[parts[$0]]) }
      result = .unknown(unknown ?? text)
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// The text within the brackets that an answer sheet has around a list.
  private static func withoutBrackets(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.count >= 2 && scalars.first == "[" && scalars.last == "]"
      ? Array(scalars.dropFirst().dropLast()) : scalars
  }

  /// The parts between separators; circled digits in a row are parts by themselves.
  private static func parts(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      if isSeparator(scalar) {
        if let begin = start { parts.append(begin..<index) }
        start = nil
        continue
      }
      if let begin = start, SpellingFolding.circled(scalar) != nil,
        SpellingFolding.circled(scalars[index - 1]) != nil
      {
        parts.append(begin..<index)
        start = index
      }
      if start == nil { start = index }
    }
    if let begin = start { parts.append(begin..<scalars.count) }
    return parts
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "，", "、", "､", ";", "；", "/", "／", "・", "･", "+", "＋", "|", "｜": true
    default: SpellingFolding.isSpace(scalar)
    }
  }
}
