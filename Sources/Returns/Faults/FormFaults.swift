import Diagnostics
import Tabular

extension DiagnosticCode {
  static let otherDigest = DiagnosticCode("A080", .warning)
  static let unknownFormName = DiagnosticCode("A081", .error)
  static let choiceAndNone = DiagnosticCode("A082", .error)
  static let answerWithoutName = DiagnosticCode("A083", .error)
  static let otherEdition = DiagnosticCode("A084", .error)
  static let notRead = DiagnosticCode("A085", .warning)
  static let unknownMark = DiagnosticCode("A086", .error)
  static let missingFromForm = DiagnosticCode("A087", .warning)
  static let unfilledForm = DiagnosticCode("A088", .warning)
}

extension ReturnFinding {
  /// So many digits tell two rule sets apart for people.
  private static let shownDigits = 16

  static func otherDigest(
    _ cell: GivenCell, expected: String, in file: String
  ) -> ReturnFinding {
    let expected = expected.prefix(shownDigits)
    let found = shown(String(cell.text.prefix(shownDigits)))
    return ReturnFinding(
      .otherDigest,
      Message(
        ja: "この票は、いまのルールセット（指紋 `\(expected)`）とは別の版（`\(found)`）から作られています",
        en:
          "the form was made from another edition of the rule set (`\(found)`) than this one (`\(expected)`)"
      ),
      help: Message(
        ja: "設問や選択肢が変わっていないかを確かめてください。回答は ID で読み取ります",
        en: "check that questions and choices are the same; answers are found by their ids"),
      in: file, at: cell.place, field: FieldNames.digest, found: cell.text)
  }

  static func unknownFormName(
    _ name: String, _ cell: GivenCell, in file: String
  ) -> ReturnFinding {
    ReturnFinding(
      .unknownFormName,
      Message(
        ja: "ID `\(shown(name))` の横に回答がありますが、その設問はルールセットにありません",
        en:
          "there is an answer beside the id `\(shown(name))`, and the rule set has no such question"
      ),
      help: Message(
        ja: "ID が書き換えられていれば元に戻し、設問がなくなっていれば回答を消してください",
        en: "restore the id if it was changed; clear the answer if the question is gone"),
      in: file, at: cell.place, field: name, found: cell.text)
  }

  static func answerWithoutName(_ cell: GivenCell, in file: String) -> ReturnFinding {
    ReturnFinding(
      .answerWithoutName,
      Message(
        ja: "回答 `\(shown(cell.text))` の行に ID がなく、どの設問のものか分かりません",
        en: "the row of the answer `\(shown(cell.text))` has no id, so its question is not known"),
      help: Message(
        ja: "元の票から、その行の ID を写してください。回答でなければ消してください",
        en: "copy the row's id from the blank form, or clear the cell if it is no answer"),
      in: file, at: cell.place, found: cell.text)
  }

  static func otherEdition(
    _ cell: GivenCell, expected: Int, in file: String
  ) -> ReturnFinding {
    ReturnFinding(
      .otherEdition,
      Message(
        ja: "票の形式 `\(shown(cell.text))` は読めません。読めるのは形式 `\(expected)` です",
        en: "the form is of edition `\(shown(cell.text))`, and only `\(expected)` can be read"),
      help: Message(
        ja: "票を作ったときと同じ版の renkei で読んでください",
        en: "read it with the edition of renkei that made it"),
      in: file, at: cell.place, field: FieldNames.form, found: cell.text)
  }

  static func notRead(_ cell: GivenCell, in file: String) -> ReturnFinding {
    ReturnFinding(
      .notRead,
      Message(
        ja: "回答欄の外の `\(shown(cell.text))` は読み取りません",
        en: "`\(shown(cell.text))` stands beside the form and is not read"),
      help: Message(
        ja: "回答であれば、回答欄に写してください", en: "move it to the cell of its question if it is an answer"),
      in: file, at: cell.place, found: cell.text)
  }

  static func missingFromForm(_ names: [String], in file: String) -> ReturnFinding {
    let list = names.prefix(mostNamed).map { "`\($0)`" }
    let rest = names.count - list.count
    return ReturnFinding(
      .missingFromForm,
      Message(
        ja: "この票にない設問が\(names.count)あり、無回答とします: \(list.joined(separator: "、"))"
          + "\(rest > 0 ? " ほか\(rest)問" : "")",
        en: "taken as unanswered, since the form lacks them: \(list.joined(separator: ", "))"
          + "\(rest > 0 ? " and \(rest) more" : "")"),
      help: Message(
        ja: "シート、行、列が消されていないかを確かめ、消されていれば、空の票に写し直してもらってください",
        en: "check whether sheets, rows or columns were deleted; if so, have it filled in anew"),
      in: file, at: .file)
  }

  /// How many questions one finding names.
  private static var mostNamed: Int { 10 }

  static func unfilledForm(in file: String, at place: TablePlace) -> ReturnFinding {
    ReturnFinding(
      .unfilledForm,
      Message(ja: "記入されていない票です", en: "nothing is filled in on this form"),
      help: Message(
        ja: "記入した票を保存し忘れたり、別のファイルを送ったりしていないかを、回答者に確かめてください",
        en: "ask the respondent whether the form was saved, and whether it is the right file"),
      in: file, at: place)
  }

  /// The head of a text, short enough for a message.
  private static func shown(_ text: String) -> String { Diagnostic.shown(text) }
}
