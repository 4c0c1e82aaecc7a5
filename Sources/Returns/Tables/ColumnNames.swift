import RuleModel
import YAMLSyntax

/// What headings stand for: made once for a rule set.
///
/// An id goes before our own names of fields, these before titles and aliases, all to the letter
/// before their folded forms.
struct ColumnNames: Sendable {
  /// What a heading stands for.
  enum Match: Hashable, Sendable {
    case field(ReturnField)
    /// Several fields that cannot be told apart by what is written.
    case ambiguous([ReturnField])
  }

  let rules: RuleSet
  /// The names that a heading or a mapping file may have, in the order of the rule set.
  private(set) var names: [String] = []
  private var exact: [[String: [ReturnField]]] = []
  private var folded: [[String: [ReturnField]]] = []
  private let choices: [ChoiceTable]

  init(_ rules: RuleSet) {
    self.rules = rules
    choices = rules.enumerations.map { ChoiceTable($0.members) }
    var tiers = [Tier(), Tier(), Tier(), Tier()]
    addFields(to: &tiers)
    for position in rules.questions.indices { add(Reference(position), to: &tiers) }
    for (position, group) in rules.groups.enumerated() {
      guard case .free = group.rows else { continue }
      for row in group.cells.indices {
        let field = ReturnField.rowKey(Reference(position), row: row)
        tiers[0].add(field.name(in: rules), field)
      }
    }
    exact = tiers.map(\.exact)
    folded = tiers.map(\.folded)
  }

  private mutating func addFields(to tiers: inout [Tier]) {
    // What our own form writes below the names counts too.
    let fields: [(ReturnField, short: String?, Spellings.List?, form: String?)] = [
      (.respondentID, "id", .idColumns, FormWords.respondentID),
      (.respondentName, "name", .nameColumns, FormWords.respondentName),
      (.subjects, "subjects", .subjectColumns, FormWords.kind),
      (.surveyYear, nil, .yearColumns, FormWords.surveyYear),
      (.submitted, nil, .submittedColumns, nil), (.rules, nil, nil, FormWords.rulesID),
    ]
    for (field, short, list, form) in fields {
      names.append(field.name(in: rules))
      tiers[1].add(field.name(in: rules), field)
      if let short { tiers[1].add(short, field) }
      for text in list.map({ rules.spellings[$0] }) ?? [] { tiers[3].add(text, field) }
      if let form { tiers[3].add(form, field) }
    }
  }

  private mutating func add(_ reference: Reference<Question>, to tiers: inout [Tier]) {
    let question = rules.questions[reference]
    let field = ReturnField.question(reference)
    let id = field.name(in: rules)
    switch question.origin {
    case .presence: return
    case .rowCount: tiers[0].add(id, field)
    case .copy: tiers[0].add(id, field)
    case .declared:
      tiers[0].add(id, field)
      for name in [question.title] + question.aliases {
        tiers[2].add(name, field)
        if let unit = question.unit {
          tiers[2].add("\(name)(\(unit))", field)
          tiers[2].add("\(name)[\(unit)]", field)
        }
      }
    case .cell(let group, let row, let column):
      tiers[0].add(id, field)
      tiers[2].add(question.title, field)
      let group = rules.groups[group]
      let rowName = ReturnField.rowName(row, of: group)
      let column = group.columns[column]
      let names = [column.id.text, column.title] + column.aliases
      // A cell's title is that of its row and that of its column.
      var heads = [
        "\(group.id).\(rowName)", "\(group.title).\(rowName)", "\(group.title)\(rowName)",
      ]
      let ending = "：\(column.title)"
      if question.title.hasSuffix(ending) {
        heads.append(String(question.title.dropLast(ending.count)))
      }
      for head in heads {
        for name in names { tiers[2].add("\(head).\(name)", field) }
      }
    }
    names.append(id)
  }

  /// The most points in the name of a question, such as `target.initiatives.1.forms`, and one more.
  private static let mostPoints = 4

  /// What a heading stands for; nil where it is not known.
  func match(_ heading: String) -> Match? {
    if let found = whole(heading) { return found }
    // `QUESTION.CHOICE`: the choice's own name may hold a point, too.
    let points = heading.indices.lazy.filter { heading[$0] == "." }
    for point in points.prefix(Self.mostPoints) {
      let name = heading[heading.index(after: point)...]
      if let found = choice(String(name), of: String(heading[..<point])) { return found }
    }
    return nil
  }

  /// What a heading above another one stands for together with it.
  func match(_ upper: String, above lower: String) -> Match? {
    whole("\(upper).\(lower)") ?? choice(lower, of: upper)
  }

  private func whole(_ heading: String) -> Match? {
    for tier in exact {
      if let found = tier[heading] { return Self.match(found) }
    }
    let key = SpellingFolding.folded(heading)
    guard !key.isEmpty else { return nil }
    for tier in folded {
      if let found = tier[key] { return Self.match(found) }
    }
    return nil
  }

  private func choice(_ name: String, of heading: String) -> Match? {
    guard case .field(.question(let question)) = whole(heading),
      let list = rules.questions[question].kind.enumeration
    else { return nil }
    let match = choices[list.position].match(name)
    if name == ReturnField.noChoiceName, case .multi = rules.questions[question].kind {
      guard let match else { return .field(.noChoice(question)) }
      // A choice may have this number.
      return .ambiguous(
        [.noChoice(question)] + match.all.map { .choice(question, member: $0) })
    }
    switch match {
    case .exact(let member), .folded(let member):
      return .field(.choice(question, member: member))
    case .ambiguous(let members):
      return .ambiguous(members.map { .choice(question, member: $0) })
    case .unpadded, nil: return nil
    }
  }

  private static func match(_ fields: [ReturnField]) -> Match {
    fields.count == 1 ? .field(fields[0]) : .ambiguous(fields)
  }
}

/// Names that come before or behind others.
private struct Tier {
  var exact: [String: [ReturnField]] = [:]
  var folded: [String: [ReturnField]] = [:]

  mutating func add(_ name: String, _ field: ReturnField) {
    if exact[name, default: []].contains(field) { return }
    exact[name, default: []].append(field)
    let key = SpellingFolding.folded(name)
    if !folded[key, default: []].contains(field) { folded[key, default: []].append(field) }
  }
}
