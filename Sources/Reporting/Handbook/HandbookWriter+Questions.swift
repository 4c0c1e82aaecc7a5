import RuleModel

extension HandbookWriter {
  /// What is asked, part by part, then the lists of choices with their codes and spellings.
  func writeQuestions(to page: inout MarkdownPage) {
    writeHead(words.questionsTitle, .questions, to: &page)
    var checklist: Int?
    for section in QuestionSections(rules).all {
      if case .checklist(let position, _) = section.head, position != checklist {
        let list = rules.checklists[position]
        page.heading(2, "\(words.checklist(list.title))")
        if let note = list.note { page.paragraph("\(note)") }
      }
      if case .checklist(let position, _) = section.head { checklist = position }
      writeSection(section, to: &page)
    }
    writeChoiceLists(to: &page)
  }

  private func writeSection(
    _ section: QuestionSections.Section, to page: inout MarkdownPage
  ) {
    let level: Int
    switch section.head {
    case .section(let name):
      level = 2
      page.heading(2, "\(name ?? words.otherQuestions)")
    case .group(let reference):
      level = 2
      writeGroup(rules.groups[reference], to: &page)
    case .checklist(let list, let position):
      level = 3
      page.heading(3, "\(rules.checklists[list].sections[position].title)")
    }
    let facts = section.questions.map(facts)
    let shared = facts.count > 1 ? Fact.allCases.filter { isShared($0, facts) } : []
    let common = shared.compactMap { facts.first?[$0] }
    if !common.isEmpty {
      page.list([MarkdownPage.Entry("\(words.inThisSection)", common)])
    }
    for (question, facts) in zip(section.questions, facts) {
      let own = Fact.allCases.filter { !shared.contains($0) }.compactMap { facts[$0] }
      page.heading(level + 1, "\(title(of: question))")
      page.list(own)
    }
  }

  private func writeGroup(_ group: Group, to page: inout MarkdownPage) {
    page.heading(2, "\(words.group(group.title))")
    switch group.rows {
    case .free(_, let maximum): page.paragraph("\(words.freeRows(maximum))")
    case .units(let units): page.paragraph("\(words.unitRows(units.map(\.title)))")
    }
    var facts = [MarkdownPage.Entry("\(words.id)：\(.code(group.id.text))（\(place(group.span))）")]
    if let help = group.help { facts.append(MarkdownPage.Entry("\(words.help)：\(help)")) }
    facts.append(MarkdownPage.Entry("\(words.writtenBy)：\(origin(group.attribution))"))
    page.list(facts)
  }

  // MARK: One question

  /// What is said of a question, in this order.
  private enum Fact: CaseIterable {
    case id, aliases, code, answers, notApplicable, askWhen, subjects, help, requires, suspended,
      writtenBy
  }

  private func isShared(_ fact: Fact, _ all: [[Fact: MarkdownPage.Entry]]) -> Bool {
    guard let first = all.first?[fact] else { return false }
    return all.allSatisfy { $0[fact] == first }
  }

  private func title(of reference: Reference<Question>) -> String {
    let question = rules.questions[reference]
    guard case .cell(let group, _, let column) = question.origin,
      rules.groups[group].columns.indices.contains(column)
    else { return question.title }
    return rules.groups[group].columns[column].title
  }

  private func facts(_ reference: Reference<Question>) -> [Fact: MarkdownPage.Entry] {
    let question = rules.questions[reference]
    var facts: [Fact: MarkdownPage.Entry] = [:]
    func add(_ fact: Fact, _ name: String, _ value: Inline?) {
      value.map { facts[fact] = MarkdownPage.Entry("\(name)：\($0)") }
    }
    var id = question.id.text
    var aliases = question.aliases
    var span = question.span
    if case .cell(let group, _, let column) = question.origin,
      rules.groups[group].columns.indices.contains(column)
    {
      let heading = rules.groups[group].columns[column]
      (id, aliases, span) = (heading.id.text, heading.aliases, heading.span)
    }
    add(.id, words.id, "\(.code(id))（\(place(span))）")
    add(
      .aliases, words.aliases,
      aliases.isEmpty ? nil : "\(aliases.joined(separator: "、"))")
    add(.code, words.code, question.code.map { "\($0)" })
    add(.answers, words.answers, answers(to: question))
    if question.allowsNotApplicable {
      facts[.notApplicable] = MarkdownPage.Entry("\(words.notApplicableAllowed)")
    }
    facts[.askWhen] =
      question.askWhen.map { statement.named(words.askWhen, $0) }
      ?? MarkdownPage.Entry("\(words.askWhen)：\(words.always)")
    add(.subjects, words.subjects, subjects(question.subjects))
    add(.help, words.help, question.help.map { "\($0)" })
    facts[.requires] = question.requires.map { statement.named(words.changeRequires, $0) }
    add(.suspended, words.suspendedQuestion, question.suspension.map { "\($0)" })
    add(.writtenBy, words.writtenBy, origin(question.attribution))
    return facts
  }

  // MARK: Answers

  /// A list with more choices than this is named, and its choices stand in the table below only.
  private static let mostChoices = 12

  private func answers(to question: Question) -> Inline {
    let unit = question.unit ?? ""
    func range(_ range: ClosedRange<Rational>) -> String {
      words.between("\(range.lowerBound)", "\(range.upperBound)\(unit)")
    }
    switch question.kind {
    case .yesNo: return "\(words.yesNo)"
    case .single(let list): return "\(words.one(choices(of: rules.enumerations[list])))"
    case .multi(let list): return "\(words.several(choices(of: rules.enumerations[list])))"
    case .integer(let limits): return "\(words.integer(range(limits)))"
    case .decimal(let limits): return "\(words.decimal(range(limits)))"
    case .date: return "\(words.dateAnswer)"
    case .text(let length): return "\(words.text(length))"
    }
  }

  private func choices(of list: Enumeration) -> String {
    guard list.members.count <= Self.mostChoices else {
      return words.choices(list.members.count, of: list.title ?? list.id.text)
    }
    return list.members.map { member in
      words.named((member.code.map { "\($0) " } ?? "") + member.title)
    }.joined(separator: "、")
  }

  /// The lists that questions choose from, in the order of the rule set.
  private func writeChoiceLists(to page: inout MarkdownPage) {
    let used = Set(
      QuestionSections(rules).all.flatMap(\.questions).compactMap { reference in
        switch rules.questions[reference].kind {
        case .single(let list), .multi(let list): list
        case .yesNo, .integer, .decimal, .date, .text: nil
        }
      })
    let lists = rules.enumerations.indices.map { Reference<Enumeration>($0) }.filter(used.contains)
    guard !lists.isEmpty else { return }
    page.heading(2, "\(words.choiceLists)")
    for reference in lists {
      let list = rules.enumerations[reference]
      page.heading(3, "\(list.title ?? list.id.text)")
      let id = MarkdownPage.Entry(
        "\(words.id)：\(.code(list.id.text))（\(place(list.span))）")
      page.list(
        [id]
          + (list.attribution.map { [MarkdownPage.Entry("\(words.writtenBy)：\(origin($0))")] }
            ?? []))
      page.table(
        ["\(words.code)", "\(words.choice)", "\(words.id)", "\(words.aliases)"],
        list.members.map { member in
          [
            member.code.map { "\($0)" } ?? "–", "\(member.title)", .code(member.id.text),
            member.aliases.isEmpty ? "–" : "\(member.aliases.joined(separator: "、"))",
          ]
        })
    }
  }
}
