import Crypto
public import JSONWriting
public import RuleModel

/// The canonical form of a checked rule set, `renkei-rules/1`, and its digests.
///
/// The same rules give the same bytes, however and in whatever files they are written. What each
/// form holds stands in the page on the canonical form.
public enum RuleSetJSON {
  /// The version of the form.
  public static let format = "renkei-rules/1"

  /// The full form of a rule set with its digests, which `renkei export` writes.
  ///
  /// The digests are those of the two forms without the member `digests`.
  public static func encode(_ rules: RuleSet) -> JSONValue {
    let digests = rules.digests ?? digests(of: rules)
    let values: JSONValue = [
      "logic": .string(digests.logic), "full": .string(digests.full),
    ]
    return CanonicalEncoder(rules: rules, form: .full).ruleSet(digests: values)
  }

  /// The text of which a form's digest is made: compact, without `digests`.
  public static func canonicalText(of rules: RuleSet, _ form: CanonicalForm) -> String {
    CanonicalEncoder(rules: rules, form: form).ruleSet(digests: nil).compactText()
  }

  /// The SHA-256 digests of both forms.
  public static func digests(of rules: RuleSet) -> Digests {
    func digest(_ form: CanonicalForm) -> String {
      SHA256.hash(data: Array(canonicalText(of: rules, form).utf8)).map { byte in
        (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
      }.joined()
    }
    return Digests(logic: digest(.logic), full: digest(.full))
  }
}
