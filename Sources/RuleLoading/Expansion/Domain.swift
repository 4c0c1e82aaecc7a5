import Diagnostics
import RuleModel

/// What a rule file says of a row, known when the rule set is loaded.
enum RowValue {
  case number(Rational)
  case truth(Bool)
  case text(TextDraft)
  /// A row of a table, or a member of an answer set or scale, by the id of its list.
  case member(of: String, String)
  case members(of: String, [String])
}

/// Rows that expressions and templates go over, or members that have attributes.
struct Domain {
  /// What the rows are.
  enum Origin: Equatable {
    case table
    case answerSet
    case scale
    /// The rows that a respondent writes.
    case freeRows
    case units
    /// The choices of a question with several ticks.
    case ticks
  }

  /// One row.
  struct Row {
    let id: String
    let title: TextDraft
    let values: [String: RowValue]
    /// The value that stands for the row, where it has one.
    var answer: Answer?
    /// The names of a group's cells, by column.
    var cells: [String: String] = [:]
    /// When the row is there; nil for one that always is.
    var existence: Existence?
  }

  /// The value that stands for a row.
  enum Answer {
    /// The question that the row is.
    case question(String)
    /// Whether a choice of a question is ticked.
    case tick(String, of: String)

    /// It, written at a place.
    func syntax(at span: Span) -> ExpressionSyntax {
      switch self {
      case .question(let name): ExpressionSyntax(.name(name), span: span)
      case .tick(let member, let question):
        ExpressionSyntax(
          .membership(
            Located(.has, at: span), ExpressionSyntax(.name(question), span: span),
            .single(ExpressionSyntax(.name(member), span: span))),
          span: span)
      }
    }
  }

  /// That a group has a row with a number.
  struct Existence {
    let group: String
    let number: Int

    /// It, written at a place.
    func syntax(at span: Span) -> ExpressionSyntax {
      ExpressionSyntax(
        .compare(
          Located(.greaterOrEqual, at: span), ExpressionSyntax(.name(group), span: span),
          ExpressionSyntax(.number(Rational(number)), span: span)),
        span: span)
    }
  }

  /// The id by which expressions name it.
  let id: String
  /// The id of the list that its rows are told apart by: its own, but for a question its choices'.
  let listID: String
  let origin: Origin
  /// What rows may say of themselves, in the order written.
  let attributes: [AttributesDraft.Attribute]
  /// The columns of a group.
  let columns: [String]
  let rows: [Row]
  private let positions: [String: Int]
  private let attributePositions: [String: Int]

  init(
    id: String, listID: String? = nil, _ origin: Origin,
    attributes: [AttributesDraft.Attribute] = [], columns: [String] = [], rows: [Row]
  ) {
    self.id = id
    self.listID = listID ?? id
    self.origin = origin
    self.attributes = attributes
    self.columns = columns
    self.rows = rows
    positions = Dictionary(
      rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    attributePositions = Dictionary(
      attributes.enumerated().map { ($1.name.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where the row with an id stands.
  func position(of id: String) -> Int? { positions[id] }

  /// The attribute with a name.
  func attribute(_ name: String) -> AttributesDraft.Attribute? {
    attributePositions[name].map { attributes[$0] }
  }

  /// The names that a row offers, for suggestions.
  var offeredNames: [String] { attributes.map(\.name.value) + columns }

  /// Whether rows stand for a value, so that an expression over them needs no body.
  var hasAnswers: Bool { rows.contains { $0.answer != nil } }
}

/// A row that a binder stands for, or the row at hand.
struct BoundRow {
  let domain: Domain
  let position: Int

  var row: Domain.Row { domain.rows[position] }
}

/// What the names of rows stand for at some place.
struct Bindings {
  /// Nothing is bound.
  static let none = Bindings()

  private(set) var named: [String: BoundRow] = [:]
  /// The row at hand where no binder is given.
  private(set) var current: BoundRow?

  /// These with one row more, under a binder or as the row at hand.
  func binding(_ row: BoundRow, as binder: String?) -> Bindings {
    var bindings = self
    if let binder { bindings.named[binder] = row } else { bindings.current = row }
    return bindings
  }

  /// The row that a name stands for.
  func row(_ name: String) -> BoundRow? { name == "row" ? current : named[name] }

  /// Whether there are any rows.
  var isEmpty: Bool { named.isEmpty && current == nil }
}
