import RuleModel
import Scoring

/// Missing answers as people are asked for them: those of a group that was not filled in once, by
/// the group's name.
struct OpenQuestions {
  /// Something to answer.
  enum Entry: Hashable {
    case question(Reference<Question>)
    case group(Reference<Group>)
  }

  /// What to answer, in the order of the questions.
  let entries: [Entry]

  init(_ questions: [Reference<Question>], rows: GroupRows) {
    var entries: [Entry] = []
    var seen: Set<Entry> = []
    for question in questions {
      let group = rows.group(of: question)
      let entry = group.flatMap { rows.isEmpty($0) ? Entry.group($0) : nil } ?? .question(question)
      if seen.insert(entry).inserted { entries.append(entry) }
    }
    self.entries = entries
  }
}

extension ElementNames {
  func title(_ entry: OpenQuestions.Entry) -> String {
    switch entry {
    case .question(let question): title(question)
    case .group(let group): rules.groups[group].title
    }
  }

  /// Missing answers, those of a group that was not filled in as one.
  func open(_ questions: [Reference<Question>]) -> [OpenQuestions.Entry] {
    OpenQuestions(questions, rows: rows).entries
  }
}
