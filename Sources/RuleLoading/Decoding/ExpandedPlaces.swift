import Diagnostics

/// Places whose text is read once for each row of a table, and the faults found there so far.
struct ExpandedPlaces {
  private struct Fault: Hashable {
    let code: DiagnosticCode
    let span: Span
  }

  private var places: Set<Span> = []
  private var found: Set<Fault> = []

  /// Adds a place.
  mutating func add(_ place: Span) { places.insert(place) }

  /// A diagnostic, naming the row that it was found for; nil when one of its code has been found at
  /// its place, which is made for many rows.
  mutating func first(_ diagnostic: Diagnostic, row: String?) -> Diagnostic? {
    guard places.contains(where: { $0.contains(diagnostic.span) }) else { return diagnostic }
    guard found.insert(Fault(code: diagnostic.code, span: diagnostic.span)).inserted
    else { return nil }
    guard let row else { return diagnostic }
    let note = Diagnostic.Note(
      Message(ja: "行 `\(row)` で見つかりました", en: "found for the row `\(row)`"), at: diagnostic.span)
    return Diagnostic(
      diagnostic.code, diagnostic.message, at: diagnostic.span, help: diagnostic.help,
      notes: diagnostic.notes + [note])
  }
}
