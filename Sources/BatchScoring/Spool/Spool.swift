/// Bytes that are put down while returns are read, and read again when it is known which hold.
///
/// The program keeps them in a file without a name, so that memory does not grow with the input.
public protocol Spool {
  /// Puts bytes behind those that are there.
  mutating func append(_ bytes: [UInt8]) throws
  /// Goes back to the first byte; from now on only `read` is called, or this again.
  mutating func rewind() throws
  /// The next bytes, at most so many; empty at the end.
  mutating func read(atMost count: Int) throws -> [UInt8]
}

/// A spool in memory, for inputs that are known to be small.
public struct MemorySpool: Spool {
  private var bytes: [UInt8] = []
  private var position = 0

  /// Makes an empty spool.
  public init() {}

  /// Puts bytes behind those that are there.
  public mutating func append(_ bytes: [UInt8]) {
    self.bytes += bytes
  }

  /// Goes back to the first byte.
  public mutating func rewind() {
    position = 0
  }

  /// The next bytes, at most so many; empty at the end.
  public mutating func read(atMost count: Int) -> [UInt8] {
    let end = min(bytes.count, position + max(0, count))
    defer { position = end }
    return Array(bytes[position..<end])
  }
}
