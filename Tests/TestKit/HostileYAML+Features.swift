extension HostileYAML {
  static let features: [HostileCase] = [
    HostileCase("an alias bomb", .refused("Y008")) {
      Array("a: &a [x, x]\n".utf8) + Array("b: [*a, *a, *a, *a, *a, *a, *a, *a]\n".utf8)
    },
    HostileCase("a merge bomb", .refused("Y011"), text: "a: {b: 1}\nc:\n  <<: {d: 1}\n"),
    HostileCase("a cyclic anchor", .refused("Y008"), text: "a: &a [*a]\n"),
    HostileCase("an anchor on the document", .refused("Y008"), text: "&a\nb: 1\n"),
    HostileCase("an anchor on a key", .refused("Y008"), text: "&x a: 1\n"),
    HostileCase("an anchor with a name of 4 MB", .refused("Y008")) {
      Array("a: &".utf8) + repeated("x", 4_000_000) + Array(" 1".utf8)
    },
    HostileCase("an anchor in Japanese", .refused("Y008"), text: "a: &協議会 1\n"),
    HostileCase("an alias without an anchor", .refused("Y009"), text: "a: *x\n"),
    HostileCase("an alias as a key", .refused("Y009"), text: "*x : 1\n"),
    HostileCase("emphasis meant as text", .refused("Y009"), text: "a: **重要**\n"),
    HostileCase("a tag of the core schema", .refused("Y010"), text: "a: !!str 1\n"),
    HostileCase("binary data", .refused("Y010"), text: "a: !!binary aGVsbG8=\n"),
    HostileCase(
      "a Python object", .refused("Y010"), text: "a: !!python/object/apply:os.system [ls]\n"),
    HostileCase("a local tag", .refused("Y010"), text: "a: !mine {b: 1}\n"),
    HostileCase("a verbatim tag", .refused("Y010"), text: "a: !<tag:yaml.org,2002:str> 1\n"),
    HostileCase("the tag that says nothing", .refused("Y010"), text: "a: ! 1\n"),
    HostileCase("a tag with an undefined handle", .refused("Y010"), text: "a: !e!x 1\n"),
    HostileCase("a YAML directive", .refused("Y007"), text: "%YAML 1.1\n---\na: 1\n"),
    HostileCase("a TAG directive", .refused("Y007"), text: "%TAG ! tag:e,2000:\n---\na: 1\n"),
    HostileCase("400,000 TAG directives", .refused("Y007")) {
      lines(200_000) { "%TAG !\($0)! t:\n" } + Array("---\na: 1\n".utf8)
    },
    HostileCase("TAG directives after the document", .refused("Y007")) {
      Array("a: 1\n...\n".utf8) + lines(200_000) { "%TAG !\($0)! t:\n" }
    },
    HostileCase("an unknown directive", .refused("Y007"), text: "%FOO bar\n---\na: 1\n"),
    HostileCase("a percent line in the middle", .refused("Y007"), text: "a: 1\n%b: 2\n"),
    HostileCase("two documents", .refused("Y006"), text: "a: 1\n---\nb: 2\n"),
    HostileCase("a million documents", .refused("Y006")) { repeated("---\n", 1_000_000) },
    HostileCase("a document behind the end mark", .refused("Y006"), text: "a: 1\n...\n---\nb: 2\n"),
    HostileCase("a start mark alone before the text", .kept("1"), text: "---\na: 1\n"),
    HostileCase("end marks behind the text", .kept("1"), text: "a: 1\n...\n...\n# x\n"),
    HostileCase("a million end marks", .kept("1")) {
      Array("a: 1\n".utf8) + repeated("...\n", 1_000_000)
    },
  ]

  static let structure: [HostileCase] = [
    HostileCase("nothing", .refused("Y005"), text: ""),
    HostileCase("only a byte order mark", .refused("Y005"), text: "\u{FEFF}"),
    HostileCase("only comments", .refused("Y005"), text: "# a\n# b\n"),
    HostileCase("only blank lines", .refused("Y005"), text: "\n\n  \n"),
    HostileCase("only a start mark", .refused("Y005"), text: "---\n"),
    HostileCase("a key behind a question mark", .refused("Y012"), text: "? a\n: 1\n"),
    HostileCase("a question mark behind another key", .refused("Y012"), text: "b: 1\n? a\n: 1\n"),
    HostileCase("a question mark in braces", .refused("Y012"), text: "{? a : 1}\n"),
    HostileCase("a list as a key", .refused("Y012"), text: "[a, b]: 1\n"),
    HostileCase("a mapping as a key", .refused("Y012"), text: "{a: b}: 1\n"),
    HostileCase("a block text as a key", .refused("Y012"), text: "? |\n  a\n: 1\n"),
    HostileCase("an empty key", .refused("Y013"), text: ": 1\n"),
    HostileCase("null as a key", .refused("Y013"), text: "~: 1\n"),
    HostileCase("an empty quoted key", .refused("Y013"), text: "'': 1\n"),
    HostileCase("a key written twice", .refused("Y014"), text: "a: 1\nb: 2\na: 3\n"),
    HostileCase("a key written twice in braces", .refused("Y014"), text: "{a: 1, a: 2}\n"),
    HostileCase("a key written twice with quotes", .refused("Y014"), text: "a: 1\n\"a\": 2\n"),
    HostileCase("keys that are equal after NFKC", .refused("Y014"), text: "問1: 1\n問１: 2\n"),
    HostileCase(
      "keys that are equal after NFC", .refused("Y014"),
      text: "\u{30AB}\u{3099}: 1\n\u{30AC}: 2\n"),
    HostileCase("an open single quote", .refused("Y023"), text: "a: 'x\nb: 1\n"),
    HostileCase("an open double quote", .refused("Y023"), text: "a: \"x\nb: 1\n"),
    HostileCase("an open quote before 4 MB", .refused("Y023")) {
      Array("a: \"".utf8) + repeated("x\n", 2_000_000)
    },
    HostileCase("an open bracket", .refused("Y024"), text: "a: [1, 2\n"),
    HostileCase("an open bracket before another key", .refused("Y024"), text: "a: [1, 2\nb: 1\n"),
    HostileCase("an open brace", .refused("Y024"), text: "a: {b: 1\n"),
    HostileCase("an open bracket before 4 MB", .refused("Y024")) {
      Array("a: [".utf8) + repeated("# x\n", 1_000_000)
    },
    HostileCase("a bracket too many", .refused("Y028"), text: "a: [1]]\n"),
    HostileCase("a bracket closed by a brace", .refused("Y024"), text: "a: [1}\n"),
    HostileCase("two commas", .refused("Y039"), text: "a: [1, , 2]\n"),
    HostileCase("a block text without a body", .kept(""), text: "a: |\nb: 1\n"),
    HostileCase("a block text with a tab as indentation", .refused("Y021"), text: "a: |\n\tx\n"),
    HostileCase("text behind a block's sign", .refused("Y031"), text: "a: | x\n  y\n"),
    HostileCase("an indentation of zero", .refused("Y031"), text: "a: |0\n  y\n"),
    HostileCase("a second colon", .refused("Y025"), text: "a: b: c\n"),
    HostileCase("a line without a colon", .refused("Y026"), text: "a: 1\nb\nc: 2\n"),
    HostileCase("no space behind a colon", .refused("Y027"), text: "a: 1\nb:2\nc: 3\n"),
    HostileCase("a line indented too far", .refused("Y028"), text: "a: 1\n  b: 2\n"),
    HostileCase("a line indented too little", .refused("Y028"), text: "a:\n    b: 1\n  c: 2\n"),
    HostileCase("a dash beside a key", .refused("Y028"), text: "a: 1\n- b\n"),
    HostileCase("a key beside a dash", .refused("Y028"), text: "- b\na: 1\n"),
    HostileCase("a dash behind a colon", .refused("Y028"), text: "a: - b\n"),
    HostileCase("text behind the document", .refused("Y032"), text: "[a, b]\nc\n"),
    HostileCase("a tab as indentation", .refused("Y021"), text: "b:\n\ta: 1\n"),
    HostileCase("a tab among the spaces", .refused("Y021"), text: "b:\n  c: 1\n \ta: 1\n"),
    HostileCase("a tab behind a dash", .refused("Y021"), text: "-\t- a\n"),
    HostileCase("a tab behind a colon", .kept("1"), text: "a:\t1\n"),
    HostileCase("an at sign", .refused("Y029"), text: "a: @home\n"),
    HostileCase("a backtick", .refused("Y029"), text: "a: `x`\n"),
    HostileCase("a percent sign", .refused("Y029"), text: "a: %d\n"),
    HostileCase("words that YAML 1.1 reads as false", .kept("no"), text: "a: no\n"),
    HostileCase("a number in base 60", .kept("1:20"), text: "a: 1:20\n"),
    HostileCase("a number in base 8", .kept("0101"), text: "a: 0101\n"),
  ]

  static let punctuation: [HostileCase] = [
    HostileCase("a full-width colon", .refused("Y019"), text: "a: 1\nb：2\nc: 3\n"),
    HostileCase("a full-width colon in the first line", .refused("Y019"), text: "b：2\nc: 3\n"),
    HostileCase("full-width colons only", .refused("Y019"), text: "b：2\nc：3\n"),
    HostileCase("a full-width colon before a list", .refused("Y019"), text: "b：\n  - 1\nc: 3\n"),
    HostileCase("a full-width colon in braces", .refused("Y019"), text: "a: {b：1}\n"),
    HostileCase("a full-width colon before the key's own", .refused("Y019"), text: "a：b: 1\n"),
    HostileCase("a full-width colon in a value", .kept("目的：連携"), text: "a: 目的：連携\n"),
    HostileCase("a full-width dash", .refused("Y019"), text: "－ a\n－ b\n"),
    HostileCase("a full-width dash among others", .refused("Y019"), text: "- id: a\n－ id: b\n"),
    HostileCase("a full-width hash", .refused("Y019"), text: "a: 1\n＃ 注記\nb: 2\n"),
    HostileCase("a full-width comma in braces", .refused("Y019"), text: "a: {b: 1，c: 2}\n"),
    HostileCase("full-width brackets as a document", .refused("Y019"), text: "［a、b］\n"),
    HostileCase("full-width braces as a document", .refused("Y019"), text: "｛a: 1｝\n"),
    HostileCase("curly quotes around a key", .refused("Y019"), text: "“a”: 1\n"),
    HostileCase("a full-width key", .refused("Y022"), text: "ｉｄ: 1\n"),
    HostileCase("a Cyrillic letter in a key", .refused("Y022"), text: "t\u{456}tle: 1\n"),
    HostileCase("a Greek letter in a key", .refused("Y022"), text: "c\u{3BF}de: 1\n"),
  ]
}
