import Diagnostics
import RuleModel

/// Finds questions, criteria, measures and ladders whose definition leads back to themselves.
enum CircularDefinitions {
  /// One diagnostic for each ring, beginning with what stands first in the files.
  static func diagnostics(
    questions: [Question], criteria: [Criterion], measures: [Measure], ladders: [Ladder]
  ) -> [Diagnostic] {
    let criterionStart = questions.count
    let measureStart = criterionStart + criteria.count
    let ladderStart = measureStart + measures.count

    func targets(_ expression: Expression) -> [Int] {
      let own: [Int] =
        switch expression.kind {
        case .question(let question), .answered(let question), .applicable(let question):
          [question.position]
        case .criterion(let criterion): [criterionStart + criterion.position]
        case .measure(let measure): [measureStart + measure.position]
        case .level(let ladder): [ladderStart + ladder.position]
        default: []
        }
      return own + expression.parts.flatMap(targets)
    }

    var isRepeat: [Bool] = []
    var names: [Located<String>] = []
    var edges: [[Int]] = []
    func add(_ id: Identifier, _ span: Span, repeats: Bool, _ leadsTo: [Int]) {
      isRepeat.append(repeats)
      names.append(Located(id.text, at: span))
      edges.append(leadsTo)
    }
    for question in questions {
      add(
        question.id, question.span, repeats: question.repeats, question.askWhen.map(targets) ?? [])
    }
    for criterion in criteria {
      add(
        criterion.id, criterion.span, repeats: criterion.sheet != nil, targets(criterion.condition))
    }
    for measure in measures {
      add(
        measure.id, measure.span, repeats: measure.sheet != nil,
        measure.expressions.flatMap(targets))
    }
    for ladder in ladders {
      let conditions =
        ladder.outcomes.compactMap(\.expression) + ladder.levels.compactMap(\.condition)
        + (ladder.appliesWhen.map { [$0] } ?? [])
      let listed =
        ladder.levels.flatMap(\.criteria).map { criterionStart + $0.position }
        + ladder.outcomes.flatMap(\.unanswered).map(\.position)
      add(
        ladder.id, ladder.span, repeats: ladder.sheet != nil, conditions.flatMap(targets) + listed)
    }
    // A ring of cells of a further row, or of copies, is that of the first row or the originals.
    let rings = DepthFirstWalk(edges: edges).rings.filter { !$0.allSatisfy { isRepeat[$0] } }
    return rings.compactMap { ring in Diagnostic.cycle(fromFirst(ring.map { names[$0] })) }
  }

  /// The ring turned so that it begins with what stands first in the files.
  static func fromFirst(_ ring: [Located<String>]) -> [Located<String>] {
    guard let start = ring.indices.min(by: { ring[$0].span < ring[$1].span }) else { return ring }
    return Array(ring[start...] + ring[..<start])
  }
}

extension Question {
  /// Whether it is a cell of a further row, or a copy on another sheet.
  var repeats: Bool {
    switch origin {
    case .copy: true
    case .cell(_, let row, _): row > 0
    case .declared, .rowCount, .presence: false
    }
  }
}
