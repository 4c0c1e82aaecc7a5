import Diagnostics
import RuleModel
import YAMLSyntax

extension ExpectationDecoder {
  mutating func ladder(_ entry: YAMLEntry, _ path: String) {
    let ids = rules.ladders.map(\.id.text)
    guard let position = position(of: entry.key, .ladder, among: ids) else { return }
    let names = LadderNames(rules.ladders[position])
    guard case .mapping = entry.value.content else {
      return shortForm(entry, position, names, path)
    }
    let fields = reader.fields(entry.value, LadderPart.self, of: entry.key.value) ?? [:]
    reportEmpty(entry)
    for part in LadderPart.allCases {
      guard let field = fields[part] else { continue }
      let path = "\(path).\(part.rawValue)"
      switch part {
      case .counted:
        result(field, part, position, among: names.all + [Words.notApplicable], path)
      case .low, .high: result(field, part, position, among: names.ordered + [Words.none], path)
      case .outcome: result(field, part, position, among: names.outcomes + [Words.none], path)
      case .next: result(field, part, position, among: names.levels + [Words.none], path)
      case .possible: results(field, part, position, among: names.all, path)
      case .outOfOrder, .nearMisses: results(field, part, position, among: names.levels, path)
      case .declared:
        guard let word = word(field.value, part.rawValue, among: Words.declared) else { continue }
        expect(.ladder(position, part), path, field.value.span, .word(word))
      }
    }
  }

  // `growth: L1` says that the result is L1 whatever the missing answers are.
  private mutating func shortForm(
    _ entry: YAMLEntry, _ position: Int, _ names: LadderNames, _ path: String
  ) {
    let words = names.all + [Words.notApplicable]
    guard let name = result(entry.value, entry.key.value, position, among: words) else { return }
    let span = entry.value.span
    expect(.ladder(position, .counted), "\(path).counted", span, .word(name))
    guard name != Words.notApplicable else { return }
    expect(.ladder(position, .possible), "\(path).possible", span, .list([name]))
  }

  private mutating func result(
    _ field: YAMLEntry, _ part: LadderPart, _ position: Int, among names: [String], _ path: String
  ) {
    guard let name = result(field.value, part.rawValue, position, among: names) else { return }
    expect(.ladder(position, part), path, field.value.span, .word(name))
  }

  private mutating func result(
    _ node: YAMLNode, _ field: String, _ position: Int, among names: [String]
  ) -> String? {
    guard let text = reader.text(node, of: field) else { return nil }
    if names.contains(text.value) { return text.value }
    reader.report(.unknownResult(text, of: rules.ladders[position].id.text, among: names))
    return nil
  }

  private mutating func results(
    _ field: YAMLEntry, _ part: LadderPart, _ position: Int, among names: [String], _ path: String
  ) {
    guard let texts = reader.texts(field.value, of: part.rawValue) else { return }
    var seen: [String: Span] = [:]
    for text in texts {
      if !names.contains(text.value) {
        reader.report(.unknownResult(text, of: rules.ladders[position].id.text, among: names))
      } else if let first = seen[text.value] {
        reader.report(.expectedTwice(text, first: first))
      } else {
        seen[text.value] = text.span
      }
    }
    expect(
      .ladder(position, part), path, field.key.span, .list(names.filter { seen[$0] != nil }))
  }
}

/// The ids of a ladder's results, in the order of its enumeration.
struct LadderNames {
  let outcomes: [String]
  let floor: String
  let levels: [String]

  init(_ ladder: Ladder) {
    outcomes = ladder.outcomes.map(\.id.text)
    floor = ladder.floor.id.text
    levels = ladder.levels.map(\.id.text)
  }

  /// Floor and levels, lowest first.
  var ordered: [String] { [floor] + levels }
  /// Every result, by position.
  var all: [String] { outcomes + ordered }

  /// The id of the result at a position; `none` where there is none.
  func name(_ position: Int?) -> String {
    guard let position, all.indices.contains(position) else { return Words.none }
    return all[position]
  }

  /// The ids of some levels, counted from 0.
  func names(ofLevels positions: [Int]) -> [String] {
    positions.filter(levels.indices.contains).sorted().map { levels[$0] }
  }
}
