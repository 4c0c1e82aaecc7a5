import Diagnostics
import RuleModel
import Scoring

/// Says conditions, and what was found for them, in words.
///
/// A form that has no wording of its own is shown as the rule file writes it.
struct ConditionWording {
  let assessment: Assessment
  let rules: RuleSet
  let strings: Strings
  /// Whether what is read goes without its name, so that parts which differ only there read alike.
  var isGeneric = false
  /// Whether there are answers: what was found is then told beside the conditions that are joined
  /// in one sentence, and the rows of a group go by what they are called.
  var tellsFindings = true

  /// What questions are called where it is not by their titles, such as the numbers of a form.
  var questionNames: [Reference<Question>: String] = [:]

  init(assessment: Assessment, rules: RuleSet, strings: Strings) {
    self.assessment = assessment
    self.rules = rules
    self.strings = strings
  }

  var names: ElementNames {
    ElementNames(
      assessment: assessment, rules: rules, strings: strings, namesFreeRows: tellsFindings)
  }

  /// The conditions of a criterion as lines, outermost first.
  ///
  /// Told `decisiveOnly`, it leaves out the parts that the result does not rest on, such as the
  /// other ways of meeting an `any`.
  func lines(
    _ trace: TraceNode, _ expression: Expression, decisiveOnly: Bool
  ) -> [Check.Condition] {
    if case .all = trace.kind, !isLong(trace) {
      return parts(of: trace, expression, depth: 0, decisiveOnly: decisiveOnly)
    }
    return lines(trace, expression, depth: 0, decisiveOnly: decisiveOnly)
  }

  private func lines(
    _ node: TraceNode, _ expression: Expression?, depth: Int, decisiveOnly: Bool
  ) -> [Check.Condition] {
    // What is not so is said in one line where it can be.
    if case .not = node.kind, let part = node.parts.first, case .leaf = part.kind,
      let expression, let words = condition(expression)
    {
      return [line(node, words, found: found(part.reads, isWorded: true), depth: depth)]
    }
    if isLong(node) { return [longLine(node, expression, depth: depth)] }
    let joint: String?
    switch node.kind {
    case .all: joint = strings.all()
    case .any: joint = strings.any()
    case .not: joint = strings.not()
    case .atLeast(let count): joint = strings.atLeast(count)
    case .leaf: joint = nil
    }
    let settled = expression.map(settled)
    let words = joint ?? settled.flatMap(condition)
    let read = settled.map { reads(in: $0) } ?? []
    let told = words == nil ? node.reads : node.reads.filter(read.contains)
    // Words that join conditions tell beside each what was found.
    let isTold = joint != nil || words != nil && settled.map(isJoined) == true
    if case .leaf = node.kind, let settled, let found = counts(in: node, settled) {
      return [line(node, words ?? written(node.span), found: found, depth: depth)]
    }
    let line = line(
      node, words ?? written(node.span),
      found: isTold ? nil : found(told, isWorded: words != nil), depth: depth)
    guard node.kind != .leaf else { return [line] }
    return [line] + parts(of: node, expression, depth: depth + 1, decisiveOnly: decisiveOnly)
  }

  func line(
    _ node: TraceNode, _ text: String, found: String?, depth: Int
  ) -> Check.Condition {
    let mark = Mark(node.possibilities.verdict)
    return Check.Condition(
      depth: depth, mark: mark, markText: strings.mark(mark), text: text, found: found,
      place: place(node.span))
  }

  private func parts(
    of node: TraceNode, _ expression: Expression?, depth: Int, decisiveOnly: Bool
  ) -> [Check.Condition] {
    let expressions = expression.map { matchingParts(node, $0) } ?? node.parts.map { _ in nil }
    return zip(node.parts, expressions).flatMap { part, expression -> [Check.Condition] in
      let isDecisive =
        node.kind == .not || part.possibilities.verdict == node.possibilities.verdict
      guard isDecisive || !decisiveOnly else { return [] }
      return lines(part, expression, depth: depth, decisiveOnly: decisiveOnly)
    }
  }

  /// The expressions that the parts of a trace stand for, where both have the same shape.
  func matchingParts(_ node: TraceNode, _ expression: Expression) -> [Expression?] {
    let fits =
      switch (node.kind, expression.kind) {
      case (.all, .all), (.any, .any), (.not, .not), (.atLeast, .atLeast):
        node.parts.count == expression.parts.count
      default: false
      }
    return fits ? expression.parts : node.parts.map { _ in nil }
  }

  /// Where a condition stands, the folder left out.
  func place(_ span: Span) -> String? {
    rules.files.location(of: span).map { location in
      let name = location.path.split(separator: "/").last.map(String.init) ?? location.path
      return "\(name):\(location.line)"
    }
  }

  func written(_ span: Span) -> String {
    rules.files.text(of: span).flatMap { $0.isEmpty ? nil : $0 } ?? "…"
  }

  // MARK: What was found

  private func found(_ reads: [TraceRead], isWorded: Bool) -> String? {
    let told = reads.filter { read in
      if case .parameter = read { return !isWorded }
      return true
    }
    guard !told.isEmpty else { return nil }
    if isWorded, told.count == 1 {
      let isQuestion = if case .question = told[0] { true } else { false }
      return strings.pair(isQuestion ? strings.answer : strings.value, value(of: told[0]))
    }
    return limited(told.map(pair))
  }

