/// What the program's exit status says; written in README.md and tested.
enum ExitStatus: Int32 {
  case fine = 0
  /// The user's files have errors.
  case faultyFiles = 1
  /// The arguments make no sense.
  case wrongUsage = 2
  /// A file could not be read or written.
  case unreadable = 3
}

/// Ends the program with a status, after saying why on standard error.
struct CommandFailure: Error {
  let status: ExitStatus
  /// The whole text, line breaks included; empty when all has been said.
  let message: String

  init(_ status: ExitStatus, _ message: String = "") {
    self.status = status
    self.message = message
  }
}
