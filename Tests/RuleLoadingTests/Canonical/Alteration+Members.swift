import Diagnostics
import RuleModel

extension Alteration {
  private static let otherSpan = Span(file: FileID(0), start: 3, end: 4)
  private static let otherAttribution = Attribution(provenance: .project, source: Reference(1))
  private static let section = Path.rules.first(\.checklists).first(\.sections)

  /// Each member of the model, type by type.
  static let all: [Alteration] = [ruleSet, vocabulary, rules, ladders, rest].flatMap { $0 }

  private static let ruleSet: [Alteration] = [
    .own("id", \.id, "other", .full),
    .own("title", \.title, "別", .full),
    .own("surveyYear", \.surveyYear, 2025, .full),
    .own("evaluatedYear", \.evaluatedYear, 2022, .full),
    .own("note", \.note, "別", .full),
    .longer("subjects", \.subjects, .logic),
    .longer("parameters", \.parameters, .logic),
    .longer("enumerations", \.enumerations, .logic),
    .longer("questions", \.questions, .logic),
    .longer("criteria", \.criteria, .logic),
    .longer("measures", \.measures, .logic),
    .longer("checklists", \.checklists, .logic),
    .longer("ladders", \.ladders, .logic),
    .longer("recommendations", \.recommendations, .logic),
    .longer("consistency", \.consistency, .logic),
    .longer("groups", \.groups, .logic),
    .own("tables", \.tables, otherTables, .nothing),
    .longer("otherSheets", \.otherSheets, .logic),
    .own("advice", \.advice, AdvicePolicy(limit: 6), .full),
    .own("spellings", \.spellings, Spellings(units: [["回"]]), .full),
    .longer("sources", \.sources, .full),
    .own("digests", \.digests, Digests(logic: "", full: ""), .nothing),
    .own("files", \.files, otherFiles, .nothing),
  ]

  private static let otherTables = [
    ItemTable(id: "practices", title: "実践", rows: [], span: otherSpan)
  ]

  private static var otherFiles: SourceMap {
    var files = SourceMap()
    _ = files.add(SourceFile(path: "other.yaml", bytes: []))
    return files
  }

  private static var vocabulary: [Alteration] {
    let source = Path.rules.first(\.sources)
    let subject = Path.rules.first(\.subjects)
    let parameter = Path.rules.first(\.parameters)
    let enumeration = Path.rules.first(\.enumerations)
    let member = Path.rules.first(\.enumerations).first(\.members)
    let question = Path.rules.first(\.questions)
    return [
      .part("Source", "id", .full, of: source, \.id, "x1"),
      .part("Source", "title", .full, of: source, \.title, "別"),
      .part("Source", "publisher", .full, of: source, \.publisher, "別"),
      .part("Source", "date", .full, of: source, \.date, "別"),
      .part("Source", "url", .full, of: source, \.url, "別"),
      .part("Source", "note", .full, of: source, \.note, "別"),
      .part("Source", "span", .nothing, of: source, \.span, otherSpan),
      .part("Subject", "id", .logic, of: subject, \.id, "x1"),
      .part("Subject", "title", .full, of: subject, \.title, "別"),
      .part("Subject", "aliases", .full, of: subject, \.aliases, ["別"]),
      .part("Subject", "span", .nothing, of: subject, \.span, otherSpan),
      .part("Parameter", "id", .logic, of: parameter, \.id, "x1"),
      .part("Parameter", "title", .full, of: parameter, \.title, "別"),
      .part("Parameter", "type", .logic, of: parameter, \.type, .date),
      .part("Parameter", "value", .logic, of: parameter, \.value, .number(3)),
      .part("Parameter", "range", .full, of: parameter, \.range, 0...3),
      .part("Parameter", "reason", .full, of: parameter, \.reason, "別"),
      .part("Parameter", "attribution", .full, of: parameter, \.attribution, otherAttribution),
      .part("Parameter", "span", .nothing, of: parameter, \.span, otherSpan),
      .part("Enumeration", "id", .logic, of: enumeration, \.id, "x1"),
      .part("Enumeration", "title", .full, of: enumeration, \.title, "別"),
      .part("Enumeration", "origin", .logic, of: enumeration, \.origin, .answerSet),
      .part("Enumeration", "members", .logic, of: enumeration, \.members, []),
      .part("Enumeration", "unorderedPrefix", .logic, of: enumeration, \.unorderedPrefix, 1),
      .part(
        "Enumeration", "attribution", .full, of: enumeration, \.attribution, otherAttribution),
      .part("Enumeration", "span", .nothing, of: enumeration, \.span, otherSpan),
      .part("Member", "id", .logic, of: member, \.id, "x1"),
      .part("Member", "title", .full, of: member, \.title, "別"),
      .part("Member", "code", .full, of: member, \.code, "9"),
      .part("Member", "aliases", .full, of: member, \.aliases, []),
      .part("Member", "value", .logic, of: member, \.value, 9),
      .part("Member", "meaning", .logic, of: member, \.meaning, .unanswered),
      .part("Member", "span", .nothing, of: member, \.span, otherSpan),
      .part("Question", "id", .logic, of: question, \.id, "x1"),
      .part("Question", "title", .full, of: question, \.title, "別"),
      .part("Question", "help", .full, of: question, \.help, "別"),
      .part("Question", "section", .full, of: question, \.section, "別"),
      .part("Question", "kind", .logic, of: question, \.kind, .date),
      .part("Question", "unit", .full, of: question, \.unit, "別"),
      .part("Question", "askWhen", .logic, of: question, \.askWhen, CanonicalSample.condition),
      .part("Question", "subjects", .logic, of: question, \.subjects, []),
      .part("Question", "allowsNotApplicable", .logic, of: question, \.allowsNotApplicable, false),
      .part("Question", "aliases", .full, of: question, \.aliases, []),
      .part("Question", "code", .full, of: question, \.code, "9"),
      .part("Question", "effort", .logic, of: question, \.effort, 9),
      .part("Question", "isFixed", .logic, of: question, \.isFixed, false),
      .part("Question", "requires", .logic, of: question, \.requires, nil),
      .part("Question", "severalTicks", .logic, of: question, \.severalTicks, .highest),
      .part("Question", "suspension", .logic, of: question, \.suspension, nil),
      .part("Question", "origin", .logic, of: question, \.origin, .declared),
      .part("Question", "attribution", .full, of: question, \.attribution, otherAttribution),
      .part("Question", "span", .nothing, of: question, \.span, otherSpan),
    ]
  }

