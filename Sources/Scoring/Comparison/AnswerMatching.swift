import RuleModel

/// The questions of two years that are the same, and whether they were answered alike.
///
/// A question is the same where its id is, or where it has last year's id as another name. A row is
/// told by its key, where the sheets give one, else by its number.
struct AnswerMatching {
  private let before: AssessedYear
  private let now: AssessedYear
  private let pairs: [YearPair<Question>]
  /// The pair of each question of last year, and of this year.
  private let pairBefore: [Int: Int]
  private let pairNow: [Int: Int]

  init(before: AssessedYear, now: AssessedYear) {
    self.before = before
    self.now = now
    let old = before.questionNames
    let known = Set(old)
    let taken = Set(now.questionNames)
    let new = zip(now.questionNames, now.rules.questions).map { name, question in
      known.contains(name)
        ? name : question.aliases.first { known.contains($0) && !taken.contains($0) } ?? name
    }
    let pairs = YearPair<Question>.all(
      before: old.enumerated().map { ($0, $1) }, now: new.enumerated().map { ($0, $1) })
    self.pairs = pairs
    var (pairBefore, pairNow): ([Int: Int], [Int: Int]) = ([:], [:])
    for (place, pair) in pairs.enumerated() {
      if let question = pair.before { pairBefore[question.position] = place }
      if let question = pair.now { pairNow[question.position] = place }
    }
    self.pairBefore = pairBefore
    self.pairNow = pairNow
  }

  /// The questions that a criterion reads, directly or through others, and whose answers differ.
  ///
  /// What decides whether one of them is asked is named only where it applies in one year alone.
  func changes(behind criterion: YearPair<Criterion>) -> [YearPair<Question>] {
    var places: Set<Int> = []
    var pending: [Int] = []
    func add(_ old: [Int], _ new: [Int]) {
      let found = old.compactMap { pairBefore[$0] } + new.compactMap { pairNow[$0] }
      for place in found where places.insert(place).inserted { pending.append(place) }
    }
    add(
      criterion.before.map { before.questions(readBy: .criterion($0.position)) } ?? [],
      criterion.now.map { now.questions(readBy: .criterion($0.position)) } ?? [])
    while let place = pending.popLast() {
      guard let old = pairs[place].before, let new = pairs[place].now,
        (before.statement(old) == .notApplicable) != (now.statement(new) == .notApplicable)
      else { continue }
      add(
        before.questions(readBy: .question(old.position)),
        now.questions(readBy: .question(new.position)))
    }
    return places.sorted().map { pairs[$0] }.filter(isChanged)
  }

  private func isChanged(_ pair: YearPair<Question>) -> Bool {
    let old = pair.before.map { before.statement($0) } ?? .nothing
    let new = pair.now.map { now.statement($0) } ?? .nothing
    // Where one year does not ask, that nothing is answered there says nothing.
    if pair.before == nil || pair.now == nil { return old.isAnswer || new.isAnswer }
    return old != new
  }
}

/// What was answered, in words that two rule sets share.
private enum Statement: Hashable {
  case nothing
  case notApplicable
  case value(Value)
  case members(Set<String>)

  var isAnswer: Bool { self != .nothing && self != .notApplicable }
}

extension AssessedYear {
  /// What each question is called in every year.
  fileprivate var questionNames: [String] {
    rules.questions.map { question in
      guard case .cell(let group, let row, let column) = question.origin,
        assessment.rowKeys.indices.contains(group.position),
        assessment.rowKeys[group.position].indices.contains(row),
        rules.groups[group].columns.indices.contains(column)
      else { return question.id.text }
      let key = assessment.rowKeys[group.position][row]
      let definition = rules.groups[group]
      // Brackets keep keys and numbers of rows apart.
      return key.isEmpty
        ? question.id.text : "\(definition.id)[\(key)].\(definition.columns[column].id)"
    }
  }

  /// The questions that an element reads, directly or through others, but not those that decide
  /// whether these are asked.
  fileprivate func questions(readBy element: Element) -> [Int] {
    let dependencies = plan.program.dependencies
    var seen = Set(dependencies.read(by: element))
    var pending = Array(seen)
    var questions: [Int] = []
    while let element = pending.popLast() {
      if case .question(let position) = element {
        questions.append(position)
        continue
      }
      pending += dependencies.read(by: element).filter { seen.insert($0).inserted }
    }
    return questions
  }

  fileprivate func statement(_ question: Reference<Question>) -> Statement {
    switch assessment.questions[question.position] {
    case .unanswered, .unansweredIfAsked: return .nothing
    case .notApplicable: return .notApplicable
    case .answered(let value):
      switch (value, rules.questions[question].kind) {
      case (.member(let position), .single(let enumeration)):
        return .members(ids(MemberSet([position]), enumeration))
      case (.members(let set), .multi(let enumeration)): return .members(ids(set, enumeration))
      default: return .value(value)
      }
    }
  }

  private func ids(_ set: MemberSet, _ enumeration: Reference<Enumeration>) -> Set<String> {
    let members = rules.enumerations[enumeration].members
    return Set(set.positions.filter(members.indices.contains).map { members[$0].id.text })
  }
}
