import Diagnostics
import RuleModel
import YAMLSyntax

/// `suspended`: the surveys in which something is neither asked nor judged, and why.
struct SuspensionDraft {
  static let keys = ["years", "reason"]

  /// The survey years, as fiscal years.
  let years: [Located<Int>]
  var reason: TextDraft
  /// Where `suspended` is written.
  let span: Span

  /// Reads the key; nil where it is absent or empty, which is reported.
  init?(_ fields: Fields) {
    guard let node = fields.node("suspended") else { return nil }
    span = fields.place(of: "suspended") ?? fields.span
    let inner = Fields(node, keys: Self.keys, fields.findings)
    var years: [Located<Int>] = []
    for node in inner.requiredList("years") {
      guard let year = Fields.wholeNumber(node, of: "years", in: HeaderDraft.years, inner.findings)
      else { continue }
      if let first = years.first(where: { $0.value == year.value }) {
        inner.findings.report(
          .repeatedEntry(
            Located("\(year.value)", at: year.span), of: "years", first: first.span))
      } else {
        years.append(year)
      }
    }
    self.years = years
    reason = inner.requiredText("reason")
  }
}
