import Diagnostics
import RuleModel

/// What a template makes: one item for each row, or for each pair.
struct TemplateRows {
  /// One item to be made.
  struct Copy {
    /// The ids of its rows.
    let rows: [String]
    let bindings: Bindings
    /// When its rows are there.
    let existence: [Domain.Existence]

    /// The rows as a diagnostic names them.
    var name: String { rows.joined(separator: ", ") }

    /// The id that an item with the template's id has.
    func id(of template: String) -> String { ([template] + rows).joined(separator: "_") }
  }

  let domains: [Domain]
  let copies: [Copy]
  /// Whether the rows could not be told; what names a copy stays silent.
  let isFaulty: Bool
  private let known: Set<[String]>

  init(domains: [Domain], copies: [Copy], isFaulty: Bool = false) {
    self.domains = domains
    self.copies = copies
    self.isFaulty = isFaulty
    known = Set(copies.map(\.rows))
  }

  /// Whether an item is made for some rows.
  func has(_ rows: [String]) -> Bool { known.contains(rows) }
}

/// A row that `over` or a template takes, with what its names stand for.
struct TakenRow {
  let row: BoundRow
  /// Hand this to ``Expansion/expression(_:_:)`` with the expressions of the row.
  let bindings: Bindings

  /// The row's id.
  var id: String { row.row.id }
  /// When the row is there; nil for one that always is.
  var existence: Domain.Existence? { row.row.existence }
}

extension Expansion {
  /// The rows that `over` or `for_each` takes; nil when they cannot be told, which is reported.
  ///
  /// Their filters hang on attributes only.
  func rows(of rows: RowsSyntax, _ bindings: Bindings) -> [TakenRow]? {
    guard let domain = domain(rows.domain), isFree(rows.binder, bindings) else { return nil }
    guard domain.origin != .ticks else {
      findings.report(.ticksForTemplate(rows.domain))
      return nil
    }
    var taken: [TakenRow] = []
    for position in domain.rows.indices {
      guard !isExhausted else { return nil }
      let row = BoundRow(domain: domain, position: position)
      let inner = bindings.binding(row, as: rows.binder?.value)
      if let filter = rows.filter {
        switch self.filter(filter, inner) {
        case .known(let verdict):
          guard verdict == true else { continue }
        case .open(let rest):
          if !rest.mentionsFault { findings.report(.filterOnAnswers(at: rest.span)) }
          return nil
        }
      }
      taken.append(TakenRow(row: row, bindings: inner))
    }
    return taken
  }

  /// What a template makes.
  func rows(of template: TemplateDraft) -> TemplateRows {
    var copies = [TemplateRows.Copy(rows: [], bindings: .none, existence: [])]
    var domains: [Domain] = []
    for rows in template.rows {
      guard let rows, let domain = self.domains[rows.domain.value] else {
        if let rows { _ = domain(rows.domain) }
        return TemplateRows(domains: domains, copies: [], isFaulty: true)
      }
      domains.append(domain)
      var next: [TemplateRows.Copy] = []
      for copy in copies {
        guard let taken = self.rows(of: rows, copy.bindings) else {
          return TemplateRows(domains: domains, copies: [], isFaulty: true)
        }
        for row in taken {
          guard takePart(at: template.span) else {
            return TemplateRows(domains: domains, copies: [], isFaulty: true)
          }
          next.append(
            .init(
              rows: copy.rows + [row.id], bindings: row.bindings,
              existence: copy.existence + (row.existence.map { [$0] } ?? [])))
        }
      }
      copies = next
    }
    return TemplateRows(domains: domains, copies: copies)
  }

  /// `ID[ROW]`: the name of one of the items that a template makes.
  func indexed(
    _ template: Located<String>, _ indices: [[Located<String>]], _ bindings: Bindings,
    at span: Span
  ) -> ExpressionSyntax {
    guard let rows = templates[template.value] else {
      // While templates are read, one may name another that is yet to be; its value is no attribute.
      if templateNames.contains(template.value) {
        return ExpressionSyntax(.name(template.value), span: span)
      }
      findings.report(
        .unknownTemplate(
          template, candidates: findings.nearNames.candidates(templates.keys.sorted())))
      return faulty(at: span)
    }
    guard !rows.isFaulty else { return faulty(at: span) }
    guard indices.count == rows.domains.count else {
      findings.report(
        .wrongIndexCount(template, expected: rows.domains.count, found: indices.count))
      return faulty(at: span)
    }
    var ids: [String] = []
    for (index, domain) in zip(indices, rows.domains) {
      switch row(index, in: domain, bindings) {
      case .row(let id): ids.append(id)
      case .none: return ExpressionSyntax(.nothing, span: span)
      case .fault: return faulty(at: span)
      }
    }
    guard rows.has(ids) else {
      let place = indices[0].first?.span ?? span
      findings.report(.noSuchCopy(template.value, ids.joined(separator: ", "), at: place))
      return faulty(at: span)
    }
    return ExpressionSyntax(
      .name(([template.value] + ids).joined(separator: "_")), span: span)
  }

  private enum IndexedRow {
    case row(String)
    /// An attribute that the row at hand does not have.
    case none
    /// Reported.
    case fault
  }

  private func row(
    _ index: [Located<String>], in domain: Domain, _ bindings: Bindings
  ) -> IndexedRow {
    guard let first = index.first else { return .fault }
    let found: Operand
    if let row = bindings.row(first.value) {
      found = part(Array(index.dropFirst()), of: row, at: first.span)
    } else if let current = bindings.current, current.domain.attribute(first.value) != nil {
      found = part(index, of: current, at: first.span)
    } else if index.count == 1, domain.position(of: first.value) != nil {
      return .row(first.value)
    } else {
      findings.report(
        .unknownRow(
          Located(index.map(\.value).joined(separator: "."), at: first.span), of: domain.id,
          candidates: findings.nearNames.candidates(domain.rows.map(\.id))))
      return .fault
    }
    switch found {
    case .row(let row) where row.domain.listID == domain.listID: return .row(row.row.id)
    case .known(.member(domain.listID, let id)): return .row(id)
    case .missing: return .none
    case .open(let syntax) where syntax.isFaulty: return .fault
    default:
      findings.report(.misusedAttribute(.otherList(domain.id), at: first.span))
      return .fault
    }
  }
}

extension ExpressionSyntax {
  /// Whether a part of it could not be read, so that more about it need not be said.
  var mentionsFault: Bool { isFaulty || kind.parts.contains(where: \.mentionsFault) }
}
