import JSONWriting
import RuleModel

extension CanonicalEncoder {
  func criterion(_ criterion: Criterion) -> JSONValue {
    object {
      $0.logic("id", id(criterion.id))
      $0.full("title", .string(criterion.title))
      $0.full("note", .optional(criterion.note))
      $0.logic("condition", expression(criterion.condition))
      $0.logic("if_not_applicable", .string(criterion.whenNotApplicable.rawValue))
      $0.logic("if_missing", .string(criterion.whenMissing.rawValue))
      $0.logic("suspended", .boolean(criterion.suspension != nil))
      $0.full("suspension", .optional(criterion.suspension))
      $0.logic("sheet", sheet(criterion.sheet))
      $0.full("basis", basis(criterion.basis))
      $0.full("attribution", attribution(criterion.attribution))
    }
  }

  func ladder(_ ladder: Ladder) -> JSONValue {
    object {
      $0.logic("id", id(ladder.id))
      $0.full("title", .string(ladder.title))
      $0.logic("enumeration", id(ladder.enumeration))
      $0.logic("applies_when", expression(ladder.appliesWhen))
      $0.logic("outcomes", .array(ladder.outcomes.map(outcome)))
      $0.logic("floor", floor(ladder.floor))
      $0.logic("levels", .array(ladder.levels.map { level($0, of: ladder) }))
      $0.logic("declared", ladder.declared.map { id($0) } ?? .null)
      $0.logic("subjects", subjects(ladder.subjects))
      $0.logic("sheet", sheet(ladder.sheet))
      $0.full("attribution", attribution(ladder.attribution))
    }
  }

  private func outcome(_ outcome: Ladder.Outcome) -> JSONValue {
    object {
      $0.logic("id", id(outcome.id))
      $0.full("title", .string(outcome.title))
      $0.full("note", .optional(outcome.note))
      $0.logic("condition", expression(outcome.expression))
      $0.logic("unless_answered", .array(outcome.unanswered.map { id($0) }))
      $0.full("attribution", attribution(outcome.attribution))
    }
  }

  private func floor(_ floor: Ladder.Floor) -> JSONValue {
    object {
      $0.logic("id", id(floor.id))
      $0.full("title", .string(floor.title))
    }
  }

  private func level(_ level: Ladder.Level, of ladder: Ladder) -> JSONValue {
    object {
      $0.logic("id", id(level.id))
      $0.full("title", .string(level.title))
      $0.full("group", .optional(level.group))
      $0.full("text", .optional(level.text))
      // Positions are in the order of the levels, which says something.
      $0.logic(
        "requires", .array(Set(level.requires).sorted().map { id(ladder.levels[$0].id) }))
      $0.logic("criteria", .array(level.criteria.map { id($0) }))
      $0.logic("condition", expression(level.condition))
      $0.logic("state", level.state.map { id($0) } ?? .null)
      $0.logic("if_not_applicable", .string(level.whenNotApplicable.rawValue))
      $0.full("attribution", attribution(level.attribution))
    }
  }

  func recommendation(_ advice: Recommendation) -> JSONValue {
    object {
      $0.logic("id", id(advice.id))
      $0.full("title", .string(advice.title))
      $0.full("reason", .optional(advice.reason))
      $0.full("first_step", .optional(advice.firstStep))
      $0.full("who", .optional(advice.who))
      $0.full("effort", .optional(advice.effort))
      $0.full("tags", .array(advice.tags.map { .string($0) }))
      $0.logic("triggers", .array(advice.triggers.map(trigger)))
      $0.logic("subjects", subjects(advice.subjects))
      $0.full("basis", basis(advice.basis))
      $0.full("attribution", attribution(advice.attribution))
    }
  }

  private func trigger(_ trigger: Recommendation.Trigger) -> JSONValue {
    switch trigger {
    case .unmet(let criterion): ["kind": "unmet", "criterion": id(criterion)]
    case .below(let ladder, let level):
      [
        "kind": "below", "ladder": id(ladder),
        "level": id(rules.ladders[ladder].levels[level].id),
      ]
    case .chosen(let question, let member):
      [
        "kind": "chosen", "question": id(question),
        "choice": value(.member(member), rules.questions[question].kind.type),
      ]
    case .condition(let condition): ["kind": "condition", "condition": expression(condition)]
    }
  }

  func consistencyRule(_ rule: ConsistencyRule) -> JSONValue {
    object {
      $0.logic("id", id(rule.id))
      $0.full("title", .string(rule.title))
      $0.full("note", .optional(rule.note))
      $0.logic("condition", expression(rule.condition))
      $0.logic("subjects", subjects(rule.subjects))
      $0.full("attribution", attribution(rule.attribution))
    }
  }
}
