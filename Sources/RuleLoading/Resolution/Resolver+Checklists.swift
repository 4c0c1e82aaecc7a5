import Diagnostics
import RuleModel

/// What a checklist stands for: itself, the questions of its items, and its measures.
struct ChecklistParts {
  let checklist: Checklist
  let questions: [Question]
  let measures: [Measure]
}

extension Resolver {
  /// A checklist with the questions and measures that it is sugar for; theirs begin at the given
  /// positions of the rule set's lists.
  func checklist(
    _ draft: ChecklistDraft, firstQuestion: Int, firstMeasure: Int
  ) -> ChecklistParts {
    let attribution = attribution(draft.attribution, reporting: draft.head)
    let display = display(draft.display)
    let policies = policies(draft.policies, missing: .skip)
    var questions: [Question] = []
    var measures: [Measure] = []
    func addMean(
      of items: [Checklist.Item], id: Identifier, head: ItemHead, _ attribution: Attribution
    ) -> Reference<Measure> {
      measures.append(
        Measure(
          id: id, title: texts.text(head.title),
          kind: .mean(items.map { Measure.Term($0.condition, weight: $0.weight) }),
          policies: policies, steps: [.scale(100)], display: display, range: nil,
          attribution: attribution, span: head.span))
      return Reference(firstMeasure + measures.count - 1)
    }
    let sections = draft.sections.map { section in
      let items = section.items.map { item in
        var reference: Reference<Question>?
        if item.isQuestion {
          reference = Reference(firstQuestion + questions.count)
          questions.append(question(item, of: draft, in: section))
        }
        return self.item(item, reference)
      }
      let own = self.attribution(section.attribution)
      let measure = addMean(
        of: items, id: Identifier(draft.measureID(of: section)?.value ?? ""),
        head: section.head, own)
      return Checklist.Section(
        id: section.head.identifier, title: texts.text(section.head.title), items: items,
        measure: measure, attribution: own, span: section.head.span)
    }
    let whole = addMean(
      of: sections.flatMap(\.items), id: draft.head.identifier, head: draft.head, attribution)
    let checklist = Checklist(
      id: draft.head.identifier, title: texts.text(draft.head.title),
      note: texts.text(draft.note), sections: sections, measure: whole,
      subjects: subjects(draft.subjects), attribution: attribution, span: draft.head.span)
    return ChecklistParts(checklist: checklist, questions: questions, measures: measures)
  }

  private func item(
    _ draft: ChecklistDraft.Item, _ question: Reference<Question>?
  ) -> Checklist.Item {
    let span = draft.head.span
    let condition =
      question.map { Expression(.question($0), type: .boolean, span: span) }
      ?? judged(condition(draft.condition, at: span), unless: suspension(draft.suspension))
    return Checklist.Item(
      id: draft.head.identifier, title: texts.text(draft.head.title), condition: condition,
      question: question, weight: draft.weight ?? .one,
      attribution: attribution(draft.attribution), span: span)
  }
}
