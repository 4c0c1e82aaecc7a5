import JSONWriting
import RuleModel

extension CanonicalEncoder {
  /// The lists of a rule set's spellings, in the order written.
  func spellings(_ spellings: Spellings) -> JSONValue {
    func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
    return object { object in
      for list in Spellings.List.allCases where !list.isLeftOutIfEmpty || !spellings[list].isEmpty {
        object.full(list.rawValue, texts(spellings[list]))
      }
      object.full("units", .array(spellings.units.map(texts)))
      object.full(
        "multipliers",
        .array(
          spellings.multipliers.map { ["text": .string($0.text), "times": number($0.times)] }))
      object.full(
        "eras",
        .array(
          spellings.eras.map {
            ["names": texts($0.names), "from": .string($0.from.description)]
          }))
      object.full("letters", .array(spellings.letters.map(texts)))
    }
  }
}