  /// What was found for a condition that stands among others in one sentence.
  func found(for expression: Expression) -> String? {
    found(reads(in: expression), isWorded: true)
  }

  func isJoined(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .all, .any: true
    default: false
    }
  }

  /// Something that was read with its value.
  func pair(_ read: TraceRead) -> String {
    strings.pair(name(of: read), value(of: read))
  }

  /// The name of something that was read, in quotation marks; a section's measure is named with
  /// its checklist.
  func name(of read: TraceRead) -> String {
    if isGeneric {
      if case .question = read { return strings.answer }
      return strings.value
    }
    switch read {
    case .question(let question):
      return questionNames[question] ?? strings.named(names.title(question))
    case .parameter(let parameter): return strings.named(rules.parameters[parameter].title)
    case .measure(let measure):
      for list in rules.checklists {
        if let section = list.sections.first(where: { $0.measure == measure }) {
          return strings.within(list.title, section.title)
        }
      }
      return strings.named(names.title(measure))
    case .criterion(let criterion): return strings.named(names.title(criterion))
    case .ladder(let ladder): return strings.named(names.title(ladder))
    }
  }

  private func value(of read: TraceRead) -> String {
    switch read {
    case .question(let question): return answer(to: question)
    case .parameter(let parameter):
      let parameter = rules.parameters[parameter]
      return listed(parameter.value, parameter.type)
    case .measure(let measure): return valueWithRange(measure)
    case .criterion(let criterion):
      return strings.mark(Mark(assessment.criteria[criterion.position].verdict))
    case .ladder(let ladder):
      let result = assessment.ladders[ladder.position]
      return result.isApplicable
        ? title(ofPosition: result.counted, in: ladder) : strings.doesNotApply
    }
  }

  /// What a respondent answered, in words.
  func answer(to question: Reference<Question>) -> String {
    switch assessment.questions[question.position] {
    case .answered(let value):
      let question = rules.questions[question]
      return listed(value, question.kind.type, unit: question.unit)
    case .unanswered: return strings.unanswered
    case .notApplicable: return strings.doesNotApply
    case .unansweredIfAsked: return strings.unansweredIfAsked
    }
  }

  /// The name of a ladder's result.
  func title(ofPosition position: Int, in ladder: Reference<Ladder>) -> String {
    let ladder = rules.ladders[ladder]
    if ladder.outcomes.indices.contains(position) { return ladder.outcomes[position].title }
    return ladder.level(at: position)?.title ?? ladder.floor.title
  }

  /// A measure's counted value, with the range in which missing answers leave a number.
  func valueWithRange(_ measure: Reference<Measure>) -> String {
    let result = assessment.measures[measure.position]
    guard case .number(let low, let high) = result.tight ?? result.bounds, low != high else {
      return counted(measure)
    }
    let definition = rules.measures[measure]
    let range = strings.between(
      shown(.number(low), of: definition), shown(.number(high), of: definition))
    return switch result.counted {
    case .value: strings.counted(counted(measure), range: range)
    case .none, .notApplicable, .missing: strings.dependsOnAnswers(range)
    }
  }

  /// A measure's counted value in words.
  func counted(_ measure: Reference<Measure>) -> String {
    switch assessment.measures[measure.position].counted {
    case .value(.members(let set)): listed(.members(set), rules.measures[measure].type)
    case .value(let value): shown(value, of: rules.measures[measure])
    case .none: strings.noValue
    case .notApplicable: strings.doesNotApply
    case .missing: strings.unanswered
    }
  }

  /// A value as a measure shows it.
  func shown(_ value: Value, of measure: Measure) -> String {
    guard case .number(let number) = value else { return text(value, measure.type) }
    let display = measure.display
    return number.text(decimals: display.decimals, display.rounding) + (display.unit ?? "")
  }

  // MARK: Values

  /// A value of a type in words.
  func text(_ value: Value, _ type: ValueType, unit: String? = nil) -> String {
    switch value {
    case .boolean(let truth): return truth ? strings.yes : strings.no
    case .number(let number): return number.description + (unit ?? "")
    case .member(let position): return members(MemberSet([position]), type)
    case .members(let set): return members(set, type)
    case .date(let date): return strings.date(date)
    case .text(let text): return text.isEmpty ? strings.emptyText : strings.quoted(text)
    }
  }

  /// A value in words; of several members each is named in quotation marks, as a name may hold
  /// what separates names.
  func listed(_ value: Value, _ type: ValueType, unit: String? = nil) -> String {
    if case .members(let set) = value, set.count > 1 {
      return named(value, type).joined(separator: strings.separator)
    }
    return text(value, type, unit: unit)
  }

  /// The names of members, each in quotation marks.
  func named(_ value: Value, _ type: ValueType) -> [String] {
    guard case .members(let set) = value else { return [text(value, type)] }
    let titles = titles(set, type)
    return titles.isEmpty ? [strings.none] : titles.map(strings.named)
  }

  /// The names of members.
  func members(_ set: MemberSet, _ type: ValueType) -> String {
    let titles = titles(set, type)
    return titles.isEmpty ? strings.none : titles.joined(separator: strings.separator)
  }

  private func titles(_ set: MemberSet, _ type: ValueType) -> [String] {
    let members: [Enumeration.Member]
    switch type {
    case .member(let enumeration), .members(let enumeration):
      members = rules.enumerations[enumeration].members
    case .boolean, .number, .date, .text: members = []
    }
    return set.positions.filter(members.indices.contains).map { members[$0].title }
  }
}
