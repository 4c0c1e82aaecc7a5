import Diagnostics
import RuleModel
import Scoring

/// Finds why a result is as it is, for a case that expects another.
struct ReasonFinder {
  let results: FoundResults

  init(_ results: FoundResults) {
    self.results = results
  }

  var rules: RuleSet { results.rules }
  var assessment: Assessment { results.assessment }

  func reasons(for expectation: Expectation, found: Notation) -> [Reason] {
    switch expectation.subject {
    case .ladder(let position, let part):
      ladder(position, part, expected: expectation.expected, found: found)
    case .criterion(let position): criterion(position, depth: 0)
    case .measure(let position, _): measure(position)
    case .checklist(let position, let part): checklist(position, part)
    case .recommendation(let position): recommendation(position, depth: 0)
    case .given: given(expectation.expected, found)
    case .deciding: deciding(expectation.expected, found)
    case .question(let position): question(position)
    case .consistency(let position): consistency(position)
    case .diagnostics: []
    }
  }

  // MARK: Criteria

  /// A criterion with the conditions in it.
  func criterion(_ position: Int, depth: Int) -> [Reason] {
    let criterion = rules.criteria[position]
    let result = assessment.criteria[position]
    return [
      Reason(
        depth: depth, criterion.id.text, result: result.verdict.rawValue, at: criterion.span)
    ] + trace(result.trace, depth: depth + 1)
  }

  /// A condition with the conditions in it.
  func trace(_ node: TraceNode, depth: Int) -> [Reason] {
    let text =
      switch node.kind {
      case .all: "all"
      case .any: "any"
      case .not: "not"
      case .atLeast(let count): "at_least \(count)"
      case .leaf: written(node.span)
      }
    let isLong = node.parts.count > Self.shortList
    // What the conditions of a list read stands beside them.
    let reads = node.parts.isEmpty ? node.reads : node.reads.filter { !node.partsRead($0) }
    let line = Reason(
      depth: depth, text, result: node.possibilities.verdict.rawValue, at: node.span,
      reads: reads.map(read))
    guard isLong else { return [line] + node.parts.flatMap { trace($0, depth: depth + 1) } }
    let verdict = node.possibilities.verdict
    let deciding = node.parts.filter { $0.possibilities.verdict == verdict }
    let shown = deciding.prefix(Self.mostParts)
    return [line] + shown.flatMap { trace($0, depth: depth + 1) }
      + rest(deciding.count - shown.count, verdict, depth: depth + 1)
  }

  /// Of a list with more parts than this only those are named that make it come out as it does.
  private static let shortList = 6
  /// So many parts of a long list are named; the rest is counted.
  static let mostParts = 8

  private func rest(_ count: Int, _ verdict: Verdict, depth: Int) -> [Reason] {
    count == 0
      ? [] : [Reason(depth: depth, Strings.andMore(count), result: verdict.rawValue)]
  }

  private func consistency(_ position: Int) -> [Reason] {
    let rule = rules.consistency[position]
    let result = assessment.consistency[position]
    return [
      Reason(rule.id.text, result: result.possibilities.verdict.rawValue, at: rule.span)
    ] + trace(result.trace, depth: 1)
  }

  /// A text of the rule files in one line.
  func written(_ span: Span) -> String {
    let text = rules.files.text(of: span) ?? ""
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Values

  /// What an expression reads, each once, in the order written.
  func reads(_ expression: Expression) -> [TraceRead] {
    var found: [TraceRead] = []
    switch expression.kind {
    case .question(let question), .answered(let question), .applicable(let question):
      found = [.question(question)]
    case .parameter(let parameter): found = [.parameter(parameter)]
    case .measure(let measure): found = [.measure(measure)]
    case .criterion(let criterion): found = [.criterion(criterion)]
    case .level(let ladder): found = [.ladder(ladder)]
    case .isInParameter(_, let parameter, _): found = [.parameter(parameter)]
    default: break
    }
    for read in expression.parts.flatMap(reads) where !found.contains(read) { found.append(read) }
    return found
  }

  /// An expression with the values that it read.
  func reason(_ expression: Expression, depth: Int) -> Reason {
    let reads = reads(expression)
    return Reason(
      depth: depth, written(expression.span), at: expression.span,
      reads: limited(reads).map(read))
  }

  /// What a long expression reads: first of all what has no value, as that often decides.
  private func limited(_ reads: [TraceRead]) -> [TraceRead] {
    guard reads.count > Self.mostParts else { return reads }
    let open = reads.filter { !hasValue($0) }
    return Array((open + reads.filter(hasValue)).prefix(Self.mostParts))
  }

  func hasValue(_ read: TraceRead) -> Bool {
    switch read {
    case .question(let question):
      if case .answered = assessment.questions[question.position] { true } else { false }
    case .measure(let measure):
      if case .value = assessment.measures[measure.position].counted { true } else { false }
    case .parameter, .criterion, .ladder: true
    }
  }

  func read(_ read: TraceRead) -> (name: String, value: String) {
    switch read {
    case .question(let question):
      let declared = rules.questions[question]
      if case .answered(let value) = assessment.questions[question.position] {
        return (declared.id.text, results.notation(of: value, declared.kind.type).text)
      }
      return (declared.id.text, results.state(question.position))
    case .parameter(let parameter):
      let parameter = rules.parameters[parameter]
      return (parameter.id.text, results.notation(of: parameter.value, parameter.type).text)
    case .measure(let measure):
      return (rules.measures[measure].id.text, value(ofMeasure: measure.position))
    case .criterion(let criterion):
      return (
        rules.criteria[criterion].id.text,
        assessment.criteria[criterion.position].verdict.rawValue
      )
    case .ladder(let ladder):
      let found = results.notation(of: .ladder(ladder.position, .counted)).text
      return (rules.ladders[ladder].id.text, found)
    }
  }

  /// A measure's counted value, and its bounds where they are not that value alone.
  func value(ofMeasure position: Int) -> String {
    let counted = results.notation(of: .measure(position, .counted)).text
    switch assessment.measures[position].bounds {
    case .number, .date:
      let low = results.notation(of: .measure(position, .low)).text
      let high = results.notation(of: .measure(position, .high)).text
      return low == high && low == counted ? counted : "\(counted) (\(low)…\(high))"
    case .member(let possible) where possible.count > 1:
      let members = results.notation(of: .members(possible), rules.measures[position].type)
      return "\(counted) \(members.text)"
    case .boolean, .member, .members, .text, .nothing: return counted
    }
  }
}

extension TraceNode {
  /// Whether a condition within looks at something.
  fileprivate func partsRead(_ read: TraceRead) -> Bool {
    parts.contains { $0.reads.contains(read) || $0.partsRead(read) }
  }
}
