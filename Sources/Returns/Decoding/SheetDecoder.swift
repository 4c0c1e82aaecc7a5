import Diagnostics
import RuleModel
import Scoring
import YAMLSyntax

/// The keys of a sheet.
enum SheetKey: String, CaseIterable {
  case rules
  case respondent
  case surveyYear = "survey_year"
  case submitted
  case answers
  case sheets
}

/// The keys of `respondent`.
enum RespondentKey: String, CaseIterable {
  case id
  case name
  case subjects
}

/// Makes an answer sheet of its tree and collects every fault on the way.
struct SheetDecoder {
  let prepared: SheetRules
  var diagnostics: [Diagnostic] = []
  /// When the sheet was sent in, where it has been read and says so.
  private(set) var submitted: SubmissionTime?

  init(_ prepared: SheetRules) {
    self.prepared = prepared
  }

  var rules: RuleSet { prepared.rules }
  var keys: AnswerKeys { prepared.keys }

  /// The sheet, with no answer in place of each faulty one; further sheets are under `sheets`, or
  /// have files of their own.
  mutating func sheet(_ root: YAMLNode, others files: [(sheet: Int, root: YAMLNode)] = [])
    -> AnswerSheet
  {
    guard case .mapping = root.content else {
      // What is missing follows from it.
      reportShape(.mapping, root, of: nil)
      return AnswerSheet(respondent: Respondent(id: ""), answers: unanswered)
    }
    let fields = fields(of: root, SheetKey.self, in: nil)
    checkRules(fields[.rules])
    let year = surveyYear(fields[.surveyYear])
    submitted = submission(fields[.submitted])
    let respondent = respondent(fields[.respondent], root)
    guard let answers = fields[.answers], !answers.value.isNull else {
      diagnostics.append(.missingField("answers", at: fields[.answers]?.key.span ?? root.span))
      return AnswerSheet(respondent: respondent, surveyYear: year, answers: unanswered)
    }
    let own = self.answers(answers)
    var others = otherSheets(fields[.sheets])
    for (sheet, root) in files { others[sheet] = otherSheet(root) }
    let given = merged(own, others)
    let sheet = AnswerSheet(
      respondent: respondent, surveyYear: year,
      answers: rules.questions.indices.map { answer(to: $0, given, others) },
      rowKeys: rules.groups.indices.map { own.rowKeys[$0] ?? [] })
    reportNotAsked(given, on: sheet)
    return sheet
  }

  private var unanswered: [Answer] { rules.questions.map { _ in .unanswered } }

  // MARK: Fields

  /// The entries of a mapping by key; what has another shape or key is reported.
  mutating func fields<Key: RawRepresentable<String> & CaseIterable & Hashable>(
    of node: YAMLNode, _ keys: Key.Type, in field: Located<String>?
  ) -> [Key: YAMLEntry] {
    guard case .mapping(let entries) = node.content else {
      reportShape(.mapping, node, of: field)
      return [:]
    }
    var fields: [Key: YAMLEntry] = [:]
    for entry in entries {
      if let key = Key(rawValue: entry.key.value) {
        fields[key] = entry
      } else {
        diagnostics.append(.unknownKey(entry.key, among: Key.allCases.map(\.rawValue)))
      }
    }
    return fields
  }

  /// Reports a node of another shape than expected, or what was mistyped so that it has it.
  mutating func reportShape(_ shape: NodeShape, _ node: YAMLNode, of field: Located<String>?) {
    let isCollection = shape != .text
    let misread = isCollection ? SyntaxDiagnostics.misread(node) : nil
    diagnostics.append(misread ?? .wrongShape(shape, found: node, of: field))
  }

  private mutating func text(_ entry: YAMLEntry?) -> Located<String>? {
    guard let entry, !entry.value.isNull else { return nil }
    guard case .scalar(let scalar) = entry.value.content else {
      reportShape(.text, entry.value, of: entry.key)
      return nil
    }
    return Located(scalar.text, at: entry.value.span)
  }

  mutating func checkRules(_ entry: YAMLEntry?) {
    guard let name = text(entry), name.value != rules.id else { return }
    diagnostics.append(.otherRules(name, expected: rules.id))
  }

  private mutating func surveyYear(_ entry: YAMLEntry?) -> Int? {
    guard let entry, let year = year(entry) else { return nil }
    if let expected = rules.surveyYear, expected != year, let text = text(entry) {
      diagnostics.append(.otherYear(text, expected: expected))
    }
    return year
  }

  mutating func year(_ entry: YAMLEntry?) -> Int? {
    guard let text = text(entry) else { return nil }
    guard let year = Self.year(text.value) else {
      let folded = WidthFolding.folded(text.value)
      diagnostics.append(
        Self.year(folded) == nil
          ? .notAYear(text) : .fullWidthValue(text, meant: folded, in: "survey_year"))
      return nil
    }
    return year
  }

  private static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  /// When a sheet was sent in; what is no day or time is reported.
  mutating func submission(_ entry: YAMLEntry?) -> SubmissionTime? {
    guard let text = text(entry) else { return nil }
    let moment = SubmissionTime(iso: text.value)
    if moment == nil { diagnostics.append(.unreadableSubmission(text)) }
    return moment
  }

  // MARK: The respondent

  mutating func respondent(_ entry: YAMLEntry?, _ root: YAMLNode) -> Respondent {
    guard let entry, !entry.value.isNull else {
      diagnostics.append(.missingField("respondent", at: entry?.key.span ?? root.span))
      return Respondent(id: "")
    }
    guard case .mapping = entry.value.content else {
      reportShape(.mapping, entry.value, of: entry.key)
      return Respondent(id: "")
    }
    let fields = fields(of: entry.value, RespondentKey.self, in: entry.key)
    let hasWrongID = fields[.id].map { !$0.value.isScalar } ?? false
    let id = text(fields[.id])?.value ?? ""
    if id.isEmpty, !hasWrongID {
      diagnostics.append(.missingField("id", at: fields[.id]?.key.span ?? entry.key.span))
    }
    return Respondent(
      id: id, name: text(fields[.name])?.value, subjects: subjects(fields[.subjects]))
  }

  private mutating func subjects(_ entry: YAMLEntry?) -> [Reference<Subject>] {
    guard let entry, !entry.value.isNull else { return [] }
    guard case .sequence(let items) = entry.value.content else {
      reportShape(.list, entry.value, of: entry.key)
      return []
    }
    var subjects: [(reference: Reference<Subject>, span: Span)] = []
    for item in items {
      guard case .scalar(let scalar) = item.content else {
        reportShape(.text, item, of: entry.key)
        continue
      }
      let name = Located(scalar.text, at: item.span)
      let position = rules.subjects.firstIndex { $0.id.text == name.value }
      guard let position else {
        diagnostics.append(.unknownSubject(name, among: rules.subjects.map(\.id.text)))
        continue
      }
      if let first = subjects.first(where: { $0.reference.position == position }) {
        diagnostics.append(.choiceTwice(name, first: first.span))
      } else {
        subjects.append((Reference(position), item.span))
      }
    }
    return subjects.map(\.reference)
  }
}

extension YAMLNode {
  /// Whether nothing is written here.
  var isNull: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return scalar.isNull
  }

  var isScalar: Bool {
    guard case .scalar = content else { return false }
    return true
  }
}
