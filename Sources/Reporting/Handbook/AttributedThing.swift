package import Diagnostics
package import RuleModel

/// Something in a rule set that says where it comes from.
package struct AttributedThing {
  /// What it is; pages list the kinds in this order.
  package enum Kind: CaseIterable {
    case level, criterion, question, choices, parameter, measure, checklist, recommendation,
      consistency
  }

  package let kind: Kind
  package let id: String
  package let title: String
  package let attribution: Attribution
  /// The words that are the source's own where it is verbatim.
  package let words: [String]
  /// Where it is declared.
  package let span: Span
  /// What it was written as, where it is one of several; they are told in one line.
  var origin: Origin?

  /// What several things were written as.
  package struct Origin: Hashable {
    let id: String
    let title: String
    let span: Span
  }

  init(
    _ kind: Kind, _ id: String, _ title: String, _ attribution: Attribution,
    words: [String]? = nil, span: Span
  ) {
    self.kind = kind
    self.id = id
    self.title = title
    self.attribution = attribution
    self.words = words ?? [title]
    self.span = span
  }
}

extension RuleSet {
  /// Everything that says where it comes from, in the order of the rule set: once where it was
  /// written once, and nothing that is only copied to another answer sheet.
  package var attributedThings: [AttributedThing] {
    let things =
      levelThings + criterionThings + questionThings + choiceThings + parameterThings
      + measureThings + checklistThings + adviceThings
    return things.joiningRepeated
  }

  private var levelThings: [AttributedThing] {
    ladders.filter { $0.sheet == nil }.flatMap { ladder in
      let whole = AttributedThing(
        .level, ladder.id.text, ladder.title, ladder.attribution, span: ladder.span)
      let outcomes = ladder.outcomes.map {
        AttributedThing(
          .level, "\(ladder.id).\($0.id)", $0.title, $0.attribution, span: $0.span)
      }
      let levels = ladder.levels.map {
        AttributedThing(
          .level, "\(ladder.id).\($0.id)", $0.title, $0.attribution, words: [$0.text ?? $0.title],
          span: $0.span)
      }
      return [whole] + outcomes + levels
    }
  }

  private var criterionThings: [AttributedThing] {
    criteria.filter { $0.sheet == nil }.map {
      AttributedThing(.criterion, $0.id.text, $0.title, $0.attribution, span: $0.span)
    }
  }

  private var questionThings: [AttributedThing] {
    let items = Set(checklists.flatMap(\.sections).flatMap(\.items).compactMap(\.question))
    var tableOfRow: [Reference<Question>: AttributedThing.Origin] = [:]
    for table in tables {
      let origin = AttributedThing.Origin(
        id: table.id.text, title: table.title, span: table.span)
      for row in table.rows { row.question.map { tableOfRow[$0] = origin } }
    }
    let declared = questions.indices.compactMap { position -> AttributedThing? in
      let question = questions[position]
      guard question.origin == .declared, !items.contains(Reference(position)) else { return nil }
      var thing = AttributedThing(
        .question, question.id.text, question.title, question.attribution, span: question.span)
      thing.origin = tableOfRow[Reference(position)]
      return thing
    }
    let cells = groups.flatMap { group in
      let columns = group.columns.indices.compactMap { column -> AttributedThing? in
        guard let first = group.cells.first, first.indices.contains(column) else { return nil }
        let heading = group.columns[column]
        return AttributedThing(
          .question, "\(group.id).\(heading.id)", heading.title,
          questions[first[column]].attribution, span: heading.span)
      }
      return [
        AttributedThing(
          .question, group.id.text, group.title, group.attribution, span: group.span)
      ] + columns
    }
    return declared + cells
  }

  /// The answer sets and scales that say where they come from.
  private var choiceThings: [AttributedThing] {
    enumerations.compactMap { list in
      guard let attribution = list.attribution else { return nil }
      return AttributedThing(
        .choices, list.id.text, list.title ?? list.id.text, attribution,
        words: list.members.map(\.title), span: list.span)
    }
  }

  private var parameterThings: [AttributedThing] {
    parameters.map {
      AttributedThing(.parameter, $0.id.text, $0.title, $0.attribution, span: $0.span)
    }
  }

  /// The measures but for those that checklists make.
  private var measureThings: [AttributedThing] {
    let made = Set(checklists.flatMap { list in [list.measure] + list.sections.map(\.measure) })
    return measures.indices.filter { measures[$0].sheet == nil && !made.contains(Reference($0)) }
      .map { position in
        let measure = measures[position]
        return AttributedThing(
          .measure, measure.id.text, measure.title, measure.attribution, span: measure.span)
      }
  }

  private var checklistThings: [AttributedThing] {
    checklists.flatMap { list in
      [
        AttributedThing(.checklist, list.id.text, list.title, list.attribution, span: list.span)
      ]
        + list.sections.flatMap { section in
          [
            AttributedThing(
              .checklist, "\(list.id)_\(section.id)", section.title, section.attribution,
              span: section.span)
          ]
            + section.items.map {
              AttributedThing(.checklist, $0.id.text, $0.title, $0.attribution, span: $0.span)
            }
        }
    }
  }

  private var adviceThings: [AttributedThing] {
    recommendations.map {
      AttributedThing(.recommendation, $0.id.text, $0.title, $0.attribution, span: $0.span)
    }
      + consistency.map {
        AttributedThing(.consistency, $0.id.text, $0.title, $0.attribution, span: $0.span)
      }
  }
}

extension [AttributedThing] {
  /// The same with an origin for those that a template has made of one line of a rule file.
  fileprivate var joiningRepeated: [AttributedThing] {
    var counts: [AttributedThing.Kind: [Span: Int]] = [:]
    for thing in self { counts[thing.kind, default: [:]][thing.span, default: 0] += 1 }
    return map { thing in
      guard thing.origin == nil, let count = counts[thing.kind]?[thing.span], count > 1
      else { return thing }
      var thing = thing
      thing.origin = AttributedThing.Origin(id: "", title: "", span: thing.span)
      return thing
    }
  }
}
