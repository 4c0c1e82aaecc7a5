import Diagnostics
import RuleModel
import YAMLSyntax

/// What every item of a block begins with.
struct ItemHead {
  /// The id; nil when it is missing or not a scalar, which is reported.
  var id: Located<String>?
  /// The name for people.
  var title: TextDraft
  /// Whether there is a title at all; where it must be there, a missing one is reported.
  let hasTitle: Bool
  /// The id, or the place where the item begins.
  let span: Span
  /// The rows that it is made for, where a template makes it.
  var row: String?

  init(_ fields: Fields, requiresTitle: Bool = true) {
    fields.require("id")
    id = fields.plain("id")
    if requiresTitle { fields.require("title") }
    hasTitle = fields.has("title")
    title = fields.text("title") ?? TextDraft(at: fields.span)
    span = id?.span ?? fields.span
    if let id, let fault = IdentifierForm.fault(in: id) { fields.findings.report(fault) }
  }

  /// The head of an item that is made of others.
  init(id: Located<String>?, title: TextDraft, hasTitle: Bool = true, span: Span) {
    self.id = id
    self.title = title
    self.hasTitle = hasTitle
    self.span = span
  }

  /// Stands for an item that is missing, which is reported.
  init(missingAt span: Span) {
    id = nil
    title = TextDraft(at: span)
    hasTitle = false
    self.span = span
  }

  /// Whether there is an id with which nothing is wrong.
  var hasSoundID: Bool { id.map { IdentifierForm.fault(in: $0) == nil } ?? false }

  /// The id for the model.
  var identifier: Identifier { Identifier(id?.value ?? "") }
}
