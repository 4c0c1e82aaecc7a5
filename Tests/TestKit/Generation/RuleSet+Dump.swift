package import RuleModel
package import Scoring

extension RuleSet {
  /// The rules as the messages of tests show them, one definition a line.
  package var dumped: String {
    var lines = subjects.map { "subject \($0.id)" }
    lines += parameters.map { "parameter \($0.id) = \(text($0.value, $0.type))" }
    lines += enumerations.map { enumeration in
      let members = enumeration.members.map { member in
        "\(member.id)" + (member.value.map { "=\($0)" } ?? "")
          + (member.meaning == .itself ? "" : " means \(member.meaning.rawValue)")
      }
      return "enumeration \(enumeration.id) \(enumeration.origin): "
        + members.joined(separator: ", ")
    }
    lines += questions.map { question in
      "question \(question.id) \(text(question.kind))"
        + (question.allowsNotApplicable ? " not_applicable: allowed" : "")
        + text(question.subjects) + (question.suspension == nil ? "" : " suspended")
        + (question.origin == .declared ? "" : " \(question.origin)")
        + (question.askWhen.map { " ask_when: \(text($0))" } ?? "")
        + (question.isFixed ? " fixed" : "")
        + (question.effort.map { " effort: \($0)" } ?? "")
        + (question.requires.map { " requires: \(text($0))" } ?? "")
    }
    lines += criteria.map {
      "criterion \($0.id): \(text($0.condition)) if_not_applicable: "
        + "\($0.whenNotApplicable.rawValue) if_missing: \($0.whenMissing.rawValue)"
        + ($0.suspension == nil ? "" : " suspended")
    }
    lines += measures.map { measure in
      "measure \(measure.id): \(text(measure.kind))"
        + (measure.own.map { " own: \(text($0))" } ?? "") + text(appliesWhen: measure.appliesWhen)
        + " \(text(measure.policies)) \(measure.steps)"
    }
    for checklist in checklists {
      let measure = measures[checklist.measure].id
      lines.append("checklist \(checklist.id) measure \(measure)\(text(checklist.subjects))")
      for section in checklist.sections {
        let items = section.items.map { text($0.condition) }.joined(separator: "; ")
        lines.append("  section measure \(measures[section.measure].id): \(items)")
      }
    }
    for ladder in ladders { lines += self.lines(ladder) }
    lines += consistency.map {
      "consistency \($0.id): \(text($0.condition))\(text($0.subjects))"
    }
    lines += recommendations.map {
      "recommendation \($0.id): \($0.triggers.map(text).joined(separator: ", "))"
        + text($0.subjects)
    }
    return lines.joined(separator: "\n")
  }

  /// A sheet's answers, one a line.
  package func dumped(_ sheet: AnswerSheet) -> String {
    let answers = zip(questions, sheet.answers).map { question, answer in
      switch answer {
      case .value(let value): "\(question.id): \(text(value, question.kind.type))"
      case .notApplicable: "\(question.id): not applicable"
      case .unanswered: "\(question.id): unanswered"
      }
    }
    return "respondent subjects: \(sheet.respondent.subjects.map { subjects[$0].id.text })\n"
      + answers.joined(separator: "\n")
  }

  private func lines(_ ladder: Ladder) -> [String] {
    [
      "ladder \(ladder.id)\(text(ladder.subjects))\(text(appliesWhen: ladder.appliesWhen)) declared: "
        + "\(ladder.declared.map { questions[$0].id.text } ?? "-")"
    ]
      + ladder.outcomes.map { "  outcome \($0.id): \(text($0.condition))" }
      + ["  floor \(ladder.floor.id)"]
      + ladder.levels.map { level in
        "  level \(level.id) requires \(level.requires) criteria "
          + "\(level.criteria.map { criteria[$0].id.text })"
          + (level.condition.map { " when: \(text($0))" } ?? "")
          + " if_not_applicable: \(level.whenNotApplicable.rawValue)"
      }
  }

  private func text(appliesWhen condition: Expression?) -> String {
    condition.map { " applies_when: \(text($0))" } ?? ""
  }

  private func text(_ subjects: [Reference<Subject>]) -> String {
    subjects.isEmpty ? "" : " subjects: \(subjects.map { self.subjects[$0].id.text })"
  }

  private func text(_ kind: Question.Kind) -> String {
    switch kind {
    case .yesNo: "yes_no"
    case .single(let enumeration): "single \(enumerations[enumeration].id)"
    case .multi(let enumeration): "multi \(enumerations[enumeration].id)"
    case .integer(let range): "integer \(range.lowerBound)...\(range.upperBound)"
    case .decimal(let range): "decimal \(range.lowerBound)...\(range.upperBound)"
    case .date: "date"
    case .text: "text"
    }
  }

  private func text(_ condition: Ladder.Outcome.Condition) -> String {
    switch condition {
    case .holds(let condition): text(condition)
    case .unanswered(let asked): "unless_answered: \(asked.map { questions[$0].id.text })"
    }
  }

  private func text(_ trigger: Recommendation.Trigger) -> String {
    switch trigger {
    case .unmet(let criterion): "criterion: \(criteria[criterion].id)"
    case .below(let ladder, let level):
      "level: \(ladders[ladder].id).\(ladders[ladder].levels[level].id)"
    case .chosen(let question, let member): "choice: \(questions[question].id).#\(member)"
    case .condition(let condition): "when: \(text(condition))"
    }
  }

