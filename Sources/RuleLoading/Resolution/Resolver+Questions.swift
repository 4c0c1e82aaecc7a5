import Diagnostics
import RuleModel

extension Resolver {
  /// A declared question; its kind has been found before.
  func question(_ draft: QuestionDraft, _ kind: Question.Kind?) -> Question {
    findings.row = draft.head.row
    let asking = draft.asking
    return Question(
      id: draft.head.identifier, title: texts.text(draft.head.title),
      help: texts.text(asking.help), section: texts.text(draft.section), kind: kind ?? .yesNo,
      unit: texts.text(draft.unit), askWhen: optionalCondition(asking.askWhen),
      subjects: subjects(draft.subjects), allowsNotApplicable: asking.allowsNotApplicable,
      aliases: draft.aliases.map(\.value), code: draft.code, effort: asking.effort,
      isFixed: asking.isFixed, requires: optionalCondition(asking.requires),
      severalTicks: draft.severalTicks,
      suspension: suspension(draft.suspension), origin: origin(draft.origin),
      attribution: attribution(
        draft.attribution, reporting: draft.origin.isDeclared ? draft.head : nil),
      span: draft.head.span)
  }

  /// The question that an item of a checklist is.
  func question(
    _ item: ChecklistDraft.Item, of checklist: ChecklistDraft, in section: ChecklistDraft.Section
  ) -> Question {
    Question(
      id: item.head.identifier, title: texts.text(item.head.title),
      help: texts.text(item.asking.help), section: texts.text(section.head.title), kind: .yesNo,
      askWhen: optionalCondition(item.asking.askWhen), subjects: subjects(checklist.subjects),
      allowsNotApplicable: item.asking.allowsNotApplicable, effort: item.asking.effort,
      isFixed: item.asking.isFixed, requires: optionalCondition(item.asking.requires),
      suspension: suspension(item.suspension),
      attribution: attribution(item.attribution), span: item.head.span)
  }

  /// A criterion; one that is suspended is checked all the same.
  func criterion(_ draft: CriterionDraft) -> Criterion {
    findings.row = draft.head.row
    let suspension = suspension(draft.suspension)
    return Criterion(
      id: draft.head.identifier, title: texts.text(draft.head.title),
      note: texts.text(draft.note),
      condition: judged(condition(draft.condition, at: draft.head.span), unless: suspension),
      whenNotApplicable: suspension == nil ? draft.whenNotApplicable : .exclude,
      statesNotApplicable: draft.statesNotApplicable, whenMissing: draft.whenMissing,
      basis: basis(draft.basis), suspension: suspension,
      sheet: draft.sheet.map { Reference($0) },
      attribution: attribution(draft.attribution, reporting: draft.head), span: draft.head.span)
  }
}
