import Diagnostics
import RuleModel

extension Expression {
  /// The same expression as if it stood nowhere, so that equal conditions are equal values.
  var withoutPlaces: Expression {
    func bare(_ parts: [Expression]) -> [Expression] { parts.map(\.withoutPlaces) }
    let kind: Kind =
      switch self.kind {
      case .constant, .parameter, .question, .measure, .criterion, .level, .answered, .applicable:
        self.kind
      case .not(let part): .not(part.withoutPlaces)
      case .all(let parts): .all(bare(parts))
      case .any(let parts): .any(bare(parts))
      case .atLeast(let count, let parts): .atLeast(count, bare(parts))
      case .compare(let comparison, let left, let right):
        .compare(comparison, left.withoutPlaces, right.withoutPlaces)
      case .isIn(let part, let values, let negated):
        .isIn(part.withoutPlaces, values, negated: negated)
      case .isInParameter(let part, let parameter, let negated):
        .isInParameter(part.withoutPlaces, parameter, negated: negated)
      case .has(let part, let members, let quantity):
        .has(part.withoutPlaces, members, quantity)
      case .arithmetic(let operation, let left, let right):
        .arithmetic(operation, left.withoutPlaces, right.withoutPlaces)
      case .negated(let part): .negated(part.withoutPlaces)
      case .minimum(let parts): .minimum(bare(parts))
      case .maximum(let parts): .maximum(bare(parts))
      case .magnitude(let part): .magnitude(part.withoutPlaces)
      case .ratio(let top, let bottom, let empty):
        .ratio(top.withoutPlaces, bottom.withoutPlaces, empty: empty?.withoutPlaces)
      case .cases(let cases, let otherwise):
        .cases(
          cases.map { .init(when: $0.condition.withoutPlaces, then: $0.value.withoutPlaces) },
          otherwise: otherwise.withoutPlaces)
      case .nothing, .subject: self.kind
      case .aggregate(let aggregate, let parts): .aggregate(aggregate, bare(parts))
      case .pick(let extreme, let candidates):
        .pick(
          extreme,
          candidates.map { .init(member: $0.member, value: $0.value.withoutPlaces) })
      case .lookup(let table):
        .lookup(
          .init(
            axes: table.axes.map { .init($0.operand.withoutPlaces, keys: $0.keys) },
            cells: table.cells))
      case .coalesce(let parts): .coalesce(bare(parts))
      case .memberValue(let part): .memberValue(part.withoutPlaces)
      case .fiscalYear(let part): .fiscalYear(part.withoutPlaces)
      case .daysBetween(let from, let to): .daysBetween(from.withoutPlaces, to.withoutPlaces)
      }
    return Expression(kind, type: type, span: Span(file: FileID(0), start: 0, end: 0))
  }
}
