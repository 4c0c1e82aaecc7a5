public import Diagnostics
public import RuleModel

/// What one scored answer sheet gives: values with the trace that explains them.
///
/// Lists follow the order of the rule set, so that a reference into the rule set finds its result.
public struct Assessment: Hashable, Sendable {
  /// Who was assessed.
  public let respondent: Respondent
  /// The fiscal year of the survey, where the sheet names it.
  public let surveyYear: Int?
  /// What became of each question, in the order of the rule set.
  public let questions: [QuestionState]
  /// One result for each criterion.
  public let criteria: [CriterionResult]
  /// One result for each measure.
  public let measures: [MeasureResult]
  /// One result for each checklist.
  public let checklists: [ChecklistResult]
  /// One result for each ladder.
  public let ladders: [LadderResult]
  /// The advice, in the order in which to take it.
  public let recommendations: RecommendationResults

  /// Gathers the parts of an assessment.
  public init(
    respondent: Respondent, surveyYear: Int?, questions: [QuestionState],
    criteria: [CriterionResult], measures: [MeasureResult], checklists: [ChecklistResult],
    ladders: [LadderResult], recommendations: RecommendationResults
  ) {
    self.respondent = respondent
    self.surveyYear = surveyYear
    self.questions = questions
    self.criteria = criteria
    self.measures = measures
    self.checklists = checklists
    self.ladders = ladders
    self.recommendations = recommendations
  }
}

/// What became of a question for this respondent.
public enum QuestionState: Hashable, Sendable {
  /// Answered with a value.
  case answered(Value)
  /// It applies and has no answer.
  case unanswered
  /// It does not apply: not asked, out of the respondent's roles, or 該当なし.
  case notApplicable
  /// It has no answer, and whether it applies hangs on other missing answers.
  case unansweredIfAsked
}

/// The results that completions of the missing answers can give for a condition.
public struct Possibilities: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set of its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// It can be true.
  public static let met = Possibilities(rawValue: 1)
  /// It can be false.
  public static let notMet = Possibilities(rawValue: 2)
  /// It can be left without anything that applies.
  public static let notApplicable = Possibilities(rawValue: 4)

  /// The verdict that these possibilities leave.
  public var verdict: Verdict {
    switch self {
    case .met: .met
    case .notMet: .notMet
    case .notApplicable: .notApplicable
    default: .unknown
    }
  }
}

/// What can be said of a condition.
public enum Verdict: String, Hashable, Sendable {
  /// True, whatever the missing answers are.
  case met
  /// False, whatever the missing answers are.
  case notMet = "not_met"
  /// The missing answers decide.
  case unknown
  /// Nothing in it applies.
  case notApplicable = "not_applicable"
}

/// One condition of a criterion with what it found.
public struct TraceNode: Hashable, Sendable {
  /// What joins the parts, or that there are none.
  public enum Kind: Hashable, Sendable {
    case all
    case any
    case not
    case atLeast(Int)
    /// A condition without conditions in it; `reads` says what it looked at.
    case leaf
  }

  /// What joins the parts.
  public let kind: Kind
  /// Where the condition is written.
  public let span: Span
  /// What the missing answers leave possible.
  public let possibilities: Possibilities
  /// The questions, measures and the like that a leaf reads, with what it found there.
  public let reads: [TraceRead]
  /// The conditions within.
  public let parts: [TraceNode]

  /// Makes a node.
  public init(
    kind: Kind, span: Span, possibilities: Possibilities, reads: [TraceRead] = [],
    parts: [TraceNode] = []
  ) {
    self.kind = kind
    self.span = span
    self.possibilities = possibilities
    self.reads = reads
    self.parts = parts
  }
}

/// Something that a condition looked at.
public enum TraceRead: Hashable, Sendable {
  case question(Reference<Question>)
  case parameter(Reference<Parameter>)
  case measure(Reference<Measure>)
  case criterion(Reference<Criterion>)
  case ladder(Reference<Ladder>)
}

/// The result of one criterion.
public struct CriterionResult: Hashable, Sendable {
  /// What the missing answers leave possible, before `if_not_applicable`.
  public let possibilities: Possibilities
  /// The result under the rule set's policies; never unknown.
  public let counted: Verdict
  /// Why.
  public let trace: TraceNode
  /// The unanswered questions that decide it, in the order of the rule set; empty when it is known.
  public let deciding: DecidingQuestions

  /// What can be said of it.
  public var verdict: Verdict { possibilities.verdict }

