public import Diagnostics
public import RuleModel

/// Says when a question is asked, in one sentence without its end: for forms and lists of questions.
public struct AskingCondition: Sendable {
  private let rules: RuleSet
  private let language: Language

  /// Words for the conditions of a rule set.
  public init(_ rules: RuleSet, language: Language) {
    self.rules = rules
    self.language = language
  }

  /// A condition in words; questions go by the names given, such as their numbers on a form, and
  /// else by their titles.
  ///
  /// What has no wording stands as the rule file writes it.
  public func text(
    _ condition: Expression, naming names: [Reference<Question>: String] = [:]
  ) -> String {
    var wording = ConditionWording(rules: rules, strings: Strings(language: language))
    wording.questionNames = names
    return text(condition, wording)
  }

  private func text(_ condition: Expression, _ wording: ConditionWording) -> String {
    let condition = wording.settled(condition)
    if let words = wording.condition(condition) { return words }
    let strings = wording.strings
    func joined(_ parts: [Expression], _ separator: String) -> String {
      parts.map { part in
        part.parts.isEmpty ? text(part, wording) : strings.grouped(text(part, wording))
      }.joined(separator: separator)
    }
    switch condition.kind {
    case .all(let parts): return joined(parts, strings.and)
    case .any(let parts): return joined(parts, strings.or)
    case .atLeast(let count, let parts):
      return strings.atLeast(count) + strings.grouped(joined(parts, strings.separator))
    case .not(let part): return strings.isNot(text(part, wording))
    default: return wording.written(condition.span)
    }
  }
}
