import Diagnostics
import RuleModel

extension ExpressionFunction {
  /// How it is written, for messages.
  var usage: String {
    switch self {
    case .level: "level(LADDER)"
    case .answered: "answered(QUESTION)"
    case .applicable: "applicable(QUESTION)"
    case .ifElse: "if(CONDITION, a, b)"
    case .coalesce: "coalesce(a, b)"
    case .ratio: "ratio(a, b, empty: c)"
    case .minimum: "min(a, b)"
    case .maximum: "max(a, b)"
    case .magnitude: "abs(a)"
    case .memberValue: "value(QUESTION)"
    case .subject: "subject(SUBJECT)"
    case .date: "date(\"2024-04-01\")"
    case .fiscalYear: "fiscal_year(DATE)"
    case .daysBetween: "days_between(FROM, TO)"
    }
  }

  /// How many arguments it takes, labelled ones included.
  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .level, .answered, .applicable, .magnitude, .memberValue, .subject, .date, .fiscalYear:
      1...1
    case .daysBetween: 2...2
    case .ratio: 2...3
    case .ifElse: 3...3
    case .coalesce: 2...Int.max
    case .minimum, .maximum: 1...Int.max
    }
  }

  /// Whether the arguments are so many and labelled as they must be.
  func takes(_ arguments: [ExpressionSyntax.ArgumentSyntax]) -> Bool {
    guard argumentCounts.contains(arguments.count) else { return false }
    return arguments.enumerated().allSatisfy { position, argument in
      self == .ratio && position == 2
        ? argument.label?.value == "empty" : argument.label == nil
    }
  }
}

extension TypeChecking {
  mutating func called(
    _ name: Located<String>, _ arguments: [Syntax.ArgumentSyntax], beside context: Context,
    at span: Span
  ) -> Expression? {
    guard let function = ExpressionFunction(rawValue: name.value) else {
      return report(.unknownFunction(name))
    }
    guard function.takes(arguments) else {
      return report(
        .wrongArguments(name, usage: function.usage, found: arguments.count))
    }
    let parts = arguments.map(\.value)
    switch function {
    case .level: return level(parts[0], at: span)
    case .answered, .applicable: return aboutQuestion(function, parts[0], at: span)
    case .ifElse:
      let decision = condition(parts[0])
      let branches = branches(Array(parts[1...]), beside: context)
      guard let decision, let branches else { return nil }
      return Expression(
        .cases([.init(when: decision, then: branches[0])], otherwise: branches[1]),
        type: branches[0].type, span: span)
    case .coalesce:
      return branches(parts, beside: context).map {
        Expression(.coalesce($0), type: $0[0].type, span: span)
      }
    case .ratio:
      return numbers(parts).map {
        let empty = $0.count > 2 ? $0[2] : nil
        return Expression(.ratio($0[0], $0[1], empty: empty), type: .number, span: span)
      }
    case .minimum:
      return numbers(parts).map { Expression(.minimum($0), type: .number, span: span) }
    case .maximum:
      return numbers(parts).map { Expression(.maximum($0), type: .number, span: span) }
    case .magnitude:
      return number(parts[0]).map { Expression(.magnitude($0), type: .number, span: span) }
    case .memberValue: return memberValue(parts[0], at: span)
    case .subject: return subject(name, parts[0], at: span)
    case .date: return dateConstant(parts[0], at: span)
    case .fiscalYear:
      return date(parts[0]).map { Expression(.fiscalYear($0), type: .number, span: span) }
    case .daysBetween:
      return whole(parts.map { date($0) }).map {
        Expression(.daysBetween($0[0], $0[1]), type: .number, span: span)
      }
    }
  }

  private mutating func numbers(_ parts: [Syntax]) -> [Expression]? {
    whole(parts.map { number($0) })
  }

  private mutating func level(_ part: Syntax, at span: Span) -> Expression? {
    switch part.kind {
    case .faulty, .reference, .quantified: return nil
    default: break
    }
    guard case .name(let name) = part.kind else {
      return report(.ladderExpected(at: part.span))
    }
    switch scope.meanings[name] {
    case .faulty: return nil
    case .ladder(let ladder, let enumeration):
      return Expression(.level(ladder), type: .member(enumeration), span: span)
    case .question, .parameter, .measure, .criterion:
      return report(.ladderExpected(at: part.span))
    case nil:
      let ladders = nearNames.candidates(
        valueNames.filter {
          if case .ladder = scope.meanings[$0] { true } else { false }
        })
      return report(.unknownName(Located(name, at: part.span), candidates: ladders))
    }
  }

