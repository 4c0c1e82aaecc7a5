import Diagnostics
import RuleModel
import YAMLSyntax

/// Reads a `table` of constants.
enum TableReader {
  private static let keyKeys = ["from", "below", "to", "is", "in"]

  /// The table as an expression; nil where a part of it could not be read, which is reported.
  static func table(_ node: YAMLNode, _ findings: Findings) -> ExpressionSyntax? {
    let fields = Fields(node, keys: ["of", "rows", "down", "across", "cells", "gives"], findings)
    let gives = fields.plain("gives")
    let lookup: LookupSyntax?
    switch fields.exactlyOne(of: ["rows", "cells"]) {
    case "rows":
      for key in ["down", "across"] {
        guard let place = fields.place(of: key) else { continue }
        findings.report(.misfitKey(key, at: place, reason: .notBesideRows))
      }
      lookup = withOneAxis(fields, gives)
    case "cells":
      if let place = fields.place(of: "of") {
        findings.report(.misfitKey("of", at: place, reason: .notBesideCells))
      }
      lookup = withTwoAxes(fields, gives)
    default: lookup = nil
    }
    return lookup.map { ExpressionSyntax(.lookup($0), span: fields.span) }
  }

  private static func withOneAxis(_ fields: Fields, _ gives: Located<String>?) -> LookupSyntax? {
    fields.require("of")
    let operand = fields.expression("of")
    let rows = fields.requiredList("rows").map { node in
      let row = Fields(node, keys: keyKeys + ["value"], fields.findings)
      row.require("value")
      return (key: key(row), cell: row.node("value").flatMap { cell($0, fields.findings) })
    }
    let keys = rows.compactMap(\.key)
    let cells = rows.compactMap(\.cell)
    guard let operand, !rows.isEmpty, keys.count == rows.count, cells.count == rows.count
    else { return nil }
    let axis = LookupSyntax.Axis(
      operand: operand, keys: keys, span: fields.place(of: "rows") ?? fields.span)
    return LookupSyntax(axes: [axis], cells: cells, gives: gives)
  }

  private static func withTwoAxes(_ fields: Fields, _ gives: Located<String>?) -> LookupSyntax? {
    let down = axis("down", fields)
    let across = axis("across", fields)
    var cells: [ExpressionSyntax] = []
    var isWhole = true
    let rows = fields.requiredList("cells")
    if let down, down.keys.count != rows.count {
      fields.findings.report(
        .cellsOfOtherCount(
          rows.count, keys: down.keys.count, of: "down",
          at: fields.place(of: "cells") ?? fields.span))
      isWhole = false
    }
    for row in rows {
      guard case .sequence(let nodes) = row.content else {
        fields.findings.reportKind(of: row, expected: .list)
        isWhole = false
        continue
      }
      if let across, across.keys.count != nodes.count {
        fields.findings.report(
          .cellsOfOtherCount(nodes.count, keys: across.keys.count, of: "across", at: row.span))
        isWhole = false
      }
      let read = nodes.compactMap { cell($0, fields.findings) }
      isWhole = isWhole && read.count == nodes.count
      cells += read
    }
    guard let down, let across, isWhole, !rows.isEmpty else { return nil }
    return LookupSyntax(axes: [down, across], cells: cells, gives: gives)
  }

  private static func axis(_ key: String, _ fields: Fields) -> LookupSyntax.Axis? {
    fields.require(key)
    guard let node = fields.node(key) else { return nil }
    let inner = Fields(node, keys: ["of", "keys"], fields.findings)
    inner.require("of")
    let operand = inner.expression("of")
    let nodes = inner.requiredList("keys")
    let keys = nodes.compactMap { self.key(Fields($0, keys: keyKeys, fields.findings)) }
    guard let operand, !nodes.isEmpty, keys.count == nodes.count else { return nil }
    return LookupSyntax.Axis(
      operand: operand, keys: keys, span: inner.place(of: "keys") ?? inner.span)
  }

  /// A key; nil where it is faulty, which is reported.
  private static func key(_ fields: Fields) -> LookupSyntax.Key? {
    guard fields.isReadable else { return nil }
    let written = keyKeys.filter(fields.has)
    let span = written.first.flatMap(fields.place(of:)) ?? fields.span
    switch written {
    case [], ["from"], ["below"], ["to"], ["from", "below"], ["from", "to"]:
      let limits = ["from", "below", "to"].map { key in
        fields.node(key).flatMap { number($0, of: key, fields.findings) }
      }
      guard limits.compactMap(\.self).count == written.count else { return nil }
      return .band(from: limits[0], below: limits[1], to: limits[2], span)
    case ["is"]:
      guard let word = fields.plain("is") else { return nil }
      switch word.value {
      case "yes", "true": return .truth(true, word.span)
      case "no", "false": return .truth(false, word.span)
      default: return .members([word], word.span)
      }
    case ["in"]:
      guard let words = fields.words("in") else { return nil }
      if words.isEmpty {
        fields.findings.report(.listWithoutEntries(of: "in", at: span))
        return nil
      }
      return .members(words, span)
    default:
      fields.findings.report(.tableKeyWithoutForm(written, at: span))
      return nil
    }
  }

  /// A number, or an expression such as a parameter.
  private static func number(
    _ node: YAMLNode, of key: String, _ findings: Findings
  ) -> ExpressionSyntax? {
    guard let written = Fields.plain(node, of: key, findings) else { return nil }
    if let number = Rational(decimal: written.value) {
      return ExpressionSyntax(.number(number), span: node.span)
    }
    let (syntax, found) = ExpressionParser.parse(node)
    findings.report(found)
    return syntax
  }

  /// A cell: a number, a member or `none`.
  private static func cell(_ node: YAMLNode, _ findings: Findings) -> ExpressionSyntax? {
    guard let written = Fields.plain(node, of: "value", findings) else { return nil }
    if written.value == "none" { return ExpressionSyntax(.nothing, span: node.span) }
    return number(node, of: "value", findings)
  }
}
