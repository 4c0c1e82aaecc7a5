import Diagnostics

/// Builds the node tree of libyaml's events and refuses what the strict subset leaves out.
struct TreeBuilder {
  /// A list or mapping that is still open.
  private struct Frame {
    let isMapping: Bool
    /// Nil until the first key of a mapping without brackets is read.
    var span: Span?
    var items: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    var pendingKey: Located<String>?
    var keys: [String: Span] = [:]
    /// Where the last thing in it ended.
    var previousEnd: Int
  }

  let source: SourceText
  private(set) var root: YAMLNode?
  private(set) var diagnostics: [Diagnostic] = []
  private var frames: [Frame] = []
  private var nodeCount = 0
  private var lastStart: Int
  private var lastEnd: Int
  private var lastProperty = -1
  private var anchors: Set<String> = []
  private var isDone = false

  init(_ source: SourceText) {
    self.source = source
    lastStart = source.bodyStart
    lastEnd = source.bodyStart
  }

  /// Reads the whole document, or as far as it makes sense.
  mutating func build() {
    if let directive = directiveAtHead() { return report(.directive(at: directive)) }
    guard var parser = LibYAMLParser(source) else {
      return report(.otherSyntax("out of memory", at: source.span(0, 0)))
    }
    while !isDone {
      switch parser.next(depth: frames.count) {
      case .event(let event): take(event)
      case .tooDeep(let index):
        return report(.tooDeep(at: source.scalarSpan(at: source.offset(ofScalar: index))))
      case .failure(let failure):
        let fault = SyntaxFault(
          failure: failure, source: source, lastStart: lastStart, openBracket: openBracket)
        return report(fault.diagnostic)
      }
    }
  }

  /// A directive before the document; libyaml takes all of them in one step, however many.
  private func directiveAtHead() -> Span? {
    let position = source.skippingBlanksAndComments(from: source.bodyStart)
    guard source.byte(at: position) == UInt8(ascii: "%"), source.lineStart(of: position) == position
    else { return nil }
    return source.span(position, source.lineEnd(of: position))
  }

  private var openBracket: Int? {
    guard let span = frames.last?.span, let byte = source.byte(at: span.start),
      byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
    else { return nil }
    return span.start
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    if diagnostics.count >= SyntaxLimits.faults { isDone = true }
  }

  private mutating func stop(_ diagnostic: Diagnostic) {
    report(diagnostic)
    isDone = true
  }

  private mutating func take(_ event: LibYAMLParser.Event) {
    let start = source.offset(ofScalar: event.start)
    switch event.kind {
    case .streamStart, .documentStart: break
    case .streamEnd:
      if root == nil { report(.emptyDocument(at: source.span(0, 0))) }
      isDone = true
    case .documentEnd: takeDocumentEnd(at: source.offset(ofScalar: event.end))
    case .alias: takeAlias(source.span(start, source.offset(ofScalar: event.end)))
    case .scalar(let text, let style):
      takeScalar(text, style, from: start, to: source.offset(ofScalar: event.end))
    case .sequenceStart(let isFlow): open(isMapping: false, isFlow: isFlow, at: start)
    case .mappingStart(let isFlow): open(isMapping: true, isFlow: isFlow, at: start)
    case .collectionEnd: close(end: source.offset(ofScalar: event.end))
    }
    lastStart = max(lastStart, min(start, source.bytes.count))
  }

  // MARK: Scalars

  private mutating func takeScalar(
    _ text: String?, _ style: YAMLScalar.Style, from start: Int, to end: Int
  ) {
    guard countNode(at: start) else { return }
    let start = takeProperties(at: start, to: end)
    guard let text else {
      return stop(.scalarTooLong(at: source.scalarSpan(at: start)))
    }
    let (scalar, reading) = ScalarReading.scalar(text, style, in: source, from: start, to: end)
    for escape in reading.escapes {
      guard let kind = ForbiddenCharacter(escape.scalar) else { continue }
      report(.forbiddenCharacter(escape.scalar, kind, at: source.span(escape.start, escape.end)))
    }
    let span = source.span(start, reading.end)
    lastEnd = max(lastEnd, reading.end)
    if isAtKey {
      takeKey(scalar, at: span)
    } else {
      if style == .plain, let fault = WideSpace.fault(in: scalar, source) { report(fault) }
      append(YAMLNode(.scalar(scalar), span: span))
    }
  }

  private var isAtKey: Bool {
    guard let frame = frames.last else { return false }
    return frame.isMapping && frame.pendingKey == nil
  }

  private mutating func takeKey(_ scalar: YAMLScalar, at span: Span) {
    let last = frames.count - 1
    frames[last].pendingKey = Located(scalar.text, at: span)
    if frames[last].span == nil { frames[last].span = span }
    let before = source.skippingBlanksAndComments(
      from: min(source.skippingComma(from: frames[last].previousEnd), span.start), to: span.start)
    if before < span.start, source.byte(at: before) == UInt8(ascii: "?") {
      return report(.keyNotText(at: source.scalarSpan(at: before)))
    }
    if let fault = KeyFaults.find(scalar, at: span, source) { return report(fault) }
    let name = WidthFolding.folded(scalar.text)
    if let first = frames[last].keys[name] {
      report(.duplicateKey(Located(scalar.text, at: span), first: first))
    } else {
      frames[last].keys[name] = span
    }
  }

