import Diagnostics
import JSONWriting
import RuleModel
import Scoring

extension AssessmentEncoder {
  func ladder(_ position: Int) -> JSONValue {
    let ladder = rules.ladders[position]
    let result = assessment.ladders[position]
    func level(_ index: Int) -> JSONValue {
      ladder.levels.indices.contains(index) ? id(ladder.levels[index].id) : .null
    }
    func results(_ set: MemberSet) -> JSONValue {
      .array(set.positions.map { self.id(ofPosition: $0, in: ladder) })
    }
    func end(_ position: Int?) -> JSONValue {
      position.map { id(ofPosition: $0, in: ladder) } ?? .null
    }
    return [
      "id": id(ladder.id), "title": .string(ladder.title), "sheet": sheet(ladder.sheet),
      "applicable": .boolean(result.isApplicable),
      "counted": counted(result, ladder), "possible": results(result.possible),
      "low": end(result.low), "high": end(result.high), "exact": .boolean(result.isExact),
      "tight": result.tight.map(results) ?? .null, "deciding": deciding(result.deciding),
      "ask_first": askFirst(result), "without_effect": withoutEffect(result),
      "declared": declared(result, ladder),
      "next": result.next.map(level) ?? .null,
      "first_blocking": firstBlocking(result, ladder),
      "out_of_order": .array(result.outOfOrder.map(level)),
      "near_misses": .array(result.nearMisses.map(level)),
      "outcomes": .array(zip(ladder.outcomes, result.outcomes).map(outcome)),
      "levels": .array(zip(ladder.levels, result.levels).map { self.level($0, $1, ladder) }),
      "attribution": attribution(ladder.attribution),
    ]
  }

  func id(ofPosition position: Int, in ladder: Ladder) -> JSONValue {
    if ladder.outcomes.indices.contains(position) { return id(ladder.outcomes[position].id) }
    return id(ladder.level(at: position)?.id ?? ladder.floor.id)
  }

  func counted(_ result: LadderResult, _ ladder: Ladder) -> JSONValue {
    guard result.isApplicable else { return .null }
    let kind =
      result.counted < ladder.floorPosition
      ? "outcome" : result.counted == ladder.floorPosition ? "floor" : "level"
    let standing = Standing(ladder: ladder, result: result)
    return [
      "kind": .string(kind), "id": id(ofPosition: result.counted, in: ladder),
      "title": .string(standing.title),
    ]
  }

  private func firstBlocking(_ result: LadderResult, _ ladder: Ladder) -> JSONValue {
    guard let next = result.next, ladder.levels.indices.contains(next),
      let blocking = result.firstBlocking,
      ladder.levels[next].criteria.indices.contains(blocking)
    else { return .null }
    return id(rules.criteria[ladder.levels[next].criteria[blocking]].id)
  }

  private func outcome(_ outcome: Ladder.Outcome, _ trace: TraceNode) -> JSONValue {
    [
      "id": id(outcome.id), "title": .string(outcome.title), "note": .optional(outcome.note),
      "unless_answered": .array(
        outcome.unanswered.map { id(rules.questions[$0].id) }),
      "verdict": .string(trace.possibilities.verdict.rawValue), "trace": self.trace(trace),
      "attribution": attribution(outcome.attribution),
    ]
  }

  private func level(
    _ level: Ladder.Level, _ result: LadderResult.Level, _ ladder: Ladder
  ) -> JSONValue {
    func criteria(_ positions: [Int]) -> JSONValue {
      .array(
        positions.filter(level.criteria.indices.contains).map {
          id(rules.criteria[level.criteria[$0]].id)
        })
    }
    return [
      "id": id(level.id), "title": .string(level.title), "group": .optional(level.group),
      "text": .optional(level.text), "own": .string(result.own.verdict.rawValue),
      "own_possibilities": possibilities(result.own),
      "reached": .string(result.reached.verdict.rawValue),
      "reached_possibilities": possibilities(result.reached),
      "reached_in_counted": .boolean(result.isReachedInCounted),
      "requires": .array(
        level.requires.filter(ladder.levels.indices.contains).map { id(ladder.levels[$0].id) }),
      "state": level.state.map(state) ?? .null,
      "criteria": criteria(Array(level.criteria.indices)), "unmet": criteria(result.unmet),
      "undecided": criteria(result.undecided), "attribution": attribution(level.attribution),
      "at": place(level.span),
    ]
  }

