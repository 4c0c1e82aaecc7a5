import Diagnostics
import RuleModel
import Scoring
import YAMLSyntax

/// What a goal on the command line means: a level (`L2_2`, `growth.L2_2`), a criterion, or a
/// measure with the number that it should reach (`ict=80`).
struct GoalNames {
  let rules: RuleSet

  /// The goal of a name; where there is none the message says what was expected.
  func goal(named name: String, _ language: Language) throws(CommandFailure) -> GrowthGoal {
    let folded = WidthFolding.folded(name)
    if let sign = folded.firstIndex(of: "=") {
      let number = folded[folded.index(after: sign)...]
      return try measure(String(folded[..<sign]), number: String(number), language)
    }
    let levels = levels.filter { Self.isSame($0.name, folded) || Self.isSame($0.fullName, folded) }
    if levels.count > 1 {
      throw refused(Strings.severalLevels(name, levels.map(\.fullName)), language)
    }
    if let level = levels.first { return level.goal }
    if let criterion = criteria.first(where: { Self.isSame(rules.criteria[$0].id.text, folded) }) {
      return .criterion(Reference(criterion))
    }
    if measures.contains(where: { Self.isSame(rules.measures[$0].id.text, folded) }) {
      throw refused(Strings.measureWithoutNumber(folded), language)
    }
    if results.contains(where: { Self.isSame($0, folded) }) {
      throw refused(Strings.notALevel(name), language)
    }
    throw unknown(name, near: folded, language)
  }

  private func measure(
    _ name: String, number: String, _ language: Language
  ) throws(CommandFailure) -> GrowthGoal {
    guard
      let position = rules.measures.indices.first(where: {
        Self.isSame(rules.measures[$0].id.text, name)
      }), rules.measures[position].sheet == nil
    else { throw unknown(name, near: name, language) }
    guard rules.measures[position].type == .number else {
      throw refused(Strings.measureHasNoNumber(rules.measures[position].id.text), language)
    }
    guard let value = Rational(decimal: number) else {
      throw refused(Strings.notANumber(number, measure: name), language)
    }
    return .measure(Reference(position), atLeast: value)
  }

  // MARK: Names

  private struct LevelName {
    let name: String
    let fullName: String
    let goal: GrowthGoal
  }

  private var ladders: [Int] { rules.ladders.indices.filter { rules.ladders[$0].sheet == nil } }

  private var levels: [LevelName] {
    ladders.flatMap { position in
      let ladder = rules.ladders[position]
      return ladder.levels.enumerated().map { index, level in
        LevelName(
          name: level.id.text, fullName: "\(ladder.id).\(level.id)",
          goal: .level(Reference(position), level: index))
      }
    }
  }

  private var criteria: [Int] { rules.criteria.indices.filter { rules.criteria[$0].sheet == nil } }

  private var measures: [Int] {
    rules.measures.indices.filter {
      rules.measures[$0].sheet == nil && rules.measures[$0].type == .number
    }
  }

  /// Floors and outcomes, which are no goals.
  private var results: [String] {
    ladders.flatMap { position in
      let ladder = rules.ladders[position]
      let ids = [ladder.floor.id.text] + ladder.outcomes.map(\.id.text)
      return ids + ids.map { "\(ladder.id).\($0)" }
    }
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.lowercased() == right.lowercased()
  }

  // MARK: Refusing

  private func unknown(
    _ name: String, near folded: String, _ language: Language
  ) -> CommandFailure {
    let known =
      levels.map(\.name) + criteria.map { rules.criteria[$0].id.text }
      + measures.map { "\(rules.measures[$0].id)" } + levels.map(\.fullName)
    let help = Suggestion.help(for: folded, among: known) ?? Strings.whereGoalsAre
    return CommandFailure(
      .wrongUsage, Strings.unknownGoal(name)[language] + "\n" + help[language] + "\n")
  }

  private func refused(_ message: Message, _ language: Language) -> CommandFailure {
    CommandFailure(.wrongUsage, message[language] + "\n")
  }
}
