import Diagnostics
import RuleModel
import Tabular
import YAMLSyntax

/// Writes a proposed mapping file.
struct ProposalWriter {
  private(set) var text = ""
  private let rules: ReturnRules
  private let language: Language
  private let guesses: ColumnGuesses

  init(rules: ReturnRules, language: Language) {
    self.rules = rules
    self.language = language
    guesses = ColumnGuesses(rules.rules)
  }

  /// Writes what comes before the columns.
  mutating func begin(
    file: String, sheet: String?, delimiter: Delimiter?, encoding: TextEncoding?, rows: [Int]
  ) {
    comment(Strings.proposalHead)
    comment(Message(ja: "\(Self.line(file))", en: "\(Self.line(file))"))
    text += "rules: \(rules.rules.id)\n"
    if let sheet { text += "sheet: \(Self.quoted(sheet))\n" }
    switch delimiter {
    case .tab: text += "delimiter: tab\n"
    case .semicolon: text += "delimiter: semicolon\n"
    case .comma, nil: break
    }
    if let encoding { text += "encoding: \(encoding.rawValue)\n" }
    let list = rows.map(String.init).joined(separator: ", ")
    text += rows.count == 1 ? "heading_rows: \(list)\n" : "heading_rows: [\(list)]\n"
    comment(Strings.proposalConstants)
  }

  /// Writes the columns: what is known of each, and where nothing is, the nearest question.
  mutating func write(_ columns: [TableColumns.Column]) {
    var taken: Set<ReturnField> = []
    for column in columns {
      if case .field(let field) = column.use { taken.insert(field) }
    }
    var seen: Set<ReturnField> = []
    var lines = ""
    var hasRespondent = false
    var guessesLeft = Self.mostGuesses
    for (position, column) in columns.enumerated() where column.use != .untitled {
      var name = MappingDecoder.ignore
      var note: Message?
      switch column.use {
      case .field(let field):
        if seen.insert(field).inserted {
          name = field.name(in: rules.rules)
          hasRespondent = hasRespondent || field == .respondentID || field == .respondentName
        } else {
          note = Strings.proposalTwice(field.name(in: rules.rules))
        }
      case .unknown:
        guessesLeft -= 1
        if guessesLeft >= 0, let guess = guesses.nearest(to: column.heading),
          taken.insert(guess).inserted
        {
          name = guess.name(in: rules.rules)
          note = Strings.proposalGuess
          hasRespondent = hasRespondent || guess == .respondentID || guess == .respondentName
        }
      case .ignored, .untitled: break
      }
      let letters = TablePlace.letters(ofColumn: position + 1)
      lines += "  \(letters): \(name)  # \(Self.line(column.heading))"
      lines += note.map { " (\($0[language]))" } ?? ""
      lines += "\n"
    }
    if !hasRespondent { comment(Strings.proposalNoRespondent) }
    text += "columns:\n" + lines
  }

  private mutating func comment(_ message: Message) {
    text += "# \(message[language])\n"
  }

  /// The most columns for which a question is guessed; a table with more that are not known is for
  /// other rules.
  private static let mostGuesses = 500

  /// The most letters of a heading in a comment.
  private static let longestNote = 60

  /// A text on one line, short enough for a comment.
  private static func line(_ text: String) -> String {
    let scalars = text.unicodeScalars.lazy.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        .unassigned:
        " " as Unicode.Scalar
      default: scalar
      }
    }
    let line = String(String.UnicodeScalarView(scalars.prefix(longestNote)))
    return line.unicodeScalars.count < text.unicodeScalars.count ? line + "…" : line
  }

  /// A text in double quotes, as YAML and JSON have it.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.reduce(into: "") { escaped, scalar in
      if scalar.value < 0x20 {
        escaped += (scalar.value < 0x10 ? "\\x0" : "\\x") + String(scalar.value, radix: 16)
        return
      }
      if scalar == "\"" || scalar == "\\" { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return "\"\(escaped)\""
  }
}
