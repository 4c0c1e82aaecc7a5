import RuleModel
import Tabular

/// The lists of ids in a table of results, taken apart: a table of their own has a row for each id,
/// so that every cell of both holds one datum.
struct ResultLists: Sendable {
  /// A column that holds a list.
  struct Column: Sendable {
    let place: Int
    let name: String
    /// The titles of what the ids name; none where they are codes.
    let titles: [String: String]
  }

  /// The heads of the columns; the first ones are those of the return.
  static let names = [
    "respondent_id", "respondent_name", "survey_year", "file", "sheet", "row", "list", "id",
    "title",
  ]
  private static let returnNames = names.prefix { $0 != "list" }

  private let lists: [Column]
  private let isList: [Bool]
  private let returnPlaces: [Int]

  /// Takes the columns of the table, and those of them that hold lists.
  init(_ columns: [String], lists: [Column]) {
    self.lists = lists
    isList = columns.indices.map { place in lists.contains { $0.place == place } }
    returnPlaces = Self.returnNames.compactMap { columns.firstIndex(of: $0) }
  }

  /// A row of the table without its lists.
  func withoutLists<Element>(_ row: [Element]) -> [Element] {
    zip(row, isList).filter { !$0.1 }.map(\.0)
  }

  /// The rows of the table of lists that stand for one row of the table.
  func rows(of cells: [Cell]) -> [[Cell]] {
    let head = returnPlaces.map { cells[$0] }
    return lists.flatMap { list -> [[Cell]] in
      guard case .text(let ids) = cells[list.place] else { return [] }
      return ids.split(separator: " ").map(String.init).map {
        head + [.text(list.name), .text($0), .of(list.titles[$0])]
      }
    }
  }
}
