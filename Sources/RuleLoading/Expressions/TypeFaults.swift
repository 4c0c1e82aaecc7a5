import Diagnostics
import RuleModel

extension DiagnosticCode {
  static let typesDoNotCompare = DiagnosticCode("R068", .error)
  static let noOrder = DiagnosticCode("R069", .error)
  static let equalityOfSetOrText = DiagnosticCode("R070", .error)
  static let hasWithoutSet = DiagnosticCode("R071", .error)
  static let inWithoutChoice = DiagnosticCode("R072", .error)
  static let constantExpected = DiagnosticCode("R073", .error)
  static let conditionExpected = DiagnosticCode("R074", .error)
  static let numberExpected = DiagnosticCode("R075", .error)
  static let unusableDivisor = DiagnosticCode("R076", .error)
  static let memberWithoutNumber = DiagnosticCode("R078", .error)
  static let invalidDate = DiagnosticCode("R081", .error)
  static let otherTypeExpected = DiagnosticCode("R082", .error)
  static let branchesDiffer = DiagnosticCode("R083", .error)
  static let repeatedConstant = DiagnosticCode("R084", .warning)
  static let constantComparison = DiagnosticCode("R085", .warning)
  static let yesNoCompared = DiagnosticCode("R089", .error)
  static let noneAlone = DiagnosticCode("R093", .error)
}

extension Diagnostic {
  static func typesDoNotCompare(_ left: Message, _ right: Message, at span: Span, help: Message?)
    -> Diagnostic
  {
    Diagnostic(
      .typesDoNotCompare,
      Message(
        ja: "\(left.ja)と\(ShownText.spaced(right.ja))は比べられません",
        en: "\(left.en) cannot be compared with \(right.en)"),
      at: span, help: help)
  }

  static func noOrder(_ type: Message, at span: Span) -> Diagnostic {
    Diagnostic(
      .noOrder,
      Message(ja: "\(type.ja)には大小の順序がありません", en: "\(type.en) has no order"), at: span,
      help: Message(
        ja: "`==`、`!=` または `in` を使ってください。順序があるのは数、日付、尺度、レベルです",
        en: "use `==`, `!=` or `in`; only numbers, dates, scales and levels are ordered"))
  }

  static func outcomeWithoutRank(_ member: Identifier, at span: Span) -> Diagnostic {
    Diagnostic(
      .noOrder,
      Message(
        ja: "`\(member)` はレベル以外の結果なので、大小の順序がありません",
        en: "`\(member)` is an outcome outside the levels and has no place in their order"),
      at: span,
      help: Message(ja: "`==` または `in` を使ってください", en: "use `==` or `in`"))
  }

  static func equalityOfSetOrText(
    _ type: ValueType, _ shown: Message, isQuoted: Bool, at span: Span
  ) -> Diagnostic {
    let help =
      if isQuoted {
        Message(
          ja: "選択肢の id や数は `\"` で囲まずに書いてください",
          en: "write the id of a choice, or a number, without `\"`")
      } else if type == .text {
        Message(
          ja: "書かれたかどうかは `answered(設問)` で調べます",
          en: "`answered(QUESTION)` says whether something was written")
      } else {
        Message(
          ja: "`has`、`has_any`、`has_all` を使ってください",
          en: "use `has`, `has_any` or `has_all`")
      }
    return Diagnostic(
      .equalityOfSetOrText,
      Message(
        ja: "\(shown.ja)は比較の演算子では比べられません",
        en: "\(shown.en) cannot be compared by an operator"),
      at: span, help: help)
  }

  static func hasWithoutSet(_ type: Message, at span: Span, help: Message?) -> Diagnostic {
    Diagnostic(
      .hasWithoutSet,
      Message(
        ja: "`has` の左には複数選択の設問が必要ですが、\(type.ja)があります",
        en: "`has` needs a question with several choices on its left, but this is \(type.en)"),
      at: span, help: help)
  }

  static func inWithoutChoice(_ type: Message, at span: Span, help: Message?) -> Diagnostic {
    Diagnostic(
      .inWithoutChoice,
      Message(
        ja: "`in` の左には一つの選択肢か数が必要ですが、\(type.ja)があります",
        en: "`in` needs one choice or a number on its left, but this is \(type.en)"),
      at: span, help: help)
  }

  static func inWithoutList(at span: Span) -> Diagnostic {
    Diagnostic(
      .inWithoutChoice,
      Message(
        ja: "`in` の右には `[ ]` の一覧か、`several: yes` のパラメータが必要です",
        en: "`in` needs a list in `[ ]` or a parameter with `several` on its right"),
      at: span,
      help: Message(
        ja: "複数選択の設問を調べるには `設問 has 選択肢` と書きます",
        en: "for a question with several choices write `QUESTION has MEMBER`"))
  }

  static func constantExpected(at span: Span) -> Diagnostic {
    Diagnostic(
      .constantExpected,
      Message(
        ja: "一覧には選択肢の id か数をそのまま書く必要があります",
        en: "a list holds only ids of members, or numbers"),
      at: span,
      help: Message(
        ja: "設問やパラメータとは `==` や `<=` で比べ、`or` でつないでください",
        en: "compare with questions and parameters by `==` or `<=`, joined by `or`"))
  }

