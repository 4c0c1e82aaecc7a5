import Diagnostics
import RuleModel

extension Resolver {
  /// Something that answers should not say at once.
  func consistencyRule(_ draft: ConsistencyDraft) -> ConsistencyRule {
    findings.row = draft.head.row
    return ConsistencyRule(
      id: draft.head.identifier, title: texts.text(draft.head.title),
      note: texts.text(draft.note), condition: condition(draft.condition, at: draft.head.span),
      subjects: subjects(draft.subjects),
      attribution: attribution(draft.attribution, reporting: draft.head), span: draft.head.span)
  }

  /// Why something is suspended in the year of the survey; nil where it is not.
  func suspension(_ draft: SuspensionDraft?) -> String? {
    guard let draft else { return nil }
    let reason = texts.text(draft.reason)
    guard let year = header.surveyYear?.value else {
      if !header.hasFaultyYear { findings.report(.suspendedWithoutYear(at: draft.span)) }
      return nil
    }
    return draft.years.contains { $0.value == year } ? reason : nil
  }

  /// A condition, or one that never applies where there is a reason not to judge it.
  func judged(_ condition: Expression, unless suspension: String?) -> Expression {
    suspension == nil ? condition : Expression(.nothing, type: .boolean, span: condition.span)
  }
}
