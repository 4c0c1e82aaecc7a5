/// Spoils files the way a slip, a bad merge or a hostile hand may: bytes, tokens and lines go
/// missing, come twice, change places or turn into something else.
public struct Mutator {
  private var random: SplitMix64

  /// What is put where it does not belong.
  private static let insertions =
    [
      "\0", "\u{1B}[31m", "\t", "\r", "\n", "：", "\u{3000}", "－", "\u{202E}", "\u{FEFF}", "\"", "'",
      "[", "]", "{", "}", "&a ", "*a", "!!x ", "#", " #", ": ", "- ", "| ", "> ", "? ", ",", "~",
      "null", "-1", "999999999999999", "0.0000001", "1e9", "not ", "coalesce(", "))", " / 0", "…",
      "<<: ", "---\n", "%", "@", "`", "\\", "１",
    ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE3], [0x80]]

  /// Starts a sequence of mutants.
  public init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A position below a bound, from the same sequence.
  public mutating func below(_ bound: Int) -> Int { random.below(bound) }

  /// The bytes with one to three things changed.
  public mutating func mutant(of bytes: [UInt8]) -> [UInt8] {
    var mutant = bytes
    for _ in 0...random.below(3) { mutant = changed(mutant) }
    return mutant
  }

  private mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return [UInt8(random.below(256))] }
    switch random.below(10) {
    case 0, 1: return withByte(bytes)
    case 2, 3: return withInsertion(bytes)
    case 4, 5, 6: return withTokens(bytes)
    case 7: return Array(bytes.prefix(random.below(bytes.count + 1)))
    default: return withLines(bytes)
    }
  }

  private mutating func withByte(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let position = random.below(bytes.count)
    if random.chance(50) {
      bytes.remove(at: position)
    } else {
      bytes[position] = UInt8(random.below(256))
    }
    return bytes
  }

  private mutating func withInsertion(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let position = random.below(bytes.count + 1)
    bytes.insert(contentsOf: random.pick(Self.insertions) ?? [], at: position)
    return bytes
  }

  /// Swaps or copies two words of the file.
  private mutating func withTokens(_ bytes: [UInt8]) -> [UInt8] {
    let (one, other) = (token(in: bytes), token(in: bytes))
    let (first, second) = one.lowerBound <= other.lowerBound ? (one, other) : (other, one)
    guard first.upperBound <= second.lowerBound else { return bytes }
    let early = random.chance(50) ? bytes[second] : bytes[first]
    return Array(bytes[..<first.lowerBound] + early)
      + Array(bytes[first.upperBound..<second.lowerBound] + bytes[first])
      + Array(bytes[second.upperBound...])
  }

  private mutating func token(in bytes: [UInt8]) -> Range<Int> {
    func isPart(_ byte: UInt8) -> Bool { byte > 0x2F && byte != 0x3A && byte < 0x7B }
    let middle = random.below(bytes.count)
    let start = bytes[..<middle].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
    let end = bytes[middle...].firstIndex { !isPart($0) } ?? bytes.count
    return start..<max(start, end)
  }

  private mutating func withLines(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let line = random.below(lines.count)
    switch random.below(5) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines.swapAt(line, random.below(lines.count))
    case 3: lines[line] = Array(repeating: 0x20, count: random.below(6)) + lines[line]
    default: lines[line] = Array(lines[line].drop { $0 == 0x20 })
    }
    return Array(lines.joined(separator: [0x0A]))
  }
}
