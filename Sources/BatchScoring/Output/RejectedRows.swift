import Diagnostics
import Returns
import Tabular

/// The table of what was put aside: each row whole as it came, behind where it stood and why.
///
/// Its own columns begin with `renkei.`, so that a corrected table can be fed back: readers of returns pass
/// over them. Rows of several tables share the columns whose headings are the same.
struct RejectedRows {
  static let ownColumns = [
    "renkei.file", "renkei.sheet", "renkei.row", "renkei.cells", "renkei.codes", "renkei.reasons",
  ]
  /// Of an answer sheet its text; of a row whose cells are in doubt, and of what is no text, the
  /// whole of it.
  static let documentColumns = ["renkei.document", "renkei.record"]

  /// What our own columns begin with. Of a table that is put aside again they are left out.
  private static let ownPrefix = "renkei."

  private let tables: TableHeadings
  private let language: Language
  private let headings: [String]
  /// For each table, the column of each of its cells; nil for those that are left out.
  private let columns: [[Int?]]

  init(_ tables: TableHeadings, language: Language) {
    self.tables = tables
    self.language = language
    var headings: [String] = []
    var known: [Heading: Int] = [:]
    columns = tables.all.map { table in
      var seen: [String: Int] = [:]
      return table.texts.map { text -> Int? in
        if text.hasPrefix(Self.ownPrefix) { return nil }
        let heading = Heading(text: text, occurrence: seen[text, default: 0])
        seen[text, default: 0] += 1
        if let column = known[heading] { return column }
        known[heading] = headings.count
        headings.append(text)
        return headings.count - 1
      }
    }
    self.headings = headings
  }

  /// A heading that a table has several times is several columns.
  private struct Heading: Hashable {
    let text: String
    let occurrence: Int
  }

  /// The heads of all columns.
  var names: [String] {
    Self.ownColumns + Self.documentColumns + headings
      + (0..<tables.mostCellsBehind).map { "renkei.behind.\($0 + 1)" }
  }

  /// The row of a return that is put aside for some findings.
  func cells(of entry: SpoolEntry, _ findings: [ReturnFinding]) -> [Cell] {
    let faults = findings.filter { $0.code.severity == .error }
    func joined(_ texts: [String], _ separator: String) -> Cell {
      .of(texts.joined(separator: separator))
    }
    var cells: [Cell] = [
      .of(entry.file), .of(entry.place.sheet), .of(entry.place.row ?? entry.place.line),
      joined(faults.compactMap(\.place.reference), " "), joined(faults.map(\.code.text), " "),
      joined(faults.map(reason), " / "),
    ]
    var row = [Cell](repeating: .blank, count: headings.count + tables.mostCellsBehind)
    switch entry.original {
    case .bytes(let bytes):
      let text = bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
      cells += [.of(text), text == nil ? .text(ShownBytes.text(bytes)) : .blank]
    case .row(let texts, let table, let record):
      cells += [.blank, .of(record)]
      let places = tables.all.firstIndex { $0 === table }.map { columns[$0] } ?? []
      for (index, text) in texts.enumerated() {
        let column: Int? =
          places.indices.contains(index)
          ? places[index] : headings.count + index - places.count
        if let column, row.indices.contains(column) { row[column] = .of(text) }
      }
    }
    return cells + row
  }

  private func reason(_ finding: ReturnFinding) -> String {
    var text = finding.place.reference.map { "\($0) " } ?? ""
    if let field = finding.field { text += "\(field) " }
    if let found = finding.found { text += "`\(found)` " }
    return text + "[\(finding.code.text)] \(finding.message[language])"
  }
}
