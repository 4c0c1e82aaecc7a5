package import RuleModel
package import Scoring

extension AnswerSheet {
  /// A random sheet with few or many missing answers.
  package static func random(
    for rules: RuleSet, using random: inout SplitMix64
  ) -> AnswerSheet {
    // Many missing answers cost the scorer up to 262,144 combinations, so they are rarer.
    let percents = random.chance(90) ? [0, 5, 10, 10, 15] : [20, 20, 30, 40, 100]
    return .random(for: rules, unanswered: random.pick(percents) ?? 10, using: &random)
  }

  /// A random sheet: about so many of a hundred questions are left out, values lie often at the
  /// ends of their range and at the numbers that the generated rules compare with.
  package static func random(
    for rules: RuleSet, unanswered percent: Int, using random: inout SplitMix64
  ) -> AnswerSheet {
    var subjects: [Reference<Subject>] = []
    if random.chance(50), let subject = random.pick(Array(rules.subjects.indices)) {
      subjects = [Reference(subject)]
      if rules.subjects.count > 1, random.chance(20) { subjects.append(Reference(1 - subject)) }
    }
    return AnswerSheet(
      respondent: Respondent(id: "r", subjects: subjects),
      answers: rules.questions.map { question in
        if random.chance(percent) { return noAnswer(question, rules, using: &random) }
        if question.allowsNotApplicable(in: rules), random.chance(20) {
          return notApplicable(question, rules)
        }
        if percent > 0, random.chance(2) { return oddAnswer(question, rules, using: &random) }
        return .value(value(question, rules, using: &random))
      })
  }

  /// The sheet with another answer to one question.
  package func replacing(_ question: Int, with answer: Answer) -> AnswerSheet {
    var answers = answers
    answers[question] = answer
    return AnswerSheet(respondent: respondent, surveyYear: surveyYear, answers: answers)
  }

  private static func noAnswer(
    _ question: Question, _ rules: RuleSet, using random: inout SplitMix64
  ) -> Answer {
    let unsure = memberAnswer(question, rules, meaning: .unanswered)
    return random.chance(30) ? unsure ?? .unanswered : .unanswered
  }

  /// What a reader of returns refuses, and Bounds.md still says the meaning of.
  private static func oddAnswer(
    _ question: Question, _ rules: RuleSet, using random: inout SplitMix64
  ) -> Answer {
    switch (random.below(3), question.kind) {
    case (0, .multi(let enumeration)):
      // Real choices beside 不明 or 該当なし.
      let members = rules.enumerations[enumeration].members.indices
      return .value(.members(MemberSet(members.filter { _ in random.chance(60) })))
    case (1, _): return .notApplicable
    default:
      let values: [Value] = [
        .boolean(true), .number(Rational(7, 4)), .number(2_000), .number(-9), .text("x"),
        .member(9), .members(MemberSet([9])), .date(.last),
      ]
      return .value(random.pick(values) ?? .text(""))
    }
  }

  private static func notApplicable(_ question: Question, _ rules: RuleSet) -> Answer {
    guard let member = memberAnswer(question, rules, meaning: .notApplicable) else {
      return .notApplicable
    }
    return question.allowsNotApplicable ? .notApplicable : member
  }

  private static func memberAnswer(
    _ question: Question, _ rules: RuleSet, meaning: Enumeration.Meaning
  ) -> Answer? {
    switch question.kind {
    case .single(let enumeration):
      rules.enumerations[enumeration].members.firstIndex { $0.meaning == meaning }.map {
        .value(.member($0))
      }
    case .multi(let enumeration):
      rules.enumerations[enumeration].members.firstIndex { $0.meaning == meaning }.map {
        .value(.members(MemberSet([$0])))
      }
    default: nil
    }
  }

  /// A value that the question allows.
  package static func value(
    _ question: Question, _ rules: RuleSet, using random: inout SplitMix64
  ) -> Value {
    switch question.kind {
    case .yesNo: return .boolean(random.chance(50))
    case .single(let enumeration):
      return .member(random.pick(rules.enumerations[enumeration].answerable.positions) ?? 0)
    case .multi(let enumeration):
      let members = rules.enumerations[enumeration].answerable.positions
      return .members(MemberSet(members.filter { _ in random.chance(50) }))
    case .integer(let range):
      let few: [Rational] = [range.lowerBound, range.upperBound, 0, 1, 2, 3, 4, 5]
      return .number(random.pick(few.filter(range.contains)) ?? range.lowerBound)
    case .decimal(let range):
      let few: [Rational] = [
        range.lowerBound, range.upperBound, 0, 1, Rational(1, 2), Rational(5, 4),
        Rational(999_999, 1_000_000),
      ]
      return .number(random.pick(few.filter(range.contains)) ?? range.lowerBound)
    case .date:
      let days = [
        "0001-01-01", "2023-04-01", "2024-02-29", "2024-04-01", "2025-03-31", "9999-12-31",
      ]
      return .date(random.pick(days).flatMap { CivilDate(iso: $0) } ?? .first)
    case .text: return .text(random.pick(["", "x", "なし"]) ?? "")
    }
  }
}
