import RuleModel

/// What is known of the answer to a question.
enum GivenAnswer: Hashable, Sendable {
  case value(AbstractValue)
  /// What was 該当なし may have become a value.
  case valueOrNotApplicable(AbstractValue)
  case notApplicable
  case unanswered
  /// It is certain that no answer will come; only `answered` can tell it from ``unanswered``.
  case withheld

  /// Reads one answer; one that does not fit its question is none.
  init(_ answer: Answer, to question: Int, of rules: RuleSet) {
    switch answer {
    case .unanswered: self = .unanswered
    case .notApplicable: self = .notApplicable
    case .value(let value):
      self.init(value, kind: rules.questions[question].kind, question: question, rules)
    }
  }

  private init(_ value: Value, kind: Question.Kind, question: Int, _ rules: RuleSet) {
    var chosen: (members: MemberSet, of: Reference<Enumeration>)?
    switch (kind, value) {
    case (.yesNo, .boolean), (.text, .text): break
    case (.integer(let range), .number(let number))
    where number.isInteger && range.contains(number):
      break
    case (.decimal(let range), .number(let number)) where range.contains(number): break
    case (.date, .date(let date)) where CivilDate.first <= date && date <= .last: break
    case (.single(let enumeration), .member(let position))
    where rules.enumerations[enumeration].members.indices.contains(position):
      chosen = (MemberSet([position]), enumeration)
    case (.multi(let enumeration), .members(let members))
    where members.isSubset(of: .all(rules.enumerations[enumeration].members.count)):
      chosen = (members, enumeration)
    default:
      self = .unanswered
      return
    }
    self = .value(AbstractValue(value, textOrigin: .answer(question: question)))
    guard let chosen else { return }
    let members = rules.enumerations[chosen.of].members
    let meanings = members.indices.filter(chosen.members.contains).map { members[$0].meaning }
    if meanings.contains(.notApplicable) {
      self = .notApplicable
    } else if meanings.contains(.unanswered) {
      self = .unanswered
    }
  }
}
