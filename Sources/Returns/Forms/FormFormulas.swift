import RuleModel
import Tabular

/// Spreadsheet formulas for what a form can say of a question while it is being filled in.
///
/// They never claim too much: what a formula cannot tell stays open. The rules judge; the form only
/// helps.
struct FormFormulas {
  let plan: FormPlan
  private var rules: RuleSet { plan.form.rules }
  /// A longer formula is refused by spreadsheets.
  private static let longest = 8_000
  /// The same holds of a text within it, in UTF-16.
  private static let longestText = 250

  private static let never = "FALSE"

  /// Whether a question is answered, is not to be answered, or is open.
  func state(of question: Reference<Question>) -> String? {
    guard let place = plan.places[question] else { return nil }
    let cells = cells(place, absolute: false)
    let isFilled =
      place.first == place.last && rules.choices(of: question).isEmpty
      ? "\(cells)<>\"\"" : "COUNTA(\(cells))>0"
    let filled = "IF(\(isFilled),\"\(FormWords.filled)\",\"\(FormWords.open)\")"
    guard let notAsked = notAsked(question) else { return filled }
    return "IF(\(notAsked),\"\(FormWords.notAsked)\",\(filled))"
  }

  /// A formula that holds where a question is surely not asked; nil where none can tell.
  func notAsked(_ question: Reference<Question>) -> String? {
    guard let condition = rules.ownCondition(of: question) else { return nil }
    let formula = fails(condition)
    guard formula != Self.never, formula.utf16.count <= Self.longest else { return nil }
    return formula
  }

  // MARK: Conditions

  /// Where a condition surely holds.
  private func holds(_ condition: Expression) -> String {
    switch condition.kind {
    case .constant(.boolean(let truth)): truth ? "TRUE" : Self.never
    case .parameter(let parameter):
      rules.parameters[parameter].value == .boolean(true) ? "TRUE" : Self.never
    case .question(let question): isYes(question, FormWords.yes)
    case .compare(let comparison, let left, let right): compared(comparison, left, right)
    case .isIn(let left, let values, false): or(values.map { equals(left, $0) })
    case .has(let set, let members, .any): or(members.positions.map { hasTick(set, $0) })
    case .has(let set, let members, .all): and(members.positions.map { hasTick(set, $0) })
    case .any(let parts): or(parts.map(holds))
    case .all(let parts): and(parts.map(holds))
    case .not(let part): isFalse(part)
    default: Self.never
    }
  }

  /// Where a condition surely is false, and not one that does not apply.
  private func isFalse(_ condition: Expression) -> String {
    switch condition.kind {
    case .constant(.boolean(let truth)): truth ? Self.never : "TRUE"
    case .parameter(let parameter):
      rules.parameters[parameter].value == .boolean(false) ? "TRUE" : Self.never
    case .question(let question): isYes(question, FormWords.no)
    case .compare(.equal, let left, let right):
      constant(right).map { differs(left, [$0]) } ?? Self.never
    case .compare(.notEqual, let left, let right):
      constant(right).map { equals(left, $0) } ?? Self.never
    case .compare(let comparison, let left, let right):
      compared(comparison.opposite, left, right)
    case .isIn(let left, let values, false): differs(left, values)
    case .isIn(let left, let values, true): or(values.map { equals(left, $0) })
    case .any(let parts): and([and(parts.map(fails)), or(parts.map(isFalse))])
    case .all(let parts): or(parts.map(isFalse))
    case .not(let part): holds(part)
    default: Self.never
    }
  }

  /// Where a condition surely does not hold: it is false, or does not apply.
  private func fails(_ condition: Expression) -> String {
    switch condition.kind {
    case .question, .compare, .isIn, .has:
      let question = condition.readQuestion
      return or([isFalse(condition), question.map(doesNotApply) ?? Self.never])
    case .any(let parts): return and(parts.map(fails))
    case .all(let parts): return or([or(parts.map(isFalse)), and(parts.map(fails))])
    default: return isFalse(condition)
    }
  }

  // MARK: Answers

  private func doesNotApply(_ question: Reference<Question>) -> String {
    guard let place = plan.places[question] else { return Self.never }
    let column = FormPlan.Column.state.rawValue
    let state = reference(place.sheet, place.stateRow, column)
    return "\(state)=\"\(FormWords.notAsked)\""
  }

