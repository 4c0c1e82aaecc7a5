import Diagnostics
import RuleLoading
import RuleModel
import TestKit
import Testing

@Suite struct ExpansionPropertyTests {
  private static let rounds: UInt64 = 100
  private static let expressions = 20

  @Test func `random expressions over rows are what they are when written by hand`() {
    var compared = 0
    for seed in 0..<Self.rounds {
      var random = SplitMix64(seed: seed)
      let table = RandomTable(using: &random)
      var overTables = TwinRules.head + table.items + "criteria:\n"
      var byHand = TwinRules.head + table.questions + "criteria:\n"
      for number in 0..<Self.expressions {
        let pair = table.expression(using: &random)
        overTables +=
          "  - {id: c\(number), title: 条件, if_not_applicable: met, when: \"\(pair.rows)\"}\n"
        byHand += "  - {id: c\(number), title: 条件, if_not_applicable: met, when: \(pair.hand)}\n"
      }
      let (first, second) = (TwinRules.load(overTables), TwinRules.load(byHand))
      guard let first, let second else { return }
      let same = first.dumped == second.dumped
      #expect(same, "seed \(seed)\n\(overTables)\n\(first.dumped)\n\(second.dumped)")
      guard same else { return }
      compared += first.criteria.count
    }
    #expect(compared >= 2_000)
  }
}

/// A table of random attributes, its questions, and expressions over its rows.
private struct RandomTable {
  struct Row {
    let id: String
    let domain: Int
    let level: Int?
    let topics: [Int]
  }

  /// A filter, whether it holds for a row where attributes settle it, and what is left otherwise.
  private struct Filter {
    let text: String
    let settled: (Row) -> Bool?
    let rest: String?
  }

  let rows: [Row]

  init(using random: inout SplitMix64) {
    let count = Int.random(in: 1...6, using: &random)
    rows = (0..<count).map { number in
      Row(
        id: "q\(number)", domain: Int.random(in: 0...1, using: &random),
        level: [nil, 1, 2, 3].randomElement(using: &random) ?? nil,
        topics: [[], [0], [1], [0, 1]].randomElement(using: &random) ?? [])
    }
  }

  private static let domains = ["asset", "access"]
  private static let topics = ["people", "tools"]
  private static let common = "  - {id: small, title: 小さいか, type: yes_no}\n"

  var items: String {
    "items:\n  - {id: domains, title: 分野, rows: [{id: asset, title: 資産}, {id: access, title: 権限}]}\n"
      + "  - id: practices\n    title: 実践\n"
      + "    attributes: {domain: domains, level: number, topics: [themes]}\n"
      + "    question: {type: single, choices: degrees}\n    rows:\n"
      + rows.map { row in
        "      - {id: \(row.id), title: 実践, domain: \(Self.domains[row.domain])"
          + (row.level.map { ", level: \($0)" } ?? "")
          + ", topics: [\(row.topics.map { Self.topics[$0] }.joined(separator: ", "))]}\n"
      }.joined() + "questions:\n" + Self.common
  }

  var questions: String {
    "questions:\n"
      + rows.map { "  - {id: \($0.id), title: 実践, type: single, choices: degrees}\n" }.joined()
      + Self.common
  }

  /// An expression over rows, and as YAML without them.
  func expression(using random: inout SplitMix64) -> (rows: String, hand: String) {
    let filter = filter(using: &random)
    let usesBinder = Bool.random(using: &random)
    let sign = ["==", "!=", ">=", "<"].randomElement(using: &random) ?? "=="
    // Nothing is below the first step, which would be a fault.
    let steps = sign == "<" ? ["partly", "full"] : ["absent", "partly", "full"]
    let step = steps.randomElement(using: &random) ?? "full"
    let all = Bool.random(using: &random)
    let text = usesBinder ? filter.text : bare(filter.text)
    let written =
      "\(all ? "all" : "any")(practices\(usesBinder ? " as p" : "")"
      + (text.isEmpty ? "" : " where \(text)") + ", \(usesBinder ? "p" : "answer") \(sign) \(step))"
    var parts: [String] = []
    for row in rows {
      let body = "\(row.id) \(sign) \(step)"
      switch filter.settled(row) {
      case true?: parts.append(body)
      case false?: break
      case nil: parts.append("if(\(filter.rest ?? "true"), \(body), none)")
      }
    }
    if parts.isEmpty { parts = ["if(false, \(rows[0].id) \(sign) \(step), none)"] }
    let list = parts.map { "\"\($0)\"" }.joined(separator: ", ")
    return (written, "{\(all ? "all" : "any"): [\(list)]}")
  }

  private func bare(_ text: String) -> String {
    text.replacingPrefix("p.")
  }

  private func filter(using random: inout SplitMix64) -> Filter {
    switch Int.random(in: 0...8, using: &random) {
    case 0: return Filter(text: "", settled: { _ in true }, rest: nil)
    case 1:
      let domain = Int.random(in: 0...1, using: &random)
      return Filter(
        text: "p.domain == \(Self.domains[domain])", settled: { $0.domain == domain }, rest: nil)
    case 2:
      let domain = Int.random(in: 0...1, using: &random)
      return Filter(
        text: "not (p.domain in [\(Self.domains[domain])])", settled: { $0.domain != domain },
        rest: nil)
    case 3:
      let level = Int.random(in: 1...3, using: &random)
      return Filter(
        text: "p.level <= \(level)", settled: { $0.level.map { $0 <= level } ?? false }, rest: nil)
    case 4:
      let level = Int.random(in: 1...3, using: &random)
      return Filter(
        text: "not (p.level + 1 > \(level))",
        settled: { $0.level.map { $0 + 1 <= level } ?? false }, rest: nil)
    case 5:
      let topic = Int.random(in: 0...1, using: &random)
      return Filter(
        text: "p.topics has \(Self.topics[topic]) or p.level in [1, 3]",
        settled: { $0.topics.contains(topic) || [1, 3].contains($0.level) }, rest: nil)
    case 6: return Filter(text: "small", settled: { _ in nil }, rest: "small")
    case 7:
      let level = Int.random(in: 1...3, using: &random)
      return Filter(
        text: "p.level == \(level) and small",
        settled: { $0.level.map { $0 == level ? nil : false } ?? nil }, rest: "small")
    default:
      let topic = Int.random(in: 0...1, using: &random)
      return Filter(
        text: "p.topics has_all [\(Self.topics[topic])] or not small",
        settled: { $0.topics.contains(topic) ? true : nil }, rest: "not small")
    }
  }
}

extension String {
  /// The text without a prefix wherever it stands.
  fileprivate func replacingPrefix(_ prefix: String) -> String {
    split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.hasPrefix("(" + prefix)
        ? "(" + word.dropFirst(prefix.count + 1)
        : word.hasPrefix(prefix) ? String(word.dropFirst(prefix.count)) : String(word)
    }.joined(separator: " ")
  }
}
