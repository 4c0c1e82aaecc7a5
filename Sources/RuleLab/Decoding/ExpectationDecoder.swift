import Diagnostics
import Returns
import RuleModel
import YAMLSyntax

/// The keys of `expect`.
enum ExpectKey: String, CaseIterable {
  case ladders
  case criteria
  case measures
  case checklists
  case recommendations
  case deciding
  case consistency
  case questions
  case diagnostics
}

/// Makes the expectations of a case of its `expect`.
struct ExpectationDecoder {
  let rules: RuleSet
  var reader: TestNodeReader
  var expectations: [Expectation] = []

  init(_ rules: RuleSet, _ reader: TestNodeReader) {
    self.rules = rules
    self.reader = reader
  }

  mutating func decode(_ entry: YAMLEntry) {
    guard let fields = reader.fields(entry.value, ExpectKey.self, of: entry.key.value) else {
      return
    }
    for key in ExpectKey.allCases {
      guard let field = fields[key] else { continue }
      decode(field, key)
    }
    reportEmpty(entry)
  }

  /// Reports a mapping without entries; where all its keys are unknown, that has been reported.
  mutating func reportEmpty(_ field: YAMLEntry) {
    if case .mapping(let entries) = field.value.content, entries.isEmpty {
      reader.report(.nothingExpected(field.key))
    }
  }

  private mutating func decode(_ field: YAMLEntry, _ key: ExpectKey) {
    switch key {
    case .diagnostics: return diagnostics(field)
    case .recommendations: return recommendations(field)
    case .consistency: return consistency(field)
    case .ladders, .criteria, .measures, .checklists, .deciding, .questions: break
    }
    guard let entries = reader.entries(field.value, of: field.key.value) else { return }
    reportEmpty(field)
    for entry in entries {
      let path = "\(field.key.value).\(entry.key.value)"
      switch key {
      case .ladders: ladder(entry, path)
      case .criteria: criterion(entry, path)
      case .measures: measure(entry, path)
      case .checklists: checklist(entry, path)
      case .deciding: deciding(entry, path)
      case .questions: question(entry, path)
      case .recommendations, .consistency, .diagnostics: break
      }
    }
  }

  mutating func expect(_ part: ResultPart, _ path: String, _ span: Span, _ expected: Notation) {
    expectations.append(Expectation(subject: part, path: path, span: span, expected: expected))
  }

  /// The position of a name among some; an unknown one is reported.
  mutating func position(
    of name: Located<String>, _ kind: NameKind, among names: [String]
  ) -> Int? {
    if let position = names.firstIndex(of: name.value) { return position }
    reader.report(.unknownName(name, kind, among: names))
    return nil
  }

  /// One of some words; another is reported.
  mutating func word(_ node: YAMLNode, _ field: String, among words: [String]) -> String? {
    guard let text = reader.text(node, of: field) else { return nil }
    if words.contains(text.value) { return text.value }
    reader.report(.unknownWord(text, among: words))
    return nil
  }

  // MARK: Simple parts

  private mutating func criterion(_ entry: YAMLEntry, _ path: String) {
    guard
      let position = position(of: entry.key, .criterion, among: rules.criteria.map(\.id.text)),
      let word = word(entry.value, entry.key.value, among: Words.verdicts)
    else { return }
    expect(.criterion(position), path, entry.value.span, .word(word))
  }

  private mutating func question(_ entry: YAMLEntry, _ path: String) {
    guard
      let position = position(of: entry.key, .question, among: rules.questions.map(\.id.text)),
      let word = word(entry.value, entry.key.value, among: Words.questionStates)
    else { return }
    expect(.question(position), path, entry.value.span, .word(word))
  }

  private mutating func checklist(_ entry: YAMLEntry, _ path: String) {
    guard
      let position = position(of: entry.key, .checklist, among: rules.checklists.map(\.id.text)),
      let fields = reader.fields(entry.value, ChecklistPart.self, of: entry.key.value)
    else { return }
    reportEmpty(entry)
    for part in ChecklistPart.allCases {
      guard let field = fields[part], let text = reader.text(field.value, of: part.rawValue) else {
        continue
      }
      guard text.value.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(text.value)
      else {
        reader.report(
          .unreadableValue(text, Message(ja: "項目の数（整数）", en: "a number of items")))
        continue
      }
      expect(
        .checklist(position, part), "\(path).\(part.rawValue)", text.span, .word("\(count)"))
    }
  }