  private func text(_ policies: Measure.Policies) -> String {
    "missing: \(policies.missing) not_applicable: \(policies.notApplicable) no_result_child: "
      + "\(policies.noResultChild) empty: \(policies.empty.map(\.description) ?? "none")"
  }

  private func text(_ kind: Measure.Kind) -> String {
    func terms(_ terms: [Measure.Term]) -> String {
      "[" + terms.map { "\($0.weight) × \(text($0.expression))" }.joined(separator: "; ") + "]"
    }
    return switch kind {
    case .value(let expression): "value \(text(expression))"
    case .sum(let list): "sum \(terms(list))"
    case .mean(let list): "mean \(terms(list))"
    case .ratio(let top, let bottom): "ratio of \(text(top)) to \(text(bottom))"
    case .lowest(let list): "lowest [\(list.map(text).joined(separator: "; "))]"
    case .highest(let list): "highest [\(list.map(text).joined(separator: "; "))]"
    case .count(let list): "count [\(list.map(text).joined(separator: "; "))]"
    }
  }

  func text(_ value: Value, _ type: ValueType) -> String {
    switch (value, type) {
    case (.boolean(let truth), _): "\(truth)"
    case (.number(let number), _): "\(number)"
    case (.date(let date), _): "\(date)"
    case (.text(let text), _): "\"\(text)\""
    case (.member(let member), .member(let enumeration))
    where enumerations[enumeration].members.indices.contains(member):
      enumerations[enumeration].members[member].id.text
    case (.members(let set), .members(let enumeration))
    where set.isSubset(of: .all(enumerations[enumeration].members.count)):
      "\(set.positions.map { enumerations[enumeration].members[$0].id.text })"
    case (.member(let member), _): "#\(member)"
    case (.members(let set), _): "\(set.positions)"
    }
  }

  /// An expression nearly as a rule file writes it.
  package func text(_ expression: Expression) -> String {
    func list(_ parts: [Expression]) -> String { parts.map(text).joined(separator: ", ") }
    switch expression.kind {
    case .constant(let value): return text(value, expression.type)
    case .parameter(let parameter): return parameters[parameter].id.text
    case .question(let question): return questions[question].id.text
    case .measure(let measure): return measures[measure].id.text
    case .criterion(let criterion): return criteria[criterion].id.text
    case .level(let ladder): return "level(\(ladders[ladder].id))"
    case .not(let part): return "not(\(text(part)))"
    case .all(let parts): return "all(\(list(parts)))"
    case .any(let parts): return "any(\(list(parts)))"
    case .atLeast(let count, let parts): return "at_least(\(count): \(list(parts)))"
    case .compare(let comparison, let left, let right):
      return "(\(text(left)) \(comparison.rawValue) \(text(right)))"
    case .isIn(let part, let values, let negated):
      let values = values.map { text($0, part.type) }.joined(separator: ", ")
      return "(\(text(part)) \(negated ? "not in" : "in") [\(values)])"
    case .isInParameter(let part, let parameter, let negated):
      return "(\(text(part)) \(negated ? "not in" : "in") \(parameters[parameter].id))"
    case .has(let part, let set, let quantity):
      return "(\(text(part)) has_\(quantity) \(text(.members(set), part.type)))"
    case .arithmetic(let operation, let left, let right):
      return "(\(text(left)) \(operation.rawValue) \(text(right)))"
    case .negated(let part): return "-\(text(part))"
    case .minimum(let parts): return "min(\(list(parts)))"
    case .maximum(let parts): return "max(\(list(parts)))"
    case .magnitude(let part): return "abs(\(text(part)))"
    case .ratio(let top, let bottom, let empty):
      return "ratio(\(text(top)), \(text(bottom))" + (empty.map { ", empty: \(text($0))" } ?? "")
        + ")"
    case .cases(let cases, let otherwise):
      let written = cases.map { "\(text($0.condition)): \(text($0.value))" }
      return "cases(\((written + [text(otherwise)]).joined(separator: ", ")))"
    case .nothing: return "none"
    case .subject(let subject): return "subject(\(subjects[subject].id))"
    case .aggregate(let aggregate, let parts): return "\(aggregate.rawValue)[\(list(parts))]"
    case .pick(let extreme, let candidates):
      let written = candidates.map { "\($0.member): \(text($0.value))" }
      return "\(extreme.rawValue)[\(written.joined(separator: ", "))]"
    case .lookup(let table):
      let axes = table.axes.map { "\(text($0.operand)) in \($0.keys)" }
      return "lookup(\(axes.joined(separator: " x ")), \(table.cells))"
    case .coalesce(let parts): return "coalesce(\(list(parts)))"
    case .answered(let question): return "answered(\(questions[question].id))"
    case .applicable(let question): return "applicable(\(questions[question].id))"
    case .memberValue(let part): return "value(\(text(part)))"
    case .fiscalYear(let part): return "fiscal_year(\(text(part)))"
    case .daysBetween(let from, let to): return "days_between(\(text(from)), \(text(to)))"
    }
  }
}
