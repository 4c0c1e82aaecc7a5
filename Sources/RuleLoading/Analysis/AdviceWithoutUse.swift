import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let adviceWithoutLevel = DiagnosticCode("R115", .warning)
}

/// Finds advice that can never be given, and advice on a criterion that no result rests on.
enum AdviceWithoutUse {
  static func diagnostics(
    in rules: RuleSet, _ evaluator: AbstractEvaluator, _ conditions: UndecidableCondition
  ) -> [Diagnostic] {
    var used = Set(rules.ladders.flatMap(\.levels).flatMap(\.criteria).map(\.position))
    for part in rules.allConditions.flatMap(\.withAllParts) {
      if case .criterion(let criterion) = part.kind { used.insert(criterion.position) }
    }
    return rules.recommendations.flatMap { recommendation in
      recommendation.triggers.compactMap { trigger in
        switch trigger {
        case .condition: nil
        case .unmet(let criterion):
          used.contains(criterion.position)
            ? nil : withoutLevel(recommendation, rules.criteria[criterion])
        case .chosen(let question, let member):
          chosen(recommendation, rules.questions[question], member, in: rules)
        case .below(let ladder, let level):
          below(recommendation, rules.ladders[ladder], level, evaluator.ladders[ladder.position])
        }
      }
    }
  }

  private static func chosen(
    _ recommendation: Recommendation, _ question: Question, _ member: Int, in rules: RuleSet
  ) -> Diagnostic? {
    let enumeration: Reference<Enumeration>
    switch question.kind {
    case .single(let reference), .multi(let reference): enumeration = reference
    case .yesNo, .integer, .decimal, .date, .text: return nil
    }
    let members = rules.enumerations[enumeration]
    guard members.members.indices.contains(member), !members.answerable.contains(member) else {
      return nil
    }
    return neverGiven(
      recommendation,
      Message(
        ja: "`\(members.members[member].id)` は未回答か該当なしを表し、選ばれた答えにはなりません",
        en:
          "`\(members.members[member].id)` means unanswered or not applicable and is never the answer"
      ))
  }

  private static func below(
    _ recommendation: Recommendation, _ ladder: Ladder, _ level: Int, _ results: Possibilities
  ) -> Diagnostic? {
    guard case .member(let possible) = results.values,
      !possible.positions.contains(where: { $0 < ladder.position(ofLevel: level) }),
      ladder.levels.indices.contains(level)
    else { return nil }
    return neverGiven(
      recommendation,
      Message(
        ja: "`\(ladder.id)` の結果が `\(ladder.levels[level].id)` より下になることはありません",
        en: "the result of `\(ladder.id)` is never below `\(ladder.levels[level].id)`"))
  }

  private static func neverGiven(_ recommendation: Recommendation, _ help: Message) -> Diagnostic {
    Diagnostic(
      .impossibleCondition,
      recommendation.triggers.count == 1
        ? Message(
          ja: "助言 `\(recommendation.id)` が出されることはありません",
          en: "recommendation `\(recommendation.id)` can never be given")
        : Message(
          ja: "助言 `\(recommendation.id)` のきっかけの一つは、決して当てはまりません",
          en: "one of the triggers of recommendation `\(recommendation.id)` can never hold"),
      at: recommendation.span, help: help)
  }

  private static func withoutLevel(
    _ recommendation: Recommendation, _ criterion: Criterion
  ) -> Diagnostic {
    Diagnostic(
      .adviceWithoutLevel,
      Message(
        ja: "助言 `\(recommendation.id)` の判定条件 `\(criterion.id)` は、どのレベルにもほかの条件にも使われていません",
        en:
          "recommendation `\(recommendation.id)` is for criterion `\(criterion.id)`, which no level or condition uses"
      ),
      at: recommendation.span,
      help: Message(
        ja: "判定条件をレベルに加えるか、別の判定条件を指してください",
        en: "add the criterion to a level, or name another one"),
      notes: [
        Diagnostic.Note(
          Message(ja: "判定条件はここで定義されています", en: "the criterion is declared here"),
          at: criterion.span)
      ])
  }

  static let explanations = [
    Explanation(
      .adviceWithoutLevel,
      title: Message(ja: "レベルにつながらない助言", en: "advice that leads to no level"),
      meaning: Message(
        ja: "助言が指す判定条件を、どのレベルも条件も使っていません",
        en: "The advice is for a criterion that no level and no condition uses"),
      reason: Message(
        ja: "助言に従っても、結果は変わりません", en: "Following it changes no result"),
      wrong:
        "levels: [{id: L1, criteria: [held], …}]\nrecommendations: [{id: r, criterion: evaluated, …}]\n",
      right:
        "levels: [{id: L1, criteria: [held, evaluated], …}]\nrecommendations: [{id: r, criterion: evaluated, …}]\n"
    )
  ]
}
