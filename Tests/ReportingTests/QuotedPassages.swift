import Diagnostics
import Foundation
import Reporting
import RuleModel

/// The passages of documents that a rule set may quote; what the file holds and how words are
/// compared is written at its head.
struct QuotedPassages {
  /// The passages of each source, by its id.
  private let passages: [String: [String]]

  init(_ text: String) {
    var passages: [String: [String]] = [:]
    var sources: [String] = []
    var passage: [Substring] = []
    func finish() {
      guard !passage.isEmpty else { return }
      let words = passage.joined(separator: "\n")
      for source in sources { passages[source, default: []].append(words) }
      passage = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        finish()
        sources = line.dropFirst(3).split(separator: " ").map(String.init)
      } else if line.isEmpty {
        finish()
      } else if !sources.isEmpty {
        passage.append(line)
      }
    }
    finish()
    self.passages = passages
  }

  /// The sources that passages are known of, sorted.
  var sources: [String] { passages.keys.sorted() }

  /// What is wrong with words that are said to be a source's own; nil where a passage has them.
  func fault(of words: String, from source: String) -> String? {
    guard let passages = passages[source] else {
      return "no passages of the source `\(source)` are known; 「\(words)」 cannot be compared"
    }
    let wanted = Self.normalized(words)
    guard !wanted.isEmpty else { return "there are no words to compare" }
    guard !passages.contains(where: { Self.normalized($0).contains(wanted) }) else { return nil }
    let nearest = passages.max { Self.likeness($0, wanted) < Self.likeness($1, wanted) } ?? ""
    return "`\(source)` does not say\n  「\(words)」\n  nearest: 「\(nearest)」"
  }

  /// The words as they are compared, scalar by scalar: without `**`, without line breaks and spaces
  /// beside Japanese characters, with （） as ().
  static func normalized(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var space = false
    for scalar in text.replacing("**", with: "").unicodeScalars {
      if scalar.properties.isWhitespace {
        space = true
        continue
      }
      if space, let last = scalars.last, !isJapanese(last), !isJapanese(scalar) {
        scalars.append(" ")
      }
      space = false
      switch scalar {
      case "（": scalars.append("(")
      case "）": scalars.append(")")
      default: scalars.append(scalar)
      }
    }
    return scalars
  }

  /// Enclosed numbers, kana, kanji, their punctuation and their full-width forms.
  private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2460 }

  /// How many pairs of neighbouring characters of some words a passage has.
  private static func likeness(_ passage: String, _ words: [Unicode.Scalar]) -> Int {
    let passage = normalized(passage)
    let pairs = Set(zip(passage, passage.dropFirst()).map { [$0, $1] })
    return zip(words, words.dropFirst()).count { pairs.contains([$0, $1]) }
  }
}

extension RuleSet {
  /// What this rule set says to be a source's own words and is not, each with its place: verbatim
  /// texts, and the phrases of documents that passages are known of.
  func misquotations(_ passages: QuotedPassages) -> [String] {
    let verbatim = attributedThings.filter { $0.attribution.provenance == .verbatim }
      .flatMap { thing in thing.words.map { ($0, thing.attribution.source, thing.span) } }
    let known = Set(passages.sources)
    let bases =
      criteria.map { ($0.basis, $0.span) } + recommendations.map { ($0.basis, $0.span) }
    let phrases = bases.compactMap { basis, span in
      basis.flatMap {
        known.contains(sources[$0.source].id.text) ? ($0.phrase, $0.source, span) : nil
      }
    }
    return (verbatim + phrases).compactMap { words, source, span in
      guard let fault = passages.fault(of: words, from: sources[source].id.text) else { return nil }
      let place = files.location(of: span).map { "\($0.path):\($0.line)" } ?? "?"
      return "\(place): \(fault)"
    }
  }
}
