public import Tabular
import YAMLSyntax

/// Finds out who sent a return: by its id, and by its name where it has none.
///
/// With a register, whoever is not in it is unknown. Without one, the id is taken as it stands.
public struct IdentityReader: Sendable {
  /// The names of the fields in findings and conversions.
  package static let idField = "respondent.id"
  package static let nameField = "respondent.name"

  let register: Register?
  private let surveyYear: Int?
  private let totals: Set<String>

  /// Makes a reader; without a register ids are only read.
  ///
  /// - Parameters:
  ///   - register: The respondents that there are.
  ///   - surveyYear: The year of a return that names none.
  ///   - totals: What stands for no respondent, such as 合計.
  public init(register: Register?, surveyYear: Int? = nil, totals: [String] = []) {
    self.register = register
    self.surveyYear = surveyYear
    self.totals = Set(totals.map(SpellingFolding.folded))
  }

  /// Reads the cells that say who it is. `year` is the fiscal year that the return names, `place`
  /// that of the return, for what is said of neither cell.
  public func read(
    id: GivenCell?, name: GivenCell?, year: Int?, in file: String, at place: TablePlace
  ) -> IdentityReading {
    var reading = IdentityBuilder(file: file, place: place)
    let id = id.flatMap { $0.isEmpty ? nil : $0 }
    let name = name.flatMap { $0.isEmpty ? nil : $0 }
    if let fault = id.flatMap(Self.useless) { reading.report(fault, at: id, Self.idField) }
    if let fault = name.flatMap(Self.useless) { reading.report(fault, at: name, Self.nameField) }
    for (cell, field) in [(id, Self.idField), (name, Self.nameField)] {
      guard let cell, totals.contains(SpellingFolding.folded(cell.text)) else { continue }
      reading.report(.lineOfTotals(cell.text), at: cell, field)
      break
    }
    guard !reading.hasError else { return reading.made() }
    if let register {
      reading.match(id: id, name: name, year: year ?? surveyYear, in: register)
    } else {
      reading.take(id: id, name: name)
    }
    return reading.made()
  }

  private static func useless(_ cell: GivenCell) -> ValueFault? {
    switch cell.value {
    case .error(let code): .errorCell(code)
    case .formulaWithoutValue(let formula): .uncalculatedFormula(formula)
    case .blank, .text, .number, .date, .boolean: nil
    }
  }
}

extension Register {
  /// Finds the entry of a return by its id, or by its name where it has none.
  public func match(
    id: GivenCell?, name: GivenCell?, year: Int?, in file: String, at place: TablePlace
  ) -> IdentityReading {
    IdentityReader(register: self).read(id: id, name: name, year: year, in: file, at: place)
  }
}
