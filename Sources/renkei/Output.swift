import Diagnostics
import Foundation

/// Standard output and standard error.
enum Output {
  /// Writing to a closed pipe (`renkei … | head`) gives an error instead of a signal.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes text to standard output; a reader that has gone away is not our failure.
  static func print(_ text: String, language: Language) throws(CommandFailure) {
    try print(Array(text.utf8), language: language)
  }

  /// Writes bytes to standard output.
  static func print(_ bytes: [UInt8], language: Language) throws(CommandFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      switch (count, errno) {
      case (0..., _): rest = rest.dropFirst(count)
      case (_, EINTR): continue
      case (_, EPIPE): return
      default: throw CommandFailure(.unreadable, Strings.cannotShow[language] + "\n")
      }
    }
  }

  /// Says something in a line of standard error.
  static func say(_ message: Message, _ language: Language) {
    error(message[language] + "\n")
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
