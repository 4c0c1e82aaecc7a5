import Diagnostics
import RuleModel
import Scoring

extension ValueReader {
  /// The kinds of respondent that a cell names, one or several.
  func respondentKinds(_ cell: GivenCell) -> ValueReading<[Reference<Subject>]> {
    let text = cell.text
    switch kinds.match(text) {
    case .exact(let position): return ValueReading([Reference(position)])
    case .folded(let position):
      return ValueReading([Reference(position)], taken: kinds.members[position].id)
    case .unpadded, .ambiguous, nil: break
    }
    // 市、区 names one kind by two of its names.
    switch ChoiceSplitting(text, kinds, repeatsMatter: false).result {
    case .members(let positions):
      let taken = "[\(positions.map { kinds.members[$0].id }.joined(separator: ", "))]"
      return ValueReading(positions.map { Reference($0) }, taken: taken == text ? nil : taken)
    case .ambiguous: return ValueReading(refused: .severalWaysToSplit(text))
    case .unclear(let part, let positions):
      return ValueReading(refused: .ambiguousChoice(part, positions, kinds))
    case .unknown(let part): return ValueReading(refused: .unknownKind(part, kinds))
    }
  }
}

extension ValueFault {
  fileprivate static func unknownKind(_ text: String, _ table: ChoiceTable) -> ValueFault {
    let list = table.members.map { "`\($0.id)`（\($0.title)）" }.joined(separator: "、")
    let listed = table.members.map { "`\($0.id)` (\($0.title))" }.joined(separator: ", ")
    return ValueFault(
      .unknownSubject,
      Message(
        ja: "回答者の種類 `\(shown(text))` はルールセットにありません",
        en: "the rules have no kind of respondent called `\(shown(text))`"),
      help: table.members.isEmpty
        ? nil
        : Message(ja: "書けるのは \(list)です", en: "known are \(listed)"))
  }
}
