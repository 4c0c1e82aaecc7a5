import Foundation

/// The bytes of a file in pieces; it is opened when the first is wanted.
final class FilePieces {
  private static var pieceBytes: Int { 1 << 18 }

  private let path: String
  private var descriptor: Int32 = -1
  private var hasEnded = false
  /// Is told how many bytes were read.
  private let count: (Int) -> Void

  /// Names a file; `-` is standard input.
  init(_ path: String, count: @escaping (Int) -> Void) {
    self.path = path
    self.count = count
  }

  deinit {
    if descriptor > STDERR_FILENO { close(descriptor) }
  }

  /// Why no bytes came.
  struct Failure: Error {}

  /// The next piece; nil at the end.
  func next() throws -> [UInt8]? {
    guard !hasEnded else { return nil }
    if descriptor < 0 {
      descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Failure() }
    }
    var got = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { space, length in
      repeat {
        got = read(descriptor, space.baseAddress, space.count)
      } while got < 0 && errno == EINTR
      length = max(0, got)
    }
    guard got >= 0 else { throw Failure() }
    count(got)
    hasEnded = got == 0
    return hasEnded ? nil : piece
  }
}
