import RuleModel
import Scoring
import Testing

@Suite struct `The path to a goal` {
  @Test func `of parts any of which will do takes the first, and lists the others`() {
    var builder = RuleSetBuilder()
    let parts = (0..<3).map { _ in builder.yesNo() }
    let path = builder.path(to: .make(.any(parts)), .no, .no, .no)
    #expect(path.moves == [Move(0, .yes)])
    #expect(path.otherMoves == [[Move(1, .yes)], [Move(2, .yes)]])
  }

  @Test func `is empty where the goal is reached`() {
    var builder = RuleSetBuilder()
    let path = builder.path(to: builder.yesNo(), .yes)
    #expect(path.result == .reached)
  }

  @Test func `of two of three takes what is missing`() {
    var builder = RuleSetBuilder()
    let parts = (0..<3).map { _ in builder.yesNo() }
    let path = builder.path(to: .make(.atLeast(2, parts)), .no, .yes, .no)
    #expect(path.moves == [Move(0, .yes)])
    #expect(path.otherMoves == [[Move(2, .yes)]])
  }

  @Test func `goes by effort, or by number where that is asked for`() {
    var builder = RuleSetBuilder()
    let dear = builder.yesNo(effort: 3)
    let cheap = (0..<2).map { _ in builder.yesNo(effort: 1) }
    let goal = GrowthGoal.criterion(builder.criterion(.any(dear, .make(.all(cheap)))))
    let byEffort = builder.path(to: goal, .no, .no, .no)
    #expect(byEffort.moves == [Move(1, .yes), Move(2, .yes)])
    #expect(byEffort.route?.cost == 2)
    let byNumber = builder.path(to: goal, .no, .no, .no, weighing: .byNumber)
    #expect(byNumber.moves == [Move(0, .yes)])
    #expect(byNumber.route?.cost == 1)
  }

  @Test func `of two routes of one cost is the one with fewer changes`() {
    var builder = RuleSetBuilder()
    let cheap = (0..<2).map { _ in builder.yesNo(effort: Rational(1, 2)) }
    let dear = builder.yesNo(effort: 1)
    let path = builder.path(to: .any(.make(.all(cheap)), dear), .no, .no, .no)
    #expect(path.moves == [Move(2, .yes)])
    #expect(path.otherMoves == [[Move(0, .yes), Move(1, .yes)]])
  }

  @Test func `moves numbers to the nearest value that suffices`() {
    var builder = RuleSetBuilder()
    let number = builder.number(0...100)
    let goal = GrowthGoal.criterion(
      builder.criterion(
        .all(.atLeast(7, number), !.compare(number, .equal, .number(7)))))
    #expect(builder.path(to: goal, .number(3)).moves == [Move(0, .number(8))])
    #expect(builder.path(to: goal, .unanswered).moves == [Move(0, .number(8))])
    let below = GrowthGoal.criterion(
      builder.criterion(.compare(number, .lessOrEqual, .number(20))))
    #expect(builder.path(to: below, .number(90)).moves == [Move(0, .number(20))])
  }

  @Test func `moves decimals by their smallest step`() {
    var builder = RuleSetBuilder()
    let share = Expression.question(builder.question(.decimal(0...1)), .number)
    let path = builder.path(to: .compare(share, .greater, .number(Rational(1, 2))), .number(0))
    #expect(path.moves == [Move(0, .number(Rational(500_001, 1_000_000)))])
  }

  @Test func `moves a date to the nearest day, and gives the latest where there is none`() {
    var builder = RuleSetBuilder()
    let date = Expression.question(builder.question(.date), .date)
    let limit = CivilDate(year: 2024, month: 4, day: 1) ?? .first
    let goal = GrowthGoal.criterion(
      builder.criterion(.compare(date, .less, .make(.constant(.date(limit)), .date))))
    let found = builder.path(to: goal, .date(2024, 6, 1)).moves
    #expect(found == [Move(0, .date(2024, 3, 31))])
    #expect(builder.path(to: goal, .unanswered).moves == [Move(0, .date(2024, 3, 31))])
  }

  @Test func `climbs a scale by as few steps as suffice`() {
    var builder = RuleSetBuilder()
    let scale = builder.enumeration(["a", "b", "c", "d"], origin: .scale)
    let step = Expression.question(builder.question(.single(scale)), .member(scale))
    let constant = Expression.make(.constant(.member(2)), .member(scale))
    let path = builder.path(to: .compare(step, .greaterOrEqual, constant), .member(0))
    #expect(path.moves == [Move(0, .member(2))])
  }

  @Test func `never chooses a member that is no answer`() {
    var builder = RuleSetBuilder()
    let set = builder.enumeration(["a", "none", "unknown"], notApplicable: ["none"])
    let question = builder.question(.single(set))
    let other = Expression.make(.constant(.member(0)), .member(set))
    let path = builder.path(
      to: .compare(.question(question, .member(set)), .notEqual, other), .member(0))
    #expect(path.moves == [Move(0, .member(2))])
  }

