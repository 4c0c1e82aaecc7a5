import RuleModel
import Scoring

extension PreviousWriter {
  // MARK: Checklists

  func scores() -> [ReportBlock] {
    comparison.checklists.flatMap { list -> [ReportBlock] in
      guard let reference = list.checklist.now, list.checklist.before != nil,
        comparison.now.assessment.checklists[reference.position].isApplicable
      else { return [] }
      let checklist = comparison.now.rules.checklists[reference]
      var rows = hasValue(list.score) ? [row(strings.total, list.score)] : []
      for section in list.sections {
        guard let place = section.now, hasValue(section.score) else { continue }
        rows.append(row(checklist.sections[place].title, section.score))
      }
      guard !rows.isEmpty else { return [] }
      let table = Table(
        caption: checklist.title, heads: [strings.part, yearsHead, strings.change], rows: rows,
        isCompact: true)
      return [.heading(3, checklist.title), .table(table)] + items(list)
    }
  }

  private func items(_ list: ChecklistComparison) -> [ReportBlock] {
    [YearCourse.gained, .lost].compactMap { course in
      let entries = list.items.filter { $0.course == course }.map { ListEntry($0.title) }
      return entries.isEmpty
        ? nil
        : .folded(FoldedList(title: strings.points(course, entries.count), entries: entries))
    }
  }

  // MARK: Measures

  /// The other measures whose value is not last year's.
  func measures() -> [ReportBlock] {
    let rows = comparison.measures.compactMap { measure -> [String]? in
      guard let reference = measure.measure.now, shown.measures.contains(reference.position)
      else { return nil }
      switch measure.course {
      case .same, .notComparable: return nil
      case .number, .other: return row(comparison.now.rules.measures[reference].title, measure)
      }
    }
    guard !rows.isEmpty else { return [] }
    let table = Table(
      caption: strings.changedMeasures, heads: [strings.measure, yearsHead, strings.change],
      rows: rows, isCompact: true)
    return [.heading(3, strings.changedMeasures), .table(table)]
  }

  private var yearsHead: String { strings.becomes(strings.lastYear, strings.thisYear) }

  private func row(_ title: String, _ measure: MeasureComparison) -> [String] {
    [
      title,
      strings.becomes(
        measure.measure.before.map { before.counted($0) } ?? strings.dash,
        measure.measure.now.map { now.counted($0) } ?? strings.dash),
      change(measure),
    ]
  }

  /// Whether a measure has a value in one of the years.
  private func hasValue(_ measure: MeasureComparison) -> Bool {
    func isValue(_ position: Reference<Measure>?, _ year: AssessedYear) -> Bool {
      guard let position, case .value = year.assessment.measures[position.position].counted
      else { return false }
      return true
    }
    return isValue(measure.measure.before, comparison.before)
      || isValue(measure.measure.now, comparison.now)
  }

  private func change(_ measure: MeasureComparison) -> String {
    switch measure.course {
    case .same: return strings.unchanged
    case .other: return strings.changed
    case .notComparable: return strings.dash
    case .number(let difference):
      guard let reference = measure.measure.now else { return strings.dash }
      let text = now.shown(
        .number(difference.magnitude), of: comparison.now.rules.measures[reference])
      return (difference > .zero ? "+" : "-") + text
    }
  }

  // MARK: Advice

  /// What became of the advice that was given last year.
  func advice() -> [ReportBlock] {
    let points = AdviceComparison.Course.allCases.flatMap { course -> [Point] in
      guard let mark = Mark(course) else { return [] }
      return comparison.advice.filter { $0.course == course }.map { advice in
        Point(mark: mark, markText: strings.advice(course), title: title(advice), origin: nil)
      }
    }
    guard !points.isEmpty else { return [] }
    let followed = comparison.advice.count { $0.course == .followed }
    return [
      .heading(3, strings.adviceOfLastYear(points.count, followed: followed)),
      .note(strings.adviceMarks), .points(points),
    ]
  }

  private func title(_ advice: AdviceComparison) -> String {
    if let now = advice.advice.now { return comparison.now.rules.recommendations[now].title }
    return advice.advice.before.map { comparison.before.rules.recommendations[$0].title } ?? ""
  }
}

extension Mark {
  /// How last year's advice stands; nil for advice that was not given then.
  fileprivate init?(_ course: AdviceComparison.Course) {
    switch course {
    case .followed: self = .met
    case .stillOpen: self = .notMet
    case .undecided: self = .unknown
    case .noLongerApplies, .gone: self = .notApplicable
    case .newlyGiven: return nil
    }
  }
}

extension ReportWriter {
  /// Last year's result beside this year's, where there is one.
  func previousYear() -> [ReportBlock] {
    previous.map { PreviousWriter($0, shown: shown, strings: strings).blocks() } ?? []
  }

  /// A score of last year, to be drawn beside this year's.
  func previousScore(_ reference: Reference<Measure>) -> Bar.Previous? {
    guard let previous,
      let measure = previous.measures.first(where: { $0.measure.now == reference }),
      let before = measure.measure.before,
      case .value(.number(let number)) = previous.before.assessment.measures[before.position]
        .counted,
      let share = share(number, of: previous.before.rules.measures[before].range ?? 0...100)
    else { return nil }
    let wording = ConditionWording(
      assessment: previous.before.assessment, rules: previous.before.rules, strings: strings)
    return Bar.Previous(
      shown: strings.pair(strings.lastYear, wording.counted(before)), counted: share)
  }
}

extension Bar {
  /// Last year's score.
  package struct Previous: Hashable, Sendable {
    /// The score in words.
    package let shown: String
    /// The score in thousandths of the whole.
    package let counted: Int
  }
}
