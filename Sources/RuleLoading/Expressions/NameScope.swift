import RuleModel

/// What the names in an expression stand for.
struct NameScope: Sendable {
  /// What a value name stands for.
  enum Meaning: Hashable, Sendable {
    case question(Reference<Question>, ValueType)
    case parameter(Reference<Parameter>, ValueType, Value)
    case measure(Reference<Measure>, ValueType)
    case criterion(Reference<Criterion>)
    /// A ladder and the enumeration of its results.
    case ladder(Reference<Ladder>, Reference<Enumeration>)
    /// Declared, but in error itself; what uses it stays silent.
    case faulty
  }

  /// The value names: questions, parameters, measures, criteria and ladders.
  var meanings: [String: Meaning]
  /// The enumerations that references point into.
  var enumerations: [Enumeration]
  /// The names that can stand before a member: answer sets, scales and ladders.
  var enumerationNames: [String: Reference<Enumeration>]
  /// Names that stand for an enumeration which is in error itself; what uses them stays silent.
  var faultyEnumerationNames: Set<String>
  /// The kinds of respondent.
  var subjects: [String: Reference<Subject>]
  /// What may be answered to the questions whose kind is known.
  var questionKinds: [Reference<Question>: Question.Kind] = [:]
  /// The measures that are surely whole numbers where they have a value.
  var wholeMeasures: Set<Reference<Measure>> = []

  init(
    meanings: [String: Meaning], enumerations: [Enumeration],
    enumerationNames: [String: Reference<Enumeration>], faultyEnumerationNames: Set<String> = [],
    subjects: [String: Reference<Subject>] = [:]
  ) {
    self.meanings = meanings
    self.enumerations = enumerations
    self.enumerationNames = enumerationNames
    self.faultyEnumerationNames = faultyEnumerationNames
    self.subjects = subjects
  }

  /// The enumeration that a reference names, or nil when it names none.
  func enumeration(_ reference: Reference<Enumeration>) -> Enumeration? {
    enumerations.indices.contains(reference.position) ? enumerations[reference.position] : nil
  }
}