  private func isYes(_ question: Reference<Question>, _ word: String) -> String {
    guard case .yesNo = rules.questions[question].kind, let place = plan.places[question] else {
      return Self.never
    }
    return "\(cells(place))=\"\(word)\""
  }

  private func equals(_ left: Expression, _ value: Value) -> String {
    guard case .question(let question) = left.kind, let place = plan.places[question],
      let text = text(value, of: question)
    else { return Self.never }
    return "\(cells(place))=\(text)"
  }

  /// Where a question is answered with none of some values.
  private func differs(_ left: Expression, _ values: [Value]) -> String {
    guard case .question(let question) = left.kind, let place = plan.places[question],
      case .single(let list) = rules.questions[question].kind
    else { return Self.never }
    // What does not mean itself is no answer.
    let members = rules.enumerations[list].members
    let open = members.indices.filter { members[$0].meaning != .itself }.map { Value.member($0) }
    let texts = (values + open).map { text($0, of: question) }
    let known = texts.compactMap(\.self)
    guard known.count == texts.count else { return Self.never }
    let cell = cells(place)
    let others = ["\"\"", "\"\(FormWords.notApplicable)\""] + known
    return and(others.map { "\(cell)<>\($0)" })
  }

  private func compared(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression
  ) -> String {
    guard case .question(let question) = left.kind, let value = constant(right) else {
      return Self.never
    }
    if comparison == .equal, case .single = rules.questions[question].kind {
      return equals(left, value)
    }
    if comparison == .notEqual, case .single = rules.questions[question].kind {
      return differs(left, [value])
    }
    guard case .number(let number) = value, let place = plan.places[question] else {
      return Self.never
    }
    switch rules.questions[question].kind {
    case .integer, .decimal: break
    case .yesNo, .single, .multi, .date, .text: return Self.never
    }
    guard number.denominator == 1 else { return Self.never }
    let cell = cells(place)
    return and(["ISNUMBER(\(cell))", "\(cell)\(comparison.sign)\(number)"])
  }

  private func hasTick(_ set: Expression, _ member: Int) -> String {
    guard case .question(let question) = set.kind, let place = plan.places[question],
      rules.choices(of: question).indices.contains(member)
    else { return Self.never }
    let cell = reference(place.sheet, place.first + member, FormPlan.Column.answer.rawValue)
    return "\(cell)<>\"\""
  }

  private func constant(_ expression: Expression) -> Value? {
    switch expression.kind {
    case .constant(let value): value
    case .parameter(let parameter): rules.parameters[parameter].value
    default: nil
    }
  }

  /// A choice as a formula writes it.
  private func text(_ value: Value, of question: Reference<Question>) -> String? {
    guard case .member(let position) = value,
      case .single(let list) = rules.questions[question].kind,
      rules.enumerations[list].members.indices.contains(position)
    else { return nil }
    let text = FormLists.texts(of: rules.enumerations[list])[position]
    guard text.utf16.count <= Self.longestText else { return nil }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  // MARK: Cells

  private func cells(_ place: FormPlan.Place, absolute: Bool = true) -> String {
    let column = FormPlan.Column.answer.rawValue
    let first = reference(absolute ? place.sheet : nil, place.first, column)
    guard place.first < place.last else { return first }
    return first + ":" + reference(nil, place.last, column)
  }

  private func reference(_ sheet: String?, _ row: Int, _ column: Int) -> String {
    let cell = "$\(TablePlace.letters(ofColumn: column))$\(row)"
    return sheet.map { "'\($0)'!\(cell)" } ?? cell
  }

  private func or(_ parts: [String]) -> String {
    let open = parts.filter { $0 != Self.never }
    return open.count > 1 ? "OR(\(open.joined(separator: ",")))" : open.first ?? Self.never
  }

  private func and(_ parts: [String]) -> String {
    if parts.isEmpty || parts.contains(Self.never) { return Self.never }
    return parts.count > 1 ? "AND(\(parts.joined(separator: ",")))" : parts[0]
  }
}

extension Expression {
  /// The one question that a comparison reads.
  fileprivate var readQuestion: Reference<Question>? {
    let first = kind.isQuestion ? self : parts.first
    guard case .question(let question)? = first?.kind else { return nil }
    return question
  }
}

extension Expression.Kind {
  fileprivate var isQuestion: Bool {
    if case .question = self { true } else { false }
  }
}

extension Expression.Comparison {
  fileprivate var sign: String {
    switch self {
    case .equal: "="
    case .notEqual: "<>"
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }

  fileprivate var opposite: Expression.Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}
