import Diagnostics
import RuleModel

extension Resolver {
  /// The rule set that a draft makes.
  func ruleSet(
    _ draft: RuleDraft, _ files: SourceMap, kinds: [Question.Kind?], values: [MeasureValue?]
  ) -> RuleSet {
    var questions = zip(draft.questions, kinds).map { draft, kind in
      part(isRepeat: draft.isRepeat, on: draft.sheet) { $0.question(draft, kind) }
    }
    var measures = zip(draft.measures, values).map { draft, value in
      part(isRepeat: draft.sheet != nil, on: draft.sheet) { $0.measure(draft, value: value) }
    }
    var checklists: [Checklist] = []
    for checklist in draft.checklists {
      let parts = self.checklist(
        checklist, firstQuestion: questions.count, firstMeasure: measures.count)
      questions += parts.questions
      measures += parts.measures
      checklists.append(parts.checklist)
    }
    let criteria = draft.criteria.map { draft in
      part(isRepeat: draft.sheet != nil, on: draft.sheet) { $0.criterion(draft) }
    }
    let enumerations = LadderEnumerations(draft)
    let ladders = draft.ladders.enumerated().map { position, ladder in
      part(isRepeat: ladder.sheet != nil, on: ladder.sheet) {
        $0.ladder(ladder, enumerations.reference(ofLadder: position), questions: kinds)
      }
    }
    findings.row = nil
    findings.report(
      CircularDefinitions.diagnostics(
        questions: questions, criteria: criteria, measures: measures, ladders: ladders))
    return RuleSet(
      id: header.id, title: texts.text(header.title), surveyYear: header.surveyYear?.value,
      evaluatedYear: header.evaluatedYear, note: texts.text(header.note),
      sources: draft.sources.map(source),
      subjects: draft.subjects.map {
        Subject(
          id: $0.head.identifier, title: texts.text($0.head.title),
          aliases: $0.aliases.map(\.value), span: $0.head.span)
      },
      parameters: zip(draft.parameters, constants).map { parameter($0, $1) },
      enumerations: attributedEnumerations(draft), questions: questions, criteria: criteria,
      measures: measures,
      checklists: checklists, ladders: ladders,
      recommendations: draft.recommendations.map {
        recommendation($0, ladders: draft.ladders, questions: kinds)
      },
      consistency: draft.consistency.map(consistencyRule), tables: draft.tables.map(table),
      groups: groups(draft),
      otherSheets: otherSheets(draft), advice: header.advice,
      spellings: draft.spellings.spellings(findings), files: files)
  }

  /// The enumerations with where they come from; those of ladders stand behind the declared ones.
  private func attributedEnumerations(_ draft: RuleDraft) -> [Enumeration] {
    self.enumerations.enumerated().map { position, enumeration in
      guard draft.enumerations.indices.contains(position) else { return enumeration }
      return enumeration.attributed(to: attribution(draft.enumerations[position]))
    }
  }

  private func source(_ draft: SourceDraft) -> Source {
    Source(
      id: draft.head.identifier, title: texts.text(draft.head.title),
      publisher: texts.text(draft.publisher), date: draft.date, url: draft.url,
      note: texts.text(draft.note), span: draft.head.span)
  }

  private func parameter(
    _ draft: ParameterDraft, _ constant: ParameterBuilder.Constant?
  ) -> Parameter {
    Parameter(
      id: draft.head.identifier, title: texts.text(draft.head.title),
      type: constant?.type ?? .number, value: constant?.value ?? .number(.zero),
      range: draft.range, reason: texts.text(draft.reason),
      attribution: attribution(draft.attribution, reporting: draft.head), span: draft.head.span)
  }
}

extension TextRenderer {
  /// Takes the values of a draft's parameters.
  init(
    _ draft: RuleDraft, _ names: DeclaredNames, _ constants: [ParameterBuilder.Constant?],
    _ enumerations: [Enumeration], _ findings: Findings
  ) {
    var values: [String: String] = [:]
    for id in names.parameters.ids {
      guard let position = names.parameters[id]?.position else { continue }
      values[id] = constants[position]?.text(enumerations)
    }
    self.init(values: values, known: names.parameters.ids, findings)
  }
}

extension Enumeration {
  fileprivate func attributed(to attribution: Attribution?) -> Enumeration {
    Enumeration(
      id: id, title: title, origin: origin, members: members, unorderedPrefix: unorderedPrefix,
      attribution: attribution, span: span)
  }
}

extension RuleSet {
  /// The same rule set with the numbers that each measure can take.
  func withMeasureRanges(_ ranges: [ClosedRange<Rational>?]) -> RuleSet {
    let ranged = measures.enumerated().map { position, measure in
      Measure(
        id: measure.id, title: measure.title, kind: measure.kind, own: measure.own,
        appliesWhen: measure.appliesWhen, type: measure.type, policies: measure.policies,
        steps: measure.steps, display: measure.display,
        range: ranges.indices.contains(position) ? ranges[position] : nil,
        sheet: measure.sheet, attribution: measure.attribution, span: measure.span)
    }
    return replacing(measures: ranged)
  }

  /// The same rule set with its digests.
  func withDigests(_ digests: Digests) -> RuleSet { replacing(digests: digests) }

  private func replacing(measures: [Measure]? = nil, digests: Digests? = nil) -> RuleSet {
    RuleSet(
      id: id, title: title, surveyYear: surveyYear, evaluatedYear: evaluatedYear, note: note,
      sources: sources, subjects: subjects, parameters: parameters, enumerations: enumerations,
      questions: questions, criteria: criteria, measures: measures ?? self.measures,
      checklists: checklists, ladders: ladders, recommendations: recommendations,
      consistency: consistency, tables: tables, groups: groups, otherSheets: otherSheets,
      advice: advice, spellings: spellings, digests: digests ?? self.digests, files: files)
  }
}
