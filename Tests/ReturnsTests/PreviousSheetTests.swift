import Diagnostics
import Returns
import RuleModel
import Scoring
import Testing

@Suite struct PreviousSheetTests {
  private let now = AnswerSheet(
    respondent: Respondent(id: "area-902"), surveyYear: 2024, answers: [])

  /// What speaks against comparing a sheet of a respondent and a year, with the place in the text.
  private func doubts(_ text: String, id: String, year: Int?) -> [String] {
    let bytes = Array(text.utf8)
    let document = AnswerSheetReader.readDocument(bytes, as: FileID(0), format: .yaml)
    let sheet = AnswerSheet(respondent: Respondent(id: id), surveyYear: year, answers: [])
    return AnswerSheetReader.doubts(
      about: document, previous: (sheet, year), now: (now, now.surveyYear)
    ).map { doubt in
      "\(doubt.code.text) \(SheetRules.shown(doubt.span, in: SourceFile(path: "a", bytes: bytes)))"
    }
  }

  @Test func `the same respondent in an earlier or the same year raises no doubt`() {
    let text = "respondent: {id: area-902}\nsurvey_year: 2023\n"
    #expect(doubts(text, id: "area-902", year: 2023).isEmpty)
    #expect(doubts(text, id: "area-902", year: 2024).isEmpty)
    #expect(doubts(text, id: "area-902", year: nil).isEmpty)
  }

  @Test func `another respondent is doubted at its id`() {
    let text = "respondent: {id: area-901}\nsurvey_year: 2023\n"
    #expect(doubts(text, id: "area-901", year: 2023) == ["A028 area-901"])
  }

  @Test func `a later year is doubted where it stands, be it in the name of the rules`() {
    let text = "respondent: {id: area-902}\nsurvey_year: 2025\n"
    #expect(doubts(text, id: "area-902", year: 2025) == ["A029 2025"])
    let named = "rules: mhlw-r7\nrespondent: {id: area-902}\n"
    #expect(doubts(named, id: "area-902", year: 2025) == ["A029 mhlw-r7"])
  }

  @Test func `the examples of the explanations are as they say`() throws {
    for (code, id) in [("A028", true), ("A029", false)] {
      let explanation = try #require(
        AnswerDiagnostics.explanations.first { $0.code.text == code })
      func codes(_ example: String) -> [String] {
        let written = String(example.filter { $0.isNumber }.prefix(id ? 3 : 4))
        return doubts(
          example, id: id ? "area-\(written)" : "area-902", year: id ? 2023 : Int(written)
        ).map { String($0.prefix(4)) }
      }
      #expect(codes(explanation.wrong) == [code])
      #expect(codes(explanation.right) == [])
    }
  }
}
