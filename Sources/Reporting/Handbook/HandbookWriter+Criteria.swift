import RuleModel

extension HandbookWriter {
  /// The levels with what each asks for, then the criteria that no level lists.
  func writeCriteria(to page: inout MarkdownPage) {
    writeHead(words.criteriaTitle, .criteria, to: &page)
    let groups = CriterionGroups(rules)
    guard !groups.all.isEmpty || !rules.ladders.isEmpty else {
      return page.paragraph("\(words.noCriteriaAtAll)")
    }
    if !groups.all.isEmpty {
      page.heading(2, "\(words.overview)")
      page.table(
        ["\(words.ofLevels)", "\(words.criteriaTitle)", "\(words.basis)", "\(words.rule)"],
        groups.all.map(overviewRow))
    }
    var written: Set<Int> = []
    for ladder in repeatedLadders {
      writeLadder(ladder.first, more: ladder.more, groups, written: &written, to: &page)
    }
    let rest = groups.all.indices.filter { !written.contains($0) }
    guard !rest.isEmpty else { return }
    page.heading(2, "\(words.elsewhere)")
    for position in rest { writeCriterion(groups.all[position], level: nil, to: &page) }
  }

  /// The ladders on the respondent's own sheet; of those that a template made the first, with the
  /// number of the others.
  private var repeatedLadders: [(first: Ladder, more: Int)] {
    let ladders = rules.ladders.filter { $0.sheet == nil }
    return ladders.indices.filter { position in
      !ladders[..<position].contains { $0.span == ladders[position].span }
    }.map { position in
      (ladders[position], ladders.count { $0.span == ladders[position].span } - 1)
    }
  }

  private func overviewRow(_ group: CriterionGroups.Group) -> [Inline] {
    let criterion = rules.criteria[group.first]
    let title: Inline =
      group.members.count == 1
      ? "\(criterion.title)" : "\(criterion.title)（\(words.alsoMade(group.members.count - 1))）"
    return [
      group.levels.isEmpty ? "–" : "\(levelNames(group.levels))", title,
      criterion.basis.map { "「\($0.phrase)」" } ?? "–", place(criterion.span),
    ]
  }

  private func levelNames(_ levels: [CriterionGroups.Level]) -> String {
    levels.map { level in
      let ladder = rules.ladders[level.ladder]
      let title = ladder.levels[level.position].title
      return rules.ladders.count == 1 ? title : "\(ladder.title) \(title)"
    }.joined(separator: "、")
  }

  // MARK: Ladders and levels

  private func writeLadder(
    _ ladder: Ladder, more: Int, _ groups: CriterionGroups, written: inout Set<Int>,
    to page: inout MarkdownPage
  ) {
    page.heading(2, "\(ladder.title)")
    var facts: [MarkdownPage.Entry] = [
      MarkdownPage.Entry("\(words.id)：\(.code(ladder.id.text))（\(place(ladder.span))）")
    ]
    if more > 0 { facts.append(MarkdownPage.Entry("\(words.alsoMade(more))")) }
    if let subjects = subjects(ladder.subjects) {
      facts.append(MarkdownPage.Entry("\(words.subjects)：\(subjects)"))
    }
    if let declared = ladder.declared {
      facts.append(MarkdownPage.Entry("\(words.declared)：\(question(declared))"))
    }
    if let condition = ladder.appliesWhen {
      facts.append(statement.named(words.appliesWhen, condition))
    }
    facts.append(MarkdownPage.Entry("\(words.floor)：\(ladder.floor.title)"))
    facts.append(MarkdownPage.Entry("\(words.writtenBy)：\(origin(ladder.attribution))"))
    page.list(facts)
    if !ladder.outcomes.isEmpty {
      page.heading(3, "\(words.outcomes)")
      page.paragraph("\(words.outcomesMeaning)")
      page.list(
        ladder.outcomes.map { outcome in
          MarkdownPage.Entry(
            "**\(outcome.title)**（\(.code(outcome.id.text))、\(place(outcome.span))）",
            given(outcome.condition)
              + (outcome.note.map { [MarkdownPage.Entry("\(words.note)：\($0)")] } ?? [])
              + [MarkdownPage.Entry("\(words.writtenBy)：\(origin(outcome.attribution))")])
        })
    }
    for level in ladder.levels {
      writeLevel(level, of: ladder, to: &page)
      for criterion in level.criteria {
        guard let position = groups.position(of: criterion) else { continue }
        if written.insert(position).inserted {
          writeCriterion(groups.all[position], level: level, to: &page)
        } else {
          page.paragraph("\(words.seeAbove(rules.criteria[criterion].title))")
        }
      }
      if level.criteria.isEmpty { page.paragraph("\(words.noCriteria)") }
    }
  }

