extension JSONValue {
  /// The document as text, two spaces a step, ending in a line break.
  ///
  /// The same value always gives the same bytes. Text stays as it is (no `\u` for Japanese), apart
  /// from what JSON forbids, and U+2028 and U+2029, which older readers take for line breaks.
  public func prettyText() -> String {
    var text = ""
    write(into: &text, indent: 0, pretty: true)
    text += "\n"
    return text
  }

  /// The document as text without any white space between its parts.
  public func compactText() -> String {
    var text = ""
    write(into: &text, indent: 0, pretty: false)
    return text
  }

  private func write(into text: inout String, indent: Int, pretty: Bool) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .string(let value): Self.write(value, into: &text)
    case .array(let elements):
      Self.writeList(elements, "[", "]", into: &text, indent: indent, pretty: pretty) {
        $0.write(into: &$1, indent: indent + 1, pretty: pretty)
      }
    case .object(let members):
      Self.writeList(members, "{", "}", into: &text, indent: indent, pretty: pretty) {
        Self.write($0.name, into: &$1)
        $1 += pretty ? ": " : ":"
        $0.value.write(into: &$1, indent: indent + 1, pretty: pretty)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], _ open: String, _ close: String, into text: inout String,
    indent: Int, pretty: Bool, element: (Element, inout String) -> Void
  ) {
    text += open
    for (position, item) in elements.enumerated() {
      if position > 0 { text += "," }
      if pretty { breakLine(&text, indent + 1) }
      element(item, &text)
    }
    if pretty, !elements.isEmpty { breakLine(&text, indent) }
    text += close
  }

  private static func breakLine(_ text: inout String, _ indent: Int) {
    text += "\n" + String(repeating: "  ", count: indent)
  }

  private static func write(_ value: String, into text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
