import Diagnostics

/// Says in the author's words what libyaml objects to.
struct SyntaxFault {
  let failure: LibYAMLParser.Failure
  let source: SourceText
  /// The start of the last part that was understood.
  let lastStart: Int
  /// The bracket of the innermost list or mapping, if it has one.
  let openBracket: Int?

  /// The one diagnostic of a failure.
  var diagnostic: Diagnostic {
    let problem = source.offset(ofScalar: failure.problemIndex)
    let context = failure.contextIndex.map { source.offset(ofScalar: $0) }
    if failure.context.contains("quoted scalar") {
      return quoted(problem, context ?? problem)
    }
    return property(problem, context ?? problem)
      ?? suspect(problem, context ?? problem)
      ?? byProblem(problem, context ?? problem)
  }

  private func quoted(_ problem: Int, _ start: Int) -> Diagnostic {
    if failure.problem.contains("escape") || failure.problem.contains("hexdecimal") {
      var backslash = problem
      while backslash > start, source.byte(at: backslash) != UInt8(ascii: "\\") { backslash -= 1 }
      let end = source.offset(after: source.offset(after: backslash))
      return .unknownEscape(
        source.text(backslash, end), at: source.span(backslash, end))
    }
    return .unterminatedQuote(at: source.scalarSpan(at: start))
  }

  /// A broken anchor, alias, tag or directive: none of them is allowed even when well-formed.
  private func property(_ problem: Int, _ start: Int) -> Diagnostic? {
    let place = source.scalarSpan(at: start)
    if failure.context.contains("anchor") { return .anchor(at: place) }
    if failure.context.contains("alias") { return .alias(at: place) }
    if failure.context.contains("tag") || failure.problem.contains("tag") {
      return .tag(at: source.byte(at: start) == UInt8(ascii: "!") ? place : here(problem))
    }
    let isDirective =
      source.byte(at: problem) == UInt8(ascii: "%") && source.lineStart(of: problem) == problem
    if failure.context.contains("directive") || isDirective {
      let line = isDirective ? problem : source.lineStart(of: start)
      return .directive(at: source.span(line, source.lineEnd(of: line)))
    }
    return nil
  }

  private func suspect(_ problem: Int, _ context: Int) -> Diagnostic? {
    let isFlow = failure.context.contains("flow") || failure.problem.contains("','")
    let isWithoutColon =
      failure.problem.contains("':'") || failure.problem.contains("mapping values")
    let start = min(failure.context.contains("simple key") ? context : lastStart, problem)
    var suspects = Suspects(source: source, isFlow: isFlow)
    if let culprit = suspects.culprit(from: start, to: problem) { return culprit }
    guard isWithoutColon else { return nil }
    suspects.acceptsAnyKey = true
    return suspects.culprit(from: start, to: problem)
  }

  private func here(_ offset: Int) -> Span { source.scalarSpan(at: offset) }

  private func byProblem(_ problem: Int, _ context: Int) -> Diagnostic {
    let text = failure.problem
    if text.contains("tab") { return .tab(at: here(problem)) }
    if text.contains("cannot start any token") {
      let byte = source.byte(at: problem)
      return byte == 0x09 ? .tab(at: here(problem)) : .reservedCharacter(at: here(problem), source)
    }
    if text.contains("could not find expected ':'") { return missingColon(problem, context) }
    if text.contains("mapping values are not allowed") { return unexpectedColon(problem) }
    if text.contains("',' or") { return unclosed(problem, context) }
    if let openBracket, source.skippingBlanksAndComments(from: problem) >= source.bytes.count {
      return unclosed(problem, openBracket)
    }
    if failure.context.contains("block scalar") { return .blockHeader(at: here(problem)) }
    if text.contains("expected key") || text.contains("'-' indicator")
      || text.contains("entries are not allowed") || text.contains("keys are not allowed")
    {
      if endsValue(before: problem) { return .textAfterValue(at: here(problem)) }
      return source.byte(at: problem) == UInt8(ascii: ":")
        ? .missingKey(at: here(problem))
        : .indentation(at: here(problem), isDash: text.contains("entries are not allowed"))
    }
    if text.contains("unexpected ':'") { return .missingSpace(at: here(problem)) }
    if text.contains("node content"), problem < source.bytes.count {
      return .missingValue(at: here(problem), source)
    }
    return .otherSyntax(text, at: here(problem))
  }

  /// Whether a closing bracket or quote stands before a place in its line.
  private func endsValue(before place: Int) -> Bool {
    let end = min(place, source.bytes.count)
    let line = source.bytes[source.lineStart(of: end)..<end]
    switch line.last(where: { !SourceText.isBlank($0) }) {
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'"): return true
    default: return false
    }
  }

  private func missingColon(_ problem: Int, _ key: Int) -> Diagnostic {
    let end = min(source.lineEnd(of: key), max(problem, key))
    let isOneLine = source.lineEnd(of: key) >= problem
    if isOneLine, end - key > SyntaxLimits.keyScalars { return .keyTooLong(at: here(key)) }
    return .missingColon(at: source.span(key, end))
  }

  /// A second colon in a line, or a line that is indented as if it belonged to the text above.
  private func unexpectedColon(_ problem: Int) -> Diagnostic {
    let line = source.lineStart(of: problem)
    var position = line
    while position < problem {
      if source.bytes[position] == UInt8(ascii: ":"),
        let next = source.byte(at: position + 1), SourceText.isBlank(next)
      {
        return .unexpectedColon(at: here(problem))
      }
      position += 1
    }
    let text = min(source.skippingBlanksAndComments(from: line), problem)
    return text == problem
      ? .missingKey(at: here(problem)) : .indentation(at: source.span(text, problem))
  }

  private func unclosed(_ problem: Int, _ bracket: Int) -> Diagnostic {
    let isAtEnd = source.skippingBlanksAndComments(from: problem) >= source.bytes.count
    return .unterminatedBracket(
      source.byte(at: bracket) == UInt8(ascii: "{") ? "{" : "[", at: here(bracket),
      found: isAtEnd ? nil : here(problem))
  }
}
