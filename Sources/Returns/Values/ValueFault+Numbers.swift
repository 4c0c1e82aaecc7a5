import Diagnostics
import RuleModel

/// Faults of cells in which a number, a date or a year is expected.
extension ValueFault {
  static func notANumber(_ text: String, _ question: Question, isWhole: Bool) -> ValueFault {
    let unit = question.unit.map { "（単位は\($0)）" } ?? ""
    let unitNote = question.unit.map { " (the unit is \($0))" } ?? ""
    return wrongType(
      isWhole
        ? Message(ja: "整数", en: "a whole number") : Message(ja: "数", en: "a number"),
      found: text,
      help: Message(
        ja: "数だけを書いてください\(unit)。分からないときは空欄にしてください",
        en: "write a number alone\(unitNote); leave the cell empty where it is not known"))
  }

  static func notAWholeNumber(_ text: String) -> ValueFault {
    wrongType(Message(ja: "整数", en: "a whole number"), found: text, help: nil)
  }

  static func outOfRange(
    _ text: String, _ range: ClosedRange<Rational>, unit: String?, taken: String? = nil
  ) -> ValueFault {
    let number = taken.flatMap { $0 == text ? nil : $0 }
    let (low, high) = (range.lowerBound.description, range.upperBound.description)
    return ValueFault(
      .outOfRange,
      Message(
        ja: "\(low) から \(high) までの数が必要ですが、"
          + "`\(shown(text))`\(number.map { "（\($0)）" } ?? "") と書かれています",
        en: "expected a number from \(low) to \(high), "
          + "found `\(shown(text))`\(number.map { " (\($0))" } ?? "")"),
      help: Message(
        ja: "桁や単位\(unit.map { "（\($0)）" } ?? "")を確かめてください",
        en: "check the digits and the unit\(unit.map { " (\($0))" } ?? "")"))
  }

  static func tooManyDigits(_ text: String) -> ValueFault {
    ValueFault(
      .tooManyDigits,
      Message(
        ja: "数は小数点の前が15桁、後が6桁までですが、`\(shown(text))` と書かれています",
        en: "a number has at most 15 digits before the point and 6 after it, found `\(shown(text))`"
      ),
      help: Message(ja: "桁数を減らしてください", en: "write fewer digits"))
  }

  static func vagueNumber(_ text: String, taken: String) -> ValueFault {
    ValueFault(
      .vagueNumber,
      Message(
        ja: "はっきりしない数 `\(shown(text))` を \(taken) と読みました",
        en: "took the inexact number `\(shown(text))` for \(taken)"),
      help: Message(ja: "正確な数を確かめてください", en: "find out the exact number"))
  }

  static func rangeOfNumbers(_ text: String) -> ValueFault {
    ValueFault(
      .rangeOfNumbers,
      Message(
        ja: "1つの数が必要ですが、範囲 `\(shown(text))` が書かれています",
        en: "expected one number, found the range `\(shown(text))`"),
      help: Message(ja: "1つの数を書いてください", en: "write one number"))
  }

  static func severalNumbers(_ text: String) -> ValueFault {
    ValueFault(
      .severalForOne,
      Message(
        ja: "1つの数が必要ですが、`\(shown(text))` には2つ以上あります",
        en: "expected one number, and `\(shown(text))` holds more"),
      help: Message(ja: "1つの数を書いてください", en: "write one number"))
  }

  static func otherUnit(_ text: String, expected unit: String?) -> ValueFault {
    ValueFault(
      .otherUnit,
      unit.map {
        Message(
          ja: "単位が `\($0)` の数が必要ですが、`\(shown(text))` と書かれています",
          en: "expected a number of the unit `\($0)`, found `\(shown(text))`")
      }
        ?? Message(
          ja: "単位のない数が必要ですが、`\(shown(text))` と書かれています",
          en: "expected a number without a unit, found `\(shown(text))`"),
      help: unit.map {
        Message(ja: "`\($0)` を単位とする数だけを書いてください", en: "write the number alone, in `\($0)`")
      } ?? Message(ja: "数だけを書いてください", en: "write the number alone"))
  }

  /// `probably` is the day that a number would be to a spreadsheet.
  static func notADate(_ text: String, probably day: CivilDate? = nil) -> ValueFault {
    wrongType(
      Message(ja: "暦にある日付", en: "a day of the calendar"), found: text,
      help: day.map {
        Message(
          ja: "表計算ソフトの日付の番号なら \($0) です。日付の書式にするか、`\($0)` と書いてください",
          en: "as a spreadsheet's number of a day it would be \($0); write `\($0)`")
      }
        ?? Message(
          ja: "2024年4月1日なら `2024-04-01` と書いてください",
          en: "write `2024-04-01` for 1 April 2024"))
  }

  static func notAYear(_ text: String) -> ValueFault {
    ValueFault(
      .notAYear,
      Message(
        ja: "4けたの西暦の年度が必要ですが、`\(shown(text))` と書かれています",
        en: "expected a year of four digits, found `\(shown(text))`"),
      help: Message(ja: "令和6年度なら `2024` と書いてください", en: "write `2024` for the fiscal year 2024"))
  }

  static func yearOfDay(_ text: String, taken: String, unit: String) -> ValueFault {
    ValueFault(
      .yearOfDay,
      Message(
        ja: "日付 `\(shown(text))` を、その日のある \(taken)\(unit)と読みました",
        en: "took the date `\(shown(text))` for the year in which it lies, \(taken)"),
      help: Message(ja: "年だけを書いてください", en: "write the year alone"))
  }

  static func beforeEra(_ text: String, era: String) -> ValueFault {
    ValueFault(
      .beforeEra,
      Message(
        ja: "`\(shown(text))` は、`\(era)` が始まる前です",
        en: "`\(shown(text))` lies before the beginning of `\(era)`"),
      help: Message(ja: "元号か西暦を確かめてください", en: "check the era, or write the Gregorian year"))
  }

  static func pastEra(_ text: String, taken: String) -> ValueFault {
    ValueFault(
      .pastEra,
      Message(
        ja: "元号が変わった後の `\(shown(text))` を \(taken) と読みました",
        en: "took `\(shown(text))`, which lies behind the end of its era, for \(taken)"),
      help: Message(ja: "年を確かめてください", en: "check the year"))
  }

  static func yearWithoutEra(_ text: String) -> ValueFault {
    ValueFault(
      .yearWithoutEra,
      Message(
        ja: "`\(shown(text))` が、どの元号の年か分かりません",
        en: "of what era the year `\(shown(text))` is is not said"),
      help: Message(
        ja: "西暦の4けたか、元号を付けて書いてください", en: "write four digits, or the era with it"))
  }
}
