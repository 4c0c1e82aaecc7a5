package import RuleModel
package import Scoring

extension AnswerSheet {
  /// A sheet as one respondent could send it in: some have done much, some little, and what is done
  /// shows in most of the answers.
  package static func plausible(
    for rules: RuleSet, using random: inout SplitMix64
  ) -> AnswerSheet {
    let done = random.below(101)
    let missing = random.pick([0, 0, 5, 20]) ?? 0
    let subjects = rules.subjects.indices.filter { _ in random.chance(40) }
    var answers: [Answer] = []
    for question in rules.questions {
      answers.append(
        random.chance(missing)
          ? .unanswered : .value(plausible(question, rules, done: done, using: &random)))
    }
    return AnswerSheet(
      respondent: Respondent(id: "r", subjects: subjects.map { Reference($0) }), answers: answers)
  }

  private static func plausible(
    _ question: Question, _ rules: RuleSet, done: Int, using random: inout SplitMix64
  ) -> Value {
    switch question.kind {
    case .yesNo: return .boolean(random.chance(done))
    case .single(let enumeration):
      let members = rules.enumerations[enumeration].answerable.positions
      let isOrdered = rules.enumerations[enumeration].isOrdered
      // The first choice of a list is most often the good one.
      if random.chance(done), let best = isOrdered ? members.last : members.first {
        return .member(best)
      }
      return .member(random.pick(members) ?? 0)
    case .multi(let enumeration):
      let members = rules.enumerations[enumeration].answerable.positions
      return .members(MemberSet(members.filter { _ in random.chance(done) }))
    case .integer(let range), .decimal(let range):
      let few = [0, 0, 1, 1, 2, 3, 5, 8].map { exact(range.lowerBound + Rational($0)) }
      guard random.chance(20 + done), let number = random.pick(few) else {
        return .number(range.lowerBound)
      }
      return .number(min(number, range.upperBound))
    case .date, .text: return value(question, rules, using: &random)
    }
  }
}
