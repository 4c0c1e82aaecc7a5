import Diagnostics
import Returns
import RuleModel
import Scoring
import Tabular

/// The table of results: a row for each return, a value in each cell.
///
/// Lists of ids are one text with a blank between two, unless ``ResultLists`` takes them apart; a
/// result that there is not is an empty cell.
struct ResultColumns: Sendable {
  /// The heads of the columns.
  let names: [String]
  /// Those of them that hold lists of ids.
  let lists: ResultLists

  private let rules: RuleSet
  private let ladders: [Int]
  private let measures: [Int]
  private let origin: [Cell]

  /// A column; one that holds lists of ids has the titles of what they may name.
  private struct Column {
    let name: String
    var titles: [String: String]?

    init(_ name: String) { self.name = name }

    init(_ name: String, ids: [(Identifier, String)]) {
      self.name = name
      titles = Dictionary(ids.map { ($0.text, $1) }, uniquingKeysWith: { first, _ in first })
    }
  }

  init(_ rules: RuleSet, engineVersion: String) {
    self.rules = rules
    ladders = rules.ladders.indices.filter { rules.ladders[$0].sheet == nil }
    measures = rules.measures.indices.filter { rules.measures[$0].sheet == nil }
    let columns =
      Self.head(rules) + ladders.flatMap { Self.columns(of: rules.ladders[$0], rules) }
      + Self.advice(rules) + measures.flatMap { Self.columns(of: rules.measures[$0], rules) }
      + ["rules", "rules_digest", "engine_version"].map(Column.init)
    names = columns.map(\.name)
    lists = ResultLists(
      names,
      lists: columns.enumerated().compactMap { place, column in
        column.titles.map { ResultLists.Column(place: place, name: column.name, titles: $0) }
      })
    origin = [
      .text(rules.id), .of(rules.digests?.full), .of(engineVersion),
    ]
  }

  private static func head(_ rules: RuleSet) -> [Column] {
    [
      Column("respondent_id"), Column("respondent_name"),
      Column("subjects", ids: rules.subjects.map { ($0.id, $0.title) }), Column("survey_year"),
      Column("file"), Column("sheet"), Column("row"), Column("status"), Column("warnings", ids: []),
      Column("inconsistencies", ids: rules.consistency.map { ($0.id, $0.title) }),
    ]
  }

  private static func columns(of ladder: Ladder, _ rules: RuleSet) -> [Column] {
    let criteria = rules.criteria.map { ($0.id, $0.title) }
    return [
      "kind", "counted", "title", "rank", "low", "high", "exact", "declared", "difference", "next",
    ].map { Column("\(ladder.id.text).\($0)") }
      + ["unmet", "undecided"].map { Column("\(ladder.id.text).\($0)", ids: criteria) }
  }

  private static func advice(_ rules: RuleSet) -> [Column] {
    let advice = rules.recommendations.map { ($0.id, $0.title) }
    return [Column("advice", ids: advice), Column("advice_depends", ids: advice)]
  }

  private static func columns(of measure: Measure, _ rules: RuleSet) -> [Column] {
    ["counted", "state", "low", "high"].map { part in
      let name = "\(measure.id.text).\(part)"
      guard part != "state", case .members(let enumeration) = measure.type else {
        return Column(name)
      }
      return Column(name, ids: rules.enumerations[enumeration].members.map { ($0.id, $0.title) })
    }
  }

  func cells(of scored: ScoredReturn) -> [Cell] {
    let (respondent, assessment) = (scored.assessment.respondent, scored.assessment)
    var cells: [Cell] = [
      .of(respondent.id), .of(respondent.name),
      .of(ids: respondent.subjects.map { rules.subjects[$0].id.text }),
      .of(assessment.surveyYear), .of(scored.file), .of(scored.place.sheet),
      .of(scored.place.row ?? scored.place.line), .of(scored.status.rawValue),
      .of(ids: scored.warnings), .of(ids: scored.inconsistencies(rules)),
    ]
    for position in ladders {
      let row = LadderRow(rules.ladders[position], assessment.ladders[position], rules: rules)
      cells += [
        .text(row.kind.rawValue), .of(row.counted), .of(row.title), .of(row.rank), .of(row.low),
        .of(row.high), .boolean(row.isExact), .of(row.declared), .of(row.difference), .of(row.next),
        .of(ids: row.unmet), .of(ids: row.undecided),
      ]
    }
    cells += [.of(ids: scored.advice(rules)), .of(ids: scored.dependingAdvice(rules))]
    for position in measures {
      let row = MeasureRow(rules.measures[position], assessment.measures[position], rules: rules)
      cells += [.of(row.counted), .text(row.state), .of(row.low), .of(row.high)]
    }
    return cells + origin
  }
}

extension ScoredReturn {
  /// The codes of what was said of it, each once.
  var warnings: [String] {
    var seen: Set<String> = []
    return findings.map(\.code.text).filter { seen.insert($0).inserted }
  }

  /// The consistency rules that are broken, by id.
  func inconsistencies(_ rules: RuleSet) -> [String] {
    zip(rules.consistency, assessment.consistency).filter { $0.1.isRaised }.map { $0.0.id.text }
  }

  /// The advice that is given, by id.
  func advice(_ rules: RuleSet) -> [String] {
    assessment.recommendations.given.map { rules.recommendations[$0.recommendation].id.text }
  }

  /// The advice that hangs on missing answers, by id.
  func dependingAdvice(_ rules: RuleSet) -> [String] {
    assessment.recommendations.depends.map { rules.recommendations[$0.recommendation].id.text }
  }
}

extension Cell {
  /// A text; an empty cell where there is none.
  static func of(_ text: String?) -> Cell {
    text.map { $0.isEmpty ? .blank : .text($0) } ?? .blank
  }

  /// A whole number; an empty cell where there is none.
  static func of(_ number: Int?) -> Cell {
    number.map { .number(CellNumber($0)) } ?? .blank
  }

  /// A list of ids.
  static func of(ids: [String]) -> Cell {
    of(ids.joined(separator: " "))
  }

  static func of(_ value: MeasureRow.Shown?) -> Cell {
    switch value {
    case nil: .blank
    case .truth(let truth): .boolean(truth)
    case .text(let text): of(text)
    case .number(let number): of(number)
    }
  }

  /// A number as a decimal; one that no finite decimal is, with six places.
  static func of(_ number: Rational) -> Cell {
    let exact = number.description
    let decimal = exact.utf8.contains(UInt8(ascii: "/")) ? number.text(decimals: 6) : exact
    return CellNumber(decimal).map { .number($0) } ?? .text(exact)
  }
}
