import Diagnostics
import RuleModel
import YAMLSyntax

extension SpellingsDraft {
  /// What is read in the place of one value, so that a text can be in one of its lists only.
  private static let rivals: [[Spellings.List]] = [
    [.yes, .no, .unanswered, .notApplicable, .elsewhere],
    [.nothing, .yes, .unanswered, .notApplicable, .elsewhere],
    [.vague, .vagueBefore, .range],
    [.years, .fiscalYears],
  ]

  /// What is yes and no without being listed.
  private static let fixed: KeyValuePairs<String, Spellings.List> = [
    "yes": .yes, "true": .yes, "はい": .yes, "no": .no, "false": .no, "いいえ": .no,
  ]

  /// The spellings, once nothing in them has two meanings; what has is reported.
  func spellings(_ findings: Findings) -> Spellings {
    for lists in Self.rivals { checkRivals(lists, findings) }
    checkDigits(findings)
    check(units.enumerated().flatMap { number, group in group.map { ($0, number) } }, findings)
    check(multipliers.enumerated().map { ($1.text, $0) }, findings)
    check(eras.enumerated().flatMap { number, era in era.names.map { ($0, number) } }, findings)
    check(letters.enumerated().flatMap { number, group in group.map { ($0, number) } }, findings)
    return Spellings(
      texts: texts.mapValues { $0.map(\.value) }, units: units.map { $0.map(\.value) },
      multipliers: multipliers.map { Spellings.Multiplier($0.text.value, times: $0.times) },
      eras: eras.map { Spellings.Era(names: $0.names.map(\.value), from: $0.from) }
        .sorted { $0.from < $1.from },
      letters: letters.map { $0.map(\.value) })
  }

  private func checkRivals(_ lists: [Spellings.List], _ findings: Findings) {
    var first: [String: (list: Spellings.List, text: Located<String>?)] = [:]
    for (word, list) in Self.fixed where lists.contains(list) { first[word] = (list, nil) }
    for list in lists {
      for text in texts[list] ?? [] {
        let key = SpellingFolding.folded(text.value)
        if let other = first[key], other.list != list {
          findings.report(
            .spellingOfTwo(
              text, list.rawValue, and: other.list.rawValue, first: other.text?.span))
        } else {
          first[key] = first[key] ?? (list, text)
        }
      }
    }
  }

  private func checkDigits(_ findings: Findings) {
    guard let digits = texts[.digits], let place = place(of: .digits) else { return }
    if digits.isEmpty { return }
    let isEachOneLetter = digits.allSatisfy {
      $0.value.unicodeScalars.count == 1 && $0.value.unicodeScalars.allSatisfy { !$0.isASCII }
    }
    if digits.count != 10 || !isEachOneLetter {
      findings.report(.notTenDigits(digits.count, at: place))
    }
  }

  /// Reports texts that stand in two groups of one list.
  private func check(_ texts: [(text: Located<String>, group: Int)], _ findings: Findings) {
    var first: [String: (text: Located<String>, group: Int)] = [:]
    for text in texts {
      let key = SpellingFolding.folded(text.text.value)
      if let other = first[key], other.group != text.group {
        findings.report(.spellingOfTwo(text.text, first: other.text.span))
      } else {
        first[key] = text
      }
    }
  }
}
