import Diagnostics
import TestKit
import Testing
import YAMLSyntax

@Suite struct SyntaxPropertyTests {
  /// Pieces of YAML, JSON and what Japanese keyboards make of them.
  private static let pieces = [
    "a", "b: ", "- ", "\n", "\n  ", "\n    ", " ", "[", "]", "{", "}", ", ", ": ", "? ", "'", "\"",
    "|", ">", "|-\n", ">+2\n", "#", " # x", "&a ", "*a", "!t ", "---\n", "...\n", "%Y\n", "<<: ",
    "\\", "\\n", "\\u12", "\t", "\r", "\r\n", "協議会", "：", "　", "－", "１", "\u{A0}", "\u{2028}",
    "\u{FEFF}", "null", "~", "1.5", "@", "`", "\u{301}", "😀",
  ]

  @Test func `any bytes give a tree or diagnostics, with every span in the file`() {
    for seed in 0..<4000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var bytes: [UInt8] = []
      for _ in 0..<(random.next() % 24) {
        if random.next() % 40 == 0 {
          bytes.append(UInt8(truncatingIfNeeded: random.next()))
        } else {
          bytes += Array(Self.pieces[Int(random.next() % UInt64(Self.pieces.count))].utf8)
        }
      }
      for document in [
        YAMLReader.read(bytes, as: FileID(0)), JSONReader.read(bytes, as: FileID(0)),
      ] {
        #expect((document.root == nil) == document.diagnostics.containsError, "seed \(seed)")
        for diagnostic in document.diagnostics {
          #expect(diagnostic.span.end <= bytes.count, "seed \(seed)")
        }
        if let root = document.root { expectPlaces(of: root, in: bytes, "seed \(seed)") }
      }
    }
  }

  @Test func `every code has an explanation whose wrong form has the fault and right form has not`()
  {
    #expect(SyntaxDiagnostics.explanations.map(\.code) == SyntaxDiagnostics.codes)
    #expect(Set(SyntaxDiagnostics.codes).count == SyntaxDiagnostics.codes.count)
    for (number, code) in SyntaxDiagnostics.codes.enumerated() {
      let digits = String(number + 1)
      #expect(code.text == "Y" + String(repeating: "0", count: 3 - digits.count) + digits)
    }
    for explanation in SyntaxDiagnostics.explanations
    where !explanation.wrong.hasPrefix("(") && !explanation.wrong.contains("…")
      && explanation.code.text != "Y018"
    {
      let isJSON = ("Y034"..."Y038").contains(explanation.code.text)
      let read = isJSON ? JSONReader.read : YAMLReader.read
      let wrong = read(Array(explanation.wrong.utf8), FileID(0))
      #expect(wrong.diagnostics.map(\.code) == [explanation.code], "\(explanation.wrong)")
      let right = read(Array(explanation.right.utf8), FileID(0))
      #expect(right.diagnostics.isEmpty, "\(explanation.right)")
    }
  }

  private func expectPlaces(of node: YAMLNode, in bytes: [UInt8], _ seed: Comment) {
    #expect(node.span.end <= bytes.count, seed)
    switch node.content {
    case .scalar(let scalar):
      let count = scalar.text.utf8.count
      for offset in 0...count {
        let origin = scalar.fileOffset(ofTextByte: offset)
        #expect(origin >= node.span.start && origin <= bytes.count, seed)
      }
      // An ASCII letter stands in the file just where it is said to.
      for (offset, byte) in scalar.text.utf8.enumerated() where byte > 0x20 && byte < 0x7F {
        let origin = bytes[scalar.fileOffset(ofTextByte: offset)]
        #expect(origin == byte || origin == 0x5C, seed)
      }
    case .sequence(let items):
      for item in items { expectPlaces(of: item, in: bytes, seed) }
    case .mapping(let entries):
      for entry in entries {
        #expect(entry.key.span.end <= bytes.count, seed)
        expectPlaces(of: entry.value, in: bytes, seed)
      }
    }
  }
}
