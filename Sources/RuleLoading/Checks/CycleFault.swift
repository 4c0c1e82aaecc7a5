import Diagnostics

extension DiagnosticCode {
  static let cycle = DiagnosticCode("R046", .error)
}

extension Diagnostic {
  /// Reports a ring of definitions, the first of which is read by the last.
  static func cycle(_ ring: [Located<String>]) -> Diagnostic? {
    guard let first = ring.first else { return nil }
    let path = (ring + [first]).map { "`\($0.value)`" }.joined(separator: " → ")
    return Diagnostic(
      .cycle,
      Message(
        ja: "`\(first.value)` の定義が自分自身に戻ってきます (\(path))",
        en: "the definition of `\(first.value)` comes back to itself (\(path))"),
      at: first.span,
      help: Message(ja: "どこか一か所の参照を外してください", en: "take out one of the references"),
      notes: ring.dropFirst().map {
        Diagnostic.Note(
          Message(ja: "`\($0.value)` を通ります", en: "by way of `\($0.value)`"), at: $0.span)
      })
  }
}
