import Foundation

/// Texts as they are compared: after NFKC, so that full-width letters count as their ASCII ones.
package enum WidthFolding {
  /// The text after NFKC.
  package static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isUnchanged(scalar) {
        folded.append(scalar)
      } else if (0xFF01...0xFF5E).contains(scalar.value),
        let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
      {
        folded.append(ascii)
      } else {
        // Foundation knows the rest; it is too slow to be asked of every one.
        return text.precomposedStringWithCompatibilityMapping
      }
    }
    return String(folded)
  }

  /// Whether NFKC leaves a scalar alone beside others of this kind: ASCII, kana and most kanji.
  private static func isUnchanged(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x7F, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x4E00...0x9FFF: true
    default: false
    }
  }
}
