public import RuleModel

/// One answer that has to become another.
public struct GrowthChange: Hashable, Sendable {
  /// What the answer becomes.
  public enum Answer: Hashable, Sendable {
    /// This value.
    case value(Value)
    /// Any text that is not empty.
    case written
  }

  /// The question.
  public let question: Reference<Question>
  /// What stands there now. Of an unanswered question nobody knows whether anything has to be
  /// done: it may be enough to answer it.
  public let from: QuestionState
  /// What it becomes: of all values that suffice the one nearest to what stands there.
  public let to: Answer
  /// What the change weighs; not below zero.
  public let cost: Rational
  /// The criteria that the goal rests on, that read the question, and that come to be met.
  public let serves: [Reference<Criterion>]

  /// Makes a change.
  public init(
    question: Reference<Question>, from: QuestionState, to: Answer, cost: Rational,
    serves: [Reference<Criterion>] = []
  ) {
    self.question = question
    self.from = from
    self.to = to
    self.cost = cost
    self.serves = serves
  }
}

/// A set of changes that together reach a goal, none of which can be left out.
public struct GrowthRoute: Hashable, Sendable {
  /// The changes, in an order in which they can be made: a question that another one opens, or
  /// requires, stands behind it.
  public let changes: [GrowthChange]
  /// The sum of their costs.
  public let cost: Rational

  /// Makes a route.
  public init(changes: [GrowthChange], cost: Rational) {
    self.changes = changes
    self.cost = cost
  }
}

/// Why a goal is not reached: as long as none of these answers changes, nothing else helps.
public struct GrowthReason: Hashable, Sendable {
  /// The questions, in the order of the rule set. None of them can be left out of the reason;
  /// empty where the rules alone keep the respondent from the goal.
  public let questions: [Reference<Question>]
  /// The criteria that the goal rests on and that these answers keep from being met.
  public let criteria: [Reference<Criterion>]

  /// Makes a reason.
  public init(questions: [Reference<Question>], criteria: [Reference<Criterion>]) {
    self.questions = questions
    self.criteria = criteria
  }
}

/// The least that has to change for a goal to be reached.
public struct GrowthPath: Hashable, Sendable {
  /// How the search ended.
  public enum Result: Hashable, Sendable {
    /// The goal is surely reached as it is.
    case reached
    /// The routes of least cost: the one to take, and others of the same cost with other questions.
    case routes(GrowthRoute, alternatives: [GrowthRoute], hasMore: Bool)
    /// No change that can be made reaches the goal: why, in facts that cannot be changed.
    case unreachable([GrowthReason])
    /// The search was given up: the best route found, of which nothing can be left out, if one was
    /// found; every route costs at least this much.
    case bounded(best: GrowthRoute?, atLeast: Rational)
  }

  /// What was asked for.
  public let goal: GrowthGoal
  /// How the search ended.
  public let result: Result

  /// Makes a path.
  public init(goal: GrowthGoal, result: Result) {
    self.goal = goal
    self.result = result
  }

  /// The route to take: none where the goal is reached, cannot be, or no way to it was found.
  public var route: GrowthRoute? {
    switch result {
    case .reached, .unreachable: nil
    case .routes(let route, _, _): route
    case .bounded(let best, _): best
    }
  }
}
