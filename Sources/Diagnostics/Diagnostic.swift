/// How much a diagnostic matters: an error stops loading, a warning never does.
public enum Severity: String, Sendable, Hashable {
  case error
  case warning
}

/// The language of our own texts.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case japanese = "ja"
  case english = "en"
}

/// One sentence in both languages, without a full stop or a line break.
public struct Message: Hashable, Sendable {
  /// The Japanese text.
  public let ja: String
  /// The English text.
  public let en: String

  /// Makes a message of its two texts.
  public init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  /// The text in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .japanese: ja
    case .english: en
    }
  }
}

/// A stable code such as `R012` and the severity that goes with it.
///
/// Codes are never reused or renumbered: `Y` for the text of any YAML or JSON file, `R` for rule
/// files, `A` for answers, `T` for tables.
public struct DiagnosticCode: Hashable, Sendable {
  /// The code's text.
  public let text: String
  /// What it means for the run.
  public let severity: Severity

  /// Makes a code; the one place to do so is the table of its target.
  public init(_ text: String, _ severity: Severity) {
    self.text = text
    self.severity = severity
  }
}

/// A problem in a file that the user wrote.
public struct Diagnostic: Hashable, Sendable {
  /// A second place that explains the first, such as an earlier declaration.
  public struct Note: Hashable, Sendable {
    /// What is there.
    public let message: Message
    /// Where it is.
    public let span: Span

    /// Makes a note on a place.
    public init(_ message: Message, at span: Span) {
      self.message = message
      self.span = span
    }
  }

  /// The code, which also fixes the severity.
  public let code: DiagnosticCode
  /// What is wrong.
  public let message: Message
  /// The smallest text that shows it.
  public let span: Span
  /// What to do about it, where that can be said.
  public let help: Message?
  /// Other places that matter.
  public let notes: [Note]

  /// Makes a diagnostic.
  public init(
    _ code: DiagnosticCode, _ message: Message, at span: Span, help: Message? = nil,
    notes: [Note] = []
  ) {
    self.code = code
    self.message = message
    self.span = span
    self.help = help
    self.notes = notes
  }

  /// Whether this stops loading.
  public var isError: Bool { code.severity == .error }
}

extension Sequence<Diagnostic> {
  /// The diagnostics by file, place and code; equal ones once.
  public func sortedByPlace() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted {
      ($0.span, $0.code.text, $0.message.en) < ($1.span, $1.code.text, $1.message.en)
    }
  }

  /// Whether one of them stops loading.
  public var containsError: Bool { contains { $0.isError } }
}
