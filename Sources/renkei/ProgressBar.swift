import Diagnostics
import Foundation

/// How far a long run has come, in one line of a terminal that is written over.
final class ProgressBar {
  private static var width: Int { 30 }

  private let language: Language
  private let total: Int
  private let isShown = isatty(STDERR_FILENO) == 1
  private var bytes = 0
  private var last = ""

  /// Begins a bar for so many bytes; 0 where that is not known.
  init(total: Int, language: Language) {
    (self.total, self.language) = (total, language)
  }

  /// Notes that bytes were read.
  func add(_ count: Int) {
    bytes += count
  }

  /// Shows how many returns are done.
  func show(_ returns: Int) {
    guard isShown else { return }
    var line = Strings.returnsDone(returns)[language]
    if total > 0 {
      let part = min(bytes, total)
      let filled = part * Self.width / total
      let bar = String(repeating: "#", count: filled)
      let rest = String(repeating: " ", count: Self.width - filled)
      line = "[\(bar)\(rest)] \(part * 100 / total)% \(line)"
    }
    guard line != last else { return }
    last = line
    Output.error("\r\u{1B}[K\(line)")
  }

  /// Takes the line away.
  func end() {
    if !last.isEmpty { Output.error("\r\u{1B}[K") }
    last = ""
  }
}
