package import RuleModel
import Scoring

/// Every constant of a rule set, and which questions are only compared with constants.
struct Thresholds {
  private var numbers: Set<Rational> = []
  private var dates: Set<CivilDate> = []
  /// Questions read in another way than compared with a constant.
  private var otherwiseRead: Set<Int> = []
  private let rules: RuleSet
  private let constants: ConcreteEvaluator

  /// Whole-number ranges up to this width are listed in full.
  static let mostWholeNumbers = 64

  init(_ rules: RuleSet, _ respondent: Respondent) {
    self.rules = rules
    constants = ConcreteEvaluator(rules, AnswerSheet(respondent: respondent, answers: []))
    for expression in rules.expressions { add(expression) }
  }

  private mutating func add(_ expression: Expression) {
    switch expression.kind {
    case .question(let question): otherwiseRead.insert(question.position)
    case .compare(_, let left, let right):
      addCompared(left, right.isConstant)
      addCompared(right, left.isConstant)
    case .isIn(let part, let values, _):
      for value in values { add(value) }
      addCompared(part, true)
    case .lookup(let table):
      for axis in table.axes {
        guard case .bands(let thresholds) = axis.keys else {
          add(axis.operand)
          continue
        }
        numbers.formUnion(thresholds)
        addCompared(axis.operand, true)
      }
    default:
      for part in expression.parts { add(part) }
    }
  }

  private mutating func addCompared(_ side: Expression, _ withConstant: Bool) {
    if case .question = side.kind, withConstant { return }
    if side.isConstant, let value = constants.value(side) { add(value) }
    add(side)
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .number(let number): numbers.insert(number)
    case .date(let date): dates.insert(date)
    default: break
    }
  }

  /// The values to try for a question, and whether they stand for all.
  func values(_ position: Int, _ question: Question) -> ([Value], Bool) {
    switch question.kind {
    case .yesNo: return ([.boolean(false), .boolean(true)], true)
    case .single(let enumeration):
      return (rules.enumerations[enumeration].answerable.positions.map(Value.member), true)
    case .multi(let enumeration):
      let members = rules.enumerations[enumeration].answerable.positions
      let subsets = (0..<(1 << members.count)).map { bits in
        MemberSet(members.indices.filter { bits & (1 << $0) != 0 }.map { members[$0] })
      }
      return (subsets.map(Value.members), true)
    case .integer(let range):
      let low = Int(range.lowerBound.numerator)
      let high = Int(range.upperBound.numerator)
      if high - low < Self.mostWholeNumbers {
        return ((low...high).map { .number(Rational($0)) }, true)
      }
      return (numbers(range, step: 1), !otherwiseRead.contains(position))
    case .decimal(let range):
      return (
        numbers(range, step: Rational(1, 1_000_000)), !otherwiseRead.contains(position)
      )
    case .date:
      var days: Set<Int> = [CivilDate.first.dayNumber, CivilDate.last.dayNumber]
      for date in dates { days.formUnion(date.dayNumber - 1...date.dayNumber + 1) }
      let valid = days.sorted().filter {
        (CivilDate.first.dayNumber...CivilDate.last.dayNumber).contains($0)
      }
      return (
        valid.map { .date(CivilDate(dayNumber: $0)) }, !otherwiseRead.contains(position)
      )
    case .text: return ([.text(""), .text("x")], true)
    }
  }

  private func numbers(_ range: ClosedRange<Rational>, step: Rational) -> [Value] {
    var points: Set<Rational> = [range.lowerBound, range.upperBound]
    for number in numbers {
      for point in [exact(number - step), number, exact(number + step)] {
        // Between two answers that can be written there is none.
        points.insert(exact(point.rounded(toMultipleOf: step, .floor)))
        points.insert(exact(point.rounded(toMultipleOf: step, .ceiling)))
      }
    }
    return points.filter(range.contains).sorted().map(Value.number)
  }
}

extension Expression {
  /// Whether it reads nothing that answers change.
  var isConstant: Bool {
    switch kind {
    case .question, .measure, .criterion, .level, .answered, .applicable: false
    default: parts.allSatisfy(\.isConstant)
    }
  }
}

extension RuleSet {
  /// Every expression that stands in the rule set.
  package var expressions: [Expression] {
    var all = questions.compactMap(\.askWhen) + criteria.map(\.condition)
    all += measures.flatMap(\.expressions)
    all += checklists.flatMap { $0.sections.flatMap { $0.items.map(\.condition) } }
    for ladder in ladders {
      all += ladder.appliesWhen.map { [$0] } ?? []
      all += ladder.outcomes.compactMap(\.expression) + ladder.levels.compactMap(\.condition)
    }
    all += consistency.map(\.condition)
    for recommendation in recommendations {
      for case .condition(let condition) in recommendation.triggers { all.append(condition) }
    }
    return all
  }
}
