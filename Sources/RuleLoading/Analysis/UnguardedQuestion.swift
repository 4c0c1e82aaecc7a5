import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let unguardedQuestion = DiagnosticCode("R105", .error)
}

extension Diagnostic {
  static func unguardedQuestion(
    _ question: Question, _ danger: UnguardedQuestion.Danger, at span: Span
  )
    -> Diagnostic
  {
    Diagnostic(
      .unguardedQuestion,
      Message(
        ja: "設問 `\(question.id)` は該当しないことがあり、そのとき\(danger.ja)",
        en: "question `\(question.id)` may be not applicable, and then \(danger.en)"),
      at: span, help: danger.help(question),
      notes: [
        Diagnostic.Note(
          Message(ja: "設問はここで定義されています", en: "the question is declared here"), at: question.span)
      ])
  }
}

/// Finds reads of questions that may be not applicable where nothing says what happens then.
///
/// The exact rule is written in the rule language's guide, "What unanswered and not applicable do".
struct UnguardedQuestion {
  /// How a question that is not applicable does harm.
  enum Danger {
    /// It is all that a condition rests on.
    case whole(isCriterion: Bool)
    /// It stands under `not`, which stays not applicable.
    case negated
    /// It takes other answers with it in one computation.
    case joined

    var ja: String {
      switch self {
      case .whole: "条件全体が該当なしになります"
      case .negated: "`not` も該当なしになり、真にはなりません"
      case .joined: "一緒に計算するほかの回答ごと該当なしになります"
      }
    }

    var en: String {
      switch self {
      case .whole: "the whole condition is too"
      case .negated: "so is its `not`, which does not become true"
      case .joined: "so is the whole computation, other answers included"
      }
    }

    func help(_ question: Question) -> Message {
      switch self {
      case .whole(isCriterion: true):
        Message(
          ja: "`if_not_applicable` に `met`、`not_met`、`exclude` のどれかを書いてください",
          en: "write `if_not_applicable`: `met`, `not_met` or `exclude`")
      case .whole(isCriterion: false), .negated:
        Message(
          ja: "`applicable(\(question.id)) and …` のように、該当するときに限ってください",
          en: "limit it to where it applies, as in `applicable(\(question.id)) and …`")
      case .joined:
        Message(
          ja: "`coalesce(\(question.id), 0)` のように、代わりの値を書いてください",
          en: "say what takes its place, as in `coalesce(\(question.id), 0)`")
      }
    }
  }

  /// Where the expression under inspection stands.
  struct Context {
    var evaluator: AbstractEvaluator
    /// Conditions, without places, that hold wherever it is read.
    var known: Set<Expression> = []
    /// The kinds of respondent that it is for; empty is all.
    var audience: Set<Reference<Subject>> = []
    var danger: Danger?
    /// Whether something else is taken where it is not applicable.
    var isCaught = false
  }

  let rules: RuleSet
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<Int> = []

  init(in rules: RuleSet, _ evaluator: AbstractEvaluator) {
    self.rules = rules
    let start = Context(evaluator: evaluator)
    for (position, criterion) in rules.criteria.enumerated() {
      let isStated = criterion.statesNotApplicable || criterion.whenNotApplicable != .exclude
      var context = start
      context.audience = audience(ofCriterion: position)
      inspect(criterion.condition, context, whole: isStated ? nil : .whole(isCriterion: true))
    }
    for ladder in rules.ladders {
      var context = start
      context.audience = Set(ladder.subjects)
      for condition in ladder.outcomes.compactMap(\.expression) {
        inspect(condition, context, whole: .whole(isCriterion: false))
      }
      for level in ladder.levels {
        guard let condition = level.condition else { continue }
        let isStated =
          level.statesNotApplicable || level.whenNotApplicable != .notMet
          || !level.criteria.isEmpty
        inspect(condition, context, whole: isStated ? nil : .whole(isCriterion: true))
      }
    }
    for recommendation in rules.recommendations {
      var context = start
      context.audience = Set(recommendation.subjects)
      for condition in recommendation.conditions {
        inspect(condition, context, whole: .whole(isCriterion: false))
      }
    }
    for rule in rules.consistency {
      var context = start
      context.audience = Set(rule.subjects)
      inspect(rule.condition, context, whole: nil)
    }
    // A question that is asked when a closed one is answered is closed with it, an item leaves its
    // section, a part of a roll-up follows the measure's policies: these say what they mean.
    for question in rules.questions {
      if let condition = question.askWhen { inspect(condition, start, whole: nil) }
    }
    for expression in rules.measures.flatMap(\.expressions) {
      inspect(expression, start, whole: nil)
    }
    for measure in rules.measures {
      guard case .ratio(let top, let bottom) = measure.kind else { continue }
      reported = []
      inspectJoined([top, bottom], start)
    }
  }

  private mutating func inspect(_ expression: Expression, _ context: Context, whole: Danger?) {
    reported = []
    var context = context
    context.danger = whole
    visit(expression, context)
  }

  /// The kinds of respondent whose results a criterion can touch; empty is all.
  private func audience(ofCriterion position: Int) -> Set<Reference<Subject>> {
    var audience: Set<Reference<Subject>> = []
    for ladder in rules.ladders
    where ladder.levels.contains(where: { $0.criteria.contains(Reference(position)) }) {
      guard !ladder.subjects.isEmpty else { return [] }
      audience.formUnion(ladder.subjects)
    }
    return audience
  }

  // MARK: The walk

