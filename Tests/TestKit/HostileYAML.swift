/// A class of YAML that a file may hold by mistake or malice, and what has to become of it.
public struct HostileCase: Sendable, CustomStringConvertible {
  /// What has to become of the file.
  public enum Expectation: Sendable, Hashable {
    /// It is refused with exactly one diagnostic, of this code.
    case refused(String)
    /// It is read, and the text under the key `a` is exactly this.
    case kept(String)
  }

  /// The class in a few words; unique.
  public let name: String
  /// What has to become of it.
  public let expectation: Expectation
  /// Makes the file.
  public let bytes: @Sendable () -> [UInt8]

  /// The class's name.
  public var description: String { name }

  init(_ name: String, _ expectation: Expectation, _ bytes: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.expectation = expectation
    self.bytes = bytes
  }

  init(_ name: String, _ expectation: Expectation, text: String) {
    self.init(name, expectation) { Array(text.utf8) }
  }
}

/// The table of hostile YAML, by what it abuses.
public enum HostileYAML {
  /// All classes.
  public static let cases: [HostileCase] =
    nesting + size + encoding + characters + features + structure + punctuation

  static func repeated(_ text: String, _ count: Int) -> [UInt8] {
    let unit = Array(text.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(unit.count * count)
    for _ in 0..<count { bytes += unit }
    return bytes
  }

  static func lines(_ count: Int, _ line: (Int) -> String) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in 0..<count { bytes += Array(line(number).utf8) }
    return bytes
  }

  private static let nesting: [HostileCase] = [
    HostileCase("100,000 open brackets", .refused("Y015")) { repeated("[", 100_000) },
    HostileCase("100,000 open braces", .refused("Y015")) { repeated("{", 100_000) },
    HostileCase("4 MiB of open brackets", .refused("Y015")) { repeated("[", 4 << 20) },
    HostileCase("100,000 brackets, closed again", .refused("Y015")) {
      repeated("[", 100_000) + repeated("]", 100_000)
    },
    HostileCase("100,000 mappings in braces", .refused("Y015")) { repeated("{a: ", 100_000) },
    HostileCase("100,000 brackets and braces in turn", .refused("Y015")) {
      repeated("[{a: ", 100_000)
    },
    HostileCase("100,000 brackets, one a line", .refused("Y015")) { repeated("[\n", 100_000) },
    HostileCase("100,000 dashes in a line", .refused("Y015")) { repeated("- ", 100_000) },
    HostileCase("100,000 dashes after a key", .refused("Y015")) {
      Array("a:\n".utf8) + repeated("- ", 100_000) + Array("1".utf8)
    },
    HostileCase("2,000 mappings, each deeper", .refused("Y015")) {
      lines(2000) { String(repeating: " ", count: $0) + "a:\n" }
    },
    HostileCase("100,000 question marks in a line", .refused("Y012")) { repeated("? ", 100_000) },
    HostileCase("dashes, then brackets", .refused("Y015")) {
      repeated("- ", 50) + repeated("[", 100_000)
    },
    HostileCase(
      "brackets below the limit in a quoted text", .kept(String(repeating: "[", count: 999))
    ) {
      Array("a: '".utf8) + repeated("[", 999) + Array("'".utf8)
    },
    HostileCase("brackets in a block text", .kept(String(repeating: "[", count: 999) + "\n")) {
      Array("a: |\n  ".utf8) + repeated("[", 999) + Array("\n".utf8)
    },
    HostileCase(
      "64 levels are allowed, the mapping among them", .refused("Y015")
    ) { Array("a: ".utf8) + repeated("[", 64) + repeated("]", 64) },
  ]

  private static let size: [HostileCase] = [
    HostileCase("a plain text of 10 MB", .refused("Y001")) {
      Array("a: ".utf8) + repeated("x", 10_000_000)
    },
    HostileCase("a plain text of 4 MB", .refused("Y017")) {
      Array("a: ".utf8) + repeated("x", 4_000_000)
    },
    HostileCase("a plain text of many lines", .refused("Y017")) {
      Array("a: ".utf8) + repeated("x\n ", 1_300_000)
    },
    HostileCase("a single-quoted text of 4 MB", .refused("Y017")) {
      Array("a: '".utf8) + repeated("''", 2_000_000) + Array("'".utf8)
    },
    HostileCase("a double-quoted text of 4 MB", .refused("Y017")) {
      Array("a: \"".utf8) + repeated("\\n", 2_000_000) + Array("\"".utf8)
    },
    HostileCase("a literal text of 4 MB", .refused("Y017")) {
      Array("a: |\n".utf8) + repeated("  x\n", 1_000_000)
    },
    HostileCase("a folded text of 4 MB", .refused("Y017")) {
      Array("a: >\n".utf8) + repeated("  x\n", 1_000_000)
    },
    HostileCase("a text just within the limit", .kept(String(repeating: "x", count: 65_536))) {
      Array("a: ".utf8) + repeated("x", 65_536)
    },
    HostileCase("a text just past the limit", .refused("Y017")) {
      Array("a: ".utf8) + repeated("x", 65_537)
    },
    HostileCase("a key of 4 MB", .refused("Y018")) {
      Array("b: 1\n".utf8) + repeated("x", 4_000_000) + Array(": 1".utf8)
    },
    HostileCase("a million keys", .refused("Y001")) { lines(1_000_000) { "k\($0): 1\n" } },
    HostileCase("as many keys as fit", .refused("Y016")) { lines(400_000) { "k\($0): \n" } },
    HostileCase("2,000,000 elements in brackets", .refused("Y016")) {
      Array("a: [".utf8) + repeated("1,", 2_000_000) + Array("]".utf8)
    },
    HostileCase("1,300,000 elements, one a line", .refused("Y016")) {
      repeated("- 1\n", 1_000_000)
    },
    HostileCase("1,000,000 empty mappings", .refused("Y016")) {
      Array("a: [".utf8) + repeated("{},", 1_000_000) + Array("]".utf8)
    },
    HostileCase("100,000 brackets side by side", .kept("1")) {
      Array("b: [".utf8) + repeated("[1],", 100_000) + Array("]\na: 1".utf8)
    },
    HostileCase("a million comment lines", .kept("1")) {
      repeated("# x\n", 1_000_000) + Array("a: 1".utf8)
    },
    HostileCase("a comment of 4 MB", .kept("1")) {
      Array("a: 1 # ".utf8) + repeated("x", 4_000_000)
    },
    HostileCase("4 MB of empty lines", .kept("1")) {
      repeated("\n", 4_000_000) + Array("a: 1".utf8)
    },
    HostileCase("4 MB of spaces", .kept("1")) { repeated(" ", 4_000_000) + Array("\na: 1".utf8) },
    HostileCase("a text after 60,000 spaces", .kept("1")) {
      Array("a:".utf8) + repeated(" ", 60_000) + Array("1".utf8)
    },
    HostileCase("a block text indented by 60,000 spaces", .kept("x\n")) {
      Array("a: |\n".utf8) + repeated(" ", 60_000) + Array("x\n".utf8)
    },
  ]
}