  private static var rules: [Alteration] {
    let criterion = Path.rules.first(\.criteria)
    let measure = Path.rules.first(\.measures)
    let policies = Path.rules.first(\.measures).member(\.policies)
    let display = Path.rules.first(\.measures).member(\.display)
    let checklist = Path.rules.first(\.checklists)
    let item = section.first(\.items)
    return [
      .part("Criterion", "id", .logic, of: criterion, \.id, "x1"),
      .part("Criterion", "title", .full, of: criterion, \.title, "別"),
      .part("Criterion", "note", .full, of: criterion, \.note, "別"),
      .part(
        "Criterion", "condition", .logic, of: criterion, \.condition, CanonicalSample.condition),
      .part("Criterion", "whenNotApplicable", .logic, of: criterion, \.whenNotApplicable, .exclude),
      .part(
        "Criterion", "statesNotApplicable", .nothing, of: criterion, \.statesNotApplicable, false),
      .part("Criterion", "whenMissing", .logic, of: criterion, \.whenMissing, .exclude),
      .part("Criterion", "basis", .full, of: criterion, \.basis, nil),
      .part("Criterion", "suspension", .logic, of: criterion, \.suspension, nil),
      .part("Criterion", "sheet", .logic, of: criterion, \.sheet, Reference(1)),
      .part("Criterion", "attribution", .full, of: criterion, \.attribution, otherAttribution),
      .part("Criterion", "span", .nothing, of: criterion, \.span, otherSpan),
      .part("Measure", "id", .logic, of: measure, \.id, "x1"),
      .part("Measure", "title", .full, of: measure, \.title, "別"),
      .part("Measure", "kind", .logic, of: measure, \.kind, .count([CanonicalSample.held])),
      .part("Measure", "own", .logic, of: measure, \.own, nil),
      .part(
        "Measure", "appliesWhen", .logic, of: measure, \.appliesWhen, CanonicalSample.condition),
      .part("Measure", "type", .logic, of: measure, \.type, .boolean),
      .part("Measure", "policies", .logic, of: measure, \.policies, Measure.Policies()),
      .part("Measure", "steps", .logic, of: measure, \.steps, []),
      .part("Measure", "display", .full, of: measure, \.display, Measure.Display(decimals: 3)),
      .part("Measure", "range", .nothing, of: measure, \.range, 0...1),
      .part("Measure", "sheet", .logic, of: measure, \.sheet, Reference(1)),
      .part("Measure", "attribution", .full, of: measure, \.attribution, otherAttribution),
      .part("Measure", "span", .nothing, of: measure, \.span, otherSpan),
      .part("Policies", "missing", .logic, of: policies, \.missing, .none),
      .part("Policies", "notApplicable", .logic, of: policies, \.notApplicable, .skip),
      .part("Policies", "noResultChild", .logic, of: policies, \.noResultChild, .value(2)),
      .part("Policies", "empty", .logic, of: policies, \.empty, 1),
      .part("Display", "decimals", .full, of: display, \.decimals, 3),
      .part("Display", "rounding", .full, of: display, \.rounding, .ceiling),
      .part("Display", "unit", .full, of: display, \.unit, nil),
      .part("Checklist", "id", .logic, of: checklist, \.id, "x1"),
      .part("Checklist", "title", .full, of: checklist, \.title, "別"),
      .part("Checklist", "note", .full, of: checklist, \.note, "別"),
      .part("Checklist", "sections", .logic, of: checklist, \.sections, []),
      .part("Checklist", "measure", .logic, of: checklist, \.measure, Reference(1)),
      .part("Checklist", "subjects", .logic, of: checklist, \.subjects, []),
      .part("Checklist", "attribution", .full, of: checklist, \.attribution, otherAttribution),
      .part("Checklist", "span", .nothing, of: checklist, \.span, otherSpan),
      .part("Section", "id", .logic, of: section, \.id, "x1"),
      .part("Section", "title", .full, of: section, \.title, "別"),
      .part("Section", "items", .logic, of: section, \.items, []),
      .part("Section", "measure", .logic, of: section, \.measure, Reference(1)),
      .part("Section", "attribution", .full, of: section, \.attribution, otherAttribution),
      .part("Section", "span", .nothing, of: section, \.span, otherSpan),
      .part("Item", "id", .logic, of: item, \.id, "x1"),
      .part("Item", "title", .full, of: item, \.title, "別"),
      .part("Item", "condition", .logic, of: item, \.condition, CanonicalSample.condition),
      .part("Item", "question", .logic, of: item, \.question, nil),
      .part("Item", "weight", .logic, of: item, \.weight, 3),
      .part("Item", "attribution", .full, of: item, \.attribution, otherAttribution),
      .part("Item", "span", .nothing, of: item, \.span, otherSpan),
    ]
  }

