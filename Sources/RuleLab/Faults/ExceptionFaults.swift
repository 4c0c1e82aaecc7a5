import Diagnostics

extension Diagnostic {
  static func unknownException(
    _ exception: ExceptedCase, files: [String], cases: [String]
  ) -> Diagnostic {
    let file = exception.file
    guard files.contains(file.value) else {
      return Diagnostic(
        .unknownException,
        Message(
          ja: "土台のルールテストに、`\(shown(file.value))` というファイルはありません",
          en: "no file of the base's rule tests is called `\(shown(file.value))`"),
        at: file.span, help: Suggestion.help(for: file.value, among: files) ?? choice(of: files))
    }
    let name = exception.testCase
    return Diagnostic(
      .unknownException,
      Message(
        ja: "土台の `\(shown(file.value))` に、`\(shown(name.value))` という事例はありません",
        en: "no case in the base's `\(shown(file.value))` is called `\(shown(name.value))`"),
      at: name.span,
      help: Suggestion.help(for: name.value, among: cases)
        ?? Message(
          ja: "事例の `name` をそのまま書くか、例外を消してください",
          en: "write the `name` of the case as it stands, or remove the exception"))
  }
}

/// Explanations of the faults of exceptions.
enum ExceptionExplanations {
  static let all: [Explanation] = [
    Explanation(
      .unknownException,
      title: Message(ja: "ない事例の例外", en: "an exception for no case"),
      meaning: Message(
        ja: "`exceptions` に、土台のルールテストにないファイルか事例があります",
        en: "`exceptions` names a file or a case that the base's rule tests do not have"),
      reason: Message(
        ja: "事例の名前が変わったとき、例外が効かなくなったことに気付けます",
        en: "When a case is renamed, its exception is seen to have lost its object"),
      wrong: "exceptions: [{file: level.yaml, case: 開催2回, reason: …}]",
      right: "exceptions: [{file: levels.yaml, case: 開催2回, reason: …}]")
  ]
}
