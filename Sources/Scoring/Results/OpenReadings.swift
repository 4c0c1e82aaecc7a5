import RuleModel

/// The open questions that each element of a rule set reads, directly or through others.
///
/// Each element takes over what is known of those that it reads, so that none is looked through
/// more often than it is read.
struct OpenReadings: Sendable {
  /// The open questions that something reads.
  enum Reading: Sendable {
    /// So few that their answers can be tried: how they are read, and how many combinations there
    /// are; none where a question has no answer at all.
    case few([Int: QuestionUses], combinations: Int)
    /// More combinations than the budget, or no end to them.
    case many(QuestionSet)
  }

  private let rules: RuleSet
  private let program: Program
  private let isOpen: [Bool]
  /// By the number of the element.
  private var readings: [Reading]

  /// Looks through all elements, which read questions themselves in some ways.
  init(
    _ rules: RuleSet, _ bounds: Evaluation, uses: [[(question: Int, use: QuestionUse)]]
  ) {
    self.rules = rules
    program = bounds.program
    // An open question has no answer and may apply.
    isOpen = bounds.questions.indices.map {
      bounds.answers[$0] == .unanswered && bounds.questions[$0].isAsked.canBeMet
    }
    let dependencies = bounds.program.dependencies
    readings = [Reading](repeating: .few([:], combinations: 1), count: dependencies.count)
    for element in dependencies.order {
      let number = dependencies.number(element)
      var own: Int?
      if case .question(let position) = element, isOpen[position] { own = position }
      readings[number] = reading(
        of: dependencies.read(by: element), uses: uses[number], adding: own)
    }
  }

  /// What something reads that reads some elements, and questions in some ways.
  func reading(
    of elements: [Element], uses: [(question: Int, use: QuestionUse)], adding own: Int? = nil
  ) -> Reading {
    let uses = uses.filter { isOpen[$0.question] }
    if elements.count == 1, uses.isEmpty, own == nil {
      return readings[program.dependencies.number(elements[0])]
    }
    guard var joined = joinedUses(of: elements) else {
      var questions = questions(readBy: elements)
      if let own { questions.insert(own) }
      return .many(questions)
    }
    for (question, use) in uses { joined[question, default: QuestionUses()].add(use) }
    if let own, joined[own] == nil { joined[own] = QuestionUses() }
    guard let combinations = combinations(of: joined) else {
      var questions = QuestionSet()
      for question in joined.keys { questions.insert(question) }
      return .many(questions)
    }
    return .few(joined, combinations: combinations)
  }

  /// The open questions that some elements read, directly or through others.
  func questions(readBy elements: [Element]) -> QuestionSet {
    var questions = QuestionSet()
    for element in elements {
      switch readings[program.dependencies.number(element)] {
      case .few(let uses, _): for question in uses.keys { questions.insert(question) }
      case .many(let read): questions.formUnion(read)
      }
    }
    return questions
  }

  /// The answers to an open question that is read in some ways.
  func domain(of question: Int, _ uses: QuestionUses) -> AnswerDomain {
    AnswerDomain(
      of: rules.questions[question].kind, unanswered: program.questions[question].unanswered,
      allowsNotApplicable: program.questions[question].allowsNotApplicable, uses: uses.list)
  }

  // nil where one of the elements reads too many.
  private func joinedUses(of elements: [Element]) -> [Int: QuestionUses]? {
    var joined: [Int: QuestionUses] = [:]
    for element in elements {
      guard case .few(let uses, _) = readings[program.dependencies.number(element)] else {
        return nil
      }
      if joined.isEmpty {
        joined = uses
      } else {
        for (question, ways) in uses { joined[question, default: QuestionUses()].add(ways) }
      }
    }
    return joined
  }

  // More ways of reading a question never leave fewer answers to try: what reads too many
  // combinations makes everything that reads it read too many.
  private func combinations(of uses: [Int: QuestionUses]) -> Int? {
    var product = 1
    var isTriable = true
    for (question, ways) in uses {
      guard let count = domain(of: question, ways).count else { return nil }
      if count == 0 { isTriable = false }
      product *= max(1, count)
      guard product <= Completions.combinations else { return nil }
    }
    return isTriable ? product : 0
  }
}
