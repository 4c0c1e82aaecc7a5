import RuleModel
import Scoring

/// Words for what is joined of lists, chosen among cases, or read off tables.
extension ConditionWording {
  /// With more cases than this a choice is shown as the rule file writes it.
  private static let mostCases = 3
  /// A list with more parts than this is told by their number.
  private static let mostParts = 4

  // MARK: How many of a list hold

  /// A comparison with how many conditions of a list hold, or which share of them.
  func comparedCount(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression
  ) -> String? {
    guard case .aggregate(let aggregate, let parts) = bare(left).kind,
      parts.allSatisfy({ $0.type == .boolean })
    else { return nil }
    let list = list(parts)
    let words: String?
    switch aggregate {
    case .count, .sum:
      words = limit(right) { $0.description }.map { limit in
        comparison == .greaterOrEqual
          ? strings.several(limit, of: list)
          : strings.compare(strings.counted(list), comparison, limit)
      }
    case .mean:
      words = limit(right, percent).map { limit in
        comparison == .greaterOrEqual
          ? strings.part(limit, of: list)
          : strings.compare(strings.share(list), comparison, limit)
      }
    case .lowest, .highest: words = nil
    }
    let isPlain = parts.allSatisfy { $0.parts.isEmpty }
    let each = isPlain ? nil : sharedWording(parts)
    return words.map { words in each.map { words + strings.found($0) } ?? words }
  }

  /// A number to compare with; a parameter keeps its name.
  private func limit(_ expression: Expression, _ text: (Rational) -> String) -> String? {
    switch expression.kind {
    case .constant(.number(let number)): return text(number)
    case .parameter(let reference):
      let parameter = rules.parameters[reference]
      guard case .number(let number) = parameter.value else { return nil }
      return strings.named(parameter.title) + strings.found(text(number))
    default: return nil
    }
  }

  private func percent(_ number: Rational) -> String {
    let hundredth = number.multiplied(by: 100) ?? number
    return strings.percent(
      hundredth.isInteger ? hundredth.description : hundredth.text(decimals: 1, .halfAway))
  }

  /// What stands in for a list without parts goes without saying.
  private func bare(_ expression: Expression) -> Expression {
    guard case .coalesce(let parts) = expression.kind, parts.count == 2,
      case .aggregate = parts[0].kind
    else { return expression }
    switch parts[1].kind {
    case .constant, .nothing: return parts[0]
    default: return expression
    }
  }

  // MARK: Operands

  /// The sum, mean, lowest or highest of a list.
  func joined(_ aggregate: Expression.Aggregate, _ parts: [Expression]) -> String? {
    guard !parts.isEmpty else { return nil }
    let list = list(parts)
    switch aggregate {
    case .count: return strings.counted(list)
    case .sum: return strings.sum(list)
    case .mean: return strings.mean(list)
    case .lowest: return strings.least(list)
    case .highest: return strings.greatest(list)
    }
  }

  /// The member that has the least or greatest value.
  func picked(
    _ extreme: Expression.Extreme, _ candidates: [Expression.Candidate], _ type: ValueType
  ) -> String? {
    let members = MemberSet(candidates.map(\.member))
    let list =
      candidates.count > Self.mostParts
      ? strings.items(candidates.count)
      : named(.members(members), type).joined(separator: strings.separator)
    switch extreme {
    case .least: return strings.least(list)
    case .greatest: return strings.greatest(list)
    }
  }

  /// What a table gives.
  func read(_ table: Expression.Lookup) -> String? {
    let operands = table.axes.compactMap { operand($0.operand, unit: nil) }
    return operands.count == table.axes.count ? strings.fromTable(operands) : nil
  }

  /// A list by the name of its group, by the names of its parts, or by their number.
  private func list(_ parts: [Expression]) -> String {
    if parts.count > 1, let group = group(readBy: parts) {
      let title = rules.groups[group].title
      return strings.named(column(of: parts).map { strings.column(title, $0) } ?? title)
    }
    let names = parts.compactMap { part -> String? in
      if case .criterion(let criterion) = part.kind { return name(of: .criterion(criterion)) }
      return name(part)
    }
    return names.count == parts.count && parts.count <= Self.mostParts
      ? names.joined(separator: strings.separator) : strings.items(parts.count)
  }

  /// The column that all parts are cells of.
  private func column(of parts: [Expression]) -> String? {
    let columns = parts.map { part -> Int? in
      guard case .question(let question) = part.kind,
        case .cell(_, _, let column) = rules.questions[question].origin
      else { return nil }
      return column
    }
    guard case .question(let question)? = parts.first?.kind, let first = columns.first ?? nil,
      columns.allSatisfy({ $0 == first }),
      case .cell(let group, _, _) = rules.questions[question].origin,
      rules.groups[group].columns.indices.contains(first)
    else { return nil }
    return rules.groups[group].columns[first].title
  }

  // MARK: Choices

  /// A choice among a few cases; nil where one of them has no wording.
  func choice(
    _ cases: [Expression.Case], _ otherwise: Expression, _ words: (Expression) -> String?
  ) -> String? {
    guard cases.count <= Self.mostCases else { return nil }
    func value(_ expression: Expression) -> String? {
      if case .nothing = expression.kind { return strings.noValue }
      return words(expression)
    }
    var sentences: [String] = []
    for choice in cases {
      guard let condition = condition(choice.condition), let value = value(choice.value)
      else { return nil }
      sentences.append(strings.when(strings.grouped(condition), value))
    }
    guard let last = value(otherwise) else { return nil }
    return (sentences + [strings.otherwise(last)]).joined(separator: strings.semicolon)
  }

  func negatedSubject(_ expression: Expression) -> String? {
    guard case .subject(let subject) = expression.kind else { return nil }
    return strings.isOfKind(rules.subjects[subject].title, negated: true)
  }
}
