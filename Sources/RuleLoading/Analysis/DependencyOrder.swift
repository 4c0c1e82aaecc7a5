import RuleModel

/// A definition whose value others can read.
enum Definition: Hashable {
  case question(Int)
  case criterion(Int)
  case measure(Int)
  case ladder(Int)
}

/// The definitions of a rule set, each after all that it reads.
///
/// The order is found without recursion: a chain of references may be as long as a file.
struct DependencyOrder {
  let definitions: [Definition]

  init(of rules: RuleSet) {
    var order: [Definition] = []
    var seen: Set<Definition> = []
    let all =
      rules.questions.indices.map(Definition.question)
      + rules.criteria.indices.map(Definition.criterion)
      + rules.measures.indices.map(Definition.measure)
      + rules.ladders.indices.map(Definition.ladder)
    for start in all where seen.insert(start).inserted {
      var stack = [(start, rules.expressions(of: start).flatMap(\.definitionsRead)[...])]
      while let (definition, waiting) = stack.last {
        guard let next = waiting.first else {
          order.append(definition)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].1 = waiting.dropFirst()
        if seen.insert(next).inserted {
          stack.append((next, rules.expressions(of: next).flatMap(\.definitionsRead)[...]))
        }
      }
    }
    definitions = order
  }
}

extension RuleSet {
  /// The expressions that decide a definition's value.
  func expressions(of definition: Definition) -> [Expression] {
    switch definition {
    case .question(let position): questions[position].askWhen.map { [$0] } ?? []
    case .criterion(let position): [criteria[position].condition]
    case .measure(let position): measures[position].expressions
    case .ladder(let position):
      (ladders[position].appliesWhen.map { [$0] } ?? [])
        + ladders[position].outcomes.compactMap(\.expression)
        + ladders[position].levels.flatMap(\.conditions)
    }
  }
}

extension Ladder.Level {
  /// Its criteria and its condition, as the parts of one `all`.
  var conditions: [Expression] {
    criteria.map { Expression(.criterion($0), type: .boolean, span: span) }
      + (condition.map { [$0] } ?? [])
  }

  /// What the level asks for beside the levels that it requires.
  var own: Expression { Expression(.all(conditions), type: .boolean, span: span) }
}

extension Expression {
  /// The expression and everything in it, from the outside in.
  var withAllParts: [Expression] {
    var found: [Expression] = []
    var waiting = [self]
    while let next = waiting.popLast() {
      found.append(next)
      waiting.append(contentsOf: next.parts.reversed())
    }
    return found
  }

  /// The definitions that it names itself.
  var definitionsRead: [Definition] {
    withAllParts.compactMap { part in
      switch part.kind {
      case .question(let reference), .answered(let reference), .applicable(let reference):
        .question(reference.position)
      case .criterion(let reference): .criterion(reference.position)
      case .measure(let reference): .measure(reference.position)
      case .level(let reference): .ladder(reference.position)
      default: nil
      }
    }
  }
}
