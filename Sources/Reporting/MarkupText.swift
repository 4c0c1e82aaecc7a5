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

  /// The text in an element, with short marks in brackets, such as [原文], kept on one line.
  func phrased(_ name: String, _ attributes: String = "") -> String {
    phrased.wrapped(in: name, attributes)
  }

  /// The text with short marks in brackets kept on one line.
  var phrased: String {
    let longest = 12
    var markup = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "[") {
      let mark = rest[start...].prefix(longest)
      guard let end = mark.firstIndex(of: "]") else {
        markup += String(rest[...start]).escaped
        rest = rest[rest.index(after: start)...]
        continue
      }
      markup += String(rest[..<start]).escaped
      markup += String(rest[start...end]).element("span", "class=\"unbroken\"")
      rest = rest[rest.index(after: end)...]
    }
    return markup + String(rest).escaped
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
