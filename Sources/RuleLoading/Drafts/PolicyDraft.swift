import Diagnostics
import RuleModel
import YAMLSyntax

/// What stands in for parts of measures; what is left out is inherited or the language's default.
struct PolicyDraft: Sendable {
  static let keys = ["missing", "not_applicable", "no_result_child", "empty"]

  let missing: Measure.Substitute?
  let notApplicable: Measure.Substitute?
  let noResultChild: Measure.Substitute?
  /// The outer nil says nothing, the inner is `none`.
  let empty: Rational??

  /// Nothing is said.
  static let none = PolicyDraft(
    missing: nil, notApplicable: nil, noResultChild: nil, empty: nil)

  init(
    missing: Measure.Substitute?, notApplicable: Measure.Substitute?,
    noResultChild: Measure.Substitute?, empty: Rational??
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
    switch Self.substitute("empty", words: ["none"], fields) {
    case .value(let number): empty = .some(number)
    case .some: empty = .some(nil)
    case nil: empty = nil
    }
  }

  /// The policies with what is left out taken from others and then from the language's defaults.
  func policies(
    inheriting other: PolicyDraft, missing missingDefault: Measure.Substitute = .none
  ) -> Measure.Policies {
    Measure.Policies(
      missing: missing ?? other.missing ?? missingDefault,
      notApplicable: notApplicable ?? other.notApplicable ?? .skip,
      noResultChild: noResultChild ?? other.noResultChild ?? .none,
      empty: (empty ?? other.empty) ?? nil)
  }

  private static func substitute(
    _ key: String, words: [String] = ["skip", "none"], _ fields: Fields
  ) -> Measure.Substitute? {
    guard let node = fields.node(key) else { return nil }
    if case .mapping = node.content {
      let inner = Fields(node, keys: ["value"], fields.findings)
      inner.require("value")
      return inner.number("value").map { .value($0.value) }
    }
    guard let word = Fields.plain(node, of: key, fields.findings) else { return nil }
    switch word.value {
    case "skip" where words.contains("skip"): return .skip
    case "none": return Measure.Substitute.none
    default:
      fields.findings.report(
        .unknownWord(word, of: key, known: words, alternative: "{value: NUMBER}"))
      return nil
    }
  }
}

/// What happens to a value and how it is shown.
struct DisplayDraft {
  static let keys = ["decimals", "mode", "unit"]

  let decimals: Int?
  let mode: RoundingMode?
  let unit: TextDraft?

  init(_ fields: Fields) {
    guard let node = fields.node("display") else {
      (decimals, mode, unit) = (nil, nil, nil)
      return
    }
    let fields = Fields(node, keys: Self.keys, fields.findings)
    decimals = fields.wholeNumber("decimals", in: 0...6)?.value
    mode = fields.word("mode", of: RoundingMode.allCases)?.value
    unit = fields.text("unit")
  }
}
