import Diagnostics
import RuleModel

extension TypeChecking {
  /// A type as it stands in a sentence.
  func describe(_ type: ValueType) -> Message {
    func name(_ reference: Reference<Enumeration>) -> String {
      scope.enumeration(reference)?.id.text ?? "?"
    }
    return switch type {
    case .boolean: Message(ja: "はい・いいえの条件", en: "a condition (yes or no)")
    case .number: Message(ja: "数", en: "a number")
    case .member(let enumeration):
      Message(ja: "`\(name(enumeration))` の選択肢", en: "a choice of `\(name(enumeration))`")
    case .members(let enumeration):
      Message(
        ja: "`\(name(enumeration))` の選択肢の集まり", en: "a set of choices of `\(name(enumeration))`")
    case .date: Message(ja: "日付", en: "a date")
    case .text: Message(ja: "文字列", en: "text")
    }
  }

  var dateHelp: Message {
    Message(ja: "日付は `date(\"2024-04-01\")` と書きます", en: "a date is written `date(\"2024-04-01\")`")
  }

  /// How to make a condition of a value.
  func conditionHelp(for type: ValueType) -> Message {
    switch type {
    case .boolean, .number:
      Message(ja: "`>= 1` のように比べてください", en: "compare it, as in `>= 1`")
    case .date:
      Message(
        ja: "`>= date(\"2024-04-01\")` のように比べてください",
        en: "compare it, as in `>= date(\"2024-04-01\")`")
    case .member:
      Message(
        ja: "`== 選択肢` または `in [選択肢, 選択肢]` と書いてください",
        en: "write `== MEMBER` or `in [MEMBER, MEMBER]`")
    case .members:
      Message(ja: "`has 選択肢` と書いてください", en: "write `has MEMBER`")
    case .text:
      Message(
        ja: "書かれたかどうかは `answered(設問)` で調べます",
        en: "`answered(QUESTION)` says whether something was written")
    }
  }

  /// How to make a number of a value.
  func numberHelp(for type: ValueType) -> Message? {
    switch type {
    case .boolean:
      Message(
        ja: "条件を数えるには `if(条件, 1, 0)` と書いてください",
        en: "to count a condition write `if(CONDITION, 1, 0)`")
    case .member:
      Message(ja: "選択肢の数値は `value(…)` で取ります", en: "`value(…)` takes the number of a choice")
    case .date:
      Message(
        ja: "`days_between` か `fiscal_year` を使ってください", en: "use `days_between` or `fiscal_year`")
    case .number, .members, .text: nil
    }
  }

  /// What to do where two types meet.
  func mixedHelp(_ left: ValueType, _ right: ValueType) -> Message? {
    for type in [left, right] {
      if case .member = type, left == .number || right == .number {
        return numberHelp(for: type)
      }
    }
    return nil
  }

  /// What to write in place of `in`.
  func membershipHelp(_ type: ValueType) -> Message? {
    if case .members = type {
      return Message(ja: "`has_any [ ]` を使ってください", en: "use `has_any [ ]`")
    }
    return type == .boolean
      ? Message(ja: "条件はそのまま書いてください", en: "write the condition by itself") : nil
  }

  /// What to write in place of `has`.
  func hasHelp(_ type: ValueType) -> Message? {
    guard case .member = type else { return nil }
    return Message(ja: "`==` か `in [ ]` を使ってください", en: "use `==` or `in [ ]`")
  }
}
