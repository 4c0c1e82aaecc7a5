public import Diagnostics
public import Scoring
import YAMLSyntax

extension AnswerSheetReader {
  /// What speaks against a sheet's being last year's of the respondent and the year of another one.
  ///
  /// `document` is the text of the earlier sheet, `previous` and `now` are the sheets with the
  /// fiscal years that they are of.
  public static func doubts(
    about document: AnswerSheetDocument, previous: (sheet: AnswerSheet, year: Int?),
    now: (sheet: AnswerSheet, year: Int?)
  ) -> [Diagnostic] {
    guard let root = document.root else { return [] }
    var doubts: [Diagnostic] = []
    if previous.sheet.respondent.id != now.sheet.respondent.id {
      let place =
        root.entry(SheetKey.respondent.rawValue)?.entry(RespondentKey.id.rawValue) ?? root
      doubts.append(
        .otherRespondent(
          Located(previous.sheet.respondent.id, at: place.span), now: now.sheet.respondent.id))
    }
    if let year = previous.year, let nowYear = now.year, year > nowYear {
      let place =
        root.entry(SheetKey.surveyYear.rawValue) ?? root.entry(SheetKey.rules.rawValue) ?? root
      doubts.append(.laterYear(Located(year, at: place.span), now: nowYear))
    }
    return doubts
  }
}

extension YAMLNode {
  /// The value of a key of a mapping.
  fileprivate func entry(_ key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.value == key }?.value
  }
}
