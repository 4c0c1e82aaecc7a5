import Diagnostics
import RuleModel

/// Writes a rule set and the file that it would have been read from, line by line.
struct SampleRules {
  var questions: [Question] = []
  var criteria: [Criterion] = []
  var enumerations: [Enumeration] = []
  var measures: [Measure] = []
  var recommendations: [Recommendation] = []
  var levels: [Ladder.Level] = []
  private var text = ""

  static let verbatim = Attribution(provenance: .verbatim, source: Reference(0), locator: "p.12")
  static let paraphrase = Attribution(provenance: .paraphrase, source: Reference(0))
  static let project = Attribution(provenance: .project, source: Reference(1))

  static let sources = [
    Source(
      id: "r6", title: "地域・職域連携の推進について", publisher: "厚生労働省", date: "2024-10-25",
      url: "https://example.invalid/r6.pdf?a=1&b=2", span: nowhere),
    Source(
      id: "own", title: "renkei 見本の評価基準", note: "試験のための見本です。<公式ではありません>",
      span: nowhere),
  ]

  static let nowhere = Span(file: FileID(0), start: 0, end: 0)

  /// Adds a line to the file and gives the place of its text.
  mutating func line(_ indent: Int, _ content: String) -> Span {
    text += String(repeating: " ", count: indent)
    let start = text.utf8.count
    text += content
    let end = text.utf8.count
    text += "\n"
    return Span(file: FileID(0), start: start, end: end)
  }

  mutating func enumeration(
    _ id: String, _ members: [(String, String)], origin: Enumeration.Origin = .answerSet,
    unorderedPrefix: Int = 0
  ) -> Reference<Enumeration> {
    let span = line(2, "- id: \(id)")
    enumerations.append(
      Enumeration(
        id: Identifier(id), origin: origin,
        members: members.map {
          Enumeration.Member(id: Identifier($0.0), title: $0.1, span: span)
        }, unorderedPrefix: unorderedPrefix, span: span))
    return Reference(enumerations.count - 1)
  }

  mutating func question(
    _ id: String, _ title: String, _ kind: Question.Kind, unit: String? = nil,
    help: String? = nil, code: String? = nil, effort: Rational? = nil, isFixed: Bool = false
  ) -> Expression {
    let span = line(2, "- id: \(id)")
    questions.append(
      Question(
        id: Identifier(id), title: title, help: help, kind: kind, unit: unit,
        allowsNotApplicable: true, code: code, effort: effort, isFixed: isFixed,
        attribution: Self.project, span: span))
    return Expression(.question(Reference(questions.count - 1)), type: kind.type, span: span)
  }

  mutating func leaf(_ kind: Expression.Kind, _ written: String) -> Expression {
    Expression(kind, type: .boolean, span: line(8, "- \(written)"))
  }

  mutating func atLeast(_ question: Expression, _ number: Int) -> Expression {
    let constant = Expression(
      .constant(.number(Rational(number))), type: .number, span: question.span)
    return leaf(.compare(.greaterOrEqual, question, constant), "… >= \(number)")
  }

  mutating func all(_ parts: [Expression]) -> Expression {
    Expression(.all(parts), type: .boolean, span: line(6, "all:"))
  }

  mutating func any(_ parts: [Expression]) -> Expression {
    Expression(.any(parts), type: .boolean, span: line(6, "any:"))
  }

  mutating func criterion(
    _ id: String, _ title: String, _ condition: Expression, phrase: String? = nil,
    note: String? = nil
  ) -> Reference<Criterion> {
    let span = line(2, "- id: \(id)")
    criteria.append(
      Criterion(
        id: Identifier(id), title: title, note: note, condition: condition,
        basis: phrase.map { Basis(phrase: $0, source: Reference(0)) },
        attribution: Self.project, span: span))
    return Reference(criteria.count - 1)
  }

  mutating func level(
    _ id: String, _ title: String, group: String, text: String,
    _ criteria: [Reference<Criterion>]
  ) {
    let span = line(6, "- id: \(id)")
    levels.append(
      Ladder.Level(
        id: Identifier(id), title: title, group: group, text: text,
        requires: levels.isEmpty ? [] : [levels.count - 1], criteria: criteria,
        attribution: Self.verbatim, span: span))
  }

  mutating func advice(
    _ id: String, _ title: String, _ triggers: Recommendation.Trigger..., reason: String? = nil,
    firstStep: String? = nil, who: String? = nil, effort: String? = nil, tags: [String] = [],
    phrase: String? = nil
  ) {
    let span = line(2, "- id: \(id)")
    recommendations.append(
      Recommendation(
        id: Identifier(id), title: title, reason: reason, firstStep: firstStep, who: who,
        effort: effort, tags: tags, triggers: triggers,
        basis: phrase.map { Basis(phrase: $0, source: Reference(0)) },
        attribution: phrase == nil ? Self.project : Self.paraphrase, span: span))
  }

  mutating func measure(
    _ id: String, _ title: String, _ kind: Measure.Kind, range: ClosedRange<Rational>,
    display: Measure.Display
  ) -> Reference<Measure> {
    let span = line(2, "- id: \(id)")
    measures.append(
      Measure(
        id: Identifier(id), title: title, kind: kind, display: display, range: range,
        attribution: Self.project, span: span))
    return Reference(measures.count - 1)
  }

  /// The file as it stands.
  var files: SourceMap {
    var files = SourceMap()
    _ = files.add(SourceFile(path: "rules/sample/levels.yaml", bytes: Array(text.utf8)))
    return files
  }
}
