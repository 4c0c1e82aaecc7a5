import BatchScoring
import Diagnostics
import Foundation

/// A spool in a file without a name, which is gone with the program whatever ends it.
final class SpoolFile: Spool {
  private static var bufferBytes: Int { 1 << 18 }

  private let descriptor: Int32
  private let failure: CommandFailure
  private var buffer: [UInt8] = []

  /// Makes an empty spool in a folder.
  init(in folder: String, language: Language) throws(CommandFailure) {
    let path = "\(folder)/.renkei-\(getpid())-spool.tmp"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    unlink(path)
    failure = CommandFailure(.unreadable, Strings.cannotWrite(folder)[language] + "\n")
    guard descriptor >= 0 else { throw failure }
  }

  deinit {
    close(descriptor)
  }

  func append(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  private func flush() throws {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  func rewind() throws {
    try flush()
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw failure }
  }

  func read(atMost count: Int) throws -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { space, length in
      var got: Int
      repeat {
        got = Foundation.read(descriptor, space.baseAddress, space.count)
      } while got < 0 && errno == EINTR
      failed = got < 0
      length = max(0, got)
    }
    if failed { throw failure }
    return bytes
  }
}
