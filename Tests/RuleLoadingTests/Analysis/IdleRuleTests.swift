import Diagnostics
import RuleModel
import Testing

@testable import RuleLoading

@Suite struct IdleRuleTests {
  private func parameter(_ id: Identifier) -> Parameter {
    Parameter(
      id: id, title: "", type: .number, value: .number(1), attribution: SmallRules.attribution,
      span: .here)
  }

  private func messages(_ small: SmallRules, _ code: String) -> [String] {
    RuleAnalysis.faults(in: small.rules).filter { $0.code.text == code }.map(\.message.en)
  }

  @Test func `every definition that nothing uses is named`() {
    var small = SmallRules()
    small.parameters = [parameter("limit")]
    _ = small.choices("answers", ["a"])
    _ = small.choices("steps", ["a"], origin: .scale)
    small.subjects = [Subject(id: "area", title: "", span: .here)]
    small.sources.append(Source(id: "guide", title: "", span: .here))
    small.criterion("c", small.ask("held"))
    #expect(
      messages(small, "R106") == [
        "nothing uses the answer set `answers`", "nothing uses the criterion `c`",
        "nothing uses the parameter `limit`", "nothing uses the scale `steps`",
        "nothing uses the source `guide`", "nothing uses the subject `area`",
      ])
  }

  @Test func `what is used is not reported`() {
    var small = SmallRules()
    small.parameters = [parameter("limit"), parameter("shown")]
    small.subjects = [Subject(id: "area", title: "", span: .here)]
    let answers = small.choices("answers", ["a", "b"])
    let choice = small.ask("choice", .single(answers), subjects: [Reference(0)])
    let number = small.ask("number", .integer(0...9))
    let many = number.compared(.greater, .number(.parameter(Reference(0))))
    small.criterion("c", .all(choice.compared(.equal, member: 0), many))
    small.ladder(levels: [Ladder.Level("L1", [0])])
    _ = small.files.add(SourceFile(path: "a.yaml", bytes: Array("title: at least {shown}".utf8)))
    #expect(faultCodes(small, but: []).isEmpty)
  }

  @Test func `a level that contradicts those below is never the result`() {
    var small = SmallRules()
    let number = small.ask("number", .integer(0...9))
    small.criterion("few", number.compared(.less, 3))
    small.criterion("many", number.compared(.greater, 3))
    small.ladder(levels: [
      Ladder.Level("L1", [0]), Ladder.Level("L2", requires: [0], [1]),
      Ladder.Level("L3", requires: [1], [0]),
    ])
    #expect(messages(small, "R107").count == 1)
    #expect(messages(small, "R107").first?.contains("`growth.L2`") == true)
    small.ladders = []
    small.enumerations = []
    small.ladder(levels: [Ladder.Level("L1", [0]), Ladder.Level("L2", [1])])
    #expect(faultCodes(small).isEmpty)
  }

  @Test func `a level that an outcome forestalls is never the result`() {
    var small = SmallRules()
    let number = small.ask("number", .integer(0...9))
    small.criterion("few", number.compared(.less, 3))
    small.ladder(
      outcomes: [("none", number.compared(.less, 4))], levels: [Ladder.Level("L1", [0])])
    #expect(faultCodes(small) == ["R107"])
  }

  @Test func `a level above that asks for nothing more hides the one below`() {
    var small = SmallRules()
    small.criterion("held", small.ask("held"))
    small.criterion("planned", small.ask("planned"))
    small.ladder(levels: [
      Ladder.Level("L1", [0]), Ladder.Level("L2", requires: [0], [0]),
    ])
    #expect(messages(small, "R107").count == 1)
    small.ladders = []
    small.enumerations = []
    small.ladder(levels: [
      Ladder.Level("L1", [0]), Ladder.Level("L2", requires: [0], [1]),
    ])
    #expect(faultCodes(small).isEmpty)
  }

  @Test func `an outcome that always holds hides everything behind it`() {
    var small = SmallRules()
    let number = small.ask("number", .integer(0...9))
    let never = number.compared(.greater, 9)
    small.ladder(
      outcomes: [("any", number.compared(.lessOrEqual, 9)), ("none", never)], levels: [])
    #expect(faultCodes(small) == ["R108"])
  }

  @Test func `a criterion that a level below asks for is not asked for again`() {
    var small = SmallRules()
    small.criterion("held", small.ask("held"))
    small.criterion("planned", small.ask("planned"))
    small.ladder(levels: [
      Ladder.Level("L1", [0]), Ladder.Level("L2", requires: [0], [1]),
      Ladder.Level("L3", requires: [1], [0, 1]),
    ])
    #expect(messages(small, "R109").count == 2)
  }

  @Test func `two criteria with one condition are told apart by their policies only`() {
    var small = SmallRules()
    let held = small.ask("held")
    small.criterion("first", held)
    small.criterion("second", held)
    #expect(faultCodes(small) == ["R110"])
    small.criteria.removeLast()
    small.criterion("second", held, ifNotApplicable: .met)
    #expect(faultCodes(small).isEmpty)
  }

  @Test func `a list names a condition once`() {
    var small = SmallRules()
    let (held, plan) = (small.ask("held"), small.ask("plan"))
    small.criterion("c", .all(held, plan, held))
    #expect(faultCodes(small) == ["R111"])
    small.criteria = []
    small.criterion("c", .all(held, plan))
    #expect(faultCodes(small).isEmpty)
  }

  @Test func `a weight of zero never counts`() {
    var small = SmallRules()
    let (held, plan) = (small.ask("held"), small.ask("plan"))
    small.measure("m", .mean([Measure.Term(held, weight: 0), Measure.Term(plan)]))
    #expect(faultCodes(small) == ["R112"])
  }

  @Test func `a verbatim level quotes its text`() {
    var small = SmallRules()
    small.criterion("held", small.ask("held"))
    small.ladder(levels: [Ladder.Level("L1", [0], provenance: .verbatim)])
    #expect(faultCodes(small) == ["R113"])
    small.ladders = []
    small.enumerations = []
    small.ladder(levels: [Ladder.Level("L1", [0], text: "held", provenance: .verbatim)])
    #expect(faultCodes(small).isEmpty)
  }

  @Test func `the values of a scale rise`() {
    var small = SmallRules()
    _ = small.choices("flat", ["a", "b", "c"], origin: .scale, values: [1, nil, 1])
    _ = small.choices("rising", ["a", "b", "c"], origin: .scale, values: [1, nil, 2])
    _ = small.choices("set", ["a", "b"], values: [2, 1])
    #expect(messages(small, "R114").count == 1)
  }

  @Test func `advice hangs on what some result rests on`() {
    var small = SmallRules()
    small.criterion("held", small.ask("held"))
    small.advise("r", .unmet(Reference(0)))
    #expect(faultCodes(small, but: []) == ["R115"])
    small.ladder(levels: [Ladder.Level("L1", [0])])
    #expect(faultCodes(small, but: []).isEmpty)
  }

  @Test func `advice on a choice that is no answer is never given`() {
    var small = SmallRules()
    let answers = small.choices("answers", ["a", "unknown"], meanings: ["unknown": .unanswered])
    _ = small.ask("choice", .single(answers))
    small.advise("r", .chosen(Reference(0), member: 1))
    small.advise("s", .chosen(Reference(0), member: 0))
    #expect(faultCodes(small) == ["R103"])
  }

  @Test func `advice below the lowest result is never given`() {
    var small = SmallRules()
    small.criterion("held", small.ask("held"))
    small.ladder(levels: [Ladder.Level("L1", [0])])
    small.advise("r", .below(Reference(0), level: 0))
    #expect(faultCodes(small).isEmpty)
  }

  @Test func `every code has its number and an explanation in both languages`() {
    let codes = AnalysisDiagnostics.codes.map(\.text)
    #expect(codes == (100..<(100 + codes.count)).map { "R\($0)" })
    #expect(AnalysisDiagnostics.explanations.map(\.code.text).sorted() == codes)
    for explanation in AnalysisDiagnostics.explanations {
      #expect(explanation.wrong != explanation.right)
      for message in [explanation.title, explanation.meaning, explanation.reason] {
        #expect(!message.ja.isEmpty && !message.en.isEmpty)
      }
    }
  }
}
