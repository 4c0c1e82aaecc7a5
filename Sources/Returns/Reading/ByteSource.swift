/// The bytes of a file in pieces, of which the first can be looked at before they are taken.
struct ByteSource {
  /// How many bytes tell what a file is.
  private static let headBytes = 64 << 10

  private let pieces: () throws -> [UInt8]?
  private var waiting: [UInt8]?
  private var hasEnded = false

  init(_ pieces: @escaping () throws -> [UInt8]?) {
    self.pieces = pieces
  }

  /// The first bytes, which stay there to be taken.
  mutating func head() throws -> [UInt8] {
    var head = waiting ?? []
    while head.count < Self.headBytes, !hasEnded {
      guard let piece = try pieces() else {
        hasEnded = true
        break
      }
      head += piece
    }
    waiting = head
    return head
  }

  /// The next bytes; nil at the end.
  mutating func next() throws -> [UInt8]? {
    if let waiting {
      self.waiting = nil
      return waiting
    }
    guard !hasEnded else { return nil }
    let piece = try pieces()
    if piece == nil { hasEnded = true }
    return piece
  }

  /// All bytes, or as soon as there are more than a limit, those read so far.
  mutating func all(limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit, let piece = try next() { bytes += piece }
    return bytes
  }
}
