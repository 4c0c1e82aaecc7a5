import Diagnostics
import RuleModel
import YAMLSyntax

/// An `items` entry: a table whose rows are named things, or questions.
struct ItemTableDraft {
  static let keys =
    ["id", "title", "attributes", "question", "rows", "note"] + AttributionDraft.keys
  /// The keys of every row beside its attributes.
  static let rowKeys = ["id", "title"] + AttributionDraft.keys
  /// The keys of a row that is a question, which go before those of `question`.
  static let askingKeys = [
    "help", "code", "aliases", "effort", "fixed", "subjects", "ask_when", "requires",
    "suspended",
  ].filter(QuestionDraft.keys.contains)
  /// The keys of `question`.
  static let questionKeys = QuestionDraft.keys.filter {
    !["id", "title", "code", "aliases"].contains($0)
  }

  /// One row.
  struct Row {
    let head: ItemHead
    let attributes: RowValuesDraft
    /// The question that the row is, where the table asks.
    let question: QuestionDraft?
  }

  let head: ItemHead
  let attributes: AttributesDraft
  /// Whether the rows are questions.
  let asks: Bool
  let rows: [Row]
  let note: TextDraft?

  init(_ node: YAMLNode, _ defaults: DefaultsDraft, _ findings: Findings) {
    let fields = Fields(node, keys: Self.keys, findings)
    head = ItemHead(fields)
    let attributes = AttributesDraft(fields)
    self.attributes = attributes
    note = fields.text("note")
    let inherited = DefaultsDraft(
      attribution: AttributionDraft(fields).inheriting(defaults.attribution),
      policies: defaults.policies)
    asks = fields.has("question")
    let question = fields.node("question")
    let nodes = fields.requiredList("rows")
    if nodes.count > ExpansionLimits.rows {
      findings.report(.tooManyRows(nodes.count, at: head.span))
    }
    if let question { Self.reportFaults(of: question, nodes.first, inherited, findings) }
    let keys = Self.rowKeys + attributes.names + (asks ? Self.askingKeys : [])
    rows = nodes.prefix(ExpansionLimits.rows).map { node in
      let fields = Fields(node, keys: keys, findings)
      // What a row that asks says of its source is read with its question.
      if question == nil { _ = AttributionDraft(fields) }
      return Row(
        head: ItemHead(fields), attributes: RowValuesDraft(fields, attributes),
        question: question.flatMap { Self.question($0, node, inherited, findings) })
    }
  }

  /// Reports once what is wrong with `question`, whatever the rows say.
  private static func reportFaults(
    of question: YAMLNode, _ row: YAMLNode?, _ inherited: DefaultsDraft, _ findings: Findings
  ) {
    // A text in it that names a row is filled in for each of them.
    findings.expand(question.extent)
    let fields = Fields(question, keys: questionKeys, findings)
    guard fields.isReadable, let row else { return }
    let read = Findings()
    guard let merged = merged(question, row) else { return }
    _ = QuestionDraft(merged, inherited, read)
    let extent = question.extent
    findings.report(read.diagnostics.filter { extent.contains($0.span) })
  }

  /// The question of a row: what `question` says, the row's own keys going before it.
  private static func question(
    _ shared: YAMLNode, _ row: YAMLNode, _ inherited: DefaultsDraft, _ findings: Findings
  ) -> QuestionDraft? {
    guard let merged = merged(shared, row), case .mapping(let own) = row.content else { return nil }
    let read = Findings()
    let question = QuestionDraft(merged, inherited, read)
    let places = own.filter { (askingKeys + AttributionDraft.keys).contains($0.key.value) }.map {
      Span(
        file: $0.key.span.file, start: $0.key.span.start,
        end: max($0.key.span.start, $0.value.extent.end))
    }
    findings.report(
      read.diagnostics.filter { found in places.contains { $0.contains(found.span) } })
    return question
  }

  private static func merged(_ shared: YAMLNode, _ row: YAMLNode) -> YAMLNode? {
    guard case .mapping(let common) = shared.content, case .mapping(let own) = row.content
    else { return nil }
    let entries = own.filter { (rowKeys + askingKeys).contains($0.key.value) }
    let written = Set(entries.map(\.key.value))
    let rest = common.filter {
      questionKeys.contains($0.key.value) && !written.contains($0.key.value)
    }
    return YAMLNode(.mapping(entries + rest), span: shared.span)
  }
}

extension YAMLNode {
  /// From where the node begins to where its last part ends.
  var extent: Span {
    let parts: [YAMLNode] =
      switch content {
      case .scalar: []
      case .sequence(let nodes): nodes
      case .mapping(let entries): entries.map(\.value)
      }
    guard let last = parts.last?.extent, last.file == span.file else { return span }
    return Span(file: span.file, start: min(span.start, last.start), end: max(span.end, last.end))
  }
}

extension Span {
  /// Whether another span lies in this one.
  func contains(_ other: Span) -> Bool {
    file == other.file && start <= other.start && other.end <= end
  }
}
