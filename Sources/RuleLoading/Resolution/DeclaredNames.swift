import Diagnostics
import RuleModel

/// Every id of a rule set with what it stands for.
struct DeclaredNames {
  private(set) var sources = NameTable<Source>()
  private(set) var subjects = NameTable<Subject>()
  /// Answer sets and scales.
  private(set) var choices = NameTable<Enumeration>()
  /// Answer sets, scales and the results of ladders.
  private(set) var enumerations = NameTable<Enumeration>()
  private(set) var parameters = NameTable<Parameter>()
  private(set) var questions = NameTable<Question>()
  private(set) var criteria = NameTable<Criterion>()
  private(set) var measures = NameTable<Measure>()
  private(set) var ladders = NameTable<Ladder>()

  /// Takes the ids of a draft; those that are declared twice are reported, and the first one stays.
  init(_ draft: RuleDraft, _ findings: Findings) {
    declareSources(draft, findings)
    declareEnumerations(draft, findings)
    declareValues(draft, findings)
    for checklist in draft.checklists {
      for section in checklist.sections {
        guard let id = checklist.measureID(of: section), checklist.head.hasSoundID,
          section.head.hasSoundID, let fault = IdentifierForm.fault(in: id)
        else { continue }
        findings.report(fault)
      }
    }
    for ladder in draft.ladders where ladder.head.hasSoundID {
      for level in ladder.levels where level.head.hasSoundID {
        guard let id = ladder.stateID(of: level), let fault = IdentifierForm.fault(in: id)
        else { continue }
        findings.report(fault)
      }
    }
    var spellings = SpellingRegistry()
    for (position, entry) in draft.allQuestionHeads.enumerated() {
      if let id = entry.id { spellings.take(name: id.value, at: id.span, for: position) }
    }
    for (position, question) in draft.questions.enumerated() {
      for alias in question.aliases { spellings.take(alias, for: position, findings) }
    }
  }

  private mutating func declareSources(_ draft: RuleDraft, _ findings: Findings) {
    var registry = NameRegistry()
    for (position, source) in draft.sources.enumerated() {
      guard let id = source.head.id, registry.declare(id, findings) else { continue }
      sources.add(id.value, Reference(position))
    }
    registry = NameRegistry()
    for (position, subject) in draft.subjects.enumerated() {
      guard let id = subject.head.id, registry.declare(id, findings) else { continue }
      subjects.add(id.value, Reference(position))
    }
    var spellings = SpellingRegistry()
    for (position, subject) in draft.subjects.enumerated() {
      if let id = subject.head.id { spellings.take(name: id.value, at: id.span, for: position) }
    }
    for (position, subject) in draft.subjects.enumerated() {
      let title = subject.head.title
      spellings.take(name: title.literalText, at: subject.head.span, for: position)
    }
    for (position, subject) in draft.subjects.enumerated() {
      for alias in subject.aliases { spellings.take(alias, for: position, findings) }
    }
    registry = NameRegistry()
    for recommendation in draft.recommendations {
      if let id = recommendation.head.id { _ = registry.declare(id, findings) }
    }
    registry = NameRegistry()
    for rule in draft.consistency {
      if let id = rule.head.id { _ = registry.declare(id, findings) }
    }
  }

  private mutating func declareEnumerations(_ draft: RuleDraft, _ findings: Findings) {
    let ladders = LadderEnumerations(draft)
    let ids = draft.enumerations.map(\.head.id) + ladders.owners.map(\.name)
    var declarations: [(id: Located<String>, position: Int)] = []
    for (position, id) in ids.enumerated() {
      if let id { declarations.append((id, position)) }
    }
    var registry = NameRegistry()
    for (id, position) in declarations.sorted(by: { $0.id.span < $1.id.span })
    where registry.declare(id, findings) {
      enumerations.add(id.value, Reference(position))
      if position < draft.enumerations.count, draft.enumerations[position].origin != .table {
        choices.add(id.value, Reference(position))
      }
    }
    // Tables whose rows are no values share the namespace all the same.
    let known = Set(draft.enumerations.compactMap(\.head.id))
    for table in draft.tables {
      if let id = table.head.id, !known.contains(id) { _ = registry.declare(id, findings) }
    }
    // A ladder's own name stands for the enumeration that it shares, too.
    for (position, ladder) in draft.ladders.enumerated() {
      if let id = ladder.head.id, ladder.enumerationName != nil {
        enumerations.add(id.value, ladders.reference(ofLadder: position))
      }
    }
  }

  /// Declares the names of values in the order of their places, so that "first" is what a reader
  /// of the files would call first.
  private mutating func declareValues(_ draft: RuleDraft, _ findings: Findings) {
    var registry = NameRegistry()
    for declaration in draft.valueDeclarations.sorted(by: { $0.id.span < $1.id.span }) {
      guard registry.declare(declaration.id, findings) else { continue }
      let id = declaration.id.value
      switch declaration.thing {
      case .parameter(let position): parameters.add(id, Reference(position))
      case .question(let position): questions.add(id, Reference(position))
      case .criterion(let position): criteria.add(id, Reference(position))
      case .measure(let position): measures.add(id, Reference(position))
      case .ladder(let position): ladders.add(id, Reference(position))
      case .unnamed: break
      }
    }
  }
}

/// A value name and what it is declared as, by its position in the rule set's list.
struct ValueDeclaration {
  enum Thing {
    case parameter(Int)
    case question(Int)
    case criterion(Int)
    case measure(Int)
    case ladder(Int)
    /// An item of a checklist with a condition of its own, a table, a template, or a group of units;
    /// no expression has it as a value.
    case unnamed
  }

  let id: Located<String>
  let thing: Thing
}

extension RuleDraft {
  /// The heads of the questions in the order of the rule set: those declared as such, then the
  /// items of checklists that are questions.
  var allQuestionHeads: [ItemHead] {
    questions.map(\.head) + checklists.flatMap(\.items).filter(\.isQuestion).map(\.head)
  }

  /// Every value name, block by block.
  var valueDeclarations: [ValueDeclaration] {
    var all: [ValueDeclaration] = []
    func add(_ id: Located<String>?, _ thing: ValueDeclaration.Thing) {
      if let id { all.append(ValueDeclaration(id: id, thing: thing)) }
    }
    for (position, item) in parameters.enumerated() { add(item.head.id, .parameter(position)) }
    for (position, item) in criteria.enumerated() { add(item.head.id, .criterion(position)) }
    for (position, item) in ladders.enumerated() { add(item.head.id, .ladder(position)) }
    for (position, head) in allQuestionHeads.enumerated() { add(head.id, .question(position)) }
    for item in checklists.flatMap(\.items) where !item.isQuestion {
      add(item.head.id, .unnamed)
    }
    for table in tables { add(table.head.id, .unnamed) }
    for template in templates { add(template, .unnamed) }
    for group in groups where !group.isFree { add(group.head.id, .unnamed) }
    for (position, item) in measures.enumerated() { add(item.head.id, .measure(position)) }
    var position = measures.count
    for checklist in checklists {
      for section in checklist.sections {
        add(checklist.measureID(of: section), .measure(position))
        position += 1
      }
      add(checklist.head.id, .measure(position))
      position += 1
    }
    return all
  }
}

extension ChecklistDraft {
  /// All items, section by section.
  var items: [Item] { sections.flatMap(\.items) }

  /// The id of a section's measure, `CHECKLIST_SECTION`.
  func measureID(of section: Section) -> Located<String>? {
    guard let own = head.id, let part = section.head.id else { return nil }
    return Located("\(own.value)_\(part.value)", at: part.span)
  }
}
