public import Diagnostics

/// Who wrote a line of the rules.
public enum Provenance: String, Sendable, Hashable, CaseIterable {
  /// Quoted exactly from the source.
  case verbatim
  /// Said by the source in other words.
  case paraphrase
  /// Written by the authors of the rule set; the source does not say it.
  case project
}

/// Where a definition comes from: every line of a report can be traced through it.
public struct Attribution: Hashable, Sendable {
  /// Who wrote it.
  public let provenance: Provenance
  /// The document it rests on.
  public let source: Reference<Source>
  /// The place in the document, such as a page, where the rule file names one.
  public let locator: String?

  /// Makes an attribution.
  public init(provenance: Provenance, source: Reference<Source>, locator: String? = nil) {
    self.provenance = provenance
    self.source = source
    self.locator = locator
  }
}

/// A document that rules are taken from.
public struct Source: Hashable, Sendable {
  /// The id by which rules name it.
  public let id: Identifier
  /// Its title.
  public let title: String
  /// Who published it, where known.
  public let publisher: String?
  /// When, as the rule file writes it.
  public let date: String?
  /// Its address, where it has one; shown as text, never opened.
  public let url: String?
  /// A remark, such as what could not be read.
  public let note: String?
  /// Where it is declared.
  public let span: Span

  /// Makes a source.
  public init(
    id: Identifier, title: String, publisher: String? = nil, date: String? = nil,
    url: String? = nil, note: String? = nil, span: Span
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.url = url
    self.note = note
    self.span = span
  }
}

/// The phrase of a source that a criterion makes observable.
public struct Basis: Hashable, Sendable {
  /// The words quoted.
  public let phrase: String
  /// The document that they are quoted from.
  public let source: Reference<Source>

  /// Makes a basis.
  public init(phrase: String, source: Reference<Source>) {
    self.phrase = phrase
    self.source = source
  }
}

/// A kind of respondent, such as a prefecture's council; one respondent may hold several.
public struct Subject: Hashable, Sendable {
  /// The id by which rules and answer sheets name it.
  public let id: Identifier
  /// Its name for people.
  public let title: String
  /// Other texts by which tables and registers name it.
  public let aliases: [String]
  /// Where it is declared.
  public let span: Span

  /// Makes a subject.
  public init(id: Identifier, title: String, aliases: [String] = [], span: Span) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.span = span
  }
}