  private static var ladders: [Alteration] {
    let ladder = Path.rules.first(\.ladders)
    let outcome = Path.rules.first(\.ladders).first(\.outcomes)
    let floor = Path.rules.first(\.ladders).member(\.floor)
    let level = Path.rules.first(\.ladders).first(\.levels)
    return [
      .part("Ladder", "id", .logic, of: ladder, \.id, "x1"),
      .part("Ladder", "title", .full, of: ladder, \.title, "別"),
      .part("Ladder", "outcomes", .logic, of: ladder, \.outcomes, []),
      .part(
        "Ladder", "floor", .logic, of: ladder, \.floor,
        Ladder.Floor(id: "x1", title: "別", span: otherSpan)),
      .part("Ladder", "levels", .logic, of: ladder, \.levels, []),
      .part("Ladder", "appliesWhen", .logic, of: ladder, \.appliesWhen, CanonicalSample.condition),
      .part("Ladder", "enumeration", .logic, of: ladder, \.enumeration, Reference(0)),
      .part("Ladder", "declared", .logic, of: ladder, \.declared, nil),
      .part("Ladder", "subjects", .logic, of: ladder, \.subjects, []),
      .part("Ladder", "sheet", .logic, of: ladder, \.sheet, Reference(1)),
      .part("Ladder", "attribution", .full, of: ladder, \.attribution, otherAttribution),
      .part("Ladder", "span", .nothing, of: ladder, \.span, otherSpan),
      .part("Outcome", "id", .logic, of: outcome, \.id, "x1"),
      .part("Outcome", "title", .full, of: outcome, \.title, "別"),
      .part("Outcome", "note", .full, of: outcome, \.note, "別"),
      .part(
        "Outcome", "condition", .logic, of: outcome, \.condition, .holds(CanonicalSample.condition)),
      .part("Outcome", "attribution", .full, of: outcome, \.attribution, otherAttribution),
      .part("Outcome", "span", .nothing, of: outcome, \.span, otherSpan),
      .part("Floor", "id", .logic, of: floor, \.id, "x1"),
      .part("Floor", "title", .full, of: floor, \.title, "別"),
      .part("Floor", "span", .nothing, of: floor, \.span, otherSpan),
      .part("Level", "id", .logic, of: level, \.id, "x1"),
      .part("Level", "title", .full, of: level, \.title, "別"),
      .part("Level", "group", .full, of: level, \.group, "別"),
      .part("Level", "text", .full, of: level, \.text, "別"),
      .part("Level", "requires", .logic, of: level, \.requires, [1]),
      .part("Level", "criteria", .logic, of: level, \.criteria, []),
      .part("Level", "condition", .logic, of: level, \.condition, CanonicalSample.condition),
      .part("Level", "state", .logic, of: level, \.state, Reference(1)),
      .part("Level", "whenNotApplicable", .logic, of: level, \.whenNotApplicable, .exclude),
      .part("Level", "statesNotApplicable", .nothing, of: level, \.statesNotApplicable, false),
      .part("Level", "attribution", .full, of: level, \.attribution, otherAttribution),
      .part("Level", "span", .nothing, of: level, \.span, otherSpan),
    ]
  }