  @Test func `changes as few ticks as suffice, the first of the list before others`() {
    var builder = RuleSetBuilder()
    let set = builder.enumeration(["a", "b", "c", "d"])
    let ticks = Expression.question(builder.question(.multi(set)), .members(set))
    let any = Expression.make(.has(ticks, MemberSet([1, 2]), .any))
    let none = !Expression.make(.has(ticks, MemberSet([3]), .any))
    let path = builder.path(to: .all(any, none), .members(0, 3))
    #expect(path.moves == [Move(0, .members(0, 1))])
  }

  @Test func `says that a text has to be written`() {
    var builder = RuleSetBuilder()
    let question = builder.question(.text(maximumLength: 100))
    let path = builder.path(to: .make(.answered(question)), .text(""))
    #expect(path.moves == [Move(0, .text("x"))])
  }

  @Test func `answers what is open only where the goal hangs on it`() {
    var builder = RuleSetBuilder()
    let (open, needless) = (builder.yesNo(), builder.yesNo())
    let goal = GrowthGoal.criterion(builder.criterion(.any(open, .all(needless, !needless))))
    let path = builder.path(to: goal, .unanswered, .unanswered)
    #expect(path.moves == [Move(0, .yes)])
    #expect(path.route?.changes.first?.from == .unanswered)
  }

  @Test func `opens a question before it answers it`() {
    var builder = RuleSetBuilder()
    let later = Reference<Question>(1)
    let inner = builder.yesNo(askWhen: .question(later, .boolean))
    let outer = builder.yesNo()
    let goal = GrowthGoal.criterion(builder.criterion(inner))
    let path = builder.path(to: goal, .unanswered, .no)
    #expect(path.moves == [Move(1, .yes), Move(0, .yes)])
    #expect(path.route?.changes.last?.from == .notApplicable)
    _ = outer
  }

  @Test func `leaves what is fixed, and names it where nothing else helps`() {
    var builder = RuleSetBuilder()
    let past = builder.yesNo(isFixed: true)
    let other = builder.yesNo()
    let either = GrowthGoal.criterion(builder.criterion(.any(past, other)))
    let both = GrowthGoal.criterion(builder.criterion(.all(past, other)))
    #expect(builder.path(to: either, .no, .no).moves == [Move(1, .yes)])
    #expect(builder.path(to: both, .no, .no).facts == [[0]])
    #expect(builder.path(to: both, .unanswered, .no).facts == [[0]])
  }

  @Test func `fulfils what a change requires`() {
    var builder = RuleSetBuilder()
    let basis = builder.yesNo()
    let result = builder.yesNo(requires: basis)
    let past = builder.yesNo(isFixed: true)
    let barred = builder.yesNo(requires: past)
    let first = GrowthGoal.criterion(builder.criterion(result))
    let second = GrowthGoal.criterion(builder.criterion(barred))
    #expect(builder.path(to: first, .no, .no, .no, .no).moves == [Move(0, .yes), Move(1, .yes)])
    #expect(builder.path(to: first, .yes, .no, .no, .no).moves == [Move(1, .yes)])
    #expect(builder.path(to: second, .no, .no, .no, .no).facts == [[2]])
  }

  @Test func `is for the roles that the respondent has`() {
    var builder = RuleSetBuilder()
    let (mine, other) = (builder.subject(), builder.subject())
    let parts = [builder.yesNo(subjects: [other]), builder.yesNo(subjects: [mine])]
    let goal = GrowthGoal.criterion(builder.criterion(.make(.any(parts))))
    let path = builder.path(to: goal, .no, .no, subjects: [mine])
    #expect(path.moves == [Move(1, .yes)])
    #expect(path.otherMoves.isEmpty)
  }

  @Test func `can answer what was not applicable`() {
    var builder = RuleSetBuilder()
    let path = builder.path(to: builder.yesNo(allowsNotApplicable: true), .notApplicable)
    #expect(path.moves == [Move(0, .yes)])
  }

  @Test func `has nothing to say of a goal that is not there`() {
    let builder = RuleSetBuilder()
    let path = builder.path(to: .level(Reference(3), level: 0))
    #expect(path.facts == [[]])
  }

  @Test func `names the rules where they alone keep the goal away`() {
    var builder = RuleSetBuilder()
    let question = builder.yesNo()
    let path = builder.path(to: .all(question, !question), .no)
    #expect(path.facts == [[]])
  }

  @Test func `says that it is bounded, with a route and what every route costs`() {
    var builder = RuleSetBuilder()
    let parts = (0..<12).map { _ in builder.yesNo() }
    let goal = GrowthGoal.criterion(
      builder.criterion(.make(.atLeast(6, parts.map { .all($0, $0) }))))
    let sheet = builder.sheet(parts.map { _ in .no })
    let plan = ScoringPlan(builder.rules)
    let path = plan.path(to: goal, from: sheet, weighing: .byEffort, workLimit: 60)
    guard case .bounded(let best?, let least) = path.result else {
      Issue.record("\(path.result)")
      return
    }
    #expect(least >= 1)
    #expect(least <= 6)
    #expect(plan.isReached(goal, by: sheet.applying(best.changes)))
    for change in best.changes {
      let others = best.changes.filter { $0.question != change.question }
      #expect(!plan.isReached(goal, by: sheet.applying(others)))
    }
  }
}
