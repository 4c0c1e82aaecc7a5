import Diagnostics
import RuleLoading
import RuleModel
import Testing

@Suite struct LoadingTests {
  private func sample() throws -> RuleSet {
    let loaded = RuleSetLoader.load(SampleRules.files)
    let text = DiagnosticText.render(
      loaded.diagnostics, files: loaded.files, language: .english, color: false)
    #expect(text == "")
    return try #require(loaded.ruleSet)
  }

  @Test func `a rule set without fault loads without diagnostics`() throws {
    let rules = try sample()
    #expect(rules.id == "sample-r6")
    #expect(rules.title == "見本のルール集")
    #expect(rules.surveyYear == 2024)
    #expect(rules.evaluatedYear == 2023)
    #expect(rules.note == "公的なものではありません。")
    #expect(rules.files.files.map(\.path).first == "rules/rule-set.yaml")
    #expect(rules.sources.map(\.id) == ["guideline", "notes"])
    #expect(rules.sources[0].publisher == "厚生労働省")
    #expect(rules.sources[0].url == "https://example.jp/")
    #expect(rules.subjects.map(\.id) == ["area"])
  }

  @Test func `parameters have the value in force and its type`() throws {
    let parameters = try sample().parameters
    #expect(
      parameters.map(\.value) == [
        .number(2), .members(MemberSet([0, 1])), .boolean(false),
        .date(try #require(CivilDate(iso: "2024-12-31"))), .member(1),
      ])
    #expect(
      parameters.map(\.type) == [
        .number, .members(Reference(1)), .boolean, .date, .member(Reference(0)),
      ])
    #expect(parameters[0].range == 1...12)
  }

  @Test func `texts show the values of parameters and literal braces`() throws {
    let rules = try sample()
    #expect(rules.parameters[0].reason == "年2回としました。")
    #expect(rules.questions[1].help == "2回以上を目指します。{ }")
    #expect(rules.criteria[0].title == "年2回以上開催した")
    #expect(rules.recommendations[0].title == "年2回開く")
  }

  @Test func `enumerations keep numbers, codes, aliases and meanings`() throws {
    let enumerations = try sample().enumerations
    #expect(enumerations.map(\.id) == ["grade", "status", "topics", "levels", "growth"])
    #expect(enumerations[0].origin == .scale)
    #expect(enumerations[0].members.map(\.value) == [0, Rational(3, 2)])
    #expect(enumerations[1].members[0].code == "1")
    #expect(enumerations[1].members[0].aliases == ["開催"])
    #expect(
      enumerations[1].members.map(\.meaning) == [.itself, .itself, .itself, .unanswered])
    #expect(enumerations[3].members.map(\.meaning) == [.itself, .itself, .notApplicable])
    #expect(enumerations[4].origin == .ladder(Reference(0)))
    #expect(enumerations[4].members.map(\.id) == ["absent", "L0", "L1", "L2", "L3"])
    #expect(enumerations[4].unorderedPrefix == 1)
  }

  @Test func `questions have their kinds, limits and conditions`() throws {
    let questions = try sample().questions
    let most = try #require(
      Rational(numerator: 999_999_999_999_999_999_999, denominator: 1_000_000))
    #expect(
      questions.map(\.kind) == [
        .single(Reference(1)), .integer(0...50), .decimal(-most...most), .date,
        .multi(Reference(2)), .single(Reference(0)), .text(maximumLength: 100), .yesNo,
        .single(Reference(3)), .yesNo, .yesNo,
      ])
    #expect(questions[0].aliases == ["A1"])
    #expect(questions[0].code == "1")
    #expect(questions.map(\.isFixed).filter { $0 }.count == 1)
    let meetings = questions[1]
    #expect(meetings.unit == "回")
    #expect(meetings.section == "運営")
    #expect(meetings.effort == Rational(5, 2))
    #expect(meetings.allowsNotApplicable)
    #expect(meetings.subjects == [Reference(0)])
    let condition = try #require(meetings.askWhen)
    guard case .isInParameter(let left, let parameter, false) = condition.kind else {
      Issue.record("ask_when reads as \(condition.kind)")
      return
    }
    #expect(left.kind == .question(Reference(0)))
    #expect(parameter == Reference(1))
  }

  @Test func `attributions are inherited from the file or the enclosing item`() throws {
    let rules = try sample()
    #expect(
      rules.questions[0].attribution
        == Attribution(provenance: .verbatim, source: Reference(0), locator: "3ページ"))
    #expect(
      rules.questions[1].attribution
        == Attribution(provenance: .paraphrase, source: Reference(0)))
    let section = rules.checklists[0].sections[0]
    #expect(section.attribution == Attribution(provenance: .verbatim, source: Reference(0)))
    #expect(
      section.items.map(\.attribution)
        == Array(repeating: Attribution(provenance: .project, source: Reference(1)), count: 2))
    #expect(rules.ladders[0].levels[0].attribution.provenance == .project)
  }

  @Test func `criteria keep their policies and their basis`() throws {
    let criteria = try sample().criteria
    #expect(criteria.map(\.whenNotApplicable) == [.notMet, .exclude])
    #expect(criteria.map(\.statesNotApplicable) == [true, false])
    #expect(criteria.map(\.whenMissing) == [.exclude, .notMet])
    #expect(criteria[0].basis == Basis(phrase: "開催されている", source: Reference(0)))
    guard case .all(let parts) = criteria[1].condition.kind else {
      Issue.record("`all` reads as \(criteria[1].condition.kind)")
      return
    }
    #expect(parts.count == 4)
  }

  @Test func `measures keep their parts, steps and policies`() throws {
    let measures = try sample().measures
    #expect(
      measures.map(\.id) == [
        "points", "share", "double_points", "often", "topics_named", "ict_plan", "ict_use", "ict",
      ])
    guard case .sum(let terms) = measures[0].kind else {
      Issue.record("`sum` reads as \(measures[0].kind)")
      return
    }
    #expect(terms.map(\.weight) == [1, 2])
    #expect(terms.map(\.expression.type) == [.number, .boolean])
    #expect(measures[0].steps == [.scale(10), .clamp(0...100), .round(step: 5, .halfEven)])
    #expect(measures[0].display == Measure.Display(decimals: 0, unit: "点"))
    #expect(measures[0].policies == Measure.Policies(missing: .value(0), empty: 0))
    #expect(measures[1].policies.missing == .none)
    #expect(measures[3].type == .boolean)
    #expect(measures[2].type == .number)
  }

  @Test func `a checklist becomes questions and means of its items`() throws {
    let rules = try sample()
    let checklist = rules.checklists[0]
    #expect(rules.questions.suffix(2).map(\.id) == ["purpose", "online"])
    #expect(rules.questions[9].section == "準備")
    #expect(rules.questions[9].subjects == [Reference(0)])
    #expect(rules.questions[9].askWhen != nil)
    #expect(
      checklist.sections.flatMap(\.items).map(\.question) == [Reference(9), nil, Reference(10)])
    #expect(checklist.sections.map(\.measure) == [Reference(5), Reference(6)])
    #expect(checklist.measure == Reference(7))
    let whole = rules.measures[7]
    guard case .mean(let terms) = whole.kind else {
      Issue.record("the score reads as \(whole.kind)")
      return
    }
    #expect(terms.map(\.weight) == [3, 1, 1])
    #expect(
      terms.map(\.expression.kind) == [
        .question(Reference(9)), .criterion(Reference(0)), .question(Reference(10)),
      ])
    #expect(whole.steps == [.scale(100)])
    #expect(whole.display.decimals == 2)
    // The file's own default for `missing` comes before the checklist's.
    #expect(
      whole.policies
        == Measure.Policies(missing: .value(0), notApplicable: .none, empty: 0))
  }

  @Test func `a level requires the one below unless it says otherwise`() throws {
    let ladder = try #require(try sample().ladders.first)
    #expect(ladder.levels.map(\.requires) == [[], [0], [0]])
    #expect(ladder.levels.map(\.criteria) == [[Reference(0)], [Reference(1)], []])
    #expect(ladder.levels.map { $0.condition != nil } == [false, true, true])
    #expect(ladder.levels.map(\.whenNotApplicable) == [.notMet, .notMet, .exclude])
    #expect(ladder.levels.map(\.statesNotApplicable) == [false, false, true])
    #expect(ladder.declared == Reference(8))
    #expect(ladder.enumeration == Reference(4))
    #expect(ladder.outcomes.map(\.id) == ["absent"])
    #expect(ladder.floor.id == "L0")
  }

  @Test func `recommendations know what they hang on`() throws {
    let advice = try sample().recommendations
    #expect(advice[0].triggers == [.unmet(Reference(0))])
    #expect(advice[1].triggers == [.below(Reference(0), level: 1)])
    #expect(advice[2].triggers == [.chosen(Reference(0), member: 2)])
    guard case .condition? = advice[3].triggers.first else {
      Issue.record("`when` reads as \(advice[3].triggers)")
      return
    }
    #expect(advice[0].tags == ["開催"])
    #expect(advice[0].firstStep == "日程を決める")
  }
}