  // MARK: Criteria

  func criterion(_ position: Int) -> JSONValue {
    let criterion = rules.criteria[position]
    let result = assessment.criteria[position]
    return [
      "id": id(criterion.id), "title": .string(criterion.title),
      "sheet": sheet(criterion.sheet), "note": .optional(criterion.note),
      "suspension": .optional(criterion.suspension), "verdict": .string(result.verdict.rawValue),
      "possibilities": possibilities(result.possibilities),
      "counted": .string(result.counted.rawValue), "deciding": deciding(result.deciding),
      "trace": trace(result.trace), "basis": basis(criterion.basis),
      "attribution": attribution(criterion.attribution), "at": place(criterion.span),
    ]
  }

  func trace(_ node: TraceNode) -> JSONValue {
    let (kind, count): (String, JSONValue) =
      switch node.kind {
      case .all: ("all", .null)
      case .any: ("any", .null)
      case .not: ("not", .null)
      case .atLeast(let count): ("at_least", .integer(count))
      case .leaf: ("leaf", .null)
      }
    return [
      "kind": .string(kind), "count": count,
      "verdict": .string(node.possibilities.verdict.rawValue),
      "possibilities": possibilities(node.possibilities),
      "expression": .optional(rules.files.text(of: node.span)), "at": place(node.span),
      "reads": .array(node.reads.map(read)), "parts": .array(node.parts.map(trace)),
    ]
  }

  private func read(_ read: TraceRead) -> JSONValue {
    let (kind, id, title, state, value): (String, Identifier, String, String, JSONValue)
    switch read {
    case .question(let reference):
      let question = rules.questions[reference]
      (kind, id, title) = ("question", question.id, question.title)
      (state, value) = self.state(reference)
    case .parameter(let reference):
      let parameter = rules.parameters[reference]
      (kind, id, title, state) = ("parameter", parameter.id, parameter.title, "value")
      let shown = wording.text(parameter.value, parameter.type)
      value = self.value(parameter.value, parameter.type, shown: shown)
    case .measure(let reference):
      let measure = rules.measures[reference]
      (kind, id, title) = ("measure", measure.id, measure.title)
      switch assessment.measures[reference.position].counted {
      case .value(let counted):
        state = "value"
        value = self.value(counted, measure.type, shown: wording.shown(counted, of: measure))
      case .none: (state, value) = ("none", .null)
      case .notApplicable: (state, value) = ("not_applicable", .null)
      case .missing: (state, value) = ("missing", .null)
      }
    case .criterion(let reference):
      let criterion = rules.criteria[reference]
      (kind, id, title) = ("criterion", criterion.id, criterion.title)
      (state, value) = (assessment.criteria[reference.position].verdict.rawValue, .null)
    case .ladder(let reference):
      let ladder = rules.ladders[reference]
      let result = assessment.ladders[reference.position]
      (kind, id, title) = ("ladder", ladder.id, ladder.title)
      guard result.isApplicable else {
        (state, value) = ("not_applicable", .null)
        break
      }
      state = "value"
      value = [
        "type": "member", "value": self.id(ofPosition: result.counted, in: ladder),
        "shown": .string(wording.title(ofPosition: result.counted, in: reference)),
      ]
    }
    return [
      "kind": .string(kind), "id": self.id(id), "title": .string(title),
      "state": .string(state), "value": value,
    ]
  }
}
