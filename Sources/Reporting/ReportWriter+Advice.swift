import RuleModel
import Scoring

extension ReportWriter {
  var adviceOrder: AdviceOrder { AdviceOrder(assessment, rules: rules, growth: growth) }

  /// The numbers under which advice is told at length.
  var adviceNumbers: [Reference<Recommendation>: Int] {
    Dictionary(
      adviceOrder.shown.enumerated().map { ($1.given.recommendation, $0 + 1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What to do first.
  func advice() -> [ReportBlock] {
    guard !rules.recommendations.isEmpty else { return [] }
    var blocks: [ReportBlock] = [.heading(2, strings.advice)]
    blocks += shown.detailed.compactMap {
      answersFirst(rules.ladders[$0], assessment.ladders[$0])
    }
    let order = adviceOrder
    guard !order.entries.isEmpty else { return blocks + [.paragraph(strings.noAdvice)] }
    blocks.append(
      .note(strings.adviceIntro(order: rules.advice.order, more: order.rest.count)))
    let numbered = Array(order.shown.enumerated())
    for aim in [AdviceOrder.Aim.nextLevel, .base] {
      let cards = numbered.filter { $1.aim == aim }.map { card($1, number: $0 + 1) }
      if !cards.isEmpty { blocks += [.heading(3, strings.heading(aim)), .cards(cards)] }
    }
    return blocks
  }

  /// That answers come before advice, where nothing else blocks the next level.
  private func answersFirst(_ ladder: Ladder, _ result: LadderResult) -> ReportBlock? {
    guard result.isApplicable, let next = Standing(ladder: ladder, result: result).next,
      result.levels[next].unmet.isEmpty, !result.levels[next].undecided.isEmpty
    else { return nil }
    let level = ladder.levels[next]
    var questions: [Reference<Question>] = []
    for index in result.levels[next].undecided where level.criteria.indices.contains(index) {
      for question in assessment.criteria[level.criteria[index].position].deciding.questions
      where !questions.contains(question) {
        questions.append(question)
      }
    }
    let open = names.open(questions).map(\.entry)
    let titles = open.prefix(Self.digestLimit).map(names.title)
    var named = self.named(titles)
    if open.count > titles.count {
      named += strings.separator + strings.others(open.count - titles.count)
    }
    return .callout(
      Callout(
        tone: .open, title: strings.answersComeFirst(level.title),
        lines: titles.isEmpty ? [] : [strings.answerThese(named)]))
  }

  private func card(_ entry: AdviceOrder.Entry, number: Int) -> AdviceCard {
    let advice = rules.recommendations[entry.given.recommendation]
    var facts: [Fact] = []
    func add(_ name: String, _ value: String?) {
      if let value { facts.append(Fact(name: name, value: value)) }
    }
    add(strings.firstStep, advice.firstStep)
    add(strings.reason, advice.reason)
    if let who = advice.who {
      let effort = advice.effort.map { strings.found(strings.takes($0)) }
      add(strings.who, who + (effort ?? ""))
    } else {
      add(strings.effort, advice.effort)
    }
    add(strings.because, causes(of: advice, entry.given.holding))
    return AdviceCard(
      number: number, title: advice.title, tag: strings.tag(entry.ground, of: rules),
      isNeeded: entry.aim == .nextLevel,
      facts: facts, origin: origin(advice.attribution))
  }

  /// Why advice is given, each reason on a line.
  private func causes(of advice: Recommendation, _ holding: [Int]) -> String? {
    let causes = holding.compactMap { cause(advice.triggers[$0]) }
    return causes.isEmpty ? nil : causes.joined(separator: "\n")
  }

  private func cause(_ trigger: Recommendation.Trigger) -> String? {
    switch trigger {
    case .unmet(let criterion): return strings.unmetCriterion(rules.criteria[criterion].title)
    case .below(let ladder, let level):
      let levels = rules.ladders[ladder].levels
      return levels.indices.contains(level) ? strings.belowLevel(levels[level].title) : nil
    case .chosen(let question, let member):
      let type = rules.questions[question].kind.type
      return strings.chosen(
        strings.named(names.title(question)), wording.members(MemberSet([member]), type))
    case .condition(let condition):
      let grounds = wording.grounds(of: condition, isComplete: false)
      let told = grounds.prefix(ConditionWording.mostNamed)
      let rest = grounds.count - told.count
      let lines = told + (rest > 0 ? [strings.andMore(rest)] : [])
      return grounds.isEmpty ? nil : lines.joined(separator: "\n")
    }
  }

  /// What advice with several triggers still hangs on, by name.
  func reasons(of advice: Recommendation, _ open: [Int]) -> [String] {
    let names = open.compactMap { position -> String? in
      switch advice.triggers[position] {
      case .unmet(let criterion): return rules.criteria[criterion].title
      case .below(let ladder, let level):
        let levels = rules.ladders[ladder].levels
        return levels.indices.contains(level) ? levels[level].title : nil
      case .chosen(let question, _): return self.names.title(question)
      case .condition: return nil
      }
    }
    return names.isEmpty ? [] : [strings.hangsOn(named(names))]
  }
}