  /// Makes a result.
  public init(
    possibilities: Possibilities, counted: Verdict, trace: TraceNode,
    deciding: DecidingQuestions
  ) {
    self.possibilities = possibilities
    self.counted = counted
    self.trace = trace
    self.deciding = deciding
  }
}

/// The unanswered questions on which a result hangs.
public struct DecidingQuestions: Hashable, Sendable {
  /// The questions, in the order of the rule set.
  public let questions: [Reference<Question>]
  /// Whether these are exactly those for which two completions that differ only there (and in what
  /// hangs on it) differ in the result; otherwise some of them may turn out not to matter.
  public let isExact: Bool

  /// Makes a list of questions.
  public init(_ questions: [Reference<Question>], isExact: Bool) {
    self.questions = questions
    self.isExact = isExact
  }

  /// Nothing is missing.
  public static let none = DecidingQuestions([], isExact: true)
}

/// The counted value of a measure.
public enum CountedValue: Hashable, Sendable {
  case value(Value)
  /// The measure has no value: nothing takes part in it.
  case none
  /// The measure does not apply.
  case notApplicable
  /// Answers are missing, and the rule set names no substitute.
  case missing
}

/// What completions of the missing answers can make of a value.
public enum ValueBounds: Hashable, Sendable {
  /// Numbers from the first to the second.
  case number(low: Rational, high: Rational)
  /// Dates from the first to the second.
  case date(low: CivilDate, high: CivilDate)
  /// Truth values.
  case boolean(Possibilities)
  /// One of these members.
  case member(MemberSet)
  /// At least the first members, at most the second.
  case members(surely: MemberSet, possibly: MemberSet)
  /// Some text.
  case text
  /// No value in any completion.
  case nothing
}

/// The result of one measure.
public struct MeasureResult: Hashable, Sendable {
  /// The value under the rule set's policies.
  public let counted: CountedValue
  /// What completions can give, always sound.
  public let bounds: ValueBounds
  /// Whether some completion may leave the measure without a value.
  public let canBeEmpty: Bool
  /// Whether both ends of the bounds are known to be attained.
  public let isExact: Bool
  /// The bounds over the enumerated completions, where the budget allowed it.
  public let tight: ValueBounds?
  /// The unanswered questions that decide it.
  public let deciding: DecidingQuestions

  /// Makes a result.
  public init(
    counted: CountedValue, bounds: ValueBounds, canBeEmpty: Bool, isExact: Bool,
    tight: ValueBounds?, deciding: DecidingQuestions
  ) {
    self.counted = counted
    self.bounds = bounds
    self.canBeEmpty = canBeEmpty
    self.isExact = isExact
    self.tight = tight
    self.deciding = deciding
  }
}

/// The result of one checklist.
public struct ChecklistResult: Hashable, Sendable {
  /// How many items stand how.
  public struct Counts: Hashable, Sendable {
    /// Items that hold.
    public let met: Int
    /// Items that do not.
    public let notMet: Int
    /// Items that missing answers decide.
    public let unknown: Int
    /// Items that do not apply.
    public let notApplicable: Int

    /// Makes counts.
    public init(met: Int, notMet: Int, unknown: Int, notApplicable: Int) {
      self.met = met
      self.notMet = notMet
      self.unknown = unknown
      self.notApplicable = notApplicable
    }
  }

  /// One section's items.
  public struct Section: Hashable, Sendable {
    /// How many items stand how.
    public let counts: Counts
    /// Each item's possibilities, in the order of the rule set.
    public let items: [Possibilities]

    /// Makes a section's result.
    public init(counts: Counts, items: [Possibilities]) {
      self.counts = counts
      self.items = items
    }
  }

  /// Whether the checklist is for this respondent.
  public let isApplicable: Bool
  /// How many items stand how, in all sections.
  public let counts: Counts
  /// The sections; their scores are the results of their measures.
  public let sections: [Section]

  /// Makes a result.
  public init(isApplicable: Bool, counts: Counts, sections: [Section]) {
    self.isApplicable = isApplicable
    self.counts = counts
    self.sections = sections
  }
}

/// The result of one ladder. Positions are those of the ladder's enumeration: outcomes, floor, levels.
public struct LadderResult: Hashable, Sendable {
  /// One level on its own.
  public struct Level: Hashable, Sendable {
    /// Whether its own criteria hold, whatever the levels below.
    public let own: Possibilities
    /// Whether it is reached: its own criteria and all that it requires.
    public let reached: Possibilities
    /// Whether it is reached in the counted result.
    public let isReachedInCounted: Bool
    /// The criteria, by position in the level's list, that are surely not met.
    public let unmet: [Int]
    /// The criteria, by position in the level's list, that missing answers decide.
    public let undecided: [Int]

