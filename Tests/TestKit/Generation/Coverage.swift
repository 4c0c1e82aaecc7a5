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
    addDivisors(rules)
    for question in rules.questions { add(question, rules) }
    for criterion in rules.criteria {
      count("criterion if_not_applicable \(criterion.whenNotApplicable.rawValue)")
      count("criterion if_missing \(criterion.whenMissing.rawValue)")
      if criterion.suspension != nil { count("criterion suspended") }
      if criterion.sheet != nil { count("criterion of another sheet") }
    }
    for measure in rules.measures { add(measure) }
    for rule in rules.consistency {
      count(rule.subjects.isEmpty ? "consistency" : "consistency subjects")
    }
    for ladder in rules.ladders { addKind(of: ladder, rules) }
    for checklist in rules.checklists {
      count("checklist")
      if !checklist.subjects.isEmpty { count("checklist subjects") }
    }
    for ladder in rules.ladders { add(ladder) }
    for recommendation in rules.recommendations {
      for trigger in recommendation.triggers {
        switch trigger {
        case .unmet: count("recommendation criterion")
        case .below: count("recommendation level")
        case .chosen: count("recommendation choice")
        case .condition: count("recommendation when")
        }
      }
      if recommendation.triggers.count > 1 { count("recommendation several triggers") }
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
    if question.suspension != nil { count("question suspended") }
    switch question.origin {
    case .declared: break
    case .rowCount: count("question of a row count")
    case .cell: count("question of a cell")
    case .presence: count("question of a sheet's presence")
    case .copy: count("question of another sheet")
    }
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
    case .lowest: count("measure lowest \(Self.name(measure.type))")
    case .highest: count("measure highest \(Self.name(measure.type))")
    }
    if measure.own != nil { count("own of measure \(Self.name(measure.kind))") }
    if measure.appliesWhen != nil {
      count("applies_when of measure \(Self.name(measure.kind))")
    }
    let isRollUp = Self.name(measure.kind) != "value" && Self.name(measure.kind) != "ratio"
    if isRollUp, measure.kind.operands.contains(where: \.isMeasure) {
      count("measure in measure \(Self.name(measure.kind))")
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
    if ladder.outcomes.contains(where: { $0.expression == nil }) {
      count("outcome unless_answered")
    }
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

  private mutating func addKind(of ladder: Ladder, _ rules: RuleSet) {
    if ladder.appliesWhen != nil { count("ladder applies_when") }
    if rules.enumerations[ladder.enumeration].id != ladder.id {
      count("ladder shares an enumeration")
    }
    if ladder.levels.contains(where: { $0.state != nil }) { count("ladder states") }
    for level in ladder.levels {
      guard case .compare(.greaterOrEqual, let value, _) = level.condition?.kind else { continue }
      count(value.type == .number ? "ladder from number" : "ladder from member")
    }
  }

  private static func name(_ kind: Measure.Kind) -> String {
    switch kind {
    case .value: "value"
    case .sum: "sum"
    case .mean: "mean"
    case .ratio: "ratio"
    case .count: "count"
    case .lowest: "lowest"
    case .highest: "highest"
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
    addLists(expression, rules)
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
      return "\(operand(left, rules)) \(comparison.rawValue)"
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
    case .aggregate(let aggregate, let parts):
      return parts.isEmpty
        ? "\(aggregate.rawValue) of nothing"
        : "\(aggregate.rawValue) of a list of \(operand(parts[0], rules))"
    case .pick(let extreme, let candidates):
      let by = candidates.first.map { operand($0.value, rules) } ?? "nothing"
      return "pick \(extreme.rawValue) by \(by)"
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

extension Coverage {
  /// What distinguishes lists and tables beside their kind.
  private mutating func addLists(_ expression: Expression, _ rules: RuleSet) {
    switch expression.kind {
    case .cases(let cases, let otherwise):
      if cases.count > 1 { count("several cases") }
      if otherwise.kind == .nothing { count("cases without otherwise") }
      for one in cases where one.value.kind == .nothing { count("case that gives none") }
    case .all(let parts), .any(let parts), .aggregate(_, let parts):
      guard parts.contains(where: { $0.readsRow(rules) }) else { break }
      switch expression.kind {
      case .aggregate(let aggregate, _): count("rows in \(aggregate.rawValue)")
      case .all: count("rows in all")
      default: count("rows in any")
      }
    case .lookup(let table):
      count("table gives \(Self.name(expression.type))")
      if table.cells.contains(nil) { count("table cell none") }
      for axis in table.axes {
        switch axis.keys {
        case .bands: count("table of bands")
        case .truth(let truths): count(truths.count == 2 ? "table of truths" : "table of one truth")
        case .members: count("table of \(Self.operand(axis.operand, rules))s")
        }
      }
    default: break
    }
  }

  /// The type of an operand; of a member what its enumeration is.
  static func operand(_ expression: Expression, _ rules: RuleSet) -> String {
    guard case .member(let enumeration) = expression.type else { return name(expression.type) }
    return switch rules.enumerations[enumeration].origin {
    case .answerSet: "choice"
    case .scale: "step"
    case .table: "row"
    case .ladder: "level"
    }
  }
}

extension Expression {
  fileprivate var isMeasure: Bool {
    if case .measure = kind { true } else { false }
  }

  /// Whether it is a value of a group's row.
  fileprivate func readsRow(_ rules: RuleSet) -> Bool {
    guard case .cases(let cases, _) = kind,
      case .compare(_, let count, _) = cases[0].condition.kind,
      case .question(let question) = count.kind, case .rowCount = rules.questions[question].origin
    else { return false }
    return true
  }
}