  private static var rest: [Alteration] {
    let recommendation = Path.rules.first(\.recommendations)
    let consistencyRule = Path.rules.first(\.consistency)
    let group = Path.rules.first(\.groups)
    let column = Path.rules.first(\.groups).first(\.columns)
    let otherSheet = Path.rules.first(\.otherSheets)
    let attribution = Path.rules.first(\.criteria).member(\.attribution)
    return [
      .part("Recommendation", "id", .logic, of: recommendation, \.id, "x1"),
      .part("Recommendation", "title", .full, of: recommendation, \.title, "別"),
      .part("Recommendation", "reason", .full, of: recommendation, \.reason, "別"),
      .part("Recommendation", "firstStep", .full, of: recommendation, \.firstStep, "別"),
      .part("Recommendation", "who", .full, of: recommendation, \.who, "別"),
      .part("Recommendation", "effort", .full, of: recommendation, \.effort, "別"),
      .part("Recommendation", "tags", .full, of: recommendation, \.tags, []),
      .part(
        "Recommendation", "triggers", .logic, of: recommendation, \.triggers,
        [.below(Reference(0), level: 1)]),
      .part("Recommendation", "subjects", .logic, of: recommendation, \.subjects, []),
      .part("Recommendation", "basis", .full, of: recommendation, \.basis, nil),
      .part(
        "Recommendation", "attribution", .full, of: recommendation, \.attribution, otherAttribution),
      .part("Recommendation", "span", .nothing, of: recommendation, \.span, otherSpan),
      .part("ConsistencyRule", "id", .logic, of: consistencyRule, \.id, "x1"),
      .part("ConsistencyRule", "title", .full, of: consistencyRule, \.title, "別"),
      .part("ConsistencyRule", "note", .full, of: consistencyRule, \.note, "別"),
      .part(
        "ConsistencyRule", "condition", .logic, of: consistencyRule, \.condition,
        CanonicalSample.condition),
      .part("ConsistencyRule", "subjects", .logic, of: consistencyRule, \.subjects, []),
      .part(
        "ConsistencyRule", "attribution", .full, of: consistencyRule, \.attribution,
        otherAttribution),
      .part("ConsistencyRule", "span", .nothing, of: consistencyRule, \.span, otherSpan),
      .part("Group", "id", .logic, of: group, \.id, "x1"),
      .part("Group", "title", .full, of: group, \.title, "別"),
      .part("Group", "help", .full, of: group, \.help, "別"),
      .part("Group", "rows", .logic, of: group, \.rows, .units([])),
      .part("Group", "columns", .logic, of: group, \.columns, []),
      .part("Group", "cells", .logic, of: group, \.cells, []),
      .part("Group", "attribution", .full, of: group, \.attribution, otherAttribution),
      .part("Group", "span", .nothing, of: group, \.span, otherSpan),
      .part("Column", "id", .logic, of: column, \.id, "x1"),
      .part("Column", "title", .full, of: column, \.title, "別"),
      .part("Column", "aliases", .full, of: column, \.aliases, []),
      .part("Column", "span", .nothing, of: column, \.span, otherSpan),
      .part("OtherSheet", "id", .logic, of: otherSheet, \.id, "x1"),
      .part("OtherSheet", "title", .full, of: otherSheet, \.title, "別"),
      .part("OtherSheet", "presence", .logic, of: otherSheet, \.presence, Reference(1)),
      .part("OtherSheet", "span", .nothing, of: otherSheet, \.span, otherSpan),
      .part("Attribution", "provenance", .full, of: attribution, \.provenance, .project),
      .part("Attribution", "source", .full, of: attribution, \.source, Reference(1)),
      .part("Attribution", "locator", .full, of: attribution, \.locator, nil),
      .part(
        "Basis", "phrase", .full, of: recommendation, \.basis,
        Basis(phrase: "別", source: Reference(0))),
      .part(
        "Basis", "source", .full, of: recommendation, \.basis,
        Basis(phrase: CanonicalSample.basis.phrase, source: Reference(1))),
    ]
  }
}
