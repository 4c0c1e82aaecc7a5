import Diagnostics
import RuleModel

/// Finds what may be answered to each question.
struct QuestionKinds {
  let names: DeclaredNames
  let enumerations: [Enumeration]
  let findings: Findings

  /// The kinds in the order of the rule set: of the declared questions, then of the items of
  /// checklists that are questions; nil where one cannot be told, which is reported.
  func kinds(_ draft: RuleDraft) -> [Question.Kind?] {
    draft.questions.map { question in
      question.isRepeat ? findings.aside { kind(of: question) } : kind(of: question)
    }
      + draft.checklists.flatMap(\.items).filter(\.isQuestion).map { _ in .yesNo }
  }

  /// What may be answered to a question, or nil where that cannot be told, which is reported.
  private func kind(of draft: QuestionDraft) -> Question.Kind? {
    switch draft.type {
    case nil: return nil
    case .yesNo: return .yesNo
    case .date: return .date
    case .text: return .text(maximumLength: draft.maximumLength)
    case .integer: return draft.range.map { .integer($0) }
    case .decimal: return draft.range.map { .decimal($0) }
    case .single: return choices(of: draft, .enumeration).map { .single($0) }
    case .multi:
      guard let reference = choices(of: draft, .answerSet) else { return nil }
      if enumerations[reference].origin == .scale, let choices = draft.choices {
        findings.report(.scaleForSeveral(choices))
        return nil
      }
      return .multi(reference)
    }
  }

  private func choices(
    of draft: QuestionDraft, _ kind: ReferenceKind
  ) -> Reference<Enumeration>? {
    draft.choices.flatMap { names.choices.reference($0, as: kind, findings) }
  }
}
