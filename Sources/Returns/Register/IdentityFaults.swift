import Diagnostics

extension DiagnosticCode {
  static let unknownRespondent = DiagnosticCode("A070", .error)
  static let contradictingIdentity = DiagnosticCode("A071", .error)
  static let ambiguousRespondent = DiagnosticCode("A072", .error)
  static let wrongCheckDigit = DiagnosticCode("A073", .error)
  static let notInForce = DiagnosticCode("A074", .warning)
  static let otherName = DiagnosticCode("A075", .warning)
  static let lineOfTotals = DiagnosticCode("A079", .error)
}

/// Faults of the cells that say who sent a return.
extension ValueFault {
  static func missingID(hasName: Bool) -> ValueFault {
    ValueFault(
      .missingField,
      Message(ja: "回答者の `id` がありません", en: "the respondent's `id` is missing"),
      help: hasName
        ? Message(
          ja: "番号を書くか、名前から番号が分かる名簿を指定してください",
          en: "write it, or name a register that has it by the name")
        : Message(ja: "回答者の番号か名前を書いてください", en: "write the respondent's id or name"))
  }

  static func lineOfTotals(_ text: String) -> ValueFault {
    ValueFault(
      .lineOfTotals,
      Message(
        ja: "`\(shown(text))` は回答者ではなく、合計などの行です",
        en: "`\(shown(text))` is no respondent but a line of totals"),
      help: Message(
        ja: "この行を表から除くか、取り置きの表でこの行の回答を空にしてください",
        en: "take the line out, or clear its answers in the table of what was put aside"))
  }

  /// `meant` is the entry that the name beside it belongs to.
  static func unknownRespondent(
    _ text: String, meant: Register.Entry?, in register: Register
  ) -> ValueFault {
    let near = Suggestion.help(
      for: text, among: register.entries.flatMap { [$0.id, $0.name] })
    return ValueFault(
      .unknownRespondent,
      Message(
        ja: "回答者 `\(shown(text))` は名簿にありません",
        en: "the register has no respondent `\(shown(text))`"),
      help: meant.map {
        Message(ja: "名前からは \(named($0).ja)です", en: "by the name it is \(named($0).en)")
      } ?? near
        ?? Message(
          ja: "名簿に加えるか、番号と名前を確かめてください",
          en: "add it to the register, or check the id and the name"))
  }

  static func contradictingIdentity(
    _ entry: Register.Entry, _ name: String, of other: Register.Entry
  ) -> ValueFault {
    ValueFault(
      .contradictingIdentity,
      Message(
        ja: "番号は \(named(entry).ja)ですが、名前 `\(shown(name))` は \(named(other).ja)のものです",
        en:
          "the id is that of \(named(entry).en), the name `\(shown(name))` that of \(named(other).en)"
      ),
      help: Message(ja: "番号と名前のどちらが正しいか確かめてください", en: "find out which of the two is right"))
  }

  static func ambiguousRespondent(_ text: String, _ entries: [Register.Entry]) -> ValueFault {
    let list = entries.prefix(5)
    return ValueFault(
      .ambiguousRespondent,
      Message(
        ja: "`\(shown(text))` に当てはまる回答者が名簿に\(entries.count)件あります",
        en: "\(entries.count) respondents of the register fit `\(shown(text))`"),
      help: Message(
        ja: "\(list.map { named($0).ja }.joined(separator: "、")) のどれかの番号を書いてください",
        en: "write the id of one of \(list.map { named($0).en }.joined(separator: ", "))"))
  }

  static func wrongCheckDigit(_ text: String, _ entry: Register.Entry) -> ValueFault {
    ValueFault(
      .wrongCheckDigit,
      Message(
        ja: "番号 `\(shown(text))` の検査数字（6けた目）が合いません",
        en: "the check digit of `\(shown(text))`, its sixth, is not right"),
      help: Message(ja: "\(named(entry).ja)のことですか?", en: "did you mean \(named(entry).en)?"))
  }

  static func notInForce(_ entry: Register.Entry, year: Int, heir: Register.Entry?) -> ValueFault {
    ValueFault(
      .notInForce,
      Message(
        ja: "\(named(entry).ja)は、名簿では \(year) 年度にはありません",
        en: "by the register, \(named(entry).en) is not there in the fiscal year \(year)"),
      help: heir.map {
        Message(
          ja: "この年度には \(named($0).ja)です", en: "in that year it is \(named($0).en)")
      } ?? Message(ja: "年度と名簿を確かめてください", en: "check the year and the register"))
  }

  static func otherName(_ name: String, _ entry: Register.Entry) -> ValueFault {
    ValueFault(
      .otherName,
      Message(
        ja: "名前 `\(shown(name))` は、名簿にある \(named(entry).ja)の名前と違います",
        en: "the name `\(shown(name))` is not one that the register has for \(named(entry).en)"),
      help: Message(
        ja: "同じ回答者なら、この名前を名簿の `aliases` に加えてください",
        en: "where it is the same respondent, add the name to its `aliases`"))
  }

  private static func named(_ entry: Register.Entry) -> Message {
    Message(
      ja: "`\(shown(entry.id))`（\(shown(entry.name))）",
      en: "`\(shown(entry.id))` (\(shown(entry.name)))")
  }
}
