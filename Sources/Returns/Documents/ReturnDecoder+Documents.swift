import Diagnostics
import RuleModel
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
    let places = DocumentPlaces(root: document.root, files: files, start: unread.place)
    return ReadReturn(
      sheet: reading.sheet,
      findings: reading.diagnostics.map { places.finding($0, in: unread.file) }, conversions: [])
  }

  /// Whose sheet it is.
  func identity(_ bytes: [UInt8], _ format: AnswerSheetFormat) -> ReturnIdentity? {
    let document = AnswerSheetReader.readDocument(bytes, as: FileID(0), format: format)
    guard let root = document.root,
      let id = root.text(at: [SheetKey.respondent.rawValue, RespondentKey.id.rawValue])
    else { return nil }
    return ReturnIdentity(
      id: id, surveyYear: root.text(at: [SheetKey.surveyYear.rawValue]).flatMap { Int($0) },
      submitted: nil)
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
