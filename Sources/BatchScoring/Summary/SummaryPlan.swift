import Returns
public import RuleModel

/// What is counted of the returns to a rule set.
public struct SummaryPlan: Sendable {
  /// What a question's answers are counted of: its own, or those of all rows of a group's column.
  struct CountedQuestion: Sendable {
    let id: String
    let title: String
    let enumeration: Reference<Enumeration>
    let questions: [Int]
    /// Whether several answers may be given, so that percentages do not add up to 100.
    let isMulti: Bool
  }

  /// A score that is averaged.
  struct CountedScore: Sendable {
    let id: String
    let title: String
    let measure: Int
  }

  let rules: RuleSet
  let ladders: [Int]
  let questions: [CountedQuestion]
  let checklists: [(id: String, title: String, scores: [CountedScore])]

  /// Looks at a rule set; what stands on other answer sheets is not counted.
  public init(_ rules: RuleSet) {
    self.rules = rules
    ladders = rules.ladders.indices.filter { rules.ladders[$0].sheet == nil }
    questions = Self.questions(of: rules)
    checklists = rules.checklists.map { list in
      let sections = list.sections.count > 1 ? list.sections : []
      return (
        list.id.text, list.title,
        [CountedScore(id: list.id.text, title: list.title, measure: list.measure.position)]
          + sections.map {
            CountedScore(id: $0.id.text, title: $0.title, measure: $0.measure.position)
          }
      )
    }
  }

  private static func questions(of rules: RuleSet) -> [CountedQuestion] {
    var counted: [CountedQuestion] = []
    var columns: [String: Int] = [:]
    for (position, question) in rules.questions.enumerated() {
      let (enumeration, isMulti): (Reference<Enumeration>, Bool)
      switch question.kind {
      case .single(let choices): (enumeration, isMulti) = (choices, false)
      case .multi(let choices): (enumeration, isMulti) = (choices, true)
      default: continue
      }
      switch question.origin {
      case .declared:
        counted.append(
          CountedQuestion(
            id: question.id.text, title: question.title, enumeration: enumeration,
            questions: [position], isMulti: isMulti))
      case .cell(let group, _, let column):
        let heading = rules.groups[group].columns[column]
        let id = "\(rules.groups[group].id.text).\(heading.id.text)"
        if let known = columns[id] {
          let old = counted[known]
          counted[known] = CountedQuestion(
            id: old.id, title: old.title, enumeration: old.enumeration,
            questions: old.questions + [position], isMulti: true)
        } else {
          columns[id] = counted.count
          counted.append(
            CountedQuestion(
              id: id, title: "\(rules.groups[group].title) \(heading.title)",
              enumeration: enumeration, questions: [position], isMulti: true))
        }
      case .rowCount, .presence, .copy: continue
      }
    }
    return counted
  }
}
