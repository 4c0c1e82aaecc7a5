/// Numbers written in letters, such as 十二 and 二〇二四, by the digits of a rule set's spellings.
struct Numerals: Sendable {
  private let values: [Character: Int]
  /// The letter for ten, which stands between its number and the ones.
  private let ten: Character?

  /// Takes the folded letters for 0 to 9, or none, and that for ten.
  init(digits: [String], ten: String?) {
    values = Dictionary(
      digits.enumerated().compactMap { value, text in
        text.count == 1 ? text.first.map { ($0, value) } : nil
      }, uniquingKeysWith: { first, _ in first })
    self.ten = values.isEmpty || ten?.count != 1 ? nil : ten?.first
  }

  /// A folded text with ASCII digits for its numerals.
  ///
  /// What may not be one number stays as it is written: a letter that is the whole text, since 一 is
  /// also written for a dash; one for zero in front, since 〇 is a mark and stands for what is to be
  /// filled in; two letters without ten or zero between, since 二三回 is two or three; and a numeral
  /// beside a digit.
  func replaced(in key: String) -> String {
    guard key.contains(where: isNumeral), key.count > 1 else { return key }
    var result = ""
    var rest = key[...]
    while let first = rest.first {
      let letters = rest.prefix(while: isNumeral)
      rest = rest.dropFirst(max(1, letters.count))
      if letters.isEmpty {
        result.append(first)
      } else {
        result += number(letters, between: result.last, and: rest.first) ?? String(letters)
      }
    }
    return result
  }

  private func isNumeral(_ letter: Character) -> Bool { values[letter] != nil || letter == ten }

  /// The digits of a numeral; nil where it may not be one number.
  private func number(
    _ letters: Substring, between last: Character?, and next: Character?
  ) -> String? {
    func isDigit(_ character: Character?) -> Bool {
      character.map { $0.isASCII && $0.isNumber } ?? false
    }
    guard let first = letters.first, values[first] != 0, !isDigit(last), !isDigit(next) else {
      return nil
    }
    let parts = letters.split(omittingEmptySubsequences: false, whereSeparator: { $0 == ten })
      .map { $0.compactMap { values[$0].map(String.init) }.joined() }
    switch parts.count {
    case 1 where parts[0].count == 1 || parts[0].count == 4 || parts[0].contains("0"):
      return parts[0]
    case 2 where parts.allSatisfy({ $0.count <= 1 }):
      return (parts[0].isEmpty ? "1" : parts[0]) + (parts[1].isEmpty ? "0" : parts[1])
    default:
      return nil
    }
  }
}