  private mutating func aboutQuestion(
    _ function: ExpressionFunction, _ part: Syntax, at span: Span
  ) -> Expression? {
    switch part.kind {
    case .faulty, .reference, .quantified: return nil
    default: break
    }
    guard case .name(let name) = part.kind else {
      return report(.questionExpected(at: part.span, function: function.rawValue))
    }
    switch scope.meanings[name] {
    case .faulty: return nil
    case .question(let question, _):
      let kind: Expression.Kind =
        function == .answered ? .answered(question) : .applicable(question)
      return Expression(kind, type: .boolean, span: span)
    case .parameter, .measure, .criterion, .ladder:
      return report(.questionExpected(at: part.span, function: function.rawValue))
    case nil:
      let questions = nearNames.candidates(
        valueNames.filter {
          if case .question = scope.meanings[$0] { true } else { false }
        })
      return report(.unknownName(Located(name, at: part.span), candidates: questions))
    }
  }

  private mutating func subject(
    _ function: Located<String>, _ part: Syntax, at span: Span
  ) -> Expression? {
    switch part.kind {
    case .faulty, .reference, .quantified: return nil
    case .name(let name):
      guard let subject = scope.subjects[name] else {
        return report(
          .unknownReference(
            Located(name, at: part.span), to: .subject,
            known: nearNames.candidates(scope.subjects.keys.sorted())))
      }
      return Expression(.subject(subject), type: .boolean, span: span)
    default:
      return report(
        .wrongArguments(function, usage: ExpressionFunction.subject.usage, found: 1))
    }
  }

  /// Values of one type, of which one is taken; `none` has the type of the others.
  mutating func branches(_ parts: [Syntax], beside context: Context) -> [Expression]? {
    let values = parts.filter { $0.kind != .nothing }
    guard !values.isEmpty else {
      if let first = parts.first { diagnostics.append(.noneAlone(at: first.span)) }
      return nil
    }
    var hint = context
    if case .enumeration = context {} else { hint = self.context(ofAny: values) }
    var resolved: [Expression] = []
    for part in values {
      guard let branch = value(part, beside: hint) else {
        // One of several unknown names is enough: the others may be members of what it was to be.
        if hint == .open { return nil }
        continue
      }
      if let first = resolved.first, first.type != branch.type {
        return reportBranch(first, branch)
      }
      resolved.append(branch)
    }
    guard resolved.count == values.count else { return nil }
    var rest = resolved[...]
    return parts.compactMap { part in
      part.kind == .nothing
        ? Expression(.nothing, type: resolved[0].type, span: part.span) : rest.popFirst()
    }
  }

  private mutating func reportBranch(_ first: Expression, _ other: Expression) -> [Expression]? {
    diagnostics.append(
      .branchesDiffer(
        describe(first.type), describe(other.type), at: other.span, first: first.span))
    return nil
  }

  private mutating func memberValue(_ part: Syntax, at span: Span) -> Expression? {
    guard let member = value(part) else { return nil }
    guard case .member(let reference) = member.type,
      let enumeration = scope.enumeration(reference)
    else {
      return report(
        .otherTypeExpected(
          Message(ja: "選択肢", en: "a choice"), found: describe(member.type), at: part.span,
          help: nil))
    }
    let without = enumeration.members.first { $0.value == nil && $0.meaning == .itself }
    if let without {
      return report(.memberWithoutNumber(enumeration, member: without.id, at: part.span))
    }
    return Expression(.memberValue(member), type: .number, span: span)
  }

  private mutating func dateConstant(_ part: Syntax, at span: Span) -> Expression? {
    switch part.kind {
    case .faulty: return nil
    case .text(let text):
      guard let date = CivilDate(iso: text) else {
        return report(.invalidDate(text, at: part.span))
      }
      return Expression(.constant(.date(date)), type: .date, span: span)
    default: return report(.invalidDate(nil, at: part.span))
    }
  }
}
