import Diagnostics
import RuleModel
import YAMLSyntax

/// Finds the question that a heading which is none of its names is likely for.
struct ColumnGuesses {
  /// A name must be this long to be looked for within a heading, or a heading within it; at the end
  /// of a heading, where Japanese has what a phrase is about, a shorter one may stand.
  private static let shortest = 3
  private static let shortestAtEnd = 2

  private var names: [(key: String, field: ReturnField)] = []

  init(_ rules: RuleSet) {
    let fields: [(ReturnField, Spellings.List)] = [
      (.respondentID, .idColumns), (.respondentName, .nameColumns), (.subjects, .subjectColumns),
      (.surveyYear, .yearColumns), (.submitted, .submittedColumns),
    ]
    for (field, list) in fields {
      for name in [field.name(in: rules)] + rules.spellings[list] { add(name, field) }
    }
    for (position, question) in rules.questions.enumerated() {
      let field = ReturnField.question(Reference(position))
      switch question.origin {
      case .declared:
        for name in [question.id.text, question.title] + question.aliases { add(name, field) }
      case .cell: add(question.title, field)
      case .rowCount, .presence, .copy: break
      }
    }
  }

  private mutating func add(_ name: String, _ field: ReturnField) {
    let key = SpellingFolding.folded(name)
    if key.unicodeScalars.count >= Self.shortestAtEnd { names.append((key, field)) }
  }

  /// The field whose name is in the heading or the other way round, the longer the better, else that
  /// whose name is nearest to it; nil where none is near.
  func nearest(to heading: String) -> ReturnField? {
    let key = SpellingFolding.folded(heading)
    guard key.unicodeScalars.count >= Self.shortest else { return nil }
    var best: (length: Int, field: ReturnField)?
    for name in names where name.key.contains(key) || key.contains(name.key) {
      let length = min(name.key.unicodeScalars.count, key.unicodeScalars.count)
      guard length >= Self.shortest || key.hasSuffix(name.key) else { continue }
      if length > best?.length ?? 0 { best = (length, name.field) }
    }
    if let best { return best.field }
    guard let near = Suggestion.nearest(to: key, among: names.map(\.key)).first else { return nil }
    return names.first { $0.key == near }?.field
  }
}
