import Diagnostics

extension DiagnosticCode {
  static let malformedID = DiagnosticCode("R015", .error)
  static let malformedRuleSetID = DiagnosticCode("R016", .error)
  static let reservedID = DiagnosticCode("R017", .error)
  static let duplicateID = DiagnosticCode("R018", .error)
  static let sharedSpelling = DiagnosticCode("R019", .error)
}

/// The form of an id: `[A-Za-z][A-Za-z0-9_]*`, and no word of the expression language.
enum IdentifierForm {
  /// The longest id; databases and statistics programs cut longer column names.
  static let maximumLength = 64

  /// What is wrong with an id, if anything.
  static func fault(in id: Located<String>) -> Diagnostic? {
    let length = id.value.utf8.count
    if length > maximumLength, hasForm(String(id.value.prefix(maximumLength))) {
      return .idTooLong(id, length)
    }
    if !hasForm(id.value) { return .malformedID(id) }
    if ExpressionWords.reserved.contains(id.value.lowercased()) { return .reservedID(id) }
    return nil
  }

  static func hasForm(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first), text.utf8.count <= maximumLength
    else { return false }
    return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// The form of a rule set's id: `[a-z][a-z0-9-]*`.
enum RuleSetIDForm {
  /// What is wrong with a rule set's id, if anything.
  static func fault(in id: Located<String>) -> Diagnostic? {
    let bytes = Array(id.value.utf8)
    let hasForm =
      bytes.count <= IdentifierForm.maximumLength
      && bytes.first.map { (0x61...0x7A).contains($0) } == true
      && bytes.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      }
    return hasForm ? nil : .malformedRuleSetID(id)
  }
}

extension Diagnostic {
  static func malformedID(_ id: Located<String>) -> Diagnostic {
    let folded = FullWidth.folded(id.value)
    return Diagnostic(
      .malformedID,
      Message(
        ja: "`\(id.value)` は id の形ではありません", en: "`\(id.value)` does not have the form of an id"),
      at: id.span,
      help: folded != id.value && IdentifierForm.hasForm(folded)
        ? Message(ja: "全角の文字があります。半角で `\(folded)` と書いてください", en: "write it in ASCII: `\(folded)`")
        : Message(
          ja: "半角の英字で始め、英数字と `_` だけで \(IdentifierForm.maximumLength) 文字までにしてください",
          en:
            "begin with an ASCII letter and use letters, digits and `_`, at most \(IdentifierForm.maximumLength)"
        ))
  }

  static func idTooLong(_ id: Located<String>, _ length: Int) -> Diagnostic {
    Diagnostic(
      .malformedID,
      Message(
        ja: "id `\(id.value)` は \(length) 文字で、上限の \(IdentifierForm.maximumLength) 文字を超えています",
        en:
          "the id `\(id.value)` has \(length) letters, more than \(IdentifierForm.maximumLength)"),
      at: id.span,
      help: Message(
        ja: "短くしてください。チェックリストと区分の id は `_` でつないだ指標の id にもなります",
        en: "shorten it; the ids of a checklist and a section, joined by `_`, name a measure too"))
  }

  static func malformedRuleSetID(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      .malformedRuleSetID,
      Message(
        ja: "`\(id.value)` はルールセットの id の形ではありません",
        en: "`\(id.value)` does not have the form of a rule set's id"),
      at: id.span,
      help: Message(
        ja: "`mhlw-r6` のように、英小文字で始め、英小文字、数字、`-` だけで書いてください",
        en: "begin with a small letter and use small letters, digits and `-`, such as `mhlw-r6`"))
  }

  static func reservedID(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      .reservedID,
      Message(
        ja: "`\(id.value)` は式の言葉なので id にできません",
        en: "`\(id.value)` is a word of the expression language and cannot be an id"),
      at: id.span, help: Message(ja: "ほかの id にしてください", en: "choose another id"))
  }

  static func duplicateID(_ id: String, at span: Span, first: Located<String>) -> Diagnostic {
    let differsInCase = id != first.value
    return Diagnostic(
      .duplicateID,
      Message(ja: "id `\(id)` は二度定義されています", en: "the id `\(id)` is declared twice"), at: span,
      help: differsInCase
        ? Message(
          ja: "大文字と小文字だけが違う `\(first.value)` があります。ほかの id にしてください",
          en: "`\(first.value)` differs in letter case only; choose another id")
        : Message(ja: "片方をほかの id にしてください", en: "give one of them another id"),
      notes: [.init(Message(ja: "最初の定義はここです", en: "first declared here"), at: first.span)])
  }

  static func sharedSpelling(_ spelling: Located<String>, first: Span) -> Diagnostic {
    Diagnostic(
      .sharedSpelling,
      Message(
        ja: "`\(spelling.value)` は別のものの id、コードまたは別名でもあります",
        en: "`\(spelling.value)` is also the id, code or alias of something else"),
      at: spelling.span,
      help: Message(
        ja: "回答を読むときに区別できるよう、片方を変えてください",
        en: "change one of them, so that answers can be told apart"),
      notes: [.init(Message(ja: "もう一つはここです", en: "the other one is here"), at: first)])
  }
}
