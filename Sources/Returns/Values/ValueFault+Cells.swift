import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let standsElsewhere = DiagnosticCode("A030", .error)
  static let unexpectedDate = DiagnosticCode("A031", .error)
  static let dateAsCode = DiagnosticCode("A032", .warning)
  static let vagueNumber = DiagnosticCode("A033", .warning)
  static let rangeOfNumbers = DiagnosticCode("A034", .error)
  static let severalForOne = DiagnosticCode("A035", .error)
  static let ambiguousChoice = DiagnosticCode("A036", .error)
  static let otherUnit = DiagnosticCode("A037", .error)
  static let errorCell = DiagnosticCode("A038", .error)
  static let uncalculatedFormula = DiagnosticCode("A039", .error)
  static let beforeEra = DiagnosticCode("A040", .error)
  static let pastEra = DiagnosticCode("A041", .warning)
  static let lostZeros = DiagnosticCode("A042", .warning)
  static let yearWithoutEra = DiagnosticCode("A043", .error)
  static let unreadableSubmission = DiagnosticCode("A044", .warning)
  static let yearOfDay = DiagnosticCode("A045", .warning)
}

/// Faults of cells, whatever is expected in them.
extension ValueFault {
  static func standsElsewhere(_ text: String) -> ValueFault {
    ValueFault(
      .standsElsewhere,
      Message(
        ja: "答えの代わりに `\(shown(text))` と書かれています",
        en: "`\(shown(text))` stands in the place of an answer"),
      help: Message(ja: "この欄に答えそのものを書いてください", en: "write the answer itself in this cell"))
  }

  static func errorCell(_ code: String) -> ValueFault {
    ValueFault(
      .errorCell,
      Message(
        ja: "数式の結果がエラー `\(shown(code))` になっています",
        en: "the formula's result is the error `\(shown(code))`"),
      help: Message(ja: "数式を直すか、値を書いてください", en: "mend the formula, or write the value"))
  }

  static func uncalculatedFormula(_ formula: String) -> ValueFault {
    ValueFault(
      .uncalculatedFormula,
      Message(
        ja: "数式 `=\(shown(formula))` は計算されておらず、値がありません",
        en: "the formula `=\(shown(formula))` has not been worked out and has no value"),
      help: Message(
        ja: "表計算ソフトで開いて保存し直してください", en: "open the file in a spreadsheet and save it again"))
  }

  static func lostZeros(_ text: String, meant: String) -> ValueFault {
    ValueFault(
      .lostZeros,
      Message(
        ja: "先頭の0が落ちている `\(shown(text))` を `\(shown(meant))` と読みました",
        en: "took `\(shown(text))`, which has lost its leading zeros, for `\(shown(meant))`"),
      help: Message(
        ja: "この列を文字列の書式にすると、0が落ちません", en: "format the column as text to keep the zeros"))
  }

  static func unreadableSubmission(_ text: String) -> ValueFault {
    ValueFault(
      .unreadableSubmission,
      Message(
        ja: "提出日時が必要ですが、`\(shown(text))` と書かれています",
        en: "expected the day or time of sending, found `\(shown(text))`"),
      help: Message(
        ja: "`2024-10-25` か `2024-10-25 09:05:00` のように書いてください。それまでは提出日時なしとして扱います",
        en: "write `2024-10-25` or `2024-10-25 09:05:00`; until then the return has no such time"))
  }

  static func notApplicableNotAllowed() -> ValueFault {
    ValueFault(
      .notApplicableNotAllowed,
      Message(
        ja: "この設問では「該当なし」を選べません",
        en: "this question cannot be answered with not applicable"),
      help: Message(
        ja: "答えを書くか、分からないときは空欄にしてください",
        en: "write the answer, or leave the cell empty where it is not known"))
  }

  static func textTooLong(length: Int, maximum: Int) -> ValueFault {
    ValueFault(
      .textTooLong,
      Message(
        ja: "\(maximum) 文字までですが、\(length) 文字あります",
        en: "at most \(maximum) characters are allowed, this has \(length)"),
      help: Message(ja: "文章を短くしてください", en: "shorten the text"))
  }

  /// What is expected stands before what was found.
  static func wrongType(_ expected: Message, found text: String, help: Message?) -> ValueFault {
    ValueFault(
      .wrongType,
      Message(
        ja: "\(expected.ja)が必要ですが、`\(shown(text))` と書かれています",
        en: "expected \(expected.en), found `\(shown(text))`"),
      help: help)
  }

  static func notYesNo(_ text: String) -> ValueFault {
    wrongType(
      Expected.yesNo, found: text,
      help: Suggestion.help(for: text, among: SheetDecoder.yes + SheetDecoder.no)
        ?? Message(ja: "`はい` か `いいえ` を書いてください", en: "write `yes` or `no`"))
  }

  static func notATick(_ text: String, _ title: String) -> ValueFault {
    wrongType(
      Expected.tick, found: text,
      help: Message(
        ja: "`\(shown(title))` を選ぶなら `はい` と書き、選ばないなら空欄にしてください",
        en: "write `yes` to choose `\(shown(title))`, or leave the cell empty"))
  }

  static func shown(_ text: String) -> String { Diagnostic.shown(text) }
}
