import Diagnostics
import RuleModel
import YAMLSyntax

/// What stands in for parts of measures; what is left out is inherited or the language's default.
struct PolicyDraft: Sendable {
  static let keys = ["missing", "not_applicable", "no_result_child", "empty"]

  /// What stands in for a part, or for the measure itself.
  enum Substitute: Sendable {
    case skip
    case none
    case value(AmountDraft)

    /// The constant, where there is one.
    var amount: AmountDraft? {
      if case .value(let amount) = self { amount } else { nil }
    }
  }

  let missing: Substitute?
  let notApplicable: Substitute?
  let noResultChild: Substitute?
  let empty: Substitute?

  /// Nothing is said.
  static let none = PolicyDraft(
    missing: nil, notApplicable: nil, noResultChild: nil, empty: nil)

  init(
    missing: Substitute?, notApplicable: Substitute?, noResultChild: Substitute?,
    empty: Substitute?
  ) {
    self.missing = missing
    self.notApplicable = notApplicable
    self.noResultChild = noResultChild
    self.empty = empty
  }

  init(_ fields: Fields) {
    missing = Self.substitute("missing", fields)
    notApplicable = Self.substitute("not_applicable", fields)
    noResultChild = Self.substitute("no_result_child", fields)
    empty = Self.substitute("empty", words: ["none"], fields)
  }

  /// This with what it leaves out taken from another, which stands further away.
  func inheriting(_ other: PolicyDraft) -> PolicyDraft {
    PolicyDraft(
      missing: missing ?? other.missing, notApplicable: notApplicable ?? other.notApplicable,
      noResultChild: noResultChild ?? other.noResultChild, empty: empty ?? other.empty)
  }

  /// What stands in for something, in the order of the keys.
  var all: [Substitute] { [missing, notApplicable, noResultChild, empty].compactMap(\.self) }

  private static func substitute(
    _ key: String, words: [String] = ["skip", "none"], _ fields: Fields
  ) -> Substitute? {
    guard let node = fields.node(key) else { return nil }
    if case .mapping = node.content {
      let inner = Fields(node, keys: ["value"], fields.findings)
      inner.require("value")
      return AmountDraft("value", inner).map { .value($0) }
    }
    guard let word = Fields.plain(node, of: key, fields.findings) else { return nil }
    switch word.value {
    case "skip" where words.contains("skip"): return .skip
    case "none": return Substitute.none
    default:
      fields.findings.report(
        .unknownWord(word, of: key, known: words, alternative: "{value: NUMBER}"))
      return nil
    }
  }
}

/// How a value is shown.
struct DisplayDraft {
  static let keys = ["decimals", "mode", "unit"]

  let decimals: Int?
  let mode: RoundingMode?
  var unit: TextDraft?
  /// Where `display` is written.
  let span: Span?

  /// Nothing is said.
  static let none = DisplayDraft()

  private init() {
    decimals = nil
    mode = nil
    unit = nil
    span = nil
  }

  init(_ fields: Fields) {
    guard let node = fields.node("display") else {
      decimals = nil
      mode = nil
      unit = nil
      span = nil
      return
    }
    span = fields.place(of: "display")
    let fields = Fields(node, keys: Self.keys, fields.findings)
    decimals = fields.wholeNumber("decimals", in: 0...6)?.value
    mode = fields.word("mode", of: RoundingMode.allCases)?.value
    unit = fields.text("unit")
  }
}
