import CLibYAML

/// The one owner of a libyaml parser: gives its events with marks as scalar indices.
///
/// libyaml keeps a pointer to its own parser struct, so that lives on the heap. It fetches tokens
/// far ahead of the events and is quadratic in the depth of flow nesting; it therefore gets its
/// input in small pieces, and none once its scanner is too deep.
struct LibYAMLParser: ~Copyable {
  /// What an event says.
  struct Event {
    enum Kind {
      case streamStart
      case streamEnd
      case documentStart
      case documentEnd
      case alias
      /// The text is nil when it is longer than the limit.
      case scalar(text: String?, YAMLScalar.Style)
      case sequenceStart(isFlow: Bool)
      case mappingStart(isFlow: Bool)
      case collectionEnd
    }

    let kind: Kind
    /// The Unicode scalar at which it starts and the one behind its end.
    let start: Int
    let end: Int
  }

  /// What libyaml objects to.
  struct Failure {
    let problem: String
    let context: String
    let problemIndex: Int
    /// Where what it was reading began, where it says so.
    let contextIndex: Int?
  }

  enum Outcome {
    case event(Event)
    case failure(Failure)
    /// Brackets nest too deeply, from the scalar given on.
    case tooDeep(Int)
  }

  private struct Input {
    let bytes: ArraySlice<UInt8>
    var position: Int
    let parser: UnsafeMutablePointer<yaml_parser_t>
    var isRefused = false
    static let pieceBytes = 128
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutablePointer<Input>

  /// Makes a parser of the text behind a byte order mark; nil when memory is short.
  init?(_ source: SourceText) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    self.parser = parser
    input = .allocate(capacity: 1)
    input.initialize(
      to: Input(
        bytes: source.bytes[source.bodyStart...], position: source.bodyStart, parser: parser))
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input(
      parser,
      { data, buffer, size, sizeRead in
        guard let data, let buffer, let sizeRead else { return 0 }
        return LibYAMLParser.feed(
          data.assumingMemoryBound(to: Input.self), into: buffer, size, sizeRead)
      }, input)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
    input.deinitialize(count: 1)
    input.deallocate()
  }

  private static func feed(
    _ input: UnsafeMutablePointer<Input>, into buffer: UnsafeMutablePointer<UInt8>,
    _ size: Int, _ sizeRead: UnsafeMutablePointer<Int>
  ) -> Int32 {
    guard Int(input.pointee.parser.pointee.flow_level) <= SyntaxLimits.depth else {
      input.pointee.isRefused = true
      return 0
    }
    let start = input.pointee.position
    let count = min(size, Input.pieceBytes, input.pointee.bytes.endIndex - start)
    for step in 0..<count { buffer[step] = input.pointee.bytes[start + step] }
    input.pointee.position = start + count
    sizeRead.pointee = count
    return 1
  }

  /// The next event, while this many lists and mappings are open.
  mutating func next(depth: Int) -> Outcome {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      if input.pointee.isRefused { return .tooDeep(firstTooDeepToken(depth: depth)) }
      return .failure(failure())
    }
    defer { yaml_event_delete(&event) }
    return .event(
      Event(
        kind: Self.kind(of: event), start: event.start_mark.index, end: event.end_mark.index))
  }

  private static func kind(of event: yaml_event_t) -> Event.Kind {
    switch event.type {
    case YAML_STREAM_START_EVENT: .streamStart
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_DOCUMENT_END_EVENT: .documentEnd
    case YAML_ALIAS_EVENT: .alias
    case YAML_SCALAR_EVENT:
      .scalar(
        text: text(event.data.scalar.value, event.data.scalar.length),
        style(event.data.scalar.style))
    case YAML_SEQUENCE_START_EVENT:
      .sequenceStart(isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      .mappingStart(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .collectionEnd
    default: .streamEnd
    }
  }

  private static func text(_ value: UnsafePointer<UInt8>?, _ length: Int) -> String? {
    guard length <= SyntaxLimits.scalarBytes else { return nil }
    return String(decoding: UnsafeBufferPointer(start: value, count: length), as: UTF8.self)
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  /// The bracket that passes the depth limit, among the tokens fetched ahead.
  private func firstTooDeepToken(depth: Int) -> Int {
    var depth = depth
    guard var token = parser.pointee.tokens.head, let tail = parser.pointee.tokens.tail else {
      return parser.pointee.mark.index
    }
    while token < tail {
      switch token.pointee.type {
      case YAML_FLOW_SEQUENCE_START_TOKEN, YAML_FLOW_MAPPING_START_TOKEN:
        depth += 1
        if depth > SyntaxLimits.depth { return token.pointee.start_mark.index }
      case YAML_FLOW_SEQUENCE_END_TOKEN, YAML_FLOW_MAPPING_END_TOKEN: depth -= 1
      default: break
      }
      token += 1
    }
    return parser.pointee.mark.index
  }

  private func failure() -> Failure {
    let raw = parser.pointee
    // A reader's or a memory error has no mark; the scanner's place is the nearest there is.
    let hasMark = raw.error == YAML_SCANNER_ERROR || raw.error == YAML_PARSER_ERROR
    return Failure(
      problem: raw.problem.map { String(cString: $0) } ?? "",
      context: raw.context.map { String(cString: $0) } ?? "",
      problemIndex: hasMark ? raw.problem_mark.index : raw.mark.index,
      contextIndex: raw.context == nil ? nil : raw.context_mark.index)
  }
}
