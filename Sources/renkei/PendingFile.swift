import Diagnostics
import Foundation

/// A file that is written bit by bit and takes its name only when it is complete.
///
/// What is no ordinary file, and standard output (`nil` or `-`), is written to as it is.
final class PendingFile {
  private static var bufferBytes: Int { 1 << 18 }

  /// Where a library that wants a path of its own writes to.
  let temporaryPath: String

  private let path: String?
  private let target: String
  private let language: Language
  private let isDirect: Bool
  private var descriptor: Int32 = -1
  private var buffer: [UInt8] = []

  /// Begins a file; several with one number at a time would take one another's name.
  init(_ path: String?, number: Int, language: Language) throws(CommandFailure) {
    self.path = path == "-" ? nil : path
    self.language = language
    target = URL(fileURLWithPath: path ?? "-").resolvingSymlinksInPath().path
    temporaryPath =
      "\(FileInput.folder(of: target))/.renkei-\(getpid())-\(number).tmp"
    guard let path = self.path else {
      isDirect = true
      descriptor = STDOUT_FILENO
      return
    }
    isDirect = OutputFile.isDevice(path)
    descriptor =
      isDirect
      ? open(path, O_WRONLY | O_CLOEXEC)
      : open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure }
  }

  deinit {
    guard path != nil, descriptor >= 0 else { return }
    close(descriptor)
    if !isDirect { unlink(temporaryPath) }
  }

  /// Writes bytes behind those that are there.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    buffer += bytes
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  private func flush() throws(CommandFailure) {
    defer { buffer.removeAll(keepingCapacity: true) }
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Foundation.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      switch (count, errno) {
      case (0..., _): written += count
      case (_, EINTR): continue
      // A reader that has gone away is not our failure.
      case (_, EPIPE) where path == nil: return
      default: throw failure
      }
    }
  }

  /// Gives the complete file its name.
  func finish() throws(CommandFailure) {
    try flush()
    guard path != nil, !isDirect else { return }
    // A library may have put another file in the place of the one that was opened.
    let last = open(temporaryPath, O_RDONLY | O_CLOEXEC)
    guard last >= 0 else { throw failure }
    let isSafe = fsync(last) == 0
    close(last)
    close(descriptor)
    descriptor = -1
    guard isSafe, rename(temporaryPath, target) == 0 else {
      unlink(temporaryPath)
      throw failure
    }
  }

  private var failure: CommandFailure {
    guard let path else {
      return CommandFailure(.unreadable, Strings.cannotShow[language] + "\n")
    }
    return CommandFailure(.unreadable, Strings.cannotWrite(path)[language] + "\n")
  }
}
