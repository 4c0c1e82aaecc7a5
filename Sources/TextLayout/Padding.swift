/// Brings a text to a number of terminal cells.
public enum Padding {
  /// The text with spaces behind it up to a width; a longer text stays as it is.
  public static func right(_ text: String, to width: Int) -> String {
    text + spaces(width - DisplayWidth.of(text))
  }

  /// The text with spaces before it up to a width; a longer text stays as it is.
  public static func left(_ text: String, to width: Int) -> String {
    spaces(width - DisplayWidth.of(text)) + text
  }

  /// So many spaces; none for a number below one.
  public static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  /// The text cut to a width, with `…` in place of what is missing.
  ///
  /// A letter is never parted from its combining marks; a width too small for anything gives the
  /// empty text.
  public static func cut(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    let ellipsis = "…"
    var room = width - DisplayWidth.of(ellipsis)
    guard room >= 0 else { return "" }
    var kept = ""
    for character in text {
      let cells = DisplayWidth.of(String(character))
      guard cells <= room else { break }
      kept.append(character)
      room -= cells
    }
    return kept + ellipsis
  }
}
