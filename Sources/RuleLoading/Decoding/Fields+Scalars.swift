import Diagnostics
import RuleModel
import YAMLSyntax

extension Fields {
  /// A text as written; empty ones are reported.
  func plain(_ key: String) -> Located<String>? {
    node(key).flatMap { Self.plain($0, of: key, findings) }
  }

  /// A text that people read, in which `{parameter}` stands for a value.
  func text(_ key: String) -> TextDraft? {
    guard let node = node(key), Self.plain(node, of: key, findings) != nil,
      case .scalar(let scalar) = node.content
    else { return nil }
    return TextDraft(scalar, at: node.span, findings)
  }

  /// A text that must be there; a missing one reads as empty once it is reported.
  func requiredText(_ key: String) -> TextDraft {
    require(key)
    return text(key) ?? TextDraft(at: span)
  }

  /// One word out of a closed list.
  func word<Word: RawRepresentable>(_ key: String, of words: [Word]) -> Located<Word>?
  where Word.RawValue == String {
    guard let written = plain(key) else { return nil }
    guard let word = words.first(where: { $0.rawValue == written.value }) else {
      findings.report(.unknownWord(written, of: key, known: words.map(\.rawValue)))
      return nil
    }
    return Located(word, at: written.span)
  }

  /// `yes`, `no`, `true` or `false`.
  func yesNo(_ key: String) -> Located<Bool>? {
    node(key).flatMap { Self.yesNo($0, of: key, findings) }
  }

  /// An exact decimal.
  func number(_ key: String) -> Located<Rational>? {
    node(key).flatMap { Self.number($0, of: key, findings) }
  }

  /// A whole number within limits.
  func wholeNumber(_ key: String, in limits: ClosedRange<Int>) -> Located<Int>? {
    node(key).flatMap { Self.wholeNumber($0, of: key, in: limits, findings) }
  }

  /// A scalar's text; empty ones and other kinds of node are reported.
  static func plain(
    _ node: YAMLNode, of key: String, _ findings: Findings
  ) -> Located<String>? {
    guard case .scalar(let scalar) = node.content else {
      findings.reportKind(of: node, expected: .text)
      return nil
    }
    guard scalar.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }),
      !scalar.isNull
    else {
      findings.report(.emptyValue(of: key, at: node.span))
      return nil
    }
    return Located(scalar.text, at: node.span)
  }

  /// A scalar's number.
  static func number(
    _ node: YAMLNode, of key: String, _ findings: Findings
  ) -> Located<Rational>? {
    guard let written = plain(node, of: key, findings) else { return nil }
    guard let number = Rational(decimal: written.value) else {
      findings.report(.unreadableNumber(written))
      return nil
    }
    return Located(number, at: written.span)
  }

  /// A scalar's whole number within limits.
  static func wholeNumber(
    _ node: YAMLNode, of key: String, in limits: ClosedRange<Int>, _ findings: Findings
  ) -> Located<Int>? {
    guard let number = number(node, of: key, findings) else { return nil }
    guard let whole = number.value.wholeNumber, limits.contains(whole) else {
      findings.report(
        .numberOutOfLimits(number, of: key, limits: .wholeNumber(limits)))
      return nil
    }
    return Located(whole, at: number.span)
  }

  /// A scalar's truth value.
  static func yesNo(
    _ node: YAMLNode, of key: String, _ findings: Findings
  ) -> Located<Bool>? {
    guard let written = plain(node, of: key, findings) else { return nil }
    switch written.value {
    case "yes", "true": return Located(true, at: written.span)
    case "no", "false": return Located(false, at: written.span)
    default:
      findings.report(.unknownWord(written, of: key, known: ["yes", "no", "true", "false"]))
      return nil
    }
  }
}

extension Rational {
  /// The number as an `Int`, or nil when it is not whole or too great.
  var wholeNumber: Int? {
    denominator == 1 ? Int(exactly: numerator) : nil
  }
}
