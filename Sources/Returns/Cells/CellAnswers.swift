import Diagnostics
import RuleModel
import Scoring
import Tabular

/// Reads the cells of one return, and collects all that is to be said of them.
struct CellAnswers {
  let reader: ValueReader
  let file: String
  private(set) var findings: [ReturnFinding]
  private(set) var conversions: [Conversion] = []
  /// The answer of each question that has a cell, and that cell.
  var byQuestion: [Int: (answer: Answer, cell: GivenCell)] = [:]
  /// The questions whose answers could not be read; they are not unanswered.
  private(set) var refused: Set<Int> = []
  private var ticks: [Int: Ticks] = [:]
  var rowKeys: [Reference<Group>: [Int: GivenCell]] = [:]
  private var seen: [ReturnField: GivenCell] = [:]

  /// The cells of a question of which each choice has its own.
  struct Ticks {
    var chosen: [(member: Int, cell: GivenCell)] = []
    /// The first cell that says no, where one does.
    var unchosen: GivenCell?
    /// The cell that says that there are none.
    var without: GivenCell?
    var isRefused = false
  }

  /// Begins with what was found before the cells were read.
  init(_ reader: ValueReader, file: String, findings: [ReturnFinding] = []) {
    self.reader = reader
    self.file = file
    self.findings = findings
  }

  var rules: RuleSet { reader.rules }

  /// The first cell of a field.
  subscript(field: ReturnField) -> GivenCell? { seen[field] }

  var hasError: Bool { findings.contains { $0.code.severity == .error } }

  // MARK: Taking cells

  /// Reads the cells of all answers; those about the respondent are kept to be asked for.
  mutating func take(_ cells: [UnreadReturn.FieldCell]) {
    for given in cells {
      if let first = seen[given.field], !given.cell.isEmpty, !first.isEmpty {
        report(twice(given.field), at: given.cell, field: given.field)
        continue
      }
      seen[given.field] = given.cell
      switch given.field {
      case .question(let question): answer(question, given.cell)
      case .choice(let question, let member): tick(member, of: question, given.cell)
      case .noChoice(let question): tickNone(of: question, given.cell)
      case .rowKey(let group, let row):
        if !given.cell.isEmpty { rowKeys[group, default: [:]][row] = given.cell }
      case .rules, .surveyYear, .respondentID, .respondentName, .subjects, .submitted: break
      }
    }
    for (question, ticks) in ticks.sorted(by: { $0.key < $1.key }) {
      answer(Reference(question), ticks)
    }
  }

  private mutating func answer(_ question: Reference<Question>, _ cell: GivenCell) {
    guard rules.questions.indices.contains(question.position), !cell.isEmpty else { return }
    let reading = reader.read(cell, as: question)
    if let answer = take(reading, at: cell, field: .question(question)) {
      byQuestion[question.position] = (answer, cell)
    } else {
      refused.insert(question.position)
    }
  }

  private mutating func tick(
    _ member: Int, of question: Reference<Question>, _ cell: GivenCell
  ) {
    guard rules.questions.indices.contains(question.position) else { return }
    let reading = reader.tick(cell, at: member, of: question)
    let tick = take(reading, at: cell, field: .choice(question, member: member))
    switch tick {
    case .ticked: ticks[question.position, default: Ticks()].chosen.append((member, cell))
    case .unticked:
      if ticks[question.position]?.unchosen == nil {
        ticks[question.position, default: Ticks()].unchosen = cell
      }
    case .blank: break
    case nil: ticks[question.position, default: Ticks()].isRefused = true
    }
  }

  private mutating func tickNone(of question: Reference<Question>, _ cell: GivenCell) {
    guard rules.questions.indices.contains(question.position) else { return }
    switch take(reader.tickAtNone(cell), at: cell, field: .noChoice(question)) {
    case .ticked: ticks[question.position, default: Ticks()].without = cell
    // That it is not so that there are none says nothing of any choice.
    case .unticked, .blank: break
    case nil: ticks[question.position, default: Ticks()].isRefused = true
    }
  }

  /// Notes what is to be said of a cell, and gives what it was taken for.
  mutating func take<Value>(
    _ reading: ValueReading<Value>, at cell: GivenCell, field: ReturnField
  ) -> Value? {
    let name = field.name(in: rules)
    if let finding = reading.finding(at: cell, field: name, in: file) { findings.append(finding) }
    if let conversion = reading.conversion(at: cell, field: name) { conversions.append(conversion) }
    return reading.value
  }

