import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let impossibleCriterion = DiagnosticCode("R102", .error)
  static let impossibleCondition = DiagnosticCode("R103", .warning)
  static let certainCondition = DiagnosticCode("R104", .warning)
}

extension Diagnostic {
  static func impossible(
    _ condition: NamedCondition, _ contradiction: Contradiction?, in rules: RuleSet
  ) -> Diagnostic {
    var code = DiagnosticCode.impossibleCondition
    if case .criterion = condition.definition { code = .impossibleCriterion }
    guard let contradiction else {
      return Diagnostic(
        code,
        Message(
          ja: "\(condition.ja)を満たす回答はありません", en: "no answers can satisfy \(condition.en)"),
        at: condition.expression.span)
    }
    let question = rules.questions[contradiction.question]
    return Diagnostic(
      code,
      contradiction.isAlone
        ? Message(
          ja: "設問 `\(question.id)` にどう答えても、\(condition.ja)は満たされません",
          en: "no answer to `\(question.id)` can satisfy \(condition.en)")
        : Message(
          ja: "\(condition.ja)のうち、設問 `\(question.id)` についての部分どうしが両立しません",
          en: "parts of \(condition.en) contradict each other on question `\(question.id)`"),
      at: contradiction.span, help: question.answersInWords(in: rules),
      notes: [
        Diagnostic.Note(
          Message(ja: "設問はここで定義されています", en: "the question is declared here"), at: question.span)
      ])
  }

  static func certain(_ condition: NamedCondition) -> Diagnostic {
    Diagnostic(
      .certainCondition,
      Message(
        ja: "\(condition.ja)は、どの回答でも成り立ちます", en: "\(condition.en) holds whatever is answered"),
      at: condition.expression.span,
      help: Message(
        ja: "しきい値や設問の範囲を確かめるか、条件を除いてください",
        en: "check the threshold and the question's range, or leave the condition out"))
  }
}

extension Question {
  /// The most choices that a help lists.
  private static let listedChoices = 8

  /// What can be answered, as a help for a condition that asks for something else.
  fileprivate func answersInWords(in rules: RuleSet) -> Message? {
    switch kind {
    case .integer(let range), .decimal(let range):
      return Message(
        ja: "`\(id)` の範囲は `\(range.lowerBound)` から `\(range.upperBound)` までです",
        en: "`\(id)` runs from `\(range.lowerBound)` to `\(range.upperBound)`")
    case .single(let enumeration), .multi(let enumeration):
      let members = rules.enumerations[enumeration]
      let names = members.answerable.positions.map { "`\(members.members[$0].id)`" }
      guard names.count <= Self.listedChoices else { return nil }
      return Message(
        ja: "`\(id)` の答えになるのは \(names.joined(separator: "、")) です",
        en: "the answers to `\(id)` are \(names.joined(separator: ", "))")
    case .yesNo, .date, .text: return nil
    }
  }
}

/// Finds conditions that no answers, or all answers, satisfy.
///
/// What hangs on such a definition stays unreported: it follows from the one mistake.
struct UndecidableCondition {
  /// The criteria and questions that are reported, or hang on ones that are.
  private(set) var faulty: Set<Definition> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(in rules: RuleSet, _ evaluator: AbstractEvaluator) {
    // What is suspended never applies in this survey, which is no fault of what hangs on it.
    for (position, question) in rules.questions.enumerated() where question.suspension != nil {
      faulty.insert(.question(position))
    }
    for (position, criterion) in rules.criteria.enumerated() where criterion.suspension != nil {
      faulty.insert(.criterion(position))
    }
    for condition in rules.readableConditions + rules.otherConditions {
      if let definition = condition.definition, faulty.contains(definition) { continue }
      guard !hangsOnFault(condition.expression) else {
        if let definition = condition.definition { faulty.insert(definition) }
        continue
      }
      switch evaluator.verdict(on: condition.expression) {
      case .open: continue
      case .impossible(let contradiction):
        guard !Self.holdsWhereNotApplicable(condition, rules, evaluator) else { continue }
        diagnostics.append(.impossible(condition, contradiction, in: rules))
      case .certain: diagnostics.append(.certain(condition))
      }
      if let definition = condition.definition { faulty.insert(definition) }
    }
  }

  /// Whether an expression names something that has been reported.
  func hangsOnFault(_ expression: Expression) -> Bool {
    expression.definitionsRead.contains { faulty.contains($0) }
  }

  private static func holdsWhereNotApplicable(
    _ condition: NamedCondition, _ rules: RuleSet, _ evaluator: AbstractEvaluator
  ) -> Bool {
    guard case .criterion(let position)? = condition.definition else { return false }
    return evaluator.criteria[position].canBeTrue
      && rules.criteria[position].whenNotApplicable == .met
  }

  static let explanations = [
    Explanation(
      .impossibleCriterion,
      title: Message(
        ja: "どの回答でも満たされない判定条件", en: "a criterion that no answer can satisfy"),
      meaning: Message(
        ja: "設問の範囲と選択肢のどの答えも、この判定条件を満たしません",
        en: "No answer within the questions' ranges and choices satisfies this criterion"),
      reason: Message(
        ja: "その判定条件を求めるレベルには、どの回答者も届きません",
        en: "No respondent could ever reach a level that asks for it"),
      wrong:
        "questions: [{id: meetings, type: integer, min: 0, max: 12, …}]\nwhen: meetings >= 20\n",
      right: "when: meetings >= 2\n"),
    Explanation(
      .impossibleCondition,
      title: Message(ja: "成り立ちえない条件", en: "a condition that can never hold"),
      meaning: Message(
        ja: "`ask_when`、レベルや結果の `when`、項目または助言の条件が、どの回答でも成り立ちません",
        en:
          "The condition of an `ask_when`, a level, an outcome, an item or a recommendation holds for no answers"
      ),
      reason: Message(
        ja: "そこに書いた内容は、だれにも使われません", en: "What it guards is never used for anyone"),
      wrong: "when: establishment == never and establishment == joint\n",
      right: "when: establishment in [never, joint]\n"),
    Explanation(
      .certainCondition,
      title: Message(ja: "いつも成り立つ条件", en: "a condition that always holds"),
      meaning: Message(
        ja: "設問の範囲のどの答えでも、この条件は成り立ちます",
        en: "Every answer within the questions' ranges satisfies this condition"),
      reason: Message(
        ja: "何も確かめていません。しきい値の書き間違いが多い箇所です",
        en: "It checks nothing; most often a threshold is mistyped"),
      wrong: "when: meetings >= 0\n", right: "when: meetings >= 1\n"),
  ]
}
