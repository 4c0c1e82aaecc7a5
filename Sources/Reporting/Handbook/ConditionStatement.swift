import RuleModel

/// Says a condition as a list of lines that an official can read, whatever the answers are.
struct ConditionStatement {
  let wording: ConditionWording
  private let words = HandbookWords()
  /// A list of at least so many parts that were made of one text is told in one line.
  private static let shortestExpanded = 6

  private var rules: RuleSet { wording.rules }

  init(_ wording: ConditionWording) { self.wording = wording }

  /// The condition as lines; one that joins others says so and has them below it.
  func lines(_ expression: Expression) -> [MarkdownPage.Entry] {
    switch expression.kind {
    case .all(let parts): [joint(wording.strings.all(), wording.strings.allOf, parts)]
    case .any(let parts): [joint(wording.strings.any(), wording.strings.anyOf, parts)]
    case .atLeast(let count, let parts):
      [
        joint(
          wording.strings.atLeast(count),
          { wording.strings.atLeast(count, of: $0, $1) }, parts)
      ]
    case .not(let part) where wording.condition(expression) == nil || isJoint(part):
      [MarkdownPage.Entry("\(wording.strings.not())", lines(part))]
    case .cases(let cases, let otherwise): choice(cases, otherwise) ?? [leaf(expression)]
    default: [leaf(expression)]
    }
  }

  /// A condition under its name: beside it where it is one line, else below.
  func named(_ name: String, _ condition: Expression) -> MarkdownPage.Entry {
    let lines = lines(condition)
    guard lines.count == 1, let line = lines.first else {
      return MarkdownPage.Entry("\(name)", lines)
    }
    return MarkdownPage.Entry("\(name)：\(line.text)", line.entries)
  }

  private func joint(
    _ title: String, _ all: (Int, String?) -> String, _ parts: [Expression]
  ) -> MarkdownPage.Entry {
    let isMade = parts.count >= Self.shortestExpanded && Set(parts.map(\.span)).count == 1
    guard !isMade else {
      return MarkdownPage.Entry("\(all(parts.count, wording.sharedWording(parts)))")
    }
    return MarkdownPage.Entry("\(title)", parts.flatMap(lines))
  }

  private func isJoint(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .all, .any, .atLeast: true
    default: false
    }
  }

  private func leaf(_ expression: Expression) -> MarkdownPage.Entry {
    switch expression.kind {
    case .constant(.boolean(let holds)):
      return MarkdownPage.Entry("\(holds ? words.alwaysHolds : words.neverHolds)")
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

  /// A choice between settings, each with what is asked for then; nil for one by answers.
  private func choice(
    _ cases: [Expression.Case], _ otherwise: Expression
  ) -> [MarkdownPage.Entry]? {
    var entries: [MarkdownPage.Entry] = []
    var isDecided = false
    for choice in cases {
      guard case .parameter(let reference) = choice.condition.kind,
        case .boolean(let holds) = rules.parameters[reference].value
      else { return nil }
      let isInForce = holds && !isDecided
      isDecided = isDecided || holds
      let title = words.setting(rules.parameters[reference].title, is: wording.strings.yes)
      entries.append(side(title, choice.value, isInForce: isInForce))
    }
    return entries + [side(words.otherwise, otherwise, isInForce: !isDecided)]
  }

  private func side(
    _ title: String, _ value: Expression, isInForce: Bool
  ) -> MarkdownPage.Entry {
    named(isInForce ? title + words.inForce : title, value)
  }
}
