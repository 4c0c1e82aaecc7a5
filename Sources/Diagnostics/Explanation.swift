/// What `renkei explain CODE` says of one diagnostic code.
public struct Explanation: Hashable, Sendable {
  /// The code explained.
  public let code: DiagnosticCode
  /// The fault in a few words, as it reads after "this file has".
  public let title: Message
  /// What the code means.
  public let meaning: Message
  /// Why it matters.
  public let reason: Message
  /// A short text that has the fault.
  public let wrong: String
  /// The same text put right.
  public let right: String

  /// Makes an explanation.
  public init(
    _ code: DiagnosticCode, title: Message, meaning: Message, reason: Message, wrong: String,
    right: String
  ) {
    self.code = code
    self.title = title
    self.meaning = meaning
    self.reason = reason
    self.wrong = wrong
    self.right = right
  }
}
