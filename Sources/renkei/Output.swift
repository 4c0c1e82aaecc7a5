import Foundation

/// Standard output and standard error.
enum Output {
  /// Writing to a closed pipe (`renkei … | head`) gives an error instead of a signal.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes text to standard output; a reader that has gone away is not our failure.
  static func print(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  /// Writes text to standard error.
  static func error(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Whether to colour a stream: only on a terminal, and never with `NO_COLOR` set.
  static func allowsColor(_ stream: FileHandle) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    let isRefused = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return !isRefused && isatty(stream.fileDescriptor) == 1
  }
}
