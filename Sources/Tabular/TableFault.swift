public import Diagnostics

/// A problem in a table that the user gave: what a `Diagnostic` says, with the place by row and
/// column, since a table is read as a stream and its bytes are not kept.
///
/// A fault in a record or row puts that one aside; one that ends the reading says so
/// (`endsReading`).
public struct TableFault: Error, Hashable, Sendable {
  /// The code, which also fixes the severity.
  public let code: DiagnosticCode
  /// What is wrong.
  public let message: Message
  /// Where.
  public let place: TablePlace
  /// What to do about it, where that can be said.
  public let help: Message?
  /// Whether nothing behind this place was read.
  public let endsReading: Bool

  /// Makes a fault.
  public init(
    _ code: DiagnosticCode, _ message: Message, at place: TablePlace, help: Message? = nil,
    endsReading: Bool = false
  ) {
    self.code = code
    self.message = message
    self.place = place
    self.help = help
    self.endsReading = endsReading
  }

  /// The same problem as a diagnostic on a stretch of a source file, such as the kept bytes of a
  /// record.
  public func diagnostic(at span: Span) -> Diagnostic {
    Diagnostic(code, message, at: span, help: help)
  }

  /// The same fault at a sheet, and at a row where it has none of its own.
  func on(sheet: String?, row: Int?) -> TableFault {
    TableFault(
      code, message,
      at: TablePlace(
        sheet: place.sheet ?? sheet, row: place.row ?? row, column: place.column, line: place.line,
        byte: place.byte),
      help: help, endsReading: endsReading)
  }
}
