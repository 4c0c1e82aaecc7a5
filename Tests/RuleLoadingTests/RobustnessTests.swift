import Diagnostics
import RuleLoading
import RuleModel
import TestKit
import Testing

@Suite struct RobustnessTests {
  @Test func `a folder without a header gives diagnostics and no rule set`() {
    let loaded = RuleSetLoader.load(RuleSetFiles(folder: "rules", contents: []))
    #expect(loaded.ruleSet == nil)
    #expect(loaded.diagnostics.containsError)
  }

  @Test func `faults of several files are found in one run`() {
    let loaded = RuleSetLoader.load(
      RuleSetFiles([
        "rule-set.yaml": "ruleset: BAD\ntitle: 見出し\ninclude: [a.yaml, b.yaml]\n",
        "a.yaml": "subjects: [{id: 1}]\n", "b.yaml": "subjects: [{title: 圏域}]\n",
      ]))
    #expect(loaded.diagnostics.map(\.code.text) == ["R016", "R003", "R015", "R003"])
  }

  @Test func `nothing seems unknown while a file cannot be read`() {
    let loaded = RuleSetLoader.load(
      RuleSetFiles([
        "rule-set.yaml":
          "ruleset: small\ntitle: 見出し\ninclude: [a.yaml]\nquestions:\n"
          + "  - {id: q, title: 問い, type: single, choices: elsewhere, source: s, provenance: project}\n",
        "a.yaml": "answer_sets: [\n",
      ]))
    #expect(!loaded.diagnostics.isEmpty)
    #expect(loaded.diagnostics.allSatisfy { $0.code.text.hasPrefix("Y") })
  }

  @Test func `a choice with the name of a criterion makes no ring`() {
    let loaded = RuleSetLoader.load(
      RuleSetFiles([
        "rule-set.yaml": """
        ruleset: small
        title: 小さなルール集
        defaults: {provenance: project, source: s}
        sources: [{id: s, title: 出典}]
        answer_sets: [{id: status, choices: [{id: running, title: 開催}, {id: never, title: なし}]}]
        questions: [{id: state, title: 状況, type: single, choices: status}]
        criteria: [{id: running, title: 開催中, when: state == running}]
        ladders:
          - id: growth
            title: 成長
            floor: {id: L0, title: 未満}
            levels: [{id: L1, title: レベル1, criteria: [running]}]
        """
      ]))
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.ruleSet != nil)
  }

  @Test func `a chain of ten thousand measures is neither too long nor a ring`() {
    var text =
      "ruleset: chain\ntitle: 鎖\ndefaults: {provenance: project, source: s}\n"
      + "sources: [{id: s, title: 出典}]\nmeasures:\n  - {id: m0, title: 始め, value: m1 == unknown_name}\n"
    for position in 1..<10_000 {
      text += "  - {id: m\(position), title: 次, value: m\(position + 1)}\n"
    }
    text += "  - {id: m10000, title: 終わり, value: 1}\n"
    let loaded = RuleSetLoader.load(RuleSetFiles(["rule-set.yaml": text]))
    #expect(loaded.diagnostics.contains { $0.isError })
    #expect(!loaded.diagnostics.contains { $0.code.text == "R046" })
  }

  @Test func `a ring of ten thousand criteria is one fault`() {
    var text =
      "ruleset: ring\ntitle: 輪\ndefaults: {provenance: project, source: s}\n"
      + "sources: [{id: s, title: 出典}]\ncriteria:\n"
    for position in 0..<10_000 {
      text += "  - {id: c\(position), title: 条件, when: c\((position + 1) % 10_000)}\n"
    }
    let loaded = RuleSetLoader.load(RuleSetFiles(["rule-set.yaml": text]))
    #expect(loaded.diagnostics.map(\.code.text) == ["R046"])
  }

  @Test func `rule files with a line removed, doubled or cut never trap`() throws {
    let texts = SampleRules.files.contents
    var random = SplitMix64(seed: 7)
    for round in 0..<300 {
      var changed = texts
      let target = random.below(changed.count)
      var lines = changed[target].bytes.split(
        separator: 0x0A, omittingEmptySubsequences: false
      ).map(Array.init)
      let line = random.below(lines.count)
      switch round % 3 {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: line)
      default: lines[line] = Array(lines[line].prefix(random.below(lines[line].count + 1)))
      }
      changed[target].bytes = Array(lines.joined(separator: [0x0A]))
      let loaded = RuleSetLoader.load(RuleSetFiles(folder: "rules", contents: changed))
      #expect((loaded.ruleSet == nil) == loaded.diagnostics.containsError, "round \(round)")
      for diagnostic in loaded.diagnostics {
        let file = try #require(loaded.files.file(diagnostic.span.file))
        #expect(diagnostic.span.end <= file.bytes.count, "round \(round)")
      }
    }
  }
}
