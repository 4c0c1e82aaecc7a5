import RuleModel
import Scoring

extension ReportWriter {
  /// The checklists, each with its bars and points; those that say nothing of this respondent are
  /// named in one sentence each.
  func checklists() -> [ReportBlock] {
    let results = assessment.checklists
    func titles(_ isMeant: (ChecklistResult) -> Bool) -> [String] {
      rules.checklists.indices.filter { isMeant(results[$0]) }.map { rules.checklists[$0].title }
    }
    let told = rules.checklists.indices.filter { results[$0].isTold }
    let notAsked = titles { $0.isApplicable && !$0.counts.isAsked }
    let blank = titles { $0.isApplicable && $0.counts.isAsked && !$0.isTold }
    let others = titles { !$0.isApplicable }
    let left = [
      blank.isEmpty ? nil : strings.checklistsWithoutAnswers(blank),
      notAsked.isEmpty ? nil : strings.checklistsNotAsked(notAsked),
      others.isEmpty ? nil : strings.checklistsForOthers(others),
    ].compactMap { $0.map(ReportBlock.paragraph) }
    return overview(of: told) + told.flatMap(checklist)
      + (left.isEmpty ? [] : [.heading(2, strings.otherChecklists)] + left)
  }

  /// Several checklists at a glance.
  private func overview(of positions: [Int]) -> [ReportBlock] {
    guard positions.count > 1 else { return [] }
    let rows = positions.map { position in
      let list = rules.checklists[position]
      let bar = bar(
        list.title, list.measure, assessment.checklists[position].counts, isTotal: true)
      let score = bar.range.map { bar.shown + strings.found($0) } ?? bar.shown
      return [list.title, score, bar.counts]
    }
    return [
      .heading(2, strings.checklistsAtAGlance),
      .table(
        Table(
          caption: strings.checklistsAtAGlance,
          heads: [strings.checklist, strings.score, strings.countsHead], rows: rows,
          isCompact: true)),
    ]
  }

  /// A checklist as bars and as the list of its points.
  private func checklist(_ position: Int) -> [ReportBlock] {
    let list = rules.checklists[position]
    let result = assessment.checklists[position]
    var blocks = [ReportBlock.heading(2, list.title)]
    if let note = list.note { blocks.append(.paragraph(note)) }
    let items = list.sections.flatMap(\.items)
    if items.contains(where: { $0.attribution.provenance == .project }) {
      blocks.append(.note(strings.projectItems))
    }
    var bars = [bar(strings.total, list.measure, result.counts, isTotal: true)]
    for (section, counted) in zip(list.sections, result.sections) where counted.counts.isTold {
      bars.append(bar(section.title, section.measure, counted.counts, isTotal: false))
    }
    blocks.append(.bars(bars))
    let silent = zip(list.sections, result.sections).filter { !$0.1.counts.isTold }.map(\.0.title)
    if !silent.isEmpty { blocks.append(.note(strings.sectionsWithoutAnswers(named(silent)))) }
    // A mark that every point shares is said once, at the section's head, behind the head's own.
    for (section, counted) in zip(list.sections, result.sections) where counted.counts.isTold {
      let provenances = Set(section.items.map(\.attribution.provenance))
      let shared = provenances.count == 1 ? provenances.first : nil
      let suffix = shared.map { strings.pointsBy(strings.provenanceMark($0)) } ?? ""
      let own = strings.provenanceMark(section.attribution.provenance)
      blocks.append(.heading(3, "\(section.title) [\(own)]\(suffix)"))
      let points = zip(section.items, counted.items).map { item, possibilities in
        let mark = Mark(possibilities.verdict)
        return Point(
          mark: mark, markText: strings.mark(mark), title: item.title,
          origin: shared == nil ? origin(item.attribution) : nil)
      }
      blocks.append(.points(points))
    }
    return blocks
  }

