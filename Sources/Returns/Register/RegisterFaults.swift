import Diagnostics

extension DiagnosticCode {
  static let registerColumn = DiagnosticCode("A076", .error)
  static let registerValue = DiagnosticCode("A077", .error)
  static let registeredTwice = DiagnosticCode("A078", .error)
}

/// Faults of a register.
extension ValueFault {
  static func missingRegisterColumn(_ name: String) -> ValueFault {
    ValueFault(
      .registerColumn,
      Message(
        ja: "名簿の見出しの行に列 `\(name)` がありません",
        en: "the register's first row has no column `\(name)`"),
      help: Message(
        ja: "1行目に `id` と `name` の見出しを書いてください",
        en: "write the headings `id` and `name` in the first row"))
  }

  static func headingTwice(_ heading: String) -> ValueFault {
    ValueFault(
      .registerColumn,
      Message(
        ja: "名簿に `\(shown(heading))` の列が2つあります",
        en: "the register has two columns of `\(shown(heading))`"),
      help: Message(ja: "どちらか一方を消してください", en: "delete one of the two"))
  }

  static func emptyRegisterCell(_ name: String) -> ValueFault {
    ValueFault(
      .registerValue,
      Message(ja: "名簿の `\(name)` が空です", en: "the `\(name)` of an entry is empty"),
      help: Message(ja: "値を書くか、行を消してください", en: "write it, or delete the row"))
  }

  static func reversedPeriod(from: Int, to: Int) -> ValueFault {
    ValueFault(
      .registerValue,
      Message(
        ja: "終わりの年度 \(to) が、始まりの年度 \(from) より前です",
        en: "the last year, \(to), lies before the first, \(from)"),
      help: Message(ja: "2つの年度を確かめてください", en: "check the two years"))
  }

  static func wrongSuccessor(_ id: String, isKnown: Bool) -> ValueFault {
    ValueFault(
      .registerValue,
      isKnown
        ? Message(
          ja: "統合先 `\(shown(id))` をたどると、もとに戻ります",
          en: "following the successor `\(shown(id))` leads back to the entry")
        : Message(
          ja: "統合先 `\(shown(id))` が名簿にありません",
          en: "the register has no successor `\(shown(id))`"),
      help: Message(ja: "統合先の番号を確かめてください", en: "check the successor's id"))
  }

  static func registeredTwice(_ id: String, first line: Int) -> ValueFault {
    ValueFault(
      .registeredTwice,
      Message(
        ja: "番号 `\(shown(id))` は \(line) 行目にもあり、年度が重なっています",
        en: "the id `\(shown(id))` also stands on line \(line), for some of the same years"),
      help: Message(
        ja: "どちらかを消すか、年度を分けてください", en: "delete one, or make their years differ"))
  }
}