    /// Makes a level's result.
    public init(
      own: Possibilities, reached: Possibilities, isReachedInCounted: Bool, unmet: [Int],
      undecided: [Int]
    ) {
      self.own = own
      self.reached = reached
      self.isReachedInCounted = isReachedInCounted
      self.unmet = unmet
      self.undecided = undecided
    }
  }

  /// How the declared level stands to the counted one.
  public enum Declared: Hashable, Sendable {
    /// The ladder has no such question, or it was not answered, or one of both is no level.
    case notComparable
    /// Both are the same.
    case same(position: Int)
    /// The declared level is so many steps above the counted one (below, where negative).
    case differs(position: Int, steps: Int)
  }

  /// Whether the ladder is for this respondent; otherwise the rest is empty.
  public let isApplicable: Bool
  /// The result under the rule set's policies.
  public let counted: Int
  /// Every result that completions do not exclude, in order.
  public let possible: MemberSet
  /// The lowest possible floor or level; nil when only outcomes are possible.
  public let low: Int?
  /// The highest possible floor or level; nil when only outcomes are possible.
  public let high: Int?
  /// Whether every possible result is known to be attained.
  public let isExact: Bool
  /// The results over the enumerated completions, where the budget allowed it.
  public let tight: MemberSet?
  /// The unanswered questions that decide the result.
  public let deciding: DecidingQuestions
  /// Each level on its own, lowest first.
  public let levels: [Level]
  /// Why each outcome is given or not, in order.
  public let outcomes: [TraceNode]
  /// The level, counted from 0, that comes after the counted result; nil at the top and for an
  /// outcome.
  public let next: Int?
  /// The first criterion of the next level that is not surely met, by position in its list.
  public let firstBlocking: Int?
  /// Levels, counted from 0, whose own criteria surely hold although they are not surely reached.
  public let outOfOrder: [Int]
  /// Levels, counted from 0, one criterion short: all else is surely met and reached. None where
  /// only results outside the levels are possible.
  public let nearMisses: [Int]
  /// The declared level beside the counted one.
  public let declared: Declared

  /// Makes a result.
  public init(
    isApplicable: Bool, counted: Int, possible: MemberSet, low: Int?, high: Int?,
    isExact: Bool, tight: MemberSet?, deciding: DecidingQuestions, levels: [Level],
    outcomes: [TraceNode], next: Int?, firstBlocking: Int?, outOfOrder: [Int],
    nearMisses: [Int], declared: Declared
  ) {
    self.isApplicable = isApplicable
    self.counted = counted
    self.possible = possible
    self.low = low
    self.high = high
    self.isExact = isExact
    self.tight = tight
    self.deciding = deciding
    self.levels = levels
    self.outcomes = outcomes
    self.next = next
    self.firstBlocking = firstBlocking
    self.outOfOrder = outOfOrder
    self.nearMisses = nearMisses
    self.declared = declared
  }
}

/// The advice in three lists; nothing is advised on an unknown.
public struct RecommendationResults: Hashable, Sendable {
  /// Advice that is given, and why.
  public struct Given: Hashable, Sendable {
    /// The advice.
    public let recommendation: Reference<Recommendation>
    /// Whether it helps with a criterion that blocks the next level.
    public let isNeededForNextLevel: Bool

    /// Makes an entry.
    public init(recommendation: Reference<Recommendation>, isNeededForNextLevel: Bool) {
      self.recommendation = recommendation
      self.isNeededForNextLevel = isNeededForNextLevel
    }
  }

  /// Advice that hangs on missing answers.
  public struct Depending: Hashable, Sendable {
    /// The advice.
    public let recommendation: Reference<Recommendation>
    /// The unanswered questions that decide it.
    public let deciding: DecidingQuestions

    /// Makes an entry.
    public init(recommendation: Reference<Recommendation>, deciding: DecidingQuestions) {
      self.recommendation = recommendation
      self.deciding = deciding
    }
  }

  /// Given, first what the next level needs, then in the order of the rule set.
  public let given: [Given]
  /// Withheld: what it advises is done, or does not apply.
  public let withheld: [Reference<Recommendation>]
  /// Depending on missing answers.
  public let depends: [Depending]

  /// Makes the three lists.
  public init(
    given: [Given], withheld: [Reference<Recommendation>], depends: [Depending]
  ) {
    self.given = given
    self.withheld = withheld
    self.depends = depends
  }
}
