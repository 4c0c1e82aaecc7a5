import RuleModel

/// How something reads a question; it decides which answers need telling apart.
enum QuestionUse: Sendable {
  /// Compared with these numbers, or days; nothing else matters.
  case compared([Rational])
  /// Asked whether it holds some of these members.
  case has(MemberSet)
  case answered
  case applicable
  /// Its very value is used.
  case value
}

extension Evaluation {
  /// How each element reads questions itself, by its number.
  func questionUses() -> [[(question: Int, use: QuestionUse)]] {
    var uses: [[(question: Int, use: QuestionUse)]] = []
    uses += program.questions.map { $0.askWhen.map { questionUses(in: [$0]) } ?? [] }
    uses += program.criteria.map { questionUses(in: [$0.condition]) }
    uses += program.measures.map { questionUses(in: $0.nodes) }
    uses += program.ladders.map { questionUses(in: $0.nodes) }
    return uses
  }

  /// How some nodes read questions, each use once for every time it is written.
  func questionUses(in roots: [Int]) -> [(question: Int, use: QuestionUse)] {
    var uses: [(question: Int, use: QuestionUse)] = []
    var pending = roots
    while let node = pending.popLast() {
      switch program.nodes[node].operation {
      case .question(let position): uses.append((position, .value))
      case .answered(let position): uses.append((position, .answered))
      case .applicable(let position): uses.append((position, .applicable))
      case .has(let part, let members, _):
        if let position = question(part) {
          uses.append((position, .has(program.memberSets[members])))
        } else {
          pending.append(part)
        }
      case .isIn(let part, let list, _, _):
        if let position = question(part) {
          uses.append((position, .compared(program.lists[list].thresholds)))
        } else {
          pending.append(part)
        }
      case .compare(_, let left, let right, _):
        if let position = question(left), let thresholds = thresholds(right) {
          uses.append((position, .compared(thresholds)))
        } else if let position = question(right), let thresholds = thresholds(left) {
          uses.append((position, .compared(thresholds)))
        } else {
          pending += [left, right]
        }
      case .lookup(let table, let operands):
        for (keys, place) in zip(program.tables[table].axes, operands) {
          if case .bands(let thresholds) = keys, let position = question(program.parts[place]) {
            uses.append((position, .compared(thresholds)))
          } else {
            pending.append(program.parts[place])
          }
        }
      default: pending += program.reader.parts(of: node)
      }
    }
    return uses
  }

  private func question(_ node: Int) -> Int? {
    if case .question(let position) = program.nodes[node].operation { position } else { nil }
  }

  // The points of a constant expression; nil where an answer could change it.
  private func thresholds(_ node: Int) -> [Rational]? {
    guard program.reader.isConstant(node) else { return nil }
    switch value(node).content {
    case .number(let interval): return [interval.low, interval.high]
    case .date(let low, let high): return [Rational(low.dayNumber), Rational(high.dayNumber)]
    case .nothing, .truth, .member, .members, .text: return []
    }
  }
}