  private mutating func takeAlias(_ span: Span) {
    guard countNode(at: span.start) else { return }
    let name = source.text(span.start + 1, span.end)
    // An alias of an anchor that is already reported follows from it.
    if !anchors.contains(name) { report(.alias(at: span)) }
    lastEnd = max(lastEnd, span.end)
    if isAtKey {
      frames[frames.count - 1].pendingKey = Located(name, at: span)
    } else {
      append(placeholder(at: span))
    }
  }

  private func placeholder(at span: Span) -> YAMLNode {
    let nothing = YAMLScalar(text: "", style: .plain, origins: .contiguous(start: span.start))
    return YAMLNode(.scalar(nothing), span: span)
  }

  /// Reports anchors and tags before a node and gives the place behind them.
  private mutating func takeProperties(at start: Int, to end: Int? = nil) -> Int {
    var position = start
    while let byte = source.byte(at: position),
      byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!"), position < end ?? source.bytes.count
    {
      var next = position + 1
      while let letter = source.byte(at: next), letter > 0x20,
        byte == UInt8(ascii: "!") || !",[]{}".utf8.contains(letter)
      {
        next += 1
      }
      if position > lastProperty {
        lastProperty = position
        if byte == UInt8(ascii: "&") {
          anchors.insert(source.text(position + 1, next))
          report(.anchor(at: source.span(position, next)))
        } else {
          report(.tag(at: source.span(position, next)))
        }
      }
      position = source.skippingBlanksAndComments(from: next, to: max(next, end ?? .max))
    }
    return position
  }

  // MARK: Lists and mappings

  private mutating func open(isMapping: Bool, isFlow: Bool, at start: Int) {
    guard countNode(at: start) else { return }
    guard frames.count < SyntaxLimits.depth else {
      return stop(.tooDeep(at: source.scalarSpan(at: start)))
    }
    let start = takeProperties(at: start)
    guard !isAtKey else { return stop(.keyNotText(at: source.scalarSpan(at: start))) }
    let hasBracket = isFlow && source.byte(at: start) == UInt8(ascii: isMapping ? "{" : "[")
    let span = hasBracket || !isMapping ? source.scalarSpan(at: start) : nil
    lastEnd = max(lastEnd, hasBracket ? start + 1 : start)
    frames.append(
      Frame(isMapping: isMapping, span: span, previousEnd: hasBracket ? start + 1 : start))
  }

  private mutating func close(end: Int) {
    guard let frame = frames.popLast() else { return }
    if let byte = source.byte(at: end - 1), byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
      lastEnd = max(lastEnd, end)
    }
    let span = frame.span ?? source.span(frame.previousEnd, frame.previousEnd)
    append(
      YAMLNode(frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items), span: span))
  }

  private mutating func append(_ node: YAMLNode) {
    guard !frames.isEmpty else {
      root = node
      return
    }
    let last = frames.count - 1
    frames[last].previousEnd = lastEnd
    guard frames[last].isMapping else {
      frames[last].items.append(node)
      return
    }
    guard let key = frames[last].pendingKey else { return }
    frames[last].entries.append(YAMLEntry(key: key, value: node))
    frames[last].pendingKey = nil
  }

  private mutating func countNode(at start: Int) -> Bool {
    nodeCount += 1
    guard nodeCount > SyntaxLimits.nodes else { return true }
    stop(.tooManyNodes(at: source.scalarSpan(at: start)))
    return false
  }

  // MARK: The end

  private mutating func takeDocumentEnd(at end: Int) {
    isDone = true
    var position = source.skippingBlanksAndComments(
      from: max(lastEnd, min(end, source.bytes.count)))
    while source.has("...", at: position), source.lineStart(of: position) == position {
      position = source.skippingBlanksAndComments(from: position + 3)
    }
    if source.byte(at: position) != nil {
      if source.has("---", at: position) {
        report(.severalDocuments(at: source.span(position, position + 3)))
      } else if source.byte(at: position) == UInt8(ascii: "%") {
        report(.directive(at: source.span(position, source.lineEnd(of: position))))
      } else {
        let suspects = Suspects(source: source, isFlow: false)
        let culprit = suspects.culprit(from: lastStart, to: position)
        report(culprit ?? .textAfterEnd(at: source.scalarSpan(at: position)))
      }
    } else if let root, case .scalar(let scalar) = root.content {
      if scalar.style == .plain, scalar.text.isEmpty {
        report(.emptyDocument(at: source.span(0, 0)))
      } else if diagnostics.isEmpty, let fault = SyntaxDiagnostics.misread(root) {
        report(fault)
      }
    }
  }
}

extension SourceText {
  /// The place behind blanks, comments and one comma.
  func skippingComma(from position: Int) -> Int {
    let next = skippingBlanksAndComments(from: position)
    return byte(at: next) == UInt8(ascii: ",") ? next + 1 : position
  }
}
