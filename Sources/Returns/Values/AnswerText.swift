import RuleModel
import Scoring

/// Answers as an answer sheet has them.
enum AnswerText {
  static let notApplicable = "not_applicable"

  /// The text of an answer; empty for unanswered.
  static func of(_ answer: Answer, to question: Question, _ rules: RuleSet) -> String {
    switch answer {
    case .unanswered: ""
    case .notApplicable: notApplicable
    case .value(let value): of(value, question.kind, rules)
    }
  }

  private static func of(_ value: Value, _ kind: Question.Kind, _ rules: RuleSet) -> String {
    switch (value, kind) {
    case (.boolean(let truth), _): truth ? "yes" : "no"
    case (.number(let number), _): number.description
    case (.date(let date), _): date.description
    case (.text(let text), _): text
    case (.member(let member), .single(let list)):
      rules.enumerations[list].members[member].id.text
    case (.members(let members), .multi(let list)):
      "[\(members.positions.map { rules.enumerations[list].members[$0].id.text }.joined(separator: ", "))]"
    case (.member, _), (.members, _): ""
    }
  }
}
