import Diagnostics
import RuleModel
import YAMLSyntax

/// The `attributes` of an item table, an answer set or a scale: what its rows say of themselves.
struct AttributesDraft {
  /// What an attribute can hold.
  enum Kind {
    case number
    case yesNo
    case text
    /// Rows of an item table, or members of an answer set or a scale.
    case members(of: Located<String>)

    init(_ word: Located<String>) {
      switch word.value {
      case "number": self = .number
      case "yes_no": self = .yesNo
      case "text": self = .text
      default: self = .members(of: word)
      }
    }
  }

  /// One attribute.
  struct Attribute {
    let name: Located<String>
    let kind: Kind
    /// Whether a row may give several.
    let isSeveral: Bool
  }

  /// Names that a row uses for other things.
  static let takenNames =
    ["answer", "row"] + ItemTableDraft.rowKeys + EnumerationDraft.allMemberKeys

  /// In the order written.
  let all: [Attribute]

  /// Takes the key `attributes` of a table or an enumeration.
  init(_ fields: Fields) {
    guard let node = fields.node("attributes") else {
      all = []
      return
    }
    guard case .mapping(let entries) = node.content else {
      fields.findings.reportKind(of: node, expected: .mapping)
      all = []
      return
    }
    all = entries.compactMap { Self.attribute($0, fields.findings) }
  }

  /// The names, in the order written.
  var names: [String] { all.map(\.name.value) }

  private static func attribute(_ entry: YAMLEntry, _ findings: Findings) -> Attribute? {
    // A function's name is one of a function only before a bracket, so an attribute may be `level`.
    let isFunction = ExpressionFunction(rawValue: entry.key.value) != nil
    if !isFunction, let fault = IdentifierForm.fault(in: entry.key) {
      findings.report(fault)
      return nil
    }
    if takenNames.contains(entry.key.value.lowercased()) {
      findings.report(.takenAttribute(entry.key))
      return nil
    }
    guard case .sequence(let nodes) = entry.value.content else {
      guard let word = Fields.plain(entry.value, of: entry.key.value, findings) else { return nil }
      return Attribute(name: entry.key, kind: Kind(word), isSeveral: false)
    }
    guard nodes.count == 1 else {
      findings.report(.attributeOfSeveralTypes(entry.key, at: entry.value.span))
      return nil
    }
    guard let word = Fields.plain(nodes[0], of: entry.key.value, findings) else { return nil }
    let kind = Kind(word)
    guard case .members = kind else {
      findings.report(.severalPlainValues(word))
      return nil
    }
    return Attribute(name: entry.key, kind: kind, isSeveral: true)
  }
}

/// What one row says, by the names of the attributes.
struct RowValuesDraft {
  /// What is written for an attribute.
  enum Value {
    case number(Rational)
    case truth(Bool)
    case text(TextDraft)
    case member(Located<String>)
    case members([Located<String>])
  }

  let values: [String: Value]

  /// Reads a row's attributes; what does not fit their types is reported.
  init(_ fields: Fields, _ attributes: AttributesDraft) {
    var values: [String: Value] = [:]
    for attribute in attributes.all {
      let name = attribute.name.value
      switch attribute.kind {
      case .number: values[name] = fields.number(name).map { .number($0.value) }
      case .yesNo: values[name] = fields.yesNo(name).map { .truth($0.value) }
      case .text: values[name] = fields.text(name).map { .text($0) }
      case .members where attribute.isSeveral:
        values[name] = fields.words(name).map { .members($0) }
      case .members: values[name] = fields.plain(name).map { .member($0) }
      }
    }
    self.values = values
  }
}
