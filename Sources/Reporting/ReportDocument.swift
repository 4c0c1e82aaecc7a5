public import Diagnostics
package import RuleModel
package import Scoring

/// A report as plain data, before it becomes text or a page.
///
/// Everything that is said is decided here; a renderer only chooses how it looks.
public struct ReportDocument: Hashable, Sendable {
  /// The language of our own words.
  public let language: Language
  /// The title.
  public let title: String
  package let blocks: [ReportBlock]

  package init(language: Language, title: String, blocks: [ReportBlock]) {
    self.language = language
    self.title = title
    self.blocks = blocks
  }
}

/// One block of a report.
package enum ReportBlock: Hashable, Sendable {
  /// The head of a further part, above headings of level 2, with what it holds.
  case part(String, note: String)
  /// A heading of level 2 to 4; levels never skip one downwards.
  case heading(Int, String)
  case paragraph(String)
  /// Small print.
  case note(String)
  case callout(Callout)
  /// What matters most, in a few lines.
  case digest([DigestPart])
  /// Names with what they stand for.
  case facts([Fact])
  case staircase(Staircase)
  case levelText(LevelText)
  case checks([Check])
  case bars([Bar])
  /// The points of a checklist.
  case points([Point])
  case cards([AdviceCard])
  case list([ListEntry])
  case folded(FoldedList)
  case changes([PathChange])
  case table(Table)
}

/// A result that must not be overlooked.
package struct Callout: Hashable, Sendable {
  package enum Tone: String, Hashable, Sendable {
    /// The result itself.
    case result
    /// Something that missing answers leave open.
    case open
    /// Something to be glad of.
    case encouragement
    /// Something to know.
    case remark
  }

  package let tone: Tone
  package let title: String
  package let lines: [String]
}

/// A few lines of the summary under a title.
package struct DigestPart: Hashable, Sendable {
  /// One line with what belongs to it.
  package struct Line: Hashable, Sendable {
    /// Whether it holds; nil for the numbered ones.
    package let mark: Mark?
    package let markText: String
    package let text: String
    package let detail: String?
  }

  package let title: String
  package let text: String?
  package let lines: [Line]
  /// How many lines are left out, in words.
  package let rest: String?

  /// Whether the lines are numbered.
  package var isNumbered: Bool { lines.allSatisfy { $0.mark == nil } }
}

/// A name with what it stands for.
package struct Fact: Hashable, Sendable {
  package let name: String
  package let value: String
}

/// Whether something holds, as people read it.
package enum Mark: String, Hashable, Sendable {
  case met, notMet, unknown, notApplicable

  package init(_ verdict: Verdict) {
    switch verdict {
    case .met: self = .met
    case .notMet: self = .notMet
    case .unknown: self = .unknown
    case .notApplicable: self = .notApplicable
    }
  }
}

/// The levels of a ladder as steps, lowest first.
package struct Staircase: Hashable, Sendable {
  package enum State: String, Hashable, Sendable {
    case reached, possible, notYet, passedOver
  }

  package struct Step: Hashable, Sendable {
    package let title: String
    package let group: String?
    package let state: State
    package let isCurrent: Bool
    package let isDeclared: Bool
    package let isOutOfOrder: Bool

    package init(
      title: String, group: String?, state: State, isCurrent: Bool, isDeclared: Bool,
      isOutOfOrder: Bool
    ) {
      self.title = title
      self.group = group
      self.state = state
      self.isCurrent = isCurrent
      self.isDeclared = isDeclared
      self.isOutOfOrder = isOutOfOrder
    }
  }

  package let title: String
  /// The whole picture in one sentence, for those who do not see it.
  package let summary: String
  /// What stands before the first step: the floor, or the outcome that was given.
  package let ground: Step
  /// Whether the ground is an outcome outside the levels.
  package let isOutcome: Bool
  package let steps: [Step]
  package let words: Words
  /// The path up the steps, where one is known.
  package let climb: Climb?

  package init(
    title: String, summary: String, ground: Step, isOutcome: Bool, steps: [Step],
    words: Words, climb: Climb? = nil
  ) {
    self.title = title
    self.summary = summary
    self.ground = ground
    self.isOutcome = isOutcome
    self.steps = steps
    self.words = words
    self.climb = climb
  }

  /// Our own words in the picture.
  package struct Words: Hashable, Sendable {
    package let here: String
    package let declared: String
    package let reached: String
    package let possible: String
    package let notYet: String
    package let passedOver: String
    package let outOfOrder: String

    package init(
      here: String, declared: String, reached: String, possible: String, notYet: String,
      passedOver: String, outOfOrder: String
    ) {
      self.here = here
      self.declared = declared
      self.reached = reached
      self.possible = possible
      self.notYet = notYet
      self.passedOver = passedOver
      self.outOfOrder = outOfOrder
    }
  }
}

/// A level's text as its source has it.
package struct LevelText: Hashable, Sendable {
  package let title: String
  package let text: String?
  /// The text in quotation marks, where it is the source's own.
  package let quotation: String?
  package let origin: Origin
}

/// Who wrote a line, and what it rests on.
package struct Origin: Hashable, Sendable {
  package let provenance: Provenance
  /// The short mark that stands beside a line, explained at the end of the report.
  package let mark: String
  /// The source with its place.
  package let source: String
  /// The same, with the source's label in place of its title.
  package let reference: String
}

/// A criterion with what was found.
package struct Check: Hashable, Sendable {
  package let mark: Mark
  package let markText: String
  package let title: String
  /// Whether it is the first to see to.
  package let tag: String?
  package let origin: Origin
  package let notes: [String]
  package let conditions: [Condition]

  /// One condition of a criterion.
  package struct Condition: Hashable, Sendable {
    package let depth: Int
    package let mark: Mark
    package let markText: String
    package let text: String
    package let found: String?
    /// The place in the rule files.
    package let place: String?
  }
}

/// A score with its range.
package struct Bar: Hashable, Sendable {
  package let label: String
  /// The score in words.
  package let shown: String
  /// The range in words, where answers are missing.
  package let range: String?
  /// How many points stand how.
  package let counts: String
  /// The counted score, the least and the greatest possible one, in thousandths of the whole.
  package let counted: Int?
  package let low: Int?
  package let high: Int?
  package let isTotal: Bool
  /// Last year's score, where there is one.
  package let previous: Previous?
}

/// A point of a checklist.
package struct Point: Hashable, Sendable {
  package let mark: Mark
  package let markText: String
  package let title: String
  /// Said only where it differs from the list's own.
  package let origin: Origin?
}

/// A piece of advice; it stands under a heading of level 3.
package struct AdviceCard: Hashable, Sendable {
  package let number: Int
  package let title: String
  package let tag: String
  package let isNeeded: Bool
  package let facts: [Fact]
  package let origin: Origin
}

/// A line of a list with what explains it.
package struct ListEntry: Hashable, Sendable {
  package let text: String
  package let details: [String]

  package init(_ text: String, details: [String] = []) {
    self.text = text
    self.details = details
  }
}

/// Rows under heads.
package struct Table: Hashable, Sendable {
  package let caption: String
  package let heads: [String]
  package let rows: [[String]]
  /// Whether rows are short and many, and each had better take little room.
  package let isCompact: Bool

  package init(caption: String, heads: [String], rows: [[String]], isCompact: Bool = false) {
    self.caption = caption
    self.heads = heads
    self.rows = rows
    self.isCompact = isCompact
  }
}
