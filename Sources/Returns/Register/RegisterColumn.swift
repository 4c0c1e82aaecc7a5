import YAMLSyntax

/// The columns of a register that have a meaning.
enum RegisterColumn: String, CaseIterable {
  case id
  case name
  case subjects
  case aliases
  case validFrom = "valid_from"
  case validTo = "valid_to"
  case successor

  /// The column that a heading is of.
  init?(heading: String) {
    let key = SpellingFolding.folded(heading)
    let column = Self.allCases.first { column in
      ([column.rawValue] + Strings.headings(of: column)).contains {
        SpellingFolding.folded($0) == key
      }
    }
    guard let column else { return nil }
    self = column
  }
}
