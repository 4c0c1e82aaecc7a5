public import Tabular

/// A cell that was taken for something other than what stands there to the letter.
public struct Conversion: Hashable, Sendable {
  /// Where the cell stands.
  public let place: TablePlace
  /// The id of the question or field.
  public let field: String
  /// What stood there.
  public let found: String
  /// What it was taken for, in the form that an answer sheet has: a choice's id, a number, a date,
  /// `yes`, `not_applicable`; empty for unanswered.
  public let taken: String

  /// Makes a record of a conversion.
  public init(at place: TablePlace, field: String, found: String, taken: String) {
    self.place = place
    self.field = field
    self.found = found
    self.taken = taken
  }
}
