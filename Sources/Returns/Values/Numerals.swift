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
    guard key.contains(where: { values[$0] != nil || $0 == ten }), key.count > 1 else { return key }
    var result = ""
    var rest = key[...]
    while !rest.isEmpty {
      if let number = number(&rest, follows: result.last) {
        result += number
      } else {
        let letters = max(1, rest.prefix { values[$0] != nil || $0 == ten }.count)
        result += rest.prefix(letters)
        rest = rest.dropFirst(letters)
      }
    }
    return result
  }

  /// Takes the numeral that a text begins with, and gives its digits.
  private func number(_ rest: inout Substring, follows last: Character?) -> String? {
    func isDigit(_ character: Character?) -> Bool {
      character.map { $0.isASCII && $0.isNumber } ?? false
    }
    let letters = rest.prefix { values[$0] != nil || $0 == ten }
    guard let first = letters.first, values[first] != 0, !isDigit(last),
      !isDigit(rest.dropFirst(letters.count).first)
    else { return nil }
    let parts = letters.split(omittingEmptySubsequences: false, whereSeparator: { $0 == ten })
      .map { $0.compactMap { values[$0].map(String.init) }.joined() }
    switch parts.count {
    case 1 where parts[0].count == 1 || parts[0].count == 4 || parts[0].contains("0"):
      rest = rest.dropFirst(letters.count)
      return parts[0]
    case 2 where parts.allSatisfy({ $0.count <= 1 }):
      rest = rest.dropFirst(letters.count)
      return (parts[0].isEmpty ? "1" : parts[0]) + (parts[1].isEmpty ? "0" : parts[1])
    default:
      return nil
    }
  }
}