  private func writeLevel(
    _ level: Ladder.Level, of ladder: Ladder, to page: inout MarkdownPage
  ) {
    page.heading(3, "\(level.title)")
    if let text = level.text { page.quotation("\(text)") }
    let group = level.group.map { "、\($0)" } ?? ""
    let below = level.requires.map { ladder.levels[$0].title }.joined(separator: "、")
    var facts: [MarkdownPage.Entry] = [
      MarkdownPage.Entry("\(words.id)：\(.code(level.id.text))\(group)（\(place(level.span))）"),
      MarkdownPage.Entry("\(words.writtenBy)：\(origin(level.attribution))"),
      MarkdownPage.Entry(
        "\(words.requires)：\(below.isEmpty ? words.requiresNothing : below)"),
      MarkdownPage.Entry(
        "\(words.whenNotApplicable)：\(words.notApplicable(level.whenNotApplicable))"),
    ]
    if let condition = level.condition {
      facts.append(statement.named(words.ownCondition, condition))
    }
    if let state = level.state {
      let measure = rules.measures[state]
      facts.append(
        MarkdownPage.Entry("\(words.state)：「\(measure.title)」\(.code(measure.id.text))"))
    }
    page.list(facts)
  }

  /// When an outcome is given.
  private func given(_ condition: Ladder.Outcome.Condition) -> [MarkdownPage.Entry] {
    switch condition {
    case .holds(let expression): [statement.entry(expression)]
    case .unanswered(let questions):
      [
        MarkdownPage.Entry(
          "\(words.unlessAnswered)", questions.map { MarkdownPage.Entry(question($0)) })
      ]
    }
  }

  // MARK: Criteria

  /// A criterion, or the first of those that were made of the same line.
  private func writeCriterion(
    _ group: CriterionGroups.Group, level: Ladder.Level?, to page: inout MarkdownPage
  ) {
    let criterion = rules.criteria[group.first]
    page.heading(level == nil ? 3 : 4, "\(criterion.title)")
    var facts: [MarkdownPage.Entry] = [
      MarkdownPage.Entry("\(words.id)：\(.code(criterion.id.text))（\(place(criterion.span))）")
    ]
    if group.members.count > 1 {
      let others = group.members.dropFirst().map { Inline.code(rules.criteria[$0].id.text) }
      facts.append(
        MarkdownPage.Entry("\(words.alsoMade(others.count))：\(others.joined("、"))"))
    }
    if group.levels.count > 1 {
      facts.append(
        MarkdownPage.Entry("\(words.ofLevels)：\(levelNames(group.levels))"))
    }
    if let basis = criterion.basis {
      let source = rules.sources[basis.source].title
      facts.append(MarkdownPage.Entry("\(words.basis)：「\(basis.phrase)」（\(source)）"))
    }
    if let reason = criterion.suspension {
      facts.append(MarkdownPage.Entry("\(words.suspended)：\(reason)"))
    } else {
      facts.append(statement.named(words.condition, criterion.condition))
    }
    if let note = criterion.note { facts.append(MarkdownPage.Entry("\(words.note)：\(note)")) }
    let reads = ConditionReads(criterion.condition, in: rules)
    if let read = read(reads) { facts.append(MarkdownPage.Entry("\(words.reads)：\(read)")) }
    facts.append(
      MarkdownPage.Entry(
        "\(words.whenNotApplicable)：\(words.notApplicable(criterion.whenNotApplicable))"))
    facts.append(
      MarkdownPage.Entry("\(words.whenUnanswered)：\(words.unanswered(criterion.whenMissing))"))
    if !reads.parameters.isEmpty {
      facts.append(
        MarkdownPage.Entry("\(words.parameters)", reads.parameters.map(parameter)))
    }
    facts.append(MarkdownPage.Entry("\(words.writtenBy)：\(origin(criterion.attribution))"))
    page.list(facts)
  }

  private func read(_ reads: ConditionReads) -> Inline? {
    let measures = reads.measures.map { reference -> Inline in
      let measure = rules.measures[reference]
      return "「\(measure.title)」\(.code(measure.id.text))"
    }
    let criteria = reads.criteria.map { reference -> Inline in
      let criterion = rules.criteria[reference]
      return "「\(criterion.title)」\(.code(criterion.id.text))"
    }
    var all: [Inline] = []
    var seen: Set<Inline> = []
    for name in reads.questions.map(question) + measures + criteria
    where seen.insert(name).inserted {
      all.append(name)
    }
    return all.isEmpty ? nil : all.joined("、")
  }

  private func question(_ reference: Reference<Question>) -> Inline {
    var id = rules.questions[reference].id.text
    // The free rows of a group are told as one.
    if case .cell(let group, _, let column) = rules.questions[reference].origin,
      case .free = rules.groups[group].rows, rules.groups[group].columns.indices.contains(column)
    {
      id = "\(rules.groups[group].id).\(rules.groups[group].columns[column].id)"
    }
    return "「\(wording.names.title(reference))」\(.code(id))"
  }

  private func parameter(_ reference: Reference<Parameter>) -> MarkdownPage.Entry {
    let parameter = rules.parameters[reference]
    let value = wording.listed(parameter.value, parameter.type)
    var text: Inline =
      "「\(parameter.title)」\(.code(parameter.id.text))：**\(value)**"
    if let range = parameter.range {
      let limits = words.between("\(range.lowerBound)", "\(range.upperBound)")
      text = "\(text)（\(words.range) \(limits)）"
    }
    text = "\(text)（\(place(parameter.span))）"
    return MarkdownPage.Entry(
      text, parameter.reason.map { [MarkdownPage.Entry("\($0)")] } ?? [])
  }
}
