import RuleModel

extension FormText {
  /// An answer sheet in YAML without answers, with the questions as comments.
  public static func yaml(_ form: Form) -> String {
    var writer = YAMLFormWriter(form)
    return writer.text()
  }
}

/// Writes a form as an answer sheet in YAML.
private struct YAMLFormWriter {
  private let form: Form
  private let answers: FormAnswers
  private var lines: [String] = []

  private var rules: RuleSet { form.rules }

  init(_ form: Form) {
    self.form = form
    answers = FormAnswers(rules: form.rules)
  }

  mutating func text() -> String {
    comment(rules.title, 0)
    for direction in FormWords.textDirections { comment(direction, 0) }
    lines.append("rules: \(quoted(rules.id))")
    if let year = rules.surveyYear { lines.append("survey_year: \(year)") }
    lines.append("respondent:")
    comment("\(FormWords.respondentID)：\(FormWords.respondentIDHelp)", 1)
    lines.append("  id:")
    comment("\(FormWords.respondentName)：\(FormWords.respondentNameHelp)", 1)
    lines.append("  name:")
    if !form.subjects.isEmpty {
      comment(form.subjects.map { rules.subjects[$0].title }.joined(separator: "、"), 1)
      let ids = form.subjects.map { rules.subjects[$0].id.text }
      lines.append("  subjects: [\(ids.joined(separator: ", "))]")
    }
    lines.append("answers:")
    for block in form.blocks { write(block) }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func write(_ block: Form.Block) {
    lines.append("")
    comment("==== \(block.title) ====", 1)
    for note in block.notes { comment(note, 1) }
    if let condition = block.condition { comment(FormWords.whenElse(condition), 1) }
    if case .rows(let reference) = block.kind {
      return write(rules.groups[reference], block)
    }
    for section in block.sections {
      if let title = section.title { comment("---- \(title) ----", 1) }
      for item in section.items {
        describe(item, 1)
        lines.append("  \(rules.questions[item.question].id):")
      }
    }
  }

  /// Rows that are as many as one writes stand as a comment, since a row that is there has been
  /// answered.
  private mutating func write(_ group: Group, _ block: Form.Block) {
    let columns = columns(of: block)
    for item in block.items { describe(item, 1) }
    lines.append("  \(group.id):")
    switch group.rows {
    case .free:
      comment(FormWords.rowExample, 1)
      for (index, id) in ([ReturnField.rowKeyName] + columns).enumerated() {
        lines.append("  #  \(index == 0 ? "- " : "  ")\(id):")
      }
    case .units(let units):
      for unit in units {
        comment(unit.title, 2)
        lines.append("    \(unit.id):")
        lines += columns.map { "      \($0):" }
      }
    }
  }

  private func columns(of block: Form.Block) -> [String] {
    guard case .rows(let group) = block.kind else { return [] }
    return FormText.columns(of: block, rules).map { rules.groups[group].columns[$0].id.text }
  }

  private mutating func describe(_ item: Form.Item, _ depth: Int) {
    let question = rules.questions[item.question]
    let unit = question.unit.map(FormWords.unit) ?? ""
    comment("\(FormWords.number(item.number)) \(item.title)\(unit)", depth)
    if let help = item.help { comment(help, depth) }
    switch item.condition {
    case nil: break
    case .always: comment(FormWords.always, depth)
    case .when(let condition): comment(FormWords.when(condition), depth)
    }
    switch question.kind {
    case .yesNo: comment("yes / no", depth)
    case .single(let list): describe(rules.enumerations[list], FormWords.onlyOne, depth)
    case .multi(let list): describe(rules.enumerations[list], FormWords.listOfAll, depth)
    case .integer, .decimal, .text: comment(answers.directions(for: question), depth)
    case .date: comment(FormWords.isoDate, depth)
    }
    if question.allowsNotApplicable { comment(FormWords.notApplicableInText, depth) }
  }

  private mutating func describe(_ list: Enumeration, _ head: String, _ depth: Int) {
    comment(head, depth)
    for member in list.members { comment("  \(member.id)  \(member.title)", depth) }
  }

  private mutating func comment(_ text: String, _ depth: Int) {
    let indentation = String(repeating: "  ", count: depth)
    for line in text.split(whereSeparator: \.isNewline) {
      lines.append("\(indentation)# \(Self.printable(line))")
    }
  }

  /// The text without what YAML allows nowhere.
  private static func printable(_ text: Substring) -> String {
    var kept = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: continue
      default: kept.unicodeScalars.append(scalar)
      }
    }
    return kept
  }

  private func quoted(_ id: String) -> String { "\"\(id)\"" }
}
