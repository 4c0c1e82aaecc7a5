import Tabular

extension GivenCell {
  /// What stands in the cell, as text: a number as it is shown where its format pads it with zeros,
  /// else its digits; a date as `2024-04-01`; empty for nothing.
  public var text: String {
    switch value {
    case .blank: ""
    case .text(let text): text
    case .number(let number): Self.padded(number.description, format)
    case .date(let date): date.description
    case .boolean(let truth): truth ? "TRUE" : "FALSE"
    case .error(let code): code
    case .formulaWithoutValue(let formula): "=\(formula)"
    }
  }

  /// Digits as a format such as `000000` shows them.
  private static func padded(_ digits: String, _ format: String?) -> String {
    guard let format, !format.isEmpty, format.utf8.allSatisfy({ $0 == 0x30 }),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return digits }
    // Longer formats than any code has are no reason to write so many zeros.
    let width = min(format.utf8.count, 32)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
