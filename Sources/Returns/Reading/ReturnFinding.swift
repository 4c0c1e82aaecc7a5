public import Diagnostics
public import Tabular

/// Something that is to be said of a return: a fault, which puts it aside, or a warning.
public struct ReturnFinding: Hashable, Sendable {
  /// The code, which also fixes the severity.
  public let code: DiagnosticCode
  /// What is wrong or was done.
  public let message: Message
  /// What to do about it, where that can be said.
  public let help: Message?
  /// The file, as the user named it.
  public let file: String
  /// Where in the file.
  public let place: TablePlace
  /// The id of the question or field, where it is about one.
  public let field: String?
  /// What stood there, as it came.
  public let found: String?

  /// Makes a finding.
  public init(
    _ code: DiagnosticCode, _ message: Message, help: Message? = nil, in file: String,
    at place: TablePlace, field: String? = nil, found: String? = nil
  ) {
    self.code = code
    self.message = message
    self.help = help
    self.file = file
    self.place = place
    self.field = field
    self.found = found
  }
}
