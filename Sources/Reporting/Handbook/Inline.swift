/// A stretch of Markdown within a line: literals are ours and stay as they are, everything put in
/// is text and is escaped.
///
///     let line: Inline = "- **\(question.title)**"
struct Inline: Hashable, ExpressibleByStringInterpolation {
  /// The Markdown.
  let source: String

  private init(source: String) { self.source = source }

  init(stringLiteral value: String) { source = value }

  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { source += literal }
    mutating func appendInterpolation(_ text: String) { source += text.markdown }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(_ part: Inline) { source += part.source }
  }

  /// A text, escaped.
  init(_ text: String) { source = text.markdown }

  /// What a rule file writes, in the letters of code.
  static func code(_ text: String) -> Inline {
    let line = text.printable.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var longest = 0
    var run = 0
    for character in line {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return Inline(source: longest == 0 ? fence + line + fence : "\(fence) \(line) \(fence)")
  }

  /// An address, as a link only where it holds nothing but what addresses are made of.
  static func address(_ text: String) -> Inline {
    let isAddress =
      (text.hasPrefix("https://") || text.hasPrefix("http://"))
      && text.utf8.allSatisfy {
        ("!"..."~").contains(Unicode.Scalar($0)) && !#"<>"`\|"#.utf8.contains($0)
      }
    return isAddress ? Inline(source: "<\(text)>") : Inline(text)
  }

  /// A line of a file that lies at a path relative to the page.
  static func place(_ path: String, line: Int) -> Inline {
    Inline(source: "[\("\(path):\(line)".markdown)](\(path.percentEncoded)#L\(line))")
  }
}

extension [Inline] {
  func joined(_ separator: Inline) -> Inline {
    guard var text = first else { return "" }
    for part in dropFirst() { text = "\(text)\(separator)\(part)" }
    return text
  }
}

extension String {
  /// The text as Markdown shows it, on one line; its own line breaks become breaks of the page.
  fileprivate var markdown: String {
    let lines = printable.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        let words = line.drop { $0 == " " }
        return Self.escaped(words)
      }
    let last = lines.lastIndex { !$0.isEmpty } ?? -1
    return lines[...last].joined(separator: "<br>")
  }

  /// What stands for itself in Markdown is left; the rest is marked as text.
  private static func escaped(_ line: Substring) -> String {
    var text = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "&": text += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": text += "\\\(scalar)"
      default: text.unicodeScalars.append(scalar)
      }
    }
    // What would begin a list or a heading at the front of a line.
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let mark = number.endIndex
    guard mark < text.endIndex,
      number.isEmpty ? "#+-=".contains(text[mark]) : ".)".contains(text[mark])
    else { return text }
    text.insert("\\", at: mark)
    return text
  }

  /// The path as an address writes it.
  fileprivate var percentEncoded: String {
    let digits = Array("0123456789ABCDEF")
    return utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar) || "-._/".unicodeScalars.contains(scalar)
      return isPlain
        ? String(scalar) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }
}
