import JSONWriting
import RuleModel

/// Writes a rule set in one of its canonical forms: ids in the place of positions, exact numbers as
/// strings, defaults written out, no place in a file.
///
/// The definitions of a kind are sorted by id, since they may lie in any file; lists within a
/// definition keep their order, but for those that are sets.
struct CanonicalEncoder {
  let rules: RuleSet
  let form: CanonicalForm

  /// The whole rule set; the digests stand behind the format.
  func ruleSet(digests: JSONValue?) -> JSONValue {
    object {
      $0.logic("format", .string(RuleSetJSON.format))
      if let digests { $0.full("digests", digests) }
      $0.full("ruleset", .string(rules.id))
      $0.full("title", .string(rules.title))
      $0.full("survey_year", integer(rules.surveyYear))
      $0.full("evaluated_year", integer(rules.evaluatedYear))
      $0.full("note", .optional(rules.note))
      $0.full("sources", sorted(rules.sources, by: \.id, source))
      $0.logic("subjects", sorted(rules.subjects, by: \.id, subject))
      $0.logic("parameters", sorted(rules.parameters, by: \.id, parameter))
      $0.logic("enumerations", sorted(rules.enumerations, by: \.id, enumeration))
      $0.logic("questions", sorted(rules.questions, by: \.id, question))
      $0.logic("criteria", sorted(rules.criteria, by: \.id, criterion))
      $0.logic("measures", sorted(rules.measures, by: \.id, measure))
      $0.logic("checklists", sorted(rules.checklists, by: \.id, checklist))
      $0.logic("ladders", sorted(rules.ladders, by: \.id, ladder))
      $0.logic("recommendations", sorted(rules.recommendations, by: \.id, recommendation))
      $0.logic("consistency", sorted(rules.consistency, by: \.id, consistencyRule))
      $0.logic("groups", sorted(rules.groups, by: \.id, group))
      $0.logic("sheets", sorted(rules.otherSheets, by: \.id, otherSheet))
      $0.full("advice", advice(rules.advice))
      $0.full("spellings", spellings(rules.spellings))
    }
  }

  private func advice(_ policy: AdvicePolicy) -> JSONValue {
    ["limit": integer(policy.limit), "order": .array(policy.order.map { .string($0) })]
  }

  // MARK: Parts

  func object(_ fill: (inout CanonicalObject) -> Void) -> JSONValue {
    CanonicalObject.of(form, fill)
  }

  /// The definitions of one kind, by the bytes of their ids.
  private func sorted<Element>(
    _ elements: [Element], by id: (Element) -> Identifier, _ encode: (Element) -> JSONValue
  ) -> JSONValue {
    .array(elements.sorted { precedes(id($0), id($1)) }.map(encode))
  }

  /// The ids of a set, sorted and each once.
  func set(_ ids: some Sequence<Identifier>) -> JSONValue {
    .array(Set(ids).sorted(by: precedes).map(self.id))
  }

  private func precedes(_ left: Identifier, _ right: Identifier) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  func id(_ id: Identifier) -> JSONValue { .string(id.text) }
  func id(_ subject: Reference<Subject>) -> JSONValue { id(rules.subjects[subject].id) }
  func id(_ parameter: Reference<Parameter>) -> JSONValue { id(rules.parameters[parameter].id) }
  func id(_ list: Reference<Enumeration>) -> JSONValue { id(rules.enumerations[list].id) }
  func id(_ question: Reference<Question>) -> JSONValue { id(rules.questions[question].id) }
  func id(_ criterion: Reference<Criterion>) -> JSONValue { id(rules.criteria[criterion].id) }
  func id(_ measure: Reference<Measure>) -> JSONValue { id(rules.measures[measure].id) }
  func id(_ ladder: Reference<Ladder>) -> JSONValue { id(rules.ladders[ladder].id) }
  func id(_ group: Reference<Group>) -> JSONValue { id(rules.groups[group].id) }
  func id(_ sheet: Reference<OtherSheet>) -> JSONValue { id(rules.otherSheets[sheet].id) }

  /// The kinds of respondent that something is for, none being all.
  func subjects(_ subjects: [Reference<Subject>]) -> JSONValue {
    set(subjects.map { rules.subjects[$0].id })
  }

  /// The further sheet that something stands on; `null` is the respondent's own.
  func sheet(_ sheet: Reference<OtherSheet>?) -> JSONValue { sheet.map { id($0) } ?? .null }

  func number(_ number: Rational) -> JSONValue { .string(number.description) }

  func number(_ number: Rational?) -> JSONValue { number.map { self.number($0) } ?? .null }

  func integer(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

  func range(_ range: ClosedRange<Rational>?) -> JSONValue {
    range.map { .array([number($0.lowerBound), number($0.upperBound)]) } ?? .null
  }

  func attribution(_ attribution: Attribution) -> JSONValue {
    [
      "provenance": .string(attribution.provenance.rawValue),
      "source": id(rules.sources[attribution.source].id),
      "locator": .optional(attribution.locator),
    ]
  }

  func basis(_ basis: Basis?) -> JSONValue {
    guard let basis else { return .null }
    return [
      "phrase": .string(basis.phrase), "source": id(rules.sources[basis.source].id),
    ]
  }
}
