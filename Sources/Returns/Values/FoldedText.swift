import YAMLSyntax

/// The texts of returns as they are compared where the letter does not count.
package enum FoldedText {
  /// The form in which two spellings of one thing are the same.
  package static func key(_ text: String) -> String { SpellingFolding.folded(text) }

  /// Whether nothing is seen of a character.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool { SpellingFolding.isSpace(scalar) }

  /// The number in a circle, on a disc or in brackets.
  static func circled(_ scalar: Unicode.Scalar) -> UInt32? { SpellingFolding.circled(scalar) }
}
