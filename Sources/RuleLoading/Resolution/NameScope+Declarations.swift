import RuleModel

extension NameScope {
  /// The names that can stand before a member.
  init(_ names: DeclaredNames, _ enumerations: [Enumeration], _ isWhole: [Bool]) {
    var enumerationNames: [String: Reference<Enumeration>] = [:]
    var faulty: Set<String> = []
    for id in names.enumerations.ids {
      guard let reference = names.enumerations[id] else { continue }
      enumerationNames[id] = reference
      if !isWhole[reference.position] { faulty.insert(id) }
    }
    var subjects: [String: Reference<Subject>] = [:]
    for id in names.subjects.ids { subjects[id] = names.subjects[id] }
    self.init(
      meanings: [:], enumerations: enumerations, enumerationNames: enumerationNames,
      faultyEnumerationNames: faulty, subjects: subjects)
  }

  /// Adds every value name; measures whose type is yet to be found are faulty until it is.
  mutating func add(
    _ names: DeclaredNames, _ draft: RuleDraft, constants: [ParameterBuilder.Constant?],
    kinds: [Question.Kind?], isWhole: [Bool]
  ) {
    func isSound(_ type: ValueType) -> Bool {
      switch type {
      case .member(let enumeration), .members(let enumeration): isWhole[enumeration.position]
      case .boolean, .number, .date, .text: true
      }
    }
    for id in names.parameters.ids {
      guard let reference = names.parameters[id] else { continue }
      let constant = constants[reference.position].flatMap { isSound($0.type) ? $0 : nil }
      meanings[id] = constant.map { .parameter(reference, $0.type, $0.value) } ?? .faulty
    }
    for id in names.questions.ids {
      guard let reference = names.questions[id] else { continue }
      questionKinds[reference] = kinds[reference.position]
      let type = kinds[reference.position]?.type
      meanings[id] =
        type.flatMap { isSound($0) ? $0 : nil }.map { .question(reference, $0) } ?? .faulty
    }
    for id in names.criteria.ids {
      meanings[id] = names.criteria[id].map { .criterion($0) }
    }
    for id in names.measures.ids {
      guard let reference = names.measures[id] else { continue }
      meanings[id] =
        draft.hasNumber(measure: reference) ? .measure(reference, .number) : .faulty
      if draft.hasWholeNumber(measure: reference) { wholeMeasures.insert(reference) }
    }
    let ladders = LadderEnumerations(draft)
    for id in names.ladders.ids {
      guard let reference = names.ladders[id] else { continue }
      let enumeration = ladders.reference(ofLadder: reference.position)
      meanings[id] =
        isWhole[enumeration.position] ? .ladder(reference, enumeration) : .faulty
    }
  }
}

extension RuleDraft {
  /// Whether a measure is a number by its kind: every roll-up is, those of checklists too.
  func hasNumber(measure: Reference<Measure>) -> Bool {
    guard measures.indices.contains(measure.position) else { return true }
    switch measures[measure.position].kind {
    case nil, .value, .lowest, .highest, .pick, .walk: return false
    case .sum, .mean, .ratio, .count: return true
    }
  }

  /// Whether a measure is a whole number by its kind.
  func hasWholeNumber(measure: Reference<Measure>) -> Bool {
    guard measures.indices.contains(measure.position) else { return false }
    let draft = measures[measure.position]
    if case .count = draft.kind { return draft.steps.isEmpty }
    return false
  }
}
