import Diagnostics
import RuleModel
import YAMLSyntax

extension ExpectationDecoder {
  mutating func measure(_ entry: YAMLEntry, _ path: String) {
    let ids = rules.measures.map(\.id.text)
    guard let position = position(of: entry.key, .measure, among: ids) else { return }
    guard case .mapping = entry.value.content else {
      return value(entry, .counted, position, "\(path).counted")
    }
    let fields = reader.fields(entry.value, MeasurePart.self, of: entry.key.value) ?? [:]
    reportEmpty(entry)
    for part in MeasurePart.allCases {
      guard let field = fields[part] else { continue }
      value(field, part, position, "\(path).\(part.rawValue)")
    }
  }

  private mutating func value(
    _ field: YAMLEntry, _ part: MeasurePart, _ position: Int, _ path: String
  ) {
    let measure = rules.measures[position]
    let words =
      part == .counted ? [Words.none, Words.missing, Words.notApplicable] : [Words.none]
    if part != .counted, measure.type != .number, measure.type != .date {
      reader.report(.withoutBounds(field.key, measure: measure.id.text))
      return
    }
    if case .members(let enumeration) = measure.type, case .sequence = field.value.content {
      let names = rules.enumerations[enumeration].members.map(\.id.text)
      guard let texts = reader.texts(field.value, of: field.key.value) else { return }
      let values = texts.compactMap { member($0, among: names) }
      let expected = names.filter(values.contains)
      return expect(.measure(position, part), path, field.value.span, .list(expected))
    }
    guard let text = reader.text(field.value, of: field.key.value) else { return }
    let expected = words.contains(text.value) ? text.value : notation(of: text, measure.type)
    guard let expected else { return }
    expect(.measure(position, part), path, field.value.span, .word(expected))
  }

  /// A value in the one notation that results have; one that does not fit the type is reported.
  private mutating func notation(of text: Located<String>, _ type: ValueType) -> String? {
    switch type {
    case .number:
      if let number = Self.number(text.value) { return number.description }
      reader.report(
        .unreadableValue(text, Message(ja: "小数か `n/d` の分数", en: "a decimal or a fraction `n/d`")))
    case .boolean:
      if ["yes", "true", "はい"].contains(text.value) { return "yes" }
      if ["no", "false", "いいえ"].contains(text.value) { return "no" }
      reader.report(
        .unreadableValue(text, Message(ja: "`yes` か `no` ", en: "`yes` or `no`")))
    case .member(let enumeration):
      return member(text, among: rules.enumerations[enumeration].members.map(\.id.text))
    case .members:
      reader.report(
        .unreadableValue(text, Message(ja: "`[a, b]` の形の一覧", en: "a list such as `[a, b]`")))
    case .date:
      if let date = CivilDate(iso: text.value) { return date.description }
      reader.report(
        .unreadableValue(text, Message(ja: "日付 `YYYY-MM-DD` ", en: "a date `YYYY-MM-DD`")))
    case .text: return text.value
    }
    return nil
  }

  private mutating func member(_ text: Located<String>, among names: [String]) -> String? {
    if names.contains(text.value) { return text.value }
    reader.report(
      .unreadableValue(
        text, Message(ja: "この指標の選択肢", en: "a choice that the measure has"), names: names))
    return nil
  }

  /// A decimal, or a fraction of two whole numbers.
  private static func number(_ text: String) -> Rational? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return Rational(decimal: text) }
    guard let top = Rational(decimal: parts[0]), let bottom = Rational(decimal: parts[1]),
      top.isInteger, bottom.isInteger
    else { return nil }
    return top.divided(by: bottom)
  }
}
