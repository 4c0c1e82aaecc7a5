public import JSONWriting

/// Diagnostics as data: `renkei check --format json`.
///
/// The form is promised: code, severity, place and the two texts stay; members may be added.
public enum DiagnosticJSON {
  /// The version of the form.
  public static let format = "renkei-diagnostics/1"

  /// The document that holds all of some diagnostics, in the order given.
  public static func encode(_ diagnostics: [Diagnostic], files: SourceMap) -> JSONValue {
    [
      "format": .string(format),
      "errors": .integer(diagnostics.count { $0.isError }),
      "warnings": .integer(diagnostics.count { !$0.isError }),
      "diagnostics": .array(diagnostics.map { encode($0, files: files) }),
    ]
  }

  private static func encode(_ diagnostic: Diagnostic, files: SourceMap) -> JSONValue {
    [
      "code": .string(diagnostic.code.text),
      "severity": .string(diagnostic.code.severity.rawValue),
      "message": encode(diagnostic.message),
      "help": diagnostic.help.map(encode) ?? .null,
      "place": encode(diagnostic.span, files: files),
      "notes": .array(
        diagnostic.notes.map {
          ["message": encode($0.message), "place": encode($0.span, files: files)]
        }),
    ]
  }

  private static func encode(_ message: Message) -> JSONValue {
    ["ja": .string(message.ja), "en": .string(message.en)]
  }

  private static func encode(_ span: Span, files: SourceMap) -> JSONValue {
    guard let file = files.file(span.file) else { return .null }
    let start = file.location(of: span.start)
    let end = file.location(of: span.end)
    return [
      "file": .string(start.path),
      "line": .integer(start.line),
      "column": .integer(start.column),
      "end_line": .integer(end.line),
      "end_column": .integer(end.column),
      "start_byte": .integer(span.start),
      "end_byte": .integer(span.end),
    ]
  }
}
