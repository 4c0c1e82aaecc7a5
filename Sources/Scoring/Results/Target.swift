import RuleModel

/// A result that missing answers can change.
enum Target: Hashable, Sendable {
  case criterion(Int)
  case measure(Int)
  case ladder(Int)
  case recommendation(Int)

  /// Whether its result is shown with bounds.
  var hasBounds: Bool {
    switch self {
    case .measure, .ladder: true
    case .criterion, .recommendation: false
    }
  }
}

extension Program {
  /// The elements that a target reads itself, or is.
  func roots(of target: Target) -> [Element] {
    switch target {
    case .criterion(let position): [.criterion(position)]
    case .measure(let position): [.measure(position)]
    case .ladder(let position): [.ladder(position)]
    case .recommendation(let position): reader.elements(in: [advice[position]])
    }
  }

  /// Looks through the program's nodes.
  var reader: NodeReader { NodeReader(nodes: nodes, parts: parts) }
}

extension Evaluation {
  /// What a target can come to, once what it reads is evaluated.
  func result(of target: Target) -> AbstractValue {
    switch target {
    case .criterion(let position): AbstractValue(criteria[position])
    case .measure(let position): measures[position]
    case .ladder(let position): ladderResults[position]
    case .recommendation(let position): AbstractValue(given(position))
    }
  }

  /// Whether advice is given.
  func given(_ recommendation: Int) -> Possibilities {
    scope.recommendations[recommendation]
      ? condition(program.advice[recommendation]).replacingNotApplicable(by: .notMet)
      : .notMet
  }

  /// What each trigger of advice for this respondent can be.
  func triggers(of recommendation: Int) -> [Possibilities] {
    program.triggers[recommendation].map {
      condition($0).replacingNotApplicable(by: .notMet)
    }
  }
}
