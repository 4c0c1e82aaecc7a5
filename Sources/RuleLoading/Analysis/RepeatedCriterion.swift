import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let repeatedCriterion = DiagnosticCode("R109", .warning)
  static let sameCondition = DiagnosticCode("R110", .warning)
  static let repeatedPart = DiagnosticCode("R111", .warning)
}

/// Finds criteria and conditions that say the same thing twice.
enum RepeatedCriterion {
  static func diagnostics(in rules: RuleSet) -> [Diagnostic] {
    rules.ladders.flatMap { inLevels(of: $0, rules) } + sameConditions(in: rules)
      + rules.allConditions.flatMap(repeatedParts)
  }

  private static func inLevels(of ladder: Ladder, _ rules: RuleSet) -> [Diagnostic] {
    var found: [Diagnostic] = []
    // What a level asks for together with all that it requires, by level.
    var asked: [Set<Reference<Criterion>>] = []
    for level in ladder.levels {
      var below: Set<Reference<Criterion>> = []
      for required in level.requires where asked.indices.contains(required) {
        below.formUnion(asked[required])
      }
      var own: Set<Reference<Criterion>> = []
      for criterion in level.criteria {
        let id = rules.criteria[criterion].id
        guard own.insert(criterion).inserted else { continue }
        if below.contains(criterion) {
          found.append(
            Diagnostic(
              .repeatedCriterion,
              Message(
                ja: "レベル `\(level.id)` の判定条件 `\(id)` は、必要とする下のレベルがすでに求めています",
                en:
                  "criterion `\(id)` of level `\(level.id)` is asked for by a level that it requires"
              ),
              at: level.span,
              help: Message(
                ja: "このレベルからは除いてください", en: "leave it out of this level")))
        }
      }
      asked.append(below.union(own))
    }
    return found
  }

  private static func sameConditions(in rules: RuleSet) -> [Diagnostic] {
    var first: [Expression: Criterion] = [:]
    return rules.criteria.compactMap { criterion in
      let shape = criterion.condition.withoutPlaces
      guard let earlier = first[shape] else {
        first[shape] = criterion
        return nil
      }
      // The same facts under another policy are another criterion.
      guard earlier.whenNotApplicable == criterion.whenNotApplicable,
        earlier.whenMissing == criterion.whenMissing
      else { return nil }
      return Diagnostic(
        .sameCondition,
        Message(
          ja: "判定条件 `\(criterion.id)` は `\(earlier.id)` と同じです",
          en: "criterion `\(criterion.id)` has the same condition as `\(earlier.id)`"),
        at: criterion.condition.span,
        help: Message(
          ja: "片方だけを残すか、条件を書き分けてください", en: "keep one of them, or tell them apart"),
        notes: [
          Diagnostic.Note(
            Message(ja: "同じ条件はここにあります", en: "the same condition stands here"),
            at: earlier.condition.span)
        ])
    }
  }

  private static func repeatedParts(_ condition: Expression) -> [Diagnostic] {
    condition.withAllParts.flatMap { list -> [Diagnostic] in
      let parts: [Expression]
      switch list.kind {
      case .all(let members), .any(let members): parts = members
      default: return []
      }
      var first: [Expression: Span] = [:]
      return parts.compactMap { part in
        let shape = part.withoutPlaces
        guard let earlier = first[shape] else {
          first[shape] = part.span
          return nil
        }
        return Diagnostic(
          .repeatedPart,
          Message(
            ja: "同じ条件が一つの並びに二度あります", en: "the same condition stands twice in one list"),
          at: part.span,
          help: Message(ja: "一つを除いてください", en: "leave one of them out"),
          notes: [
            Diagnostic.Note(Message(ja: "一つ目はここです", en: "the first is here"), at: earlier)
          ])
      }
    }
  }

  static let explanations = [
    Explanation(
      .repeatedCriterion,
      title: Message(ja: "くり返された判定条件", en: "a criterion that is asked for twice"),
      meaning: Message(
        ja: "必要とする下のレベルが、同じ判定条件をすでに求めています",
        en: "A level that this one requires asks for the same criterion already"),
      reason: Message(
        ja: "レベルごとの違いが見えにくくなります", en: "It hides what the level adds"),
      wrong: "- {id: L1, criteria: [held], …}\n- {id: L2, criteria: [held, evaluated], …}\n",
      right: "- {id: L1, criteria: [held], …}\n- {id: L2, criteria: [evaluated], …}\n"),
    Explanation(
      .sameCondition,
      title: Message(
        ja: "内容が同じ二つの判定条件", en: "two criteria with the same condition"),
      meaning: Message(
        ja: "名前の違う二つの判定条件が、まったく同じ内容です",
        en: "Two criteria of different names have exactly the same condition"),
      reason: Message(
        ja: "多くは写し間違いです。片方だけを直すと食い違います",
        en: "Mostly a slip in copying; once one of them is changed they fall apart"),
      wrong: "- {id: planned, when: plan, …}\n- {id: evaluated, when: plan, …}\n",
      right: "- {id: planned, when: plan, …}\n- {id: evaluated, when: evaluation, …}\n"),
    Explanation(
      .repeatedPart,
      title: Message(
        ja: "二度書かれた条件", en: "a condition that stands twice in one list"),
      meaning: Message(
        ja: "一つの `all`、`any`、`and`、`or` に同じ条件が二度あります",
        en: "One `all`, `any`, `and` or `or` holds the same condition twice"),
      reason: Message(
        ja: "結果は変わりません。別の条件を書くはずだった箇所が多いです",
        en: "It changes nothing; mostly another condition was meant"),
      wrong: "when: plan and plan\n", right: "when: plan and evaluation\n"),
  ]
}