  private func bar(
    _ label: String, _ reference: Reference<Measure>, _ counts: ChecklistResult.Counts,
    isTotal: Bool
  ) -> Bar {
    let measure = rules.measures[reference]
    let result = assessment.measures[reference.position]
    let whole = measure.range ?? 0...100
    var (counted, low, high): (Int?, Int?, Int?)
    if case .value(.number(let number)) = result.counted { counted = share(number, of: whole) }
    var range: String?
    if case .number(let least, let greatest) = result.tight ?? result.bounds {
      (low, high) = (share(least, of: whole), share(greatest, of: whole))
      if least != greatest {
        range = strings.rangeOfScore(
          wording.shown(.number(least), of: measure), wording.shown(.number(greatest), of: measure))
      }
    }
    return Bar(
      label: label, shown: wording.counted(reference), range: range,
      counts: strings.counts(
        met: counts.met, notMet: counts.notMet, unknown: counts.unknown,
        notApplicable: counts.notApplicable),
      counted: counted, low: low, high: high, isTotal: isTotal,
      previous: previousScore(reference))
  }

  /// Where a number lies in a range, in thousandths.
  func share(_ number: Rational, of whole: ClosedRange<Rational>) -> Int? {
    guard let length = whole.upperBound.subtracting(whole.lowerBound), length > 0,
      let share = number.subtracting(whole.lowerBound)?.divided(by: length)?.multiplied(by: 1000)
    else { return nil }
    return Int(min(1000, max(0, share.roundedToInteger(.halfAway))))
  }

  /// The measures that are no checklist's and can have a value, with what they are on other answer
  /// sheets.
  func otherMeasures() -> [ReportBlock] {
    let measures = shown.measures.filter { position in
      assessment.measures[position].bounds != .nothing
        || rules.otherSheets.indices.map { Reference($0) }.contains { sheet in
          measure(position, on: sheet).map { assessment.measures[$0].bounds != .nothing } ?? false
        }
    }
    guard !measures.isEmpty else { return [] }
    let sheets = sheets { sheet in measures.contains { measure($0, on: sheet) != nil } }
    let provenances = Set(measures.map { rules.measures[$0].attribution.provenance })
    let shared = provenances.count == 1 ? provenances.first : nil
    let rows = measures.map { position in
      let measure = rules.measures[position]
      let others = sheets.map { sheet in
        self.measure(position, on: sheet).map { wording.counted(Reference($0)) } ?? strings.dash
      }
      let mark = strings.provenanceMark(measure.attribution.provenance)
      let range = range(position)
      return [
        measure.title, wording.counted(Reference(position)),
        range == strings.fixed ? strings.dash : range,
      ] + others
        + (shared == nil ? [mark] : [])
    }
    let heads =
      [strings.measure, strings.value, strings.possibleRange]
      + sheets.map { rules.otherSheets[$0].title } + (shared == nil ? [strings.origin] : [])
    let table = Table(caption: strings.measures, heads: heads, rows: rows, isCompact: true)
    let mark = shared.map { " [\(strings.provenanceMark($0))]" } ?? ""
    return [
      .heading(2, strings.measures + mark), .note(strings.rangesWhereOpen), .table(table),
    ]
  }

  /// What completions can make of a measure, in words.
  func range(_ position: Int) -> String {
    let measure = rules.measures[position]
    let result = assessment.measures[position]
    var text: String
    switch result.tight ?? result.bounds {
    case .number(let low, let high):
      text =
        low == high
        ? strings.fixed
        : strings.between(
          wording.shown(.number(low), of: measure), wording.shown(.number(high), of: measure))
    case .date(let low, let high):
      text =
        low == high ? strings.fixed : strings.between(strings.date(low), strings.date(high))
    case .boolean(let possibilities):
      switch possibilities.intersection([.met, .notMet]) {
      case [.met, .notMet]: text = strings.between(strings.no, strings.yes)
      default: text = strings.fixed
      }
    case .member(let set):
      text = set.count == 1 ? strings.fixed : wording.members(set, measure.type)
    case .members(let surely, let possibly):
      text = surely == possibly ? strings.fixed : wording.members(possibly, measure.type)
    case .text, .nothing: text = strings.dash
    }
    if result.canBeEmpty, result.bounds != .nothing {
      text += strings.separator + strings.maybeEmpty
    }
    return text
  }
}

extension ChecklistResult {
  /// Whether there is something to tell of: a point that stands one way or the other.
  fileprivate var isTold: Bool { isApplicable && counts.isTold }
}

extension ChecklistResult.Counts {
  /// Whether a point stands one way or the other.
  fileprivate var isTold: Bool { met + notMet > 0 }

  /// Whether some point applies, or may apply.
  fileprivate var isAsked: Bool { met + notMet + unknown > 0 }
}