  // MARK: Choices that have cells of their own

  /// The answer of the ticks at a question's choices; one that no cell says anything of is not
  /// answered.
  private mutating func answer(_ question: Reference<Question>, _ ticks: Ticks) {
    let position = question.position
    guard !ticks.isRefused else {
      refused.insert(position)
      return
    }
    if let without = ticks.without, !ticks.chosen.isEmpty {
      report(
        .choiceAndNone(rules.questions[question].title), at: without, field: .noChoice(question))
      refused.insert(position)
      return
    }
    guard let cell = ticks.chosen.first?.cell ?? ticks.unchosen ?? ticks.without else { return }
    if let other = byQuestion[position] {
      report(twice(.question(question)), at: other.cell, field: .question(question))
      return
    }
    guard let list = rules.questions[question].kind.enumeration else { return }
    let members = rules.enumerations[list].members
    let special = ticks.chosen.first { members[$0.member].meaning != .itself }
    if let special, ticks.chosen.count > 1 {
      report(
        .choiceStandsAlone(members[special.member].title), at: special.cell,
        field: .choice(question, member: special.member))
      refused.insert(position)
      return
    }
    if let special {
      let isOut = members[special.member].meaning == .notApplicable
      byQuestion[position] = (isOut ? .notApplicable : .unanswered, cell)
      return
    }
    let chosen = ticks.chosen.map(\.member)
    if case .multi = rules.questions[question].kind {
      byQuestion[position] = (.value(.members(MemberSet(chosen))), cell)
      return
    }
    if let one = single(chosen, question, at: cell) {
      byQuestion[position] = (.value(.member(one)), cell)
    } else if !chosen.isEmpty {
      refused.insert(position)
    }
  }

  /// The one choice that counts of several ticks.
  private mutating func single(
    _ chosen: [Int], _ question: Reference<Question>, at cell: GivenCell
  ) -> Int? {
    guard chosen.count > 1 else { return chosen.first }
    let asked = rules.questions[question]
    let taken: Int? =
      switch asked.severalTicks {
      case .lowest: chosen.min()
      case .highest: chosen.max()
      case .refuse: nil
      }
    let members = asked.kind.enumeration.map { rules.enumerations[$0].members } ?? []
    let fault: ValueFault =
      if let taken {
        .severalTicks(taken: members[taken].id.text, of: chosen.count, asked.severalTicks)
      } else {
        .severalForOne(
          chosen.map { members[$0].title }.joined(separator: "、"), count: chosen.count)
      }
    report(fault, at: cell, field: .question(question))
    return taken
  }

  // MARK: Reporting

  mutating func report(_ fault: ValueFault, at cell: GivenCell, field: ReturnField) {
    findings.append(
      ReturnFinding(
        fault.code, fault.message, help: fault.help, in: file, at: cell.place,
        field: field.name(in: rules), found: cell.text))
  }

  mutating func report(_ diagnostic: Diagnostic, at cell: GivenCell, field: ReturnField) {
    findings.append(
      ReturnFinding(
        diagnostic.code, diagnostic.message, help: diagnostic.help, in: file, at: cell.place,
        field: field.name(in: rules), found: cell.text))
  }

  /// Takes back what was said of a question's cell, which turned out to mean something else.
  mutating func forgive(_ question: Reference<Question>) {
    let name = ReturnField.question(question).name(in: rules)
    refused.remove(question.position)
    findings.removeAll { $0.field == name }
    conversions.removeAll { $0.field == name }
  }

  /// Notes what is to be said of whose return it is.
  mutating func take(_ identity: IdentityReading) {
    findings += identity.findings
    conversions += identity.conversions
  }

  mutating func note(_ conversion: Conversion) { conversions.append(conversion) }

  private func twice(_ field: ReturnField) -> ValueFault {
    ValueFault(
      .answeredTwice,
      Message(
        ja: "`\(field.name(in: rules))` に2回答えています",
        en: "`\(field.name(in: rules))` is answered twice"),
      help: Message(ja: "どちらか一方にしてください", en: "keep one of the two"))
  }
}
