import Diagnostics
import RuleModel
import YAMLSyntax

/// A `recommendations` entry.
struct RecommendationDraft {
  static let triggers = ["criterion", "level", "choice", "when"]
  static let keys =
    ["id", "title", "reason", "first_step", "who", "effort", "tags", "subjects", "basis"]
    + [TemplateDraft.key] + triggers + AttributionDraft.keys

  /// What the advice hangs on.
  enum Trigger {
    case criterion(Located<String>)
    case level(QualifiedName)
    case choice(QualifiedName)
    case condition(ConditionSyntax)
  }

  var head: ItemHead
  /// Nil when there is none, several or a faulty one.
  var trigger: Trigger?
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
    trigger = Self.trigger(fields)
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

  private static func trigger(_ fields: Fields) -> Trigger? {
    switch fields.exactlyOne(of: triggers) {
    case "criterion": fields.plain("criterion").map { .criterion($0) }
    case "level":
      fields.qualifiedName("level", form: "LADDER.LEVEL").map { .level($0) }
    case "choice":
      fields.qualifiedName("choice", form: "QUESTION.MEMBER").map { .choice($0) }
    case "when": fields.condition("when").map { .condition($0) }
    default: nil
    }
  }
}

/// Two ids joined by a point, such as `council_growth.L2_1`.
struct QualifiedName {
  let owner: Located<String>
  let member: Located<String>
}

extension Fields {
  /// Two ids joined by a point.
  func qualifiedName(_ key: String, form: String) -> QualifiedName? {
    guard let node = node(key), let written = Self.plain(node, of: key, findings),
      case .scalar(let scalar) = node.content
    else { return nil }
    let bytes = Array(written.value.utf8)
    guard let point = bytes.firstIndex(of: UInt8(ascii: ".")), point > 0,
      point + 1 < bytes.count, !bytes[(point + 1)...].contains(UInt8(ascii: "."))
    else {
      findings.report(.malformedPair(written, form: form))
      return nil
    }
    func part(_ range: Range<Int>) -> Located<String> {
      let start = scalar.fileOffset(ofTextByte: range.lowerBound)
      let end = max(start, scalar.fileOffset(ofTextByte: range.upperBound))
      return Located(
        String(decoding: bytes[range], as: UTF8.self),
        at: Span(file: node.span.file, start: start, end: end))
    }
    return QualifiedName(owner: part(0..<point), member: part(point + 1..<bytes.count))
  }
}
