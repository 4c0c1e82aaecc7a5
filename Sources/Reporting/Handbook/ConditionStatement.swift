import RuleModel

/// Says a condition as a list of lines that an official can read, whatever the answers are.
struct ConditionStatement {
  let wording: ConditionWording
  private let words = HandbookWords()
  /// A list of at least so many parts that were made of one text is told in one line.
  private static let shortestExpanded = 6

  private var rules: RuleSet { wording.rules }

  init(_ wording: ConditionWording) { self.wording = wording }

  /// The condition in a line, with the lines of what it joins below it.
  func entry(_ expression: Expression) -> MarkdownPage.Entry {
    switch expression.kind {
    case .all(let parts): joint(.all, parts)
    case .any(let parts): joint(.any, parts)
    case .atLeast(let count, let parts): joint(.atLeast(count), parts)
    case .not(let part) where wording.condition(expression) == nil || isJoint(part):
      MarkdownPage.Entry("\(wording.strings.not())", [entry(part)])
    case .cases(let cases, let otherwise): choice(cases, otherwise)
    default: leaf(expression)
    }
  }

  /// A condition under its name.
  func named(_ name: String, _ condition: Expression) -> MarkdownPage.Entry {
    let entry = entry(condition)
    return MarkdownPage.Entry("\(name)：\(entry.text)", entry.entries)
  }

  // MARK: Lists

  /// How conditions are joined.
  private enum Joint {
    case all, any
    case atLeast(Int)
  }

  private func joint(_ joint: Joint, _ parts: [Expression]) -> MarkdownPage.Entry {
    if let first = parts.first, Set(parts.map(\.span)).count == 1 {
      if parts.count > 1, let group = wording.group(readBy: parts) {
        return rows(joint, rules.groups[group].title, first)
      }
      if parts.count >= Self.shortestExpanded { return MarkdownPage.Entry("\(many(joint, parts))") }
    }
    let title =
      switch joint {
      case .all: wording.strings.all()
      case .any: wording.strings.any()
      case .atLeast(let count): wording.strings.atLeast(count)
      }
    return MarkdownPage.Entry("\(title)", parts.map(entry))
  }

  /// The rows of a group, by what is asked of the first.
  private func rows(_ joint: Joint, _ group: String, _ first: Expression) -> MarkdownPage.Entry {
    let title =
      switch joint {
      case .all: words.allRows(group)
      case .any: words.anyRow(group)
      case .atLeast(let count): words.someRows(group, count)
      }
    return named(title, ofRow(first))
  }

  /// What is asked of a row that is there.
  private func ofRow(_ expression: Expression) -> Expression {
    guard case .cases(let cases, let otherwise) = expression.kind, cases.count == 1,
      case .nothing = otherwise.kind
    else { return expression }
    return cases[0].value
  }

  private func many(_ joint: Joint, _ parts: [Expression]) -> String {
    let each = wording.sharedWording(parts)
    return switch joint {
    case .all: wording.strings.allOf(parts.count, each)
    case .any: wording.strings.anyOf(parts.count, each)
    case .atLeast(let count): wording.strings.atLeast(count, of: parts.count, each)
    }
  }

  private func isJoint(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .all, .any, .atLeast, .cases: true
    default: false
    }
  }

  private func leaf(_ expression: Expression) -> MarkdownPage.Entry {
    switch expression.kind {
    case .constant(.boolean(let holds)):
      return MarkdownPage.Entry("\(holds ? words.alwaysHolds : words.neverHolds)")
    case .nothing: return MarkdownPage.Entry("\(words.notJudged)")
    case .parameter(let reference):
      let parameter = rules.parameters[reference]
      let value = wording.listed(parameter.value, parameter.type)
      return MarkdownPage.Entry("\(words.settingHolds(parameter.title, now: value))")
    default:
      guard let text = wording.condition(expression) else {
        return MarkdownPage.Entry(.code(wording.written(expression.span)))
      }
      return MarkdownPage.Entry("\(text)")
    }
  }

  // MARK: Choices

  /// A choice, case by case; of those between settings the one in force is marked.
  private func choice(
    _ cases: [Expression.Case], _ otherwise: Expression
  ) -> MarkdownPage.Entry {
    var entries: [MarkdownPage.Entry] = []
    // Whether an earlier case is taken: nil where that hangs on answers.
    var isDecided: Bool? = false
    for choice in cases {
      if case .parameter(let reference) = choice.condition.kind,
        case .boolean(let holds) = rules.parameters[reference].value
      {
        let title = words.setting(rules.parameters[reference].title, is: wording.strings.yes)
        entries.append(side(title, choice.value, isInForce: holds && isDecided == false))
        if isDecided == false { isDecided = holds }
      } else {
        let title = wording.condition(choice.condition).map(words.inCase)
        entries.append(
          title.map { named($0, choice.value) }
            ?? MarkdownPage.Entry(
              "\(words.ifThis)", [entry(choice.condition), named(words.then, choice.value)]))
        if isDecided == false { isDecided = nil }
      }
    }
    let last = side(words.otherwise, otherwise, isInForce: isDecided == false)
    return MarkdownPage.Entry("\(words.byCase)", entries + [last])
  }

  private func side(
    _ title: String, _ value: Expression, isInForce: Bool
  ) -> MarkdownPage.Entry {
    named(isInForce ? title + words.inForce : title, value)
  }
}
