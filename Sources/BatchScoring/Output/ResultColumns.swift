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

  static let head = [
    "respondent_id", "respondent_name", "subjects", "survey_year", "file", "sheet", "row", "status",
    "warnings", "inconsistencies",
  ]

  init(_ rules: RuleSet, engineVersion: String) {
    self.rules = rules
    ladders = rules.ladders.indices.filter { rules.ladders[$0].sheet == nil }
    measures = rules.measures.indices.filter { rules.measures[$0].sheet == nil }
    let names =
      Self.head
      + ladders.flatMap { position in
        [
          "kind", "counted", "title", "rank", "low", "high", "exact", "declared", "difference",
          "next", "unmet", "undecided",
        ].map { "\(rules.ladders[position].id.text).\($0)" }
      } + ["advice", "advice_depends"]
      + measures.flatMap { position in
        ["counted", "state", "low", "high"].map { "\(rules.measures[position].id.text).\($0)" }
      } + ["rules", "rules_digest", "engine_version"]
    self.names = names
    lists = ResultLists(names, lists: Self.lists(names, rules))
    origin = [
      .text(rules.id), .of(rules.digests?.full), .of(engineVersion),
    ]
  }

  private static func lists(_ names: [String], _ rules: RuleSet) -> [ResultLists.Column] {
    func titles(_ pairs: [(Identifier, String)]) -> [String: String] {
      Dictionary(pairs.map { ($0.text, $1) }, uniquingKeysWith: { first, _ in first })
    }
    let criteria = titles(rules.criteria.map { ($0.id, $0.title) })
    let advice = titles(rules.recommendations.map { ($0.id, $0.title) })
    var ofMeasures: [String: [String: String]] = [:]
    for measure in rules.measures {
      guard case .members(let enumeration) = measure.type else { continue }
      let members = titles(rules.enumerations[enumeration].members.map { ($0.id, $0.title) })
      for part in ["counted", "low", "high"] { ofMeasures["\(measure.id.text).\(part)"] = members }
    }
    return names.enumerated().compactMap { place, name in
      let found: [String: String]? =
        switch name {
        case "subjects": titles(rules.subjects.map { ($0.id, $0.title) })
        case "warnings": [:]
        case "inconsistencies": titles(rules.consistency.map { ($0.id, $0.title) })
        case "advice", "advice_depends": advice
        case _ where name.hasSuffix(".unmet") || name.hasSuffix(".undecided"): criteria
        default: ofMeasures[name]
        }
      return found.map { ResultLists.Column(place: place, name: name, titles: $0) }
    }
  }

  func cells(of scored: ScoredReturn) -> [Cell] {
    let (respondent, assessment) = (scored.assessment.respondent, scored.assessment)
    var cells: [Cell] = [
      .of(respondent.id), .of(respondent.name),
      .of(ids: respondent.subjects.map { rules.subjects[$0].id.text }),
      .of(assessment.surveyYear), .of(scored.file), .of(scored.place.sheet),
      .of(scored.place.row ?? scored.place.line), .of(scored.status.rawValue),
      .of(ids: scored.findings.map(\.code.text)), .of(ids: scored.inconsistencies(rules)),
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
