import RuleModel
import Scoring

extension ReportWriter {
  /// More lines than this are counted and not shown: the details follow below.
  static let digestLimit = 5

  /// So much advice is a beginning.
  static let digestAdvice = 3

  /// The summary: where the respondent stands, what to answer, what is missing, what to do first.
  func digest() -> [ReportBlock] {
    var blocks: [ReportBlock] = [.heading(2, strings.digest)]
    var parts: [DigestPart] = []
    for position in shown.detailed {
      let (ladder, result) = (rules.ladders[position], assessment.ladders[position])
      guard result.isApplicable else {
        blocks.append(.paragraph(notApplicable(ladder)))
        continue
      }
      let standing = Standing(ladder: ladder, result: result)
      blocks.append(.callout(summary(of: standing)))
      parts += [toAnswer(standing), toReach(standing)].compactMap { $0 }
    }
    if shown.isTabled {
      let further = strings.furtherLadders(shown.ladders.count - shown.detailed.count)
      blocks.append(.paragraph(further))
    }
    let isOpen = shown.detailed.contains { position in
      !toAnswerFirst(
        Standing(ladder: rules.ladders[position], result: assessment.ladders[position])
      ).isEmpty
    }
    if let advice = firstAdvice(afterAnswers: isOpen) { parts.append(advice) }
    if !parts.isEmpty { blocks.append(.digest(parts)) }
    if rules.note != nil { blocks.append(.note(strings.whatIsOurs)) }
    return blocks
  }

  /// Where the respondent stands, with the own rating beside it.
  private func summary(of standing: Standing) -> Callout {
    let callout = callout(standing)
    let title =
      shown.ladders.count > 1
      ? strings.pair(standing.ladder.title, callout.title) : callout.title
    var lines = callout.lines
    if let declared = declaredInBrief(standing) { lines.append(declared) }
    if toAnswerFirst(standing).isEmpty { lines.append(strings.nothingUndecided) }
    return Callout(tone: callout.tone, title: title, lines: lines)
  }

  private func declaredInBrief(_ standing: Standing) -> String? {
    guard standing.result.counted >= standing.ladder.floorPosition else { return nil }
    switch standing.result.declared {
    case .notComparable: return nil
    case .same(let position): return strings.declaredTheSame(standing.title(position))
    case .differs(let position, let steps):
      return steps > 0
        ? strings.declaredHigher(standing.title(position), by: steps)
        : strings.declaredLower(standing.title(position), by: -steps)
    }
  }

  // MARK: Parts

  private func toAnswer(_ standing: Standing) -> DigestPart? {
    let questions = toAnswerFirst(standing)
    guard !questions.isEmpty else { return nil }
    let isExact = standing.result.deciding.isExact
    let text = [strings.answersBeforeAdvice, isExact ? nil : strings.mayDecide]
    let open = names.open(questions).map(\.entry)
    return part(
      strings.toAnswer(open.count), text: text.compactMap { $0 },
      open.map { entry in
        let attribution =
          switch entry {
          case .question(let question): rules.questions[question].attribution
          case .group(let group): rules.groups[group].attribution
          }
        return (.unknown, names.title(entry), attribution, nil)
      })
  }

  private func toReach(_ standing: Standing) -> DigestPart? {
    let ladder = standing.ladder
    guard let next = standing.next else {
      return standing.isAtTop
        ? DigestPart(title: strings.strengths, text: strings.top, lines: [], rest: nil) : nil
    }
    let criteria = ladder.levels[next].criteria
    let open = criteria.filter {
      let verdict = assessment.criteria[$0.position].verdict
      return verdict != .met && (verdict != .notApplicable || standing.isOutcome)
    }
    guard !open.isEmpty else { return nil }
    func count(_ verdict: Verdict) -> Int {
      open.filter { assessment.criteria[$0.position].verdict == verdict }.count
    }
    let (unknown, others) = (count(.unknown), count(.notApplicable))
    return part(
      strings.toReach(ladder.levels[next].title, open: open.count, of: criteria.count),
      text: (unknown == 0 ? [] : [strings.openByAnswers(unknown, of: open.count)])
        + (others == 0 ? [] : [strings.missingOthers])
        + [pathInBrief(to: next, of: standing)].compactMap { $0 },
      open.map { reference in
        let criterion = rules.criteria[reference]
        let mark = Mark(assessment.criteria[reference.position].verdict)
        return (mark, criterion.title, criterion.attribution, nil)
      })
  }

  private func firstAdvice(afterAnswers: Bool) -> DigestPart? {
    let given = adviceOrder.entries.map(\.given)
    guard !given.isEmpty else { return nil }
    return part(
      strings.firstThings(min(given.count, Self.digestAdvice), afterAnswers: afterAnswers),
      text: [],
      given.prefix(Self.digestAdvice).map { given in
        let advice = rules.recommendations[given.recommendation]
        let step = advice.firstStep.map { strings.pair(strings.firstStep, $0) }
        return (nil, advice.title, advice.attribution, step)
      })
  }

  /// Lines under a title; a mark of provenance that all share is said once, in the title.
  private func part(
    _ title: String, text: [String], _ lines: [(Mark?, String, Attribution, String?)]
  ) -> DigestPart {
    let shown = lines.prefix(Self.digestLimit)
    let first = shown.first?.2.provenance
    let isShared = shown.allSatisfy { $0.2.provenance == first }
    func marked(_ text: String, _ provenance: Provenance?) -> String {
      provenance.map { "\(text) [\(strings.provenanceMark($0))]" } ?? text
    }
    return DigestPart(
      title: marked(title, isShared ? first : nil),
      text: text.isEmpty ? nil : text.joined(separator: "\n"),
      lines: shown.map { mark, text, attribution, detail in
        DigestPart.Line(
          mark: mark, markText: mark.map { strings.mark($0) } ?? "",
          text: isShared ? text : marked(text, attribution.provenance), detail: detail)
      }, rest: lines.count > shown.count ? strings.others(lines.count - shown.count) : nil)
  }
}
