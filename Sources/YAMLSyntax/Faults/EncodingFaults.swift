import Diagnostics

extension Diagnostic {
  static func fileTooLarge(bytes: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .fileTooLarge,
      Message(
        ja: "ファイルは \(SyntaxLimits.fileBytes) バイトまでですが、\(bytes) バイトあります",
        en: "a file has at most \(SyntaxLimits.fileBytes) bytes, this one has \(bytes)"),
      at: span,
      help: Message(
        ja: "ファイルを分けるか、正しいファイルを指定しているか確かめてください",
        en: "split the file, or check that it is the right one"))
  }

  static func invalidUTF8(_ byte: UInt8, at span: Span) -> Diagnostic {
    let shown = "0x" + String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      .invalidUTF8,
      Message(
        ja: "UTF-8 の文字が必要な場所に、読めないバイト `\(shown)` があります",
        en: "expected a character in UTF-8 and found the byte `\(shown)`"),
      at: span,
      help: Message(
        ja: "文字コードに UTF-8 を選んで保存し直してください（Shift_JIS かもしれません）",
        en: "save the file again as UTF-8; it may be Shift_JIS"))
  }

  static func otherEncoding(_ encoding: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .otherEncoding,
      Message(
        ja: "UTF-8 のファイルが必要ですが、\(encoding) のようです",
        en: "expected a file in UTF-8, this looks like \(encoding)"),
      at: span,
      help: Message(
        ja: "文字コードに UTF-8 を選んで保存し直してください", en: "save the file again as UTF-8"))
  }

  static func forbiddenCharacter(
    _ scalar: Unicode.Scalar, _ kind: ForbiddenCharacter, at span: Span
  ) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let description =
      switch kind {
      case .control: Message(ja: "制御文字", en: "control character")
      case .lineSeparator: Message(ja: "特殊な改行文字", en: "line separator")
      case .bidirectionalControl:
        Message(ja: "文字の並びを変える見えない文字", en: "invisible text-direction control")
      case .byteOrderMark: Message(ja: "BOM（見えない文字）", en: "byte order mark")
      case .nonCharacter: Message(ja: "文字ではない符号", en: "noncharacter")
      }
    return Diagnostic(
      .forbiddenCharacter,
      Message(
        ja: "使えない文字 `\(name)`（\(description.ja)）があります",
        en: "the \(description.en) `\(name)` may not be written here"),
      at: span,
      help: Message(
        ja: "この文字を消してください。見えないときは前後の文字ごと打ち直してください",
        en: "delete it; if it cannot be seen, type the text around it again"))
  }

  static func emptyDocument(at span: Span) -> Diagnostic {
    Diagnostic(
      .emptyDocument,
      Message(
        ja: "内容が必要ですが、ファイルは空かコメントだけです",
        en: "expected content, the file is empty or has nothing but comments"),
      at: span,
      help: Message(
        ja: "中身を書いて保存したか、ファイルの名前が合っているかを確かめてください",
        en: "check that it was saved, and that it is the file you mean"))
  }
}
