import Foundation

/// One fenced example of the language reference.
struct ReferenceExample {
  /// What an example is, by the word behind `yaml` on its fence.
  enum Kind: Equatable {
    /// A whole rule set, to which those after it belong.
    case base
    /// What is added to the rule set.
    case fragment
    /// Rule tests of the rule set with the last fragment.
    case cases
    /// An answer sheet for the rule set with the last fragment.
    case sheet
    /// A fragment that gives just this diagnostic.
    case wrong(code: String)
    /// The header of a rule set that changes the first base.
    case overlay
  }

  let kind: Kind
  let text: String
  /// The line of the reference on which it begins.
  let line: Int
}

/// The examples of `rules/LANGUAGE.ja.md`, in order.
enum LanguageReference {
  static func examples() throws -> [ReferenceExample] {
    let root = (1...3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    let page = try String(
      contentsOf: root.appendingPathComponent("rules/LANGUAGE.ja.md"), encoding: .utf8)
    var examples: [ReferenceExample] = []
    var open: (words: [Substring], line: Int)?
    var lines: [Substring] = []
    for (number, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard line.hasPrefix("```") else {
        if open != nil { lines.append(line) }
        continue
      }
      if let (words, start) = open {
        if words.first == "yaml" {
          let kind = try kind(Array(words.dropFirst()), line: start)
          examples.append(
            ReferenceExample(kind: kind, text: lines.joined(separator: "\n") + "\n", line: start))
        }
        open = nil
        lines = []
      } else {
        open = (line.dropFirst(3).split(separator: " "), number + 1)
      }
    }
    return examples
  }

  private static func kind(_ words: [Substring], line: Int) throws -> ReferenceExample.Kind {
    switch (words.first, words.count) {
    case (nil, _): .fragment
    case ("base", 1): .base
    case ("cases", 1): .cases
    case ("sheet", 1): .sheet
    case ("extends", 1): .overlay
    case ("wrong", 2): .wrong(code: String(words[1]))
    default: throw UnknownFence(words: words.joined(separator: " "), line: line)
    }
  }

  struct UnknownFence: Error {
    let words: String
    let line: Int
  }
}
