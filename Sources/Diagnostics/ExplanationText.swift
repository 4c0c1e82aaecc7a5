/// An explanation as text for people: what `renkei explain CODE` prints.
public enum ExplanationText {
  /// The text of an explanation in a language, ending in a line break.
  public static func render(_ explanation: Explanation, language: Language) -> String {
    let words = Words(language)
    let severity = explanation.code.severity.rawValue
    var text = "\(explanation.code.text) (\(severity)): \(explanation.title[language])\n"
    text += "\n\(words.meaning)\n  \(explanation.meaning[language])\n"
    text += "\n\(words.reason)\n  \(explanation.reason[language])\n"
    text += "\n\(words.wrong)\n\(indented(explanation.wrong))"
    text += "\n\(words.right)\n\(indented(explanation.right))"
    return text
  }

  private static func indented(_ example: String) -> String {
    var lines = example.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }

  private struct Words {
    let meaning: String
    let reason: String
    let wrong: String
    let right: String

    init(_ language: Language) {
      switch language {
      case .japanese:
        (meaning, reason, wrong, right) = ("意味", "なぜ大切か", "よくない例", "よい例")
      case .english:
        (meaning, reason, wrong, right) = ("What it means", "Why it matters", "Wrong", "Right")
      }
    }
  }
}
