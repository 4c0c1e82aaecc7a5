/// The full-width forms of ASCII that Japanese input methods write.
enum FullWidth {
  /// A text with its full-width letters, digits, marks and spaces written in ASCII.
  static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      folded.append(narrow(scalar) ?? scalar)
    }
    return String(folded)
  }

  /// The ASCII form of a full-width scalar; the dashes that stand in for a minus are among them.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0x3000: " "
    case 0x2010...0x2015, 0x2212: "-"
    default: nil
    }
  }
}
