/// Diagnostics as text for people, the source line with carets under each.
public enum DiagnosticText {
  /// How many diagnostics are shown; the rest is counted.
  public static let maximumShown = 100

  /// The text of some diagnostics in the order given, each followed by an empty line, and a last
  /// line that counts what was left out; empty when there is none.
  ///
  /// - Parameters:
  ///   - diagnostics: What to show, sorted by the caller.
  ///   - files: The files that the spans point into.
  ///   - language: The language of the messages.
  ///   - color: Whether to colour for a terminal.
  /// - Returns: Lines that end in a line break.
  public static func render(
    _ diagnostics: [Diagnostic], files: SourceMap, language: Language, color: Bool
  ) -> String {
    let style = Style(isColored: color)
    var text = ""
    for diagnostic in diagnostics.prefix(maximumShown) {
      text += render(diagnostic, files: files, language: language, style: style) + "\n"
    }
    let rest = diagnostics.count - maximumShown
    if rest > 0 {
      let message = Message(ja: "ほかに\(rest)件あります", en: "\(rest) more not shown")
      text += "\(message[language])\n"
    }
    return text
  }

  private static func render(
    _ diagnostic: Diagnostic, files: SourceMap, language: Language, style: Style
  ) -> String {
    let excerpt = SourceExcerpt(diagnostic.span, in: files)
    let gutter = max(2, excerpt.map { String($0.lineNumber).count } ?? 0)
    let margin = String(repeating: " ", count: gutter)
    let severity = style.severity(
      "\(diagnostic.code.severity.rawValue)[\(diagnostic.code.text)]", diagnostic.code.severity)
    var text =
      "\(place(of: diagnostic.span, in: files))\(severity): "
      + "\(VisibleText.of(diagnostic.message[language]))\n"
    if let excerpt { text += lines(of: excerpt, gutter: gutter, style: style) }
    if let help = diagnostic.help {
      text += "\(margin) = help: \(VisibleText.of(help[language]))\n"
    }
    for note in diagnostic.notes {
      text +=
        "\(margin) = note: \(place(of: note.span, in: files))"
        + "\(VisibleText.of(note.message[language]))\n"
      if let excerpt = SourceExcerpt(note.span, in: files) {
        text += lines(of: excerpt, gutter: gutter, style: style)
      }
    }
    return text
  }

  private static func lines(of excerpt: SourceExcerpt, gutter: Int, style: Style) -> String {
    let number = String(excerpt.lineNumber)
    let margin = String(repeating: " ", count: gutter)
    let padded = String(repeating: " ", count: max(0, gutter - number.count)) + number
    return "\(margin) |\n\(padded) | \(excerpt.text)\n\(margin) | \(style.caret(excerpt.carets))\n"
  }

  private static func place(of span: Span, in files: SourceMap) -> String {
    files.location(of: span).map { "\($0.path):\($0.line):\($0.column): " } ?? ""
  }

  /// The colours of a terminal, or none.
  private struct Style {
    let isColored: Bool

    func severity(_ text: String, _ severity: Severity) -> String {
      painted(text, severity == .error ? "1;31" : "1;33")
    }

    func caret(_ text: String) -> String { painted(text, "1;34") }

    private func painted(_ text: String, _ code: String) -> String {
      isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
  }
}
