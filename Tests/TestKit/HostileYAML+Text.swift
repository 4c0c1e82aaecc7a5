extension HostileYAML {
  private static func raw(_ bytes: [UInt8]) -> @Sendable () -> [UInt8] {
    { Array("a: ".utf8) + bytes + Array("\nb: 1\n".utf8) }
  }

  private static func utf16(_ text: String, isBigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit -> [UInt8] in
      let parts = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? parts : parts.reversed()
    }
  }

  private static func utf32(_ text: String, isBigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).unicodeScalars.flatMap { scalar -> [UInt8] in
      let value = scalar.value
      let parts = [24, 16, 8, 0].map { UInt8(value >> UInt32($0) & 0xFF) }
      return isBigEndian ? parts : parts.reversed()
    }
  }

  static let encoding: [HostileCase] = [
    HostileCase("a lone continuation byte", .refused("Y002"), raw([0x80])),
    HostileCase("a sequence cut short", .refused("Y002"), raw([0xE3, 0x81])),
    HostileCase("a sequence cut short by the end", .refused("Y002")) {
      Array("a: ".utf8) + [0xE3, 0x81]
    },
    HostileCase("an overlong slash", .refused("Y002"), raw([0xC0, 0xAF])),
    HostileCase("an overlong NUL of three bytes", .refused("Y002"), raw([0xE0, 0x80, 0x80])),
    HostileCase(
      "an overlong sequence of four bytes", .refused("Y002"), raw([0xF0, 0x80, 0x80, 0x80])),
    HostileCase("a surrogate in UTF-8", .refused("Y002"), raw([0xED, 0xA0, 0x80])),
    HostileCase("a scalar beyond U+10FFFF", .refused("Y002"), raw([0xF4, 0x90, 0x80, 0x80])),
    HostileCase("the byte FF", .refused("Y002"), raw([0xFF])),
    HostileCase("a sequence of five bytes", .refused("Y002"), raw([0xF8, 0x88, 0x80, 0x80, 0x80])),
    HostileCase("Shift_JIS", .refused("Y002"), raw([0x8B, 0xA6, 0x8B, 0x63, 0x89, 0xEF])),
    HostileCase("EUC-JP", .refused("Y002"), raw([0xB6, 0xA8, 0xB5, 0xC4])),
    HostileCase("UTF-16 LE with a mark", .refused("Y003")) {
      utf16("a: 協議会", isBigEndian: false, mark: true)
    },
    HostileCase("UTF-16 BE with a mark", .refused("Y003")) {
      utf16("a: 協議会", isBigEndian: true, mark: true)
    },
    HostileCase("UTF-16 LE without a mark", .refused("Y003")) {
      utf16("a: 1", isBigEndian: false, mark: false)
    },
    HostileCase("UTF-16 BE without a mark", .refused("Y003")) {
      utf16("a: 1", isBigEndian: true, mark: false)
    },
    HostileCase("UTF-32 LE with a mark", .refused("Y003")) {
      utf32("a: 1", isBigEndian: false, mark: true)
    },
    HostileCase("UTF-32 BE with a mark", .refused("Y003")) {
      utf32("a: 1", isBigEndian: true, mark: true)
    },
    HostileCase("UTF-32 LE without a mark", .refused("Y003")) {
      utf32("a: 1", isBigEndian: false, mark: false)
    },
    HostileCase("UTF-32 BE without a mark", .refused("Y003")) {
      utf32("a: 1", isBigEndian: true, mark: false)
    },
    HostileCase("a byte order mark at the start", .kept("1"), text: "\u{FEFF}a: 1"),
    HostileCase("two byte order marks", .refused("Y004"), text: "\u{FEFF}\u{FEFF}a: 1"),
    HostileCase("a byte order mark in the middle", .refused("Y004"), text: "a: 1\n\u{FEFF}b: 2"),
    HostileCase("a byte order mark in a value", .refused("Y004"), text: "a: x\u{FEFF}y"),
    HostileCase("NUL", .refused("Y004"), text: "a: x\u{0}y"),
    HostileCase("4 MB of NUL", .refused("Y004")) { repeated("\u{0}", 4_000_000) },
  ]

  static let characters: [HostileCase] = [
    HostileCase("the bell", .refused("Y004"), text: "a: x\u{7}"),
    HostileCase("escape sequences of a terminal", .refused("Y004"), text: "a: \u{1B}[31mred"),
    HostileCase("DEL", .refused("Y004"), text: "a: x\u{7F}"),
    HostileCase("a C1 control", .refused("Y004"), text: "a: x\u{9B}"),
    HostileCase("U+0085 in a value", .refused("Y004"), text: "a: x\u{85}y"),
    HostileCase("U+2028 in a value", .refused("Y004"), text: "a: x\u{2028}b: y"),
    HostileCase("U+2029 in a key", .refused("Y004"), text: "a\u{2029}b: x"),
    HostileCase("U+2028 in a comment", .refused("Y004"), text: "a: 1 # x\u{2028}b: 2"),
    HostileCase("a bidirectional override in a value", .refused("Y004"), text: "a: x\u{202E}y"),
    HostileCase("a bidirectional isolate in a comment", .refused("Y004"), text: "a: 1 # \u{2066}x"),
    HostileCase("a bidirectional mark in a key", .refused("Y004"), text: "a\u{200F}: 1"),
    HostileCase("the noncharacter U+FFFE", .refused("Y004"), text: "a: x\u{FFFE}"),
    HostileCase("the noncharacter U+1FFFF", .refused("Y004"), text: "a: x\u{1FFFF}"),
    HostileCase("the noncharacter U+FDD0", .refused("Y004"), raw([0xEF, 0xB7, 0x90])),
    HostileCase("an escaped NUL", .refused("Y004"), text: #"a: "\x00""#),
    HostileCase("an escaped bidirectional override", .refused("Y004"), text: #"a: "\u202E""#),
    HostileCase("an escaped line separator", .refused("Y004"), text: #"a: "\L""#),
    HostileCase("an escaped surrogate", .refused("Y030"), text: #"a: "\uD800""#),
    HostileCase("an escape beyond U+10FFFF", .refused("Y030"), text: #"a: "\U00110000""#),
    HostileCase("an escape that is not known", .refused("Y030"), text: #"a: "C:\share""#),
    HostileCase("an escape cut short", .refused("Y030"), text: #"a: "\u12""#),
    HostileCase("an escaped line break", .kept("xy"), text: "a: \"x\\\n  y\""),
    HostileCase("U+00A0 within a value", .kept("x\u{A0}y"), text: "a: x\u{A0}y"),
    HostileCase("U+00A0 as indentation", .refused("Y020"), text: "b:\n\u{A0}\u{A0}a: 1"),
    HostileCase("U+00A0 after a colon", .refused("Y020"), text: "b: 1\na:\u{A0}1\n"),
    HostileCase("U+00A0 in a key", .refused("Y020"), text: "x\u{A0}y: 1"),
    HostileCase("U+3000 within a value", .kept("北部　圏域"), text: "a: 北部　圏域"),
    HostileCase("U+3000 at the rim of a quoted value", .kept("　字下げ　"), text: "a: '　字下げ　'"),
    HostileCase("U+3000 at the start of a plain value", .refused("Y020"), text: "a: 　1"),
    HostileCase("U+3000 at the end of a plain value", .refused("Y020"), text: "a: 1　"),
    HostileCase("U+3000 as indentation", .refused("Y020"), text: "b:\n  c: 1\n　　a: 1\nd: 1"),
    HostileCase("U+3000 after a colon", .refused("Y020"), text: "b: 1\na:　1\n"),
    HostileCase("U+3000 before a comment", .refused("Y020"), text: "a: 1　# x"),
    HostileCase("U+3000 in a block text", .kept("　一\n　二\n"), text: "a: |\n  　一\n  　二\n"),
    HostileCase("a family of joined emoji", .kept("👩‍👩‍👧"), text: "a: 👩‍👩‍👧"),
    HostileCase(
      "a thousand combining marks", .kept("e" + String(repeating: "\u{301}", count: 1000))
    ) {
      Array("a: e".utf8) + repeated("\u{301}", 1000)
    },
    HostileCase("CR-only line ends", .kept("1"), text: "a: 1\rb: 2\r"),
    HostileCase("line ends of all kinds", .kept("1"), text: "b: 2\r\na: 1\rc: 3\n"),
  ]
}