  private mutating func visit(_ expression: Expression, _ context: Context) {
    var inner = context
    switch expression.kind {
    case .question(let question):
      if let danger = context.danger { report(question, danger, at: expression.span, context) }
    case .not(let part):
      inner.danger = context.danger ?? (context.isCaught ? nil : .negated)
      visit(part, inner)
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      guard parts.count > 1 else {
        for part in parts { visit(part, context) }
        return
      }
      (inner.danger, inner.isCaught) = (nil, false)
      visitMembers(parts, of: expression, inner)
    case .cases(let cases, let otherwise):
      var rest = context
      for one in cases {
        visit(one.condition, rest)
        inner = rest
        assume(one.condition, is: true, strictly: true, in: &inner)
        visit(one.value, inner)
        assume(one.condition, is: false, strictly: true, in: &rest)
      }
      visit(otherwise, rest)
    case .coalesce(let parts):
      (inner.danger, inner.isCaught) = (nil, true)
      for part in parts { visit(part, inner) }
    case .aggregate(_, let parts):
      inner.danger = nil
      for part in parts { visit(part, inner) }
    case .pick(_, let candidates):
      inner.danger = nil
      for candidate in candidates { visit(candidate.value, inner) }
    case .arithmetic, .minimum, .maximum, .ratio, .daysBetween:
      inspectJoined(expression.parts, context)
      for part in expression.parts { visit(part, context) }
    default:
      for part in expression.parts { visit(part, context) }
    }
  }

  /// Up to this many parts each is seen beside exactly its siblings; in a longer list it is seen
  /// beside the whole, which guards a little more and takes no square of the time.
  static let siblingLimit = 64

  private mutating func visitMembers(
    _ parts: [Expression], of list: Expression, _ context: Context
  ) {
    let wanted: Bool
    switch list.kind {
    case .all: wanted = true
    case .any: wanted = false
    default:
      for part in parts { visit(part, context) }
      return
    }
    var whole = context
    if parts.count > Self.siblingLimit {
      assumeAll(parts, is: wanted, in: &whole)
    }
    for (position, part) in parts.enumerated() where !part.isPlain {
      var member = whole
      if parts.count <= Self.siblingLimit {
        for (other, sibling) in parts.enumerated() where other != position {
          assume(sibling, is: wanted, strictly: false, in: &member)
        }
      }
      visit(part, member)
    }
  }

  /// Reports questions that may be missing from a computation in which others take part without
  /// them.
  private mutating func inspectJoined(_ parts: [Expression], _ context: Context) {
    let reads = parts.flatMap(\.bareReads)
    let presences = reads.map { Presence(rules.questions[$0.0]) }
    guard presences.contains(where: { $0 != presences.first }) else { return }
    for (question, span) in reads {
      report(question, .joined, at: span, context)
    }
  }

  private func assume(
    _ condition: Expression, is wanted: Bool, strictly: Bool, in context: inout Context
  ) {
    if wanted {
      for part in condition.conjuncts { context.known.insert(part.withoutPlaces) }
    }
    // What contradicts itself is reported elsewhere; here it only guards nothing.
    var trial = context.evaluator
    if trial.assume(condition, is: wanted, strictly: strictly) { context.evaluator = trial }
  }

  /// Takes all parts at once, for one copy of what is known; parts that contradict each other guard
  /// nothing.
  private func assumeAll(_ parts: [Expression], is wanted: Bool, in context: inout Context) {
    if wanted {
      for part in parts.flatMap(\.conjuncts) { context.known.insert(part.withoutPlaces) }
    }
    var trial = context.evaluator
    for part in parts where !trial.assume(part, is: wanted, strictly: false) { return }
    context.evaluator = trial
  }

  private mutating func report(
    _ reference: Reference<Question>, _ danger: Danger, at span: Span, _ context: Context
  ) {
    guard mayBeMissing(reference, context), reported.insert(reference.position).inserted else {
      return
    }
    diagnostics.append(.unguardedQuestion(rules.questions[reference], danger, at: span))
  }

  private func mayBeMissing(_ reference: Reference<Question>, _ context: Context) -> Bool {
    let question = rules.questions[reference]
    guard question.suspension == nil else { return false }
    // A sheet that is not given has no values: whoever reads it knows.
    if case .copy = question.origin { return false }
    if let fact = context.evaluator.facts[reference.position], !fact.canLack { return false }
    if question.mayBeAnsweredNotApplicable(in: rules) { return true }
    if !question.subjects.isEmpty, question.subjects.count < rules.subjects.count,
      context.audience.isEmpty || !context.audience.isSubset(of: question.subjects)
    {
      return true
    }
    guard let askWhen = question.askWhen else { return false }
    if context.known.contains(askWhen.withoutPlaces) { return false }
    var evaluator = context.evaluator
    let asked = evaluator.possibilities(of: askWhen)
    return asked.canBeFalse || asked.canLack
  }
}

extension UnguardedQuestion {
  static let explanations = [
    Explanation(
      .unguardedQuestion,
      title: Message(
        ja: "該当しないことがある設問を、備えなしに読む条件", en: "an unguarded question that may be not applicable"),
      meaning: Message(
        ja: "`ask_when`、`subjects`、該当なしのある設問だけに条件が頼り、該当しないときの扱いが書かれていません",
        en:
          "A condition rests on a question with `ask_when`, `subjects` or 該当なし alone, and nothing says what happens where it does not apply"
      ),
      reason: Message(
        ja: "該当しない判定条件はレベルから抜けるので、知らないうちにレベルへ届いてしまいます",
        en:
          "A criterion that does not apply leaves its level, which is then reached without anyone having meant it"
      ),
      wrong: "- id: evaluated\n  when: evaluation_done        # ask_when: council_held\n",
      right:
        "- id: evaluated\n  when: evaluation_done        # ask_when: council_held\n  if_not_applicable: not_met\n"
    )
  ]
}