  private mutating func deciding(_ entry: YAMLEntry, _ path: String) {
    let named: [(String, NamedResult)] =
      rules.ladders.enumerated().map { ($1.id.text, .ladder($0)) }
      + rules.criteria.enumerated().map { ($1.id.text, .criterion($0)) }
      + rules.measures.enumerated().map { ($1.id.text, .measure($0)) }
    guard let position = position(of: entry.key, .namedValue, among: named.map(\.0)),
      let names = reader.texts(entry.value, of: entry.key.value)
    else { return }
    let questions = rules.questions.map(\.id.text)
    let positions = distinct(names, .question, among: questions)
    expect(
      .deciding(named[position].1), path, entry.key.span,
      .list(positions.sorted().map { questions[$0] }))
  }

  private mutating func recommendations(_ field: YAMLEntry) {
    let ids = rules.recommendations.map(\.id.text)
    guard let fields = reader.fields(field.value, AdviceKey.self, of: field.key.value) else {
      return
    }
    var seen: [String: Span] = [:]
    for key in AdviceKey.allCases {
      guard let entry = fields[key], let names = reader.texts(entry.value, of: key.rawValue) else {
        continue
      }
      guard let state = key.state else {
        let positions = distinct(names, .recommendation, among: ids)
        expect(
          .given, "recommendations.given", entry.key.span,
          .list(positions.sorted().map { ids[$0] }))
        continue
      }
      if names.isEmpty { reader.report(.nothingExpected(entry.key)) }
      for name in names {
        guard let position = position(of: name, .recommendation, among: ids) else { continue }
        if let first = seen[name.value] {
          reader.report(.expectedTwice(name, first: first))
          continue
        }
        seen[name.value] = name.span
        expect(
          .recommendation(position), "recommendations.\(name.value)", name.span,
          .word(state))
      }
    }
    reportEmpty(field)
  }

  private enum AdviceKey: String, CaseIterable {
    /// All that is given; the others name single pieces of advice.
    case given
    case include
    case exclude
    case depends

    /// How each piece of advice named stands.
    var state: String? {
      switch self {
      case .given: nil
      case .include: "given"
      case .exclude: "withheld"
      case .depends: "depends"
      }
    }
  }

  private mutating func consistency(_ field: YAMLEntry) {
    let ids = rules.consistency.map(\.id.text)
    guard let fields = reader.fields(field.value, ConsistencyKey.self, of: field.key.value) else {
      return
    }
    var seen: [Int: Span] = [:]
    for key in ConsistencyKey.allCases {
      guard let entry = fields[key], let names = reader.texts(entry.value, of: key.rawValue) else {
        continue
      }
      if names.isEmpty { reader.report(.nothingExpected(entry.key)) }
      for name in names {
        guard let position = position(of: name, .consistencyRule, among: ids) else { continue }
        if let first = seen[position] {
          reader.report(.expectedTwice(name, first: first))
          continue
        }
        seen[position] = name.span
        expect(
          .consistency(position), "consistency.\(name.value)", name.span,
          .word(key == .include ? Words.raised : Words.notRaised))
      }
    }
    reportEmpty(field)
  }

  private enum ConsistencyKey: String, CaseIterable {
    /// Surely true.
    case include
    /// Not surely true.
    case exclude
  }

  private mutating func diagnostics(_ field: YAMLEntry) {
    guard let names = reader.texts(field.value, of: field.key.value) else { return }
    let known = AnswerDiagnostics.codes.map(\.text)
    var codes: Set<String> = []
    for name in names {
      if known.contains(name.value) {
        codes.insert(name.value)
      } else {
        reader.report(.unknownCode(name, among: known))
      }
    }
    expect(.diagnostics, "diagnostics", field.key.span, .list(codes.sorted()))
  }

  /// The positions of some names, each once; an unknown or repeated one is reported.
  mutating func distinct(
    _ names: [Located<String>], _ kind: NameKind, among known: [String]
  ) -> [Int] {
    var seen: [Int: Span] = [:]
    var positions: [Int] = []
    for name in names {
      guard let position = position(of: name, kind, among: known) else { continue }
      if let first = seen[position] {
        reader.report(.expectedTwice(name, first: first))
      } else {
        seen[position] = name.span
        positions.append(position)
      }
    }
    return positions
  }
}
