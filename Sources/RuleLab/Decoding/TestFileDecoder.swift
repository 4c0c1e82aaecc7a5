import Diagnostics
import RuleModel
import YAMLSyntax

/// The keys of a test file.
enum FileKey: String, CaseIterable {
  case title
  case base
  case cases
}

/// The keys of a case.
enum CaseKey: String, CaseIterable {
  case name
  case from
  case rules
  case subjects
  case surveyYear = "survey_year"
  case answerAll = "answer_all"
  case answers
  case sheets
  case expect
}

/// One case of a test file.
struct TestCase {
  let name: Located<String>
  /// Its answer sheet, as the reader of answer sheets takes it.
  let sheet: YAMLNode
  let expectations: [Expectation]
  /// Its faults among the diagnostics of its file.
  let faults: Range<Int>

  /// Whether it is without faults of its own.
  var isWhole: Bool { faults.isEmpty }
}

/// Makes the cases of a test file's tree and collects every fault on the way.
struct TestFileDecoder {
  /// The most cases of a file; more than people read, and few enough to run in a short time.
  static let maximumCases = 1_000

  let rules: RuleSet
  private let groups: ItemGroups
  private let sheets: BesideSheets
  private let base: InheritedTests?
  private(set) var reader = TestNodeReader()
  /// What `base` gives, as a sheet of its own; nil without a base.
  private(set) var baseSheet: YAMLNode?

  /// Makes a decoder for the tests of a rule set, or of a base on which it rests.
  init(_ rules: RuleSet, beside sheets: BesideSheets, of base: InheritedTests? = nil) {
    self.rules = rules
    self.sheets = sheets
    self.base = base
    groups = ItemGroups(rules)
  }

  mutating func cases(_ root: YAMLNode) -> [TestCase] {
    guard let fields = reader.fields(root, FileKey.self, of: "tests") else { return [] }
    if let title = fields[.title] { _ = reader.text(title.value, of: title.key.value) }
    var base = CaseAnswers()
    if let entry = fields[.base] {
      readBase(entry, &base)
      baseSheet = base.sheet(at: entry.key.span, groups)
    }
    guard let entry = fields[.cases] else {
      reader.report(.missingTestKey("cases", at: root.span))
      return []
    }
    guard let nodes = reader.list(entry.value, of: entry.key.value) else { return [] }
    if nodes.isEmpty { reader.report(.nothingExpected(entry.key)) }
    guard nodes.count <= Self.maximumCases else {
      reader.report(.tooManyCases(nodes.count, maximum: Self.maximumCases, at: entry.key.span))
      return []
    }
    return cases(nodes, base: base)
  }

  private mutating func readBase(_ entry: YAMLEntry, _ base: inout CaseAnswers) {
    guard let fields = reader.fields(entry.value, BaseKey.self, of: entry.key.value) else { return }
    if let file = fields[.file], let name = reader.text(file.value, of: file.key.value) {
      if let parts = sheets.parts(of: name.value) {
        base.apply(forTheseRules(parts), groups: groups, &reader)
      } else {
        reader.report(.missingSheetFile(name, among: sheets.names))
      }
    }
    var parts: [CaseKey: YAMLEntry] = [:]
    for (key, entry) in fields { if let key = key.caseKey { parts[key] = entry } }
    base.apply(forTheseRules(parts), groups: groups, &reader)
  }

  /// The keys of `base`: those of a case that make its answers, and a file to start from.
  private enum BaseKey: String, CaseIterable {
    case file
    case rules
    case subjects
    case surveyYear = "survey_year"
    case answerAll = "answer_all"
    case answers
    case sheets

    var caseKey: CaseKey? {
      switch self {
      case .file: nil
      case .rules: .rules
      case .subjects: .subjects
      case .surveyYear: .surveyYear
      case .answerAll: .answerAll
      case .answers: .answers
      case .sheets: .sheets
      }
    }
  }

  private mutating func cases(_ nodes: [YAMLNode], base: CaseAnswers) -> [TestCase] {
    let names = nodes.compactMap(name)
    var earlier: [String: (span: Span, answers: CaseAnswers)] = [:]
    var cases: [TestCase] = []
    for node in nodes {
      let faults = reader.diagnostics.count
      guard let fields = reader.fields(node, CaseKey.self, of: "cases") else { continue }
      guard let entry = fields[.name] else {
        reader.report(.missingTestKey("name", at: node.span))
        continue
      }
      guard let name = reader.text(entry.value, of: entry.key.value) else { continue }
      var answers = base
      if let from = fields[.from], let other = reader.text(from.value, of: from.key.value) {
        if let known = earlier[other.value] {
          answers = known.answers
        } else {
          let later = names.first { $0.value == other.value && $0.span >= name.span }
          reader.report(
            .unknownCase(
              other, among: names.map(\.value).filter { earlier[$0] != nil }, later: later?.span))
        }
      }
      answers.apply(forTheseRules(fields), groups: groups, &reader)
      if let first = earlier[name.value] {
        reader.report(.repeatedCase(name, first: first.span))
      } else {
        earlier[name.value] = (name.span, answers)
      }
      let expectations = expectations(fields[.expect], of: node)
      cases.append(
        TestCase(
          name: name, sheet: answers.sheet(at: name.span, groups), expectations: expectations,
          faults: faults..<reader.diagnostics.count))
    }
    return cases
  }

  /// The fields as those of an answer sheet for these rules: one for the base and its year is one
  /// for what is laid over it.
  private func forTheseRules(_ fields: [CaseKey: YAMLEntry]) -> [CaseKey: YAMLEntry] {
    guard let base else { return fields }
    let own: [CaseKey: String?] = [
      .rules: base.ruleSet, .surveyYear: base.surveyYear.map(String.init),
    ]
    return fields.filter { key, entry in
      guard case .scalar(let scalar) = entry.value.content, let name = own[key] else { return true }
      return name != scalar.text
    }
  }

  private func name(of node: YAMLNode) -> Located<String>? {
    guard case .mapping(let entries) = node.content,
      let entry = entries.first(where: { $0.key.value == CaseKey.name.rawValue }),
      case .scalar(let scalar) = entry.value.content
    else { return nil }
    return Located(scalar.text, at: entry.value.span)
  }

  private mutating func expectations(_ entry: YAMLEntry?, of node: YAMLNode) -> [Expectation] {
    guard let entry else {
      reader.report(.missingTestKey("expect", at: node.span))
      return []
    }
    var decoder = ExpectationDecoder(rules, reader)
    decoder.decode(entry)
    reader = decoder.reader
    return decoder.expectations
  }
}
