import Returns
import RuleModel

/// The groups of respondents that a summary counts apart: all, the kinds, and what a register says.
struct SummaryGroups: Sendable {
  /// One group.
  struct Group: Hashable, Sendable {
    /// What it is a group of: `all`, `subject`, or the register's column.
    let by: String
    let id: String
    let title: String
  }

  /// The most values of a column of a register for groups to be made of it without being asked.
  private static let mostValues = 60

  let all: [Group]
  /// Whether it is known who was asked, so that those who sent in nothing can be counted.
  var knowsMissing: Bool { register != nil }

  private let bySubject: [Int: Int]
  private let byValue: [Group: Int]
  private let columns: [(name: String, place: Int)]
  private let register: Register?
  private let year: Int?

  /// Makes the groups of a rule set's respondents.
  ///
  /// - Parameters:
  ///   - plan: What is counted.
  ///   - register: The register, where there is one.
  ///   - names: The columns of the register by which to count; nil is all with few values.
  ///   - allTitle: The title of all respondents.
  init(_ plan: SummaryPlan, register: Register?, by names: [String]?, allTitle: String) {
    let rules = plan.rules
    self.register = register
    year = rules.surveyYear
    var groups = [Group(by: "all", id: "all", title: allTitle)]
    var bySubject: [Int: Int] = [:]
    for (position, subject) in rules.subjects.enumerated() {
      bySubject[position] = groups.count
      groups.append(Group(by: "subject", id: subject.id.text, title: subject.title))
    }
    var byValue: [Group: Int] = [:]
    var columns: [(name: String, place: Int)] = []
    for (place, name) in (register?.attributeNames ?? []).enumerated() {
      var values: [String] = []
      var seen: Set<String> = []
      for entry in register?.entries ?? [] where entry.attributes.indices.contains(place) {
        let value = entry.attributes[place]
        if !value.isEmpty, seen.insert(value).inserted { values.append(value) }
      }
      guard names?.contains(name) ?? (values.count <= Self.mostValues) else { continue }
      columns.append((name, place))
      for value in values {
        let group = Group(by: name, id: value, title: value)
        byValue[group] = groups.count
        groups.append(group)
      }
    }
    all = groups
    self.bySubject = bySubject
    self.byValue = byValue
    self.columns = columns
  }

  /// The groups that a return belongs to, by their places.
  func places(of facts: SummaryFacts) -> [Int] {
    let entry = register?.entry(facts.respondent, in: year)
    return [0] + facts.subjects.compactMap { bySubject[$0] } + places(by: entry)
  }

  /// The groups of a respondent that sent in nothing.
  func places(of entry: Register.Entry) -> [Int] {
    [0] + entry.subjects.compactMap { bySubject[$0.position] } + places(by: entry)
  }

  private func places(by entry: Register.Entry?) -> [Int] {
    guard let entry else { return [] }
    return columns.compactMap { column in
      guard entry.attributes.indices.contains(column.place) else { return nil }
      let value = entry.attributes[column.place]
      return byValue[Group(by: column.name, id: value, title: value)]
    }
  }
}
