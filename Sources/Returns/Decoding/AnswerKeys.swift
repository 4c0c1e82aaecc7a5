import Diagnostics
import RuleModel

/// What the keys under `answers` stand for.
struct AnswerKeys: Sendable {
  /// What one key stands for.
  enum Meaning: Sendable {
    case question(Int)
    case group(Int)
    /// A cell, which is written in its group.
    case cell(group: Int)
    /// A question on another answer sheet, or whether that is there.
    case onSheet(Int)
  }

  /// The keys that may be written, in the order of the rule set.
  private(set) var names: [String] = []
  private var meanings: [String: Meaning] = [:]

  init(_ rules: RuleSet) {
    for (position, question) in rules.questions.enumerated() {
      let id = question.id.text
      switch question.origin {
      case .declared:
        meanings[id] = .question(position)
        names += [id] + question.aliases
      case .rowCount: break
      case .cell(let group, _, _): meanings[id] = .cell(group: group.position)
      case .presence(let sheet), .copy(_, let sheet): meanings[id] = .onSheet(sheet.position)
      }
    }
    for (position, group) in rules.groups.enumerated() {
      meanings[group.id.text] = .group(position)
      names.append(group.id.text)
    }
    for (position, question) in rules.questions.enumerated() {
      for alias in question.aliases where meanings[alias] == nil {
        meanings[alias] = .question(position)
      }
    }
  }

  /// What a key stands for.
  subscript(key: String) -> Meaning? { meanings[key] }
}
