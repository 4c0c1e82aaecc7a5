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

  /// What to answer, with how strongly it decides a result, where that is known; of a group it is
  /// what its strongest question decides.
  private(set) var entries: [(entry: Entry, share: Rational?)] = []

  /// Takes questions, those that decide most strongly first.
  init(_ questions: [(question: Reference<Question>, share: Rational?)], rows: GroupRows) {
    var seen: Set<Entry> = []
    for (question, share) in questions {
      let group = rows.group(of: question)
      let entry = group.flatMap { rows.isEmpty($0) ? Entry.group($0) : nil } ?? .question(question)
      if seen.insert(entry).inserted { entries.append((entry, share)) }
    }
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
  func open(
    _ questions: [Reference<Question>]
  ) -> [(entry: OpenQuestions.Entry, share: Rational?)] {
    OpenQuestions(questions.map { ($0, nil) }, rows: rows).entries
  }

  /// The missing answers that decide a result, in the order in which to ask for them.
  func open(
    _ deciding: DecidingQuestions
  ) -> [(entry: OpenQuestions.Entry, share: Rational?)] {
    OpenQuestions(deciding.strongestFirst, rows: rows).entries
  }
}

extension Assessment {
  /// The questions that apply, or may apply, and have no answer.
  var unanswered: [Reference<Question>] {
    questions.indices.filter {
      switch questions[$0] {
      case .unanswered, .unansweredIfAsked: true
      case .answered, .notApplicable: false
      }
    }.map { Reference($0) }
  }
}
