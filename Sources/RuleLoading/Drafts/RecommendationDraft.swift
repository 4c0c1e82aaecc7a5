import Diagnostics
import RuleModel
import YAMLSyntax

/// A `recommendations` entry.
struct RecommendationDraft {
  static let triggerKeys = ["criterion", "level", "choice", "when"]
  static let keys =
    ["id", "title", "reason", "first_step", "who", "effort", "tags", "subjects", "basis"]
    + [TemplateDraft.key] + triggerKeys + AttributionDraft.keys

  /// What the advice hangs on.
  enum Trigger {
    case criterion(Located<String>)
    case level(QualifiedName)
    case choice(QualifiedName)
    case condition(ConditionSyntax)
  }

  var head: ItemHead
  /// Kind by kind, without the faulty ones.
  var triggers: [Trigger]
  var reason: TextDraft?
  var firstStep: TextDraft?
  var who: TextDraft?
  var effort: TextDraft?
  let tags: [String]
  let subjects: [Located<String>]
  var basis: BasisDraft?
  let attribution: AttributionDraft
  /// The rows for each of which one is made.
  let template: TemplateDraft?

  init(_ node: YAMLNode, _ defaults: DefaultsDraft, _ findings: Findings) {
    let fields = Fields(node, keys: Self.keys, findings)
    head = ItemHead(fields)
    triggers = Self.triggers(fields)
    reason = fields.text("reason")
    firstStep = fields.text("first_step")
    who = fields.text("who")
    effort = fields.text("effort")
    tags = (fields.words("tags") ?? []).map(\.value)
    subjects = fields.words("subjects") ?? []
    basis = BasisDraft(fields)
    attribution = AttributionDraft(fields).inheriting(defaults.attribution)
    template = TemplateDraft(fields)
  }

  private static func triggers(_ fields: Fields) -> [Trigger] {
    fields.requireAny(of: triggerKeys)
    let findings = fields.findings
    return fields.oneOrMore("criterion").map { .criterion($0.text) }
      + fields.oneOrMore("level").compactMap {
        QualifiedName($0, form: "LADDER.LEVEL", findings).map { .level($0) }
      }
      + fields.oneOrMore("choice").compactMap {
        QualifiedName($0, form: "QUESTION.MEMBER", findings).map { .choice($0) }
      }
      + (fields.condition("when").map { [.condition($0)] } ?? [])
  }
}

/// Two ids joined by a point, such as `council_growth.L2_1`.
struct QualifiedName {
  let owner: Located<String>
  let member: Located<String>

  init(owner: Located<String>, member: Located<String>) {
    self.owner = owner
    self.member = member
  }

  /// Reads an entry; one that is no such pair is reported.
  init?(_ entry: Fields.Entry, form: String, _ findings: Findings) {
    let bytes = Array(entry.text.value.utf8)
    guard let point = bytes.firstIndex(of: UInt8(ascii: ".")), point > 0,
      point + 1 < bytes.count, !bytes[(point + 1)...].contains(UInt8(ascii: "."))
    else {
      findings.report(.malformedPair(entry.text, form: form))
      return nil
    }
    func part(_ range: Range<Int>) -> Located<String> {
      let start = entry.scalar.fileOffset(ofTextByte: range.lowerBound)
      let end = max(start, entry.scalar.fileOffset(ofTextByte: range.upperBound))
      return Located(
        String(decoding: bytes[range], as: UTF8.self),
        at: Span(file: entry.text.span.file, start: start, end: end))
    }
    self.init(owner: part(0..<point), member: part(point + 1..<bytes.count))
  }
}
