public import Diagnostics

/// What is to be said of a cell's value, before it is known what field it is about.
public struct ValueFault: Hashable, Sendable {
  /// The code, which also fixes the severity: what an error is said of has no value.
  public let code: DiagnosticCode
  /// What is wrong or was done.
  public let message: Message
  /// What to do about it, where that can be said.
  public let help: Message?

  init(_ code: DiagnosticCode, _ message: Message, help: Message? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }
}
