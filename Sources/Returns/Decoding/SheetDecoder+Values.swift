import Diagnostics
import RuleModel
import Scoring
import YAMLSyntax

extension SheetDecoder {
  private static let notApplicableKey = "not_applicable"
  static let yes = ["yes", "true", "はい"]
  static let no = ["no", "false", "いいえ"]

  /// The answer under a key; a faulty one is reported and counts as none.
  mutating func answer(_ entry: YAMLEntry, to question: Question) -> Answer {
    if entry.value.isNull { return .unanswered }
    if case .mapping(let fields) = entry.value.content {
      return notApplicable(fields, entry, question)
    }
    if case .multi(let enumeration) = question.kind {
      return members(entry, of: rules.enumerations[enumeration])
    }
    if case .single(let enumeration) = question.kind, question.severalTicks != .refuse,
      case .sequence = entry.value.content
    {
      return severalTicks(entry, of: rules.enumerations[enumeration], question.severalTicks)
    }
    guard case .scalar(let scalar) = entry.value.content else {
      reportShape(.value, entry.value, of: entry.key)
      return .unanswered
    }
    let text = Located(scalar.text, at: entry.value.span)
    switch question.kind {
    case .yesNo: return yesNo(text, entry.key)
    case .single(let enumeration):
      return member(text, of: rules.enumerations[enumeration])
    case .multi: return .unanswered
    case .integer(let range): return number(text, question, range, isWhole: true)
    case .decimal(let range): return number(text, question, range, isWhole: false)
    case .date: return date(text, entry.key)
    case .text(let maximumLength):
      let length = text.value.unicodeScalars.count
      guard length <= maximumLength else {
        diagnostics.append(.textTooLong(text.span, length: length, maximum: maximumLength))
        return .unanswered
      }
      return .value(.text(text.value))
    }
  }

  /// `{not_applicable: true}`, the only mapping that is an answer.
  private mutating func notApplicable(
    _ fields: [YAMLEntry], _ entry: YAMLEntry, _ question: Question
  ) -> Answer {
    guard let field = fields.first(where: { $0.key.value == Self.notApplicableKey }) else {
      if let other = fields.first {
        diagnostics.append(.unknownKey(other.key, among: [Self.notApplicableKey]))
      } else {
        reportShape(.value, entry.value, of: entry.key)
      }
      return .unanswered
    }
    for other in fields where other.key.value != Self.notApplicableKey {
      diagnostics.append(.unknownKey(other.key, among: [Self.notApplicableKey]))
    }
    guard case .scalar(let scalar) = field.value.content, Self.yes.contains(scalar.text) else {
      diagnostics.append(.notApplicableNotTrue(field.value))
      return .unanswered
    }
    guard question.allowsNotApplicable || hasNotApplicableMember(question) else {
      diagnostics.append(.notApplicableNotAllowed(field.key.span))
      return .unanswered
    }
    return .notApplicable
  }

  private func hasNotApplicableMember(_ question: Question) -> Bool {
    switch question.kind {
    case .single(let enumeration), .multi(let enumeration):
      rules.enumerations[enumeration].members.contains { $0.meaning == .notApplicable }
    default: false
    }
  }

  private mutating func yesNo(_ text: Located<String>, _ key: Located<String>) -> Answer {
    if Self.yes.contains(text.value) { return .value(.boolean(true)) }
    if Self.no.contains(text.value) { return .value(.boolean(false)) }
    let spellings = Self.yes + Self.no
    diagnostics.append(
      .notYesNo(text, key, help: Suggestion.help(for: text.value, among: spellings)))
    return .unanswered
  }

  private mutating func date(_ text: Located<String>, _ key: Located<String>) -> Answer {
    if let date = CivilDate(iso: text.value) { return .value(.date(date)) }
    let folded = WidthFolding.folded(text.value)
    if folded != text.value, CivilDate(iso: folded) != nil {
      diagnostics.append(.fullWidthValue(text, meant: folded, in: key.value))
    } else {
      diagnostics.append(.notADate(text, key))
    }
    return .unanswered
  }

  // MARK: Numbers

  private mutating func number(
    _ text: Located<String>, _ question: Question, _ range: ClosedRange<Rational>, isWhole: Bool
  ) -> Answer {
    guard let number = Rational(decimal: text.value) else {
      diagnostics.append(numberFault(text, question, isWhole: isWhole))
      return .unanswered
    }
    if isWhole, text.value.utf8.contains(UInt8(ascii: ".")) {
      diagnostics.append(
        .notAWholeNumber(
          text, in: question.id.text, meant: number.isInteger ? number.description : nil))
      return .unanswered
    }
    guard range.contains(number) else {
      diagnostics.append(.outOfRange(text, range, unit: question.unit))
      return .unanswered
    }
    return .value(.number(number))
  }

  private func numberFault(
    _ text: Located<String>, _ question: Question, isWhole: Bool
  ) -> Diagnostic {
    let folded = WidthFolding.folded(text.value)
    if folded != text.value, Rational(decimal: folded) != nil {
      return .fullWidthValue(text, meant: folded, in: question.id.text)
    }
    let parts = text.value.utf8.drop { $0 == UInt8(ascii: "-") }
      .split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let isLong = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
    }
    if isLong { return .tooManyDigits(text) }
    return .notANumber(text, in: question, isWhole: isWhole, meant: plainNumber(folded))
  }

  /// The number in a text such as `1,200回`, to be offered, never taken.
  private func plainNumber(_ text: String) -> String? {
    let digits = text.unicodeScalars.filter { $0 != "," && $0 != " " }
    let number = String(String.UnicodeScalarView(digits.prefix { $0.isASCII }))
    return Rational(decimal: number) == nil ? nil : number
  }
}
