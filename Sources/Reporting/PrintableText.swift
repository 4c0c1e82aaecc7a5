extension String {
  /// The text without what could steer a terminal or turn the direction of reading; a tab becomes
  /// a space, line breaks stay.
  var printable: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A: text.unicodeScalars.append(scalar)
      case 0x09, 0x2028, 0x2029: text += " "
      case 0x00..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
        continue
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
