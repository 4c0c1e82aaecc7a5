import Diagnostics
import RuleModel

/// What the answers can make of a condition.
enum ConditionVerdict {
  case open
  /// No answers make it true.
  case impossible(Contradiction?)
  /// All answers make it true.
  case certain
}

extension AbstractEvaluator {
  /// Whether a condition can and must hold, as far as that can be proven.
  func verdict(on condition: Expression) -> ConditionVerdict {
    var hopeful = self
    guard hopeful.assume(condition, is: true, strictly: true),
      hopeful.possibilities(of: condition).canBeTrue
    else { return .impossible(hopeful.contradiction) }
    var doubtful = self
    guard doubtful.assume(condition, is: false, strictly: false) else { return .certain }
    let left = doubtful.possibilities(of: condition)
    return left.canBeFalse || left.canLack ? .open : .certain
  }
}

/// A condition with the name of the definition that it belongs to, for messages.
struct NamedCondition {
  let ja: String
  let en: String
  let expression: Expression
  /// What others read of it, where they can.
  let definition: Definition?
}

extension RuleSet {
  /// The conditions of criteria and of questions' `ask_when`, each after those that it reads.
  var readableConditions: [NamedCondition] {
    DependencyOrder(of: self).definitions.compactMap { definition in
      switch definition {
      case .question(let position):
        let question = questions[position]
        return question.askWhen.map {
          NamedCondition(
            ja: "設問 `\(question.id)` の `ask_when` の条件",
            en: "the `ask_when` of question `\(question.id)`",
            expression: $0, definition: definition)
        }
      case .criterion(let position):
        let criterion = criteria[position]
        return NamedCondition(
          ja: "判定条件 `\(criterion.id)` ", en: "the condition of criterion `\(criterion.id)`",
          expression: criterion.condition, definition: definition)
      case .measure, .ladder: return nil
      }
    }
  }

  /// The conditions that nothing else reads by a name: of changes to answers, measures, ladders and levels, checklist items,
  /// advice and consistency rules.
  var otherConditions: [NamedCondition] {
    var found = questions.filter { !$0.repeats }.compactMap { question in
      question.requires.map {
        NamedCondition(
          ja: "設問 `\(question.id)` の `requires` の条件",
          en: "the `requires` of question `\(question.id)`", expression: $0, definition: nil)
      }
    }
    for measure in measures {
      guard let condition = measure.appliesWhen else { continue }
      found.append(
        NamedCondition(
          ja: "指標 `\(measure.id)` の `applies_when` の条件",
          en: "the `applies_when` of measure `\(measure.id)`", expression: condition,
          definition: nil))
    }
    for ladder in ladders {
      if let condition = ladder.appliesWhen {
        found.append(
          NamedCondition(
            ja: "梯子 `\(ladder.id)` の `applies_when` の条件",
            en: "the `applies_when` of ladder `\(ladder.id)`", expression: condition,
            definition: nil))
      }
      for level in ladder.levels {
        guard let condition = level.condition else { continue }
        found.append(
          NamedCondition(
            ja: "レベル `\(ladder.id).\(level.id)` の `when` の条件",
            en: "the `when` of level `\(ladder.id).\(level.id)`", expression: condition,
            definition: nil))
      }
    }
    for item in checklists.flatMap(\.sections).flatMap(\.items) where item.question == nil {
      found.append(
        NamedCondition(
          ja: "項目 `\(item.id)` の条件", en: "the condition of item `\(item.id)`",
          expression: item.condition, definition: nil))
    }
    for recommendation in recommendations {
      found += recommendation.conditions.map { condition in
        NamedCondition(
          ja: "助言 `\(recommendation.id)` の条件",
          en: "the condition of recommendation `\(recommendation.id)`", expression: condition,
          definition: nil)
      }
    }
    for rule in consistency {
      found.append(
        NamedCondition(
          ja: "確認事項 `\(rule.id)` の条件",
          en: "the condition of consistency rule `\(rule.id)`", expression: rule.condition,
          definition: nil))
    }
    return found
  }
}
