public import Diagnostics

/// A list of points in sections, each section and the whole with a measure of its own.
///
/// It is sugar: the loader makes a question of every item that names no condition, and a mean of
/// the items that apply of every section and of the whole.
public struct Checklist: Hashable, Sendable {
  /// One point.
  public struct Item: Hashable, Sendable {
    /// The id; the question's, where the item is one.
    public let id: Identifier
    /// The point as people read it.
    public let title: String
    /// Whether it holds.
    public let condition: Expression
    /// The question that the item itself asks, if it does.
    public let question: Reference<Question>?
    /// How much it counts in its section.
    public let weight: Rational
    /// Where it comes from.
    public let attribution: Attribution
    /// Where it is declared.
    public let span: Span

    /// Makes a point.
    public init(
      id: Identifier, title: String, condition: Expression, question: Reference<Question>?,
      weight: Rational = .one, attribution: Attribution, span: Span
    ) {
      self.id = id
      self.title = title
      self.condition = condition
      self.question = question
      self.weight = weight
      self.attribution = attribution
      self.span = span
    }
  }

  /// One part of the list.
  public struct Section: Hashable, Sendable {
    /// The id; the section's measure is called `CHECKLIST_SECTION`.
    public let id: Identifier
    /// Its name for people.
    public let title: String
    /// Its points.
    public let items: [Item]
    /// Its score.
    public let measure: Reference<Measure>
    /// Where its title comes from.
    public let attribution: Attribution
    /// Where it is declared.
    public let span: Span

    /// Makes a section.
    public init(
      id: Identifier, title: String, items: [Item], measure: Reference<Measure>,
      attribution: Attribution, span: Span
    ) {
      self.id = id
      self.title = title
      self.items = items
      self.measure = measure
      self.attribution = attribution
      self.span = span
    }
  }

  /// The id; also its measure's.
  public let id: Identifier
  /// Its name for people.
  public let title: String
  /// What to know about it, such as that its points are not official ones.
  public let note: String?
  /// Its sections.
  public let sections: [Section]
  /// Its score over all items.
  public let measure: Reference<Measure>
  /// The kinds of respondent that it is for; empty is all.
  public let subjects: [Reference<Subject>]
  /// Where it comes from.
  public let attribution: Attribution
  /// Where it is declared.
  public let span: Span

  /// Makes a checklist.
  public init(
    id: Identifier, title: String, note: String? = nil, sections: [Section],
    measure: Reference<Measure>, subjects: [Reference<Subject>] = [], attribution: Attribution,
    span: Span
  ) {
    self.id = id
    self.title = title
    self.note = note
    self.sections = sections
    self.measure = measure
    self.subjects = subjects
    self.attribution = attribution
    self.span = span
  }
}
