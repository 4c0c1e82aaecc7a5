package import RuleModel

/// How often each construct of the rule language, and each kind of result, was reached.
package struct Coverage: Sendable {
  package private(set) var counts: [String: Int] = [:]

  package init() {}

  package mutating func merge(_ other: Coverage) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  mutating func count(_ construct: String) {
    counts[construct, default: 0] += 1
  }

  /// The constructs that must be reached and were not.
  package var missing: [String] {
    Self.wanted.filter { counts[$0] == nil }.sorted()
  }

  /// Each construct with its count, in the order of their names.
  package var table: String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
  }

  // MARK: Rules

  package mutating func add(_ rules: RuleSet) {
    for expression in rules.expressions { add(expression, rules) }
    for question in rules.questions { add(question, rules) }
    for criterion in rules.criteria {
      count("criterion if_not_applicable \(criterion.whenNotApplicable.rawValue)")
      count("criterion if_missing \(criterion.whenMissing.rawValue)")
    }
    for measure in rules.measures { add(measure) }
    for checklist in rules.checklists {
      count("checklist")
      if !checklist.subjects.isEmpty { count("checklist subjects") }
    }
    for ladder in rules.ladders { add(ladder) }
    for recommendation in rules.recommendations {
      switch recommendation.trigger {
      case .unmet: count("recommendation criterion")
      case .below: count("recommendation level")
      case .chosen: count("recommendation choice")
      case .condition: count("recommendation when")
      }
      if !recommendation.subjects.isEmpty { count("recommendation subjects") }
    }
  }

  private mutating func add(_ question: Question, _ rules: RuleSet) {
    switch question.kind {
    case .yesNo: count("question yes_no")
    case .single(let enumeration):
      let isScale = rules.enumerations[enumeration].origin == .scale
      count(isScale ? "question single of a scale" : "question single of an answer set")
      addMeanings(enumeration, rules)
    case .multi(let enumeration):
      count("question multi")
      addMeanings(enumeration, rules)
    case .integer: count("question integer")
    case .decimal: count("question decimal")
    case .date: count("question date")
    case .text: count("question text")
    }
    if question.askWhen != nil { count("question ask_when") }
    if !question.subjects.isEmpty { count("question subjects") }
    if question.allowsNotApplicable { count("question not_applicable allowed") }
  }

  private mutating func addMeanings(_ enumeration: Reference<Enumeration>, _ rules: RuleSet) {
    for member in rules.enumerations[enumeration].members where member.meaning != .itself {
      count("choice means \(member.meaning.rawValue)")
    }
  }

  private mutating func add(_ measure: Measure) {
    switch measure.kind {
    case .value: count("measure value \(Self.name(measure.type))")
    case .sum(let terms):
      count("measure sum")
      if terms.contains(where: { $0.weight == 0 }) { count("measure sum weight 0") }
    case .mean(let terms):
      count("measure mean")
      if terms.contains(where: { $0.weight == 0 }) { count("measure mean weight 0") }
    case .ratio: count("measure ratio")
    case .count: count("measure count")
    case .lowest: count("measure lowest")
    case .highest: count("measure highest")
    }
    let policies = [
      ("missing", measure.policies.missing), ("not_applicable", measure.policies.notApplicable),
      ("no_result_child", measure.policies.noResultChild),
    ]
    for (name, policy) in policies {
      switch policy {
      case .skip: count("measure \(name) skip")
      case .none: count("measure \(name) none")
      case .value: count("measure \(name) value")
      }
    }
    count(measure.policies.empty == nil ? "measure empty none" : "measure empty value")
    for step in measure.steps {
      switch step {
      case .scale(let factor): count(factor < 0 ? "step scale negative" : "step scale")
      case .clamp: count("step clamp")
      case .round(_, let mode): count("step round \(mode.rawValue)")
      }
    }
  }

  private mutating func add(_ ladder: Ladder) {
    count("ladder")
    if !ladder.outcomes.isEmpty { count("ladder outcomes") }
    if !ladder.subjects.isEmpty { count("ladder subjects") }
    if ladder.declared != nil { count("ladder declared") }
    for (position, level) in ladder.levels.enumerated() {
      count("level if_not_applicable \(level.whenNotApplicable.rawValue)")
      count(level.condition == nil ? "level without when" : "level when")
      if level.criteria.isEmpty { count("level without criteria") }
      if level.requires == [position - 1] {
        count("level requires the one below")
      } else {
        count(level.requires.isEmpty ? "level requires none" : "level requires others")
      }
    }
  }

  static func name(_ type: ValueType) -> String {
    switch type {
    case .boolean: "condition"
    case .number: "number"
    case .member: "member"
    case .members: "members"
    case .date: "date"
    case .text: "text"
    }
  }

  private mutating func add(_ expression: Expression, _ rules: RuleSet) {
    count(Self.name(expression, rules))
    for part in expression.parts { add(part, rules) }
  }

  private static func name(_ expression: Expression, _ rules: RuleSet) -> String {
    let type = name(expression.type)
    switch expression.kind {
    case .constant: return "constant \(type)"
    case .parameter: return "parameter \(type)"
    case .question: return "read question \(type)"
    case .measure: return "read measure \(type)"
    case .criterion: return "read criterion"
    case .level: return "level()"
    case .not: return "not"
    case .all: return "all"
    case .any: return "any"
    case .atLeast: return "at_least"
    case .compare(let comparison, let left, _):
      var operand = name(left.type)
      if case .member(let enumeration) = left.type {
        switch rules.enumerations[enumeration].origin {
        case .answerSet: operand = "choice"
        case .scale: operand = "step"
        case .table: operand = "row"
        case .ladder: operand = "level"
        }
      }
      return "\(operand) \(comparison.rawValue)"
    case .isIn(let part, _, let negated): return "\(name(part.type)) \(negated ? "not in" : "in")"
    case .isInParameter(_, _, let negated): return "\(negated ? "not in" : "in") parameter"
    case .has(_, _, let quantity): return "has_\(quantity)"
    case .arithmetic(let operation, _, _): return "arithmetic \(operation.rawValue)"
    case .negated: return "arithmetic unary -"
    case .minimum: return "min"
    case .maximum: return "max"
    case .magnitude: return "abs"
    case .ratio(_, _, let empty): return empty == nil ? "ratio" : "ratio with empty"
    case .cases: return "if \(type)"
    case .nothing: return "none"
    case .subject: return "subject"
    case .aggregate(let aggregate, _): return "\(aggregate.rawValue) of a list"
    case .pick(let extreme, _): return "pick \(extreme.rawValue)"
    case .lookup(let table): return "table of \(table.axes.count)"
    case .coalesce: return "coalesce \(type)"
    case .answered: return "answered"
    case .applicable: return "applicable"
    case .memberValue: return "value()"
    case .fiscalYear: return "fiscal_year"
    case .daysBetween: return "days_between"
    }
  }
}