  static func conditionExpected(_ type: Message, at span: Span, help: Message) -> Diagnostic {
    Diagnostic(
      .conditionExpected,
      Message(
        ja: "条件が必要ですが、\(type.ja)があります", en: "expected a condition, but this is \(type.en)"),
      at: span, help: help)
  }

  static func numberExpected(_ type: Message, at span: Span, help: Message?) -> Diagnostic {
    Diagnostic(
      .numberExpected,
      Message(ja: "数が必要ですが、\(type.ja)があります", en: "expected a number, but this is \(type.en)"),
      at: span, help: help)
  }

  static func divisorIsNotConstant(at span: Span) -> Diagnostic {
    Diagnostic(
      .unusableDivisor,
      Message(
        ja: "`/` の右には定数が必要ですが、答えによって変わる値があります",
        en: "the right side of `/` must be a constant, but this depends on answers"),
      at: span,
      help: Message(ja: "`ratio(a, b)` を使ってください", en: "use `ratio(a, b)`"))
  }

  static func divisionByZero(at span: Span) -> Diagnostic {
    Diagnostic(
      .unusableDivisor, Message(ja: "0 で割っています", en: "this divides by zero"), at: span)
  }

  static func memberWithoutNumber(_ enumeration: Enumeration, member: Identifier, at span: Span)
    -> Diagnostic
  {
    Diagnostic(
      .memberWithoutNumber,
      Message(
        ja: "`\(enumeration.id)` の `\(member)` に `value` がないため、数にできません",
        en: "`\(member)` of `\(enumeration.id)` has no `value`, so there is no number to take"),
      at: span,
      help: Message(
        ja: "`\(enumeration.id)` のすべての選択肢に `value` を書いてください",
        en: "give every member of `\(enumeration.id)` a `value`"),
      notes: [
        Note(Message(ja: "一覧はここにあります", en: "it is declared here"), at: enumeration.span)
      ])
  }

  static func invalidDate(_ text: String?, at span: Span) -> Diagnostic {
    Diagnostic(
      .invalidDate,
      text.map { ShownText.of($0) }.map {
        Message(ja: "`\($0)` という日付はありません", en: "there is no date `\($0)`")
      }
        ?? Message(
          ja: "`date` には `\"\"` で囲んだ日付が必要です", en: "`date` takes a date in `\"\"`"),
      at: span,
      help: Message(
        ja: "半角の西暦で `\"2024-04-01\"` のように書いてください",
        en: "write year, month and day as in `\"2024-04-01\"`"))
  }

  static func otherTypeExpected(
    _ expected: Message, found: Message, at span: Span, help: Message?
  ) -> Diagnostic {
    Diagnostic(
      .otherTypeExpected,
      Message(
        ja: "\(expected.ja)が必要ですが、\(found.ja)があります",
        en: "expected \(expected.en), but this is \(found.en)"),
      at: span, help: help)
  }

  static func branchesDiffer(_ first: Message, _ other: Message, at span: Span, first place: Span)
    -> Diagnostic
  {
    Diagnostic(
      .branchesDiffer,
      Message(
        ja: "ここは\(ShownText.spaced(other.ja))ですが、初めの値は\(ShownText.spaced(first.ja))です",
        en: "this is \(other.en), but the first value is \(first.en)"),
      at: span,
      help: Message(ja: "同じ種類の値をそろえてください", en: "give values of one type"),
      notes: [Note(Message(ja: "初めの値はここです", en: "the first value is here"), at: place)])
  }

  static func repeatedConstant(at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .repeatedConstant,
      Message(ja: "一覧に同じものが二度あります", en: "the list has this twice"), at: span,
      help: Message(ja: "一つを消してください", en: "remove one"),
      notes: [Note(Message(ja: "一つ目はここです", en: "it is first listed here"), at: first)])
  }

  static func constantComparison(at span: Span) -> Diagnostic {
    Diagnostic(
      .constantComparison,
      Message(
        ja: "定数どうしの比較なので、答えによらず結果が決まっています",
        en: "both sides are constants, so no answer changes this"),
      at: span)
  }

  static func noneAlone(at span: Span) -> Diagnostic {
    Diagnostic(
      .noneAlone,
      Message(
        ja: "`none` (値なし) をここに書くことはできません", en: "`none` (no value) has no place here"),
      at: span,
      help: Message(
        ja: "`none` は `if(条件, 値, none)` のように値と並べて書きます。答えの有無は `answered(設問)` で調べます",
        en:
          "write it beside values, as in `if(CONDITION, a, none)`; whether there is an answer says `answered(QUESTION)`"
      ))
  }

  static func yesNoCompared(_ name: String, isYes: Bool, at span: Span) -> Diagnostic {
    Diagnostic(
      .yesNoCompared,
      Message(
        ja: "はい・いいえの値は `yes` や `no` とは比べません",
        en: "a yes/no value is not compared with `yes` or `no`"),
      at: span,
      help: isYes
        ? Message(ja: "そのまま `\(name)` と書いてください", en: "write `\(name)` alone")
        : Message(ja: "`not \(name)` と書いてください", en: "write `not \(name)`"))
  }
}
