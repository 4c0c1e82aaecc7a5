import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let keyOfOtherType = DiagnosticCode("R094", .error)
  static let bandsOutOfOrder = DiagnosticCode("R095", .error)
  static let gapInTable = DiagnosticCode("R096", .error)
  static let overlapInTable = DiagnosticCode("R097", .error)
  static let unusableEnd = DiagnosticCode("R098", .error)
  static let unusableCell = DiagnosticCode("R099", .error)
}

/// How the keys of a table are written.
enum TableKeyForm {
  case bands
  case members
  case truth

  fileprivate var name: Message {
    switch self {
    case .bands: Message(ja: "`from`、`below`、`to`", en: "`from`, `below` and `to`")
    case .members:
      Message(ja: "`is: 選択肢` か `in: [選択肢, …]`", en: "`is: MEMBER` or `in: [MEMBER, …]`")
    case .truth: Message(ja: "`is: yes` か `is: no`", en: "`is: yes` or `is: no`")
    }
  }
}

extension Diagnostic {
  static func keyOfOtherType(
    _ form: TableKeyForm, _ operand: Message, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .keyOfOtherType,
      Message(
        ja: "表が引く値は\(ShownText.spaced(operand.ja))ですが、このキーでは引けません",
        en: "the table is read by \(operand.en), which this key does not fit"),
      at: span,
      help: Message(ja: "\(form.name.ja) を書いてください", en: "write \(form.name.en)"))
  }

  static func emptyBand(at span: Span) -> Diagnostic {
    Diagnostic(
      .bandsOutOfOrder,
      Message(ja: "この範囲に入る数はありません", en: "no number lies in this band"), at: span,
      help: Message(
        ja: "`from` を `below` より小さく (`to` なら以下に) してください",
        en: "let `from` be less than `below`, or at most `to`"))
  }

  static func bandsOutOfOrder(at span: Span) -> Diagnostic {
    Diagnostic(
      .bandsOutOfOrder,
      Message(
        ja: "範囲の並びが、ここで小さい順でも大きい順でもなくなっています",
        en: "up to here the bands rise or fall, and this one does not follow"),
      at: span,
      help: Message(
        ja: "小さい順か大きい順に並べてください", en: "put the bands in rising or in falling order"))
  }

  static func gapBetweenBands(from low: Rational, below high: Rational, at span: Span) -> Diagnostic
  {
    Diagnostic(
      .gapInTable,
      Message(
        ja: "\(low) 以上 \(high) 未満の数がどの範囲にも入りません",
        en: "no band holds the numbers from \(low) to below \(high)"),
      at: span,
      help: Message(
        ja: "となり合う範囲の `below` と `from` を同じ数にしてください",
        en: "let the `below` of one band be the `from` of the next"))
  }

  static func gapBelowBands(_ low: Rational, least: Rational, at span: Span) -> Diagnostic {
    Diagnostic(
      .gapInTable,
      Message(
        ja: "\(low) 未満の数がどの範囲にも入りませんが、答えは \(least) からあります",
        en: "no band holds the numbers below \(low), but answers begin at \(least)"),
      at: span,
      help: Message(ja: "いちばん低い範囲の `from` を除いてください", en: "leave out the `from` of the lowest band"))
  }

  static func gapAboveBands(_ high: Rational, greatest: Rational, at span: Span) -> Diagnostic {
    Diagnostic(
      .gapInTable,
      Message(
        ja: "\(high) 以上の数がどの範囲にも入りませんが、答えは \(greatest) まであります",
        en: "no band holds the numbers from \(high) on, but answers go up to \(greatest)"),
      at: span,
      help: Message(
        ja: "いちばん高い範囲の `below` や `to` を除いてください", en: "leave out the end of the highest band"))
  }

  static func keysMissing(_ names: [String], at span: Span) -> Diagnostic {
    let shown = names.prefix(8).map { "`\($0)`" } + (names.count > 8 ? ["…"] : [])
    return Diagnostic(
      .gapInTable,
      Message(
        ja: "表に \(shown.joined(separator: "、")) の行か列がありません",
        en: "the table has nothing for \(shown.joined(separator: ", "))"),
      at: span,
      help: Message(
        ja: "足りないキーを加えてください。値がないときは `none` と書きます",
        en: "add the keys; where there is no value, the cell is `none`"))
  }

  /// With `end`, where a band without one should end.
  static func bandsOverlap(at span: Span, first: Span, end: Rational?) -> Diagnostic {
    Diagnostic(
      .overlapInTable,
      Message(ja: "この範囲は別の範囲と重なっています", en: "this band overlaps another one"), at: span,
      help: end.map {
        Message(ja: "`below: \($0)` を加えてください", en: "add `below: \($0)`")
      }
        ?? Message(
          ja: "となり合う範囲の `below` と `from` を同じ数にしてください",
          en: "let the `below` of one band be the `from` of the next"),
      notes: [Note(Message(ja: "重なる範囲はここです", en: "the other band is here"), at: first)])
  }

  static func keyTwice(_ name: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .overlapInTable,
      Message(ja: "`\(name)` のキーが二度あります", en: "`\(name)` is a key twice"), at: span,
      help: Message(ja: "一つを消してください", en: "remove one"),
      notes: [Note(Message(ja: "一つ目はここです", en: "it is first listed here"), at: first)])
  }

  static func endDependsOnAnswers(at span: Span) -> Diagnostic {
    Diagnostic(
      .unusableEnd,
      Message(
        ja: "範囲の端には数かパラメータが必要ですが、答えによって変わる値があります",
        en: "expected a number or a parameter here, but this depends on answers"),
      at: span,
      help: Message(
        ja: "二つの値の差を `of` に書き、その大小で範囲を分けてください",
        en: "look up the difference of the two values in `of` instead"))
  }

  static func endOfFraction(at span: Span) -> Diagnostic {
    Diagnostic(
      .unusableEnd,
      Message(
        ja: "表が引く値は整数とは限らないため、`to` は使えません",
        en: "the table is read by a number that need not be whole, and so `to` cannot be used"),
      at: span,
      help: Message(
        ja: "次の範囲の始まりの数を `below` に書いてください",
        en: "write `below` with the number at which the next band begins"))
  }

  static func unusableCell(isNumber: Bool, at span: Span) -> Diagnostic {
    Diagnostic(
      .unusableCell,
      isNumber
        ? Message(ja: "表の値は数か `none` ですが、別のものがあります", en: "expected a number or `none` in the table")
        : Message(
          ja: "表の値は `gives` の選択肢か `none` ですが、別のものがあります",
          en: "expected a member of what the table `gives`, or `none`"),
      at: span,
      help: isNumber
        ? Message(
          ja: "選択肢を書くときは、表に `gives: 選択肢の組` を加えてください",
          en: "for members, add `gives: ENUMERATION` to the table")
        : Message(
          ja: "数を書くときは、表の `gives` を除いてください", en: "for numbers, leave out `gives`"))
  }

  static func cellsWithoutValue(at span: Span) -> Diagnostic {
    Diagnostic(
      .unusableCell,
      Message(ja: "表の値がすべて `none` です", en: "every value of the table is `none`"), at: span,
      help: Message(
        ja: "数を書くか、`gives: 選択肢の組` を加えて選択肢を書いてください",
        en: "write numbers, or members with `gives: ENUMERATION`"))
  }

  static func cellsDoNotFit(at span: Span) -> Diagnostic {
    Diagnostic(
      .unusableCell,
      Message(
        ja: "表の値の数がキーの数と合いません",
        en: "the table has not as many values as its keys ask for"),
      at: span,
      help: Message(
        ja: "キーの組合せごとに値を一つずつ書いてください", en: "write one value for each combination of keys"))
  }
}
