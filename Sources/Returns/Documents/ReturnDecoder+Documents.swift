import Diagnostics
import RuleModel
import Scoring
import Tabular
import YAMLSyntax

extension ReturnDecoder {
  /// The answers of a sheet in YAML or JSON.
  func read(
    _ bytes: [UInt8], _ format: AnswerSheetFormat, of unread: UnreadReturn
  ) -> ReadReturn {
    var files = SourceMap()
    let file = files.add(SourceFile(path: unread.file, bytes: bytes))
    let document = AnswerSheetReader.readDocument(bytes, as: file, format: format)
    let reading = AnswerSheetReader.read(document, with: prepared)
    // A line among many is a return as it stands.
    if unread.place == .file, reading.isOfBlankForm, document.root?.isUnfilledSheet == true {
      return ReadReturn(blank: [.unfilledForm(in: unread.file, at: unread.place)])
    }
    let places = DocumentPlaces(root: document.root, files: files, start: unread.place)
    let findings = reading.diagnostics.map { places.finding($0, in: unread.file) }
    guard let sheet = reading.sheet, identityReader.register != nil else {
      return ReadReturn(
        sheet: reading.sheet, submitted: reading.submitted, findings: findings, conversions: [])
    }
    let identity = self.identity(of: sheet, unread)
    let kinds = sheet.respondent.subjects
    let respondent = identity.id.map {
      Respondent(
        id: $0, name: identity.name,
        subjects: kinds.isEmpty ? identity.entry?.subjects ?? [] : kinds)
    }
    return ReadReturn(
      sheet: respondent.map {
        AnswerSheet(
          respondent: $0, surveyYear: sheet.surveyYear, answers: sheet.answers,
          rowKeys: sheet.rowKeys)
      },
      submitted: respondent == nil ? nil : reading.submitted,
      findings: findings + identity.findings, conversions: identity.conversions)
  }

  /// Who sent a sheet, held against the register.
  private func identity(of sheet: AnswerSheet, _ unread: UnreadReturn) -> IdentityReading {
    func cell(_ text: String?) -> GivenCell? {
      text.map { GivenCell($0.isEmpty ? .blank : .text($0), at: unread.place) }
    }
    return identityReader.read(
      id: cell(sheet.respondent.id), name: cell(sheet.respondent.name), year: sheet.surveyYear,
      in: unread.file, at: unread.place)
  }

  /// Whose sheet it is.
  func identity(
    _ bytes: [UInt8], _ format: AnswerSheetFormat, of unread: UnreadReturn
  ) -> ReturnIdentity? {
    let document = AnswerSheetReader.readDocument(bytes, as: FileID(0), format: format)
    func text(_ path: String...) -> String? { document.root?.text(at: path) }
    guard let id = text(SheetKey.respondent.rawValue, RespondentKey.id.rawValue) else { return nil }
    let year = text(SheetKey.surveyYear.rawValue).flatMap { Int($0) }
    let submitted = text(SheetKey.submitted.rawValue).flatMap { SubmissionTime(iso: $0) }
    guard identityReader.register != nil else {
      return ReturnIdentity(id: id, surveyYear: year, submitted: submitted)
    }
    let name = text(SheetKey.respondent.rawValue, RespondentKey.name.rawValue)
    let respondent = Respondent(id: id, name: name)
    let sheet = AnswerSheet(respondent: respondent, surveyYear: year, answers: [])
    return identity(of: sheet, unread).id.map {
      ReturnIdentity(id: $0, surveyYear: year, submitted: submitted)
    }
  }
}

/// Turns places in the text of one sheet into places in the file that it stands in.
struct DocumentPlaces {
  let root: YAMLNode?
  let files: SourceMap
  /// Where the sheet begins in its file.
  let start: TablePlace

  /// A diagnostic as a finding in a return.
  func finding(_ diagnostic: Diagnostic, in file: String) -> ReturnFinding {
    let location = files.location(of: diagnostic.span)
    let place = TablePlace(
      line: location.map { $0.line + (start.line ?? 1) - 1 },
      byte: (start.byte ?? 0) + diagnostic.span.start)
    return ReturnFinding(
      diagnostic.code, diagnostic.message, help: diagnostic.help, in: file, at: place,
      field: field(at: diagnostic.span), found: found(diagnostic.span))
  }

  /// The text that is pointed at; nil where it is more than a line or nothing.
  private func found(_ span: Span) -> String? {
    guard let text = files.text(of: span), !text.isEmpty, !text.contains(where: \.isNewline)
    else { return nil }
    return text
  }

  /// The key of the sheet, or of its answers, that a place belongs to.
  private func field(at span: Span) -> String? {
    guard let entry = root?.entry(at: span) else { return nil }
    guard entry.key.value == SheetKey.answers.rawValue, let answer = entry.value.entry(at: span)
    else { return entry.key.value }
    return answer.key.value
  }
}

extension YAMLNode {
  /// The text of a scalar that is reached by keys; nil where there is none.
  func text(at path: [String]) -> String? {
    var node = self
    for key in path {
      guard case .mapping(let entries) = node.content,
        let entry = entries.first(where: { $0.key.value == key })
      else { return nil }
      node = entry.value
    }
    guard case .scalar(let scalar) = node.content, !scalar.isNull, !scalar.text.isEmpty
    else { return nil }
    return scalar.text
  }

  /// The last entry of a mapping that begins at or before a place.
  fileprivate func entry(at span: Span) -> YAMLEntry? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.last { $0.key.span.start <= span.start }
  }
}
