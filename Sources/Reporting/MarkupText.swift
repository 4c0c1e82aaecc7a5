extension String {
  /// The text as HTML or SVG shows it, fit for attributes too.
  var escaped: String {
    var text = ""
    for scalar in printable.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The text in an element; what it holds is escaped, the attributes are ours.
  func element(_ name: String, _ attributes: String = "") -> String {
    escaped.wrapped(in: name, attributes)
  }

  /// Markup in an element.
  func wrapped(in name: String, _ attributes: String = "") -> String {
    "<\(name)\(attributes.isEmpty ? "" : " " + attributes)>\(self)</\(name)>"
  }
}
