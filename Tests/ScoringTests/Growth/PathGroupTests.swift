import RuleModel
import Scoring
import Testing

@Suite struct `The path through rows` {
  /// Three rows of two columns, of which some row must have the second.
  private func rows() -> (RuleSetBuilder, GrowthGoal) {
    var builder = RuleSetBuilder()
    let group = builder.group(rows: 3, columns: 2)
    let any = Expression.make(.any(group.cells.map { .question($0[1], .boolean) }))
    let goal = GrowthGoal.criterion(builder.criterion(any))
    return (builder, goal)
  }

  private let none = Answer.unanswered

  @Test func `changes a row that is there`() {
    let (builder, goal) = rows()
    let path = builder.path(to: goal, .number(1), .yes, .no, none, none, none, none)
    #expect(path.moves == [Move(2, .yes)])
  }

  @Test func `adds a row where there is none`() {
    let (builder, goal) = rows()
    let path = builder.path(to: goal, .number(0), none, none, none, none, none, none)
    #expect(path.moves == [Move(0, .number(1)), Move(2, .yes)])
  }

  @Test func `fills new rows from the first on`() {
    var builder = RuleSetBuilder()
    let group = builder.group(rows: 3, columns: 2)
    let third = Expression.question(group.cells[2][0], .boolean)
    let goal = GrowthGoal.criterion(builder.criterion(third))
    let path = builder.path(to: goal, .number(1), .no, .no, none, none, none, none)
    #expect(path.moves == [Move(0, .number(3)), Move(3, .yes), Move(5, .yes)])
    #expect(path.otherMoves == [[Move(0, .number(3)), Move(4, .yes), Move(5, .yes)]])
  }

  @Test func `takes no row away`() {
    var builder = RuleSetBuilder()
    let group = builder.group(rows: 3, columns: 1)
    let count = Expression.question(group.count, .number)
    let goal = GrowthGoal.criterion(builder.criterion(.compare(count, .less, .number(2))))
    #expect(builder.path(to: goal, .number(2), .no, .no, none).facts == [[]])
    #expect(builder.path(to: goal, none, none, none, none).moves == [Move(0, .number(0))])
  }
}
